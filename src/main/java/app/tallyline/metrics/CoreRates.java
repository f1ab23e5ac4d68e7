package app.tallyline.metrics;

import app.tallyline.model.Counts;

/// The three rates of the funnel.
///
/// @param appointment appointments set ÷ cold calls
/// @param close closed sales ÷ appointments set
/// @param callToSale closed sales ÷ cold calls
public record CoreRates(Rate appointment, Rate close, Rate callToSale) {
    public static CoreRates of(Counts counts) {
        return new CoreRates(new Rate(counts.appointments(), counts.calls()),
                new Rate(counts.sales(), counts.appointments()), new Rate(counts.sales(), counts.calls()));
    }
}
