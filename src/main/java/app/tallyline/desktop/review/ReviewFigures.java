package app.tallyline.desktop.review;

import java.time.DayOfWeek;
import java.util.List;

import app.tallyline.metrics.CoreRates;
import app.tallyline.metrics.Review;
import app.tallyline.metrics.Totals;
import app.tallyline.model.Period;

/// Everything the review shows of one period.
///
/// @param review the period's
/// @param before that of the period before, of the same length
/// @param parts its days or weeks, in order
/// @param firstDayOfWeek the day that weeks begin with, as now chosen
public record ReviewFigures(Review review, Review before, List<Part> parts, DayOfWeek firstDayOfWeek) {
    /// One day or week of the period.
    public record Part(Period period, Totals totals) {
        public CoreRates rates() {
            return CoreRates.of(totals.counts());
        }
    }
}
