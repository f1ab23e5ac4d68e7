package app.tallyline.desktop.review;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextFormatter;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import app.tallyline.desktop.control.NoteArea;
import app.tallyline.desktop.control.Page;
import app.tallyline.desktop.control.Sentence;
import app.tallyline.model.ClosedReview;
import app.tallyline.words.Words;

/// Closes the review of a week with a note on what to change.
final class ClosingPart extends VBox {
    private static final int ROWS = 2;

    private final Words words;
    private final NoteArea note;
    private final Button close = new Button();
    private final Label state = new Label();
    private Optional<ClosedReview> shown = Optional.empty();

    ClosingPart(ReviewModel model, Words words) {
        this.words = words;
        note = new NoteArea("review-note", ROWS, close::fire);
        note.setPromptText(words.say("closing.prompt"));
        note.setAccessibleText(words.say("closing.prompt"));
        note.setTextFormatter(new TextFormatter<>(change -> change.getControlNewText()
                .length() <= ClosedReview.LONGEST_NOTE ? change : null));
        close.setId("review-close");
        close.getStyleClass().add("accent");
        close.setOnAction(_ -> model.close(note.getText().strip()));
        state.getStyleClass().add("figure-note");
        HBox row = new HBox(close, state);
        row.getStyleClass().add("tight-row");
        row.setAlignment(Pos.CENTER_LEFT);
        getChildren().add(Page.section(words.say("closing.title"),
                new Sentence(words.say("closing.explained"), "figure-note"), note, row));
    }

    /// @param week whether it is a week that is reviewed; longer periods are not closed
    void show(boolean week, Optional<ClosedReview> closed) {
        setVisible(week);
        setManaged(week);
        // What is being typed stays while the figures behind it are asked anew.
        if (!closed.equals(shown) || !note.isFocused()) {
            note.setText(closed.map(ClosedReview::note).orElse(note.isFocused() ? note.getText() : ""));
        }
        shown = closed;
        close.setText(words.say(closed.isPresent() ? "closing.keep" : "closing.close"));
        state.setText(closed.isPresent() ? words.say("closing.isClosed") : "");
    }
}
