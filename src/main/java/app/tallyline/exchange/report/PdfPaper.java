package app.tallyline.exchange.report;

import java.awt.Color;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;

import app.tallyline.chart.Ink;
import app.tallyline.chart.Mark;
import app.tallyline.chart.Mark.Type;
import app.tallyline.chart.Point;

/// Paints pages as a PDF document, with lines and text, not pictures of them. The letters travel with the document.
final class PdfPaper implements AutoCloseable {
    private static final float FAINT = 0.22f;
    private static final float[] DASHES = {3, 3};
    private static final double CURVE = 0.5523;
    private static final int REPLACEMENT = '?';

    private final PDDocument document = new PDDocument();
    private final PDFont regular = font("Regular");
    private final PDFont bold = font("Bold");
    private final Map<Float, PDExtendedGraphicsState> strengths = new HashMap<>();
    private final Map<Integer, Boolean> known = new HashMap<>();

    private PDFont font(String weight) {
        try (InputStream in = PdfPaper.class.getResourceAsStream("/liberation/LiberationSans-" + weight + ".ttf")) {
            return PDType0Font.load(document, in, true);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /// How wide a text is, in points.
    double width(String text, Type type) {
        try {
            return font(type).getStringWidth(written(text)) / 1000 * type.size();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private PDFont font(Type type) {
        return type.bold() ? bold : regular;
    }

    /// The text without signs that the letters do not have.
    private String written(String text) {
        StringBuilder written = new StringBuilder();
        text.codePoints().map(sign -> sign == '\u202f' ? '\u00a0' : sign)
                .forEach(sign -> written.appendCodePoint(known.computeIfAbsent(sign, this::has) ? sign : REPLACEMENT));
        return written.toString();
    }

    private boolean has(int sign) {
        try {
            return regular.encode(Character.toString(sign)).length > 0;
        } catch (IOException | IllegalArgumentException missing) {
            return false;
        }
    }

    /// Writes the pages.
    ///
    /// @param title the document's title
    /// @param language the language of its text, as RFC 3066 names it
    void write(List<Sheet> sheets, String title, String language, OutputStream out) throws IOException {
        document.getDocumentInformation().setTitle(title);
        document.getDocumentInformation().setCreator("Tallyline");
        document.getDocumentCatalog().setLanguage(language);
        for (Sheet sheet : sheets) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (PDPageContentStream stream = new PDPageContentStream(document, page)) {
                for (Mark mark : sheet.marks()) {
                    paint(mark, stream);
                }
            }
        }
        document.save(out);
    }

    private void paint(Mark mark, PDPageContentStream stream) throws IOException {
        switch (mark) {
            case Mark.Line(List<Point> points, Ink ink, double width, boolean dashed) -> {
                stream.setStrokingColor(colour(ink));
                stream.setLineWidth((float) width);
                stream.setLineDashPattern(dashed ? DASHES : new float[0], 0);
                path(points, stream);
                stream.stroke();
            }
            case Mark.Area(List<Point> points, Ink ink) -> {
                fill(ink, FAINT, stream);
                path(points, stream);
                stream.closePath();
                stream.fill();
            }
            case Mark.Box(Point at, double width, double height, Ink ink, double strength) -> {
                fill(ink, (float) strength, stream);
                stream.addRect((float) at.x(), (float) (Sheet.HEIGHT - at.y() - height), (float) width, (float) height);
                stream.fill();
            }
            case Mark.Dot dot -> dot(dot, stream);
            case Mark.Text text -> text(text, stream);
        }
    }

    private static void path(List<Point> points, PDPageContentStream stream) throws IOException {
        stream.moveTo((float) points.getFirst().x(), y(points.getFirst()));
        for (Point point : points.subList(1, points.size())) {
            stream.lineTo((float) point.x(), y(point));
        }
    }

    private static float y(Point point) {
        return (float) (Sheet.HEIGHT - point.y());
    }

    private void fill(Ink ink, float strength, PDPageContentStream stream) throws IOException {
        stream.setNonStrokingColor(colour(ink));
        stream.setGraphicsStateParameters(strengths.computeIfAbsent(strength, each -> {
            PDExtendedGraphicsState state = new PDExtendedGraphicsState();
            state.setNonStrokingAlphaConstant(each);
            return state;
        }));
    }

    /// A circle of four curves.
    private void dot(Mark.Dot dot, PDPageContentStream stream) throws IOException {
        float x = (float) dot.at().x();
        float y = y(dot.at());
        float r = (float) dot.radius();
        float k = (float) (dot.radius() * CURVE);
        fill(dot.ink(), 1, stream);
        stream.moveTo(x + r, y);
        stream.curveTo(x + r, y + k, x + k, y + r, x, y + r);
        stream.curveTo(x - k, y + r, x - r, y + k, x - r, y);
        stream.curveTo(x - r, y - k, x - k, y - r, x, y - r);
        stream.curveTo(x + k, y - r, x + r, y - k, x + r, y);
        stream.fill();
    }

    private void text(Mark.Text mark, PDPageContentStream stream) throws IOException {
        double width = width(mark.text(), mark.type());
        double left = switch (mark.anchor()) {
            case START -> mark.at().x();
            case MIDDLE -> mark.at().x() - width / 2;
            case END -> mark.at().x() - width;
        };
        fill(mark.ink(), 1, stream);
        stream.beginText();
        stream.setFont(font(mark.type()), (float) mark.type().size());
        stream.newLineAtOffset((float) left, y(mark.at()));
        stream.showText(written(mark.text()));
        stream.endText();
    }

    /// The colours of the light theme.
    private static Color colour(Ink ink) {
        return new Color(switch (ink) {
            case CALLS -> 0x0969da;
            case APPOINTMENTS -> 0x2da44e;
            case SALES -> 0xbf8700;
            case FURTHER -> 0x6e7781;
            case AIM, QUIET -> 0x57606a;
            case GROUND -> 0xd0d7de;
            case TEXT -> 0x24292f;
        });
    }

    @Override
    public void close() {
        try {
            document.close();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
