package app.tallyline.desktop.shell;

import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import app.tallyline.desktop.control.Sentence;
import app.tallyline.words.Words;

/// Asked over the window that is to close while something typed cannot be saved: keep editing, which Enter and Esc take,
/// or close without it.
final class LeaveQuestion extends StackPane {
    private final Button keep = new Button();
    private final Button discard = new Button();
    private final Runnable kept;

    /// @param sentence what cannot be saved, and why
    /// @param kept what to do to keep editing
    /// @param discarded what to do to close without it
    LeaveQuestion(Words words, String sentence, Runnable kept, Runnable discarded) {
        this.kept = kept;
        Label title = new Label(words.say("leave.title"));
        title.getStyleClass().add("section-title");
        keep.setText(words.say("leave.keep"));
        keep.setId("leave-keep");
        keep.getStyleClass().add("accent");
        keep.setOnAction(_ -> kept.run());
        discard.setText(words.say("leave.discard"));
        discard.setId("leave-discard");
        discard.getStyleClass().addAll("button-outlined", "danger");
        discard.setOnAction(_ -> discarded.run());
        HBox buttons = new HBox(keep, discard);
        buttons.getStyleClass().add("leave-buttons");
        VBox card = new VBox(title, new Sentence(sentence), buttons);
        card.getStyleClass().addAll("card", "leave-card");
        card.setMaxHeight(Region.USE_PREF_SIZE);
        card.setAccessibleRole(AccessibleRole.DIALOG);
        card.setAccessibleText(title.getText() + ". " + sentence);
        getStyleClass().add("key-ground");
        setAlignment(Pos.CENTER);
        getChildren().add(card);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    void enter() {
        keep.requestFocus();
    }

    /// No key goes past the question to what lies under it.
    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case TAB, LEFT, RIGHT, UP, DOWN -> (keep.isFocused() ? discard : keep).requestFocus();
            case ESCAPE -> kept.run();
            case ENTER -> (discard.isFocused() ? discard : keep).fire();
            case SPACE -> {
                return;
            }
            default -> {
                // Left unheard.
            }
        }
        event.consume();
    }
}
