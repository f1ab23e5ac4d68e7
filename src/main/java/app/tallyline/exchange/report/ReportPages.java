package app.tallyline.exchange.report;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import app.tallyline.chart.BurnUpChart;
import app.tallyline.chart.FunnelChart;
import app.tallyline.chart.ReviewCharts;
import app.tallyline.exchange.report.Typesetter.Figure;
import app.tallyline.metrics.Background;
import app.tallyline.metrics.CallPlan;
import app.tallyline.metrics.ChainTotals;
import app.tallyline.metrics.GoalStanding;
import app.tallyline.metrics.Lever;
import app.tallyline.metrics.Rate;
import app.tallyline.metrics.RateChange;
import app.tallyline.model.Period;
import app.tallyline.words.Counsel;
import app.tallyline.words.FurtherFigures;
import app.tallyline.words.FurtherFigures.Line;
import app.tallyline.words.Telling;
import app.tallyline.words.Words;

/// Sets a report on pages: the review on the first, what lies behind it and the month's plan on the second.
final class ReportPages {
    private static final double WIDE = 0.66;
    private static final double THIRD = 0.58;
    private static final double HALF = 0.54;
    private static final double FAN = 0.48;
    private static final int COHORT_WEEKS = 12;
    private static final double COHORT = 0.45;

    private final Report report;
    private final Words words;
    private final Typesetter set;

    private ReportPages(Report report, Words words, Typesetter set) {
        this.report = report;
        this.words = words;
        this.set = set;
    }

    /// The pages of a report in a language.
    static List<Sheet> of(Report report, Words words, Typesetter.TextWidth widths) {
        ReportPages pages = new ReportPages(report, words, new Typesetter(widths));
        pages.review();
        pages.behind();
        report.planned().ifPresent(pages::plan);
        return pages.set.sheets("Tallyline · " + words.date(report.today()));
    }

    private String span(Period period) {
        return span(period, words);
    }

    /// The name of a month, or from when to when.
    static String span(Period period, Words words) {
        YearMonth month = YearMonth.from(period.first());
        return period.equals(Period.month(month))
                ? words.month(month)
                : words.date(period.first()) + " – " + words.date(period.last());
    }

    private String against() {
        return span(report.before().period());
    }

    private void review() {
        ChainTotals stages = ChainTotals.of(report.choices().chain(), report.review().totals());
        set.title(words.say("report.title", span(report.review().period())), words.say("report.against", against()));
        if (report.review().totals().byMeasure().isEmpty()) {
            set.paragraph(words.say("review.empty"));
        }
        set.heading(words.say("review.funnel"), 90);
        set.chart(new FunnelChart(words, stages), WIDE);
        rates(stages);
        set.heading(words.say("review.advice"), 24);
        set.paragraph(new Counsel(words).advice(report.background().advice()));
        report.planned().flatMap(planned -> planned.standing().plan()).ifPresent(plan -> set.paragraph(
                new Counsel(words).lever(Lever.of(plan, Lever.USUAL_POINTS), plan)));
        ReviewCharts charts = charts();
        set.heading(words.say("review.trends"), 120);
        set.charts(charts.trends(), THIRD);
        set.charts(charts.weeks(), THIRD);
        set.note(words.say("report.bands"));
    }

    private ReviewCharts charts() {
        Background background = report.background();
        return new ReviewCharts(words, new Background(background.weeks(), background.bestTimes(),
                background.cohorts().newest(COHORT_WEEKS), background.advice()), report.choices().firstDayOfWeek());
    }

    private void rates(ChainTotals stages) {
        ChainTotals before = ChainTotals.of(report.choices().chain(), report.before().totals());
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < stages.passages().size(); i++) {
            ChainTotals.Passage step = stages.passages().get(i);
            rows.add(rate(words.passage(step.from(), step.to()), step.rate(), before.passages().get(i).rate()));
        }
        rows.add(rate(words.say("rate.callToSale"), stages.callToSale(), before.callToSale()));
        set.rows(List.of(words.say("chart.rate"), "", words.say("report.sure"), words.say("report.change")), rows,
                List.of(0.3, 0.1, 0.24, 0.36));
    }

    private List<String> rate(String name, Rate rate, Rate before) {
        String change = switch (new RateChange(rate, before).verdict()) {
            case UNKNOWN -> "";
            case HIGHER, LOWER -> words.say("report.beyondChance", points(rate, before));
            case WITHIN_CHANCE -> words.say("report.maybeChance", points(rate, before));
        };
        String range = words.interval(rate).orElse(Words.UNKNOWN) + " · " + words.say("rate.of", rate.successes(),
                rate.trials());
        return List.of(name, words.rate(rate), range, change);
    }

    private String points(Rate rate, Rate before) {
        double points = new RateChange(rate, before).points().orElse(0);
        return (points > 0 ? "▲ " : points < 0 ? "▼ " : "") + words.decimal(OptionalDouble.of(Math.abs(points)), 1);
    }

    private void behind() {
        ReviewCharts charts = charts();
        if (charts.hours().stream().anyMatch(chart -> !chart.blank())) {
            set.heading(words.say("review.bestTime"), 150);
            set.charts(charts.hours(), HALF);
            set.note(charts.hoursNote());
        }
        if (charts.cohorts().stream().anyMatch(chart -> !chart.blank())) {
            set.heading(words.say("review.cohorts"), 200);
            set.charts(charts.cohorts(), COHORT);
            set.note(words.say("review.cohortsNote"));
        }
        set.heading(words.say("review.further"), 60);
        set.pairs(lines(report, words).stream()
                .map(line -> List.of(line.name(), line.now().text(), line.before().text())).toList());
        set.note(words.say("review.beside", against()));
    }

    /// Every figure of a report, each beside that of the period it is held against.
    static List<Line> lines(Report report, Words words) {
        return FurtherFigures.withTotals(report.review(), report.before(), report.choices().measures(),
                report.choices().dailyMinutes(), words);
    }

    private void plan(Report.Planned planned) {
        GoalStanding standing = planned.standing();
        set.heading(words.say("report.plan", new Telling(words).goal(standing.goal())), 150);
        Optional<CallPlan> plan = standing.plan();
        if (plan.isEmpty()) {
            set.paragraph(words.say("goal.noAverageSale"));
            return;
        }
        set.figures(month(plan.get()));
        set.figures(fromToday(standing));
        planned.burnUp().ifPresent(burnUp -> {
            set.charts(List.of(new BurnUpChart(words, burnUp)), FAN);
            set.note(words.say("goal.burnUpNote"));
        });
        set.paragraph(new Telling(words).basis(plan.get().basis()));
        new Telling(words).attainment(planned.year()).ifPresent(set::paragraph);
    }

    private List<Figure> month(CallPlan plan) {
        return List.of(
                new Figure(words.say("goal.callsAMonth"), words.number(plan.plain().inAll()),
                        words.say("goal.forTarget", words.number(plan.goal()))),
                new Figure(words.say("goal.callsADay"), words.number(plan.plain().perDay()),
                        words.count("goal.overDays", plan.workingDays())),
                new Figure(words.say("goal.appointmentsNeeded"), words.number(plan.appointments()), ""),
                new Figure(words.say("report.safe", plan.safe().certaintyPercent()),
                        words.number(plan.safe().calls().inAll()),
                        words.say("goal.perDay", words.number(plan.safe().calls().perDay()))));
    }

    private List<Figure> fromToday(GoalStanding standing) {
        List<Figure> figures = new ArrayList<>();
        standing.left().ifPresent(left -> {
            figures.add(new Figure(words.say("goal.remaining"), words.number(left.sales()),
                    words.count("goal.soldSoFar", standing.achieved().sold())));
            figures.add(new Figure(words.say("goal.callsRemaining"), words.number(left.calls().inAll()),
                    new Telling(words).perDay(left)));
        });
        standing.forecast().ifPresent(forecast -> {
            figures.add(new Figure(words.say("goal.expected"), words.number(Math.round(forecast.expected())),
                    words.say("goal.likelyRange", forecast.low(), forecast.high())));
            figures.add(new Figure(words.say("goal.chance"), words.chance(forecast.chance()),
                    new Telling(words).pace(forecast)));
        });
        return figures;
    }
}
