package app.tallyline.desktop.review;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextFormatter;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import app.tallyline.desktop.control.NoteArea;
import app.tallyline.desktop.control.Page;
import app.tallyline.desktop.control.Sentence;
import app.tallyline.desktop.control.TypedForm;
import app.tallyline.desktop.frame.Draft;
import app.tallyline.model.ClosedReview;
import app.tallyline.words.Words;

/// Closes the review of a week with a note on what to change. Esc takes back what is typed; whatever else leaves the week
/// closes it with the note.
final class ClosingPart extends VBox {
    private static final int ROWS = 2;

    private final ReviewModel model;
    private final Words words;
    private final NoteArea note;
    private final Button close = new Button();
    private final Label state = new Label();
    private final TypedForm form;
    private final Draft draft;
    private LocalDate firstDay = LocalDate.EPOCH;

    ClosingPart(ReviewModel model, Words words) {
        this.model = model;
        this.words = words;
        note = new NoteArea("review-note", ROWS, close::fire);
        note.setPromptText(words.say("closing.prompt"));
        note.setAccessibleText(words.say("closing.prompt"));
        note.setTextFormatter(new TextFormatter<>(change -> change.getControlNewText()
                .length() <= ClosedReview.LONGEST_NOTE ? change : null));
        form = new TypedForm(words, note).takingBackByEscape();
        draft = new Draft(form::changed, this::save, form::takeBack, new Draft.Telling(form::sentence, form::complain,
                form::enter));
        close.setId("review-close");
        close.getStyleClass().add("accent");
        close.setOnAction(_ -> model.drafts().enter(draft));
        state.getStyleClass().add("figure-note");
        HBox row = new HBox(close, state);
        row.getStyleClass().add("tight-row");
        row.setAlignment(Pos.CENTER_LEFT);
        getChildren().add(Page.section(words.say("closing.title"),
                new Sentence(words.say("closing.explained"), "figure-note"), note, form.problem(), row));
    }

    /// Has what is typed taken care of, for as long as the subscription holds.
    Subscription drafting() {
        return model.drafts().add(draft);
    }

    /// Shows the review of a period, but for what is being typed of it.
    ///
    /// @param week whether it is a week that is reviewed; longer periods are not closed
    void show(boolean week, LocalDate first, Optional<ClosedReview> closed) {
        setVisible(week);
        setManaged(week);
        if (!first.equals(firstDay)) {
            form.takeBack();
            firstDay = first;
        }
        form.show(note, closed.filter(_ -> week).map(ClosedReview::note).orElse(""));
        close.setText(words.say(closed.isPresent() ? "closing.keep" : "closing.close"));
        state.setText(closed.isPresent() ? words.say("closing.isClosed") : "");
    }

    private boolean save(Consumer<Optional<Throwable>> ended) {
        form.clear();
        Runnable takeBack = form.keep();
        model.close(new ClosedReview(firstDay, note.getText().strip()), problem -> {
            problem.ifPresent(_ -> takeBack.run());
            ended.accept(problem);
        });
        return true;
    }
}
