package app.tallyline.metrics;

/// What the present pace brings by the end of the month.
///
/// @param calls the calls still to come at that pace, 0 or more; with mature figures, as many of them as close in time
/// @param inHand appointments in hand that are counted, 0 or more; 0 unless figures are mature
/// @param expected the sales to expect by the month's end, those already closed included
/// @param low the tenth percentile of those sales
/// @param high the ninetieth
/// @param chance the probability of meeting the goal, 0 to 1
public record Forecast(long calls, long inHand, double expected, long low, long high, double chance) {}
