package app.tallyline.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import app.tallyline.model.Chain;
import app.tallyline.model.Counts;
import app.tallyline.model.Standards;
import app.tallyline.model.WorkingDays;

class AdviceTest {
    private static final YearMonth MAY = YearMonth.of(2026, 5);
    private static final Standards BOTH = Standards.NONE.with(Chain.APPOINTMENTS, OptionalInt.of(150))
            .with(Chain.LAST, OptionalInt.of(333));

    private static ChainTotals counts(long calls, long appointments, long sales) {
        return ChainTotals.of(new Counts(calls, appointments, sales));
    }

    private static Optional<CallPlan> plan(long goal) {
        return Optional.of(CallPlan.of(goal, Basis.given(new Counts(1000, 150, 50)), WorkingDays.of(21), 80));
    }

    private static SortedMap<YearMonth, ChainTotals> months(ChainTotals... months) {
        SortedMap<YearMonth, ChainTotals> found = new TreeMap<>();
        for (int i = 0; i < months.length; i++) {
            found.put(MAY.plusMonths(i), months[i]);
        }
        return found;
    }

    @Test
    void namesTheStageBelowItsStandardAndWhatItSaves() {
        Advice.WorkOn advice = assertInstanceOf(Advice.WorkOn.class,
                Advice.of(counts(1000, 100, 40), months(), BOTH, plan(50)));
        assertEquals(Chain.APPOINTMENTS, advice.stage().stage().to());
        assertEquals(new Rate(150, 1000), advice.stage().reference().rate());
        assertTrue(advice.stage().reference().month().isEmpty());
        // 50 sales at 10 % × 40 % take 1,250 calls, at 15 % × 40 % 834; over 21 days 60 and 40.
        assertEquals(OptionalLong.of(1250), advice.saving().now().inAll());
        assertEquals(OptionalLong.of(834), advice.saving().then().inAll());
        assertEquals(OptionalLong.of(60), advice.saving().now().perDay());
        assertEquals(OptionalLong.of(40), advice.saving().then().perDay());
    }

    @Test
    void ofSeveralWeakStagesTheOneThatSavesMost() {
        // 12 % for 15 % saves a fifth of the calls, 20 % for 33.3 % two fifths.
        Advice.WorkOn advice = assertInstanceOf(Advice.WorkOn.class,
                Advice.of(counts(1000, 120, 24), months(), BOTH, plan(50)));
        assertEquals(Chain.LAST, advice.stage().stage().to());
        assertTrue(advice.stage().belowBy() > 0.99);
    }

    @Test
    void theReferenceIsTheBestMonthOfThirtyTrialsOrMore() {
        SortedMap<YearMonth, ChainTotals> months = months(counts(200, 30, 9), counts(29, 29, 29), counts(300, 60, 12),
                counts(0, 0, 0));
        Advice.WorkOn advice = assertInstanceOf(Advice.WorkOn.class,
                Advice.of(counts(400, 40, 12), months, Standards.NONE, Optional.empty()));
        assertEquals(new Advice.Reference(new Rate(60, 300), Optional.of(MAY.plusMonths(2))),
                advice.stage().reference());
        // Without a goal it is told for one sale: 400 ÷ 12 calls, and 1 ÷ (0.2 · 0.3).
        assertEquals(1, advice.saving().goal());
        assertEquals(OptionalLong.of(34), advice.saving().now().inAll());
        assertEquals(OptionalLong.of(17), advice.saving().then().inAll());
    }

    @Test
    void tooEarlyWithFewTrials() {
        Advice.TooEarly advice = assertInstanceOf(Advice.TooEarly.class,
                Advice.of(counts(20, 0, 0), months(), BOTH, plan(50)));
        assertEquals(List.of(10L, 30L), advice.missing().stream().map(Advice.Missing::trials).toList());
    }

    @Test
    void tooEarlyWithoutAnythingToBeHeldAgainst() {
        Advice.TooEarly advice = assertInstanceOf(Advice.TooEarly.class,
                Advice.of(counts(100, 40, 10), months(counts(29, 10, 3)), Standards.NONE, plan(50)));
        assertEquals(List.of(0L, 0L), advice.missing().stream().map(Advice.Missing::trials).toList());
    }

    @Test
    void bothHoldWhereNoneIsBelowBeyondChance() {
        Advice.Hold advice = assertInstanceOf(Advice.Hold.class,
                Advice.of(counts(1000, 149, 50), months(), BOTH, plan(50)));
        assertEquals(2, advice.stages().size());
    }

    @Test
    void theChanceEqualsAnIntegralOfThePosterior() {
        for (long[] each : new long[][]{{100, 1000, 150}, {20, 60, 333}, {5, 40, 150}, {0, 31, 50}}) {
            Standards standards = new Standards(Map.of(Chain.APPOINTMENTS, (int) each[2]));
            ChainTotals now = counts(each[1], each[0], 0);
            double told = switch (Advice.of(now, months(), standards, Optional.empty())) {
                case Advice.WorkOn(Advice.Judged stage, var _) -> stage.belowBy();
                case Advice.Hold(List<Advice.Judged> stages) -> stages.getFirst().belowBy();
                case Advice.TooEarly _ -> Double.NaN;
            };
            double below = integral(each[0] + 0.5, each[1] - each[0] + 0.5, each[2] / 1000.0);
            double whole = integral(each[0] + 0.5, each[1] - each[0] + 0.5, 1);
            if (below / whole >= Advice.LIKELY) {
                assertEquals(below / whole, told, 1e-6);
            }
        }
    }

    /// ∫ x^(a−1) (1−x)^(b−1) from 0 to `end`, with x = sin²t, which takes the poles away; by the midpoints of small steps.
    private static double integral(double a, double b, double end) {
        int steps = 400_000;
        double last = Math.asin(Math.sqrt(end));
        double sum = 0;
        for (int i = 0; i < steps; i++) {
            double t = last * (i + 0.5) / steps;
            sum += Math.exp((2 * a - 1) * Math.log(Math.sin(t)) + (2 * b - 1) * Math.log(Math.cos(t)) + 30);
        }
        return sum * last / steps;
    }
}
