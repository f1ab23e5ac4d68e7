package app.tallyline.desktop.goal;

import java.util.Optional;

import app.tallyline.calendar.WorkCalendar;
import app.tallyline.metrics.GoalStanding;
import app.tallyline.metrics.Lever;

/// Everything the goal screen shows of one month.
///
/// @param standing the goal and how it stands; empty where none is set
/// @param lever what a better stage would save; empty as the plan is
/// @param calendar the working days as now chosen
/// @param certaintyPercent how sure the safe plan is
public record GoalFigures(Optional<GoalStanding> standing, Optional<Lever> lever, WorkCalendar calendar,
        int certaintyPercent) {}
