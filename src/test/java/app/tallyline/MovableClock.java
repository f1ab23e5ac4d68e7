package app.tallyline;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/// A clock that a test moves, and takes to other zones.
public final class MovableClock extends Clock {
    private ZoneId zone;
    private Instant now;

    public MovableClock(Instant now, ZoneId zone) {
        this.now = now;
        this.zone = zone;
    }

    public void moveTo(Instant instant) {
        now = instant;
    }

    public void travelTo(ZoneId other) {
        zone = other;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new MovableClock(now, other);
    }
}
