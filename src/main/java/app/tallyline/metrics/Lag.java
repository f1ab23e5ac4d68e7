package app.tallyline.metrics;

import java.util.List;

/// How long the user's own sales take from first contact to close.
///
/// @param cycles the whole days of each sale whose first contact is known, 0 or more, in order
public record Lag(List<Long> cycles) {
    /// Fewer sales than this tell no lag.
    public static final int ENOUGH_SALES = 5;
    private static final double MATURE = 0.8;

    public Lag {
        cycles = cycles.stream().sorted().toList();
    }

    /// Whether there are sales enough to tell.
    public boolean known() {
        return cycles.size() >= ENOUGH_SALES;
    }

    /// The smallest number of days that 80 % of the sales do not pass: a call older than that is mature.
    ///
    /// @throws IndexOutOfBoundsException if there is not a single sale
    public long days() {
        return cycles.get((int) Math.ceil(MATURE * cycles.size()) - 1);
    }

    /// The share of sales that were closed within so many days, 0 to 1.
    public double closedWithin(long days) {
        return (double) cycles.stream().filter(cycle -> cycle <= days).count() / cycles.size();
    }
}
