package app.tallyline.desktop.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.util.Subscription;

import org.junit.jupiter.api.Test;

import app.tallyline.store.StoreProblem;

/// What is typed is settled before it is left.
class DraftsTest {
    private static final Throwable FULL = new StoreProblem(StoreProblem.Reason.FULL, "t.db");

    private final Notices notices = new Notices();
    private final Drafts drafts = new Drafts(notices);
    private final List<String> done = new ArrayList<>();

    /// A form in which something is typed; the disk answers when the test says so.
    private final class Form {
        private final String name;
        private boolean changed = true;
        private boolean understood = true;
        private Consumer<Optional<Throwable>> disk = _ -> {};

        Form(String name) {
            this.name = name;
        }

        Draft draft() {
            return new Draft(() -> changed, ended -> {
                if (understood) {
                    changed = false;
                    done.add("save " + name);
                    disk = ended;
                }
                return understood;
            }, () -> changed = false, new Draft.Telling(() -> understood ? "" : name + " is wrong",
                    _ -> done.add("complain at " + name), () -> done.add("cursor to " + name)));
        }

        void saved() {
            disk.accept(Optional.empty());
        }

        void failed() {
            changed = true;
            disk.accept(Optional.of(FULL));
        }
    }

    private Form form(String name) {
        Form form = new Form(name);
        drafts.add(form.draft());
        return form;
    }

    private void leave() {
        drafts.settle(() -> done.add("gone"), () -> done.add("stayed"));
    }

    @Test
    void whereNothingIsTypedOneGoesAtOnce() {
        form("a").changed = false;
        leave();
        assertEquals(List.of("gone"), done);
    }

    @Test
    void oneGoesWhenEverythingIsOnDisk() {
        Form a = form("a");
        Form b = form("b");
        leave();
        a.saved();
        assertEquals(List.of("save a", "save b"), done);
        b.saved();
        assertEquals("gone", done.getLast());
    }

    @Test
    void whatCannotBeUnderstoodKeepsOneThere() {
        form("a").understood = false;
        leave();
        assertEquals(List.of("cursor to a", "stayed"), done);
        assertEquals("a is wrong", drafts.problem());
        assertTrue(notices.latestProperty().get().orElseThrow().problem());
    }

    @Test
    void whatDoesNotComeToTheDiskKeepsOneThere() {
        Form a = form("a");
        leave();
        a.failed();
        assertEquals(List.of("save a", "complain at a", "cursor to a", "stayed"), done);
        assertTrue(drafts.unsaved());
    }

    @Test
    void whoWentOnWithoutWaitingComesBack() {
        drafts.onFailure(() -> done.add("back"));
        Form a = form("a");
        assertTrue(drafts.settle());
        a.failed();
        assertEquals(List.of("save a", "complain at a", "back", "cursor to a"), done);
    }

    @Test
    void theCursorThatLeftAFieldIsNotFetchedBack() {
        drafts.onFailure(() -> done.add("back"));
        Form a = new Form("a");
        Draft draft = a.draft();
        drafts.add(draft);
        drafts.leave(draft);
        a.failed();
        assertEquals(List.of("save a", "complain at a"), done);
        done.clear();
        drafts.leave(draft);
        assertTrue(drafts.settle(), "the user leaves the screen while it is on its way");
        a.failed();
        assertEquals(List.of("save a", "complain at a", "back", "cursor to a"), done);
    }

    @Test
    void aFormThatIsGoneIsAskedNoMore() {
        Form a = new Form("a");
        Subscription held = drafts.add(a.draft());
        assertTrue(drafts.unsaved());
        held.unsubscribe();
        assertFalse(drafts.unsaved());
        leave();
        assertEquals(List.of("gone"), done);
    }

    @Test
    void severalScreensAreLeftTogether() {
        Drafts other = new Drafts(notices);
        Form b = new Form("b");
        other.add(b.draft());
        Form a = form("a");
        Drafts.settle(List.of(drafts, other), () -> done.add("gone"), () -> done.add("stayed"));
        a.saved();
        b.saved();
        assertEquals(List.of("save a", "save b", "gone"), done);
    }
}
