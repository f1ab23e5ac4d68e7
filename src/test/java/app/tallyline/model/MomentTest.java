package app.tallyline.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// When something happened, by the clock on the desk.
class MomentTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final ZoneId COPENHAGEN = ZoneId.of("Europe/Copenhagen");

    @ParameterizedTest
    @ValueSource(strings = {"Europe/Copenhagen", "Asia/Kolkata", "Asia/Kathmandu", "America/New_York",
        "Pacific/Auckland"})
    void itsTimeStaysWhereverTheDeskGoes(String zone) {
        assertEquals(LocalTime.of(11, 42), Moment.at(DAY, LocalTime.of(11, 42), COPENHAGEN).time(ZoneId.of(zone)));
    }

    @Test
    void aDeskOffTheWholeHoursHasItsOwnMinutes() {
        ZoneId kolkata = ZoneId.of("Asia/Kolkata");
        assertEquals(LocalTime.of(11, 42), Moment.at(DAY, LocalTime.of(11, 42), kolkata).time(kolkata));
    }

    @Test
    void itsSecondsAreKept() {
        Moment moment = Moment.at(Instant.parse("2026-11-23T10:42:37Z"), COPENHAGEN);
        assertEquals(LocalTime.of(11, 42, 37), moment.time(COPENHAGEN));
        assertEquals(LocalTime.of(11, 42, 37), moment.time(ZoneId.of("Asia/Kolkata")));
    }

    @Test
    void theHourThatSummerTimeSkipsStays() {
        LocalDate skipped = LocalDate.of(2026, 3, 29);
        assertEquals(LocalTime.of(2, 30), Moment.at(skipped, LocalTime.of(2, 30), COPENHAGEN).time(COPENHAGEN));
    }
}
