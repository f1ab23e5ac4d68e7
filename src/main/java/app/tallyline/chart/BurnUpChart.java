package app.tallyline.chart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import app.tallyline.metrics.BurnUp;
import app.tallyline.words.Words;

/// A month's sales as they add up: what is done, the line that the plan asks, and the fan that the present pace opens.
///
/// @param burnUp the month
public record BurnUpChart(Words words, BurnUp burnUp) implements Chart {
    private static final double HEIGHT = 230;

    @Override
    public String title() {
        return words.say("chart.burnUp");
    }

    @Override
    public boolean blank() {
        return false;
    }

    @Override
    public double height(double width) {
        return HEIGHT;
    }

    private int number(LocalDate day) {
        return day.getDayOfMonth() - 1;
    }

    @Override
    public Drawing draw(double width, double height) {
        long done = burnUp.done().isEmpty() ? 0 : burnUp.done().lastEntry().getValue();
        long high = burnUp.ahead().stream().mapToLong(BurnUp.Day::high).max().orElse(0);
        Frame frame = Frame.upTo(Math.max(Math.max(burnUp.goal(), done), Math.max(high, 1)), width, height,
                Math.toIntExact(burnUp.month().days()));
        List<Mark> marks = new ArrayList<>(frame.scale(value -> words.number(Math.round(value)), true));
        marks.addAll(frame.names(burnUp.month().eachDay().map(words::shortDay).toList()));
        fan(frame, done, marks);
        List<Point> plan = new ArrayList<>(List.of(new Point(frame.x(0), frame.y(0))));
        burnUp.planned().forEach((day, sum) -> plan.add(new Point(frame.x(number(day) + 1), frame.y(sum))));
        marks.add(new Mark.Line(plan, Ink.AIM, 1.5, true));
        List<Point> steps = new ArrayList<>(List.of(new Point(frame.x(0), frame.y(0))));
        burnUp.done().forEach((day, sum) -> steps.add(new Point(frame.x(number(day) + 1), frame.y(sum))));
        if (!burnUp.done().isEmpty()) {
            marks.add(new Mark.Line(steps, Ink.SALES, 2.5, false));
            marks.add(new Mark.Dot(steps.getLast(), 4, Ink.SALES));
        }
        return new Drawing(marks, burnUp.month().eachDay().map(day -> frame.spot(number(day), text(day))).toList());
    }

    /// Opens at what is done when today begins to be added to.
    private void fan(Frame frame, long done, List<Mark> marks) {
        if (burnUp.ahead().isEmpty()) {
            return;
        }
        double begun = frame.x(number(burnUp.ahead().getFirst().day()));
        List<Point> upper = new ArrayList<>(List.of(new Point(begun, frame.y(done))));
        List<Point> lower = new ArrayList<>();
        List<Point> middle = new ArrayList<>(List.of(new Point(begun, frame.y(done))));
        for (BurnUp.Day day : burnUp.ahead()) {
            double x = frame.x(number(day.day()) + 1);
            upper.add(new Point(x, frame.y(day.high())));
            lower.addFirst(new Point(x, frame.y(day.low())));
            middle.add(new Point(x, frame.y(day.expected())));
        }
        upper.addAll(lower);
        marks.add(new Mark.Area(upper, Ink.SALES));
        marks.add(new Mark.Line(middle, Ink.SALES, 1.5, true));
    }

    private Optional<BurnUp.Day> ahead(LocalDate day) {
        return burnUp.ahead().stream().filter(each -> each.day().equals(day)).findFirst();
    }

    private String text(LocalDate day) {
        String planned = words.decimal(OptionalDouble.of(burnUp.planned().get(day)), 1);
        String done = Optional.ofNullable(burnUp.done().get(day))
                .map(sum -> words.say("chart.doneOfPlan", words.number(sum), planned))
                .orElseGet(() -> words.say("chart.planned", planned));
        return words.dayAndMonth(day) + ": " + done + ahead(day).map(each -> " · " + words.say("chart.expected",
                words.decimal(OptionalDouble.of(each.expected()), 1), words.number(each.low()),
                words.number(each.high()))).orElse("");
    }

    @Override
    public Table table() {
        return new Table(List.of(words.say("chart.day"), words.say("chart.done"), words.say("chart.plan"),
                words.say("chart.expectedShort"), words.say("chart.tenth"), words.say("chart.ninetieth")),
                burnUp.month().eachDay().map(day -> List.<Table.Cell>of(new Table.Day(day),
                        burnUp.done().containsKey(day) ? new Table.Count(burnUp.done().get(day)) : new Table.Open(),
                        new Table.Measured(burnUp.planned().get(day), 1),
                        ahead(day).<Table.Cell>map(each -> new Table.Measured(each.expected(), 1))
                                .orElse(new Table.Open()),
                        ahead(day).<Table.Cell>map(each -> new Table.Count(each.low())).orElse(new Table.Open()),
                        ahead(day).<Table.Cell>map(each -> new Table.Count(each.high())).orElse(new Table.Open())))
                        .toList());
    }
}
