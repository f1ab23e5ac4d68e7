package app.tallyline.chart;

import java.util.List;

/// One thing drawn.
public sealed interface Mark {
    /// Where a text lies beside its point.
    enum Anchor {
        START,
        MIDDLE,
        END
    }

    /// A line through points.
    ///
    /// @param width its width
    record Line(List<Point> points, Ink ink, double width, boolean dashed) implements Mark {
        public Line {
            points = List.copyOf(points);
        }
    }

    /// What lies within points, filled faintly.
    record Area(List<Point> points, Ink ink) implements Mark {
        public Area {
            points = List.copyOf(points);
        }
    }

    /// A rectangle.
    ///
    /// @param at its top left
    /// @param strength how strongly it is filled, 0 to 1
    record Box(Point at, double width, double height, Ink ink, double strength) implements Mark {}

    /// A point made visible.
    record Dot(Point at, double radius, Ink ink) implements Mark {}

    /// Text on one line.
    ///
    /// @param at where its baseline begins, has its middle or ends
    record Text(String text, Point at, Anchor anchor, Ink ink, Type type) implements Mark {}

    /// How a text is set.
    ///
    /// @param size in points
    record Type(double size, boolean bold) {
        /// The labels of a chart.
        public static final Type LABEL = new Type(11.5, false);

        public Type scaled(double factor) {
            return new Type(size * factor, bold);
        }
    }

    /// The same, larger or smaller and somewhere else.
    default Mark moved(double factor, double right, double down) {
        return switch (this) {
            case Line(var points, Ink ink, double width, boolean dashed) -> new Line(
                    points.stream().map(point -> moved(point, factor, right, down)).toList(), ink, width * factor,
                    dashed);
            case Area(var points, Ink ink) -> new Area(
                    points.stream().map(point -> moved(point, factor, right, down)).toList(), ink);
            case Box(Point at, double width, double height, Ink ink, double strength) -> new Box(
                    moved(at, factor, right, down), width * factor, height * factor, ink, strength);
            case Dot(Point at, double radius, Ink ink) -> new Dot(moved(at, factor, right, down), radius * factor, ink);
            case Text(String text, Point at, Anchor anchor, Ink ink, Type type) -> new Text(text,
                    moved(at, factor, right, down), anchor, ink, type.scaled(factor));
        };
    }

    private static Point moved(Point point, double factor, double right, double down) {
        return new Point(point.x() * factor + right, point.y() * factor + down);
    }
}
