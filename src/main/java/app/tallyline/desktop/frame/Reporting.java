package app.tallyline.desktop.frame;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;

import app.tallyline.desktop.dialog.FileRequest;
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
    private final FileDialog files;
    private final CurrentDate date;

    /// @param files asks where a report is to be written
    public Reporting(Store store, MetricsService metrics, Work work, Notices notices, FileDialog files,
            CurrentDate date) {
        this.store = store;
        this.metrics = metrics;
        this.work = work;
        this.notices = notices;
        this.files = files;
        this.date = date;
    }

    /// Two periods, one held against the other.
    public record About(Period period, Period compared) {}

    /// Asks for a file and writes a report to it, in the place of one that is there, unless the store lies in that.
    ///
    /// @param pattern of the file's name, `*.pdf` or `*.xlsx`
    public void save(String pattern, About about, Words words) {
        FileRequest request = FileRequest.save(FileRequest.Use.REPORT, words.say("report.menu"),
                "tallyline" + pattern.substring(1), List.of(new FileRequest.Filter(pattern, List.of(pattern))));
        LocalDate today = date.today();
        files.ask(request, file -> work.readAside("report", () -> {
            report(about, words, today).write(store, file, true);
            return file;
        }, written -> notices.tell(spoken -> spoken.say("report.written", written))));
    }

    /// Gets ready to ask for a file as soon as the user turns to a control that does.
    public void askedBy(Node control) {
        files.askedBy(control);
    }

    /// Whether the store lies in that file, so that nothing is to be printed into it.
    public boolean isOwn(Path file) {
        return store.isOwn(file);
    }

    /// Makes the pages of a report.
    public void pages(About about, Words words, Consumer<List<Sheet>> use) {
        LocalDate today = date.today();
        work.readAside("report", () -> report(about, words, today).sheets(), use);
    }

    /// Tells what became of the printing.
    public void tell(String key) {
        notices.tell(words -> words.say(key));
    }

    private ReportFile report(About about, Words words, LocalDate today) {
        return new ReportFile(Report.of(store, metrics, about.period(), about.compared(), today), words);
    }
}
