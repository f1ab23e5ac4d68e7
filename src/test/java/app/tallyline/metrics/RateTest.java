package app.tallyline.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateTest {
    /// The check values of the definitions, in per cent.
    @ParameterizedTest
    @CsvSource({"50, 1000, 5, 3.961, 6.231", "150, 1000, 15, 13.218, 16.931", "50, 150, 33.3333, 27.274, 39.864",
        "3, 60, 5, 1.828, 11.287", "0, 40, 0, 0, 4.660"})
    void hasTheIntervalWorkedOutElsewhere(long successes, long trials, double share, double low, double high) {
        Rate rate = new Rate(successes, trials);
        assertEquals(share, 100 * rate.share().orElseThrow(), 0.0001);
        assertEquals(low, 100 * rate.interval().orElseThrow().low(), 0.0006);
        assertEquals(high, 100 * rate.interval().orElseThrow().high(), 0.0006);
    }

    @Test
    void isUnknownWithoutTrials() {
        assertTrue(new Rate(0, 0).share().isEmpty());
        assertTrue(new Rate(3, 0).share().isEmpty());
        assertTrue(new Rate(0, 0).interval().isEmpty());
    }

    @Test
    void passingOneIsShownAsItIsWithoutAnInterval() {
        Rate rate = new Rate(3, 2);
        assertEquals(1.5, rate.share().orElseThrow());
        assertTrue(rate.passesOne());
        assertTrue(rate.interval().isEmpty());
    }

    @Test
    void allSuccessesReachUpToOne() {
        assertEquals(1, new Rate(40, 40).interval().orElseThrow().high());
    }

    @Test
    void fewerThanThirtyTrialsAreTooFewToLeanOn() {
        assertTrue(new Rate(1, 29).thin());
        assertFalse(new Rate(1, 30).thin());
    }

    @Test
    void refusesNegativeCounts() {
        assertThrows(IllegalArgumentException.class, () -> new Rate(-1, 5));
        assertThrows(IllegalArgumentException.class, () -> new Rate(1, -5));
    }

    @Property(tries = 200)
    void theIntervalHoldsTheShare(@ForAll @LongRange(min = 1, max = 1_000_000) long trials,
            @ForAll @LongRange(min = 0, max = 1_000_000) long some) {
        long successes = some % (trials + 1);
        Rate rate = new Rate(successes, trials);
        double share = rate.share().orElseThrow();
        Rate.Interval interval = rate.interval().orElseThrow();
        assertTrue(interval.low() <= share && share <= interval.high(), rate + " " + interval);
        assertTrue(interval.low() >= 0 && interval.high() <= 1);
    }

    @Property(tries = 100)
    void moreTrialsAtTheSameRateAreSurer(@ForAll @LongRange(min = 1, max = 500) long successes,
            @ForAll @LongRange(min = 1, max = 500) long failures) {
        Rate.Interval few = new Rate(successes, successes + failures).interval().orElseThrow();
        Rate.Interval many = new Rate(10 * successes, 10 * (successes + failures)).interval().orElseThrow();
        assertTrue(many.high() - many.low() < few.high() - few.low());
    }
}
