package app.tallyline.desktop.control;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/// Cards in rows, as many in each as fit, all as wide as each other, those of a row as high as its highest.
public final class TileFlow extends Pane {
    private static final double GAP = 14;

    private final double leastWidth;

    /// @param leastWidth of a card
    public TileFlow(double leastWidth) {
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
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        double w = width < 0 ? getWidth() : width;
        List<Node> cards = getManagedChildren();
        int columns = columns(w);
        double height = 0;
        for (int i = 0; i < cards.size(); i += columns) {
            height += rowHeight(cards, i, columns, cardWidth(w)) + (i > 0 ? GAP : 0);
        }
        return height;
    }

    @Override
    protected void layoutChildren() {
        List<Node> cards = getManagedChildren();
        int columns = columns(getWidth());
        double width = cardWidth(getWidth());
        double y = 0;
        for (int i = 0; i < cards.size(); i += columns) {
            double height = rowHeight(cards, i, columns, width);
            for (int column = 0; column < columns && i + column < cards.size(); column++) {
                cards.get(i + column).resizeRelocate(snapPositionX(column * (width + GAP)), snapPositionY(y),
                        snapSizeX(width), height);
            }
            y += height + GAP;
        }
    }

    private int columns(double width) {
        return Math.max(1, (int) ((width + GAP) / (leastWidth + GAP)));
    }

    private double cardWidth(double width) {
        int columns = columns(width);
        return Math.max(0, (width - GAP * (columns - 1)) / columns);
    }

    private static double rowHeight(List<Node> cards, int from, int columns, double width) {
        return Math.ceil(cards.subList(from, Math.min(cards.size(), from + columns)).stream()
                .mapToDouble(card -> card.prefHeight(width)).max().orElse(0));
    }
}
