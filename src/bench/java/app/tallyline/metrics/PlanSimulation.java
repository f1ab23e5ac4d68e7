package app.tallyline.metrics;

import java.util.Locale;
import java.util.OptionalLong;
import java.util.SplittableRandom;

import org.apache.commons.statistics.distribution.BinomialDistribution;

import app.tallyline.model.Counts;
import app.tallyline.model.WorkingDays;

/// How often the plans keep their word: for true rates and lengths of history, the share of simulated months in which the
/// plain plan and the safe plan reach the goal, and in which the interval holds the true rate. Prints the tables of
/// docs/simulation.md.
final class PlanSimulation {
    private static final long[] GOALS = {10, 50};
    private static final double[] RATES = {0.01, 0.03, 0.05, 0.1, 0.2};
    private static final int[] CALLS = {100, 300, 1_000, 3_000, 10_000, 100_000};
    private static final int MONTHS = 20_000;
    private static final int CERTAINTY = 80;
    private static final long SEED = 20261123;

    private PlanSimulation() {}

    public static void main(String[] arguments) {
        SplittableRandom chance = new SplittableRandom(SEED);
        for (long goal : GOALS) {
            System.out.printf("%n### A goal of %d sales%n%n", goal);
            System.out.println("| true rate | calls of history | no sale yet | plain plan | safe plan at 80 % |"
                    + " 90 % interval holds |");
            System.out.println("| ---: | ---: | ---: | ---: | ---: | ---: |");
            for (double rate : RATES) {
                for (int calls : CALLS) {
                    line(goal, rate, calls, chance);
                }
            }
        }
        System.exit(0);
    }

    private static void line(long goal, double rate, int calls, SplittableRandom chance) {
        BinomialDistribution past = BinomialDistribution.of(calls, rate);
        OptionalLong[] safe = new OptionalLong[calls + 1];
        long without = 0;
        double plain = 0;
        double sure = 0;
        long held = 0;
        for (int month = 0; month < MONTHS; month++) {
            int sales = past.inverseCumulativeProbability(chance.nextDouble());
            Rate seen = new Rate(sales, calls);
            Rate.Interval interval = seen.interval().orElseThrow();
            held += interval.low() <= rate && rate <= interval.high() ? 1 : 0;
            if (sales == 0) {
                without++;
                continue;
            }
            if (safe[sales] == null) {
                safe[sales] = CallPlan.of(goal, Basis.given(new Counts(calls, 0, sales)), WorkingDays.of(21), CERTAINTY)
                        .safe().calls().inAll();
            }
            long plainCalls = CallPlan.required(goal, calls, sales).orElseThrow();
            plain += reached(goal, plainCalls, rate, chance);
            sure += reached(goal, safe[sales].orElseThrow(), rate, chance);
        }
        double planned = MONTHS - without;
        System.out.printf(Locale.ROOT, "| %.0f %% | %,d | %.1f %% | %.1f %% | %.1f %% | %.1f %% |%n", 100 * rate, calls,
                100.0 * without / MONTHS, 100 * plain / planned, 100 * sure / planned, 100.0 * held / MONTHS);
    }

    /// Whether a month of so many calls at the true rate reaches the goal.
    private static int reached(long goal, long calls, double rate, SplittableRandom chance) {
        int trials = Math.toIntExact(Math.min(calls, Integer.MAX_VALUE));
        return BinomialDistribution.of(trials, rate).survivalProbability(Math.toIntExact(goal) - 1) > chance
                .nextDouble() ? 1 : 0;
    }
}
