package app.tallyline.metrics;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import app.tallyline.model.Measure;

/// How far a prospect has come since the sale before, or since the first activity.
///
/// @param days whole days since the cycle began, 0 or more
/// @param contacts contacts made in it, 0 or more
public record OpenCycle(long days, long contacts) {
    /// The cycle that is open on a day; empty where nothing was done since the last sale.
    ///
    /// @param touches everything done with one prospect, oldest first
    public static Optional<OpenCycle> of(List<Touch> touches, LocalDate today) {
        List<Touch> since = new ArrayList<>();
        for (Touch touch : touches) {
            if (touch.measure().equals(Measure.SALE)) {
                since.clear();
            } else {
                since.add(touch);
            }
        }
        return since.isEmpty()
                ? Optional.empty()
                : Optional.of(new OpenCycle(Math.max(0, ChronoUnit.DAYS.between(since.getFirst().day(), today)),
                        since.stream().filter(touch -> touch.measure().contact()).mapToLong(Touch::quantity).sum()));
    }
}
