package app.tallyline.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.junit.jupiter.api.Test;

class PeriodTest {
    @Test
    void aWeekBeginsOnTheDayChosen() {
        LocalDate wednesday = LocalDate.of(2026, 11, 25);
        assertEquals(LocalDate.of(2026, 11, 23), Period.week(wednesday, DayOfWeek.MONDAY).first());
        assertEquals(LocalDate.of(2026, 11, 22), Period.week(wednesday, DayOfWeek.SUNDAY).first());
        assertEquals(7, Period.week(wednesday, DayOfWeek.SUNDAY).days());
    }

    @Test
    void weeksAreCutToThePeriod() {
        List<Period> weeks = Period.month(YearMonth.of(2026, 11)).weeks(DayOfWeek.MONDAY);
        assertEquals(6, weeks.size());
        assertEquals(Period.day(LocalDate.of(2026, 11, 1)), weeks.getFirst());
        assertEquals(Period.day(LocalDate.of(2026, 11, 30)), weeks.getLast());
        assertEquals(30, weeks.stream().mapToLong(Period::days).sum());
    }

    @Test
    void quartersAndMonths() {
        Period quarter = Period.quarter(LocalDate.of(2026, 11, 23));
        assertEquals(new Period(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 12, 31)), quarter);
        assertEquals(List.of(YearMonth.of(2026, 10), YearMonth.of(2026, 11), YearMonth.of(2026, 12)),
                quarter.months());
    }

    @Test
    void bothEndsAreInIt() {
        Period period = Period.ending(LocalDate.of(2026, 11, 23), 2);
        assertTrue(period.holds(LocalDate.of(2026, 11, 22)) && period.holds(LocalDate.of(2026, 11, 23)));
        assertThrows(IllegalArgumentException.class,
                () -> new Period(LocalDate.of(2026, 11, 2), LocalDate.of(2026, 11, 1)));
    }

    @Test
    void anEntryKeepsTheDayAndHourOfItsDesk() {
        Moment night = Moment.at(LocalDate.of(2026, 10, 25), LocalTime.of(2, 30), ZoneId.of("Europe/Copenhagen"));
        assertEquals(LocalDate.of(2026, 10, 25), night.day());
        assertEquals(OptionalInt.of(2), night.hour());
        Moment skipped = Moment.at(LocalDate.of(2026, 3, 29), LocalTime.of(2, 30), ZoneId.of("Europe/Copenhagen"));
        assertEquals(LocalDate.of(2026, 3, 29), skipped.day());
        assertEquals(OptionalInt.of(2), skipped.hour());
    }

    @Test
    void whatCannotBeIsRefused() {
        Moment now = Moment.onDay(LocalDate.of(2026, 11, 23), ZoneId.of("UTC"));
        assertThrows(IllegalArgumentException.class, () -> new Activity(Measure.SALE, 0, now));
        assertThrows(IllegalArgumentException.class, () -> new Activity(Measure.SALE, Activity.MOST + 1, now));
        assertThrows(IllegalArgumentException.class, () -> Details.NONE.withNote("x".repeat(4_001)));
        assertThrows(IllegalArgumentException.class, () -> new Goal.Sales(-1));
        assertThrows(IllegalArgumentException.class, () -> PlanBasis.DEFAULT.withAssumed(Optional.of(new Counts(
                Counts.MOST + 1, 1, 1))));
        assertTrue(new Money(Money.MOST.minor() + 1).beyondMost() && new Money(Long.MIN_VALUE).beyondMost());
        assertThrows(IllegalArgumentException.class, () -> new Measure("Not A Key", Measure.Kind.COUNT));
        assertThrows(IllegalArgumentException.class, () -> Prospect.named("  "));
        assertThrows(IllegalArgumentException.class, () -> new Counts(-1, 0, 0));
    }
}
