package app.tallyline.chart;

import java.util.ArrayList;
import java.util.List;

import app.tallyline.chart.Mark.Anchor;
import app.tallyline.chart.Mark.Type;
import app.tallyline.metrics.ChainTotals;
import app.tallyline.metrics.Rate;
import app.tallyline.model.Chain;
import app.tallyline.model.Stage;
import app.tallyline.words.Words;

/// The stages of a chain as bars to one scale. What went on to the next stage is drawn into the bar of the stage before as
/// the range in which that share truly lies.
///
/// @param totals the stages and their numbers
public record FunnelChart(Words words, ChainTotals totals) implements Chart {
    private static final double ROW = 40;
    private static final double BAR = 24;
    private static final double NAMES = 128;
    private static final double FIGURES = 92;
    private static final double LEAST_BAR = 2;
    /// How far a row reaches beyond its text.
    private static final double OUTSIDE = 5;
    private static final Type NAME = new Type(14, false);
    private static final Type FIGURE = new Type(19, true);
    private static final List<Ink> INKS = List.of(Ink.CALLS, Ink.APPOINTMENTS, Ink.SALES);

    @Override
    public String title() {
        return words.say("review.funnel");
    }

    @Override
    public boolean blank() {
        return totals.counts().stream().allMatch(count -> count == 0);
    }

    @Override
    public double height(double width) {
        return ROW * totals.counts().size();
    }

    /// The plain three keep their colours in every chain.
    private static Ink ink(Stage stage) {
        int plain = Chain.PLAIN.stages().indexOf(stage);
        return plain < 0 ? Ink.FURTHER : INKS.get(plain);
    }

    @Override
    public Drawing draw(double width, double height) {
        List<Mark> marks = new ArrayList<>();
        List<Drawing.Spot> spots = new ArrayList<>();
        List<Stage> stages = totals.chain().stages();
        long most = Math.max(1, totals.counts().stream().mapToLong(Long::longValue).max().orElse(1));
        double whole = Math.max(40, width - NAMES - FIGURES);
        for (int row = 0; row < stages.size(); row++) {
            long count = totals.counts().get(row);
            double top = row * ROW + (ROW - BAR) / 2;
            double length = count == 0 ? 0 : Math.max(LEAST_BAR, whole * count / most);
            marks.add(new Mark.Text(words.stage(stages.get(row)), new Point(0, top + BAR - 7), Anchor.START, Ink.TEXT,
                    NAME));
            marks.add(new Mark.Box(new Point(NAMES, top), whole, BAR, Ink.GROUND, 0.5));
            marks.add(new Mark.Box(new Point(NAMES, top), length, BAR, ink(stages.get(row)), 1));
            if (row > 0) {
                range(totals.passages().get(row - 1).rate(), totals.counts().get(row - 1), whole / most, top, marks);
            }
            marks.add(new Mark.Text(words.number(count), new Point(width, top + BAR - 5), Anchor.END, Ink.TEXT,
                    FIGURE));
            spots.add(new Drawing.Spot(new Point(-OUTSIDE, row * ROW), width + 2 * OUTSIDE, ROW, text(row)));
        }
        return new Drawing(marks, spots);
    }

    /// Between which lengths the bar would lie if the true rate were at either end of its interval.
    private static void range(Rate rate, long before, double scale, double top, List<Mark> marks) {
        rate.interval().ifPresent(range -> {
            double low = NAMES + range.low() * before * scale;
            double high = NAMES + range.high() * before * scale;
            double middle = top + BAR / 2;
            marks.add(new Mark.Line(List.of(new Point(low, middle), new Point(high, middle)), Ink.TEXT, 1.5, false));
            for (double end : new double[]{low, high}) {
                marks.add(new Mark.Line(List.of(new Point(end, middle - 5), new Point(end, middle + 5)), Ink.TEXT, 1.5,
                        false));
            }
        });
    }

    private String text(int row) {
        String count = words.stage(totals.chain().stages().get(row)) + ": " + words.number(totals.counts().get(row));
        if (row == 0) {
            return count;
        }
        ChainTotals.Passage step = totals.passages().get(row - 1);
        return count + " · " + words.passage(step.from(), step.to()) + " " + words.rate(step.rate())
                + words.interval(step.rate()).map(range -> ", " + words.say("rate.between", range)).orElse("");
    }

    @Override
    public Table table() {
        List<List<Table.Cell>> rows = new ArrayList<>();
        for (int i = 0; i < totals.counts().size(); i++) {
            Rate rate = i == 0 ? new Rate(0, 0) : totals.passages().get(i - 1).rate();
            rows.add(List.of(new Table.Text(words.stage(totals.chain().stages().get(i))),
                    new Table.Count(totals.counts().get(i)), i == 0 ? new Table.Open() : Table.rate(rate),
                    rate.interval().<Table.Cell>map(range -> new Table.Share(range.low())).orElse(new Table.Open()),
                    rate.interval().<Table.Cell>map(range -> new Table.Share(range.high())).orElse(new Table.Open())));
        }
        return new Table(List.of(words.say("chart.stage"), words.say("chart.count"), words.say("chart.shareOfBefore"),
                words.say("chart.low"), words.say("chart.high")), rows);
    }
}
