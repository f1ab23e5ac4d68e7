package app.tallyline.exchange.report;

import java.util.ArrayList;
import java.util.List;

import app.tallyline.chart.Chart;
import app.tallyline.chart.Ink;
import app.tallyline.chart.Mark;
import app.tallyline.chart.Mark.Anchor;
import app.tallyline.chart.Mark.Type;
import app.tallyline.chart.Point;

/// Sets text and charts on pages from top to bottom, and begins a new page where the next thing does not fit.
final class Typesetter {
    private static final double MARGIN = 38;
    private static final double FOOT = 20;
    private static final double GAP = 14;
    private static final double LEADING = 1.32;
    private static final Type TITLE = new Type(20, true);
    private static final Type HEADING = new Type(11.5, true);
    private static final Type CHART_TITLE = new Type(8.5, true);
    private static final Type BODY = new Type(8.5, false);
    private static final Type STRONG = new Type(8.5, true);
    private static final Type NOTE = new Type(7.5, false);
    private static final Type FIGURE = new Type(18, true);

    private final TextWidth widths;
    private final List<List<Mark>> pages = new ArrayList<>();
    private double y;

    /// How wide a text is when it is set.
    interface TextWidth {
        double of(String text, Type type);
    }

    /// A figure with its name above and what it rests on below.
    record Figure(String name, String value, String note) {}

    Typesetter(TextWidth widths) {
        this.widths = widths;
        turn();
    }

    /// The pages, each with a line at its foot.
    ///
    /// @param foot what stands at the left of every foot
    List<Sheet> sheets(String foot) {
        for (int i = 0; i < pages.size(); i++) {
            double line = Sheet.HEIGHT - FOOT;
            pages.get(i).add(new Mark.Text(foot, new Point(MARGIN, line), Anchor.START, Ink.QUIET, NOTE));
            pages.get(i).add(new Mark.Text((i + 1) + " / " + pages.size(), new Point(Sheet.WIDTH - MARGIN, line),
                    Anchor.END, Ink.QUIET, NOTE));
        }
        return pages.stream().map(Sheet::new).toList();
    }

    private static double width() {
        return Sheet.WIDTH - 2 * MARGIN;
    }

    /// Begins a new page.
    void turn() {
        pages.add(new ArrayList<>());
        y = MARGIN;
    }

    private void room(double height) {
        if (y + height > Sheet.HEIGHT - FOOT - 12) {
            turn();
        }
    }

    private void text(String text, double x, double baseline, Anchor anchor, Ink ink, Type type) {
        pages.getLast().add(new Mark.Text(text, new Point(x, baseline), anchor, ink, type));
    }

    void title(String title, String below) {
        y += TITLE.size();
        text(title, MARGIN, y, Anchor.START, Ink.TEXT, TITLE);
        y += 15;
        text(below, MARGIN, y, Anchor.START, Ink.QUIET, BODY);
        y += GAP;
    }

    /// @param room how much of what follows has to stand on the same page
    void heading(String heading, double room) {
        room(HEADING.size() + 8 + room);
        y += 6 + HEADING.size();
        text(heading, MARGIN, y, Anchor.START, Ink.TEXT, HEADING);
        y += 7;
    }

    void paragraph(String paragraph) {
        lines(paragraph, BODY, Ink.TEXT);
    }

    void note(String note) {
        lines(note, NOTE, Ink.QUIET);
    }

    private void lines(String paragraph, Type type, Ink ink) {
        for (String line : wrapped(paragraph, type, width())) {
            room(type.size() * LEADING);
            y += type.size() * LEADING;
            text(line, MARGIN, y, Anchor.START, ink, type);
        }
        y += 6;
    }

    /// The words of a text, in as many lines as it takes.
    List<String> wrapped(String paragraph, Type type, double width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : paragraph.strip().split("\\s+")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && widths.of(longer, type) > width) {
                lines.add(line.toString());
                longer = word;
            }
            line.setLength(0);
            line.append(longer);
        }
        lines.add(line.toString());
        return lines;
    }

    /// Charts side by side, each under its title.
    ///
    /// @param scale how large a point of a chart is on paper
    void charts(List<? extends Chart> charts, double scale) {
        double each = (width() - GAP * (charts.size() - 1)) / charts.size();
        double logical = each / scale;
        double high = charts.stream().filter(chart -> !chart.blank()).mapToDouble(chart -> chart.height(logical)).max()
                .orElse(0) * scale;
        if (high == 0) {
            return;
        }
        room(high + 18);
        for (int i = 0; i < charts.size(); i++) {
            double left = MARGIN + i * (each + GAP);
            Chart chart = charts.get(i);
            text(chart.title(), left, y + 11, Anchor.START, Ink.TEXT, CHART_TITLE);
            if (!chart.blank()) {
                chart.draw(logical, chart.height(logical)).marks()
                        .forEach(mark -> pages.getLast().add(mark.moved(scale, left, y + 18)));
            }
        }
        y += high + 18 + 8;
    }

    /// A chart over the whole width, without a title.
    void chart(Chart chart, double scale) {
        double high = chart.height(width() / scale) * scale;
        room(high);
        chart.draw(width() / scale, high / scale).marks()
                .forEach(mark -> pages.getLast().add(mark.moved(scale, MARGIN, y)));
        y += high + 8;
    }

    /// Figures side by side.
    void figures(List<Figure> figures) {
        double each = (width() - GAP * (figures.size() - 1)) / figures.size();
        List<List<String>> notes = figures.stream().map(figure -> wrapped(figure.note(), NOTE, each)).toList();
        double noteLines = notes.stream().mapToInt(List::size).max().orElse(0);
        double high = 12 + FIGURE.size() + 6 + noteLines * NOTE.size() * LEADING;
        room(high);
        for (int i = 0; i < figures.size(); i++) {
            double left = MARGIN + i * (each + GAP);
            text(figures.get(i).name(), left, y + 9, Anchor.START, Ink.QUIET, NOTE);
            text(figures.get(i).value(), left, y + 11 + FIGURE.size(), Anchor.START, Ink.TEXT, FIGURE);
            for (int line = 0; line < notes.get(i).size(); line++) {
                text(notes.get(i).get(line), left, y + 14 + FIGURE.size() + (line + 1) * NOTE.size() * LEADING,
                        Anchor.START, Ink.QUIET, NOTE);
            }
        }
        y += high + 10;
    }

    /// Rows of texts under a head: the first column to the left, the others to the right.
    ///
    /// @param shares how much of the width each column takes, together 1
    void rows(List<String> head, List<List<String>> rows, List<Double> shares) {
        row(head, shares, MARGIN, width(), NOTE, Ink.QUIET);
        rows.forEach(row -> row(row, shares, MARGIN, width(), BODY, Ink.TEXT));
        y += 6;
    }

    /// Rows in two columns of the page, each row a name, a figure and one beside it.
    void pairs(List<List<String>> rows) {
        List<Double> shares = List.of(0.5, 0.24, 0.26);
        int half = (rows.size() + 1) / 2;
        double each = (width() - 2 * GAP) / 2;
        for (int i = 0; i < half; i++) {
            room(BODY.size() * LEADING + 3);
            double top = y;
            row(rows.get(i), shares, MARGIN, each, BODY, Ink.TEXT);
            if (i + half < rows.size()) {
                y = top;
                row(rows.get(i + half), shares, MARGIN + each + 2 * GAP, each, BODY, Ink.TEXT);
            }
        }
        y += 6;
    }

    private void row(List<String> cells, List<Double> shares, double left, double width, Type type, Ink ink) {
        double high = type.size() * LEADING + 2.4;
        room(high);
        y += high;
        double right = left;
        for (int i = 0; i < cells.size(); i++) {
            right += shares.get(i) * width;
            boolean figure = i == 1 && type == BODY;
            text(cells.get(i), i == 0 ? left : right, y - 3, i == 0 ? Anchor.START : Anchor.END,
                    i > 1 && type == BODY ? Ink.QUIET : ink, figure ? STRONG : type);
        }
        pages.getLast().add(new Mark.Line(List.of(new Point(left, y), new Point(left + width, y)), Ink.GROUND, 0.5,
                false));
    }
}
