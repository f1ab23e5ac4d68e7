package app.tallyline.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;

import app.tallyline.chart.Mark.Anchor;
import app.tallyline.chart.Mark.Type;

/// The ground of a chart with a scale at its left: steps along the bottom, values from 0 up.
///
/// @param width of the whole chart
/// @param height likewise
/// @param steps how many there are along the bottom, 1 or more
/// @param top the value at the upper edge, more than 0
record Frame(double width, double height, int steps, double top) {
    private static final double LEFT = 46;
    private static final double RIGHT = 8;
    private static final double ABOVE = 10;
    private static final double BELOW = 22;
    private static final double LABEL_WIDTH = 54;
    private static final List<Double> ROUND = List.of(1.0, 2.0, 5.0, 10.0);
    private static final int TICKS = 4;

    /// A frame whose scale ends at a round value.
    ///
    /// @param most the largest value to be drawn, 0 or more
    static Frame upTo(double most, double width, double height, int steps) {
        double tick = tick(most);
        return new Frame(width, height, Math.max(1, steps), Math.max(tick, Math.ceil(most / tick - 1e-9) * tick));
    }

    /// A round part of a value, so that some four of them make it up.
    private static double tick(double most) {
        if (most <= 0) {
            return 1;
        }
        double rough = most / TICKS;
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        return ROUND.stream().mapToDouble(each -> each * power).filter(each -> each >= rough - 1e-12).findFirst()
                .orElse(10 * power);
    }

    double stepWidth() {
        return (width - LEFT - RIGHT) / steps;
    }

    /// The left edge of a step.
    double x(double step) {
        return LEFT + step * stepWidth();
    }

    double y(double value) {
        double whole = height - ABOVE - BELOW;
        return ABOVE + whole * (1 - Math.min(value, top) / top);
    }

    double bottom() {
        return y(0);
    }

    /// How far the figures of the scale lie apart.
    double tick() {
        return tick(top);
    }

    /// The lines and figures of the scale.
    ///
    /// @param whole whether the figures are whole numbers
    List<Mark> scale(DoubleFunction<String> figure, boolean whole) {
        List<Mark> marks = new ArrayList<>();
        double tick = whole ? Math.max(1, tick(top)) : tick(top);
        for (double value = 0; value <= top + tick * 1e-9; value += tick) {
            marks.add(new Mark.Line(List.of(new Point(LEFT, y(value)), new Point(width - RIGHT, y(value))), Ink.GROUND,
                    1,
                    false));
            marks.add(new Mark.Text(figure.apply(value), new Point(LEFT - 7, y(value) + 4), Anchor.END, Ink.QUIET,
                    Type.LABEL));
        }
        return marks;
    }

    /// The names along the bottom, as many as there is room for, the last among them.
    List<Mark> names(List<String> names) {
        List<Mark> marks = new ArrayList<>();
        double next = Double.MAX_VALUE;
        for (int i = names.size() - 1; i >= 0; i--) {
            double middle = Math.min(x(i + 0.5), width - LABEL_WIDTH / 2);
            if (next - middle < LABEL_WIDTH) {
                continue;
            }
            next = middle;
            marks.add(new Mark.Text(names.get(i), new Point(middle, height - 5), Anchor.MIDDLE, Ink.QUIET, Type.LABEL));
        }
        return marks;
    }

    /// The place of one step, over the whole height.
    Drawing.Spot spot(int step, String text) {
        return new Drawing.Spot(new Point(x(step), ABOVE), stepWidth(), height - ABOVE - BELOW, text);
    }
}
