package app.tallyline.model;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Objects;
import java.util.Optional;

/// When a prospect is to be contacted next, by the clock on the desk.
///
/// @param day the day
/// @param time the time of day; empty for any time that day. Midnight stands for no time
/// @param note what about, at most [Details#LONGEST_NOTE] characters, empty where it is not said
public record FollowUp(LocalDate day, Optional<LocalTime> time, String note) {
    /// @throws IllegalArgumentException if the day cannot be recorded or the note is too long
    public FollowUp {
        Objects.requireNonNull(day, "day");
        time = time.filter(at -> !at.equals(LocalTime.MIDNIGHT));
        if (day.isBefore(Moment.FIRST_DAY) || day.isAfter(Moment.LAST_DAY)) {
            throw new IllegalArgumentException("A day lies between 1970 and 9999: " + day);
        }
        if (note.length() > Details.LONGEST_NOTE) {
            throw new IllegalArgumentException("A note has at most " + Details.LONGEST_NOTE + " characters");
        }
    }

    /// Without a note.
    public FollowUp(LocalDate day, Optional<LocalTime> time) {
        this(day, time, "");
    }

    /// The follow-up that stands under that date and time.
    public static FollowUp at(LocalDateTime at, String note) {
        return new FollowUp(at.toLocalDate(), Optional.of(at.toLocalTime()), note);
    }

    /// The date and time it stands under; midnight where it has no time.
    public LocalDateTime at() {
        return day.atTime(time.orElse(LocalTime.MIDNIGHT));
    }
}
