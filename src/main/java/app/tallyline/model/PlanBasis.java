package app.tallyline.model;

import java.util.Objects;
import java.util.Optional;

/// On what the call plan stands.
///
/// @param window which part of the past is used
/// @param certaintyPercent how likely the safe plan reaches the goal, 50 to 95 per cent
/// @param assumed the rates to use while the past shows no sale; empty where the user assumes none
/// @param chain the stages that rates and plans go by
public record PlanBasis(Window window, int certaintyPercent, Optional<Counts> assumed, Chain chain) {
    public static final PlanBasis DEFAULT = new PlanBasis(Window.LAST_90_DAYS, 80, Optional.empty(), Chain.PLAIN);

    /// The rates a newcomer may assume: 15 % of calls become appointments, one appointment in three a sale.
    public static final Counts FIVE_PER_CENT = new Counts(1000, 150, 50);

    /// Which part of the past a plan uses.
    public enum Window {
        LAST_90_DAYS,
        THIS_YEAR,
        LAST_12_MONTHS,
        ALL
    }

    /// @throws IllegalArgumentException if the certainty is out of range
    public PlanBasis {
        if (certaintyPercent < 50 || certaintyPercent > 95) {
            throw new IllegalArgumentException("The certainty is 50 to 95 per cent: " + certaintyPercent);
        }
        Objects.requireNonNull(chain, "chain");
    }

    public PlanBasis withWindow(Window newWindow) {
        return new PlanBasis(newWindow, certaintyPercent, assumed, chain);
    }

    public PlanBasis withCertaintyPercent(int newPercent) {
        return new PlanBasis(window, newPercent, assumed, chain);
    }

    public PlanBasis withAssumed(Optional<Counts> newAssumed) {
        return new PlanBasis(window, certaintyPercent, newAssumed, chain);
    }

    public PlanBasis withChain(Chain newChain) {
        return new PlanBasis(window, certaintyPercent, assumed, newChain);
    }
}
