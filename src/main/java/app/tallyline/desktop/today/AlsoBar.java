package app.tallyline.desktop.today;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.util.Subscription;

import app.tallyline.desktop.control.Keyboard;
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
    private final Button discard;
    private final Map<MeasureSetup, Button> buttons = new LinkedHashMap<>();
    private List<MeasureSetup> shown = List.of();
    private final Subscription listening;

    AlsoBar(TodayModel desk, TimerModel timer, Words words) {
        this.desk = desk;
        this.timer = timer;
        this.words = words;
        getStyleClass().addAll("card", "also");
        setAlignment(Pos.CENTER_LEFT);
        category = new CategoryBox(words, desk.drafts(), timer::spendOn);
        category.setId("category");
        discard = discard();
        listening = Subscription.combine(desk.drafts().add(category.draft()), desk.furtherProperty().subscribe(
                _ -> show()),
                desk.figuresProperty().subscribe(_ -> show()), timer.runningProperty().subscribe(_ -> show()),
                timer.minutesProperty().subscribe(_ -> show()), category.focusWithinProperty().subscribe(_ -> show()));
    }

    void stopListening() {
        listening.unsubscribe();
    }

    /// Buttons are made anew only for other measures: a key pressed turns the figures of those there are.
    private void show() {
        List<MeasureSetup> further = desk.furtherProperty().get();
        if (!further.equals(shown)) {
            shown = further;
            buttons.clear();
            further.forEach(setup -> buttons.put(setup, button(setup)));
        }
        Optional<Timer> running = timer.runningProperty().get();
        buttons.forEach((setup, button) -> {
            Optional<Timer> own = running.filter(now -> now.measure().equals(setup.measure()));
            button.setText(text(setup, own));
            button.pseudoClassStateChanged(RUNNING, own.isPresent());
        });
        running.ifPresent(now -> category.show(now.category()));
        List<Node> nodes = new ArrayList<>(buttons.values());
        // What is being typed stays where it is, though the timer was stopped elsewhere.
        if (running.isPresent() || Keyboard.isIn(category) || category.draft().changed().getAsBoolean()) {
            nodes.addAll(List.of(discard, category));
        }
        if (!getChildren().equals(nodes)) {
            getChildren().setAll(nodes);
        }
    }

    private Button button(MeasureSetup setup) {
        Measure measure = setup.measure();
        Label cap = new Label(setup.mark().shortcut().orElse("+"));
        cap.getStyleClass().add("key-cap");
        setup.mark().colour().ifPresent(colour -> cap.setStyle("-fx-border-color: " + colour + ";"));
        Button button = new Button("", cap);
        button.setId("also-" + measure.key());
        button.getStyleClass().add("chip");
        button.setFocusTraversable(false);
        button.setTooltip(new Tooltip(words.say(measure.kind() == Measure.Kind.TIME ? "also.timeHint" : "also.hint",
                words.measure(measure))));
        button.setOnAction(_ -> log(setup));
        return button;
    }

    private Button discard() {
        Button letGo = new Button("✕");
        letGo.setId("timer-discard");
        letGo.getStyleClass().add("small");
        letGo.setAccessibleText(words.say("timer.discard"));
        letGo.setTooltip(new Tooltip(words.say("timer.discard")));
        letGo.setOnAction(_ -> timer.discard());
        return letGo;
    }

    /// Logs one or as many as were typed; of a time without a number, starts or stops the timer.
    void log(MeasureSetup setup) {
        boolean timed = setup.measure().kind() == Measure.Kind.TIME;
        if (timed && desk.number().textProperty().get().isEmpty()) {
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
