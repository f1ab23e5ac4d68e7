package app.tallyline.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import app.tallyline.model.Period;

class WorkCalendarTest {
    private static WorkCalendar at(String country, String region, Map<LocalDate, String> daysOff) {
        return new WorkCalendar(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                new PublicHolidays(country, region, Locale.UK), daysOff);
    }

    /// Counted by hand in a wall calendar of 2026.
    @ParameterizedTest
    @CsvSource({"DK, 2026-04, 19", "DK, 2026-11, 21", "DK, 2026-12, 22", "DK, 2026-05, 19", "US, 2026-07, 22",
        "DE, 2026-05, 18"})
    void countsAMonthsWorkingDays(String country, YearMonth month, int days) {
        assertEquals(days, at(country, "", Map.of()).workingDays(Period.month(month)));
    }

    @Test
    void denmarkHas254WorkingDaysIn2026() {
        assertEquals(254, at("DK", "", Map.of()).workingDays(Period.year(2026)));
    }

    @Test
    void aRegionHasHolidaysOfItsOwn() {
        LocalDate epiphany = LocalDate.of(2026, 1, 6);
        assertTrue(at("DE", "", Map.of()).works(epiphany));
        assertTrue(at("DE", "BY", Map.of()).holiday(epiphany).isPresent());
        assertTrue(PublicHolidays.regions("DE").contains("BY"));
    }

    @Test
    void daysOffAreNotWorked() {
        LocalDate day = LocalDate.of(2026, 11, 24);
        WorkCalendar calendar = at("DK", "", Map.of(day, "moving"));
        assertEquals(20, calendar.workingDays(Period.month(YearMonth.of(2026, 11))));
        assertEquals(5, calendar.workingDaysFrom(LocalDate.of(2026, 11, 23), Period.month(YearMonth.of(2026, 11))));
    }

    @Test
    void noDayIsLeftAfterTheLast() {
        assertEquals(0, at("DK", "", Map.of()).workingDaysFrom(LocalDate.of(2026, 12, 1),
                Period.month(YearMonth.of(2026, 11))));
    }

    @Test
    void looksBackOverWorkingDays() {
        // Twenty working days up to Friday 20 November 2026 begin on Monday 26 October.
        assertEquals(LocalDate.of(2026, 10, 26), at("DK", "", Map.of()).back(LocalDate.of(2026, 11, 20), 20));
    }

    @Test
    void countriesAreKnownByTheirCodes() {
        assertTrue(PublicHolidays.countries().containsAll(List.of("DK", "DE", "GB", "US", "NO", "SE")));
    }
}
