package app.tallyline.desktop.control;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

import app.tallyline.chart.Chart;
import app.tallyline.chart.Drawing;
import app.tallyline.chart.Drawing.Spot;

/// The picture of a chart, drawn anew for each size. The place under the pointer, or the one that the arrow keys have
/// reached, is outlined and tells its figures.
final class ChartCanvas extends Region {
    private static final double LEAST_WIDTH = 120;

    private final Consumer<String> told;
    private final Rectangle outline = new Rectangle();
    private Optional<Chart> chart = Optional.empty();
    private Drawing drawing = new Drawing(List.of(), List.of());
    private double drawnWidth;
    private double drawnHeight;
    private int reached = -1;

    /// @param told hears the figures of the place reached, and an empty text when none is
    ChartCanvas(Consumer<String> told) {
        this.told = told;
        getStyleClass().add("plot-canvas");
        outline.getStyleClass().add("plot-outline");
        outline.setMouseTransparent(true);
        outline.setVisible(false);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setFocusTraversable(true);
        setPickOnBounds(true);
        setOnMouseMoved(event -> reach(at(event.getX(), event.getY())));
        setOnMouseExited(_ -> reach(-1));
        setOnMousePressed(_ -> requestFocus());
        focusedProperty().subscribe(focused -> {
            if (!focused) {
                reach(-1);
            }
        });
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    void show(Chart newChart) {
        chart = Optional.of(newChart);
        drawnWidth = 0;
        requestLayout();
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return LEAST_WIDTH;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        return Math.ceil(chart.map(shown -> shown.height(width < 0 ? Math.max(LEAST_WIDTH, getWidth()) : width))
                .orElse(0.0));
    }

    @Override
    protected void layoutChildren() {
        if (chart.isEmpty() || getWidth() == drawnWidth && getHeight() == drawnHeight) {
            return;
        }
        drawnWidth = getWidth();
        drawnHeight = getHeight();
        drawing = chart.get().draw(drawnWidth, drawnHeight);
        getChildren().setAll(drawing.marks().stream().map(MarkPainter::node).toList());
        getChildren().forEach(node -> node.setManaged(false));
        outline.setManaged(false);
        getChildren().add(outline);
        reach(Math.min(reached, drawing.spots().size() - 1));
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return attribute == AccessibleAttribute.TEXT && reached >= 0
                ? getAccessibleText() + ": " + drawing.spots().get(reached).text()
                : super.queryAccessibleAttribute(attribute, parameters);
    }

    private int at(double x, double y) {
        for (int i = 0; i < drawing.spots().size(); i++) {
            if (drawing.spots().get(i).holds(x, y)) {
                return i;
            }
        }
        return -1;
    }

    private void reach(int place) {
        reached = place;
        outline.setVisible(place >= 0);
        if (place < 0) {
            told.accept("");
            return;
        }
        Spot spot = drawing.spots().get(place);
        outline.setX(spot.at().x());
        outline.setY(spot.at().y());
        outline.setWidth(spot.width());
        outline.setHeight(spot.height());
        told.accept(spot.text());
        notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }

    /// Right and left go through the places in reading order, up and down to the one above and below.
    private void key(KeyEvent event) {
        int last = drawing.spots().size() - 1;
        int next = switch (event.getCode()) {
            case KeyCode.RIGHT -> Math.min(last, reached + 1);
            case KeyCode.LEFT -> reached < 0 ? last : Math.max(0, reached - 1);
            case KeyCode.DOWN -> beside(1);
            case KeyCode.UP -> beside(-1);
            case KeyCode.HOME -> 0;
            case KeyCode.END -> last;
            default -> -1;
        };
        if (next >= 0 && !event.isShortcutDown()) {
            reach(next);
            event.consume();
        }
    }

    /// Where there is nothing above or below, the page scrolls.
    private int beside(int rows) {
        if (reached < 0) {
            return -1;
        }
        Spot from = drawing.spots().get(reached);
        return at(from.at().x() + from.width() / 2, from.at().y() + from.height() * (rows + 0.5));
    }
}
