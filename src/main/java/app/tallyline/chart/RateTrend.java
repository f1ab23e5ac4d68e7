package app.tallyline.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import app.tallyline.metrics.PeriodTotals;
import app.tallyline.metrics.Rate;
import app.tallyline.metrics.Totals;
import app.tallyline.words.Words;

/// A rate week by week, with the band in which the true rate lies.
///
/// @param title what rate
/// @param weeks oldest first
/// @param rate the rate of a week's totals
/// @param ink its colour
public record RateTrend(Words words, String title, List<PeriodTotals> weeks, Function<Totals, Rate> rate, Ink ink)
        implements
            Chart {
    private static final double HEIGHT = 170;
    /// Bands of a few trials reach far; the scale follows the rates and cuts them off.
    private static final double ROOM = 1.6;
    private static final double LEAST_TOP = 0.05;

    @Override
    public boolean blank() {
        return weeks.stream().allMatch(week -> of(week).trials() == 0);
    }

    @Override
    public double height(double width) {
        return HEIGHT;
    }

    private Rate of(PeriodTotals week) {
        return rate.apply(week.totals());
    }

    @Override
    public Drawing draw(double width, double height) {
        double most = weeks.stream().flatMapToDouble(week -> of(week).share().stream()).max().orElse(0);
        Frame frame = Frame.upTo(Math.max(most * ROOM, LEAST_TOP), width, height, weeks.size());
        List<Mark> marks = new ArrayList<>(frame.scale(value -> words.percent(value, frame.tick() < 0.01 ? 1 : 0),
                false));
        marks.addAll(frame.names(weeks.stream().map(week -> words.shortDay(week.period().first())).toList()));
        runs().forEach(run -> band(frame, run, marks));
        runs().forEach(run -> line(frame, run, marks));
        List<Drawing.Spot> spots = new ArrayList<>();
        for (int i = 0; i < weeks.size(); i++) {
            spots.add(frame.spot(i, text(weeks.get(i))));
        }
        return new Drawing(marks, spots);
    }

    /// The numbers of weeks that follow each other and have a rate.
    private List<List<Integer>> runs() {
        List<List<Integer>> runs = new ArrayList<>();
        boolean open = false;
        for (int i = 0; i < weeks.size(); i++) {
            boolean known = of(weeks.get(i)).trials() > 0;
            if (known && !open) {
                runs.add(new ArrayList<>());
            }
            if (known) {
                runs.getLast().add(i);
            }
            open = known;
        }
        return runs;
    }

    /// A week without an interval, as its rate passes 100 %, interrupts the band.
    private void band(Frame frame, List<Integer> run, List<Mark> marks) {
        List<Point> upper = new ArrayList<>();
        List<Point> lower = new ArrayList<>();
        for (int i : run) {
            of(weeks.get(i)).interval().ifPresent(range -> {
                upper.add(new Point(frame.x(i + 0.5), frame.y(range.high())));
                lower.addFirst(new Point(frame.x(i + 0.5), frame.y(range.low())));
            });
        }
        if (upper.size() == 1) {
            marks.add(new Mark.Line(List.of(upper.getFirst(), lower.getFirst()), Ink.GROUND, 4, false));
        } else if (!upper.isEmpty()) {
            upper.addAll(lower);
            marks.add(new Mark.Area(upper, ink));
        }
    }

    private void line(Frame frame, List<Integer> run, List<Mark> marks) {
        List<Point> points = run.stream().map(i -> new Point(frame.x(i + 0.5),
                frame.y(of(weeks.get(i)).share().orElseThrow()))).toList();
        if (points.size() > 1) {
            marks.add(new Mark.Line(points, ink, 2, false));
        }
        marks.add(new Mark.Dot(points.getLast(), 3, ink));
    }

    private String text(PeriodTotals week) {
        Rate of = of(week);
        return words.shortDays(week.period()) + ": " + words.rateOf(of)
                + words.interval(of).map(range -> " · " + words.say("rate.between", range)).orElse("");
    }

    @Override
    public Table table() {
        return new Table(List.of(words.say("chart.week"), title, words.say("chart.of"), words.say("chart.in"),
                words.say("chart.low"), words.say("chart.high")),
                weeks.stream().map(week -> {
                    Rate of = of(week);
                    return List.<Table.Cell>of(new Table.Day(week.period().first()), Table.rate(of),
                            new Table.Count(of.successes()), new Table.Count(of.trials()),
                            of.interval().<Table.Cell>map(range -> new Table.Share(range.low())).orElse(
                                    new Table.Unknown()),
                            of.interval().<Table.Cell>map(range -> new Table.Share(range.high())).orElse(
                                    new Table.Unknown()));
                }).toList());
    }
}
