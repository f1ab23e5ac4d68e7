package app.tallyline.model;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Objects;
import java.util.Optional;

/// What is to be done next with a prospect, and when, by the clock on the desk.
///
/// @param day the day; empty where it is yet to be agreed, and nothing falls due then
/// @param time the time of day; empty for any time that day. Midnight stands for no time
/// @param note what about, in any number of lines, at most [Details#LONGEST_NOTE] characters, empty where it is not said;
///        LF stands for each line break
public record FollowUp(Optional<LocalDate> day, Optional<LocalTime> time, String note) {
    /// @throws IllegalArgumentException if the day cannot be recorded, the note is too long, there is a time without a day,
    ///         or neither a day nor a note
    public FollowUp {
        Objects.requireNonNull(day, "day");
        time = time.filter(at -> !at.equals(LocalTime.MIDNIGHT));
        note = LineBreaks.unified(note);
        if (day.filter(on -> on.isBefore(Moment.FIRST_DAY) || on.isAfter(Moment.LAST_DAY)).isPresent()) {
            throw new IllegalArgumentException("A day lies between 1970 and 9999: " + day.get());
        }
        if (day.isEmpty() && (time.isPresent() || note.isBlank())) {
            throw new IllegalArgumentException("A next step without a day has no time and says what it is");
        }
        if (note.length() > Details.LONGEST_NOTE) {
            throw new IllegalArgumentException("A note has at most " + Details.LONGEST_NOTE + " characters");
        }
    }

    /// On that day.
    public FollowUp(LocalDate day, Optional<LocalTime> time, String note) {
        this(Optional.of(day), time, note);
    }

    /// On that day, without a note.
    public FollowUp(LocalDate day, Optional<LocalTime> time) {
        this(day, time, "");
    }

    /// The follow-up that stands under that date and time.
    public static FollowUp at(LocalDateTime at, String note) {
        return new FollowUp(at.toLocalDate(), Optional.of(at.toLocalTime()), note);
    }

    /// What is known of a next step, where anything is.
    ///
    /// @throws IllegalArgumentException as the constructor does
    public static Optional<FollowUp> of(Optional<LocalDate> day, Optional<LocalTime> time, String note) {
        return day.isEmpty() && time.isEmpty() && note.isBlank()
                ? Optional.empty()
                : Optional.of(new FollowUp(day, time, note));
    }

    /// The date and time it stands under; midnight where it has no time, empty where it has no day.
    public Optional<LocalDateTime> at() {
        return day.map(on -> on.atTime(time.orElse(LocalTime.MIDNIGHT)));
    }

    /// The same step at another time.
    public FollowUp moved(LocalDate newDay, Optional<LocalTime> newTime) {
        return new FollowUp(newDay, newTime, note);
    }
}
