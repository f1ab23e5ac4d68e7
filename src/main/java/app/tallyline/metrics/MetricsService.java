package app.tallyline.metrics;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;

import app.tallyline.calendar.WorkCalendar;
import app.tallyline.metrics.GoalStanding.Achieved;
import app.tallyline.metrics.GoalStanding.Left;
import app.tallyline.model.Counts;
import app.tallyline.model.Goal;
import app.tallyline.model.Measure;
import app.tallyline.model.Money;
import app.tallyline.model.Period;
import app.tallyline.model.PlanBasis;
import app.tallyline.model.Stage;
import app.tallyline.model.WorkingDays;

/// Answers every question about the figures, for a day that the asker names.
public final class MetricsService {
    private final History history;
    private final Supplier<WorkCalendar> calendar;
    private final Supplier<PlanBasis> choices;

    /// @param calendar the working days as now chosen
    /// @param choices on what plans stand, as now chosen
    public MetricsService(History history, Supplier<WorkCalendar> calendar, Supplier<PlanBasis> choices) {
        this.history = history;
        this.calendar = calendar;
        this.choices = choices;
    }

    /// What a period came to.
    public Review review(Period period) {
        var outcomes = new Review.Outcomes(history.outcomes(Measure.COLD_CALL, period),
                history.outcomes(Measure.APPOINTMENT, period));
        var sales = new Review.Sales(history.revenue(period), SalesCycles.of(history.touchesOfBuyers(period), period),
                history.salesToReferred(period));
        var time = new Review.Time(history.minutesByCategory(period), workingDays(period));
        return new Review(period, history.totals(period), outcomes, sales, time, history.totalsByDay(period));
    }

    /// What lies behind a review: the weeks before its end, the best hours, the cohorts, and which stage to work on.
    ///
    /// @param review the review
    /// @param today a day that is not over yet
    /// @param plan that of the month in which the review ends; empty where no goal is set
    public Background background(Review review, LocalDate today, DayOfWeek firstDayOfWeek, Optional<CallPlan> plan) {
        return new Looking(history, choices.get()).back(review, today, firstDayOfWeek, plan);
    }

    /// The plan for a number of sales over that many working days, on the history up to and including a day.
    ///
    /// @param goal sales, 0 or more
    public CallPlan plan(long goal, WorkingDays workingDays, LocalDate asOf) {
        return CallPlan.of(goal, basis(asOf), workingDays, choices.get().certaintyPercent());
    }

    /// The working days of a period.
    public WorkingDays workingDays(Period period) {
        return calendar.get().workingDays(period);
    }

    /// The history that plans stand on, as [Windows#basis] finds it: the chosen window up to `asOf`, a wider one where
    /// that holds no sale, or the rates the user assumes.
    public Basis basis(LocalDate asOf) {
        return windows().basis(asOf);
    }

    /// How long the user's own sales take, as [Windows#lag] measures it.
    public Lag lag(LocalDate asOf) {
        return windows().lag(asOf);
    }

    private Windows windows() {
        return new Windows(history, choices.get());
    }

    /// How a goal stands at the end of what is logged on `asOf`.
    public GoalStanding standing(Goal goal, LocalDate asOf) {
        Period month = Period.month(goal.month());
        Basis basis = basis(asOf);
        Achieved achieved = achieved(month);
        Worth worth = worth(goal.target(), basis, asOf);
        Optional<CallPlan> plan = plan(goal, basis, worth);
        if (plan.isEmpty()) {
            return new GoalStanding(goal, plan, achieved, Optional.empty(), Optional.empty());
        }
        Left left = left(goal.target(), basis, worth, achieved, calendar.get().workingDaysFrom(asOf, month));
        Optional<Forecast> forecast = outlook(basis, asOf)
                .map(outlook -> outlook.forecast(month, achieved.sold() + left.sales(), achieved.sold()));
        return new GoalStanding(goal, plan, achieved, Optional.of(left), forecast);
    }

    /// The whole month's plan of a goal, on the history up to and including a day; empty where a goal in money has no
    /// average sale to be turned into sales.
    public Optional<CallPlan> plan(Goal goal, LocalDate asOf) {
        Basis basis = basis(asOf);
        return plan(goal, basis, worth(goal.target(), basis, asOf));
    }

    private Optional<CallPlan> plan(Goal goal, Basis basis, Worth worth) {
        OptionalLong sales = salesNeeded(goal.target(), worth);
        return sales.isEmpty()
                ? Optional.empty()
                : Optional.of(CallPlan.of(sales.getAsLong(), basis, workingDays(Period.month(goal.month())),
                        choices.get().certaintyPercent()));
    }

    /// How the month of a goal adds up.
    ///
    /// @param standing as [#standing] tells it
    /// @return empty where the goal cannot be told in sales
    public Optional<BurnUp> burnUp(GoalStanding standing, LocalDate asOf) {
        Period month = Period.month(standing.goal().month());
        return standing.left().map(left -> {
            long sold = standing.achieved().sold();
            long goal = sold + left.sales();
            long aim = left.met() ? standing.plan().map(CallPlan::goal).orElse(goal) : goal;
            return new BurnUp(month, aim, BurnUp.done(month, history.totalsByDay(month), asOf),
                    BurnUp.planned(month, aim, calendar.get()),
                    outlook(standing.plan().orElseThrow().basis(), asOf).map(outlook -> outlook.ahead(month, sold))
                            .orElse(List.of()));
        });
    }

    /// What has been reached of each goal.
    ///
    /// @param asOf months that end before this day are over
    public List<Attainment> attainment(List<Goal> goals, LocalDate asOf) {
        return goals.stream().map(goal -> {
            Period month = Period.month(goal.month());
            return new Attainment(goal, achieved(month), month.last().isBefore(asOf));
        }).toList();
    }

    /// What a day asks, and what is done of it. The day's targets are worked out from what stood the evening before,
    /// so they do not move while the user works towards them.
    ///
    /// @param goal the goal of the day's month; empty where none is set
    public DayStanding day(LocalDate day, Optional<Goal> goal) {
        Totals done = history.totals(Period.day(day));
        WorkCalendar working = calendar.get();
        if (goal.isEmpty() || !working.works(day)) {
            return new DayStanding(day, done, Map.of());
        }
        Period month = Period.month(goal.get().month());
        Basis before = basis(day.minusDays(1));
        Basis basis = before.source() == Basis.Source.LOG && !before.usable() ? basis(day) : before;
        Achieved achieved = achievedBefore(day, month);
        Worth worth = worth(goal.get().target(), basis, day);
        OptionalLong sales = salesNeeded(goal.get().target(), worth);
        if (sales.isEmpty()) {
            return new DayStanding(day, done, Map.of());
        }
        WorkingDays days = working.workingDaysFrom(day, month);
        Left left = left(goal.get().target(), basis, worth, achieved, days);
        Map<Measure, Long> targets = new HashMap<>();
        asked(left, basis).forEach((measure, inAll) -> Exact.portion(inAll, working.worked(day), days)
                .ifPresent(ofDay -> targets.put(measure, ofDay)));
        return new DayStanding(day, done, targets);
    }

    /// How many of each counter among the stages, and of appointments, the sales that are left take.
    private static Map<Measure, Long> asked(Left left, Basis basis) {
        Map<Measure, Long> asked = new HashMap<>();
        left.calls().inAll().ifPresent(calls -> asked.put(Measure.COLD_CALL, calls));
        CallPlan.required(left.sales(), basis.counts().appointments(), basis.counts().sales())
                .ifPresent(set -> asked.put(Measure.APPOINTMENT, set));
        asked.put(Measure.SALE, left.sales());
        List<Stage> stages = basis.stages().chain().stages();
        for (int i = 1; i < stages.size() - 1; i++) {
            if (stages.get(i) instanceof Stage.Counted(Measure measure)) {
                CallPlan.required(left.sales(), basis.stages().counts().get(i), basis.stages().sales())
                        .ifPresent(n -> asked.put(measure, n));
            }
        }
        return asked;
    }

    private Achieved achievedBefore(LocalDate day, Period month) {
        if (!day.isAfter(month.first())) {
            return new Achieved(0, Money.ZERO);
        }
        return achieved(new Period(month.first(), day.minusDays(1)));
    }

    private Achieved achieved(Period period) {
        return new Achieved(history.totals(period).of(Measure.SALE), history.revenue(period));
    }

    /// What sales were worth: the average is revenue ÷ sales.
    private record Worth(Money revenue, long sales) {
        static final Worth UNASKED = new Worth(Money.ZERO, 0);

        /// ⌈amount ÷ average sale⌉; empty where there is no average sale to divide by.
        OptionalLong sales(Money amount) {
            if (amount.minor() == 0) {
                return OptionalLong.of(0);
            }
            if (revenue.minor() <= 0) {
                return OptionalLong.empty();
            }
            OptionalLong needed = Exact.ceiling(Exact.product(amount.minor(), sales), Exact.product(revenue.minor()));
            return needed.orElse(Long.MAX_VALUE) > Goal.MOST_SALES ? OptionalLong.empty() : needed;
        }
    }

    /// Over the days the plan stands on, else over the last twelve months; a goal in sales does not ask for it.
    private Worth worth(Goal.Target target, Basis basis, LocalDate asOf) {
        if (target instanceof Goal.Sales) {
            return Worth.UNASKED;
        }
        Period period = basis.period().orElse(new Period(asOf.minusYears(1).plusDays(1), asOf));
        return new Worth(history.revenue(period), history.totals(period).of(Measure.SALE));
    }

    private static OptionalLong salesNeeded(Goal.Target target, Worth worth) {
        return switch (target) {
            case Goal.Sales(long count) -> OptionalLong.of(count);
            case Goal.Revenue(Money amount) -> worth.sales(amount);
        };
    }

    private static Left left(Goal.Target target, Basis basis, Worth worth, Achieved achieved, WorkingDays workingDays) {
        long sales = switch (target) {
            case Goal.Sales(long count) -> Math.max(0, count - achieved.sold());
            case Goal.Revenue(Money amount) -> worth
                    .sales(new Money(Math.max(0, amount.minus(achieved.revenue()).minor()))).orElse(0);
        };
        Counts counts = basis.counts();
        OptionalLong calls = CallPlan.required(sales, counts.calls(), counts.sales());
        return new Left(sales, workingDays, CallPlan.Calls.over(calls, workingDays));
    }

    /// Empty where the history cannot be weighed.
    private Optional<Outlook> outlook(Basis basis, LocalDate asOf) {
        return basis.weighable()
                ? Optional.of(new Outlook(history, calendar.get(), basis, asOf))
                : Optional.empty();
    }
}
