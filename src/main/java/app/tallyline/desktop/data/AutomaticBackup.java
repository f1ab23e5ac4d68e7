package app.tallyline.desktop.data;

import java.util.Optional;

import app.tallyline.desktop.frame.Notices;
import app.tallyline.desktop.frame.Work;
import app.tallyline.store.Keeper;
import app.tallyline.store.StoreProblem;
import app.tallyline.words.Remedy;

/// Backs the store up by itself. Why it cannot is told once, until that changes: it is tried every minute. Lives on the window's
/// thread.
public final class AutomaticBackup {
    private final Keeper keeper;
    private final Work work;
    private final Notices notices;
    private String told = "";

    public AutomaticBackup(Keeper keeper, Work work, Notices notices) {
        this.keeper = keeper;
        this.work = work;
        this.notices = notices;
    }

    /// Makes a backup where one is due, beside whatever else is being done.
    public void makeIfDue() {
        work.aside(keeper::backUpIfDue, made -> tell(made.flatMap(Keeper.Made::second)), problem -> {
            if (problem instanceof StoreProblem known) {
                tell(Optional.of(known));
            } else {
                notices.tell(problem);
            }
        });
    }

    private void tell(Optional<StoreProblem> problem) {
        String now = problem.map(StoreProblem::getMessage).orElse("");
        if (!now.equals(told)) {
            told = now;
            problem.ifPresent(each -> notices.warn(words -> words.say("backup.notMade", Remedy.fact(each, words))));
        }
    }
}
