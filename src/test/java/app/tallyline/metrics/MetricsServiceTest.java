package app.tallyline.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;

import org.junit.jupiter.api.Test;

import app.tallyline.calendar.Holidays;
import app.tallyline.calendar.WorkCalendar;
import app.tallyline.model.Activity;
import app.tallyline.model.Counts;
import app.tallyline.model.DayOff;
import app.tallyline.model.Details;
import app.tallyline.model.Goal;
import app.tallyline.model.Measure;
import app.tallyline.model.Moment;
import app.tallyline.model.Money;
import app.tallyline.model.Outcome;
import app.tallyline.model.Period;
import app.tallyline.model.PlanBasis;
import app.tallyline.model.WorkingDays;

class MetricsServiceTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final YearMonth MONTH = YearMonth.of(2026, 11);

    private final List<Activity> log = new ArrayList<>();
    private PlanBasis choices = PlanBasis.DEFAULT;
    private Map<LocalDate, DayOff> daysOff = Map.of();
    private final MetricsService metrics = new MetricsService(new ListHistory(log),
            () -> new WorkCalendar(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), Set.of(), Holidays.NONE, daysOff),
            () -> choices);

    private void log(LocalDate day, Measure measure, long quantity) {
        log.add(new Activity(measure, quantity, Moment.at(day, LocalTime.of(10, 0), ZoneOffset.UTC)));
    }

    private void logSale(LocalDate day, long minor) {
        log.add(new Activity(Measure.SALE, 1, Moment.at(day, LocalTime.of(12, 0), ZoneOffset.UTC),
                Details.NONE.withAmount(Optional.of(new Money(minor)))));
    }

    private void logHistory() {
        log(LocalDate.of(2026, 10, 5), Measure.COLD_CALL, 1000);
        log(LocalDate.of(2026, 10, 5), Measure.APPOINTMENT, 150);
        log(LocalDate.of(2026, 10, 5), Measure.SALE, 50);
    }

    private static Goal goal(long sales) {
        return new Goal(MONTH, new Goal.Sales(sales));
    }

    @Test
    void whatRemainsIsSpreadOverTheWorkingDaysLeft() {
        logHistory();
        log(LocalDate.of(2026, 11, 3), Measure.SALE, 10);
        GoalStanding standing = metrics.standing(goal(40), TODAY);
        GoalStanding.Left left = standing.left().orElseThrow();
        assertEquals(10, standing.achieved().sold());
        assertEquals(30, left.sales());
        assertEquals(WorkingDays.of(6), left.workingDays());
        // 60 sales from 1,000 calls: 30 more take 500, over six days 84 a day.
        assertEquals(OptionalLong.of(500), left.calls().inAll());
        assertEquals(OptionalLong.of(84), left.calls().perDay());
    }

    @Test
    void aGoalThatIsMetLeavesNothing() {
        logHistory();
        log(LocalDate.of(2026, 11, 3), Measure.SALE, 10);
        GoalStanding.Left left = metrics.standing(goal(10), TODAY).left().orElseThrow();
        assertTrue(left.met());
        assertEquals(OptionalLong.of(0), left.calls().inAll());
        assertEquals(1.0, metrics.standing(goal(10), TODAY).forecast().orElseThrow().chance());
    }

    @Test
    void withNoWorkingDayLeftTheMissingCallsAreToldAndDividedByNothing() {
        logHistory();
        GoalStanding.Left left = metrics.standing(goal(10), LocalDate.of(2026, 12, 1)).left().orElseThrow();
        assertEquals(WorkingDays.NONE, left.workingDays());
        assertEquals(OptionalLong.of(200), left.calls().inAll());
        assertTrue(left.calls().perDay().isEmpty());
    }

    @Test
    void todaysNumberStandsAllDay() {
        logHistory();
        Optional<Goal> goal = Optional.of(goal(30));
        OptionalLong morning = metrics.day(TODAY, goal).target(Measure.COLD_CALL);
        // 30 sales at 5 % are 600 calls, over six working days 100.
        assertEquals(OptionalLong.of(100), morning);
        log(TODAY, Measure.COLD_CALL, 40);
        log(TODAY, Measure.SALE, 3);
        DayStanding standing = metrics.day(TODAY, goal);
        assertEquals(morning, standing.target(Measure.COLD_CALL));
        assertEquals(OptionalLong.of(60), standing.toGo(Measure.COLD_CALL));
        assertEquals(OptionalLong.of(15), standing.target(Measure.APPOINTMENT));
        assertEquals(OptionalLong.of(5), standing.target(Measure.SALE));
    }

    @Test
    void aDayOffAsksNothing() {
        logHistory();
        daysOff = Map.of(TODAY, new DayOff(TODAY, ""));
        assertTrue(metrics.day(TODAY, Optional.of(goal(30))).target(Measure.COLD_CALL).isEmpty());
        assertEquals(WorkingDays.of(5), metrics.standing(goal(30), TODAY).left().orElseThrow().workingDays());
    }

    @Test
    void halfADayAsksHalf() {
        logHistory();
        daysOff = Map.of(TODAY, new DayOff(TODAY, "dentist", true));
        GoalStanding.Left left = metrics.standing(goal(30), TODAY).left().orElseThrow();
        assertEquals(new WorkingDays(11), left.workingDays());
        // 600 calls over five and a half days: 109.09 a day, on the half day 54.5.
        assertEquals(OptionalLong.of(110), left.calls().perDay());
        DayStanding day = metrics.day(TODAY, Optional.of(goal(30)));
        assertEquals(OptionalLong.of(55), day.target(Measure.COLD_CALL));
        // 90 appointments and 30 sales likewise: 8.2 and 2.7.
        assertEquals(OptionalLong.of(9), day.target(Measure.APPOINTMENT));
        assertEquals(OptionalLong.of(3), day.target(Measure.SALE));
    }

    @Test
    void aDayWithoutAGoalAsksNothing() {
        assertTrue(metrics.day(TODAY, Optional.empty()).targets().isEmpty());
    }

    @Test
    void thePlanStandsOnTheWindowChosen() {
        log(LocalDate.of(2025, 12, 1), Measure.COLD_CALL, 500);
        log(LocalDate.of(2025, 12, 1), Measure.SALE, 5);
        logHistory();
        assertEquals(new Counts(1000, 150, 50), metrics.basis(TODAY).counts());
        choices = PlanBasis.DEFAULT.withWindow(PlanBasis.Window.LAST_12_MONTHS);
        assertEquals(new Counts(1500, 150, 55), metrics.basis(TODAY).counts());
        choices = PlanBasis.DEFAULT.withWindow(PlanBasis.Window.THIS_YEAR);
        assertEquals(new Counts(1000, 150, 50), metrics.basis(TODAY).counts());
    }

    @Test
    void theWindowHoldsItsFirstDayAndNotTheOneBefore() {
        log(TODAY.minusDays(89), Measure.COLD_CALL, 10);
        log(TODAY.minusDays(89), Measure.SALE, 1);
        log(TODAY.minusDays(90), Measure.COLD_CALL, 7);
        assertEquals(new Counts(10, 0, 1), metrics.basis(TODAY).counts());
    }

    @Test
    void aWindowWithoutASaleWidensToOneWithSome() {
        log(LocalDate.of(2009, 2, 2), Measure.COLD_CALL, 100);
        log(LocalDate.of(2009, 2, 2), Measure.SALE, 5);
        log(LocalDate.of(2026, 11, 2), Measure.COLD_CALL, 20);
        assertEquals(new Counts(120, 0, 5), metrics.basis(TODAY).counts());
    }

    @Test
    void aNewcomersPlanStandsOnAssumedRatesAndSaysSo() {
        choices = PlanBasis.DEFAULT.withAssumed(Optional.of(PlanBasis.FIVE_PER_CENT));
        assertEquals(Basis.Source.ASSUMED, metrics.basis(TODAY).source());
        assertEquals(OptionalLong.of(1000), metrics.plan(50, WorkingDays.of(21), TODAY).plain().inAll());
        logHistory();
        assertEquals(Basis.Source.LOG, metrics.basis(TODAY).source());
    }

    @Test
    void aGoalInMoneyIsTurnedIntoSalesByTheAverageSale() {
        logHistory();
        for (int i = 0; i < 50; i++) {
            logSale(LocalDate.of(2026, 10, 6), 1_000_00);
        }
        // 100 sales, 50 of them with 1,000: the average is 500, so 10,250 takes 21 sales.
        GoalStanding standing = metrics.standing(new Goal(MONTH, new Goal.Revenue(new Money(10_250_00))), TODAY);
        assertEquals(21, standing.plan().orElseThrow().goal());
    }

    @Test
    void aGoalInMoneyWithoutAnAverageSaleHasNoPlan() {
        logHistory();
        GoalStanding standing = metrics.standing(new Goal(MONTH, new Goal.Revenue(new Money(10_000_00))), TODAY);
        assertTrue(standing.plan().isEmpty());
        assertTrue(standing.left().isEmpty());
    }

    @Test
    void theForecastGoesOnAtThePresentPace() {
        for (LocalDate day = LocalDate.of(2026, 10, 1); day.isBefore(TODAY); day = day.plusDays(1)) {
            if (day.getDayOfWeek().getValue() <= 5) {
                log(day, Measure.COLD_CALL, 40);
                log(day, Measure.SALE, 2);
            }
        }
        log(TODAY, Measure.COLD_CALL, 15);
        Forecast forecast = metrics.standing(goal(42), TODAY).forecast().orElseThrow();
        // Forty a day: 25 more today and five days to come.
        assertEquals(225, forecast.calls());
        // 30 sold, and 225 more at (74 + ½) of (1,495 + 1).
        assertEquals(30 + 225 * 74.5 / 1496, forecast.expected(), 1e-9);
        assertTrue(forecast.low() <= forecast.expected() && forecast.expected() <= forecast.high());
    }

    @Test
    void theReviewRelatesThePeriodsTotals() {
        log(TODAY, Measure.COLD_CALL, 60);
        log(TODAY, Measure.APPOINTMENT, 12);
        logSale(TODAY, 900_00);
        logSale(TODAY, 300_00);
        log.add(new Activity(Measure.COLD_CALL, 3, Moment.at(TODAY, LocalTime.of(9, 0), ZoneOffset.UTC),
                Details.NONE.withOutcome(Optional.of(Outcome.TALKED))));
        log.add(new Activity(Measure.COLD_CALL, 1, Moment.at(TODAY, LocalTime.of(9, 0), ZoneOffset.UTC),
                Details.NONE.withOutcome(Optional.of(Outcome.NO_ANSWER))));
        Review review = metrics.review(Period.day(TODAY));
        assertEquals(new Rate(12, 64), review.rates().appointment());
        assertEquals(new Rate(2, 12), review.rates().close());
        assertEquals(new Rate(2, 64), review.rates().callToSale());
        assertEquals(new Rate(3, 4), review.outcomes().connect());
        assertEquals(Optional.of(new Money(600_00)), review.averageSale());
        assertEquals(Optional.of(new Money(1875)), review.valueOfCall());
    }

    @Test
    void anEmptyPeriodIsUnknownThroughout() {
        Review review = metrics.review(Period.month(MONTH));
        assertTrue(review.rates().callToSale().share().isEmpty());
        assertTrue(review.averageSale().isEmpty());
        assertEquals(OptionalDouble.empty(), review.cycles().days().median());
        assertEquals(1, review.byMonth().size());
    }

    @Test
    void aSaleBeginsANewCycle() {
        with(1, LocalDate.of(2026, 9, 1), Measure.COLD_CALL, 2, Optional.empty());
        with(1, LocalDate.of(2026, 9, 5), Measure.EMAIL, 1, Optional.empty());
        with(1, LocalDate.of(2026, 9, 11), Measure.SALE, 1, Optional.empty());
        with(1, LocalDate.of(2026, 10, 1), Measure.COLD_CALL, 1, Optional.empty());
        with(1, LocalDate.of(2026, 10, 21), Measure.SALE, 1, Optional.empty());
        with(2, LocalDate.of(2026, 10, 21), Measure.SALE, 1, Optional.of(LocalDate.of(2026, 9, 21)));
        with(3, LocalDate.of(2026, 10, 21), Measure.SALE, 1, Optional.of(LocalDate.of(2026, 12, 1)));
        with(4, LocalDate.of(2026, 10, 21), Measure.SALE, 1, Optional.empty());
        SalesCycles cycles = metrics.review(Period.year(2026)).cycles();
        // 10, 20 and 30 days; the third is a fault, the fourth has no beginning.
        assertEquals(3, cycles.days().count());
        assertEquals(OptionalDouble.of(20), cycles.days().median());
        assertEquals(OptionalDouble.of(20), cycles.days().mean());
        assertEquals(OptionalDouble.of(30), cycles.days().p90());
        assertEquals(1, cycles.faults());
        // Three contacts, then one.
        assertEquals(2, cycles.contacts().count());
        assertEquals(OptionalDouble.of(2), cycles.contacts().mean());
    }

    private void with(long prospect, LocalDate day, Measure measure, long quantity, Optional<LocalDate> first) {
        log.add(new Activity(measure, quantity, Moment.at(day, LocalTime.NOON, ZoneOffset.UTC),
                Details.NONE.withProspect(Optional.of(prospect)).withFirstContact(first)));
    }
}
