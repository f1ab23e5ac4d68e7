package app.tallyline.desktop.control;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import app.tallyline.words.Reading;
import app.tallyline.words.Words;

/// Fields that are read together, and know what of them is kept: what is typed is never written over by what arrives
/// meanwhile. What cannot be understood is told in one sentence below them, and its field is marked.
public final class TypedForm {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("danger");

    private final Words words;
    private final Map<TextInputControl, String> texts = new LinkedHashMap<>();
    private final Map<ComboBox<?>, Object> choices = new LinkedHashMap<>();
    private final Sentence problem = new Sentence("", "field-problem");
    private Optional<TextInputControl> wrong = Optional.empty();

    public TypedForm(Words words, TextInputControl... fields) {
        this.words = words;
        for (TextInputControl field : fields) {
            add(field);
        }
        clear();
    }

    /// Takes in a field, which holds what is kept of it.
    public void add(TextInputControl field) {
        texts.put(field, field.getText());
    }

    /// Lets go of all its fields.
    public void removeAll() {
        texts.clear();
        choices.clear();
        clear();
    }

    /// The sentence that says what is wrong; takes no room while nothing is.
    public Sentence problem() {
        return problem;
    }

    /// What is wrong; empty where nothing is.
    public String sentence() {
        return problem.getText();
    }

    /// Shows what is kept of a field, unless something else is being typed there.
    public void show(TextInputControl field, String kept) {
        boolean shown = !changed(field);
        if (shown) {
            fill(field, kept);
        }
        // A field may hold a text otherwise than it was given, as one line of several.
        texts.put(field, shown ? field.getText() : kept);
    }

    /// Shows what is kept of a choice, unless something else is chosen there.
    public <T> void show(ComboBox<T> choice, T kept) {
        if (!choices.containsKey(choice) || Objects.equals(choice.getValue(), choices.get(choice))) {
            choice.setValue(kept);
        }
        choices.put(choice, kept);
    }

    /// Whether something is typed or chosen that is not kept.
    public boolean changed() {
        return texts.keySet().stream().anyMatch(this::changed)
                || choices.keySet().stream().anyMatch(this::changed);
    }

    /// Whether something is typed into a field that is not kept.
    public boolean changed(TextInputControl field) {
        return !field.getText().equals(texts.get(field));
    }

    /// What is typed into its fields that is not kept.
    public String typed() {
        return texts.keySet().stream().filter(this::changed).map(TextInputControl::getText)
                .collect(Collectors.joining(" "));
    }

    /// Takes what is typed and chosen for kept.
    ///
    /// @return takes that back, where it could not be kept
    public Runnable keep() {
        Map<TextInputControl, String> formerTexts = Map.copyOf(texts);
        Map<ComboBox<?>, Object> formerChoices = new LinkedHashMap<>(choices);
        texts.replaceAll((field, _) -> field.getText());
        choices.replaceAll((choice, _) -> choice.getValue());
        return () -> {
            texts.replaceAll(formerTexts::getOrDefault);
            choices.replaceAll(formerChoices::getOrDefault);
        };
    }

    /// Shows what is kept in the place of what is typed, and forgets what was wrong.
    public void takeBack() {
        texts.keySet().stream().filter(this::changed).forEach(field -> fill(field, texts.get(field)));
        choices.keySet().forEach(this::takeBack);
        clear();
    }

    /// Lets Esc take back what is typed in any of its fields.
    public TypedForm takingBackByEscape() {
        texts.keySet().forEach(field -> field.addEventHandler(KeyEvent.KEY_PRESSED, this::escape));
        return this;
    }

    /// @param left hears each time the cursor goes from one of its fields or choices to another control; to turn to
    ///        another window is not to leave it
    public TypedForm onLeft(Runnable left) {
        Stream.<Control>concat(texts.keySet().stream(), choices.keySet().stream())
                .forEach(control -> control.focusedProperty().addListener((_, _, focused) -> {
                    if (!focused && control.getScene() != null && control.getScene().getFocusOwner() != control) {
                        left.run();
                    }
                }));
        return this;
    }

    /// Forgets what was wrong.
    public void clear() {
        tell("");
        wrong = Optional.empty();
        texts.keySet().forEach(field -> field.pseudoClassStateChanged(WRONG, false));
    }

    /// Tells what is wrong with more than one field.
    public void complain(Function<Words, String> sentence) {
        tell(sentence.apply(words));
    }

    /// Tells what is wrong with a field; of several that are wrong, the first is told of.
    public void complain(TextInputControl field, String sentence) {
        field.pseudoClassStateChanged(WRONG, true);
        if (wrong.isEmpty()) {
            tell(sentence);
            wrong = Optional.of(field);
        }
    }

    /// Puts the cursor where something is wrong, else where something was typed.
    public void enter() {
        wrong.<Control>map(field -> field).or(() -> texts.keySet().stream().filter(this::changed).findFirst())
                .or(() -> choices.keySet().stream().filter(this::changed).findFirst()).ifPresent(control -> {
                    control.requestFocus();
                    Page.reveal(control);
                });
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

    private boolean changed(ComboBox<?> choice) {
        return !Objects.equals(choice.getValue(), choices.get(choice));
    }

    @SuppressWarnings("unchecked")
    private <T> void takeBack(ComboBox<T> choice) {
        // It was put there by show, from which it has its type.
        choice.setValue((T) choices.get(choice));
    }

    /// A field that shows the text already keeps its cursor and its own undo.
    private static void fill(TextInputControl field, String text) {
        if (field.getText().equals(text)) {
            return;
        }
        if (field instanceof SuggestField<?> suggesting) {
            suggesting.fill(text);
        } else {
            field.setText(text);
        }
    }

    private void escape(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && changed()) {
            takeBack();
            event.consume();
        }
    }

    private void tell(String sentence) {
        problem.say(sentence);
    }
}
