package app.tallyline.desktop.control;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;
import javafx.scene.text.Text;

import app.tallyline.chart.Ink;
import app.tallyline.chart.Mark;
import app.tallyline.chart.Point;

/// Makes nodes of marks, coloured by the theme.
public final class MarkPainter {
    private static final double DASH = 5;

    private MarkPainter() {}

    public static Node node(Mark mark) {
        Shape node = switch (mark) {
            case Mark.Line(List<Point> points, Ink ink, double width, boolean dashed) -> line(points, ink, width,
                    dashed);
            case Mark.Area(List<Point> points, Ink ink) -> styled(new Polygon(coordinates(points)), "mark-area", ink);
            case Mark.Box box -> box(box);
            case Mark.Dot(Point at, double radius, Ink ink) -> styled(new Circle(at.x(), at.y(), radius), "mark-fill",
                    ink);
            case Mark.Text text -> text(text);
        };
        node.setMouseTransparent(true);
        return node;
    }

    private static Shape line(List<Point> points, Ink ink, double width, boolean dashed) {
        Polyline line = new Polyline(coordinates(points));
        line.setStrokeWidth(width);
        if (dashed) {
            line.getStrokeDashArray().setAll(DASH, DASH);
        }
        return styled(line, "mark-line", ink);
    }

    private static Shape box(Mark.Box box) {
        Rectangle shape = new Rectangle(box.at().x(), box.at().y(), Math.max(0, box.width()),
                Math.max(0, box.height()));
        shape.setOpacity(box.strength());
        return styled(shape, "mark-fill", box.ink());
    }

    private static Shape text(Mark.Text mark) {
        Text text = new Text(mark.text());
        // The size belongs to the drawing, which is laid out by it; a setter would give way to the style sheet.
        text.setStyle("-fx-font-size: " + mark.type().size() + "px;"
                + (mark.type().bold() ? " -fx-font-weight: bold;" : ""));
        text.setY(mark.at().y());
        text.setX(mark.at().x());
        if (mark.anchor() != Mark.Anchor.START) {
            double share = mark.anchor() == Mark.Anchor.MIDDLE ? 0.5 : 1;
            text.layoutBoundsProperty().subscribe(bounds -> text.setTranslateX(-bounds.getWidth() * share));
        }
        return styled(text, "mark-text", mark.ink());
    }

    private static Shape styled(Shape shape, String kind, Ink ink) {
        shape.getStyleClass().setAll(kind, "ink-" + ink.name().toLowerCase(Locale.ROOT));
        return shape;
    }

    private static double[] coordinates(List<Point> points) {
        return points.stream().flatMap(point -> Stream.of(point.x(), point.y())).mapToDouble(Double::doubleValue)
                .toArray();
    }
}
