package app.tallyline.metrics;

import java.util.List;
import java.util.stream.IntStream;

import app.tallyline.model.Chain;
import app.tallyline.model.Counts;
import app.tallyline.model.Stage;

/// How many there were at each stage of a chain, and what share went on to the next.
///
/// @param chain the stages
/// @param counts the number of each, in the chain's order, 0 or more
public record ChainTotals(Chain chain, List<Long> counts) {
    /// What went on from one stage to the next.
    ///
    /// @param from the stage before
    /// @param to the stage after
    /// @param rate those at the stage after ÷ those at the stage before; calls and appointments whose outcome was not
    ///        noted count as not gone on
    public record Passage(Stage from, Stage to, Rate rate) {}

    /// @throws IllegalArgumentException if there is not one number for each stage
    public ChainTotals {
        counts = List.copyOf(counts);
        if (counts.size() != chain.stages().size()) {
            throw new IllegalArgumentException("One number a stage: " + counts + " for " + chain.stages());
        }
    }

    /// The totals of a period by the stages of a chain.
    public static ChainTotals of(Chain chain, Totals totals) {
        return new ChainTotals(chain, chain.stages().stream().map(totals::of).toList());
    }

    /// The plain three.
    public static ChainTotals of(Counts counts) {
        return new ChainTotals(Chain.PLAIN, List.of(counts.calls(), counts.appointments(), counts.sales()));
    }

    /// Cold calls.
    public long calls() {
        return counts.getFirst();
    }

    /// Closed sales.
    public long sales() {
        return counts.getLast();
    }

    /// Each step of the chain, in order.
    public List<Passage> passages() {
        List<Stage> stages = chain.stages();
        return IntStream.range(1, stages.size()).mapToObj(i -> new Passage(stages.get(i - 1), stages.get(i),
                new Rate(counts.get(i), counts.get(i - 1)))).toList();
    }

    /// The share of calls that become sales.
    public Rate callToSale() {
        return new Rate(sales(), calls());
    }
}
