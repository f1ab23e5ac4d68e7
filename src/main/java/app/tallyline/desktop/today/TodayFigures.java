package app.tallyline.desktop.today;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

import app.tallyline.metrics.DayStanding;
import app.tallyline.metrics.GoalStanding;
import app.tallyline.model.Entry;

/// Everything the desk shows of one day.
///
/// @param standing what is done and what the day asks
/// @param log the day's entries, newest first
/// @param goal how the month's goal stands; empty where none is set
/// @param doneBy when the calls will be made at this pace; empty where that cannot be said
public record TodayFigures(DayStanding standing, List<Line> log, Optional<GoalStanding> goal,
        Optional<LocalTime> doneBy) {
    /// One line of the log.
    ///
    /// @param prospect the prospect's name, empty where it is anonymous
    public record Line(Entry entry, String prospect) {}
}
