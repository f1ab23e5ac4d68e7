package app.tallyline.desktop.frame;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;

import app.tallyline.store.UndoHistory;
import app.tallyline.words.Telling;

/// Takes the last change back, and makes it again, whoever made it. Where a change was still on its way and could then not
/// be made, nothing earlier is taken back in its place.
public final class Undoing {
    private final UndoHistory history;
    private final Work work;
    private final Notices notices;
    private final Supplier<LocalDate> inView;

    /// @param inView the day that the desk shows
    public Undoing(UndoHistory history, Work work, Notices notices, Supplier<LocalDate> inView) {
        this.inView = inView;
        this.history = history;
        this.work = work;
        this.notices = notices;
    }

    public void undo() {
        work.writeUpon(history::undo, step -> tell(step, "undo.done", "undo.nothing"));
    }

    public void redo() {
        work.writeUpon(history::redo, step -> tell(step, "redo.done", "redo.nothing"));
    }

    private void tell(Optional<UndoHistory.Step> step, String done, String nothing) {
        LocalDate day = inView.get();
        notices.tell(words -> step.map(what -> words.say(done, new Telling(words).step(what, day)))
                .orElseGet(() -> words.say(nothing)));
    }
}
