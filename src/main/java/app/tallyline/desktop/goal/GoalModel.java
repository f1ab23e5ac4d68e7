package app.tallyline.desktop.goal;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import app.tallyline.calendar.WorkCalendar;
import app.tallyline.desktop.frame.CurrentDate;
import app.tallyline.desktop.frame.Drafts;
import app.tallyline.desktop.frame.Notices;
import app.tallyline.desktop.frame.Reporting;
import app.tallyline.desktop.frame.Work;
import app.tallyline.metrics.GoalStanding;
import app.tallyline.metrics.Lag;
import app.tallyline.metrics.Lever;
import app.tallyline.metrics.MetricsService;
import app.tallyline.model.Counts;
import app.tallyline.model.DayOff;
import app.tallyline.model.Goal;
import app.tallyline.model.Period;
import app.tallyline.model.PlanBasis;
import app.tallyline.store.Store;
import app.tallyline.words.Telling;

/// The goal screen's state: which month, its goal, and what it takes.
public final class GoalModel {
    private final Store store;
    private final MetricsService metrics;
    private final Supplier<WorkCalendar> calendar;
    private final Work work;
    private final Notices notices;
    private final CurrentDate date;
    private final Drafts drafts;

    private final ReadOnlyObjectWrapper<YearMonth> month;
    private final ReadOnlyObjectWrapper<Optional<GoalFigures>> figures = new ReadOnlyObjectWrapper<>(
            Optional.empty());

    public GoalModel(Store store, MetricsService metrics, Supplier<WorkCalendar> calendar, Work work, Notices notices,
            CurrentDate date) {
        this.store = store;
        this.metrics = metrics;
        this.calendar = calendar;
        this.work = work;
        this.notices = notices;
        this.date = date;
        this.drafts = new Drafts(notices);
        this.month = new ReadOnlyObjectWrapper<>(YearMonth.from(date.today()));
        date.todayProperty().addListener((_, before, now) -> {
            // Who is typing a goal goes on with its month.
            if (month.get().equals(YearMonth.from(before)) && !month.get().equals(YearMonth.from(now))
                    && !drafts.unsaved()) {
                turn(YearMonth.from(now));
            }
        });
    }

    /// What is typed and not saved yet.
    public Drafts drafts() {
        return drafts;
    }

    public ReadOnlyObjectProperty<YearMonth> monthProperty() {
        return month.getReadOnlyProperty();
    }

    /// What the screen shows; empty until it is first known.
    public ReadOnlyObjectProperty<Optional<GoalFigures>> figuresProperty() {
        return figures.getReadOnlyProperty();
    }

    /// Turns to another month.
    public void step(int months) {
        turn(month.get().plusMonths(months));
    }

    /// Sets a month's goal.
    ///
    /// @param ended hears of the end: empty when it is on disk, else why it is not
    public void set(Goal goal, Consumer<Optional<Throwable>> ended) {
        work.write(() -> {
            store.goals().keep(goal);
            return goal;
        }, _ -> {
            notices.tell(words -> words.say("goal.saved", new Telling(words).goal(goal)));
            ended.accept(Optional.empty());
        }, problem -> ended.accept(Optional.of(problem)));
    }

    /// Chooses how sure the safe plan is to be, in per cent.
    public void certainty(int percent) {
        choose(now -> now.withCertaintyPercent(percent));
    }

    /// Plans on rates typed by hand.
    ///
    /// @param appointmentPermille thousandths of calls that become appointments, 1 to 1000
    /// @param closePermille thousandths of appointments that become sales, 1 to 1000
    /// @param ended hears of the end: empty when it is on disk, else why it is not
    public void byHand(int appointmentPermille, int closePermille, Consumer<Optional<Throwable>> ended) {
        long all = 1_000_000;
        Counts rates = new Counts(all, all / 1000 * appointmentPermille, (long) appointmentPermille * closePermille);
        choose(now -> now.withWindow(PlanBasis.Window.BY_HAND).withAssumed(Optional.of(rates)), ended);
    }

    /// Changes what plans stand on.
    public void choose(UnaryOperator<PlanBasis> change) {
        choose(change, problem -> problem.ifPresent(notices::tell));
    }

    private void choose(UnaryOperator<PlanBasis> change, Consumer<Optional<Throwable>> ended) {
        work.write(() -> store.settings().change(now -> now.withPlanBasis(change.apply(now.planBasis()))), _ -> {
            refresh();
            ended.accept(Optional.empty());
        }, problem -> ended.accept(Optional.of(problem)));
    }

    /// Turns to a month, once what is typed is saved.
    public void turn(YearMonth newMonth) {
        drafts.settle(() -> {
            month.set(newMonth);
            refresh();
        });
    }

    /// Takes a working day off; a day off becomes half a day off where the day is worked whole, and half a day off is
    /// given back.
    public void toggle(LocalDate day) {
        work.write(() -> {
            WorkCalendar now = calendar.get();
            DayOff off = now.daysOff().get(day);
            if (off == null) {
                store.workdays().take(List.of(new DayOff(day, "")));
            } else if (off.half() || now.halfDays().contains(day.getDayOfWeek())) {
                store.workdays().giveBack(day);
            } else {
                store.workdays().take(List.of(new DayOff(day, off.name(), true)));
            }
            return day;
        }, _ -> refresh());
    }

    /// The month and the one before it, for a report.
    public Reporting.About about() {
        return new Reporting.About(Period.month(month.get()), Period.month(month.get().minusMonths(1)));
    }

    /// Asks anew what the screen shows.
    public void refresh() {
        YearMonth asked = month.get();
        LocalDate today = date.today();
        work.read("goal", () -> {
            PlanBasis choices = store.settings().now().planBasis();
            Optional<GoalStanding> standing = store.goals().holding(asked).map(goal -> metrics.standing(goal, today));
            return new GoalFigures(new GoalFigures.Shown(asked, today), standing,
                    standing.flatMap(GoalStanding::plan).map(plan -> Lever.of(plan, Lever.USUAL_POINTS)),
                    standing.flatMap(each -> metrics.burnUp(each, today)),
                    metrics.attainment(store.goals().ofYear(asked.getYear(), YearMonth.from(today)), today),
                    new GoalFigures.Ground(calendar.get(), choices, lag(choices, standing, today)));
        }, answer -> figures.set(Optional.of(answer)));
    }

    /// Asked for only where it is shown: it takes long to measure.
    private Optional<Lag> lag(PlanBasis choices, Optional<GoalStanding> standing, LocalDate today) {
        return choices.mature()
                ? standing.flatMap(GoalStanding::plan).flatMap(plan -> plan.basis().lag())
                        .or(() -> Optional.of(metrics.lag(today)))
                : Optional.empty();
    }
}
