package app.tallyline.metrics;

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
import app.tallyline.model.Chain;
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
    private static final int PACE_DAYS = 20;

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

    /// The history that plans stand on: the chosen window up to `asOf`; where that holds no sale, the last twelve
    /// months, then all of the log; where that holds none either, the rates the user assumes.
    public Basis basis(LocalDate asOf) {
        Optional<Period> span = history.span();
        List<Period> windows = span.isEmpty() ? List.of() : windows(asOf, span.get());
        Chain chain = choices.get().chain();
        Basis own = Basis.logged(Totals.NONE, chain, Period.day(asOf));
        for (Period window : windows) {
            own = Basis.logged(history.totals(window), chain, window);
            if (own.usable()) {
                return own;
            }
        }
        return choices.get().assumed().map(Basis::assumed).orElse(own);
    }

    /// How a goal stands at the end of what is logged on `asOf`.
    public GoalStanding standing(Goal goal, LocalDate asOf) {
        Period month = Period.month(goal.month());
        Basis basis = basis(asOf);
        Achieved achieved = new Achieved(history.totals(month).of(Measure.SALE), history.revenue(month));
        OptionalLong sales = salesNeeded(goal.target(), basis);
        if (sales.isEmpty()) {
            return new GoalStanding(goal, Optional.empty(), achieved, Optional.empty(), Optional.empty());
        }
        WorkCalendar working = calendar.get();
        CallPlan plan = CallPlan.of(sales.getAsLong(), basis, working.workingDays(month),
                choices.get().certaintyPercent());
        Left left = left(goal.target(), basis, achieved, working.workingDaysFrom(asOf, month));
        Optional<Forecast> forecast = basis.weighable()
                ? Optional.of(Forecast.of(achieved.sold() + left.sales(), achieved.sold(), basis,
                        callsToCome(month, asOf, working)))
                : Optional.empty();
        return new GoalStanding(goal, Optional.of(plan), achieved, Optional.of(left), forecast);
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
        OptionalLong sales = salesNeeded(goal.get().target(), basis);
        if (sales.isEmpty()) {
            return new DayStanding(day, done, Map.of());
        }
        WorkingDays days = working.workingDaysFrom(day, month);
        Left left = left(goal.get().target(), basis, achieved, days);
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
        Period before = new Period(month.first(), day.minusDays(1));
        return new Achieved(history.totals(before).of(Measure.SALE), history.revenue(before));
    }

    /// ⌈goal ÷ average sale⌉ for a goal in money; empty where it has no average sale to be divided by.
    private OptionalLong salesNeeded(Goal.Target target, Basis basis) {
        return switch (target) {
            case Goal.Sales(long count) -> OptionalLong.of(count);
            case Goal.Revenue(Money amount) -> salesWorth(amount, basis);
        };
    }

    private OptionalLong salesWorth(Money amount, Basis basis) {
        long revenue = basis.period().map(period -> history.revenue(period).minor()).orElse(0L);
        if (amount.minor() == 0) {
            return OptionalLong.of(0);
        }
        if (revenue <= 0) {
            return OptionalLong.empty();
        }
        OptionalLong sales = Exact.ceiling(Exact.product(amount.minor(), basis.counts().sales()),
                Exact.product(revenue));
        return sales.getAsLong() > Goal.MOST_SALES ? OptionalLong.empty() : sales;
    }

    private Left left(Goal.Target target, Basis basis, Achieved achieved, WorkingDays workingDays) {
        long sales = switch (target) {
            case Goal.Sales(long count) -> Math.max(0, count - achieved.sold());
            case Goal.Revenue(Money amount) -> salesWorth(
                    new Money(Math.max(0, amount.minor() - achieved.revenue().minor())), basis).orElse(0);
        };
        Counts counts = basis.counts();
        OptionalLong calls = CallPlan.required(sales, counts.calls(), counts.sales());
        return new Left(sales, workingDays, CallPlan.Calls.over(calls, workingDays));
    }

    /// Calls a working day over the last twenty, times the working days still to come; today brings what it has not
    /// brought yet. Rounded half up.
    private long callsToCome(Period month, LocalDate asOf, WorkCalendar days) {
        LocalDate yesterday = asOf.minusDays(1);
        Period recent = new Period(days.back(yesterday, PACE_DAYS), yesterday);
        Optional<LocalDate> begun = history.span().map(Period::first);
        if (begun.isEmpty() || begun.get().isAfter(yesterday) || asOf.isAfter(month.last())) {
            return 0;
        }
        Period worked = begun.get().isAfter(recent.first()) ? new Period(begun.get(), yesterday) : recent;
        long calls = history.totals(worked).of(Measure.COLD_CALL);
        int over = Math.max(1, days.workingDays(worked).halves());
        LocalDate from = asOf.isBefore(month.first()) ? month.first() : asOf;
        int today = from.equals(asOf) ? days.worked(asOf).halves() : 0;
        int after = days.workingDaysFrom(from, month).halves() - today;
        long done = history.totals(Period.day(asOf)).of(Measure.COLD_CALL);
        long restOfToday = today == 0 ? 0 : Math.max(0, Math.round((double) calls * today / over) - done);
        return restOfToday + Math.round((double) calls * after / over);
    }

    private List<Period> windows(LocalDate asOf, Period span) {
        Period all = new Period(span.first().isAfter(asOf) ? asOf : span.first(), asOf);
        Period year = new Period(asOf.minusYears(1).plusDays(1), asOf);
        return switch (choices.get().window()) {
            case LAST_90_DAYS -> List.of(Period.ending(asOf, 90), year, all);
            case THIS_YEAR -> List.of(new Period(asOf.withDayOfYear(1), asOf), year, all);
            case LAST_12_MONTHS -> List.of(year, all);
            case ALL -> List.of(all);
        };
    }
}
