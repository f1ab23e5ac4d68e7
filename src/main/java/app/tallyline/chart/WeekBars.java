package app.tallyline.chart;

import java.util.ArrayList;
import java.util.List;

import app.tallyline.metrics.PeriodTotals;
import app.tallyline.model.Stage;
import app.tallyline.words.Words;

/// How many of a stage there were, week by week.
///
/// @param weeks oldest first
/// @param stage what is counted
/// @param ink its colour
public record WeekBars(Words words, List<PeriodTotals> weeks, Stage stage, Ink ink) implements Chart {
    private static final double HEIGHT = 130;
    private static final double GAP = 0.22;

    @Override
    public String title() {
        return words.stage(stage);
    }

    @Override
    public boolean blank() {
        return weeks.stream().allMatch(week -> week.totals().of(stage) == 0);
    }

    @Override
    public double height(double width) {
        return HEIGHT;
    }

    @Override
    public Drawing draw(double width, double height) {
        long most = weeks.stream().mapToLong(week -> week.totals().of(stage)).max().orElse(0);
        Frame frame = Frame.upTo(Math.max(most, 4), width, height, weeks.size());
        List<Mark> marks = new ArrayList<>(frame.scale(value -> words.number(Math.round(value)), true));
        marks.addAll(frame.names(weeks.stream().map(week -> words.shortDay(week.period().first())).toList()));
        List<Drawing.Spot> spots = new ArrayList<>();
        for (int i = 0; i < weeks.size(); i++) {
            long count = weeks.get(i).totals().of(stage);
            double top = frame.y(count);
            marks.add(new Mark.Box(new Point(frame.x(i + GAP / 2), top), frame.stepWidth() * (1 - GAP),
                    frame.bottom() - top, ink, 1));
            spots.add(frame.spot(i, words.shortDays(weeks.get(i).period()) + ": " + words.number(count)));
        }
        return new Drawing(marks, spots);
    }

    @Override
    public Table table() {
        return new Table(List.of(words.say("chart.week"), title()), weeks.stream().map(week -> List.<Table.Cell>of(
                new Table.Day(week.period().first()), new Table.Count(week.totals().of(stage)))).toList());
    }
}
