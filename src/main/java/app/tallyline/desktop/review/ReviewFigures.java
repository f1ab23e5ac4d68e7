package app.tallyline.desktop.review;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Optional;

import app.tallyline.metrics.Background;
import app.tallyline.metrics.CallPlan;
import app.tallyline.metrics.PeriodTotals;
import app.tallyline.metrics.Review;
import app.tallyline.model.Chain;
import app.tallyline.model.ClosedReview;
import app.tallyline.model.MeasureSetup;
import app.tallyline.model.Standards;

/// Everything the review shows of one period.
///
/// @param review the period's
/// @param before that of the period it is held against
/// @param parts its days or weeks, in order
/// @param background what lies behind it
/// @param choices what the user has chosen that the figures go by
/// @param kept what else is kept that the review shows
public record ReviewFigures(Review review, Review before, List<PeriodTotals> parts, Background background,
        Choices choices, Kept kept) {
    /// What the user has chosen that a review goes by.
    ///
    /// @param firstDayOfWeek the day that weeks begin with
    /// @param chain the stages of the funnel
    /// @param standards the rates the user means to keep
    /// @param dailyMinutes how long a working day is
    /// @param measures as they are set up, in the user's order
    public record Choices(DayOfWeek firstDayOfWeek, Chain chain, Standards standards, int dailyMinutes,
            List<MeasureSetup> measures) {}

    /// What is kept beside the log.
    ///
    /// @param closed the review of this week, if it is closed
    /// @param former the last review closed before it
    /// @param plan that of the goal of the month in which the period ends
    public record Kept(Optional<ClosedReview> closed, Optional<ClosedReview> former, Optional<CallPlan> plan) {}
}
