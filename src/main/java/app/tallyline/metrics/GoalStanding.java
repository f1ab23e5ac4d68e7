package app.tallyline.metrics;

import java.util.Optional;
import java.util.OptionalLong;

import app.tallyline.model.Goal;
import app.tallyline.model.Money;
import app.tallyline.model.WorkingDays;

/// A month's goal, and how it stands on one day.
///
/// @param goal what was set
/// @param plan the whole month's plan; empty where a goal in money has no average sale to be turned into sales
/// @param achieved what has been reached by that day
/// @param left what remains from that day on; empty as the plan is
/// @param forecast what the present pace brings; empty where there is no history to weigh
public record GoalStanding(Goal goal, Optional<CallPlan> plan, Achieved achieved, Optional<Left> left,
        Optional<Forecast> forecast) {
    /// What has been reached.
    ///
    /// @param sold sales closed this month
    /// @param revenue their amounts
    public record Achieved(long sold, Money revenue) {}

    /// What remains.
    ///
    /// @param sales still to close; 0 when the goal is met
    /// @param workingDays left in the month, that day included
    /// @param calls the calls it takes, and a working day; no number a day where no working day is left
    public record Left(long sales, WorkingDays workingDays, CallPlan.Calls calls) {
        public boolean met() {
            return sales == 0;
        }
    }

    /// The calls a working day that remain, where they can be said.
    public OptionalLong callsPerDay() {
        return left.map(rest -> rest.calls().perDay()).orElse(OptionalLong.empty());
    }
}
