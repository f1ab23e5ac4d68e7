package app.tallyline.model;

/// How many cold calls, appointments and sales: what the core rates are made of.
///
/// @param calls cold calls, 0 to [#MOST]
/// @param appointments appointments set, likewise
/// @param sales closed sales, likewise
public record Counts(long calls, long appointments, long sales) {
    public static final Counts NONE = new Counts(0, 0, 0);
    /// A thousand million: a call a second for thirty years.
    public static final long MOST = 1_000_000_000;

    /// @throws IllegalArgumentException if a count is out of range
    public Counts {
        if (Math.min(calls, Math.min(appointments, sales)) < 0
                || Math.max(calls, Math.max(appointments, sales)) > MOST) {
            throw new IllegalArgumentException(
                    "Counts are 0 to " + MOST + ": " + calls + ", " + appointments + ", " + sales);
        }
    }
}
