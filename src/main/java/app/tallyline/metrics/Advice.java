package app.tallyline.metrics;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.SortedMap;

import org.apache.commons.statistics.distribution.BetaDistribution;

import app.tallyline.metrics.ChainTotals.Passage;
import app.tallyline.model.Standards;

/// Which stage to work on. Stages multiply, so the lowest percentage is not by itself the weakest: a stage is weak only
/// against its reference, and only beyond chance.
public sealed interface Advice {
    /// A stage is below its reference when that is at least this likely.
    double LIKELY = 0.8;

    /// What a stage is held against: the standard the user has set, else the best of their last twelve months.
    ///
    /// @param rate the rate to come back to
    /// @param month the best month; empty for a standard
    record Reference(Rate rate, Optional<YearMonth> month) {}

    /// A stage, its reference, and how likely it is below.
    ///
    /// @param stage with the rate of the period
    /// @param belowBy the posterior chance, 0 to 1, that its true rate is lower than the reference
    record Judged(Passage stage, Reference reference, double belowBy) {
        boolean weak() {
            return belowBy >= LIKELY;
        }
    }

    /// What a stage lacks to be judged.
    ///
    /// @param stage with the rate of the period
    /// @param trials how many more of the stage before it takes; 0 where it is a month to be held against that is missing
    record Missing(Passage stage, long trials) {}

    /// What a return to the reference saves.
    ///
    /// @param goal the sales it is reckoned for: those of the goal, else a single one
    /// @param now the calls for them at the rates of the period
    /// @param then the calls with the stage at its reference
    record Saving(long goal, CallPlan.Calls now, CallPlan.Calls then) {
        private long calls() {
            return now.inAll().orElse(0) - then.inAll().orElse(0);
        }
    }

    /// The stage whose return to its reference saves most.
    ///
    /// @param saving no number while a rate of the chain is unknown or 0
    record WorkOn(Judged stage, Saving saving) implements Advice {}

    /// No stage is known to be weak, and some cannot be judged yet.
    record TooEarly(List<Missing> missing) implements Advice {}

    /// Every stage can be judged, and none is weak.
    record Hold(List<Judged> stages) implements Advice {}

    /// The advice on a period.
    ///
    /// @param now the period's counts
    /// @param months those of the last twelve months, the current one too
    /// @param plan the plan of the month's goal; empty where none is set
    static Advice of(ChainTotals now, SortedMap<YearMonth, ChainTotals> months, Standards standards,
            Optional<CallPlan> plan) {
        List<Judged> judged = new ArrayList<>();
        List<Missing> missing = new ArrayList<>();
        for (int step = 0; step < now.passages().size(); step++) {
            Passage stage = now.passages().get(step);
            Optional<Reference> reference = reference(stage, step, months, standards);
            if (stage.rate().thin() || stage.rate().passesOne() || reference.isEmpty()) {
                missing.add(new Missing(stage, Math.max(0, Rate.ENOUGH_TRIALS - stage.rate().trials())));
            } else {
                judged.add(new Judged(stage, reference.get(), below(stage.rate(), reference.get().rate())));
            }
        }
        Optional<WorkOn> weakest = judged.stream().filter(Judged::weak)
                .map(each -> new WorkOn(each, saving(now, each, plan)))
                .max(Comparator.comparingLong((WorkOn each) -> each.saving().calls())
                        .thenComparingDouble(each -> each.stage().belowBy()));
        if (weakest.isPresent()) {
            return weakest.get();
        }
        return missing.isEmpty() ? new Hold(List.copyOf(judged)) : new TooEarly(List.copyOf(missing));
    }

    private static Optional<Reference> reference(Passage stage, int step, SortedMap<YearMonth, ChainTotals> months,
            Standards standards) {
        OptionalInt standard = standards.of(stage.to());
        if (standard.isPresent()) {
            return Optional.of(new Reference(new Rate(standard.getAsInt(), 1000), Optional.empty()));
        }
        return months.entrySet().stream()
                .map(month -> Map.entry(month.getKey(), month.getValue().passages().get(step).rate()))
                .filter(month -> !month.getValue().thin() && !month.getValue().passesOne())
                .max(Comparator.comparingDouble(month -> month.getValue().share().getAsDouble()))
                .map(month -> new Reference(month.getValue(), Optional.of(month.getKey())));
    }

    /// The chance that a rate is lower than its reference, by Jeffreys' posterior as in [Rate#interval].
    private static double below(Rate rate, Rate reference) {
        return BetaDistribution.of(rate.successes() + 0.5, rate.trials() - rate.successes() + 0.5)
                .cumulativeProbability(reference.share().getAsDouble());
    }

    private static Saving saving(ChainTotals now, Judged weak, Optional<CallPlan> plan) {
        List<Rate> rates = now.passages().stream().map(Passage::rate).toList();
        List<Rate> better = now.passages().stream()
                .map(stage -> stage.equals(weak.stage()) ? weak.reference().rate() : stage.rate()).toList();
        long goal = plan.map(CallPlan::goal).orElse(1L);
        return new Saving(goal, calls(goal, rates, plan), calls(goal, better, plan));
    }

    private static CallPlan.Calls calls(long goal, List<Rate> rates, Optional<CallPlan> plan) {
        OptionalLong inAll = Lever.calls(goal, rates);
        return plan.map(each -> CallPlan.Calls.over(inAll, each.workingDays()))
                .orElse(new CallPlan.Calls(inAll, OptionalLong.empty()));
    }
}
