package app.tallyline.desktop.control;

import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// Names at the left, figures at the right, a row each.
public final class Pairs extends GridPane {
    public Pairs() {
        getStyleClass().add("pairs");
    }

    /// Adds a row below the others.
    public void add(String name, String figure) {
        Label left = new Label(name);
        left.setMinWidth(0);
        left.setWrapText(true);
        left.setMinHeight(Region.USE_PREF_SIZE);
        Label right = new Label(figure);
        right.setMinWidth(Region.USE_PREF_SIZE);
        right.getStyleClass().add("pair-figure");
        GridPane.setHgrow(left, Priority.ALWAYS);
        GridPane.setHalignment(right, HPos.RIGHT);
        addRow(getRowCount(), left, right);
    }
}
