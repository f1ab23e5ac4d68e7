package app.tallyline.metrics;

import org.apache.commons.numbers.gamma.LogBeta;
import org.apache.commons.statistics.distribution.BetaDistribution;

/// How many of `trials` further calls become sales, when all that is known of the rate is a history of sales and
/// calls: the beta-binomial distribution with Jeffreys' prior, α = s + ½ and β = c − s + ½.
///
/// Johnson, Kemp & Kotz 2005, *Univariate Discrete Distributions*, 6.2.2.
///
/// @param trials 0 or more
/// @param alpha more than 1, so that the probabilities rise to one peak and fall
/// @param beta ½ or more
record BetaBinomial(long trials, double alpha, double beta) {
    /// A term this much smaller than the sum no longer changes it.
    private static final double NEGLIGIBLE = 1e-18;
    /// Where the counts spread wider than this (their standard deviation), single ones no longer tell, and there are more of
    /// them than can be summed.
    private static final double WIDE = 100_000;

    BetaBinomial {
        if (trials < 0 || !(alpha > 1) || !(beta >= 0.5)) {
            throw new IllegalArgumentException("No such distribution: " + trials + ", " + alpha + ", " + beta);
        }
    }

    /// The distribution after a history.
    ///
    /// @param sales 1 or more
    /// @param calls not fewer than `sales`
    static BetaBinomial after(long sales, long calls, long trials) {
        return new BetaBinomial(trials, sales + 0.5, calls - sales + 0.5);
    }

    double mean() {
        return trials * (alpha / (alpha + beta));
    }

    /// The probability of `count` sales.
    double exactly(long count) {
        return count < 0 || count > trials ? 0 : Math.exp(logProbability(count));
    }

    /// The probability of `count` sales or more.
    double atLeast(long count) {
        return count <= 0 ? 1 : Math.clamp(1 - atMost(count - 1), 0, 1);
    }

    /// The probability of `count` sales or fewer, summed outwards from the largest term while the terms can be counted.
    double atMost(long count) {
        if (count >= trials) {
            return 1;
        }
        if (count < 0) {
            return 0;
        }
        return deviation() > WIDE ? nearlyAtMost(count) : summedAtMost(count);
    }

    /// By the beta distribution of the share of sales that has the same mean and the same variance.
    private double nearlyAtMost(long count) {
        double shape = trials * (alpha + beta + 1) / (alpha + beta + trials) - 1;
        double mean = alpha / (alpha + beta);
        return BetaDistribution.of(shape * mean, shape * (1 - mean)).cumulativeProbability((count + 0.5) / trials);
    }

    private double deviation() {
        double mean = alpha / (alpha + beta);
        return Math.sqrt(trials * mean * (1 - mean) * (alpha + beta + trials) / (alpha + beta + 1));
    }

    private double summedAtMost(long count) {
        long peak = Math.min(peak(), count);
        double top = Math.exp(logProbability(peak));
        double sum = 1;
        double term = 1;
        for (long k = peak; k > 0 && term > NEGLIGIBLE * sum; k--) {
            term /= step(k - 1);
            sum += term;
        }
        term = 1;
        for (long k = peak; k < count && term > NEGLIGIBLE * sum; k++) {
            term *= step(k);
            sum += term;
        }
        return Math.min(1, top * sum);
    }

    /// The smallest count that is not passed with probability `p`.
    ///
    /// @param p 0 to 1
    long quantile(double p) {
        return Search.smallest(0, trials, count -> atMost(count) >= p);
    }

    /// P(k + 1) ÷ P(k).
    private double step(long k) {
        return (double) (trials - k) / (k + 1) * ((k + alpha) / (trials - k - 1 + beta));
    }

    /// The likeliest count: where [#step] falls below 1.
    private long peak() {
        double slope = alpha + beta - 2;
        if (slope <= 0) {
            return trials;
        }
        double root = Math.ceil((trials * (alpha - 1) + 1 - beta) / slope);
        return (long) Math.clamp(root, 0, trials);
    }

    private double logProbability(long k) {
        double logChoices = -Math.log1p(trials) - LogBeta.value(trials - k + 1.0, k + 1.0);
        return logChoices + LogBeta.value(k + alpha, trials - k + beta) - LogBeta.value(alpha, beta);
    }
}
