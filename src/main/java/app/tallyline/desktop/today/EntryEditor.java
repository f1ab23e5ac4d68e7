package app.tallyline.desktop.today;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;

import app.tallyline.desktop.control.TypedForm;
import app.tallyline.desktop.frame.Draft;
import app.tallyline.desktop.frame.Drafts;
import app.tallyline.desktop.frame.NamedActivity;
import app.tallyline.desktop.today.EditingModel.Editing;
import app.tallyline.words.Words;

/// Changes one entry in place, above the log. Enter saves, Esc does not; whatever else leaves it saves what was changed. It
/// takes what is typed from the moment it is opened, though the entry itself may still be on its way to the log: what is known
/// is then filled in around it.
final class EntryEditor extends StackPane {
    private final EditingModel model;
    private final Drafts drafts;
    private final EntryFields fields;
    private final TypedForm form;
    private final Draft draft;
    private final Subscription listening;
    private Optional<LogLine> line = Optional.empty();
    private boolean failed;

    EntryEditor(TodayScreen.Models models, Words words) {
        this.model = models.editing();
        this.drafts = models.desk().drafts();
        Button save = new Button(words.say("edit.save"));
        save.getStyleClass().add("accent");
        save.setId("edit-save");
        save.setOnAction(_ -> enter());
        Button cancel = new Button(words.say("edit.cancel"));
        cancel.setOnAction(_ -> model.stop());
        fields = new EntryFields(models, words, this::enter, save, cancel);
        form = fields.form();
        draft = new Draft(() -> open() && form.changed(), this::save, model::stop, new Draft.Telling(
                () -> open() ? form.sentence() : "", this::complain, this::enterProblem));
        getStyleClass().addAll("card", "editor");
        getChildren().add(fields);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        listening = drafts.add(draft);
    }

    void stopListening() {
        listening.unsubscribe();
    }

    private boolean open() {
        return model.editingProperty().get().isPresent();
    }

    /// Shows what is being changed now. It takes the keyboard when it is opened, but not to tell that a change could not be
    /// saved: something else is being typed by then.
    ///
    /// @param before what was being changed before
    void show(Optional<Editing> before, Editing now) {
        if (before.isEmpty() || before.get().line().isPresent()) {
            line = Optional.empty();
            fields.clear();
            if (now.unsaved().isEmpty()) {
                fields.enter();
            }
        }
        now.line().ifPresent(known -> {
            line = Optional.of(known);
            fields.show(known.named(), now.unsaved());
        });
    }

    private void complain(Function<Words, String> sentence) {
        form.complain(sentence);
        failed = true;
    }

    private void enterProblem() {
        if (failed) {
            failed = false;
        } else {
            form.enter();
        }
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && event.getTarget() instanceof TextField) {
            enter();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            model.stop();
            event.consume();
        }
    }

    private void enter() {
        drafts.enter(draft);
    }

    private boolean save(Consumer<Optional<Throwable>> ended) {
        Optional<Function<LogLine, NamedActivity>> read = fields.read(line);
        if (read.isEmpty()) {
            return false;
        }
        if (line.filter(known -> read.get().apply(known).equals(known.named())).isPresent()) {
            model.stop();
            ended.accept(Optional.empty());
        } else {
            model.save(read.get(), ended);
        }
        return true;
    }
}
