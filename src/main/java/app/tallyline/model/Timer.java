package app.tallyline.model;

import java.time.Instant;
import java.util.Objects;

/// A clock that runs while the user does something that is timed.
///
/// @param measure what is timed
/// @param since when it was started
/// @param category what the time goes to, as in [Details#category]
public record Timer(Measure measure, Instant since, String category) {
    /// @throws IllegalArgumentException if the measure is not timed
    public Timer {
        Objects.requireNonNull(since, "since");
        category = LineBreaks.spaced(category);
        if (measure.kind() != Measure.Kind.TIME) {
            throw new IllegalArgumentException("It is not timed: " + measure.key());
        }
    }
}
