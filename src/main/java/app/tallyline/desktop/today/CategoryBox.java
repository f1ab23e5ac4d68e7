package app.tallyline.desktop.today;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;

import app.tallyline.desktop.control.Keyboard;
import app.tallyline.desktop.frame.Draft;
import app.tallyline.model.Details;
import app.tallyline.model.TimeCategory;
import app.tallyline.words.Words;

/// What time went to: one of the usual categories, or a word of the user's own.
final class CategoryBox extends ComboBox<String> {
    private boolean showing;

    /// @param chosen hears of a choice
    CategoryBox(Words words, Consumer<String> chosen) {
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
                chosen.accept(value == null ? "" : value);
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

    /// What is typed and not chosen yet.
    Draft draft() {
        return new Draft(() -> Keyboard.isIn(this) && !getEditor().getText().equals(getConverter().toString(
                getValue())), ended -> {
                    commitValue();
                    ended.accept(Optional.empty());
                    return true;
                }, this::cancelEdit, new Draft.Telling(() -> "", _ -> {}, getEditor()::requestFocus));
    }

    /// Shows what is chosen.
    void show(String category) {
        if (Keyboard.isIn(this)) {
            return;
        }
        showing = true;
        setValue(category);
        showing = false;
    }
}
