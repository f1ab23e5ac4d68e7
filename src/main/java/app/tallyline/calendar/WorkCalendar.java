package app.tallyline.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import app.tallyline.model.DayOff;
import app.tallyline.model.Period;
import app.tallyline.model.WorkingDays;

/// The user's working days: the days of their week that are neither public holidays nor days off.
///
/// @param workingWeek the days of the week that are worked
/// @param halfDays those of them of which only half is worked
/// @param holidays the public holidays of their place
/// @param daysOff their own days and half days off
public record WorkCalendar(Set<DayOfWeek> workingWeek, Set<DayOfWeek> halfDays, Holidays holidays,
        Map<LocalDate, DayOff> daysOff) {
    private static final WorkingDays HALF = new WorkingDays(1);

    /// Whether that day, or half of it, is worked.
    public boolean works(LocalDate day) {
        return !worked(day).none();
    }

    /// How much of that day is worked: nothing, half of it, or all.
    public WorkingDays worked(LocalDate day) {
        if (!workingWeek.contains(day.getDayOfWeek()) || holiday(day).isPresent()) {
            return WorkingDays.NONE;
        }
        DayOff off = daysOff.get(day);
        if (off != null) {
            return off.half() ? HALF : WorkingDays.NONE;
        }
        return halfDays.contains(day.getDayOfWeek()) ? HALF : WorkingDays.of(1);
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

    /// How many days of the period are worked, both ends included; half days count half.
    public WorkingDays workingDays(Period period) {
        return new WorkingDays(period.eachDay().mapToInt(day -> worked(day).halves()).sum());
    }

    /// How many working days the period has from that day on, that day included.
    public WorkingDays workingDaysFrom(LocalDate day, Period period) {
        if (day.isAfter(period.last())) {
            return WorkingDays.NONE;
        }
        return workingDays(new Period(day.isAfter(period.first()) ? day : period.first(), period.last()));
    }

    /// The first day of the `count` days, worked at least half, that end on or before `last`; at most a year is looked
    /// back upon.
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
