package app.tallyline.terminal;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import app.tallyline.exchange.Export;
import app.tallyline.model.Measure;
import app.tallyline.model.Moment;
import app.tallyline.model.Period;

/// `tallyline export`: writes the log as a table, or the whole store as a copy.
@Command(name = "export", mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "FILE")
    private Path file;

    @Option(names = "--from", paramLabel = "DATE")
    private String from;

    @Option(names = "--to", paramLabel = "DATE")
    private String to;

    @Option(names = "--what", paramLabel = "WHAT")
    private String what;

    @Option(names = "--measure", paramLabel = "MEASURE")
    private List<String> measures = new ArrayList<>();

    ExportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (Desk desk = terminal.open()) {
            Given given = new Given(desk.words());
            LocalDate first = from == null ? Moment.FIRST_DAY : given.day(from);
            LocalDate last = to == null ? Moment.LAST_DAY : given.day(to);
            if (last.isBefore(first)) {
                throw new Refusal(desk.words().say("terminal.endsBeforeItBegins", first, last));
            }
            if (what != null && !what.equals("log") && !what.equals("prospects")) {
                throw terminal.misused("terminal.noSuchExport", what);
            }
            Export export = new Export(desk.store(), desk.zone(), desk.currency());
            if ("prospects".equals(what)) {
                long written = terminal.stoppable(goOn -> export.writeProspects(file, goOn), "export.stopped");
                desk.give(() -> Json.object("file", file, "prospects", written),
                        () -> Lines.of(desk.words().count("export.prospects", written, file)));
                return 0;
            }
            Export.Selection selection = new Export.Selection(new Period(first, last), selected(desk));
            long entries = terminal.stoppable(goOn -> export.write(file, selection, goOn), "export.stopped");
            desk.give(() -> Json.object("file", file, "entries", entries),
                    () -> Lines.of(desk.words().count("export.written", entries, file)));
        }
        return 0;
    }

    private Set<Measure> selected(Desk desk) {
        List<Measure> counted = desk.store().measures().counted();
        return measures.stream().map(key -> counted.stream().filter(measure -> measure.key().equals(key)).findFirst()
                .orElseThrow(() -> terminal.misused("terminal.noSuchMeasure", key))).collect(Collectors.toSet());
    }
}
