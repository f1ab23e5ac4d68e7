package app.tallyline.desktop.data;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.Supplier;

import app.tallyline.desktop.frame.CurrentDate;
import app.tallyline.desktop.frame.LongWork;
import app.tallyline.desktop.frame.Notices;
import app.tallyline.exchange.Export;
import app.tallyline.model.Measure;
import app.tallyline.model.Moment;
import app.tallyline.model.Period;
import app.tallyline.store.Store;

/// The log and the prospects on their way out.
public final class ExportModel {
    private final Store store;
    private final Supplier<Export> export;
    private final LongWork longWork;
    private final Notices notices;
    private final CurrentDate date;

    /// Which part of the log goes out.
    public enum Span {
        EVERYTHING,
        THIS_YEAR,
        LAST_YEAR,
        THIS_MONTH,
        LAST_MONTH
    }

    /// @param export makes the export for the currency as it stands
    public ExportModel(Store store, Supplier<Export> export, LongWork longWork, Notices notices, CurrentDate date) {
        this.store = store;
        this.export = export;
        this.longWork = longWork;
        this.notices = notices;
        this.date = date;
    }

    /// The measures of which entries can go out.
    public List<Measure> measures() {
        return store.measures().counted();
    }

    /// Writes entries, or a copy of the store, to a file.
    public void log(Path file, Span span, Set<Measure> measures) {
        Export.Selection selection = new Export.Selection(period(span), measures);
        write(file, store.log().count(), goOn -> export.get().write(file, selection, goOn), "export.written");
    }

    /// Writes every prospect to a file.
    public void prospects(Path file) {
        write(file, store.prospects().count(), goOn -> export.get().writeProspects(file, goOn), "export.prospects");
    }

    private void write(Path file, long rows, Function<IntPredicate, Long> writing, String told) {
        longWork.run(words -> words.say("data.writing", file.getFileName()), (int) Math.min(rows, Integer.MAX_VALUE),
                writing,
                written -> notices.tell(words -> words.count(told, written, file)));
    }

    private Period period(Span span) {
        LocalDate today = date.today();
        return switch (span) {
            case EVERYTHING -> new Period(Moment.FIRST_DAY, Moment.LAST_DAY);
            case THIS_YEAR -> Period.year(today.getYear());
            case LAST_YEAR -> Period.year(today.getYear() - 1);
            case THIS_MONTH -> Period.month(YearMonth.from(today));
            case LAST_MONTH -> Period.month(YearMonth.from(today).minusMonths(1));
        };
    }
}
