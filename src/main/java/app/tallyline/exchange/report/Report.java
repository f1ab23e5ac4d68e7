package app.tallyline.exchange.report;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

import app.tallyline.metrics.Attainment;
import app.tallyline.metrics.Background;
import app.tallyline.metrics.BurnUp;
import app.tallyline.metrics.CallPlan;
import app.tallyline.metrics.GoalStanding;
import app.tallyline.metrics.MetricsService;
import app.tallyline.metrics.Review;
import app.tallyline.model.Chain;
import app.tallyline.model.MeasureSetup;
import app.tallyline.model.Period;
import app.tallyline.model.Settings;
import app.tallyline.store.Store;

/// What a report tells: a period's review, and the plan of the month in which it ends.
///
/// @param review the period's
/// @param before that of the period it is held against
/// @param background what lies behind it
/// @param choices what the user has chosen that the figures go by
/// @param planned the month's plan; empty where no goal is set
/// @param today the day of the report
public record Report(Review review, Review before, Background background, Choices choices, Optional<Planned> planned,
        LocalDate today) {
    /// What the user has chosen that a report goes by.
    ///
    /// @param firstDayOfWeek the day that weeks begin with
    /// @param chain the stages of the funnel
    /// @param dailyMinutes how long a working day is
    /// @param measures as they are set up, in the user's order
    public record Choices(DayOfWeek firstDayOfWeek, Chain chain, int dailyMinutes, List<MeasureSetup> measures) {}

    /// A month's goal and its plan.
    ///
    /// @param standing how it stands
    /// @param burnUp the month as it adds up; empty where the goal cannot be told in sales
    /// @param year what has been reached of the year's goals so far
    public record Planned(GoalStanding standing, Optional<BurnUp> burnUp, List<Attainment> year) {}

    /// Asks for all that a report tells.
    ///
    /// @param period the period reviewed
    /// @param compared the one it is held against
    /// @param today a day that is not over yet
    public static Report of(Store store, MetricsService metrics, Period period, Period compared, LocalDate today) {
        Settings settings = store.settings().now();
        DayOfWeek first = settings.workplace().firstDayOfWeek();
        Review review = metrics.review(period);
        Optional<GoalStanding> standing = store.goals().atTheEndOf(period, today)
                .map(goal -> metrics.standing(goal, today(goal.month(), today)));
        Optional<CallPlan> plan = standing.flatMap(GoalStanding::plan);
        return new Report(review, metrics.review(compared), metrics.background(review, today, first, plan),
                new Choices(first, settings.planBasis().chain(), settings.workplace().dailyMinutes(),
                        store.measures().all()),
                standing.map(each -> planned(store, metrics, each, today)),
                today);
    }

    private static Planned planned(Store store, MetricsService metrics, GoalStanding standing, LocalDate today) {
        YearMonth month = standing.goal().month();
        return new Planned(standing, metrics.burnUp(standing, today(month, today)),
                metrics.attainment(store.goals().ofYear(month.getYear(), month), today));
    }

    /// A month that is over is told as it stood when it ended.
    private static LocalDate today(YearMonth month, LocalDate today) {
        return month.atEndOfMonth().isBefore(today) ? month.atEndOfMonth() : today;
    }
}
