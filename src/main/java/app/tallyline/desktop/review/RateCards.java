package app.tallyline.desktop.review;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.layout.VBox;

import app.tallyline.desktop.control.EvenRow;
import app.tallyline.desktop.control.RateBar;
import app.tallyline.metrics.ChainTotals;
import app.tallyline.metrics.Rate;
import app.tallyline.words.Words;

/// A card for the rate of each step of the chain and for the whole way, in one row, or in two where they would be too
/// narrow.
final class RateCards extends VBox {
    private static final int MOST_IN_A_ROW = 4;

    private final Words words;

    RateCards(Words words) {
        this.words = words;
        getStyleClass().add("page-parts");
    }

    /// @param against what `before` is that of, in words
    void show(ChainTotals stages, ChainTotals before, String against) {
        List<RateBar> bars = new ArrayList<>();
        for (int i = 0; i < stages.passages().size(); i++) {
            ChainTotals.Passage step = stages.passages().get(i);
            bars.add(bar(words.passage(step.from(), step.to()), step.rate(), before.passages().get(i).rate(), against));
        }
        bars.add(bar(words.say("rate.callToSale"), stages.callToSale(), before.callToSale(), against));
        int first = bars.size() <= MOST_IN_A_ROW ? bars.size() : (bars.size() + 1) / 2;
        getChildren().setAll(new EvenRow(bars.subList(0, first).toArray(RateBar[]::new)));
        if (first < bars.size()) {
            getChildren().add(new EvenRow(bars.subList(first, bars.size()).toArray(RateBar[]::new)));
        }
    }

    private RateBar bar(String name, Rate rate, Rate before, String against) {
        RateBar bar = new RateBar(words, name);
        bar.show(rate, before, against, scale(rate));
        return bar;
    }

    /// A round number of tenths that the whole interval fits in.
    private static double scale(Rate rate) {
        double top = rate.interval().map(Rate.Interval::high).orElse(rate.share().orElse(0));
        return Stream.of(0.1, 0.25, 0.5).filter(end -> top <= end * 0.95).findFirst().orElse(Math.max(1, top));
    }
}
