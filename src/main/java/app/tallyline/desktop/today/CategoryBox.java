package app.tallyline.desktop.today;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.StringConverter;

import app.tallyline.desktop.control.Keyboard;
import app.tallyline.desktop.frame.Draft;
import app.tallyline.desktop.frame.Drafts;
import app.tallyline.model.Details;
import app.tallyline.model.TimeCategory;
import app.tallyline.words.Words;

/// What time went to: one of the usual categories, or a word of the user's own. A choice that cannot be saved is shown
/// again, unless something else is being typed there by then.
final class CategoryBox extends ComboBox<String> {
    private final Words words;
    private final Choosing choosing;
    private final Draft draft;
    private String kept = "";
    /// What was chosen and is not on its way to the disk.
    private Optional<String> unsaved = Optional.empty();
    private boolean showing;
    /// Why a choice could not be saved; empty where none failed.
    private String problem = "";

    /// Has a choice saved.
    interface Choosing {
        /// @param ended hears of the end: empty when it is on disk or is asked about no longer, else why it is not on disk
        void choose(String category, Consumer<Optional<Throwable>> ended);
    }

    /// @param drafts takes care of what is chosen
    /// @param choosing has it saved
    CategoryBox(Words words, Drafts drafts, Choosing choosing) {
        this.words = words;
        this.choosing = choosing;
        draft = new Draft(() -> unsaved.isPresent() || typing(), this::save, this::takeBack,
                new Draft.Telling(() -> problem, why -> problem = why.apply(words), () -> Keyboard.give(getEditor()))
                        .quiet());
        getItems().setAll(Stream.concat(Stream.of(""), Arrays.stream(TimeCategory.values())
                .map(TimeCategory::key)).toList());
        setEditable(true);
        setPrefWidth(170);
        setAccessibleText(words.say("also.category"));
        setPromptText(words.say("also.category"));
        setConverter(new StringConverter<>() {
            @Override
            public String toString(String key) {
                return key == null || key.isEmpty() ? "" : words.category(key);
            }

            @Override
            public String fromString(String text) {
                String key = words.categoryKey(text);
                return key.substring(0, Math.min(key.length(), Details.LONGEST_CATEGORY));
            }
        });
        valueProperty().addListener((_, _, value) -> {
            if (!showing) {
                unsaved = Optional.of(value == null ? "" : value);
                drafts.enter(draft);
            }
        });
        // To the box itself a choice that is entered once more is none.
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && unsaved.isPresent() && !typing()) {
                drafts.enter(draft);
            }
        });
    }

    /// Takes what is typed from now on.
    void enter() {
        // Before it is drawn the box does not hold its field, and it fills the field in when it is first laid out.
        applyCss();
        layout();
        Keyboard.give(getEditor());
    }

    /// What is typed or chosen, and not saved yet.
    Draft draft() {
        return draft;
    }

    /// Shows what is chosen, unless something else is being typed or could not be saved.
    void show(String category) {
        if (Keyboard.isIn(this) || unsaved.isPresent()) {
            return;
        }
        kept = category;
        fill(category);
    }

    private boolean typing() {
        return Keyboard.isIn(this) && !getEditor().getText().equals(getConverter().toString(getValue()));
    }

    private void fill(String category) {
        showing = true;
        setValue(category);
        showing = false;
    }

    private boolean save(Consumer<Optional<Throwable>> ended) {
        problem = "";
        if (typing()) {
            showing = true;
            commitValue();
            showing = false;
            unsaved = Optional.of(getValue() == null ? "" : getValue());
        }
        Optional<String> chosen = unsaved;
        unsaved = Optional.empty();
        chosen.ifPresentOrElse(category -> choosing.choose(category, why -> {
            why.ifPresentOrElse(_ -> comeBack(category), () -> kept = category);
            ended.accept(why);
        }), () -> ended.accept(Optional.empty()));
        return true;
    }

    private void comeBack(String category) {
        if (!typing() && unsaved.isEmpty()) {
            fill(category);
            unsaved = Optional.of(category);
        }
    }

    private void takeBack() {
        problem = "";
        unsaved = Optional.empty();
        cancelEdit();
        fill(kept);
    }
}
