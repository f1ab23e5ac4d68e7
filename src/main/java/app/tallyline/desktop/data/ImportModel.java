package app.tallyline.desktop.data;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import app.tallyline.desktop.frame.LongWork;
import app.tallyline.desktop.frame.Notices;
import app.tallyline.desktop.frame.Work;
import app.tallyline.exchange.DateOrder;
import app.tallyline.exchange.Draft;
import app.tallyline.exchange.Field;
import app.tallyline.exchange.Import;
import app.tallyline.exchange.Mapping;
import app.tallyline.exchange.Shape;
import app.tallyline.exchange.Table;
import app.tallyline.exchange.TableFile;
import app.tallyline.words.Words;

/// A table on its way in: read, looked at, corrected, brought in or let go.
public final class ImportModel {
    private final Supplier<Import> into;
    private final Work work;
    private final LongWork longWork;
    private final Notices notices;
    private final ReadOnlyObjectWrapper<Optional<Preview>> preview = new ReadOnlyObjectWrapper<>(Optional.empty());

    /// A table and what it would bring.
    ///
    /// @param source the file, and what was said of it
    /// @param order the date order that was chosen; empty where it was found out
    public record Preview(Source source, Table table, Optional<DateOrder> order, Draft draft) {
        /// Whether it can come in: its columns make sense, its dates are read one way, and there is something new.
        public boolean ready() {
            return draft.mapping().complete() && !draft.ambiguous() && !draft.incoming().isEmpty();
        }

        public Path file() {
            return source.file();
        }
    }

    /// A file and what the user said of it.
    public record Source(Path file, TableFile.Said said) {}

    /// @param into makes the import for the currency and measures as they stand
    public ImportModel(Supplier<Import> into, Work work, LongWork longWork, Notices notices) {
        this.into = into;
        this.work = work;
        this.longWork = longWork;
        this.notices = notices;
    }

    /// The table being looked at.
    public ReadOnlyObjectProperty<Optional<Preview>> previewProperty() {
        return preview.getReadOnlyProperty();
    }

    /// Reads a file and finds out what it would bring.
    public void open(Path file) {
        open(new Source(file, TableFile.Said.NOTHING));
    }

    /// Reads the letters of the file in that encoding.
    public void charset(Charset charset) {
        preview.get().ifPresent(now -> open(new Source(now.file(),
                new TableFile.Said(Optional.of(charset), Optional.empty()))));
    }

    /// Reads another sheet of the workbook.
    public void sheet(String name) {
        preview.get().ifPresent(now -> open(new Source(now.file(),
                new TableFile.Said(Optional.empty(), Optional.of(name)))));
    }

    private void open(Source source) {
        work.readAside("import", () -> {
            Table table = into.get().table(source.file(), source.said());
            return preview(source, table, into.get().suggested(table, Optional.empty()), Optional.empty());
        }, read -> preview.set(Optional.of(read)));
    }

    /// Takes rows for another shape.
    public void shape(Shape shape) {
        change(now -> preview(now.source(), now.table(), into.get().suggested(now.table(), Optional.of(shape)),
                now.order()));
    }

    /// Reads the dates in that order.
    public void order(DateOrder order) {
        change(now -> preview(now.source(), now.table(), now.draft().mapping(), Optional.of(order)));
    }

    /// Takes a field from another column, or from none.
    public void column(Field field, OptionalInt column) {
        change(now -> preview(now.source(), now.table(), now.draft().mapping().with(field, column), now.order()));
    }

    /// Brings it in; it can be cancelled, and then nothing has come in.
    public void bring() {
        preview.get().filter(Preview::ready).ifPresent(now -> longWork.run(
                words -> words.say("data.bringing", now.file().getFileName()), now.draft().incoming().size(),
                goOn -> into.get().bring(now.table(), now.draft(), goOn), came -> {
                    letGo();
                    notices.tell(words -> words.say("import.brought", came, words.number(now.draft().rows())));
                }));
    }

    /// Writes the rows of a table that cannot come in to a file, each with its line and why.
    public void saveRejected(Preview of, Path file, Words words) {
        work.aside(() -> into.get().rejectedRows().write(file, of.table(), of.draft().rejected(), words),
                written -> notices.tell(spoken -> spoken.count("data.rejectedSaved", written, file)), notices::tell);
    }

    /// Lets the table go.
    public void letGo() {
        preview.set(Optional.empty());
    }

    private void change(UnaryOperator<Preview> change) {
        preview.get().ifPresent(now -> work.readAside("import", () -> change.apply(now),
                changed -> preview.set(Optional.of(changed))));
    }

    private Preview preview(Source source, Table table, Mapping mapping, Optional<DateOrder> order) {
        return new Preview(source, table, order, into.get().draft(table, mapping, order));
    }
}
