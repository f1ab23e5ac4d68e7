package app.tallyline.desktop.control;

import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Polyline;

/// A small line through some numbers, from the oldest to the newest, which has a dot. It is a picture beside figures
/// that say the same.
public final class TrendLine extends Pane {
    private static final double HEIGHT = 30;
    private static final double DOT = 3;

    private final Polyline line = new Polyline();
    private final Circle dot = new Circle(DOT);
    private List<Double> values = List.of();

    public TrendLine() {
        getStyleClass().add("trend-line");
        line.getStyleClass().add("trend-stroke");
        dot.getStyleClass().add("trend-dot");
        getChildren().addAll(line, dot);
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    }

    /// Draws numbers of 0 or more.
    ///
    /// @param text the same for a screen reader
    public void show(List<Double> newValues, String text) {
        values = List.copyOf(newValues);
        setAccessibleText(text);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        line.getPoints().clear();
        boolean drawn = values.size() > 1 && values.stream().anyMatch(value -> value > 0);
        line.setVisible(drawn);
        dot.setVisible(drawn);
        if (!drawn) {
            return;
        }
        double most = Math.max(1e-9, values.stream().mapToDouble(Double::doubleValue).max().orElse(1));
        double step = (getWidth() - 2 * DOT) / (values.size() - 1);
        for (int i = 0; i < values.size(); i++) {
            line.getPoints().addAll(DOT + i * step, HEIGHT - DOT - values.get(i) / most * (HEIGHT - 2 * DOT));
        }
        int last = line.getPoints().size() - 2;
        dot.setCenterX(line.getPoints().get(last));
        dot.setCenterY(line.getPoints().get(last + 1));
    }
}
