package app.tallyline.desktop.review;

import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

import app.tallyline.words.FurtherFigures.Line;

/// The figures of a period, each beside that of the period before, a row each.
final class FiguresTable extends GridPane {
    private static final double LEAST_NAME_WIDTH = 120;

    FiguresTable() {
        setId("further");
        getStyleClass().add("pairs");
        ColumnConstraints names = new ColumnConstraints();
        names.setHgrow(Priority.ALWAYS);
        names.setMinWidth(LEAST_NAME_WIDTH);
        ColumnConstraints now = new ColumnConstraints();
        now.setHalignment(HPos.RIGHT);
        now.setMinWidth(USE_PREF_SIZE);
        ColumnConstraints before = new ColumnConstraints();
        before.setHalignment(HPos.RIGHT);
        before.setMinWidth(USE_PREF_SIZE);
        getColumnConstraints().addAll(names, now, before);
    }

    void clear() {
        getChildren().clear();
    }

    /// Adds a row below the others.
    void add(Line line) {
        Label name = new Label(line.name());
        name.setWrapText(true);
        name.setMinHeight(USE_PREF_SIZE);
        Label now = new Label(line.now().text());
        now.getStyleClass().add("pair-figure");
        now.setMinWidth(USE_PREF_SIZE);
        if (!line.of().isEmpty()) {
            now.setTooltip(new Tooltip(line.of()));
        }
        String sign = line.direction() > 0 ? "▲" : line.direction() < 0 ? "▼" : "=";
        boolean known = line.direction() != 0 || line.now().text().equals(line.before().text());
        Label before = new Label(known ? sign + " " + line.before().text() : line.before().text());
        before.getStyleClass().add("figure-note");
        before.setMinWidth(USE_PREF_SIZE);
        name.setLabelFor(now);
        addRow(getRowCount(), name, now, before);
    }
}
