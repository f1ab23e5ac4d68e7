package app.tallyline.desktop.control;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import app.tallyline.metrics.Rate;
import app.tallyline.metrics.RateChange;
import app.tallyline.words.Telling;
import app.tallyline.words.Words;

/// A rate, large, with the range it lies in drawn on a line and written out.
public final class RateBar extends VBox {
    private static final double LINE_HEIGHT = 14;

    private final Words words;
    private final Label name = new Label();
    private final Label figure = new Label();
    private final Label explanation = new Label();
    private final Sentence change = new Sentence("", "figure-note", "rate-change");
    private final Line line = new Line();

    public RateBar(Words words, String title) {
        this.words = words;
        name.setText(title);
        name.getStyleClass().add("figure-name");
        figure.getStyleClass().add("figure-large");
        explanation.getStyleClass().add("figure-note");
        explanation.setWrapText(true);
        explanation.setMinHeight(Region.USE_PREF_SIZE);
        getStyleClass().addAll("card", "rate-bar");
        getChildren().addAll(name, figure, line, explanation, change);
        setAccessibleRole(AccessibleRole.TEXT);
    }

    /// Draws a rate, and says how it stands against another.
    ///
    /// @param against what the other is that of, such as "the period before"
    /// @param scale the rate at the right end of the line, more than 0
    public void show(Rate rate, Rate before, String against, double scale) {
        figure.setText(words.rate(rate));
        explanation.setText(explain(rate));
        change.say(new Telling(words).change(new RateChange(rate, before), against));
        line.draw(rate, scale);
        setAccessibleText(name.getText() + ": " + figure.getText() + ". " + explanation.getText() + ". "
                + change.getText());
    }

    private String explain(Rate rate) {
        String counts = words.say("rate.of", rate.successes(), rate.trials());
        if (rate.trials() == 0) {
            return words.say("rate.unknown");
        }
        if (rate.passesOne()) {
            return counts + " · " + words.say("rate.passesOne");
        }
        String range = counts + " · " + words.say("rate.between", words.interval(rate).orElse(""));
        return rate.thin() ? range + " · " + words.say("rate.thin") : range;
    }

    private static final class Line extends Pane {
        private final Region track = new Region();
        private final Region range = new Region();
        private final Region mark = new Region();
        private double low;
        private double high;
        private double at;

        Line() {
            getStyleClass().add("rate-line");
            track.getStyleClass().add("rate-track");
            range.getStyleClass().add("rate-range");
            mark.getStyleClass().add("rate-mark");
            getChildren().addAll(track, range, mark);
            setMinHeight(LINE_HEIGHT);
            setPrefHeight(LINE_HEIGHT);
        }

        void draw(Rate rate, double scale) {
            var interval = rate.interval();
            range.setVisible(interval.isPresent());
            mark.setVisible(rate.share().isPresent());
            low = interval.map(Rate.Interval::low).orElse(0.0) / scale;
            high = interval.map(Rate.Interval::high).orElse(0.0) / scale;
            at = Math.min(1, rate.share().orElse(0) / scale);
            requestLayout();
        }

        @Override
        protected void layoutChildren() {
            double width = getWidth();
            track.resizeRelocate(0, LINE_HEIGHT / 2 - 2, width, 4);
            range.resizeRelocate(low * width, LINE_HEIGHT / 2 - 4, Math.max(2, (high - low) * width), 8);
            mark.resizeRelocate(Math.clamp(at * width - 1.5, 0, Math.max(0, width - 3)), 0, 3, LINE_HEIGHT);
        }
    }
}
