package app.tallyline.desktop.goal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import app.tallyline.calendar.WorkCalendar;
import app.tallyline.chart.BurnUpChart;
import app.tallyline.desktop.control.Beside;
import app.tallyline.desktop.control.ChartView;
import app.tallyline.desktop.control.EvenRow;
import app.tallyline.desktop.control.Figure;
import app.tallyline.desktop.control.MonthStrip;
import app.tallyline.desktop.control.Page;
import app.tallyline.desktop.control.ReportMenu;
import app.tallyline.desktop.control.Sentence;
import app.tallyline.desktop.control.StepButton;
import app.tallyline.desktop.frame.Drafts;
import app.tallyline.desktop.frame.Reporting;
import app.tallyline.desktop.frame.Screen;
import app.tallyline.metrics.CallPlan;
import app.tallyline.metrics.GoalStanding;
import app.tallyline.model.Chain;
import app.tallyline.model.Period;
import app.tallyline.model.WorkingDays;
import app.tallyline.words.Counsel;
import app.tallyline.words.Telling;
import app.tallyline.words.Words;

/// The month's goal and what it takes.
public final class GoalScreen implements Screen {
    private static final double WHAT_IF_WIDTH = 360;
    private static final double BOTH_WIDTH = 880;

    private final GoalModel model;
    private final Words words;
    private final Page page;
    private final Label month = new Label();
    private final GoalEntry entry;
    private final Figure calls;
    private final Figure perDay;
    private final Figure appointments;
    private final Figure remaining;
    private final Figure callsLeft;
    private final Figure expected;
    private final Figure chance;
    private final SafePlan safe;
    private final ChartView burnUp;
    private final Sentence burnUpNote = new Sentence("", "figure-note");
    private final WhatIf whatIf;
    private final GroundPart ground;
    private final YearPart year;
    private final Label lever = new Label();
    private final MonthStrip strip;
    private final Label holidays = new Label();
    private final ReportMenu report;
    private final Subscription listening;

    public GoalScreen(GoalModel model, Reporting reporting, Words words) {
        this.model = model;
        this.words = words;
        entry = new GoalEntry(model, words);
        calls = new Figure(words.say("goal.callsAMonth"));
        perDay = new Figure(words.say("goal.callsADay"));
        appointments = new Figure(words.say("goal.appointmentsNeeded"));
        remaining = new Figure(words.say("goal.remaining"));
        callsLeft = new Figure(words.say("goal.callsRemaining"));
        expected = new Figure(words.say("goal.expected"));
        chance = new Figure(words.say("goal.chance"));
        safe = new SafePlan(model, words);
        strip = new MonthStrip(words, model::toggle);
        perDay.setId("calls-per-day");
        report = new ReportMenu(words, pattern -> reporting.save(pattern, model.about(), words),
                use -> reporting.pages(model.about(), words, use), reporting::tell, reporting::isOwn);
        reporting.askedBy(report);
        burnUp = new ChartView(words, words.say("goal.noGoal"));
        whatIf = new WhatIf(words);
        ground = new GroundPart(model, words);
        year = new YearPart(model, words);
        for (Label label : List.of(lever, holidays)) {
            label.setWrapText(true);
            label.setMinHeight(Region.USE_PREF_SIZE);
        }
        holidays.getStyleClass().add("figure-note");
        VBox adding = new VBox(burnUp, burnUpNote);
        adding.getStyleClass().addAll("card", "section");
        page = new Page(new Label(words.say("place.goal")), chooser()).with(entry,
                heading("goal.wholeMonth"), new EvenRow(calls, perDay, appointments, safe),
                heading("goal.fromToday"), new EvenRow(remaining, callsLeft, expected, chance),
                new Beside(adding, whatIf, WHAT_IF_WIDTH, BOTH_WIDTH), ground,
                Page.section(words.say("goal.lever"), lever), Page.section(words.say("goal.days"), strip, holidays),
                year);
        listening = Subscription.combine(
                model.monthProperty().subscribe(each -> month.setText(words.heading(words.month(each)))),
                entry.drafting(), ground.drafting(),
                model.figuresProperty().subscribe(figures -> figures.ifPresent(this::show)));
    }

    @Override
    public Node root() {
        return page;
    }

    @Override
    public void shown() {
        model.refresh();
    }

    @Override
    public Optional<Drafts> drafts() {
        return Optional.of(model.drafts());
    }

    @Override
    public void leave() {
        listening.unsubscribe();
    }

    @Override
    public void key(KeyEvent event) {
        report.key(event);
    }

    private Node chooser() {
        StepButton back = StepButton.back(words.say("goal.monthBefore"), () -> model.step(-1));
        StepButton forth = StepButton.forth(words.say("goal.monthAfter"), () -> model.step(1));
        month.getStyleClass().add("period");
        HBox chooser = new HBox(month, back, forth, report);
        chooser.getStyleClass().add("tight-row");
        chooser.setAlignment(Pos.CENTER_RIGHT);
        return chooser;
    }

    private Label heading(String key) {
        Label heading = new Label(words.say(key));
        heading.getStyleClass().add("group-title");
        return heading;
    }

    private void show(GoalFigures figures) {
        Period days = Period.month(model.monthProperty().get());
        WorkCalendar calendar = figures.ground().calendar();
        strip.show(days, calendar, figures.shown().today());
        holidays.setText(holidays(days, calendar));
        entry.show(figures.shown().month(), figures.standing().map(standing -> standing.goal().target()));
        Optional<CallPlan> plan = figures.standing().flatMap(GoalStanding::plan);
        WorkingDays workingDays = calendar.workingDays(days);
        calls.show(plan.map(each -> words.number(each.plain().inAll())).orElse(Words.UNKNOWN),
                plan.map(each -> words.say("goal.forTarget", words.number(each.goal()))).orElse(""));
        perDay.show(plan.map(each -> words.number(each.plain().perDay())).orElse(Words.UNKNOWN),
                words.count("goal.overDays", workingDays));
        appointments.show(plan.map(each -> words.number(each.appointments())).orElse(Words.UNKNOWN),
                plan.map(this::otherStages).orElse(""));
        safe.show(plan, figures.ground().choices().certaintyPercent());
        figures.standing().ifPresentOrElse(this::showStanding, this::showNothing);
        lever.setText(figures.lever().flatMap(each -> plan.map(set -> new Counsel(words).lever(each, set)))
                .orElse(words.say("goal.noLever")));
        String stands = plan.map(this::basis).orElse(words.say("goal.noGoal"));
        for (Figure figure : List.of(calls, perDay, appointments, callsLeft, expected, chance)) {
            figure.stands(stands);
        }
        ground.show(figures.ground().choices(), figures.ground().lag(), stands);
        figures.burnUp().ifPresentOrElse(each -> burnUp.show(new BurnUpChart(words, each)),
                () -> burnUp.clear(words.say("chart.burnUp")));
        burnUpNote.setText(figures.burnUp().isPresent() ? words.say("goal.burnUpNote") : "");
        whatIf.show(plan);
        year.show(figures.year(), model.monthProperty().get());
    }

    /// What the plan stands on, and what to do where that is not enough.
    private String basis(CallPlan plan) {
        String stands = new Telling(words).basis(plan.basis());
        return plan.basis().usable() ? stands : stands + " " + words.say("goal.noHistory");
    }

    private void showNothing() {
        for (Figure figure : List.of(remaining, callsLeft, expected, chance)) {
            figure.show(Words.UNKNOWN, "");
        }
    }

    private void showStanding(GoalStanding standing) {
        showNothing();
        standing.left().ifPresent(left -> {
            remaining.show(words.number(left.sales()), left.met()
                    ? words.say("today.met")
                    : words.count("goal.soldSoFar", standing.achieved().sold()));
            callsLeft.show(words.number(left.calls().inAll()), new Telling(words).perDay(left));
        });
        standing.forecast().ifPresent(forecast -> {
            expected.show(words.number(Math.round(forecast.expected())),
                    words.say("goal.likelyRange", forecast.low(), forecast.high()));
            chance.show(words.chance(forecast.chance()), new Telling(words).pace(forecast));
        });
        if (standing.plan().isEmpty()) {
            remaining.show(Words.UNKNOWN, words.say("goal.noAverageSale"));
        }
    }

    /// What the goal takes at the stages that the figures above do not name.
    private String otherStages(CallPlan plan) {
        return plan.needs().stream().filter(need -> !Chain.PLAIN.stages().contains(need.stage()))
                .map(need -> words.stage(need.stage()) + " " + words.number(need.required()))
                .collect(Collectors.joining(" · "));
    }

    private String holidays(Period days, WorkCalendar calendar) {
        String named = days.eachDay().filter(day -> calendar.holiday(day).isPresent())
                .map(day -> calendar.holiday(day).get() + " " + words.shortDay(day)).collect(Collectors.joining(", "));
        return (named.isEmpty() ? "" : words.say("goal.holidays", named) + " ") + words.say("goal.clickDay");
    }
}
