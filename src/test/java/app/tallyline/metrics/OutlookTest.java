package app.tallyline.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;

import app.tallyline.calendar.Holidays;
import app.tallyline.calendar.WorkCalendar;
import app.tallyline.model.Activity;
import app.tallyline.model.Details;
import app.tallyline.model.Goal;
import app.tallyline.model.Measure;
import app.tallyline.model.Moment;
import app.tallyline.model.PlanBasis;

class OutlookTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Goal GOAL = new Goal(YearMonth.of(2026, 11), new Goal.Sales(10));

    private final List<Activity> log = new ArrayList<>();
    private PlanBasis choices = PlanBasis.DEFAULT;
    private final MetricsService metrics = new MetricsService(new ListHistory(log),
            () -> new WorkCalendar(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), Set.of(), Holidays.NONE, Map
                    .of()),
            () -> choices);

    private void log(Measure measure, long quantity, LocalDate day, int hour, long prospect) {
        log.add(new Activity(measure, quantity, Moment.at(day, LocalTime.of(hour, 0), ZONE),
                prospect == 0 ? Details.NONE : Details.NONE.withProspect(Optional.of(prospect))));
    }

    /// Ten prospects called once each in June, who bought 1 to 10 days later, and ninety who did not.
    private void logLinked() {
        for (int i = 1; i <= 100; i++) {
            LocalDate called = LocalDate.of(2026, 6, 1).plusDays(i % 28);
            log(Measure.COLD_CALL, 1, called, 9, i);
            if (i <= 10) {
                log(Measure.APPOINTMENT, 1, called, 10, i);
                log(Measure.SALE, 1, called.plusDays(i), 9, i);
            }
        }
    }

    @Test
    void theLagIsTheEightiethPercentileOfOnesOwnCycles() {
        logLinked();
        Lag lag = metrics.lag(TODAY);
        assertEquals(8, lag.days());
        assertEquals(0.3, lag.closedWithin(3), 1e-12);
    }

    @Test
    void matureFiguresLeaveOutCallsThatHadNoTimeYet() {
        logLinked();
        choices = PlanBasis.DEFAULT.withWindow(PlanBasis.Window.ALL).withMature(true);
        // Eight days before the 23rd is the 15th: a call of that day is not older than eight days, one of the 14th is.
        log(Measure.COLD_CALL, 40, LocalDate.of(2026, 11, 15), 9, 200);
        log(Measure.COLD_CALL, 7, LocalDate.of(2026, 11, 14), 9, 201);
        log(Measure.COLD_CALL, 1000, LocalDate.of(2026, 11, 3), 9, 0);
        log(Measure.SALE, 1, LocalDate.of(2026, 11, 20), 9, 201);
        log(Measure.SALE, 1, LocalDate.of(2026, 11, 20), 9, 200);
        Basis basis = metrics.basis(TODAY);
        assertEquals(Basis.Source.MATURE, basis.source());
        assertEquals(8, basis.lag().orElseThrow().days());
        assertEquals(107, basis.counts().calls());
        assertEquals(11, basis.counts().sales());
        assertEquals(LocalDate.of(2026, 11, 14), basis.period().orElseThrow().last());
    }

    @Test
    void withoutLinkedSalesThePlainFiguresStand() {
        choices = PlanBasis.DEFAULT.withMature(true);
        log(Measure.COLD_CALL, 100, TODAY.minusDays(30), 9, 0);
        log(Measure.SALE, 5, TODAY.minusDays(20), 9, 0);
        assertEquals(Basis.Source.LOG, metrics.basis(TODAY).source());
    }

    @Test
    void appointmentsInHandCountAtTheCloseRate() {
        logLinked();
        choices = PlanBasis.DEFAULT.withWindow(PlanBasis.Window.ALL).withMature(true);
        for (int i = 300; i < 306; i++) {
            log(Measure.APPOINTMENT, 1, TODAY.minusDays(3), 9, i);
        }
        Forecast forecast = metrics.standing(GOAL, TODAY).forecast().orElseThrow();
        assertEquals(6, forecast.inHand());
        assertEquals(0, forecast.calls());
        // All ten appointments of the mature calls closed: Beta(10½, ½), six more.
        assertEquals(6 * 10.5 / 11, forecast.expected(), 1e-9);
        assertEquals(forecast, metrics.standing(GOAL, TODAY).forecast().orElseThrow());
        BurnUp burnUp = metrics.burnUp(metrics.standing(GOAL, TODAY), TODAY).orElseThrow();
        assertEquals(forecast.low(), burnUp.ahead().getLast().low());
        assertEquals(forecast.high(), burnUp.ahead().getLast().high());
    }

    @Test
    void aCallToComeCountsByItsChanceToCloseInTime() {
        logLinked();
        choices = PlanBasis.DEFAULT.withWindow(PlanBasis.Window.ALL).withMature(true);
        TODAY.minusDays(28).datesUntil(TODAY).filter(day -> day.getDayOfWeek().getValue() <= 5)
                .forEach(day -> log(Measure.COLD_CALL, 20, day, 9, 0));
        // Twenty calls a day from Monday 23 to Friday 27 and on Monday 30; a tenth of the sales takes each of 1 to 10 days,
        // so what closes by the 30th is 70, 60, 50, 40, 30 and 0 % of them.
        assertEquals(50, metrics.standing(GOAL, TODAY).forecast().orElseThrow().calls());
        choices = choices.withMature(false);
        assertEquals(120, metrics.standing(GOAL, TODAY).forecast().orElseThrow().calls());
    }

    @Test
    void theBurnUpAddsUpWhatIsDoneAndSpreadsThePlanOverWorkingDays() {
        log(Measure.COLD_CALL, 400, LocalDate.of(2026, 10, 5), 9, 0);
        log(Measure.SALE, 20, LocalDate.of(2026, 10, 9), 9, 0);
        log(Measure.SALE, 2, LocalDate.of(2026, 11, 3), 9, 0);
        log(Measure.SALE, 1, LocalDate.of(2026, 11, 23), 9, 0);
        BurnUp burnUp = metrics.burnUp(metrics.standing(GOAL, TODAY), TODAY).orElseThrow();
        assertEquals(0, burnUp.done().get(LocalDate.of(2026, 11, 2)));
        assertEquals(2, burnUp.done().get(LocalDate.of(2026, 11, 22)));
        assertEquals(3, burnUp.done().lastEntry().getValue());
        assertEquals(TODAY, burnUp.done().lastKey());
        // November 2026 begins on a Sunday and has 21 working days.
        assertEquals(0, burnUp.planned().get(LocalDate.of(2026, 11, 1)));
        assertEquals(10 * 5 / 21.0, burnUp.planned().get(LocalDate.of(2026, 11, 8)), 1e-12);
        assertEquals(10, burnUp.planned().lastEntry().getValue(), 1e-12);
        assertEquals(8, burnUp.ahead().size());
    }

    @Test
    void salesOfCallsAndOfAppointmentsAddUpAsExactSumsDo() {
        SalesToCome both = new SalesToCome(BetaBinomial.after(5, 60, 40), Optional.of(BetaBinomial.after(4, 12, 7)));
        BigDecimal sum = BigDecimal.ZERO;
        List<BigDecimal> calls = exactly(5.5, 55.5, 40);
        List<BigDecimal> appointments = exactly(4.5, 8.5, 7);
        for (int total = 0; total <= 47; total++) {
            for (int of = Math.max(0, total - 40); of <= Math.min(7, total); of++) {
                sum = sum.add(appointments.get(of).multiply(calls.get(total - of)));
            }
            assertEquals(sum.doubleValue(), both.atMost(total), 1e-11);
            assertTrue(both.quantile(sum.doubleValue() - 1e-6) <= total);
        }
        assertEquals(1, sum.doubleValue(), 1e-12);
    }

    /// Every probability of a beta-binomial, from P(0) by the ratio of neighbours, in fifty digits.
    private static List<BigDecimal> exactly(double alpha, double beta, int trials) {
        MathContext digits = new MathContext(50);
        List<BigDecimal> weights = new ArrayList<>(List.of(BigDecimal.ONE));
        for (int k = 0; k < trials; k++) {
            weights.add(weights.getLast().multiply(BigDecimal.valueOf((trials - k) * (k + alpha)))
                    .divide(BigDecimal.valueOf((k + 1) * (trials - k - 1 + beta)), digits));
        }
        BigDecimal all = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return weights.stream().map(weight -> weight.divide(all, digits)).toList();
    }
}
