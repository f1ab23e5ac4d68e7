package app.tallyline.desktop.control;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.scene.control.TextInputControl;

import app.tallyline.words.Reading;
import app.tallyline.words.Words;

/// Fields that are read together. What cannot be understood is told in one sentence below them, its field is marked and
/// gets the cursor, and what was typed stays.
public final class TypedForm {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("danger");

    private final Words words;
    private final List<TextInputControl> fields;
    private final Sentence problem = new Sentence("", "field-problem");

    public TypedForm(Words words, TextInputControl... fields) {
        this.words = words;
        this.fields = List.of(fields);
        clear();
    }

    /// The sentence that says what is wrong; takes no room while nothing is.
    public Sentence problem() {
        return problem;
    }

    /// Forgets what was wrong.
    public void clear() {
        tell("");
        fields.forEach(field -> field.pseudoClassStateChanged(WRONG, false));
    }

    /// Tells what is wrong with more than one field.
    public void complain(String sentence) {
        tell(sentence);
    }

    /// Tells what is wrong with a field that can be understood, and gives it the cursor.
    public void complain(TextInputControl field, String sentence) {
        tell(sentence);
        field.pseudoClassStateChanged(WRONG, true);
        field.requestFocus();
    }

    /// What a field says; empty where it cannot be understood, and told so.
    public <T> Optional<T> read(TextInputControl field, Function<String, Reading<T>> reader) {
        return switch (reader.apply(field.getText())) {
            case Reading.Read<T>(var value) -> Optional.of(value);
            case Reading.Unreadable<T> unreadable -> {
                complain(field, unreadable.sentence(words));
                yield Optional.empty();
            }
        };
    }

    /// What a field says that may be left blank, as [#read] gives it.
    public <T> Optional<Optional<T>> optional(TextInputControl field, Function<String, Reading<T>> reader) {
        return field.getText().isBlank() ? Optional.of(Optional.empty()) : read(field, reader).map(Optional::of);
    }

    private void tell(String sentence) {
        problem.setText(sentence);
        problem.setVisible(!sentence.isEmpty());
        problem.setManaged(!sentence.isEmpty());
    }
}
