package app.tallyline.exchange.report;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.IntStream;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

import app.tallyline.chart.BurnUpChart;
import app.tallyline.chart.Chart;
import app.tallyline.chart.FunnelChart;
import app.tallyline.chart.ReviewCharts;
import app.tallyline.chart.Table;
import app.tallyline.chart.Table.Cell;
import app.tallyline.metrics.Attainment;
import app.tallyline.metrics.CallPlan;
import app.tallyline.metrics.ChainTotals;
import app.tallyline.metrics.GoalStanding;
import app.tallyline.model.Goal;
import app.tallyline.model.Money;
import app.tallyline.words.Counsel;
import app.tallyline.words.FurtherFigures.Form;
import app.tallyline.words.FurtherFigures.Line;
import app.tallyline.words.FurtherFigures.Side;
import app.tallyline.words.Telling;
import app.tallyline.words.Words;

/// Writes a report as an Excel workbook: a sheet for each section, every figure as a number, a date or a percentage that
/// can be reckoned with.
///
/// @param report what is told
/// @param words in which language
record Workbooks(Report report, Words words) {
    private static final int LONGEST_SHEET_NAME = 31;
    private static final int COLUMN = 14;
    private static final int WIDEST_COLUMN = 70;
    private static final int LINE_HEIGHT = 16;
    private static final String VERSION = "1.0";

    /// @throws IOException if it cannot be written
    void write(OutputStream out) throws IOException {
        try (Workbook workbook = new Workbook(out, "Tallyline", VERSION)) {
            sheet(workbook, words.say("sheet.overview"), overview());
            ReviewCharts charts = new ReviewCharts(words, report.background(), report.choices().firstDayOfWeek());
            chart(workbook, words.say("review.funnel"), new FunnelChart(words,
                    ChainTotals.of(report.choices().chain(), report.review().totals())));
            sheet(workbook, words.say("review.further"), further());
            sheet(workbook, words.say("review.trends"), weeks(charts));
            charts.trends().forEach(chart -> chart(workbook, chart.title(), chart));
            chart(workbook, words.say("sheet.connects"), charts.hours().getFirst());
            chart(workbook, words.say("sheet.appointments"), charts.hours().getLast());
            charts.cohorts().forEach(chart -> chart(workbook, words.say("sheet.cohort", chart.title()), chart));
            report.planned().ifPresent(planned -> {
                sheet(workbook, words.say("sheet.plan"), plan(planned.standing()));
                planned.burnUp().ifPresent(burnUp -> chart(workbook, words.say("sheet.burnUp"),
                        new BurnUpChart(words, burnUp)));
                sheet(workbook, words.say("year.title"), year(planned.year()));
            });
        }
    }

    private void chart(Workbook workbook, String name, Chart chart) {
        if (!chart.blank()) {
            sheet(workbook, name, chart.table());
        }
    }

    private void sheet(Workbook workbook, String name, Table table) {
        String bare = name.replaceAll("[\\[\\]:*?/\\\\]", " ");
        Worksheet sheet = workbook.newWorksheet(bare.substring(0, Math.min(LONGEST_SHEET_NAME, bare.length())));
        for (int column = 0; column < table.head().size(); column++) {
            sheet.value(0, column, table.head().get(column));
            sheet.width(column, width(table, column));
            sheet.style(0, column).bold().wrapText(true).horizontalAlignment(side(table, column)).set();
        }
        sheet.freezePane(0, 1);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        for (int row = 0; row < table.rows().size(); row++) {
            for (int column = 0; column < table.head().size(); column++) {
                put(sheet, row + 1, column, table.rows().get(row).get(column));
            }
        }
    }

    /// Figures stand to the right, days and words to the left.
    private static String side(Table table, int column) {
        boolean words = table.rows().stream().map(row -> row.get(column))
                .anyMatch(cell -> cell instanceof Table.Text || cell instanceof Table.Day);
        return column == 0 || words ? "left" : "right";
    }

    /// Wide enough for the longest text; sentences are wrapped.
    private static int width(Table table, int column) {
        int longest = table.rows().stream().map(row -> row.get(column))
                .mapToInt(cell -> cell instanceof Table.Text(String text) ? text.length() : COLUMN).max().orElse(
                        COLUMN);
        return Math.clamp(longest + 2, COLUMN, WIDEST_COLUMN);
    }

    /// What is unknown or open is left blank, so that sums and means pass it over.
    private void put(Worksheet sheet, int row, int column, Cell cell) {
        switch (cell) {
            case Table.Text(String text) -> {
                sheet.value(row, column, text);
                sheet.style(row, column).verticalAlignment("top").wrapText(text.length() > WIDEST_COLUMN).set();
                if (text.length() > WIDEST_COLUMN) {
                    sheet.rowHeight(row, LINE_HEIGHT * Math.ceilDiv(text.length(), WIDEST_COLUMN));
                }
            }
            case Table.Count(long count) -> format(sheet, row, column, count, "#,##0");
            case Table.Measured(double number, int decimals) -> format(sheet, row, column, number,
                    decimals == 0 ? "#,##0" : "#,##0." + "0".repeat(decimals));
            case Table.Share(double share) -> format(sheet, row, column, share, "0.0%");
            case Table.Amount(Money amount) -> format(sheet, row, column, amount.toDecimal(words.currency()),
                    "#,##0.00");
            case Table.Day(LocalDate day) -> {
                sheet.value(row, column, day);
                sheet.style(row, column).format("yyyy-mm-dd").horizontalAlignment("left").set();
            }
            case Table.Unknown(),Table.Open() -> {
                // Blank.
            }
        }
    }

    private static void format(Worksheet sheet, int row, int column, Number number, String format) {
        sheet.value(row, column, number);
        sheet.style(row, column).format(format).set();
    }

    private Table overview() {
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(List.of(new Table.Text(words.say("review.firstDay")), new Table.Day(report.review().period()
                .first())));
        rows.add(List.of(new Table.Text(words.say("review.lastDay")), new Table.Day(report.review().period().last())));
        rows.add(List.of(new Table.Text(words.say("sheet.againstFrom")),
                new Table.Day(report.before().period().first())));
        rows.add(List.of(new Table.Text(words.say("sheet.againstTo")), new Table.Day(report.before().period().last())));
        rows.add(List.of(new Table.Text(words.say("sheet.currency")),
                new Table.Text(words.currency().getCurrencyCode())));
        rows.add(List.of(new Table.Text(words.say("review.advice")),
                new Table.Text(new Counsel(words).advice(report.background().advice()))));
        report.planned().flatMap(planned -> planned.standing().plan()).ifPresent(plan -> rows.add(List.of(
                new Table.Text(words.say("ground.title")), new Table.Text(new Telling(words).basis(plan.basis())))));
        return new Table(List.of("Tallyline", words.date(report.today())), rows);
    }

    private Table further() {
        return new Table(List.of(words.say("sheet.figure"), words.say("sheet.now"), words.say("sheet.before")),
                ReportPages.lines(report, words).stream().map(line -> List.of(new Table.Text(name(line)),
                        cell(line, line.now()), cell(line, line.before()))).toList());
    }

    private String name(Line line) {
        return line.form() == Form.MINUTES ? words.say("sheet.minutes", line.name()) : line.name();
    }

    private Cell cell(Line line, Side side) {
        if (side.value().isEmpty()) {
            return new Table.Unknown();
        }
        double value = side.value().getAsDouble();
        return switch (line.form()) {
            case Form.SHARE -> new Table.Share(value);
            case Form.MONEY -> new Table.Amount(new Money(Math.round(value)));
            case Form.MINUTES -> new Table.Count(Math.round(value));
            case Form.NUMBER -> value == Math.rint(value)
                    ? new Table.Count(Math.round(value))
                    : new Table.Measured(value, 1);
        };
    }

    /// The counts of each week side by side.
    private Table weeks(ReviewCharts charts) {
        List<String> head = new ArrayList<>(List.of(words.say("chart.week")));
        charts.weeks().forEach(chart -> head.add(chart.title()));
        List<Table> tables = charts.weeks().stream().map(Chart::table).toList();
        return new Table(head, IntStream.range(0, tables.getFirst().rows().size()).mapToObj(row -> {
            List<Cell> cells = new ArrayList<>(List.of(tables.getFirst().rows().get(row).getFirst()));
            tables.forEach(table -> cells.add(table.rows().get(row).getLast()));
            return cells;
        }).toList());
    }

    private Table plan(GoalStanding standing) {
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(List.of(new Table.Text(words.say("place.goal")), switch (standing.goal().target()) {
            case Goal.Sales(long count) -> new Table.Count(count);
            case Goal.Revenue(Money amount) -> new Table.Amount(amount);
        }));
        standing.plan().ifPresent(plan -> addPlan(plan, rows));
        rows.add(List.of(new Table.Text(words.say("goal.sold")), new Table.Count(standing.achieved().sold())));
        standing.left().ifPresent(left -> {
            rows.add(List.of(new Table.Text(words.say("goal.remaining")), new Table.Count(left.sales())));
            rows.add(List.of(new Table.Text(words.say("goal.workingDaysLeft")),
                    new Table.Measured(left.workingDays().decimal().doubleValue(), 1)));
            rows.add(List.of(new Table.Text(words.say("goal.callsRemaining")), count(left.calls().inAll())));
        });
        standing.forecast().ifPresent(forecast -> {
            rows.add(List.of(new Table.Text(words.say("goal.expected")), new Table.Measured(forecast.expected(), 1)));
            rows.add(List.of(new Table.Text(words.say("chart.tenth")), new Table.Count(forecast.low())));
            rows.add(List.of(new Table.Text(words.say("chart.ninetieth")), new Table.Count(forecast.high())));
            rows.add(List.of(new Table.Text(words.say("goal.chance")), new Table.Share(forecast.chance())));
        });
        return new Table(List.of(words.heading(words.month(standing.goal().month())), ""), rows);
    }

    private void addPlan(CallPlan plan, List<List<Cell>> rows) {
        rows.add(List.of(new Table.Text(words.say("goal.callsAMonth")), count(plan.plain().inAll())));
        rows.add(List.of(new Table.Text(words.say("goal.callsADay")), count(plan.plain().perDay())));
        rows.add(List.of(new Table.Text(words.say("goal.appointmentsNeeded")), count(plan.appointments())));
        rows.add(List.of(new Table.Text(words.say("report.safe", plan.safe().certaintyPercent())),
                count(plan.safe().calls().inAll())));
    }

    private static Cell count(OptionalLong count) {
        return count.isPresent() ? new Table.Count(count.getAsLong()) : new Table.Unknown();
    }

    private Table year(List<Attainment> year) {
        return new Table(List.of(words.say("sheet.month"), words.say("place.goal"), words.say("chart.done"),
                words.say("sheet.reached")), year.stream().map(month -> {
                    OptionalDouble share = month.share();
                    boolean sales = month.goal().target() instanceof Goal.Sales;
                    return List.<Cell>of(new Table.Day(month.goal().month().atDay(1)),
                            switch (month.goal().target()) {
                                case Goal.Sales(long count) -> new Table.Count(count);
                                case Goal.Revenue(Money amount) -> new Table.Amount(amount);
                            }, sales
                                    ? new Table.Count(month.achieved().sold())
                                    : new Table.Amount(month.achieved().revenue()),
                            Table.share(share));
                }).toList());
    }
}
