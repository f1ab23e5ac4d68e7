package app.tallyline.metrics;

import java.util.Optional;

import app.tallyline.model.Chain;
import app.tallyline.model.Counts;
import app.tallyline.model.Period;

/// The history that a plan stands on, and where it comes from.
///
/// @param counts calls, appointments and sales
/// @param stages the same by the stages of the chain chosen
/// @param source where they come from
/// @param period the days they were made on; empty unless they are the log's own
public record Basis(Counts counts, ChainTotals stages, Source source, Optional<Period> period) {
    /// Where a plan's counts come from.
    public enum Source {
        /// The user's own log.
        LOG,
        /// Rates the user assumes, while the log shows no sale.
        ASSUMED,
        /// Counts given with the question.
        GIVEN
    }

    public static Basis given(Counts counts) {
        return new Basis(counts, ChainTotals.of(counts), Source.GIVEN, Optional.empty());
    }

    static Basis assumed(Counts counts) {
        return new Basis(counts, ChainTotals.of(counts), Source.ASSUMED, Optional.empty());
    }

    static Basis logged(Totals totals, Chain chain, Period period) {
        return new Basis(totals.counts(), ChainTotals.of(chain, totals), Source.LOG, Optional.of(period));
    }

    public CoreRates rates() {
        return CoreRates.of(counts);
    }

    /// Whether a plain plan can be made of it: it holds calls and sales.
    public boolean usable() {
        return counts.calls() > 0 && counts.sales() > 0;
    }

    /// Whether chances can be weighed on it: real counts, with sales, and no more of them than calls.
    public boolean weighable() {
        return usable() && source != Source.ASSUMED && counts.sales() <= counts.calls();
    }
}
