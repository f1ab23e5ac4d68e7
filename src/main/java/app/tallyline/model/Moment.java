package app.tallyline.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Objects;
import java.util.OptionalInt;

/// When something happened: the instant, and the date and hour that the clock on the desk showed then.
///
/// The local date and hour are kept beside the instant, so travelling or a change to summer time never moves an
/// entry to another day.
///
/// @param at the instant
/// @param day the local date at the desk
/// @param hour the local hour at the desk, 0 to 23; empty where only the day is known
public record Moment(Instant at, LocalDate day, OptionalInt hour) {
    /// The first day that can be recorded.
    public static final LocalDate FIRST_DAY = LocalDate.of(1970, 1, 1);
    /// The last day that can be recorded.
    public static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    /// @throws IllegalArgumentException if the day or hour is out of range
    public Moment {
        Objects.requireNonNull(at, "at");
        if (day.isBefore(FIRST_DAY) || day.isAfter(LAST_DAY)) {
            throw new IllegalArgumentException("A day lies between 1970 and 9999: " + day);
        }
        if (hour.isPresent() && (hour.getAsInt() < 0 || hour.getAsInt() > 23)) {
            throw new IllegalArgumentException("An hour is 0 to 23: " + hour.getAsInt());
        }
    }

    /// The moment as a clock in that zone shows it.
    public static Moment at(Instant instant, ZoneId zone) {
        ZonedDateTime there = instant.atZone(zone);
        return new Moment(instant, there.toLocalDate(), OptionalInt.of(there.getHour()));
    }

    /// The moment that a clock in that zone shows as that date and time; in the hour that summer time skips, the
    /// instant is moved on, the hour stays as given.
    public static Moment at(LocalDate day, LocalTime time, ZoneId zone) {
        return new Moment(ZonedDateTime.of(day, time, zone).toInstant(), day, OptionalInt.of(time.getHour()));
    }

    /// The time of day that the clock on the desk showed, wherever the desk is now. The hour is kept; the minute is that
    /// of the desk's zone of today where the hour fits it, else that of a zone a whole number of hours from Greenwich.
    public LocalTime time(ZoneId desk) {
        ZonedDateTime there = at.atZone(desk);
        boolean fits = there.toLocalDate().equals(day) && there.getHour() == hour.orElse(there.getHour());
        return (fits ? there : at.atZone(ZoneOffset.UTC)).toLocalTime().withHour(hour.orElse(there.getHour()));
    }

    /// A day whose hour nobody noted; its instant is noon there.
    public static Moment onDay(LocalDate day, ZoneId zone) {
        return new Moment(ZonedDateTime.of(day, LocalTime.NOON, zone).toInstant(), day, OptionalInt.empty());
    }
}
