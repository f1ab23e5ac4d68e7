package app.tallyline.metrics;

import java.util.Collection;
import java.util.OptionalDouble;

import org.apache.commons.statistics.descriptive.Quantile;
import org.apache.commons.statistics.descriptive.Quantile.EstimationMethod;

/// Where a set of whole numbers lies.
///
/// @param count how many there are
/// @param median the middle one, or the mean of the two in the middle; empty where there are none
/// @param mean their mean; empty likewise
/// @param p90 the smallest that 90 % of them do not pass; empty likewise
public record Spread(int count, OptionalDouble median, OptionalDouble mean, OptionalDouble p90) {
    private static final Spread EMPTY = new Spread(0, OptionalDouble.empty(), OptionalDouble.empty(),
            OptionalDouble.empty());

    static Spread of(Collection<Long> numbers) {
        if (numbers.isEmpty()) {
            return EMPTY;
        }
        double[] values = numbers.stream().mapToDouble(Long::doubleValue).toArray();
        long sum = numbers.stream().mapToLong(Long::longValue).sum();
        double median = Quantile.withDefaults().with(EstimationMethod.HF2).evaluate(values, 0.5);
        double p90 = Quantile.withDefaults().with(EstimationMethod.HF1).evaluate(values, 0.9);
        return new Spread(values.length, OptionalDouble.of(median), OptionalDouble.of((double) sum / values.length),
                OptionalDouble.of(p90));
    }
}
