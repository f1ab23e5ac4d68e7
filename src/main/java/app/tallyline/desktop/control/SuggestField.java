package app.tallyline.desktop.control;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Bounds;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;

/// A field that shows what may be meant while one types. Down and up choose, Enter takes the chosen one, or the text as
/// it stands; Esc closes the list.
///
/// @param <T> what is suggested
public final class SuggestField<T> extends TextField {
    private static final double ROW_HEIGHT = 44;

    private final BiConsumer<String, Consumer<List<T>>> source;
    private final Function<T, Suggestion> naming;
    private final Label hint = new Label();
    private ListView<T> list;
    private Popup popup;
    private final ReadOnlyStringWrapper answered = new ReadOnlyStringWrapper("");
    private Function<String, String> hinting = _ -> "";
    private Consumer<T> picked = _ -> {};
    private Consumer<String> typed = _ -> {};
    private boolean filling;

    /// @param label what a screen reader calls it, and what it says while it is empty
    /// @param source is asked for suggestions to a text, and answers soon
    /// @param naming what a suggestion is called, and what is known of it
    public SuggestField(String label, BiConsumer<String, Consumer<List<T>>> source, Function<T, Suggestion> naming) {
        this.source = source;
        this.naming = naming;
        setPromptText(label);
        setAccessibleText(label);
        textProperty().addListener((_, _, text) -> ask(text));
        focusedProperty().addListener((_, _, focused) -> {
            if (!focused) {
                hide();
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
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
    }

    /// The text that was last answered with suggestions.
    public ReadOnlyStringProperty answeredProperty() {
        return answered.getReadOnlyProperty();
    }

    /// Made when there is first something to show.
    private void makeList() {
        list = new ListView<>();
        popup = new Popup();
        list.setCellFactory(_ -> new Cell());
        list.setFixedCellSize(ROW_HEIGHT);
        list.getStyleClass().add("suggestion-list");
        list.setFocusTraversable(false);
        list.setOnMouseClicked(_ -> take());
        hint.getStyleClass().add("suggestion-hint");
        hint.setMaxWidth(Double.MAX_VALUE);
        VBox card = new VBox(list, hint);
        card.getStyleClass().add("suggestions");
        popup.getContent().add(card);
        popup.setAutoHide(true);
        popup.setHideOnEscape(false);
    }

    private boolean showing() {
        return popup != null && popup.isShowing();
    }

    private void hide() {
        if (popup != null) {
            popup.hide();
        }
    }

    private void ask(String text) {
        if (filling || !isFocused()) {
            return;
        }
        if (text.isBlank()) {
            hide();
            return;
        }
        source.accept(text, found -> {
            if (text.equals(getText()) && isFocused()) {
                show(found, text);
            }
        });
    }

    private void show(List<T> found, String text) {
        if (popup == null) {
            makeList();
        }
        list.getItems().setAll(found);
        list.getSelectionModel().clearSelection();
        hint.setText(hinting.apply(text));
        hint.setVisible(!hint.getText().isEmpty());
        hint.setManaged(hint.isVisible());
        list.setVisible(!found.isEmpty());
        list.setManaged(!found.isEmpty());
        list.setPrefHeight(found.size() * ROW_HEIGHT + 2);
        list.setPrefWidth(Math.max(320, getWidth()));
        if (found.isEmpty() && hint.getText().isEmpty()) {
            hide();
        } else if (!showing()) {
            Bounds here = localToScreen(getBoundsInLocal());
            popup.show(this, here.getMinX(), here.getMaxY() + 2);
        }
        answered.set(text);
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> choose(1);
            case UP -> choose(-1);
            case ENTER -> take();
            case ESCAPE -> {
                if (!showing()) {
                    return;
                }
                hide();
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void choose(int step) {
        if (showing() && !list.getItems().isEmpty()) {
            int next = Math.clamp(list.getSelectionModel().getSelectedIndex() + step, 0, list.getItems().size() - 1);
            list.getSelectionModel().select(next);
            list.scrollTo(next);
        }
    }

    private void take() {
        Optional<T> chosen = showing()
                ? Optional.ofNullable(list.getSelectionModel().getSelectedItem())
                : Optional.empty();
        hide();
        chosen.ifPresentOrElse(picked, () -> typed.accept(getText().strip()));
    }

    private final class Cell extends ListCell<T> {
        private final Label name = new Label();
        private final Label more = new Label();
        private final VBox lines = new VBox(name, more);

        Cell() {
            more.getStyleClass().add("figure-note");
            setPrefWidth(0); // as wide as the list, never wider
        }

        @Override
        protected void updateItem(T item, boolean empty) {
            super.updateItem(item, empty);
            setText(null);
            if (empty || item == null) {
                setGraphic(null);
                return;
            }
            Suggestion shown = naming.apply(item);
            name.setText(shown.name());
            more.setText(shown.more());
            setAccessibleText(shown.name() + ". " + shown.more());
            setGraphic(lines);
        }
    }
}
