package app.tallyline.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigInteger;
import java.util.OptionalDouble;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import app.tallyline.metrics.RateChange.Verdict;

class RateChangeTest {
    private static RateChange change(long now, long of, long before, long ofBefore) {
        return new RateChange(new Rate(now, of), new Rate(before, ofBefore));
    }

    /// Worked out elsewhere: erfc(|z| ÷ √2) of the pooled z.
    @ParameterizedTest
    @CsvSource({"15, 100, 30, 100, 0.011085166380602722, LOWER", "150, 1000, 120, 1000, 0.04964038686536881, HIGHER",
        "50, 1000, 62, 1000, 0.24319367814939574, WITHIN_CHANCE",
        "869, 13506, 600, 12000, 9.242167674390569e-07, HIGHER"})
    void manyTrialsAreWeighedByThePooledTest(long now, long of, long before, long ofBefore, double chance,
            Verdict verdict) {
        RateChange change = change(now, of, before, ofBefore);
        assertEquals(chance, change.byChance().orElseThrow(), 1e-12 + chance * 1e-9);
        assertEquals(verdict, change.verdict());
    }

    /// Worked out elsewhere in fractions: the tables that are no likelier than the one seen.
    @ParameterizedTest
    @CsvSource({"0, 40, 3, 50, 0.250936329588015, WITHIN_CHANCE", "1, 8, 7, 9, 0.015220074043603456, LOWER",
        "8, 900, 1, 1000, 0.01608202961314786, HIGHER"})
    void fewAreWeighedExactly(long now, long of, long before, long ofBefore, double chance, Verdict verdict) {
        RateChange change = change(now, of, before, ofBefore);
        assertEquals(chance, change.byChance().orElseThrow(), 1e-12);
        assertEquals(verdict, change.verdict());
    }

    /// Against a sum over every table in whole numbers.
    @Property(tries = 200)
    void fewEqualTheSumOverEveryTable(@ForAll @LongRange(min = 1, max = 12) long of,
            @ForAll @LongRange(min = 1, max = 12) long ofBefore, @ForAll @LongRange(min = 0, max = 12) long one,
            @ForAll @LongRange(min = 0, max = 12) long other) {
        long now = Math.min(one, of);
        long before = Math.min(other, ofBefore);
        long successes = now + before;
        long all = of + ofBefore;
        boolean few = (double) Math.min(of, ofBefore) * Math.min(successes, all - successes) / all < 5;
        if (successes == 0 || successes == all || !few) {
            return;
        }
        BigInteger seen = ways(now, of, before, ofBefore);
        BigInteger sum = BigInteger.ZERO;
        BigInteger total = BigInteger.ZERO;
        for (long n = Math.max(0, successes - ofBefore); n <= Math.min(of, successes); n++) {
            BigInteger ways = ways(n, of, successes - n, ofBefore);
            total = total.add(ways);
            sum = ways.compareTo(seen) <= 0 ? sum.add(ways) : sum;
        }
        assertEquals(sum.doubleValue() / total.doubleValue(),
                change(now, of, before, ofBefore).byChance().orElseThrow(), 1e-9);
    }

    private static BigInteger ways(long now, long of, long before, long ofBefore) {
        return choose(of, now).multiply(choose(ofBefore, before));
    }

    private static BigInteger choose(long n, long k) {
        BigInteger ways = BigInteger.ONE;
        for (long i = 0; i < k; i++) {
            ways = ways.multiply(BigInteger.valueOf(n - i)).divide(BigInteger.valueOf(i + 1));
        }
        return ways;
    }

    @Test
    void whatIsUnknownOrPassesOneIsNotCompared() {
        assertEquals(Verdict.UNKNOWN, change(0, 0, 5, 10).verdict());
        assertEquals(Verdict.UNKNOWN, change(5, 10, 0, 0).verdict());
        assertEquals(Verdict.UNKNOWN, change(5, 10, 12, 10).verdict());
        assertEquals(OptionalDouble.empty(), change(0, 0, 5, 10).points());
        assertEquals(Verdict.WITHIN_CHANCE, change(0, 40, 0, 50).verdict());
        assertEquals(Verdict.WITHIN_CHANCE, change(40, 40, 50, 50).verdict());
        assertEquals(-15, change(15, 100, 30, 100).points().orElseThrow(), 1e-9);
    }
}
