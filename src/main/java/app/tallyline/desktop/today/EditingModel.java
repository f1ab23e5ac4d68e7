package app.tallyline.desktop.today;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import app.tallyline.desktop.frame.EntryHandle;
import app.tallyline.desktop.frame.NamedActivity;
import app.tallyline.desktop.frame.Notices;
import app.tallyline.desktop.frame.Work;
import app.tallyline.model.Entry;
import app.tallyline.store.Store;

/// Which entry of the log is being changed.
public final class EditingModel {
    private final TodayModel desk;
    private final NewestModel newest;
    private final Store store;
    private final Work work;
    private final Notices notices;
    private final ReadOnlyObjectWrapper<Optional<Editing>> editing = new ReadOnlyObjectWrapper<>(Optional.empty());

    /// An entry being changed.
    ///
    /// @param handle which entry it is
    /// @param known the entry as the change begins with it
    /// @param unsaved what it was changed to, where that could not be saved
    record Editing(EntryHandle handle, NamedActivity known, Optional<NamedActivity> unsaved) {}

    public EditingModel(TodayModel desk, NewestModel newest, Store store, Work work, Notices notices) {
        this.desk = desk;
        this.newest = newest;
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
            edit(EntryHandle.of(line.entry()), line.named());
        }
    }

    private boolean isChanged(Entry entry) {
        return editing.get().filter(open -> open.handle().isOf(entry)).isPresent();
    }

    private void edit(EntryHandle handle, NamedActivity known) {
        editing.set(Optional.of(new Editing(handle, known, Optional.empty())));
    }

    /// Changes the entry logged last, once what is typed of another is understood.
    public void editNewest() {
        if (desk.drafts().settle()) {
            newest.find(found -> found.ifPresentOrElse(entry -> edit(entry.handle(), entry.what()),
                    () -> notices.tell(words -> words.say("today.emptyLog"))));
        }
    }

    /// Leaves the entry as it is.
    public void stop() {
        editing.set(Optional.empty());
    }

    /// Changes the entry; what was noted of it meanwhile stays. Where the change cannot be saved, what was typed is shown
    /// again, unless another entry is being changed by then; that is only told.
    ///
    /// @param changed what it is to be; a prospect without an id is known by the name
    /// @param ended hears of the end: empty when it is on disk or no longer shown, else why it is not on disk
    void save(NamedActivity changed, Consumer<Optional<Throwable>> ended) {
        Editing now = editing.get().orElseThrow();
        stop();
        work.write(() -> {
            save(new Entry(now.handle().known(), now.known().activity()), changed);
            return changed;
        }, _ -> {
            notices.tell(words -> words.say("today.changed"));
            ended.accept(Optional.empty());
        }, problem -> {
            if (editing.get().isEmpty()) {
                editing.set(Optional.of(new Editing(now.handle(), now.known(), Optional.of(changed))));
                ended.accept(Optional.of(problem));
            } else {
                notices.tell(problem);
                ended.accept(Optional.empty());
            }
        });
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
