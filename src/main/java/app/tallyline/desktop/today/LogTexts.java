package app.tallyline.desktop.today;

import app.tallyline.desktop.frame.NamedActivity;
import app.tallyline.model.Activity;
import app.tallyline.words.Words;

/// Entries in words.
final class LogTexts {
    private LogTexts() {}

    /// The time of day, or a dash where only the day is known.
    static String time(Activity activity, TodayModel desk, Words words) {
        return activity.moment().hour().isPresent() ? words.time(desk.timeOf(activity.moment())) : Words.UNKNOWN;
    }

    /// What is known beyond what, how many and when.
    static String more(NamedActivity line, Words words) {
        String more = words.details(line.activity().details());
        return line.prospect().isEmpty() || more.isEmpty() ? line.prospect() + more : line.prospect() + " · " + more;
    }

    /// All of it.
    static String line(NamedActivity line, TodayModel desk, Words words) {
        Activity activity = line.activity();
        String what = time(activity, desk, words) + "  " + words.quantity(activity.measure(), activity.quantity());
        String more = more(line, words);
        return more.isEmpty() ? what : what + " · " + more;
    }
}
