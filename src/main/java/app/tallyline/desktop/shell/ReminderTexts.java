package app.tallyline.desktop.shell;

import java.util.List;
import java.util.stream.Stream;

import app.tallyline.desktop.frame.Reminders.Standing;
import app.tallyline.model.Due;
import app.tallyline.words.Words;

/// A reminder in words.
///
/// @param standing what it tells of, at least one
public record ReminderTexts(Words words, Standing standing) {
    /// That something is due, and how many where they are several.
    public String heading() {
        return words.count("remind.heading", standing.due().size());
    }

    /// The name of the one, or how many they are.
    public String title() {
        return one() ? name(standing.due().getFirst()) : heading();
    }

    /// What it tells of, one a line.
    ///
    /// @param most how many lines of several there are at most; the last then says how many more
    public List<String> lines(int most) {
        List<Due> due = standing.due();
        if (one()) {
            return List.of(sentence(due.getFirst()));
        }
        boolean all = due.size() <= most;
        Stream<String> told = due.stream().limit(all ? most : most - 1L).map(this::line);
        return (all ? told : Stream.concat(told, Stream.of(words.say("remind.more", due.size() - most + 1)))).toList();
    }

    /// All of it in one sentence or more.
    public String whole() {
        return title() + ". " + String.join(". ", lines(Integer.MAX_VALUE));
    }

    private boolean one() {
        return standing.due().size() == 1;
    }

    private String sentence(Due due) {
        String time = words.time(due.at().toLocalTime());
        boolean today = today(due);
        return switch (due) {
            case Due.Appointment _ when today -> words.say("remind.appointment", time);
            case Due.Appointment _ -> words.say("remind.appointmentOn", day(due), time);
            case Due.Contact _ when today -> words.say("remind.contact", time);
            case Due.Contact _ -> words.say("remind.contactOn", day(due), time);
        };
    }

    private String line(Due due) {
        return (today(due) ? words.time(due.at().toLocalTime()) : day(due)) + "  " + name(due);
    }

    private boolean today(Due due) {
        return due.at().toLocalDate().equals(standing.today());
    }

    private String day(Due due) {
        return words.shortDay(due.at().toLocalDate());
    }

    private String name(Due due) {
        return due.name().isEmpty() ? words.say("due.anonymous") : due.name();
    }
}
