/// The arithmetic: rates and how sure they are, the call plan, what remains, the forecast, the review.
///
/// Pure: no SQL, no window, no clock of its own; what it needs of the past it asks of [app.tallyline.metrics.History].
/// Knows model and calendar. Every definition is written out in docs/figures.md.
package app.tallyline.metrics;
