package app.tallyline.metrics;

import java.util.function.LongPredicate;

/// Bisection over whole numbers.
final class Search {
    private Search() {}

    /// The smallest number from `low` to `high` that holds, where all above one that holds do too, and `high` is
    /// taken to hold.
    static long smallest(long low, long high, LongPredicate holds) {
        long below = low;
        long found = high;
        while (below < found) {
            long middle = below + (found - below) / 2;
            if (holds.test(middle)) {
                found = middle;
            } else {
                below = middle + 1;
            }
        }
        return found;
    }
}
