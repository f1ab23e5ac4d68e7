package app.tallyline.desktop.goal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import app.tallyline.calendar.WorkCalendar;
import app.tallyline.desktop.control.Choice;
import app.tallyline.desktop.control.EvenRow;
import app.tallyline.desktop.control.Figure;
import app.tallyline.desktop.control.MonthStrip;
import app.tallyline.desktop.control.Page;
import app.tallyline.desktop.control.StepButton;
import app.tallyline.desktop.frame.Screen;
import app.tallyline.metrics.CallPlan;
import app.tallyline.metrics.GoalStanding;
import app.tallyline.model.Chain;
import app.tallyline.model.Goal;
import app.tallyline.model.Period;
import app.tallyline.model.WorkingDays;
import app.tallyline.words.Counsel;
import app.tallyline.words.Reading;
import app.tallyline.words.Telling;
import app.tallyline.words.Typed;
import app.tallyline.words.Words;

/// The month's goal and what it takes.
public final class GoalScreen implements Screen {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("danger");

    private enum Kind {
        SALES,
        MONEY
    }

    private final GoalModel model;
    private final Words words;
    private final Page page;
    private final Label month = new Label();
    private final TextField amount = new TextField();
    private final Choice<Kind> kind;
    private final Label problem = new Label();
    private final Label basis = new Label();
    private final Figure calls;
    private final Figure perDay;
    private final Figure appointments;
    private final Figure remaining;
    private final Figure callsLeft;
    private final Figure expected;
    private final Figure chance;
    private final SafePlan safe;
    private final Label lever = new Label();
    private final MonthStrip strip;
    private final Label holidays = new Label();
    private final Subscription listening;

    public GoalScreen(GoalModel model, Words words) {
        this.model = model;
        this.words = words;
        kind = new Choice<>(words.say("goal.kind"), List.of(Kind.values()),
                each -> each == Kind.SALES ? words.say("goal.inSales") : words.currency().getCurrencyCode());
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
        for (Label label : List.of(lever, holidays, basis)) {
            label.setWrapText(true);
            label.setMinHeight(Region.USE_PREF_SIZE);
        }
        basis.getStyleClass().add("figure-note");
        holidays.getStyleClass().add("figure-note");
        page = new Page(new Label(words.say("place.goal")), chooser()).with(entry(),
                heading("goal.wholeMonth"), new EvenRow(calls, perDay, appointments, safe),
                heading("goal.fromToday"), new EvenRow(remaining, callsLeft, expected, chance),
                Page.section(words.say("goal.lever"), lever, basis),
                Page.section(words.say("goal.days"), strip, holidays));
        listening = Subscription.combine(
                model.monthProperty().subscribe(each -> month.setText(words.heading(words.month(each)))),
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
    public void leave() {
        listening.unsubscribe();
    }

    private Node chooser() {
        StepButton back = StepButton.back(words.say("goal.monthBefore"), () -> model.step(-1));
        StepButton forth = StepButton.forth(words.say("goal.monthAfter"), () -> model.step(1));
        month.getStyleClass().add("period");
        HBox chooser = new HBox(month, back, forth);
        chooser.getStyleClass().add("tight-row");
        chooser.setAlignment(Pos.CENTER_RIGHT);
        return chooser;
    }

    private Node entry() {
        amount.setId("goal-amount");
        amount.setPrefColumnCount(10);
        amount.setAccessibleText(words.say("goal.question"));
        amount.setOnAction(_ -> save());
        kind.setId("goal-kind");
        kind.setValue(Kind.SALES);
        Button save = new Button(words.say("goal.save"));
        save.setId("goal-save");
        save.getStyleClass().add("accent");
        save.setOnAction(_ -> save());
        Label question = new Label(words.say("goal.question"));
        question.setLabelFor(amount);
        HBox row = new HBox(question, amount, kind, save);
        row.getStyleClass().add("tight-row");
        row.setAlignment(Pos.CENTER_LEFT);
        problem.getStyleClass().add("field-problem");
        problem.setId("goal-problem");
        complain("");
        VBox entry = new VBox(row, problem);
        entry.getStyleClass().addAll("card", "section");
        return entry;
    }

    private Label heading(String key) {
        Label heading = new Label(words.say(key));
        heading.getStyleClass().add("group-title");
        return heading;
    }

    private void save() {
        complain("");
        Typed typed = new Typed(words);
        Reading<? extends Goal.Target> target = kind.getValue() == Kind.SALES
                ? typed.sales(amount.getText()).map(Goal.Sales::new)
                : typed.money(amount.getText()).map(Goal.Revenue::new);
        switch (target) {
            case Reading.Read<? extends Goal.Target>(var value) -> model.set(value);
            case Reading.Unreadable<? extends Goal.Target> unreadable -> complain(unreadable.sentence(words));
        }
    }

    private void complain(String sentence) {
        problem.setText(sentence);
        problem.setVisible(!sentence.isEmpty());
        problem.setManaged(!sentence.isEmpty());
        amount.pseudoClassStateChanged(WRONG, !sentence.isEmpty());
    }

    private void show(GoalFigures figures) {
        Period days = Period.month(model.monthProperty().get());
        strip.show(days, figures.calendar(), model.today());
        holidays.setText(holidays(days, figures.calendar()));
        figures.standing().ifPresent(this::fillField);
        Optional<CallPlan> plan = figures.standing().flatMap(GoalStanding::plan);
        WorkingDays workingDays = figures.calendar().workingDays(days);
        calls.show(plan.map(each -> words.number(each.plain().inAll())).orElse(Words.UNKNOWN),
                plan.map(each -> words.say("goal.forTarget", words.number(each.goal()))).orElse(""));
        perDay.show(plan.map(each -> words.number(each.plain().perDay())).orElse(Words.UNKNOWN),
                words.count("goal.overDays", workingDays));
        appointments.show(plan.map(each -> words.number(each.appointments())).orElse(Words.UNKNOWN),
                plan.map(this::otherStages).orElse(""));
        safe.show(plan, figures.certaintyPercent());
        figures.standing().ifPresentOrElse(this::showStanding, this::showNothing);
        lever.setText(figures.lever().flatMap(each -> plan.map(set -> new Counsel(words).lever(each, set)))
                .orElse(words.say("goal.noLever")));
        basis.setText(plan.map(each -> new Telling(words).basis(each.basis())).orElse(words.say("goal.noGoal")));
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
            callsLeft.show(words.number(left.calls().inAll()), left.workingDays().none()
                    ? words.say("goal.noDayLeft")
                    : words.say("goal.perDayLeft", words.number(left.calls().perDay()),
                            words.count("goal.daysLeft", left.workingDays())));
        });
        standing.forecast().ifPresent(forecast -> {
            expected.show(words.number(Math.round(forecast.expected())),
                    words.say("goal.likelyRange", forecast.low(), forecast.high()));
            chance.show(words.chance(forecast.chance()), words.say("goal.atThisPace", forecast.calls()));
        });
        if (standing.plan().isEmpty()) {
            remaining.show(Words.UNKNOWN, words.say("goal.noAverageSale"));
        }
    }

    private void fillField(GoalStanding standing) {
        if (amount.isFocused() && !amount.getText().isBlank()) {
            return;
        }
        switch (standing.goal().target()) {
            case Goal.Sales(long count) -> {
                kind.setValue(Kind.SALES);
                amount.setText(words.number(count));
            }
            case Goal.Revenue(var money) -> {
                kind.setValue(Kind.MONEY);
                amount.setText(words.amount(money));
            }
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
