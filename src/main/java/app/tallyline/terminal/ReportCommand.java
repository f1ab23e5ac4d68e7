package app.tallyline.terminal;

import java.nio.file.Path;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import app.tallyline.exchange.report.Report;
import app.tallyline.exchange.report.ReportFile;
import app.tallyline.model.Period;

/// `tallyline report`: writes the review of a period and the month's plan as a PDF or an Excel workbook.
@Command(name = "report", mixinStandardHelpOptions = true)
final class ReportCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "FILE")
    private Path file;

    @Mixin
    private PeriodOptions options;

    @Option(names = "--against", paramLabel = "PERIOD")
    private String against;

    ReportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (against != null && !against.equals("before") && !against.equals("last-year")) {
            throw terminal.misused("terminal.noSuchComparison", against);
        }
        try (Desk desk = terminal.open()) {
            Period period = options.period(terminal, desk);
            Period compared = options.compared(period, "last-year".equals(against));
            Report report = Report.of(desk.store(), desk.metrics(), period, compared, desk.today());
            new ReportFile(report, desk.words()).write(desk.store(), file, false);
            desk.give(() -> Json.object("file", file, "from", period.first(), "to", period.last()),
                    () -> Lines.of(desk.words().say("report.written", file)));
        }
        return 0;
    }
}
