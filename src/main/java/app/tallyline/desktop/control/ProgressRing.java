package app.tallyline.desktop.control;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Arc;
import javafx.scene.shape.ArcType;
import javafx.scene.shape.Circle;

/// A ring that closes as a target is reached. It is a picture beside the figure that says the same.
public final class ProgressRing extends Pane {
    private static final double SIZE = 56;
    private static final double WIDTH = 7;

    private final Arc arc = new Arc();

    public ProgressRing() {
        double radius = (SIZE - WIDTH) / 2;
        Circle track = new Circle(SIZE / 2, SIZE / 2, radius);
        track.getStyleClass().add("ring-track");
        arc.setCenterX(SIZE / 2);
        arc.setCenterY(SIZE / 2);
        arc.setRadiusX(radius);
        arc.setRadiusY(radius);
        arc.setStartAngle(90);
        arc.setType(ArcType.OPEN);
        arc.getStyleClass().add("ring-arc");
        track.setStrokeWidth(WIDTH);
        arc.setStrokeWidth(WIDTH);
        getStyleClass().add("progress-ring");
        getChildren().addAll(track, arc);
        setMinSize(SIZE, SIZE);
        setMaxSize(SIZE, SIZE);
        setAccessibleRole(AccessibleRole.PROGRESS_INDICATOR);
    }

    /// Shows how far.
    ///
    /// @param share 0 to 1; more is shown as 1
    /// @param text the same for a screen reader
    public void show(double share, String text) {
        arc.setLength(-360 * Math.clamp(share, 0, 1));
        pseudoClassStateChanged(PseudoClass.getPseudoClass("full"), share >= 1);
        setAccessibleText(text);
    }
}
