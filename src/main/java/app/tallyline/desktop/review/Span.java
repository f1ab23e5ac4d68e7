package app.tallyline.desktop.review;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

import app.tallyline.model.Period;

/// The lengths of period that can be reviewed.
public enum Span {
    WEEK,
    MONTH,
    QUARTER,
    YEAR,
    OWN;

    /// The period of this length that holds a day; for one's own, the thirty days up to it.
    Period around(LocalDate day, DayOfWeek firstDayOfWeek) {
        return switch (this) {
            case WEEK -> Period.week(day, firstDayOfWeek);
            case MONTH -> Period.month(YearMonth.from(day));
            case QUARTER -> Period.quarter(day);
            case YEAR -> Period.year(day.getYear());
            case OWN -> Period.ending(day, 30);
        };
    }

    /// The period of this length next to another.
    ///
    /// @param steps how many after it; before it where negative
    Period beside(Period period, int steps) {
        LocalDate first = period.first();
        return switch (this) {
            case WEEK -> new Period(first.plusWeeks(steps), period.last().plusWeeks(steps));
            case MONTH -> Period.month(YearMonth.from(first).plusMonths(steps));
            case QUARTER -> Period.quarter(first.plusMonths(3L * steps));
            case YEAR -> Period.year(first.getYear() + steps);
            case OWN -> new Period(first.plusDays(period.days() * steps), period.last().plusDays(period.days()
                    * steps));
        };
    }

    /// What a period of this length is held against. Weeks a year apart begin on the same weekday.
    Period compared(Period period, Comparison comparison) {
        if (comparison == Comparison.BEFORE) {
            return beside(period, -1);
        }
        return this == WEEK
                ? new Period(period.first().minusWeeks(52), period.last().minusWeeks(52))
                : this == OWN
                        ? new Period(period.first().minusYears(1), period.last().minusYears(1))
                        : around(period.first().minusYears(1), DayOfWeek.MONDAY);
    }

    /// The parts in which a period of this length is listed: days of a week, else weeks.
    List<Period> parts(Period period, DayOfWeek firstDayOfWeek) {
        return this == WEEK ? period.eachDay().map(Period::day).toList() : period.weeks(firstDayOfWeek);
    }
}
