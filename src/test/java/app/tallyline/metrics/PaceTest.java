package app.tallyline.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.junit.jupiter.api.Test;

class PaceTest {
    private static final Instant NINE = Instant.parse("2026-11-23T09:00:00Z");

    @Test
    void goesOnAsItHasSinceTheFirstCall() {
        Instant now = NINE.plus(Duration.ofHours(2));
        assertEquals(Optional.of(now.plus(Duration.ofHours(1))), Pace.doneBy(NINE, now, 20, 10));
    }

    @Test
    void judgesNothingTooEarlyNorWhenNothingIsLeft() {
        Instant now = NINE.plus(Duration.ofHours(2));
        assertTrue(Pace.doneBy(NINE, NINE.plusSeconds(599), 20, 10).isEmpty());
        assertTrue(Pace.doneBy(NINE, now, 2, 10).isEmpty());
        assertTrue(Pace.doneBy(NINE, now, 20, 0).isEmpty());
    }
}
