package app.tallyline.words;

import app.tallyline.model.Activity;
import app.tallyline.model.Money;
import app.tallyline.store.StoreProblem;

/// What can be done about a problem of the store, said in a sentence.
public final class Remedy {
    private Remedy() {}

    /// The fact and the way out; and where that is so, that nothing was changed.
    public static String of(StoreProblem problem, Words words) {
        return sentence(problem, words, problem.unchanged() ? " " + words.say("problem.unchanged") : "");
    }

    /// The fact and the way out, of a problem that arose after something else was changed.
    public static String fact(StoreProblem problem, Words words) {
        return sentence(problem, words, "");
    }

    private static String sentence(StoreProblem problem, Words words, String unchanged) {
        String key = switch (problem.reason()) {
            case FOLDER -> "problem.folder";
            case NOT_A_STORE -> "problem.notAStore";
            case NEWER -> "problem.newer";
            case LOCKED -> "problem.locked";
            case BUSY -> "problem.busy";
            case NO_LIBRARY -> "problem.noLibrary";
            case FULL -> "problem.full";
            case LONG_NAME -> "problem.longName";
            case DAMAGED -> "problem.damaged";
            case FOREIGN -> "problem.foreign";
            case UNREADABLE -> "problem.unreadable";
            case UNWRITABLE -> "problem.unwritable";
            case GONE -> "problem.gone";
            case TAKEN -> "problem.taken";
            case LONG_NOTES -> "problem.longNotes";
            case VANISHED -> "problem.vanished";
            case MISSING -> "problem.missing";
            case LEADS_NOWHERE -> "problem.leadsNowhere";
            case SAME_STORE -> "problem.sameStore";
            case OWN_FILE -> "problem.ownFile";
            case BEYOND -> "problem.beyond";
        };
        return words.say(key, problem.subject(), unchanged, words.money(Money.MOST), Activity.MOST,
                problem.beside());
    }
}
