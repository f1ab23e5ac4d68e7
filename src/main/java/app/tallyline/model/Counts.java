package app.tallyline.model;

/// How many cold calls, appointments and sales: what the core rates are made of.
///
/// @param calls cold calls, 0 or more
/// @param appointments appointments set, likewise
/// @param sales closed sales, likewise
public record Counts(long calls, long appointments, long sales) {
    public static final Counts NONE = new Counts(0, 0, 0);
    /// The most of each that can be stated in the place of a log's own. A thousand million: a call a second for thirty
    /// years.
    public static final long MOST = 1_000_000_000;

    /// @throws IllegalArgumentException if a count is negative
    public Counts {
        if (Math.min(calls, Math.min(appointments, sales)) < 0) {
            throw new IllegalArgumentException("Counts are not negative: " + calls + ", " + appointments + ", "
                    + sales);
        }
    }

    /// Whether one of them is beyond what can be stated.
    public boolean beyondMost() {
        return Math.max(calls, Math.max(appointments, sales)) > MOST;
    }
}
