package app.tallyline.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import app.tallyline.model.Period;

/// The user's working days: the days of their week that are neither public holidays nor days off.
///
/// @param workingWeek the days of the week that are worked
/// @param holidays the public holidays of their place
/// @param daysOff their own days off, with the reason or an empty text
public record WorkCalendar(Set<DayOfWeek> workingWeek, Holidays holidays, Map<LocalDate, String> daysOff) {
    public boolean works(LocalDate day) {
        return workingWeek.contains(day.getDayOfWeek()) && holiday(day).isEmpty() && !daysOff.containsKey(day);
    }

    /// The name of the public holiday on that day, if it is one.
    public Optional<String> holiday(LocalDate day) {
        return Optional.ofNullable(holidays.in(day.getYear()).get(day));
    }

    /// The first working day after that one; the next day where a whole year has none.
    public LocalDate nextWorkingDay(LocalDate day) {
        LocalDate next = day.plusDays(1);
        return next.datesUntil(next.plusYears(1)).filter(this::works).findFirst().orElse(next);
    }

    /// How many days of the period are worked, both ends included.
    public int workingDays(Period period) {
        return Math.toIntExact(period.eachDay().filter(this::works).count());
    }

    /// How many working days the period has from that day on, that day included.
    public int workingDaysFrom(LocalDate day, Period period) {
        if (day.isAfter(period.last())) {
            return 0;
        }
        return workingDays(new Period(day.isAfter(period.first()) ? day : period.first(), period.last()));
    }

    /// The first day of the `count` working days that end on or before `last`; at most a year is looked back upon.
    public LocalDate back(LocalDate last, int count) {
        LocalDate day = last;
        int found = works(day) ? 1 : 0;
        while (found < count && day.isAfter(last.minusYears(1))) {
            day = day.minusDays(1);
            found += works(day) ? 1 : 0;
        }
        return day;
    }
}
