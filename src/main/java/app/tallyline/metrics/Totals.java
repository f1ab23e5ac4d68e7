package app.tallyline.metrics;

import java.util.HashMap;
import java.util.Map;

import app.tallyline.model.Counts;
import app.tallyline.model.Measure;

/// The sum of the quantities of each measure in one period.
///
/// @param byMeasure a measure that is not in it has the total 0
public record Totals(Map<Measure, Long> byMeasure) {
    public static final Totals NONE = new Totals(Map.of());

    public Totals {
        byMeasure = Map.copyOf(byMeasure);
    }

    /// The total of one measure, 0 or more.
    public long of(Measure measure) {
        return byMeasure.getOrDefault(measure, 0L);
    }

    public Totals plus(Totals other) {
        Map<Measure, Long> sums = new HashMap<>(byMeasure);
        other.byMeasure.forEach((measure, total) -> sums.merge(measure, total, Math::addExact));
        return new Totals(sums);
    }

    /// The three that the core rates are made of.
    ///
    /// @throws IllegalArgumentException if one passes [Counts#MOST]
    public Counts counts() {
        return new Counts(of(Measure.COLD_CALL), of(Measure.APPOINTMENT), of(Measure.SALE));
    }
}
