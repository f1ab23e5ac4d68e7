package app.tallyline.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import app.tallyline.chart.Mark.Anchor;
import app.tallyline.chart.Mark.Type;
import app.tallyline.metrics.Cohorts;
import app.tallyline.metrics.Rate;
import app.tallyline.words.Words;

/// What share of the prospects first contacted in each week had come so far after so many weeks; what is not over yet is
/// left open.
///
/// @param title how far
/// @param cohorts the weeks
/// @param shares appointments or sales of a week
/// @param ink its colour
public record CohortChart(Words words, String title, Cohorts cohorts,
        Function<Cohorts.Row, List<Optional<Rate>>> shares, Ink ink) implements Chart {
    private static final double NAMES = 118;
    private static final double PROSPECTS = 56;
    private static final double ABOVE = 22;
    private static final double ROW = 24;
    private static final double GAP = 2;
    private static final double STRONGEST = 0.5;
    private static final Type CELL = new Type(12, false);

    @Override
    public boolean blank() {
        return cohorts.rows().stream().allMatch(row -> row.prospects() == 0);
    }

    /// From the first week in which anyone was contacted.
    private List<Cohorts.Row> rows() {
        return cohorts.rows().stream().dropWhile(row -> row.prospects() == 0).toList();
    }

    @Override
    public double height(double width) {
        return ABOVE + ROW * rows().size();
    }

    @Override
    public Drawing draw(double width, double height) {
        List<Mark> marks = new ArrayList<>();
        List<Drawing.Spot> spots = new ArrayList<>();
        double left = NAMES + PROSPECTS;
        double column = (width - left) / Cohorts.HORIZONS.size();
        double best = Math.max(1e-9, rows().stream().flatMap(row -> shares.apply(row).stream())
                .flatMap(Optional::stream).flatMapToDouble(rate -> rate.share().stream()).max().orElse(1));
        for (int i = 0; i < Cohorts.HORIZONS.size(); i++) {
            marks.add(new Mark.Text(words.count("chart.weeks", Cohorts.HORIZONS.get(i)),
                    new Point(left + (i + 0.5) * column, ABOVE - 8), Anchor.MIDDLE, Ink.QUIET, Type.LABEL));
        }
        for (int y = 0; y < rows().size(); y++) {
            Cohorts.Row row = rows().get(y);
            double top = ABOVE + y * ROW;
            marks.add(new Mark.Text(words.shortDays(row.week()), new Point(0, top + 15), Anchor.START, Ink.TEXT, CELL));
            marks.add(new Mark.Text(words.number(row.prospects()), new Point(left - 12, top + 15), Anchor.END,
                    Ink.QUIET,
                    CELL));
            for (int i = 0; i < Cohorts.HORIZONS.size(); i++) {
                Optional<Rate> share = shares.apply(row).get(i);
                Point at = new Point(left + i * column, top);
                share.filter(rate -> rate.trials() > 0).ifPresent(rate -> {
                    double of = rate.share().getAsDouble();
                    marks.add(new Mark.Box(at, column - GAP, ROW - GAP, Ink.GROUND, 0.35));
                    marks.add(new Mark.Box(at, column - GAP, ROW - GAP, ink, STRONGEST * of / best));
                    marks.add(new Mark.Text(words.percent(of, 0), new Point(at.x() + column / 2, top + 15),
                            Anchor.MIDDLE, Ink.TEXT, CELL));
                });
                spots.add(new Drawing.Spot(at, column, ROW, text(row, Cohorts.HORIZONS.get(i), share)));
            }
        }
        return new Drawing(marks, spots);
    }

    private String text(Cohorts.Row row, int weeks, Optional<Rate> share) {
        return words.say("chart.cohort", words.shortDays(row.week()), words.count("chart.weeks", weeks),
                share.map(words::rateOf).orElseGet(() -> words.say("chart.open")));
    }

    @Override
    public Table table() {
        List<String> head = Stream.concat(
                Stream.of(words.say("chart.firstContacted"), words.say("chart.prospects")),
                Cohorts.HORIZONS.stream().map(weeks -> words.count("chart.weeks", weeks))).toList();
        return new Table(head, rows().stream().map(row -> Stream.concat(
                Stream.<Table.Cell>of(new Table.Day(row.week().first()), new Table.Count(row.prospects())),
                shares.apply(row).stream().map(share -> share.map(Table::rate).orElseGet(Table.Open::new))).toList())
                .toList());
    }
}
