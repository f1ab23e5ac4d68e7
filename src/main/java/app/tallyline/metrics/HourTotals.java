package app.tallyline.metrics;

import java.time.DayOfWeek;

/// What was done in one hour of the week, all weeks of a period together.
///
/// @param hour which hour
/// @param calls cold calls
/// @param noted those of them whose outcome was noted
/// @param connects those of them that reached the person they were meant for
/// @param appointments appointments set
public record HourTotals(Hour hour, long calls, long noted, long connects, long appointments) {
    /// An hour of the week.
    ///
    /// @param weekday the day of the week
    /// @param hour 0 to 23
    public record Hour(DayOfWeek weekday, int hour) {}

    public HourTotals plus(HourTotals other) {
        return new HourTotals(hour, calls + other.calls, noted + other.noted, connects + other.connects,
                appointments + other.appointments);
    }
}
