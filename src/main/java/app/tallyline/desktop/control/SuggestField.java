package app.tallyline.desktop.control;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.event.Event;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// A field that shows what may be meant while one types. Down and up choose, Enter takes the chosen one, or the text as
/// it stands; Esc closes the list. A key that chooses is about the suggestions to exactly what is typed: where they are still
/// looked for, it waits for them, and all that is typed behind it does.
///
/// @param <T> what is suggested
public final class SuggestField<T> extends TextField implements KeyHolder {
    private final BiConsumer<String, Consumer<List<T>>> source;
    private final Function<T, Suggestion> naming;
    /// Made when there is first something to show.
    private Optional<SuggestionList<T>> list = Optional.empty();
    private final ReadOnlyStringWrapper answered = new ReadOnlyStringWrapper("");
    private Function<String, String> hinting = _ -> "";
    private Consumer<T> picked = _ -> {};
    private Consumer<String> typed = _ -> {};
    private Consumer<Optional<T>> left = _ -> {};
    private Optional<Runnable> escaped = Optional.empty();
    private boolean takenByTab;
    private boolean filling;
    /// The text whose suggestions are being looked for.
    private Optional<String> lookedFor = Optional.empty();
    private final Queue<KeyEvent> held = new ArrayDeque<>();
    private boolean lettingGo;
    /// Whether the keyboard went elsewhere while keys that were typed here are held back.
    private boolean leaving;

    /// @param label what a screen reader calls it, and what it says while it is empty
    /// @param source is asked for suggestions to a text, and answers each question soon, with none where it cannot
    /// @param naming what a suggestion is called, and what is known of it
    public SuggestField(String label, BiConsumer<String, Consumer<List<T>>> source, Function<T, Suggestion> naming) {
        this.source = source;
        this.naming = naming;
        setPromptText(label);
        setAccessibleText(label);
        textProperty().addListener((_, _, text) -> ask(text));
        focusedProperty().addListener((_, _, focused) -> turned(focused));
        addEventFilter(KeyEvent.ANY, this::arrived);
    }

    /// How a suggestion is shown.
    ///
    /// @param name what it is called
    /// @param more what is known of it, which may be empty
    public record Suggestion(String name, String more) {}

    /// @param newPicked hears of a suggestion that was taken
    public SuggestField<T> onPicked(Consumer<T> newPicked) {
        picked = newPicked;
        return this;
    }

    /// @param newTyped hears of a text that was entered as it stands
    public SuggestField<T> onTyped(Consumer<String> newTyped) {
        typed = newTyped;
        return this;
    }

    /// @param newLeft hears that the cursor went to another control, and which suggestion was chosen then; to turn to another
    ///        window is not to leave it
    public SuggestField<T> onLeft(Consumer<Optional<T>> newLeft) {
        left = newLeft;
        return this;
    }

    /// @param newEscaped hears of Esc, which then does not stop at closing the list
    public SuggestField<T> onEscape(Runnable newEscaped) {
        escaped = Optional.of(newEscaped);
        return this;
    }

    /// Lets Tab take what is typed as Enter does.
    public SuggestField<T> takenByTab() {
        takenByTab = true;
        return this;
    }

    /// @param newHinting what Enter will do with a text, said below the suggestions
    public SuggestField<T> hinting(Function<String, String> newHinting) {
        hinting = newHinting;
        return this;
    }

    /// Puts a text into the field without looking for suggestions.
    public void fill(String text) {
        filling = true;
        setText(text);
        positionCaret(text.length());
        filling = false;
        hide();
        letGo();
    }

    /// The text that was last answered with suggestions.
    public ReadOnlyStringProperty answeredProperty() {
        return answered.getReadOnlyProperty();
    }

    /// The suggestion that is chosen, if one is.
    public Optional<T> chosen() {
        return list.flatMap(SuggestionList::chosen);
    }

    @Override
    public boolean holds(KeyEvent event) {
        return !lettingGo && (!held.isEmpty() || waits(event));
    }

    private boolean waits(KeyEvent event) {
        boolean chooses = event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.UP;
        return chooses && event.getEventType() == KeyEvent.KEY_PRESSED && lookedFor.isPresent();
    }

    private void arrived(KeyEvent event) {
        if (holds(event)) {
            held.add(event);
            event.consume();
        } else if (event.getEventType() == KeyEvent.KEY_PRESSED) {
            key(event);
        }
    }

    private void letGo() {
        if (lettingGo) {
            return;
        }
        lettingGo = true;
        while (!held.isEmpty() && !waits(held.peek())) {
            KeyEvent event = held.remove();
            if (leaving && !getText().isBlank()) {
                Event.fireEvent(this, event.copyFor(this, this));
            } else {
                Keyboard.type(getScene(), event);
            }
        }
        lettingGo = false;
        if (leaving && held.isEmpty()) {
            leave();
        }
    }

    private void turned(boolean focused) {
        if (focused) {
            leaving = false;
        } else if (getScene() == null) {
            held.clear();
            hide();
        } else if (Keyboard.isIn(this)) {
            // Another window is in front: what is held back here still waits for its suggestions.
            list.ifPresent(SuggestionList::hide);
        } else if (held.isEmpty()) {
            leave();
        } else {
            leaving = true;
        }
    }

    private void leave() {
        leaving = false;
        Optional<T> chosen = chosen();
        hide();
        left.accept(chosen);
    }

    private boolean showing() {
        return list.filter(SuggestionList::showing).isPresent();
    }

    private void hide() {
        lookedFor = Optional.empty();
        list.ifPresent(SuggestionList::hide);
    }

    private void ask(String text) {
        lookedFor = Optional.empty();
        // It was chosen for another text.
        list.ifPresent(SuggestionList::unchoose);
        if (!filling && Keyboard.isIn(this) && !text.isBlank()) {
            lookedFor = Optional.of(text);
            source.accept(text, found -> {
                if (lookedFor.filter(text::equals).isPresent()) {
                    show(found, text);
                }
            });
        } else if (!filling) {
            hide();
            letGo();
        }
    }

    private void show(List<T> found, String text) {
        lookedFor = Optional.empty();
        if (list.isEmpty()) {
            list = Optional.of(new SuggestionList<>(naming, this::take));
        }
        list.get().offer(found, hinting.apply(text));
        if (isFocused()) {
            list.get().show(this);
        }
        answered.set(text);
        letGo();
    }

    private void key(KeyEvent event) {
        if (isFocused() && !showing()) {
            // A click has closed the list: what was chosen in it is not seen any more.
            list.ifPresent(SuggestionList::unchoose);
        }
        switch (event.getCode()) {
            case DOWN -> choose(1);
            case UP -> choose(-1);
            case ENTER -> take();
            case TAB -> {
                if (!takenByTab || getText().isBlank() && event.isShiftDown()) {
                    return;
                }
                take();
            }
            case ESCAPE -> {
                if (escaped.isEmpty() && !showing() && lookedFor.isEmpty()) {
                    return;
                }
                hide();
                escaped.ifPresent(Runnable::run);
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void choose(int step) {
        list.filter(offered -> offered.showing() || !isFocused()).ifPresent(offered -> offered.choose(step));
    }

    private void take() {
        Optional<T> chosen = chosen();
        hide();
        chosen.ifPresentOrElse(picked, () -> typed.accept(getText().strip()));
    }
}
