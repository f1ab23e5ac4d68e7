package app.tallyline.metrics;

import java.util.OptionalDouble;
import java.util.stream.IntStream;

import org.apache.commons.statistics.distribution.HypergeometricDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;

/// How a rate stands against that of another period, and whether the difference is more than chance.
///
/// @param now the rate of the period
/// @param before the rate it is held against
public record RateChange(Rate now, Rate before) {
    /// A difference that chance alone would bring in less than this share of cases is more than chance.
    public static final double SELDOM = 0.05;
    private static final double ENOUGH_EXPECTED = 5;
    private static final double ROUNDING = 1e-9;

    /// What can be said of a difference.
    public enum Verdict {
        /// One of the rates is unknown or passes 1.
        UNKNOWN,
        WITHIN_CHANCE,
        HIGHER,
        LOWER
    }

    /// What can be said of the difference.
    public Verdict verdict() {
        OptionalDouble chance = byChance();
        if (chance.isEmpty()) {
            return Verdict.UNKNOWN;
        }
        if (chance.getAsDouble() >= SELDOM) {
            return Verdict.WITHIN_CHANCE;
        }
        return points().orElseThrow() > 0 ? Verdict.HIGHER : Verdict.LOWER;
    }

    /// The difference in percentage points; empty where one of the rates is unknown.
    public OptionalDouble points() {
        return now.share().isEmpty() || before.share().isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(100 * (now.share().getAsDouble() - before.share().getAsDouble()));
    }

    /// How often chance alone brings a difference this large or larger, either way, between two rates that are one: the
    /// two-proportion test with the pooled rate (Agresti 2013, *Categorical Data Analysis*, 3.2), or Fisher's exact test
    /// where fewer than five are expected in one of the four counts. Empty where one of the rates is unknown or passes 1.
    public OptionalDouble byChance() {
        if (now.trials() == 0 || before.trials() == 0 || now.passesOne() || before.passesOne()) {
            return OptionalDouble.empty();
        }
        long successes = now.successes() + before.successes();
        long trials = now.trials() + before.trials();
        if (successes == 0 || successes == trials) {
            return OptionalDouble.of(1);
        }
        double fewest = (double) Math.min(now.trials(), before.trials()) * Math.min(successes, trials - successes)
                / trials;
        return OptionalDouble.of(fewest < ENOUGH_EXPECTED && trials <= Integer.MAX_VALUE ? exactly() : nearly());
    }

    private double nearly() {
        double all = now.trials() + before.trials();
        double pooled = (now.successes() + before.successes()) / all;
        double spread = Math.sqrt(pooled * (1 - pooled) * (1.0 / now.trials() + 1.0 / before.trials()));
        double z = Math.abs(points().orElseThrow()) / 100 / spread;
        return 2 * NormalDistribution.of(0, 1).survivalProbability(z);
    }

    /// The chance of every table with these sums that is no likelier than the one seen; one as likely counts, though its
    /// chance may differ in the last digits.
    private double exactly() {
        int all = Math.toIntExact(now.trials() + before.trials());
        HypergeometricDistribution tables = HypergeometricDistribution.of(all,
                Math.toIntExact(now.successes() + before.successes()), Math.toIntExact(now.trials()));
        double seen = tables.probability(Math.toIntExact(now.successes())) * (1 + ROUNDING);
        return Math.min(1, IntStream.rangeClosed(tables.getSupportLowerBound(), tables.getSupportUpperBound())
                .mapToDouble(tables::probability).filter(chance -> chance <= seen).sum());
    }
}
