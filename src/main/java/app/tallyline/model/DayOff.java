package app.tallyline.model;

import java.time.LocalDate;

/// A day, or half of one, that the user takes off.
///
/// @param day the day
/// @param name why, in one line, empty where it is not said
/// @param half whether the other half of it is worked
public record DayOff(LocalDate day, String name, boolean half) {
    public DayOff {
        name = LineBreaks.spaced(name);
    }

    /// A whole day off.
    public DayOff(LocalDate day, String name) {
        this(day, name, false);
    }
}
