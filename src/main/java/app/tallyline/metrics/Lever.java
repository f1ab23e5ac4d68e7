package app.tallyline.metrics;

import java.math.BigInteger;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;

import app.tallyline.model.Stage;

/// What a better stage saves: the calls for the same goal when one rate is some points higher.
///
/// @param points percentage points added, 1 or more
/// @param pulls for each step of the chain, in order
public record Lever(int points, List<Pull> pulls) {
    /// The points by which a stage is raised where nobody asks for others.
    public static final int USUAL_POINTS = 5;

    /// The calls with the points on the rate of one step.
    ///
    /// @param from the stage before
    /// @param to the stage whose rate is raised
    /// @param calls no number while a rate of the chain is unknown or 0
    public record Pull(Stage from, Stage to, CallPlan.Calls calls) {}

    public Lever {
        pulls = List.copyOf(pulls);
    }

    /// The lever of a plan, in whole numbers; a rate is raised to 100 % at most.
    ///
    /// @param plan the plan it is held against
    /// @param points 1 to 100
    public static Lever of(CallPlan plan, int points) {
        List<ChainTotals.Passage> steps = plan.basis().stages().passages();
        return new Lever(points, IntStream.range(0, steps.size()).mapToObj(raised -> new Pull(steps.get(raised).from(),
                steps.get(raised).to(),
                CallPlan.Calls.over(needed(plan.goal(), shares(steps, raised, points)), plan.workingDays()))).toList());
    }

    /// The calls with the points on the step that leads to a stage.
    ///
    /// @throws java.util.NoSuchElementException if no step of the chain leads there
    public CallPlan.Calls reaching(Stage stage) {
        return pulls.stream().filter(pull -> pull.to().equals(stage)).findFirst().orElseThrow().calls();
    }

    /// ⌈goal ÷ the product of the rates⌉; empty while one is unknown or 0.
    static OptionalLong calls(long goal, List<Rate> rates) {
        return needed(goal, rates.stream().map(Fraction::of).toList());
    }

    private record Fraction(BigInteger of, BigInteger in) {
        static Fraction of(Rate rate) {
            return new Fraction(BigInteger.valueOf(rate.successes()), BigInteger.valueOf(rate.trials()));
        }

        Fraction raised(int points) {
            BigInteger whole = Exact.product(100).multiply(in);
            BigInteger now = Exact.product(100).multiply(of);
            return new Fraction(now.add(Exact.product(points).multiply(in)).min(whole.max(now)), whole);
        }
    }

    private static List<Fraction> shares(List<ChainTotals.Passage> steps, int raised, int points) {
        return IntStream.range(0, steps.size()).mapToObj(i -> {
            Fraction share = Fraction.of(steps.get(i).rate());
            return i == raised ? share.raised(points) : share;
        }).toList();
    }

    /// ⌈goal ÷ the product of the shares⌉.
    private static OptionalLong needed(long goal, List<Fraction> shares) {
        if (shares.stream().anyMatch(share -> share.in().signum() == 0)) {
            return OptionalLong.empty();
        }
        BigInteger of = shares.stream().map(Fraction::of).reduce(BigInteger.ONE, BigInteger::multiply);
        BigInteger in = shares.stream().map(Fraction::in).reduce(BigInteger.valueOf(goal), BigInteger::multiply);
        return Exact.ceiling(in, of);
    }
}
