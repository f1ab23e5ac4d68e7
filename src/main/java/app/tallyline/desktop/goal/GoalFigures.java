package app.tallyline.desktop.goal;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

import app.tallyline.calendar.WorkCalendar;
import app.tallyline.metrics.Attainment;
import app.tallyline.metrics.BurnUp;
import app.tallyline.metrics.GoalStanding;
import app.tallyline.metrics.Lag;
import app.tallyline.metrics.Lever;
import app.tallyline.model.PlanBasis;

/// Everything the goal screen shows of one month.
///
/// @param shown which month, and on which day
/// @param standing the goal and how it stands; empty where none is set
/// @param lever what a better stage would save; empty as the plan is
/// @param burnUp the month as it adds up; empty as the plan is
/// @param year what has been reached of the goals of the month's year, month by month, months without a goal left out
/// @param ground what the plan stands on
public record GoalFigures(Shown shown, Optional<GoalStanding> standing, Optional<Lever> lever,
        Optional<BurnUp> burnUp, List<Attainment> year, Ground ground) {
    /// Which month is shown, as it stands on a day.
    public record Shown(YearMonth month, LocalDate today) {}

    /// What a plan stands on.
    ///
    /// @param calendar the working days as now chosen
    /// @param choices as the user has chosen
    /// @param lag how long the user's sales take; empty unless mature figures are chosen
    public record Ground(WorkCalendar calendar, PlanBasis choices, Optional<Lag> lag) {}
}
