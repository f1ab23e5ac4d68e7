package app.tallyline.model;

import java.time.YearMonth;
import java.util.Objects;

/// What the user means to sell in one month.
///
/// @param month the month
/// @param target how much
public record Goal(YearMonth month, Target target) {
    /// The most sales that a month's goal can name.
    public static final long MOST_SALES = Activity.MOST;

    /// How much: a number of sales, or an amount of money.
    public sealed interface Target {}

    /// @param count closed sales, 0 to [#MOST_SALES]
    public record Sales(long count) implements Target {
        /// @throws IllegalArgumentException if the count is out of range
        public Sales {
            if (count < 0 || count > MOST_SALES) {
                throw new IllegalArgumentException("A goal is 0 to " + MOST_SALES + " sales: " + count);
            }
        }
    }

    /// @param amount revenue of the month, 0 or more; at most [Money#MOST] where it is taken in
    public record Revenue(Money amount) implements Target {
        /// @throws IllegalArgumentException if the amount is negative
        public Revenue {
            if (amount.minor() < 0) {
                throw new IllegalArgumentException("A goal is not negative: " + amount.minor());
            }
        }
    }

    public Goal {
        Objects.requireNonNull(month, "month");
        Objects.requireNonNull(target, "target");
    }
}
