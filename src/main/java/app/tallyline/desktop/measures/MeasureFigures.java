package app.tallyline.desktop.measures;

import java.util.List;

import app.tallyline.metrics.Rate;
import app.tallyline.metrics.Totals;
import app.tallyline.model.MeasureSetup;

/// What the card of one measure shows.
///
/// @param setup how it is set up
/// @param today today's totals
/// @param weeks the totals of the last weeks, oldest first, this week last
public record MeasureFigures(MeasureSetup setup, Totals today, List<Totals> weeks) {
    public Totals thisWeek() {
        return weeks.getLast();
    }

    /// What a rate came to in those weeks together.
    public Rate rate() {
        Totals all = weeks.stream().reduce(Totals.NONE, Totals::plus);
        return setup.quotient().map(all::of).orElse(new Rate(0, 0));
    }
}
