package app.tallyline.chart;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import app.tallyline.chart.Mark.Anchor;
import app.tallyline.chart.Mark.Type;
import app.tallyline.metrics.BestTime;
import app.tallyline.words.Words;

/// A rate by weekday and hour: the stronger the colour, the better the hour.
///
/// @param title what rate
/// @param times the rate of each hour
/// @param firstDayOfWeek the day of the first row
public record HeatMap(Words words, String title, BestTime times, DayOfWeek firstDayOfWeek) implements Chart {
    private static final double LEFT = 46;
    private static final double ABOVE = 22;
    private static final double ROW = 38;
    private static final double GAP = 2;
    private static final double FAINTEST = 0.06;
    /// Beyond this the text over it would no longer stand out.
    private static final double STRONGEST = 0.5;
    private static final Type SHARE = new Type(12.5, false);
    private static final Type COUNT = new Type(10, false);

    @Override
    public boolean blank() {
        return times.best().isEmpty();
    }

    @Override
    public double height(double width) {
        return ABOVE + ROW * days().size();
    }

    /// The days on which calls were made, in the order of the week.
    private List<DayOfWeek> days() {
        return Stream.iterate(firstDayOfWeek, day -> day.plus(1)).limit(7)
                .filter(day -> times.cells().stream().anyMatch(cell -> cell.weekday() == day)).toList();
    }

    private List<Integer> hours() {
        int first = times.cells().stream().mapToInt(BestTime.Cell::hour).min().orElse(9);
        int last = times.cells().stream().mapToInt(BestTime.Cell::hour).max().orElse(16);
        return Stream.iterate(first, hour -> hour <= last, hour -> hour + 1).toList();
    }

    private Optional<BestTime.Cell> cell(DayOfWeek day, int hour) {
        return times.cells().stream().filter(cell -> cell.weekday() == day && cell.hour() == hour).findFirst();
    }

    @Override
    public Drawing draw(double width, double height) {
        List<DayOfWeek> days = days();
        List<Integer> hours = hours();
        double column = (width - LEFT) / hours.size();
        double row = (height - ABOVE) / Math.max(1, days.size());
        List<Mark> marks = new ArrayList<>();
        List<Drawing.Spot> spots = new ArrayList<>();
        for (int x = 0; x < hours.size(); x++) {
            marks.add(new Mark.Text(words.hour(hours.get(x)), new Point(LEFT + (x + 0.5) * column, ABOVE - 8),
                    Anchor.MIDDLE, Ink.QUIET, Type.LABEL));
        }
        for (int y = 0; y < days.size(); y++) {
            double top = ABOVE + y * row;
            marks.add(new Mark.Text(words.shortWeekday(days.get(y)), new Point(0, top + row / 2 + 4), Anchor.START,
                    Ink.TEXT, Type.LABEL));
            for (int x = 0; x < hours.size(); x++) {
                Optional<BestTime.Cell> cell = cell(days.get(y), hours.get(x));
                Point at = new Point(LEFT + x * column, top);
                draw(cell, at, column - GAP, row - GAP, marks);
                spots.add(new Drawing.Spot(at, column, row, text(days.get(y), hours.get(x), cell)));
            }
        }
        return new Drawing(marks, spots);
    }

    /// From faint for the worst hour to strong for the best.
    private double strength(double share) {
        DoubleSummaryStatistics all = times.cells().stream().flatMapToDouble(cell -> cell.shrunk().stream())
                .summaryStatistics();
        double span = all.getMax() - all.getMin();
        return span == 0 ? STRONGEST / 2 : FAINTEST + (STRONGEST - FAINTEST) * (share - all.getMin()) / span;
    }

    private void draw(Optional<BestTime.Cell> cell, Point at, double width, double height, List<Mark> marks) {
        marks.add(new Mark.Box(at, width, height, Ink.GROUND, 0.35));
        cell.filter(each -> each.shrunk().isPresent()).ifPresent(each -> {
            double share = each.shrunk().getAsDouble();
            Ink ink = times.kind() == BestTime.Kind.CONNECT ? Ink.CALLS : Ink.APPOINTMENTS;
            marks.add(new Mark.Box(at, width, height, ink, strength(share)));
            double middle = at.x() + width / 2;
            marks.add(new Mark.Text(words.percent(share, 0), new Point(middle, at.y() + height / 2 + 1), Anchor.MIDDLE,
                    Ink.TEXT, SHARE));
            marks.add(new Mark.Text(words.number(each.rate().trials()), new Point(middle, at.y() + height / 2 + 13),
                    Anchor.MIDDLE, Ink.QUIET, COUNT));
        });
    }

    private String text(DayOfWeek day, int hour, Optional<BestTime.Cell> cell) {
        String when = words.weekday(day) + " " + words.say("chart.hours", words.hour(hour), words.hour(hour + 1));
        return when + ": " + cell.map(each -> each.shrunk().isPresent()
                ? words.say("chart.shrunk", words.percent(each.shrunk().getAsDouble()), words.rateOf(each.rate()))
                : words.say("chart.tooFew", words.rateOf(each.rate()))).orElseGet(() -> words.say("chart.noCalls"));
    }

    @Override
    public Table table() {
        return new Table(List.of(words.say("chart.weekday"), words.say("chart.hour"), words.say("chart.of"),
                words.say("chart.in"), words.say("chart.rate"), words.say("chart.shrunkRate")),
                days().stream().flatMap(day -> hours().stream().flatMap(hour -> cell(day, hour).stream()))
                        .map(cell -> List.<Table.Cell>of(new Table.Text(words.weekday(cell.weekday())),
                                new Table.Count(cell.hour()), new Table.Count(cell.rate().successes()),
                                new Table.Count(cell.rate().trials()), Table.rate(cell.rate()),
                                Table.share(cell.shrunk())))
                        .toList());
    }
}
