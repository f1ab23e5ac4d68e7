package app.tallyline.metrics;

import java.util.List;
import java.util.OptionalDouble;

import app.tallyline.metrics.GoalStanding.Achieved;
import app.tallyline.model.Goal;
import app.tallyline.model.Money;

/// What has been reached of one month's goal.
///
/// @param goal the goal
/// @param achieved what has been sold
/// @param over whether the month is over
public record Attainment(Goal goal, Achieved achieved, boolean over) {
    /// What was reached ÷ the goal, 0 or more; empty for a goal of nothing.
    public OptionalDouble share() {
        return switch (goal.target()) {
            case Goal.Sales(long count) -> share(achieved.sold(), count);
            case Goal.Revenue(Money amount) -> share(achieved.revenue().minor(), amount.minor());
        };
    }

    public boolean met() {
        return share().orElse(1) >= 1;
    }

    /// The mean share of the months that are over; empty where none is.
    public static OptionalDouble mean(List<Attainment> months) {
        return months.stream().filter(Attainment::over).flatMapToDouble(month -> month.share().stream()).average();
    }

    private static OptionalDouble share(long reached, long aim) {
        return aim == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) reached / aim);
    }
}
