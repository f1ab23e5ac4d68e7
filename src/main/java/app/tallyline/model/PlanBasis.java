package app.tallyline.model;

import java.util.Objects;
import java.util.Optional;

/// On what the call plan stands.
///
/// @param window which part of the past is used
/// @param certaintyPercent how likely the safe plan reaches the goal, 50 to 95 per cent
/// @param assumed the rates to use while the past shows no sale, or in its place, each count at most [Counts#MOST]; empty
///        where the user assumes none
/// @param chain the stages that rates and plans go by
/// @param mature whether only calls that have had time to become sales are counted, where prospects are linked
/// @param standards the rates that the user means to keep
public record PlanBasis(Window window, int certaintyPercent, Optional<Counts> assumed, Chain chain, boolean mature,
        Standards standards) {
    public static final PlanBasis DEFAULT = new PlanBasis(Window.LAST_90_DAYS, 80, Optional.empty(), Chain.PLAIN, false,
            Standards.NONE);

    /// The rates a newcomer may assume: 15 % of calls become appointments, one appointment in three a sale.
    public static final Counts FIVE_PER_CENT = new Counts(1000, 150, 50);

    /// Which part of the past a plan uses.
    public enum Window {
        LAST_90_DAYS,
        THIS_YEAR,
        LAST_12_MONTHS,
        ALL,
        /// None of it: the rates are those the user assumes.
        BY_HAND
    }

    /// @throws IllegalArgumentException if the certainty or a count assumed is out of range
    public PlanBasis {
        if (certaintyPercent < 50 || certaintyPercent > 95) {
            throw new IllegalArgumentException("The certainty is 50 to 95 per cent: " + certaintyPercent);
        }
        if (assumed.filter(Counts::beyondMost).isPresent()) {
            throw new IllegalArgumentException("Counts assumed are at most " + Counts.MOST + ": " + assumed.get());
        }
        Objects.requireNonNull(chain, "chain");
        Objects.requireNonNull(standards, "standards");
    }

    public PlanBasis withWindow(Window newWindow) {
        return new PlanBasis(newWindow, certaintyPercent, assumed, chain, mature, standards);
    }

    public PlanBasis withCertaintyPercent(int newPercent) {
        return new PlanBasis(window, newPercent, assumed, chain, mature, standards);
    }

    public PlanBasis withAssumed(Optional<Counts> newAssumed) {
        return new PlanBasis(window, certaintyPercent, newAssumed, chain, mature, standards);
    }

    public PlanBasis withChain(Chain newChain) {
        return new PlanBasis(window, certaintyPercent, assumed, newChain, mature, standards);
    }

    public PlanBasis withMature(boolean newMature) {
        return new PlanBasis(window, certaintyPercent, assumed, chain, newMature, standards);
    }

    public PlanBasis withStandards(Standards newStandards) {
        return new PlanBasis(window, certaintyPercent, assumed, chain, mature, newStandards);
    }
}
