package app.tallyline.model;

import java.math.BigDecimal;

/// A number of working days, to the half.
///
/// @param halves how many half days, 0 or more
public record WorkingDays(int halves) {
    public static final WorkingDays NONE = new WorkingDays(0);

    /// @throws IllegalArgumentException if there are fewer than none
    public WorkingDays {
        if (halves < 0) {
            throw new IllegalArgumentException("There are no fewer than no working days: " + halves + " halves");
        }
    }

    /// So many whole days.
    public static WorkingDays of(int days) {
        return new WorkingDays(Math.multiplyExact(2, days));
    }

    public boolean none() {
        return halves == 0;
    }

    /// Such as 21 or 20.5.
    public BigDecimal decimal() {
        return halves % 2 == 0 ? BigDecimal.valueOf(halves / 2) : BigDecimal.valueOf(halves * 5L, 1);
    }

    /// How many minutes they come to.
    ///
    /// @param dailyMinutes how long a whole working day is
    public long minutes(int dailyMinutes) {
        return (long) halves * dailyMinutes / 2;
    }
}
