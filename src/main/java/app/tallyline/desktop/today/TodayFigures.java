package app.tallyline.desktop.today;

import java.time.LocalTime;
import java.util.Optional;

import app.tallyline.metrics.DayStanding;

/// What the desk's counters show of one day.
///
/// @param standing what is done and what the day asks
/// @param aimed whether the month has a goal
/// @param doneBy when the calls will be made at this pace; empty where that cannot be said
public record TodayFigures(DayStanding standing, boolean aimed, Optional<LocalTime> doneBy) {}
