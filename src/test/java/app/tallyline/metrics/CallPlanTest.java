package app.tallyline.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import app.tallyline.model.Chain;
import app.tallyline.model.Counts;
import app.tallyline.model.Measure;
import app.tallyline.model.Period;
import app.tallyline.model.WorkingDays;

class CallPlanTest {
    private static CallPlan plan(long goal, long calls, long appointments, long sales, int days, int certainty) {
        return CallPlan.of(goal, Basis.given(new Counts(calls, appointments, sales)), WorkingDays.of(days), certainty);
    }

    @Test
    void fiftySalesAtFivePerCentAreAThousandCalls() {
        CallPlan plan = plan(50, 1000, 150, 50, 21, 80);
        assertEquals(OptionalLong.of(1000), plan.plain().inAll());
        assertEquals(OptionalLong.of(48), plan.plain().perDay());
        assertEquals(OptionalLong.of(150), plan.appointments());
        assertEquals(OptionalLong.of(1168), plan.safe().calls().inAll());
        assertEquals(OptionalLong.of(56), plan.safe().calls().perDay());
    }

    /// The check values of the definitions.
    @ParameterizedTest
    @CsvSource({"50, 1000, 50, 50, 991", "50, 1000, 50, 80, 1168", "50, 1000, 50, 90, 1273", "50, 100, 5, 50, 964",
        "50, 100, 5, 80, 1437", "50, 100, 5, 90, 1807", "10, 240, 12, 50, 191", "10, 240, 12, 80, 272",
        "10, 240, 12, 90, 327"})
    void theSafePlanIsTheOneWorkedOutElsewhere(long goal, long calls, long sales, int certainty, long safe) {
        assertEquals(OptionalLong.of(safe),
                plan(goal, calls, 0, sales, 21, certainty).safe().calls().inAll());
    }

    /// From one sale in two calls, three sales or more in five are exactly as likely as two or fewer.
    @Test
    void aChanceThatEqualsTheCertaintyReachesIt() {
        assertEquals(OptionalLong.of(5), plan(3, 2, 0, 1, 1, 50).safe().calls().inAll());
    }

    @Test
    void theLeverIsTheOneWorkedOutElsewhere() {
        Lever lever = Lever.of(plan(50, 1000, 150, 50, 21, 80), 5);
        assertEquals(OptionalLong.of(750), lever.reaching(Chain.APPOINTMENTS).inAll());
        assertEquals(OptionalLong.of(36), lever.reaching(Chain.APPOINTMENTS).perDay());
        assertEquals(OptionalLong.of(870), lever.reaching(Chain.LAST).inAll());
        assertEquals(OptionalLong.of(42), lever.reaching(Chain.LAST).perDay());
    }

    @Test
    void theLeverRaisesNoRateAboveAll() {
        Lever lever = Lever.of(plan(50, 100, 98, 50, 10, 80), 5);
        assertEquals(OptionalLong.of(98), lever.reaching(Chain.APPOINTMENTS).inAll());
    }

    @Test
    void withoutCallsOrSalesNothingCanBeSaid() {
        for (CallPlan plan : new CallPlan[]{plan(50, 0, 0, 0, 21, 80), plan(50, 100, 10, 0, 21, 80),
            plan(50, 0, 0, 5, 21, 80)}) {
            assertTrue(plan.plain().inAll().isEmpty());
            assertTrue(plan.plain().perDay().isEmpty());
            assertTrue(plan.safe().calls().inAll().isEmpty());
        }
        assertTrue(Lever.of(plan(50, 0, 0, 0, 21, 80), 5).reaching(Chain.APPOINTMENTS).inAll().isEmpty());
    }

    @Test
    void moreSalesThanCallsHaveAPlanButNoChances() {
        CallPlan plan = plan(10, 4, 6, 8, 5, 80);
        assertEquals(OptionalLong.of(5), plan.plain().inAll());
        assertTrue(plan.safe().calls().inAll().isEmpty());
    }

    @Test
    void aGoalOfNothingTakesNothing() {
        CallPlan plan = plan(0, 0, 0, 0, 21, 80);
        assertEquals(OptionalLong.of(0), plan.plain().inAll());
        assertEquals(OptionalLong.of(0), plan.plain().perDay());
        assertEquals(OptionalLong.of(0), plan.safe().calls().inAll());
    }

    @Test
    void withoutAWorkingDayTheCallsAreToldAndDividedByNothing() {
        CallPlan plan = plan(50, 1000, 150, 50, 0, 80);
        assertEquals(OptionalLong.of(1000), plan.plain().inAll());
        assertTrue(plan.plain().perDay().isEmpty());
    }

    @Test
    void aMillionCallsAreExact() {
        assertEquals(OptionalLong.of(16_666_667), plan(50, 1_000_000, 0, 3, 21, 80).plain().inAll());
        assertEquals(OptionalLong.of(1_000_000_000_000_000L),
                plan(1_000_000, Counts.MOST, 0, 1, 1, 80).plain().inAll());
    }

    @Test
    void assumedRatesHaveNoCertainty() {
        CallPlan plan = CallPlan.of(50, Basis.stated(new Counts(1000, 150, 50), Basis.Source.ASSUMED), WorkingDays.of(
                21), 80);
        assertEquals(OptionalLong.of(1000), plan.plain().inAll());
        assertTrue(plan.safe().calls().inAll().isEmpty());
    }

    @Property(tries = 200)
    void aHigherRateNeverNeedsMoreCalls(@ForAll @LongRange(min = 1, max = 10_000) long goal,
            @ForAll @LongRange(min = 2, max = 100_000) long calls,
            @ForAll @LongRange(min = 1, max = 99_999) long sales) {
        long fewer = Math.min(sales, calls - 1);
        assertTrue(plan(goal, calls, 0, fewer + 1, 1, 80).plain().inAll().getAsLong() <= plan(goal, calls, 0, fewer, 1,
                80).plain().inAll().getAsLong());
    }

    @Property(tries = 200)
    void aHigherGoalNeverNeedsFewerCalls(@ForAll @LongRange(min = 0, max = 400) long goal,
            @ForAll @LongRange(min = 1, max = 1_000) long calls, @ForAll @LongRange(min = 1, max = 1_000) long some) {
        long sales = 1 + some % calls;
        CallPlan lower = plan(goal, calls, 0, sales, 1, 80);
        CallPlan higher = plan(goal + 1, calls, 0, sales, 1, 80);
        assertTrue(lower.plain().inAll().getAsLong() <= higher.plain().inAll().getAsLong());
        assertTrue(lower.safe().calls().inAll().getAsLong() <= higher.safe().calls().inAll().getAsLong());
    }

    /// On a long history the median lies near the mean; on any, more certainty takes more calls.
    @Property(tries = 100)
    void theSafePlanAtFiftyLiesNearThePlainOne(@ForAll @LongRange(min = 20, max = 200) long goal,
            @ForAll @IntRange(min = 2, max = 50) int callsPerSale) {
        CallPlan plan = plan(goal, 1_000L * callsPerSale, 0, 1_000, 1, 50);
        double plain = plan.plain().inAll().getAsLong();
        assertEquals(plain, plan.safe().calls().inAll().getAsLong(), 0.03 * plain + callsPerSale);
        assertTrue(plan(goal, 1_000L * callsPerSale, 0, 1_000, 1, 90).safe().calls().inAll().getAsLong() >= plan.safe()
                .calls().inAll().getAsLong());
    }

    /// The smallest number that reaches the chance, against a summation of exact probabilities.
    @Property(tries = 40)
    void theSafePlanIsTheSmallestThatReachesTheChance(@ForAll @IntRange(min = 1, max = 25) int goal,
            @ForAll @IntRange(min = 1, max = 60) int calls, @ForAll @IntRange(min = 1, max = 60) int some,
            @ForAll @IntRange(min = 10, max = 19) int twentieths) {
        int sales = 1 + some % calls;
        long safe = plan(goal, calls, 0, sales, 1, 5 * twentieths).safe().calls().inAll().getAsLong();
        BigDecimal certainty = BigDecimal.valueOf(5L * twentieths, 2);
        assertTrue(chance(goal, calls, sales, safe).compareTo(certainty) >= 0);
        if (safe > goal) {
            assertTrue(chance(goal, calls, sales, safe - 1).compareTo(certainty) < 0);
        }
    }

    /// P(S ≥ goal) of the beta-binomial with α = s + ½, β = c − s + ½, summed term by term in whole numbers: with
    /// rising factorials of halves, P(k) = C(n, k) · α↑k · β↑(n−k) ÷ (α + β)↑n, all of them over 2ⁿ.
    private static BigDecimal chance(int goal, int calls, int sales, long n) {
        BigInteger below = BigInteger.ZERO;
        for (long k = 0; k < goal && k <= n; k++) {
            below = below.add(choose(n, k).multiply(rising(2L * sales + 1, k))
                    .multiply(rising(2L * (calls - sales) + 1, n - k)));
        }
        BigInteger all = rising(2L * calls + 2, n);
        return BigDecimal.ONE.subtract(new BigDecimal(below).divide(new BigDecimal(all), MathContext.DECIMAL128));
    }

    /// (x)(x + 2)(x + 4)… of `count` factors: a rising factorial of x ÷ 2, times 2 to the count.
    private static BigInteger rising(long x, long count) {
        BigInteger product = BigInteger.ONE;
        for (long i = 0; i < count; i++) {
            product = product.multiply(BigInteger.valueOf(x + 2 * i));
        }
        return product;
    }

    private static BigInteger choose(long n, long k) {
        BigInteger product = BigInteger.ONE;
        for (long i = 0; i < k; i++) {
            product = product.multiply(BigInteger.valueOf(n - i)).divide(BigInteger.valueOf(i + 1));
        }
        return product;
    }

    /// 1,000 calls, 400 connects, 150 appointments, 120 held, 50 sales. Each rate five points higher, worked out by hand:
    /// 1000 · 0.40 ÷ 0.45 = 888.9; 1000 · 0.375 ÷ 0.425 = 882.4; 1000 · 0.80 ÷ 0.85 = 941.2; 1000 · 0.4167 ÷ 0.4667 =
    /// 892.9.
    @Test
    void thePlanAndTheLeverFollowTheChain() {
        Totals totals = new Totals(Map.of(Measure.COLD_CALL, 1000L, Measure.APPOINTMENT, 150L, Measure.SALE, 50L), 400,
                120);
        CallPlan plan = CallPlan.of(50, Basis.logged(totals, Chain.FULL, Period.year(2026)), WorkingDays.of(21), 80);
        assertEquals(List.of(1000L, 400L, 150L, 120L, 50L),
                plan.needs().stream().map(need -> need.required().orElseThrow()).toList());
        assertEquals(OptionalLong.of(1000), plan.plain().inAll());
        assertEquals(List.of(889L, 883L, 942L, 893L), Lever.of(plan, 5).pulls().stream()
                .map(pull -> pull.calls().inAll().orElseThrow()).toList());
    }

    @Test
    void anOpenCycleBeginsAfterTheLastSale() {
        LocalDate day = LocalDate.of(2026, 11, 1);
        Touch call = new Touch(1, day, Measure.COLD_CALL, 2, Optional.empty());
        Touch sale = new Touch(1, day.plusDays(3), Measure.SALE, 1, Optional.empty());
        Touch card = new Touch(1, day.plusDays(5), Measure.BUSINESS_CARD, 1, Optional.empty());
        Touch mail = new Touch(1, day.plusDays(6), Measure.DIRECT_MAIL, 1, Optional.empty());
        assertEquals(Optional.empty(), OpenCycle.of(List.of(), day));
        assertEquals(Optional.of(new OpenCycle(9, 2)), OpenCycle.of(List.of(call), day.plusDays(9)));
        assertEquals(Optional.empty(), OpenCycle.of(List.of(call, sale), day.plusDays(9)));
        assertEquals(Optional.of(new OpenCycle(4, 1)), OpenCycle.of(List.of(call, sale, card, mail), day.plusDays(9)));
    }
}
