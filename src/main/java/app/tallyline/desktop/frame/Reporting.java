package app.tallyline.desktop.frame;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

import app.tallyline.exchange.report.Report;
import app.tallyline.exchange.report.ReportFile;
import app.tallyline.exchange.report.Sheet;
import app.tallyline.metrics.MetricsService;
import app.tallyline.model.Period;
import app.tallyline.store.Store;
import app.tallyline.words.Words;

/// Makes reports, beside whatever else is being done.
public final class Reporting {
    private final Store store;
    private final MetricsService metrics;
    private final Work work;
    private final Notices notices;
    private final CurrentDate date;

    public Reporting(Store store, MetricsService metrics, Work work, Notices notices, CurrentDate date) {
        this.store = store;
        this.metrics = metrics;
        this.work = work;
        this.notices = notices;
        this.date = date;
    }

    /// Two periods, one held against the other.
    public record About(Period period, Period compared) {}

    /// Writes a report to a file ending in `.pdf` or `.xlsx`, in the place of one that is there.
    public void save(Path file, About about, Words words) {
        work.readAside("report", () -> {
            report(about, words).write(store, file, true);
            return file;
        }, written -> notices.tell(spoken -> spoken.say("report.written", written)));
    }

    /// Makes the pages of a report.
    public void pages(About about, Words words, Consumer<List<Sheet>> use) {
        work.readAside("report", () -> report(about, words).sheets(), use);
    }

    /// Tells what became of the printing.
    public void tell(String key) {
        notices.tell(words -> words.say(key));
    }

    private ReportFile report(About about, Words words) {
        return new ReportFile(Report.of(store, metrics, about.period(), about.compared(), date.today()), words);
    }
}
