package app.tallyline.desktop.today;

import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;

import app.tallyline.model.Outcome;
import app.tallyline.words.Words;

/// What may come of a call, a button each beside its key.
final class OutcomeChips extends FlowPane {
    private static final double WIDTH = 880;

    /// @param chosen hears of the one that was clicked
    OutcomeChips(Words words, Consumer<Outcome> chosen) {
        getStyleClass().add("chips");
        setPrefWrapLength(WIDTH);
        Outcome.OF_CALLS.forEach(outcome -> getChildren().add(chip(outcome, words, chosen)));
    }

    private static Node chip(Outcome outcome, Words words, Consumer<Outcome> chosen) {
        Label cap = new Label(outcome.shortcut());
        cap.getStyleClass().add("key-cap");
        Button chip = new Button(words.outcome(outcome), cap);
        chip.setId("outcome-" + outcome.key());
        chip.getStyleClass().add("chip");
        chip.setFocusTraversable(false);
        chip.setTooltip(new Tooltip(words.say("newest.outcomeOf", words.outcome(outcome))));
        chip.setOnAction(_ -> chosen.accept(outcome));
        return chip;
    }
}
