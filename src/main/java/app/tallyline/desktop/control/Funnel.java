package app.tallyline.desktop.control;

import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import app.tallyline.metrics.Totals;
import app.tallyline.model.Measure;
import app.tallyline.words.Words;

/// Calls, appointments and sales as bars to one scale.
public final class Funnel extends GridPane {
    private static final List<String> STYLES = List.of("funnel-calls", "funnel-appointments", "funnel-sales");

    private final Words words;

    public Funnel(Words words) {
        this.words = words;
        getStyleClass().add("funnel");
        ColumnConstraints names = new ColumnConstraints();
        names.setMinWidth(Region.USE_PREF_SIZE);
        ColumnConstraints bars = new ColumnConstraints();
        bars.setHgrow(Priority.ALWAYS);
        ColumnConstraints figures = new ColumnConstraints();
        figures.setMinWidth(Region.USE_PREF_SIZE);
        getColumnConstraints().addAll(names, bars, figures);
        setAccessibleRole(AccessibleRole.PARENT);
    }

    /// Draws a period's totals.
    public void show(Totals totals) {
        getChildren().clear();
        long most = Math.max(1, Measure.CORE.stream().mapToLong(totals::of).max().orElse(1));
        for (int row = 0; row < Measure.CORE.size(); row++) {
            Measure measure = Measure.CORE.get(row);
            Label name = new Label(words.measure(measure));
            Label figure = new Label(words.number(totals.of(measure)));
            figure.getStyleClass().add("funnel-figure");
            GridPane.setHalignment(figure, HPos.RIGHT);
            addRow(row, name, bar(STYLES.get(row), (double) totals.of(measure) / most,
                    words.quantity(measure, totals.of(measure))), figure);
        }
    }

    private static StackPane bar(String style, double share, String text) {
        Region fill = new Region();
        fill.getStyleClass().addAll("funnel-bar", style);
        StackPane track = new StackPane(fill);
        track.getStyleClass().add("funnel-track");
        track.setAlignment(Pos.CENTER_LEFT);
        track.setMinWidth(80);
        fill.maxWidthProperty().bind(track.widthProperty().multiply(share));
        track.setAccessibleRole(AccessibleRole.TEXT);
        track.setAccessibleText(text);
        Tooltip.install(track, new Tooltip(text));
        return track;
    }
}
