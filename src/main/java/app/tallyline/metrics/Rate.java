package app.tallyline.metrics;

import java.util.Optional;
import java.util.OptionalDouble;

import org.apache.commons.statistics.distribution.BetaDistribution;

/// Successes of trials, and how sure that share is.
///
/// Over a short period a rate may pass 1, as today's sale came of last month's call: such a rate has no interval.
///
/// @param successes 0 or more
/// @param trials 0 or more; with none the rate is unknown
public record Rate(long successes, long trials) {
    /// Fewer trials than this are too few to lean on.
    public static final long ENOUGH_TRIALS = 30;
    private static final double TAIL = 0.05;

    /// The range that holds the true rate with 90 % credibility.
    ///
    /// @param low 0 to 1, not above `high`
    /// @param high 0 to 1
    public record Interval(double low, double high) {}

    /// @throws IllegalArgumentException if a count is negative
    public Rate {
        if (successes < 0 || trials < 0) {
            throw new IllegalArgumentException("Counts are not negative: " + successes + " of " + trials);
        }
    }

    /// The share as a fraction, 0 or more; empty where there were no trials.
    public OptionalDouble share() {
        return trials == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) successes / trials);
    }

    /// The equal-tailed 90 % interval of Beta(s + ½, n − s + ½), Jeffreys' posterior, whose lower end is 0 where
    /// nothing succeeded and whose upper end is 1 where everything did (Brown, Cai & DasGupta 2001, *Interval
    /// Estimation for a Binomial Proportion*). Empty where the rate is unknown or passes 1.
    public Optional<Interval> interval() {
        if (trials == 0 || passesOne()) {
            return Optional.empty();
        }
        BetaDistribution posterior = BetaDistribution.of(successes + 0.5, trials - successes + 0.5);
        double low = successes == 0 ? 0 : posterior.inverseCumulativeProbability(TAIL);
        double high = successes == trials ? 1 : posterior.inverseSurvivalProbability(TAIL);
        return Optional.of(new Interval(low, high));
    }

    /// Whether there were more successes than trials.
    public boolean passesOne() {
        return successes > trials;
    }

    /// Whether the trials are too few to lean on.
    public boolean thin() {
        return trials < ENOUGH_TRIALS;
    }
}
