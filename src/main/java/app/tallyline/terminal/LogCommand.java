package app.tallyline.terminal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import app.tallyline.model.Activity;
import app.tallyline.model.Deal;
import app.tallyline.model.Details;
import app.tallyline.model.Entry;
import app.tallyline.model.Measure;
import app.tallyline.model.Moment;
import app.tallyline.model.Money;
import app.tallyline.model.Outcome;

/// `tallyline log`: writes one activity into the log.
@Command(name = "log", mixinStandardHelpOptions = true)
final class LogCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "MEASURE")
    private String measure;

    @Parameters(index = "1", paramLabel = "N", arity = "0..1", defaultValue = "1")
    private String quantity;

    @Option(names = "--at", paramLabel = "TIME")
    private String at;

    @Option(names = "--prospect", paramLabel = "NAME")
    private String prospect;

    @Option(names = "--outcome", paramLabel = "OUTCOME")
    private String outcome;

    @Option(names = "--amount", paramLabel = "AMOUNT")
    private String amount;

    @Option(names = "--note", paramLabel = "TEXT")
    private String note;

    @Option(names = "--product", paramLabel = "TEXT")
    private String product;

    @Option(names = "--category", paramLabel = "TEXT")
    private String category;

    @Option(names = "--for", paramLabel = "TIME")
    private String meantFor;

    LogCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (Desk desk = terminal.open()) {
            Given given = new Given(desk.words());
            Measure what = desk.store().measures().loggable().stream().filter(known -> known.key().equals(measure))
                    .findFirst().orElseThrow(() -> new Refusal(desk.words().say("terminal.noSuchMeasure", measure,
                            String.join(" ", desk.store().measures().loggable().stream().map(Measure::key).toList()))));
            Moment moment = at == null ? Moment.at(desk.clock().instant(), desk.zone()) : moment(desk);
            Deal deal = new Deal(money(desk, given), product == null
                    ? ""
                    : given.text(product, Deal.LONGEST_PRODUCT), Optional.empty());
            Details details = Details.NONE.withOutcome(outcome(desk, what)).withDeal(deal)
                    .withCategory(category == null
                            ? ""
                            : desk.words().categoryKey(given.text(category, Details.LONGEST_CATEGORY)))
                    .withMeantFor(Optional.ofNullable(meantFor).map(given::time))
                    .withNote(note == null ? "" : given.note(note));
            Activity activity = new Activity(what, given.quantity(quantity), moment, details);
            Entry entry = prospect == null
                    ? desk.store().log().record(activity)
                    : desk.store().log().record(activity, name(desk));
            desk.give(() -> Json.object("id", entry.id(), "measure", what.key(), "quantity", activity.quantity(),
                    "date", moment.day()),
                    () -> Lines.of(desk.words().say("terminal.logged",
                            desk.words().quantity(what, activity.quantity()), desk.words().date(moment.day()),
                            Long.toString(entry.id()))));
        }
        return 0;
    }

    private Moment moment(Desk desk) {
        try {
            return at.contains("T")
                    ? moment(LocalDateTime.parse(at), desk)
                    : Moment.onDay(LocalDate.parse(at), desk.zone());
        } catch (DateTimeException | IllegalArgumentException impossible) {
            throw new Refusal(desk.words().say("terminal.badTime", Given.shown(at)));
        }
    }

    private static Moment moment(LocalDateTime time, Desk desk) {
        return Moment.at(time.toLocalDate(), time.toLocalTime(), desk.zone());
    }

    private Optional<Outcome> outcome(Desk desk, Measure what) {
        if (outcome == null) {
            return Optional.empty();
        }
        return Optional.of(Outcome.ofKey(outcome)
                .filter(known -> what.equals(Measure.APPOINTMENT) == known.ofAppointment())
                .filter(_ -> what.equals(Measure.APPOINTMENT) || what.equals(Measure.COLD_CALL))
                .orElseThrow(() -> new Refusal(desk.words().say("terminal.noSuchOutcome", Given.shown(outcome)))));
    }

    private Optional<Money> money(Desk desk, Given given) {
        return amount == null ? Optional.empty() : Optional.of(given.money(amount, desk.currency()));
    }

    private String name(Desk desk) {
        return new Given(desk.words()).name(prospect);
    }
}
