package app.tallyline.metrics;

import java.util.List;

/// What lies behind a review.
///
/// @param weeks the totals of each week up to its end, oldest first
/// @param bestTimes by connects and by appointments, over the twelve months up to its end
/// @param cohorts of the weeks up to its end
/// @param advice which stage to work on
public record Background(List<PeriodTotals> weeks, List<BestTime> bestTimes, Cohorts cohorts, Advice advice) {
    public Background {
        weeks = List.copyOf(weeks);
        bestTimes = List.copyOf(bestTimes);
    }
}
