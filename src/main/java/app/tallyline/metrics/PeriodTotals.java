package app.tallyline.metrics;

import app.tallyline.model.Period;

/// What a day, a week or a month came to.
public record PeriodTotals(Period period, Totals totals) {
    public CoreRates rates() {
        return CoreRates.of(totals.counts());
    }
}
