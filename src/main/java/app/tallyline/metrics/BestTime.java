package app.tallyline.metrics;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToLongFunction;

import app.tallyline.model.Period;

/// When calls do best: a rate by weekday and hour, drawn toward the rate of all hours where calls are few.
///
/// @param period the days it stands on
/// @param kind which rate
/// @param overall the rate of all hours together
/// @param cells each hour of the week in which calls were made, the fewest too
public record BestTime(Period period, Kind kind, Rate overall, List<Cell> cells) {
    /// Fewer calls in an hour than this say nothing.
    public static final long ENOUGH_CALLS = 5;
    /// So many calls at the overall rate are added to each hour's own.
    public static final long PRIOR_CALLS = 20;

    /// Which rate.
    public enum Kind {
        /// Connects ÷ dials whose outcome was noted.
        CONNECT,
        /// Appointments set ÷ cold calls.
        APPOINTMENT
    }

    /// One hour of the week.
    ///
    /// @param weekday the day of the week
    /// @param hour 0 to 23
    /// @param rate as it was
    /// @param shrunk the mean of the beta-binomial posterior, (s + 20·p) ÷ (n + 20) with p the overall rate; empty with
    ///        fewer than five calls
    public record Cell(DayOfWeek weekday, int hour, Rate rate, OptionalDouble shrunk) {}

    public BestTime {
        cells = List.copyOf(cells);
    }

    /// The rate of each hour.
    ///
    /// @param hours as [History#byHour] gives them
    public static BestTime of(Period period, Kind kind, List<HourTotals> hours) {
        ToLongFunction<HourTotals> successes = kind == Kind.CONNECT ? HourTotals::connects : HourTotals::appointments;
        ToLongFunction<HourTotals> trials = kind == Kind.CONNECT ? HourTotals::noted : HourTotals::calls;
        Rate overall = new Rate(hours.stream().mapToLong(successes).sum(), hours.stream().mapToLong(trials).sum());
        return new BestTime(period, kind, overall, hours.stream().filter(hour -> trials.applyAsLong(hour) > 0)
                .map(hour -> {
                    Rate rate = new Rate(successes.applyAsLong(hour), trials.applyAsLong(hour));
                    return new Cell(hour.hour().weekday(), hour.hour().hour(), rate, shrunk(rate, overall));
                }).toList());
    }

    /// The hour that does best, if one has calls enough.
    public Optional<Cell> best() {
        return cells.stream().filter(cell -> cell.shrunk().isPresent())
                .max((one, other) -> Double.compare(one.shrunk().getAsDouble(), other.shrunk().getAsDouble()));
    }

    private static OptionalDouble shrunk(Rate rate, Rate overall) {
        return rate.trials() < ENOUGH_CALLS
                ? OptionalDouble.empty()
                : OptionalDouble.of((rate.successes() + PRIOR_CALLS * overall.share().getAsDouble())
                        / (rate.trials() + PRIOR_CALLS));
    }
}
