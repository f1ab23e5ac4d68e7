package app.tallyline.desktop.frame;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Today's date, which turns at midnight while the window stays open.
public final class CurrentDate {
    private final Clock clock;
    private final ReadOnlyObjectWrapper<LocalDate> today;

    public CurrentDate(Clock clock) {
        this.clock = clock;
        this.today = new ReadOnlyObjectWrapper<>(LocalDate.now(clock));
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
        return LocalDateTime.ofInstant(now(), zone());
    }

    public ZoneId zone() {
        return clock.getZone();
    }

    /// Looks at the clock again; to be called on the window's thread now and then.
    public void turn() {
        today.set(LocalDate.now(clock));
    }
}
