package app.tallyline.metrics;

import java.util.Optional;

import app.tallyline.model.Chain;
import app.tallyline.model.Counts;
import app.tallyline.model.Period;

/// The history that a plan stands on.
///
/// @param counts its calls, appointments and sales
/// @param stages the same by the chain that the user has chosen; for counts that are not the log's own, the plain three
/// @param source where they come from
/// @param period the days its calls were made on; empty unless they are the log's own
/// @param lag for mature figures, how long sales take; else empty
public record Basis(Counts counts, ChainTotals stages, Source source, Optional<Period> period, Optional<Lag> lag) {
    /// Where a plan's counts come from.
    public enum Source {
        /// The user's own log, entries with and without a prospect.
        LOG,
        /// The log's entries with a prospect: the calls that have had time to become sales, and what came of them.
        MATURE,
        /// Rates the user assumes, while the log shows no sale.
        ASSUMED,
        /// Rates the user has typed, in the log's place.
        BY_HAND,
        /// Counts given with the question.
        GIVEN
    }

    public static Basis given(Counts counts) {
        return stated(counts, Source.GIVEN);
    }

    static Basis stated(Counts counts, Source source) {
        return new Basis(counts, ChainTotals.of(counts), source, Optional.empty(), Optional.empty());
    }

    static Basis logged(Totals totals, Chain chain, Period period) {
        return new Basis(totals.counts(), ChainTotals.of(chain, totals), Source.LOG, Optional.of(period),
                Optional.empty());
    }

    /// Outcomes are not followed from call to call, so mature figures go by the plain three.
    static Basis mature(Totals totals, Period period, Lag lag) {
        return new Basis(totals.counts(), ChainTotals.of(totals.counts()), Source.MATURE, Optional.of(period),
                Optional.of(lag));
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
        return usable() && source != Source.ASSUMED && source != Source.BY_HAND && counts.sales() <= counts.calls();
    }
}
