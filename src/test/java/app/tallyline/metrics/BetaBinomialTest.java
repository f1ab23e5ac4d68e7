package app.tallyline.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BetaBinomialTest {
    /// The trials lie on either side of those from which on terms are no longer summed: the share that is not passed with a
    /// probability stays the same.
    @ParameterizedTest
    @CsvSource({"50, 100, 1990000, 2040000", "5, 10, 660000, 740000", "2, 40, 2500000, 3500000"})
    void whereThereAreTooManyTermsToSumTheChancesGoOnAsBefore(long sales, long calls, long fewer, long more) {
        BetaBinomial summed = BetaBinomial.after(sales, calls, fewer);
        BetaBinomial nearly = BetaBinomial.after(sales, calls, more);
        for (double p : new double[]{0.001, 0.1, 0.5, 0.9, 0.999}) {
            assertEquals((double) summed.quantile(p) / fewer, (double) nearly.quantile(p) / more, 1e-5);
        }
    }

    @ParameterizedTest
    @CsvSource({"5, 10, 20000000000", "1, 1000000000, 9000000000000000000", "1, 1, 1000000000000",
        "1800000000000, 3600000000000, 1000", "1800000000000, 3600000000000, 3600000000000",
        "3600000000000, 3600000000000, 1000000000000", "1, 3600000000000, 3600000000000"})
    void chancesOfAnyNumberAreToldAtOnce(long sales, long calls, long trials) {
        BetaBinomial many = BetaBinomial.after(sales, calls, trials);
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            long low = many.quantile(0.1);
            long high = many.quantile(0.9);
            assertTrue(0 <= low && low <= high && high <= trials, low + " " + high);
            assertEquals(0.9, many.atMost(high), Math.max(many.exactly(high), 1e-3));
            assertEquals(0.9, many.atLeast(low), Math.max(many.exactly(low), 1e-3));
        });
    }
}
