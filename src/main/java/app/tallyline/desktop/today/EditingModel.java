package app.tallyline.desktop.today;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import app.tallyline.desktop.frame.Aim;
import app.tallyline.desktop.frame.EntryHandle;
import app.tallyline.desktop.frame.Logging;
import app.tallyline.desktop.frame.NamedActivity;
import app.tallyline.desktop.frame.Notices;
import app.tallyline.desktop.frame.Work;
import app.tallyline.model.Entry;
import app.tallyline.store.Store;
import app.tallyline.store.StoreProblem;

/// Which entry of the log is being changed.
public final class EditingModel {
    private final TodayModel desk;
    private final Logging logging;
    private final Store store;
    private final Work work;
    private final Notices notices;
    private final ReadOnlyObjectWrapper<Optional<Editing>> editing = new ReadOnlyObjectWrapper<>(Optional.empty());

    /// An entry being changed.
    ///
    /// @param handle which entry it is
    /// @param line the entry as the change begins with it; empty while it is still being saved or looked for
    /// @param unsaved what it was changed to, where that could not be saved
    record Editing(EntryHandle handle, Optional<LogLine> line, Optional<NamedActivity> unsaved) {
        static Editing of(LogLine line) {
            return new Editing(EntryHandle.of(line.entry()), Optional.of(line), Optional.empty());
        }
    }

    public EditingModel(TodayModel desk, Logging logging, Store store, Work work, Notices notices) {
        this.desk = desk;
        this.logging = logging;
        this.store = store;
        this.work = work;
        this.notices = notices;
    }

    /// What is being changed, if anything is.
    ReadOnlyObjectProperty<Optional<Editing>> editingProperty() {
        return editing.getReadOnlyProperty();
    }

    /// Changes an entry of the log, once what is typed of another is understood.
    void edit(LogLine line) {
        if (!isChanged(line.entry()) && desk.drafts().settle()) {
            editing.set(Optional.of(Editing.of(line)));
        }
    }

    private boolean isChanged(Entry entry) {
        return editing.get().flatMap(Editing::line).filter(line -> line.entry().id() == entry.id()).isPresent();
    }

    /// Changes the entry logged last, once what is typed of another is understood. What is typed next goes into its fields,
    /// though the entry is still being saved.
    public void editNewest() {
        if (!desk.drafts().settle()) {
            return;
        }
        Aim aim = logging.aim(Optional.empty());
        EntryHandle handle = new EntryHandle();
        Supplier<Optional<Entry>> found = handle.settledBy(() -> aim.act(store.log()::find), entry -> entry);
        if (!desk.logProperty().get().isEmpty() || aim.newest().isPresent()) {
            editing.set(Optional.of(new Editing(handle, Optional.empty(), Optional.empty())));
        }
        Optional<Editing> asked = editing.get();
        work.write(() -> found.get().map(desk::line), line -> {
            if (editing.get() == asked) {
                editing.set(line.map(Editing::of));
            }
            if (line.isEmpty()) {
                notices.tell(words -> words.say("today.emptyLog"));
            }
        }, problem -> {
            if (editing.get() == asked) {
                stop();
            }
            notices.tell(problem);
        });
    }

    /// Leaves the entry as it is.
    public void stop() {
        editing.set(Optional.empty());
    }

    /// Changes the entry; what was noted of it meanwhile stays. Where the change cannot be saved, what was typed is shown
    /// again, unless another entry is being changed by then; that is only told.
    ///
    /// @param change makes of the entry, as the change began with it, what it is to be; a prospect without an id is known
    ///        by the name
    /// @param ended hears of the end: empty when it is on disk or no longer shown, else why it is not on disk
    void save(Function<LogLine, NamedActivity> change, Consumer<Optional<Throwable>> ended) {
        Editing now = editing.get().orElseThrow();
        stop();
        work.write(() -> {
            LogLine known = now.line().orElseGet(() -> line(now.handle()));
            save(known.entry(), change.apply(known));
            return known;
        }, _ -> {
            notices.tell(words -> words.say("today.changed"));
            ended.accept(Optional.empty());
        }, problem -> {
            if (editing.get().isEmpty() && now.line().isPresent()) {
                editing.set(now.line().map(known -> new Editing(now.handle(), now.line(),
                        Optional.of(change.apply(known)))));
                ended.accept(Optional.of(problem));
            } else {
                notices.tell(problem);
                ended.accept(Optional.empty());
            }
        });
    }

    private LogLine line(EntryHandle handle) {
        return handle.id().flatMap(store.log()::find).map(desk::line)
                .orElseThrow(() -> new StoreProblem(StoreProblem.Reason.GONE, "entry"));
    }

    private void save(Entry known, NamedActivity changed) {
        boolean named = changed.activity().details().prospect().isPresent() || changed.prospect().isEmpty();
        store.log().change(known, changed.activity(), named ? Optional.empty() : Optional.of(changed.prospect()));
    }

    /// Takes an entry out of the log.
    void delete(Entry entry) {
        if (isChanged(entry)) {
            stop();
        }
        desk.delete(entry);
    }
}
