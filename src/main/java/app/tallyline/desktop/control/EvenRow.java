package app.tallyline.desktop.control;

import java.util.List;
import java.util.function.ToDoubleFunction;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/// Parts side by side, all as wide as each other and as high as the highest needs. A box of JavaFX's own gives each
/// part the width its content asks for, and reckons the height of wrapped text by a width it then does not have.
public final class EvenRow extends Pane {
    private static final double GAP = 14;

    public EvenRow(Node... parts) {
        super(parts);
        getStyleClass().add("even-row");
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        List<Node> parts = getManagedChildren();
        return most(parts, part -> part.prefWidth(-1)) * parts.size() + GAP * (parts.size() - 1);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        double each = partWidth(width < 0 ? getWidth() : width);
        return most(getManagedChildren(), part -> part.prefHeight(each));
    }

    @Override
    protected double computeMaxHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        double each = partWidth(getWidth());
        double x = 0;
        for (Node part : getManagedChildren()) {
            part.resizeRelocate(snapPositionX(x), 0, snapSizeX(each), getHeight());
            x += each + GAP;
        }
    }

    private double partWidth(double width) {
        int parts = Math.max(1, getManagedChildren().size());
        return Math.max(0, (width - GAP * (parts - 1)) / parts);
    }

    private static double most(List<Node> parts, ToDoubleFunction<Node> size) {
        return Math.ceil(parts.stream().mapToDouble(size).max().orElse(0));
    }
}
