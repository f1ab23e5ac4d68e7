package app.tallyline.metrics;

import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;

import app.tallyline.model.Counts;
import app.tallyline.model.Stage;
import app.tallyline.model.WorkingDays;

/// From a goal of sales back to calls a day.
///
/// @param goal the sales aimed at, 0 or more
/// @param basis the history it stands on
/// @param workingDays over how many working days the calls are spread
/// @param plain the calls by the rate as it is: ⌈goal · calls ÷ sales⌉
/// @param appointments the appointments needed, ⌈goal · appointments ÷ sales⌉; empty while the rate is unknown
/// @param safe the calls that reach the goal with the certainty asked for
public record CallPlan(long goal, Basis basis, WorkingDays workingDays, Calls plain, OptionalLong appointments,
        Safe safe) {
    /// A chance that equals the certainty exactly, as it does where success and failure are alike, is not to miss it by
    /// the last digit of a sum.
    private static final double ROUNDING = 1e-12;

    /// A number of calls and what it makes a working day.
    ///
    /// @param inAll empty while it cannot be said
    /// @param perDay rounded up; empty too where no working day is left to spread them over
    public record Calls(OptionalLong inAll, OptionalLong perDay) {
        static Calls over(OptionalLong inAll, WorkingDays workingDays) {
            return new Calls(inAll,
                    inAll.isEmpty() ? OptionalLong.empty() : Exact.perDay(inAll.getAsLong(), workingDays));
        }
    }

    /// The calls that make the goal likely.
    ///
    /// @param certaintyPercent how likely, 50 to 95
    /// @param calls empty without a history of sales, on assumed rates, or with more sales than calls
    public record Safe(int certaintyPercent, Calls calls) {}

    /// How many the goal takes at one stage.
    ///
    /// @param required ⌈goal · those at the stage ÷ sales⌉; empty while it cannot be said
    public record Need(Stage stage, OptionalLong required) {}

    /// How many the goal takes at each stage of the chain, from calls to sales.
    public List<Need> needs() {
        ChainTotals stages = basis.stages();
        return IntStream.range(0, stages.counts().size()).mapToObj(i -> new Need(stages.chain().stages().get(i),
                required(goal, stages.counts().get(i), stages.sales()))).toList();
    }

    /// The plan for a goal.
    ///
    /// The safe plan is the smallest n with P(S ≥ goal) at or above the certainty, S beta-binomial; see
    /// [BetaBinomial].
    ///
    /// @param goal 0 or more
    /// @param certaintyPercent 50 to 95
    public static CallPlan of(long goal, Basis basis, WorkingDays workingDays, int certaintyPercent) {
        Counts counts = basis.counts();
        OptionalLong required = required(goal, counts.calls(), counts.sales());
        OptionalLong appointments = required(goal, counts.appointments(), counts.sales());
        OptionalLong safe = safeCalls(goal, basis, certaintyPercent);
        return new CallPlan(goal, basis, workingDays, Calls.over(required, workingDays), appointments,
                new Safe(certaintyPercent, Calls.over(safe, workingDays)));
    }

    /// The calls for a goal if the rates were these: ⌈goal ÷ (appointment rate · close rate)⌉.
    ///
    /// @param goal 0 or more
    /// @param appointmentPermille thousandths of calls that become appointments, 0 to 1000
    /// @param closePermille thousandths of appointments that become sales, 0 to 1000
    public static Calls atRates(long goal, int appointmentPermille, int closePermille, WorkingDays workingDays) {
        return Calls.over(Lever.calls(goal, List.of(new Rate(appointmentPermille, 1000), new Rate(closePermille,
                1000))),
                workingDays);
    }

    /// ⌈goal · trials ÷ sales⌉, in whole numbers; 0 for a goal of 0, empty where there were no sales or no trials, or it is
    /// more than can be told.
    static OptionalLong required(long goal, long trials, long sales) {
        if (goal == 0) {
            return OptionalLong.of(0);
        }
        return trials == 0
                ? OptionalLong.empty()
                : Exact.ceiling(Exact.product(goal, trials), Exact.product(sales));
    }

    private static OptionalLong safeCalls(long goal, Basis basis, int certaintyPercent) {
        if (goal == 0) {
            return OptionalLong.of(0);
        }
        if (!basis.weighable()) {
            return OptionalLong.empty();
        }
        double certainty = certaintyPercent / 100.0 - ROUNDING;
        long enough = goal;
        while (chance(goal, basis.counts(), enough) < certainty) {
            if (enough > Long.MAX_VALUE / 2) {
                return OptionalLong.empty();
            }
            enough *= 2;
        }
        return OptionalLong.of(Search.smallest(goal, enough, n -> chance(goal, basis.counts(), n) >= certainty));
    }

    private static double chance(long goal, Counts counts, long calls) {
        return BetaBinomial.after(counts.sales(), counts.calls(), calls).atLeast(goal);
    }
}
