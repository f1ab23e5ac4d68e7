package app.tallyline.desktop.today;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;

import app.tallyline.desktop.control.Choice;
import app.tallyline.desktop.control.TypedForm;
import app.tallyline.desktop.frame.Draft;
import app.tallyline.desktop.frame.Drafts;
import app.tallyline.desktop.frame.NamedActivity;
import app.tallyline.desktop.today.EditingModel.Editing;
import app.tallyline.words.Words;

/// Changes one entry in place, above the log. Enter saves, Esc does not; whatever else leaves it saves what was changed.
final class EntryEditor extends StackPane {
    private final EditingModel model;
    private final Drafts drafts;
    private final EntryFields fields;
    private final TypedForm form;
    private final Draft draft;
    private final Subscription listening;
    private NamedActivity known;

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
                () -> open() ? form.sentence() : "", form::complain, form::enter).quiet());
        getStyleClass().addAll("card", "editor");
        getChildren().add(fields);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            // A box that is closed would keep these to itself, or leave them to the page.
            if (event.getTarget() instanceof Choice<?> box && !box.isShowing()) {
                key(event);
            }
        });
        listening = drafts.add(draft);
    }

    void stopListening() {
        listening.unsubscribe();
    }

    private boolean open() {
        return model.editingProperty().get().isPresent();
    }

    /// Opens on an entry. It takes the keyboard, but not to tell that a change could not be saved: something else is being
    /// typed by then.
    void open(Editing editing) {
        known = editing.known();
        fields.show(known, editing.unsaved());
        if (editing.unsaved().isEmpty()) {
            fields.enter();
        }
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && (event.getTarget() instanceof TextField
                || event.getTarget() instanceof Choice<?>)) {
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
        Optional<NamedActivity> changed = fields.read(known.activity());
        if (changed.isEmpty()) {
            return false;
        }
        if (changed.get().equals(known)) {
            model.stop();
            ended.accept(Optional.empty());
        } else {
            model.save(changed.get(), ended);
        }
        return true;
    }
}
