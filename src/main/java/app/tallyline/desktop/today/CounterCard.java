package app.tallyline.desktop.today;

import java.util.OptionalLong;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import app.tallyline.desktop.control.ProgressRing;
import app.tallyline.metrics.DayStanding;
import app.tallyline.model.Measure;
import app.tallyline.words.Words;

/// One counter of the desk: how many today, of how many, and the button that logs one.
final class CounterCard extends VBox {
    private static final double ROOM_FOR_RING = 190;

    private final Measure measure;
    private final Words words;
    private final ProgressRing ring = new ProgressRing();
    private final Label count = new Label();
    private final Label target = new Label();
    private boolean asked;

    /// @param key the key that logs one
    CounterCard(Measure measure, String key, Words words, Runnable log) {
        this.measure = measure;
        this.words = words;
        Label name = new Label(words.measure(measure));
        name.getStyleClass().add("counter-name");
        Label keyCap = new Label(key);
        keyCap.getStyleClass().add("key-cap");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(name, space, keyCap);
        head.setAlignment(Pos.CENTER_LEFT);
        count.getStyleClass().add("counter-figure");
        count.setId("count-" + measure.key());
        count.setMinWidth(Region.USE_PREF_SIZE);
        target.getStyleClass().add("counter-target");
        ring.managedProperty().bind(ring.visibleProperty());
        HBox figures = new HBox(ring, new VBox(count, target));
        figures.getStyleClass().add("counter-figures");
        Button button = new Button(words.say("today.log." + measure.key()));
        button.setId("log-" + measure.key());
        button.getStyleClass().add("accent");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(_ -> log.run());
        getStyleClass().addAll("card", "counter");
        getChildren().addAll(head, figures, button);
    }

    @Override
    protected void layoutChildren() {
        ring.setVisible(asked && getWidth() >= ROOM_FOR_RING);
        super.layoutChildren();
    }

    void show(DayStanding standing) {
        long done = standing.totals().of(measure);
        OptionalLong wanted = standing.target(measure);
        asked = wanted.isPresent();
        count.setText(words.number(done));
        target.setText(asked ? words.say("today.of", wanted.getAsLong()) : words.say("today.noTarget"));
        double share = !asked ? 0 : wanted.getAsLong() == 0 ? 1 : (double) done / wanted.getAsLong();
        ring.show(share, words.measure(measure) + ": " + count.getText() + " " + target.getText());
        requestLayout();
    }
}
