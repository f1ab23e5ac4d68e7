package app.tallyline.desktop.frame;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Today's date and the zone of the desk. They turn while the window stays open: at midnight, on waking from sleep, when
/// the clock is set, on a journey.
public final class CurrentDate {
    private final Clock clock;
    private final ReadOnlyObjectWrapper<LocalDate> today;
    // Questions are answered by it beside the window's thread.
    private volatile ZoneId zone;

    public CurrentDate(Clock clock) {
        this.clock = clock;
        this.zone = clock.getZone();
        this.today = new ReadOnlyObjectWrapper<>(LocalDate.ofInstant(clock.instant(), zone));
    }

    public ReadOnlyObjectProperty<LocalDate> todayProperty() {
        return today.getReadOnlyProperty();
    }

    public LocalDate today() {
        return today.get();
    }

    public Instant now() {
        return clock.instant();
    }

    /// The present time by the clock on the desk.
    public LocalDateTime time() {
        return LocalDateTime.ofInstant(now(), zone);
    }

    public ZoneId zone() {
        return zone;
    }

    /// Looks at the clock again; to be called on the window's thread now and then.
    ///
    /// @return whether it is another day, or another zone, than it was; whoever listens to the day has heard of it
    public boolean turn() {
        LocalDate day = today.get();
        ZoneId there = zone;
        zone = clock.getZone();
        today.set(LocalDate.ofInstant(clock.instant(), zone));
        return !day.equals(today.get()) || !there.equals(zone);
    }
}
