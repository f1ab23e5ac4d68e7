package app.tallyline.desktop.goal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import app.tallyline.calendar.WorkCalendar;
import app.tallyline.desktop.frame.CurrentDate;
import app.tallyline.desktop.frame.Notices;
import app.tallyline.desktop.frame.Work;
import app.tallyline.metrics.Attainment;
import app.tallyline.metrics.Basis;
import app.tallyline.metrics.CallPlan;
import app.tallyline.metrics.GoalStanding;
import app.tallyline.metrics.MetricsService;
import app.tallyline.model.Activity;
import app.tallyline.model.Goal;
import app.tallyline.model.Language;
import app.tallyline.model.Measure;
import app.tallyline.model.Moment;
import app.tallyline.model.PlanBasis;
import app.tallyline.model.Settings;
import app.tallyline.model.WorkingDays;
import app.tallyline.store.Store;

/// The goal without a window. November 2026 has 21 working days; the 23rd is a Monday.
class GoalModelTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T10:42:00Z"), ZONE);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @TempDir
    private Path folder;
    private Store store;
    private GoalModel model;

    @BeforeEach
    void open() {
        store = Store.open(folder.resolve("t.db"), CLOCK);
        Supplier<WorkCalendar> calendar = () -> store.workdays().calendar(store.settings().now().workplace(),
                Language.ENGLISH);
        MetricsService metrics = new MetricsService(store.history(), calendar,
                () -> store.settings().now().planBasis());
        model = new GoalModel(store, metrics, calendar, Work.direct(new Notices()), new Notices(),
                new CurrentDate(CLOCK));
        model.set(new Goal(model.monthProperty().get(), new Goal.Sales(50)), _ -> {});
    }

    @AfterEach
    void close() {
        store.close();
    }

    private GoalFigures figures() {
        model.refresh();
        return model.figuresProperty().get().orElseThrow();
    }

    private CallPlan plan() {
        return figures().standing().flatMap(GoalStanding::plan).orElseThrow();
    }

    private WorkingDays worked(LocalDate day) {
        return figures().ground().calendar().worked(day);
    }

    @Test
    void aDayIsTakenOffThenHalfOfItThenWorked() {
        LocalDate day = TODAY.plusDays(1);
        model.toggle(day);
        assertEquals(WorkingDays.NONE, worked(day));
        model.toggle(day);
        assertEquals(new WorkingDays(1), worked(day));
        model.toggle(day);
        assertEquals(WorkingDays.of(1), worked(day));
    }

    @Test
    void aDayUsuallyWorkedByHalfIsOffOrHalf() {
        Settings settings = store.settings().now();
        store.settings().change(_ -> settings.withWorkplace(settings.workplace()
                .withWorkingWeek(settings.workplace().workingWeek(), Set.of(DayOfWeek.FRIDAY))));
        LocalDate friday = LocalDate.of(2026, 11, 27);
        assertEquals(new WorkingDays(1), worked(friday));
        model.toggle(friday);
        assertEquals(WorkingDays.NONE, worked(friday));
        model.toggle(friday);
        assertEquals(new WorkingDays(1), worked(friday));
        assertTrue(store.workdays().daysOff().isEmpty());
    }

    @Test
    void ratesTypedByHandMakeThePlanExactly() {
        model.byHand(150, 333, _ -> {});
        CallPlan plan = plan();
        assertEquals(Basis.Source.BY_HAND, plan.basis().source());
        // 50 ÷ (0.15 · 0.333) = 1,001.001
        assertEquals(OptionalLong.of(1002), plan.plain().inAll());
        assertEquals(OptionalLong.of(48), plan.plain().perDay());
        assertTrue(plan.safe().calls().inAll().isEmpty(), "typed rates are not weighed");
        model.choose(now -> now.withWindow(PlanBasis.Window.ALL));
        assertEquals(Basis.Source.ASSUMED, plan().basis().source());
    }

    @Test
    void theLagIsMeasuredOnlyWhereItIsShown() {
        assertEquals(Optional.empty(), figures().ground().lag());
        model.choose(now -> now.withMature(true));
        assertFalse(figures().ground().lag().orElseThrow().known());
    }

    @Test
    void theYearTellsWhatWasReachedOfEachGoalSoFar() {
        store.goals().keep(new Goal(YearMonth.of(2026, 9), new Goal.Sales(20)));
        store.log().record(new Activity(Measure.SALE, 25, Moment.at(LocalDate.of(2026, 9, 9), LocalTime.NOON, ZONE)));
        store.log().record(new Activity(Measure.SALE, 10, Moment.at(LocalDate.of(2026, 10, 9), LocalTime.NOON, ZONE)));
        var year = figures().year();
        // From the first goal on, October carrying September's, up to today's month.
        assertEquals(3, year.size());
        assertEquals(1.25, year.get(0).share().orElseThrow());
        assertTrue(year.get(0).met() && year.get(0).over());
        assertEquals(0.5, year.get(1).share().orElseThrow());
        assertFalse(year.get(2).over());
        assertEquals(0.875, Attainment.mean(year).orElseThrow());
        model.turn(YearMonth.of(2027, 2));
        assertTrue(figures().year().isEmpty());
    }
}
