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

import app.tallyline.metrics.ChainTotals;
import app.tallyline.model.Chain;
import app.tallyline.model.Stage;
import app.tallyline.words.Words;

/// The stages of a chain as bars to one scale.
public final class Funnel extends GridPane {
    private static final List<String> STYLES = List.of("funnel-calls", "funnel-appointments", "funnel-sales",
            "funnel-further");

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

    /// Draws the stages.
    public void show(ChainTotals totals) {
        getChildren().clear();
        List<Stage> stages = totals.chain().stages();
        long most = Math.max(1, totals.counts().stream().mapToLong(Long::longValue).max().orElse(1));
        for (int row = 0; row < stages.size(); row++) {
            long count = totals.counts().get(row);
            Label name = new Label(words.stage(stages.get(row)));
            Label figure = new Label(words.number(count));
            figure.getStyleClass().add("funnel-figure");
            GridPane.setHalignment(figure, HPos.RIGHT);
            addRow(row, name, bar(style(stages.get(row)), (double) count / most, name.getText() + ": "
                    + figure.getText()), figure);
        }
    }

    /// The plain three keep their colours in every chain.
    private static String style(Stage stage) {
        int plain = Chain.PLAIN.stages().indexOf(stage);
        return STYLES.get(plain < 0 ? STYLES.size() - 1 : plain);
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
