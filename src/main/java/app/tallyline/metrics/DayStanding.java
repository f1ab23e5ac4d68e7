package app.tallyline.metrics;

import java.time.LocalDate;
import java.util.Map;
import java.util.OptionalLong;

import app.tallyline.model.Measure;

/// One day at the desk: what is done, and what the goal asks of the day.
///
/// @param date the day
/// @param totals what is done
/// @param targets what the day asks of each core measure, in whole pieces; without an entry where nothing can be
///        asked: no goal, no history, or a day off. It stands all day: what is logged today does not move it
public record DayStanding(LocalDate date, Totals totals, Map<Measure, Long> targets) {
    public DayStanding {
        targets = Map.copyOf(targets);
    }

    /// What the day asks of a measure.
    public OptionalLong target(Measure measure) {
        Long target = targets.get(measure);
        return target == null ? OptionalLong.empty() : OptionalLong.of(target);
    }

    /// What the day still asks of a measure, 0 when it is done.
    public OptionalLong toGo(Measure measure) {
        OptionalLong target = target(measure);
        return target.isEmpty() ? target : OptionalLong.of(Math.max(0, target.getAsLong() - totals.of(measure)));
    }
}
