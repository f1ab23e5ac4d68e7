package app.tallyline.metrics;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// How fast the day's calls are being made.
public final class Pace {
    private static final Duration LONG_ENOUGH = Duration.ofMinutes(10);
    private static final long CALLS_ENOUGH = 3;

    private Pace() {}

    /// When the rest will be done if it goes on as it has since the first call of the day. Empty before ten minutes
    /// and three calls are there to judge by, or when nothing is left.
    ///
    /// @param first the first call of the day
    /// @param now the present moment
    /// @param done calls made since, 0 or more
    /// @param toGo calls left, 0 or more
    public static Optional<Instant> doneBy(Instant first, Instant now, long done, long toGo) {
        Duration spent = Duration.between(first, now);
        if (toGo == 0 || done < CALLS_ENOUGH || spent.compareTo(LONG_ENOUGH) < 0) {
            return Optional.empty();
        }
        double seconds = (double) spent.toSeconds() / done * toGo;
        return Optional.of(now.plusSeconds(Math.round(Math.min(seconds, Integer.MAX_VALUE))));
    }
}
