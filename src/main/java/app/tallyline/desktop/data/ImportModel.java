package app.tallyline.desktop.data;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;
import java.util.function.IntPredicate;
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

/// A table on its way in: read, looked at, corrected, brought in or let go.
public final class ImportModel {
    private final Supplier<Import> into;
    private final Work work;
    private final LongWork longWork;
    private final Notices notices;
    private final ReadOnlyObjectWrapper<Optional<Preview>> preview = new ReadOnlyObjectWrapper<>(Optional.empty());

    /// A table and what it would bring.
    ///
    /// @param order the date order that was chosen; empty where it was found out
    public record Preview(Path file, Table table, Optional<DateOrder> order, Draft draft) {
        /// Whether it can come in: its columns make sense, its dates are read one way, and there is something new.
        public boolean ready() {
            return draft.mapping().complete() && !draft.ambiguous() && !draft.incoming().isEmpty();
        }
    }

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
        work.readAside("import", () -> {
            Table table = TableFile.read(file);
            Import importer = into.get();
            return preview(file, table, importer.suggested(table, Optional.empty()), Optional.empty());
        }, read -> preview.set(Optional.of(read)));
    }

    /// Takes rows for another shape.
    public void shape(Shape shape) {
        change(now -> preview(now.file(), now.table(), into.get().suggested(now.table(), Optional.of(shape)),
                now.order()));
    }

    /// Reads the dates in that order.
    public void order(DateOrder order) {
        change(now -> preview(now.file(), now.table(), now.draft().mapping(), Optional.of(order)));
    }

    /// Takes a field from another column, or from none.
    public void column(Field field, OptionalInt column) {
        change(now -> preview(now.file(), now.table(), now.draft().mapping().with(field, column), now.order()));
    }

    /// Brings it in; it can be cancelled, and then nothing has come in.
    public void bring() {
        preview.get().filter(Preview::ready).ifPresent(now -> {
            IntPredicate goOn = longWork.begin(words -> words.say("data.bringing", now.file().getFileName()),
                    now.draft().incoming().size());
            work.write(() -> into.get().bring(now.draft(), goOn), came -> {
                longWork.end();
                letGo();
                notices.tell(words -> words.say("import.brought", came, words.number(now.draft().rows())));
            }, problem -> {
                longWork.end();
                if (problem instanceof CancellationException) {
                    notices.tell(words -> words.say("data.cancelled"));
                } else {
                    notices.tell(problem);
                }
            });
        });
    }

    /// Lets the table go.
    public void letGo() {
        preview.set(Optional.empty());
    }

    private void change(UnaryOperator<Preview> change) {
        preview.get().ifPresent(now -> work.readAside("import", () -> change.apply(now), changed -> preview.set(Optional
                .of(
                        changed))));
    }

    private Preview preview(Path file, Table table, Mapping mapping, Optional<DateOrder> order) {
        return new Preview(file, table, order, into.get().draft(table, mapping, order));
    }
}
