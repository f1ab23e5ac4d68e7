package app.tallyline.terminal;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import app.tallyline.metrics.DayStanding;
import app.tallyline.model.Measure;
import app.tallyline.words.Words;

/// `tallyline today`: what is done today, and what is left to do.
@Command(name = "today", mixinStandardHelpOptions = true)
final class TodayCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Option(names = "--date", paramLabel = "DATE")
    private String date;

    TodayCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (Desk desk = terminal.open()) {
            LocalDate day = date == null ? desk.today() : new Given(desk.words()).day(date);
            DayStanding standing = desk.metrics().day(day, desk.store().goals().holding(YearMonth.from(day)));
            List<Measure> measures = desk.store().measures().loggable();
            desk.give(() -> Json.object("date", day, "totals", Json.totals(standing.totals(), measures),
                    "callsPerDay", standing.target(Measure.COLD_CALL), "callsToGo", standing.toGo(Measure.COLD_CALL)),
                    () -> text(desk.words(), standing, measures));
        }
        return 0;
    }

    private static Lines text(Words words, DayStanding standing, List<Measure> measures) {
        Lines lines = new Lines().line(words.longDate(standing.date()));
        measures.stream().filter(measure -> Measure.CORE.contains(measure) || standing.totals().of(measure) > 0)
                .forEach(measure -> lines.pair(words.measure(measure),
                        standing.target(measure).isPresent()
                                ? words.say("terminal.ofTarget", standing.totals().of(measure),
                                        standing.target(measure).getAsLong())
                                : words.amount(measure, standing.totals().of(measure))));
        standing.toGo(Measure.COLD_CALL).ifPresent(
                toGo -> lines.line(toGo == 0 ? words.say("today.callsDone") : words.count("today.toGo", toGo)));
        return lines;
    }
}
