package app.tallyline.desktop.goal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import app.tallyline.desktop.control.Choice;
import app.tallyline.desktop.control.Page;
import app.tallyline.desktop.control.Sentence;
import app.tallyline.desktop.control.TypedForm;
import app.tallyline.desktop.frame.Draft;
import app.tallyline.metrics.CoreRates;
import app.tallyline.metrics.Lag;
import app.tallyline.model.PlanBasis;
import app.tallyline.model.PlanBasis.Window;
import app.tallyline.words.Typed;
import app.tallyline.words.Words;

/// What the plan stands on: which part of the past, plain or mature, or rates typed by hand. Enter uses those, Esc takes
/// them back; whatever else leaves them uses them too.
final class GroundPart extends VBox {
    private final GoalModel model;
    private final Words words;
    private final Choice<Window> window;
    private final CheckBox mature = new CheckBox();
    private final TextField appointments = new TextField();
    private final TextField close = new TextField();
    private final HBox byHand;
    private final Sentence lag = new Sentence("", "figure-note");
    private final Sentence basis = new Sentence("", "figure-note");
    private final TypedForm form;
    private final Draft draft;
    private boolean showing;

    GroundPart(GoalModel model, Words words) {
        this.model = model;
        this.words = words;
        window = new Choice<>(words.say("settings.window"), List.of(Window.values()),
                each -> words.say("window." + each.name().toLowerCase(Locale.ROOT)));
        window.setId("window");
        window.setOnAction(_ -> {
            if (!showing) {
                Window chosen = window.getValue();
                model.choose(now -> now.withWindow(chosen));
            }
        });
        mature.setText(words.say("ground.mature"));
        mature.setId("mature");
        mature.setOnAction(_ -> {
            boolean chosen = mature.isSelected();
            model.choose(now -> now.withMature(chosen));
        });
        for (TextField field : List.of(appointments, close)) {
            field.setPrefColumnCount(5);
            field.setAccessibleText(words.say(field == close ? "rate.close" : "rate.appointment"));
            field.setOnAction(_ -> enter());
        }
        appointments.setId("by-hand-appointments");
        close.setId("by-hand-close");
        Button use = new Button(words.say("ground.use"));
        use.setOnAction(_ -> enter());
        byHand = row(named(words.say("rate.appointment"), appointments), appointments,
                named(words.say("rate.close"), close), close, use);
        form = new TypedForm(words, appointments, close).takingBackByEscape();
        draft = new Draft(form::changed, this::save, form::takeBack, new Draft.Telling(form::sentence, form::complain,
                form::enter));
        basis.setId("basis");
        FlowPane choices = new FlowPane(row(named(words.say("settings.window"), window), window), mature, byHand);
        choices.getStyleClass().add("standards");
        getChildren().add(Page.section(words.say("ground.title"), choices, form.problem(), lag, basis));
    }

    /// Has what is typed taken care of, for as long as the subscription holds.
    Subscription drafting() {
        return model.drafts().add(draft);
    }

    private static Label named(String name, Node field) {
        Label label = new Label(name);
        label.setLabelFor(field);
        return label;
    }

    private static HBox row(Node... nodes) {
        HBox row = new HBox(nodes);
        row.getStyleClass().add("tight-row");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    /// @param stands on what the plan stands, in words
    void show(PlanBasis choices, Optional<Lag> sales, String stands) {
        showing = true;
        window.setValue(choices.window());
        mature.setSelected(choices.mature());
        showing = false;
        boolean hand = choices.window() == Window.BY_HAND;
        byHand.setVisible(hand);
        byHand.setManaged(hand);
        mature.setVisible(!hand);
        mature.setManaged(!hand);
        if (hand) {
            CoreRates rates = CoreRates.of(choices.assumed().orElse(PlanBasis.FIVE_PER_CENT));
            form.show(appointments, words.rate(rates.appointment()));
            form.show(close, words.rate(rates.close()));
        }
        lag.say(sales.filter(_ -> !hand).map(this::tell).orElse(""));
        basis.setText(stands);
    }

    private String tell(Lag sales) {
        return sales.known()
                ? words.say("ground.lag", sales.days(), sales.cycles().size())
                : words.say("ground.noLag", Lag.ENOUGH_SALES, sales.cycles().size());
    }

    private void enter() {
        model.drafts().enter(draft);
    }

    private boolean save(Consumer<Optional<Throwable>> ended) {
        form.clear();
        Typed typed = new Typed(words);
        Optional<OptionalInt> first = form.read(appointments, typed::permille);
        Optional<OptionalInt> second = form.read(close, typed::permille);
        if (first.isEmpty() || second.isEmpty()) {
            return false;
        }
        if (first.get().isEmpty() || second.get().isEmpty()) {
            form.complain(first.get().isEmpty() ? appointments : close, words.say("ground.bothRates"));
            return false;
        }
        Runnable takeBack = form.keep();
        model.byHand(first.get().getAsInt(), second.get().getAsInt(), problem -> {
            problem.ifPresent(_ -> takeBack.run());
            ended.accept(problem);
        });
        return true;
    }
}
