package app.tallyline.metrics;

import java.util.Optional;

/// How many sales are still to come: of calls to be made, and of appointments in hand, each beta-binomial and neither
/// knowing of the other.
///
/// @param ofCalls sales of calls
/// @param ofAppointments sales of appointments in hand; empty where none are counted
record SalesToCome(BetaBinomial ofCalls, Optional<BetaBinomial> ofAppointments) {
    /// So unlikely a number of sales of appointments no longer changes a figure.
    private static final double NEGLIGIBLE = 1e-12;

    double mean() {
        return ofCalls.mean() + ofAppointments.map(BetaBinomial::mean).orElse(0.0);
    }

    /// The probability of `count` sales or fewer.
    double atMost(long count) {
        if (ofAppointments.isEmpty()) {
            return ofCalls.atMost(count);
        }
        BetaBinomial appointments = ofAppointments.get();
        double sum = 0;
        for (long sold = 0; sold <= Math.min(count, appointments.trials()); sold++) {
            double chance = appointments.exactly(sold);
            if (chance > NEGLIGIBLE) {
                sum += chance * ofCalls.atMost(count - sold);
            }
        }
        return Math.min(1, sum);
    }

    /// The probability of `count` sales or more.
    double atLeast(long count) {
        return count <= 0 ? 1 : Math.clamp(1 - atMost(count - 1), 0, 1);
    }

    /// The smallest count that is not passed with probability `p`.
    long quantile(double p) {
        long most = ofCalls.trials() + ofAppointments.map(BetaBinomial::trials).orElse(0L);
        return Search.smallest(0, most, count -> atMost(count) >= p);
    }
}
