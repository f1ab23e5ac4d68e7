package app.tallyline.desktop.today;

import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.util.Subscription;

import app.tallyline.model.Measure;
import app.tallyline.model.MeasureSetup;
import app.tallyline.model.MeasureSetup.Target;
import app.tallyline.model.Timer;
import app.tallyline.words.Words;

/// The measures beside the three counters, a button each: one more, or the timer started and stopped.
final class AlsoBar extends FlowPane {
    private static final PseudoClass RUNNING = PseudoClass.getPseudoClass("running");

    private final TodayModel desk;
    private final TimerModel timer;
    private final Words words;
    private final CategoryBox category;
    private final Subscription listening;

    AlsoBar(TodayModel desk, TimerModel timer, Words words) {
        this.desk = desk;
        this.timer = timer;
        this.words = words;
        getStyleClass().addAll("card", "also");
        setAlignment(Pos.CENTER_LEFT);
        category = new CategoryBox(words, timer::spendOn);
        category.setId("category");
        listening = Subscription.combine(desk.furtherProperty().subscribe(_ -> show()),
                desk.figuresProperty().subscribe(_ -> show()), timer.runningProperty().subscribe(_ -> show()),
                timer.minutesProperty().subscribe(_ -> show()));
    }

    void stopListening() {
        listening.unsubscribe();
    }

    private void show() {
        timer.runningProperty().get().ifPresent(now -> category.show(now.category()));
        List<MeasureSetup> further = desk.furtherProperty().get();
        getChildren().setAll(further.stream().map(this::button).toList());
        if (timer.runningProperty().get().isPresent()) {
            getChildren().add(category);
        }
    }

    private Node button(MeasureSetup setup) {
        Measure measure = setup.measure();
        boolean timed = measure.kind() == Measure.Kind.TIME;
        Optional<Timer> running = timer.runningProperty().get().filter(now -> now.measure().equals(measure));
        Label cap = new Label(setup.mark().shortcut().orElse("+"));
        cap.getStyleClass().add("key-cap");
        setup.mark().colour().ifPresent(colour -> cap.setStyle("-fx-border-color: " + colour + ";"));
        Button button = new Button(text(setup, running), cap);
        button.setId("also-" + measure.key());
        button.getStyleClass().add("chip");
        button.setFocusTraversable(false);
        button.pseudoClassStateChanged(RUNNING, running.isPresent());
        button.setTooltip(new Tooltip(words.say(timed ? "also.timeHint" : "also.hint", words.measure(measure))));
        button.setOnAction(_ -> log(setup));
        if (running.isEmpty()) {
            return button;
        }
        Button discard = new Button("✕");
        discard.setId("timer-discard");
        discard.getStyleClass().add("small");
        discard.setAccessibleText(words.say("timer.discard"));
        discard.setTooltip(new Tooltip(words.say("timer.discard")));
        discard.setOnAction(_ -> timer.discard());
        HBox both = new HBox(button, discard);
        both.getStyleClass().add("tight-row");
        both.setAlignment(Pos.CENTER_LEFT);
        return both;
    }

    /// Logs one or as many as were typed; of a time without a number, starts or stops the timer.
    void log(MeasureSetup setup) {
        boolean timed = setup.measure().kind() == Measure.Kind.TIME;
        if (timed && desk.quantityProperty().get().isEmpty()) {
            timer.toggle(setup.measure());
        } else {
            desk.log(setup.measure());
        }
    }

    private String text(MeasureSetup setup, Optional<Timer> running) {
        Measure measure = setup.measure();
        String name = words.shortMeasure(measure);
        if (running.isPresent()) {
            return "■ " + name + " " + words.minutes(timer.minutesProperty().get());
        }
        long today = desk.figuresProperty().get().map(figures -> figures.standing().totals().of(measure)).orElse(0L);
        boolean timed = measure.kind() == Measure.Kind.TIME;
        String done = today == 0 ? "" : " " + words.amount(measure, today);
        String aimed = setup.target().filter(target -> target.per() == Target.Per.DAY)
                .map(target -> words.say("also.of", words.amount(measure, target.quantity()))).orElse("");
        return (timed ? "▶ " : "") + name + done + aimed;
    }
}
