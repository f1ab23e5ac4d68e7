package app.tallyline.desktop.control;

import javafx.geometry.Orientation;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// A part that takes the room there is, and one of a fixed width beside it; below it where the window is too narrow for
/// both.
public final class Beside extends Pane {
    private static final double GAP = 14;

    private final Region part;
    private final Region aside;
    private final double asideWidth;
    private final double leastWidth;

    /// @param asideWidth of the second part
    /// @param leastWidth under which they stand one below the other
    public Beside(Region part, Region aside, double asideWidth, double leastWidth) {
        super(part, aside);
        this.part = part;
        this.aside = aside;
        this.asideWidth = asideWidth;
        this.leastWidth = leastWidth;
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
        return leastWidth;
    }

    @Override
    protected double computeMinHeight(double width) {
        return height(width, part.minHeight(partWidth(width)));
    }

    @Override
    protected double computePrefHeight(double width) {
        return height(width, part.prefHeight(partWidth(width)));
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        if (narrow(width)) {
            double low = aside.prefHeight(width);
            double high = Math.max(0, getHeight() - low - GAP);
            part.resizeRelocate(0, 0, width, high);
            aside.resizeRelocate(0, high + GAP, width, low);
        } else {
            part.resizeRelocate(0, 0, partWidth(width), getHeight());
            aside.resizeRelocate(width - asideWidth, 0, asideWidth, getHeight());
        }
    }

    private double height(double width, double partHeight) {
        return narrow(width)
                ? partHeight + GAP + aside.prefHeight(width)
                : Math.max(partHeight, aside.prefHeight(asideWidth));
    }

    private double partWidth(double width) {
        return width < 0 || narrow(width) ? width : width - asideWidth - GAP;
    }

    private boolean narrow(double width) {
        return width >= 0 && width < leastWidth;
    }
}
