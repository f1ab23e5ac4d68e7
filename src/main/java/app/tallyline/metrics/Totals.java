package app.tallyline.metrics;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;

import app.tallyline.model.Counts;
import app.tallyline.model.Measure;
import app.tallyline.model.MeasureSetup;
import app.tallyline.model.Period;
import app.tallyline.model.Stage;

/// The sum of the quantities of each measure in one period.
///
/// @param byMeasure a measure that is not in it has the total 0
/// @param connects cold calls whose outcome says that they reached the person they were meant for
/// @param held appointments whose outcome says that they took place
public record Totals(Map<Measure, Long> byMeasure, long connects, long held) {
    public static final Totals NONE = new Totals(Map.of());

    public Totals {
        byMeasure = Map.copyOf(byMeasure);
    }

    /// Totals without a single outcome noted.
    public Totals(Map<Measure, Long> byMeasure) {
        this(byMeasure, 0, 0);
    }

    /// The number of one stage, 0 or more.
    public long of(Stage stage) {
        return switch (stage) {
            case Stage.Counted(Measure measure) -> of(measure);
            case Stage.Noted.CONNECT -> connects;
            case Stage.Noted.HELD -> held;
        };
    }

    /// What a rate of two counters comes to.
    public Rate of(MeasureSetup.Quotient quotient) {
        return new Rate(of(quotient.successes()), of(quotient.trials()));
    }

    /// The totals of part of some days.
    ///
    /// @param byDay the totals of each day that has any
    public static Totals in(Period part, SortedMap<LocalDate, Totals> byDay) {
        return byDay.subMap(part.first(), part.last().plusDays(1)).values().stream().reduce(NONE, Totals::plus);
    }

    /// The total of one measure, 0 or more.
    public long of(Measure measure) {
        return byMeasure.getOrDefault(measure, 0L);
    }

    public Totals plus(Totals other) {
        Map<Measure, Long> sums = new HashMap<>(byMeasure);
        other.byMeasure.forEach((measure, total) -> sums.merge(measure, total, Math::addExact));
        return new Totals(sums, Math.addExact(connects, other.connects), Math.addExact(held, other.held));
    }

    /// The three that the core rates are made of.
    public Counts counts() {
        return new Counts(of(Measure.COLD_CALL), of(Measure.APPOINTMENT), of(Measure.SALE));
    }
}
