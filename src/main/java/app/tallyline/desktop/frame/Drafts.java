package app.tallyline.desktop.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.util.Subscription;

import app.tallyline.words.Words;

/// The forms of one screen. Whatever way what is typed is left, by another screen, another row or month, or by closing
/// the window, it is settled here first: saved, or kept where it is and told why. Lives on the window's thread.
public final class Drafts {
    private final Notices notices;
    private final List<Draft> open = new ArrayList<>();
    private final List<Waiting> waiting = new ArrayList<>();
    private Runnable comeBack = () -> {};
    private int saving;
    private boolean goneOn;
    private boolean warned;
    private long failures;

    /// Who goes on when everything is on disk, or does otherwise.
    private record Waiting(Runnable then, Runnable otherwise) {}

    public Drafts(Notices notices) {
        this.notices = notices;
    }

    /// Takes a form in, for as long as the subscription holds.
    public Subscription add(Draft draft) {
        open.add(draft);
        return () -> open.remove(draft);
    }

    /// @param newComeBack brings the user back to the screen, where something could not be saved after it was left
    public void onFailure(Runnable newComeBack) {
        comeBack = newComeBack;
    }

    /// Whether something is typed that is not saved.
    public boolean unsaved() {
        return open.stream().anyMatch(draft -> draft.changed().getAsBoolean());
    }

    /// Has all that is typed saved.
    ///
    /// @return whether the user may go on; else the cursor is where something cannot be understood
    public boolean settle() {
        long before = failures;
        if (warned && !unsaved()) {
            notices.tell(words -> words.say("status.ready"));
        }
        warned = false;
        for (Draft draft : List.copyOf(open)) {
            if (draft.changed().getAsBoolean() && !save(draft, true)) {
                notices.warn(words -> words.say("leave.stay"));
                warned = true;
                comeBack.run();
                draft.telling().enter().run();
                return false;
            }
        }
        goneOn = saving > 0;
        return failures == before;
    }

    /// Has all that is typed saved.
    ///
    /// @param then what to do when it is on disk; at once where nothing is to be saved
    /// @param otherwise what to do where something cannot be saved, which has been told by then
    public void settle(Runnable then, Runnable otherwise) {
        if (settle()) {
            afterSaving(then, otherwise);
        } else {
            otherwise.run();
        }
    }

    /// Has all that is typed saved, as [#settle(Runnable, Runnable)] does.
    public void settle(Runnable then) {
        settle(then, () -> {});
    }

    /// Has all that is typed on several screens saved, as [#settle(Runnable, Runnable)] does.
    public static void settle(List<Drafts> screens, Runnable then, Runnable otherwise) {
        if (screens.isEmpty()) {
            then.run();
        } else {
            screens.getFirst().settle(() -> settle(screens.subList(1, screens.size()), then, otherwise), otherwise);
        }
    }

    /// Has one form saved that the user says is done, whether it was changed or not.
    public void enter(Draft draft) {
        enter(draft, () -> {});
    }

    /// Has one form saved, as [#enter(Draft)] does.
    ///
    /// @param then what to do when it is on disk
    public void enter(Draft draft, Runnable then) {
        long before = failures;
        if (!save(draft, true)) {
            draft.telling().enter().run();
        } else if (failures == before) {
            afterSaving(then, () -> {});
        }
    }

    /// Has one form saved that the cursor leaves, where it was changed. What cannot be understood is told there, and the
    /// cursor goes where it was going.
    public void leave(Draft draft) {
        if (draft.changed().getAsBoolean()) {
            save(draft, false);
        }
    }

    /// Has all that is typed saved, as [#leave(Draft)] does.
    ///
    /// @param then what to do when it is on disk; nothing is done where something cannot be understood
    public void leave(Runnable then) {
        long before = failures;
        boolean understood = List.copyOf(open).stream().filter(draft -> draft.changed().getAsBoolean())
                .allMatch(draft -> save(draft, false));
        if (understood && failures == before) {
            afterSaving(then, () -> {});
        }
    }

    /// Takes back what is typed into one form, as the user says, and tells what that was.
    ///
    /// @param typed the text; blank for none
    public void drop(Draft draft, String typed) {
        draft.takeBack().run();
        if (!typed.isBlank()) {
            notices.tell(words -> words.say("leave.dropped", typed.strip()));
        }
    }

    /// Takes back all that is typed and not saved.
    public void discard() {
        List.copyOf(open).stream().filter(draft -> draft.changed().getAsBoolean())
                .forEach(draft -> draft.takeBack().run());
    }

    /// Why something cannot be saved; empty where nothing is wrong.
    public String problem() {
        return open.stream().map(draft -> draft.telling().problem().get()).filter(text -> !text.isEmpty()).findFirst()
                .orElse("");
    }

    /// Puts the cursor to what is wrong, where something is.
    public void enterProblem() {
        open.stream().filter(draft -> !draft.telling().problem().get().isEmpty()).findFirst()
                .ifPresent(draft -> draft.telling().enter().run());
    }

    private void afterSaving(Runnable then, Runnable otherwise) {
        if (saving == 0) {
            then.run();
        } else {
            waiting.add(new Waiting(then, otherwise));
        }
    }

    /// @param asked whether the user waits for it, and is brought back to it where it fails
    private boolean save(Draft draft, boolean asked) {
        saving++;
        boolean understood = draft.saving().save(problem -> ended(draft, asked, problem));
        if (!understood) {
            saving--;
        }
        return understood;
    }

    private void ended(Draft draft, boolean asked, Optional<Throwable> problem) {
        saving--;
        boolean back = asked || goneOn;
        goneOn &= saving > 0;
        List<Waiting> served = problem.isPresent() || saving == 0 ? List.copyOf(waiting) : List.of();
        waiting.removeAll(served);
        if (problem.isEmpty()) {
            served.forEach(each -> each.then().run());
            return;
        }
        failures++;
        Function<Words, String> why = Notices.sentence(problem.get());
        notices.warn(why);
        draft.telling().complain().accept(why);
        if (back) {
            comeBack.run();
            if (draft.telling().turnsBack()) {
                draft.telling().enter().run();
            }
        }
        served.forEach(each -> each.otherwise().run());
    }
}
