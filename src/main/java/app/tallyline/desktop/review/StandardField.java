package app.tallyline.desktop.review;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import app.tallyline.desktop.control.TypedForm;
import app.tallyline.desktop.frame.Draft;
import app.tallyline.metrics.ChainTotals.Passage;
import app.tallyline.model.Stage;
import app.tallyline.words.Typed;
import app.tallyline.words.Words;

/// The rate that the user means to keep at one step; blank to hold it against the best month. It is saved as it is left;
/// Esc takes back what is typed.
final class StandardField extends VBox {
    private static final double PROBLEM_WIDTH = 280;

    private final ReviewModel model;
    private final Words words;
    private final Typed typed;
    private final Stage stage;
    private final TextField field = new TextField();
    private final TypedForm form;
    private final Draft draft;

    StandardField(ReviewModel model, Words words, Passage step) {
        this.model = model;
        this.words = words;
        this.typed = new Typed(words);
        this.stage = step.to();
        field.setPrefColumnCount(8);
        field.setId("standard-" + stage.key());
        field.setPromptText(words.say("review.bestMonth"));
        Label name = new Label(words.passage(step.from(), step.to()));
        name.setLabelFor(field);
        field.setAccessibleText(words.say("review.standards") + " " + name.getText());
        form = new TypedForm(words, field).takingBackByEscape();
        draft = new Draft(form::changed, this::save, form::takeBack, new Draft.Telling(form::sentence, form::complain,
                form::enter));
        form.onLeft(() -> model.drafts().leave(draft)).problem().setPrefWidth(PROBLEM_WIDTH);
        field.setOnAction(_ -> model.drafts().enter(draft));
        HBox row = new HBox(name, field);
        row.getStyleClass().add("tight-row");
        row.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(row, form.problem());
    }

    Draft draft() {
        return draft;
    }

    /// Shows what is kept, but for what is being typed.
    void show(OptionalInt permille) {
        form.show(field, permille.isPresent() ? words.percentOf(permille.getAsInt()) : "");
    }

    private boolean save(Consumer<Optional<Throwable>> ended) {
        boolean changed = form.changed();
        form.clear();
        Optional<OptionalInt> permille = form.read(field, typed::permille);
        if (permille.isEmpty()) {
            return false;
        }
        if (!changed) {
            ended.accept(Optional.empty());
            return true;
        }
        Runnable takeBack = form.keep();
        model.standard(stage, permille.get(), problem -> {
            problem.ifPresent(_ -> takeBack.run());
            ended.accept(problem);
        });
        return true;
    }
}
