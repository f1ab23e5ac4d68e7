package app.tallyline;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Supplier;

/// The machine's clock, in the zone that the machine is in now: a laptop travels while the window stays open. Any thread
/// may use it.
final class MachineClock extends Clock {
    private final Clock time;
    private final Supplier<ZoneId> machine;
    private volatile ZoneId zone;

    /// @param time tells the instants
    /// @param machine asks the machine which zone it is in, which takes up to some milliseconds
    MachineClock(Clock time, Supplier<ZoneId> machine) {
        this.time = time;
        this.machine = machine;
        look();
    }

    /// Looks which zone the machine is in; to be called now and then, beside the window's thread.
    void look() {
        zone = machine.get();
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return time.withZone(other);
    }

    @Override
    public Instant instant() {
        return time.instant();
    }

    @Override
    public long millis() {
        return time.millis();
    }
}
