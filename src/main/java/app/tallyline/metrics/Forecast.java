package app.tallyline.metrics;

/// What the present pace brings by the end of the month.
///
/// @param calls the calls still to come at that pace, 0 or more
/// @param expected the sales to expect by the month's end, those already closed included
/// @param low the tenth percentile of those sales
/// @param high the ninetieth
/// @param chance the probability of meeting the goal, 0 to 1
public record Forecast(long calls, double expected, long low, long high, double chance) {
    /// Sold so far plus what the calls still to come may bring, beta-binomial on the basis' history.
    ///
    /// @param goal sales aimed at
    /// @param sold sales closed this month
    /// @param basis one that is weighable
    /// @param calls still to come
    static Forecast of(long goal, long sold, Basis basis, long calls) {
        BetaBinomial more = BetaBinomial.after(basis.counts().sales(), basis.counts().calls(), calls);
        return new Forecast(calls, sold + more.mean(), sold + more.quantile(0.1), sold + more.quantile(0.9),
                more.atLeast(goal - sold));
    }
}
