package app.tallyline.desktop.review;

import java.time.DayOfWeek;
import java.util.List;

import app.tallyline.metrics.CoreRates;
import app.tallyline.metrics.Review;
import app.tallyline.metrics.Totals;
import app.tallyline.model.Chain;
import app.tallyline.model.MeasureSetup;
import app.tallyline.model.Period;

/// Everything the review shows of one period.
///
/// @param review the period's
/// @param before that of the period before, of the same length
/// @param parts its days or weeks, in order
/// @param choices what the user has chosen that the figures go by
public record ReviewFigures(Review review, Review before, List<Part> parts, Choices choices) {
    /// What the user has chosen that a review goes by.
    ///
    /// @param firstDayOfWeek the day that weeks begin with
    /// @param chain the stages of the funnel
    /// @param dailyMinutes how long a working day is
    /// @param measures as they are set up, in the user's order
    public record Choices(DayOfWeek firstDayOfWeek, Chain chain, int dailyMinutes, List<MeasureSetup> measures) {}

    /// One day or week of the period.
    public record Part(Period period, Totals totals) {
        public CoreRates rates() {
            return CoreRates.of(totals.counts());
        }
    }
}
