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
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import app.tallyline.model.DayOff;
import app.tallyline.model.Period;
import app.tallyline.model.WorkingDays;

class WorkCalendarTest {
    private static WorkCalendar at(String country, String region, Map<LocalDate, DayOff> daysOff) {
        return new WorkCalendar(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), Set.of(),
                new PublicHolidays(country, region, Locale.UK), daysOff);
    }

    /// Counted by hand in wall calendars of 2026, January to December. Columbus Day is free in some of the United States
    /// only, New York among them.
    @ParameterizedTest
    @CsvSource({"DK, '', 254, 21 20 22 19 19 22 23 21 22 22 21 22", "DE, '', 254, 21 20 22 20 18 22 23 21 22 22 21 22",
        "GB, ENG, 253, 21 20 22 20 19 22 23 20 22 22 21 21", "US, '', 251, 20 19 22 22 20 21 22 21 21 22 19 22",
        "US, NY, 250, 20 19 22 22 20 21 22 21 21 21 19 22"})
    void countsWorkingDaysAsAWallCalendarDoes(String country, String region, int ofYear, String ofMonths) {
        WorkCalendar calendar = at(country, region, Map.of());
        assertEquals(ofMonths, IntStream.rangeClosed(1, 12)
                .mapToObj(month -> calendar.workingDays(Period.month(YearMonth.of(2026, month))).decimal().toString())
                .collect(Collectors.joining(" ")));
        assertEquals(WorkingDays.of(ofYear), calendar.workingDays(Period.year(2026)));
    }

    /// A country or a region that is not known has no holidays, and asking is no failure.
    @ParameterizedTest
    @CsvSource({"AQ, ''", "ZZ, ''", "'', ''", "XYZ, ''", "../secret, ''", "DK, ZZ", "AQ, BY", "de, by"})
    void anUnknownPlaceHasTheWholeCountrysHolidaysOrNone(String country, String region) {
        WorkCalendar calendar = at(country, region, Map.of());
        assertTrue(calendar.workingDays(Period.year(2026)).halves() >= 2 * 245);
        assertTrue(PublicHolidays.regions(country).size() >= 0);
    }

    @Test
    void halfDaysCountHalf() {
        LocalDate wednesday = LocalDate.of(2026, 11, 25);
        LocalDate friday = LocalDate.of(2026, 11, 27);
        WorkCalendar calendar = new WorkCalendar(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                Set.of(DayOfWeek.FRIDAY), Holidays.NONE,
                Map.of(wednesday, new DayOff(wednesday, "dentist", true), friday, new DayOff(friday, "")));
        // Monday, Tuesday, half of Wednesday, Thursday; Friday, of which half is usually worked, is off.
        assertEquals("3.5", calendar.workingDays(Period.week(wednesday, DayOfWeek.MONDAY)).decimal().toString());
        assertEquals(new WorkingDays(1), calendar.worked(friday.minusWeeks(1)));
        assertTrue(calendar.works(wednesday));
        // Half of Wednesday and Thursday, and Monday 30.
        assertEquals("2.5", calendar.workingDaysFrom(wednesday, Period.month(YearMonth.of(2026, 11))).decimal()
                .toString());
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
        WorkCalendar calendar = at("DK", "", Map.of(day, new DayOff(day, "moving")));
        assertEquals(WorkingDays.of(20), calendar.workingDays(Period.month(YearMonth.of(2026, 11))));
        assertEquals(WorkingDays.of(5), calendar.workingDaysFrom(LocalDate.of(2026, 11, 23), Period.month(YearMonth.of(
                2026, 11))));
    }

    @Test
    void noDayIsLeftAfterTheLast() {
        assertEquals(WorkingDays.NONE, at("DK", "", Map.of()).workingDaysFrom(LocalDate.of(2026, 12, 1),
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
