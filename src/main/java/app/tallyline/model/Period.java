package app.tallyline.model;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.Stream;

/// A closed range of local dates.
///
/// @param first the first day, included
/// @param last the last day, included; not before the first
public record Period(LocalDate first, LocalDate last) {
    /// @throws IllegalArgumentException if it ends before it begins
    public Period {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("A period ends on or after its first day: " + first + " to " + last);
        }
    }

    public static Period day(LocalDate day) {
        return new Period(day, day);
    }

    /// The week that holds that day.
    public static Period week(LocalDate day, DayOfWeek firstDayOfWeek) {
        LocalDate first = day.with(TemporalAdjusters.previousOrSame(firstDayOfWeek));
        return new Period(first, first.plusDays(6));
    }

    public static Period month(YearMonth month) {
        return new Period(month.atDay(1), month.atEndOfMonth());
    }

    /// The quarter that holds that day.
    public static Period quarter(LocalDate day) {
        YearMonth first = YearMonth.of(day.getYear(), (day.getMonthValue() - 1) / 3 * 3 + 1);
        return new Period(first.atDay(1), first.plusMonths(2).atEndOfMonth());
    }

    public static Period year(int year) {
        return new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    /// The `days` days that end with `last`.
    ///
    /// @param days 1 or more
    public static Period ending(LocalDate last, int days) {
        return new Period(last.minusDays(days - 1L), last);
    }

    public boolean holds(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    /// How many days, 1 or more.
    public long days() {
        return ChronoUnit.DAYS.between(first, last) + 1;
    }

    /// Its days in order.
    public Stream<LocalDate> eachDay() {
        return first.datesUntil(last.plusDays(1));
    }

    /// The calendar months it touches, in order.
    public List<YearMonth> months() {
        YearMonth from = YearMonth.from(first);
        return Stream.iterate(from, month -> month.plusMonths(1))
                .limit(from.until(YearMonth.from(last), ChronoUnit.MONTHS) + 1).toList();
    }

    /// The weeks it touches, in order, the first and last cut to the period.
    public List<Period> weeks(DayOfWeek firstDayOfWeek) {
        return Stream.iterate(week(first, firstDayOfWeek), week -> !week.first().isAfter(last),
                week -> new Period(week.first().plusDays(7), week.last().plusDays(7)))
                .map(week -> new Period(max(week.first(), first), min(week.last(), last))).toList();
    }

    private static LocalDate max(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate min(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
