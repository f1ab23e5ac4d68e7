package app.tallyline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.TimeZone;

import org.junit.jupiter.api.Test;

import app.tallyline.desktop.frame.CurrentDate;

/// The machine's clock goes where the machine goes.
class MachineClockTest {
    private static final Instant NOW = Instant.parse("2026-11-23T22:30:00Z");

    private ZoneId there = ZoneId.of("Europe/Copenhagen");

    @Test
    void theDateIsThatOfTheZoneTheMachineIsInNow() {
        MachineClock clock = new MachineClock(Clock.fixed(NOW, ZoneOffset.UTC), () -> there);
        CurrentDate date = new CurrentDate(clock);
        assertEquals(LocalDate.of(2026, 11, 23), date.today());
        there = ZoneId.of("Asia/Tokyo");
        clock.look();
        assertTrue(date.turn());
        assertEquals(LocalDate.of(2026, 11, 24), date.today());
        assertEquals(ZoneId.of("Asia/Tokyo"), date.zone());
        assertFalse(date.turn());
    }

    /// What Java has kept since it asked the machine last is another zone than the machine's, as after a journey.
    @Test
    void theMachineIsAskedAnew() {
        String property = System.clearProperty("user.timezone");
        TimeZone kept = TimeZone.getDefault();
        try {
            TimeZone.setDefault(null);
            ZoneId machine = ZoneId.systemDefault();
            System.clearProperty("user.timezone");
            Wiring wiring = new Wiring();
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Chatham"));
            System.setProperty("user.timezone", "Pacific/Chatham");
            assertEquals(machine, wiring.machineZone());
        } finally {
            TimeZone.setDefault(kept);
            if (property == null) {
                System.clearProperty("user.timezone");
            } else {
                System.setProperty("user.timezone", property);
            }
        }
    }
}
