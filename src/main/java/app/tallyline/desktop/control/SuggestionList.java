package app.tallyline.desktop.control;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.Bounds;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;

/// The suggestions below a field, and which of them is chosen. A click beside them closes them and does what it does anywhere.
///
/// @param <T> what is suggested
final class SuggestionList<T> {
    private static final double ROW_HEIGHT = 44;
    private static final double LEAST_WIDTH = 320;

    private final Function<T, SuggestField.Suggestion> naming;
    private final Label hint = new Label();
    private final ListView<T> list = new ListView<>();
    private final Popup popup = new Popup();

    /// @param naming what a suggestion is called, and what is known of it
    /// @param clicked hears that one was chosen by a click
    SuggestionList(Function<T, SuggestField.Suggestion> naming, Runnable clicked) {
        this.naming = naming;
        list.setCellFactory(_ -> new Cell());
        list.setFixedCellSize(ROW_HEIGHT);
        list.getStyleClass().add("suggestion-list");
        list.setFocusTraversable(false);
        list.setOnMouseClicked(_ -> clicked.run());
        hint.getStyleClass().add("suggestion-hint");
        hint.setMaxWidth(Double.MAX_VALUE);
        VBox card = new VBox(list, hint);
        card.getStyleClass().add("suggestions");
        popup.getContent().add(card);
        popup.setAutoHide(true);
        popup.setConsumeAutoHidingEvents(false);
        popup.setHideOnEscape(false);
    }

    boolean showing() {
        return popup.isShowing();
    }

    /// Offers other suggestions, none of which is chosen.
    ///
    /// @param text what is said below them; empty for nothing
    void offer(List<T> found, String text) {
        list.getItems().setAll(found);
        unchoose();
        hint.setText(text);
        hint.setVisible(!text.isEmpty());
        hint.setManaged(hint.isVisible());
        list.setVisible(!found.isEmpty());
        list.setManaged(!found.isEmpty());
        list.setPrefHeight(found.size() * ROW_HEIGHT + 2);
    }

    /// Shows what is offered below the field, where there is anything.
    void show(TextField field) {
        list.setPrefWidth(Math.max(LEAST_WIDTH, field.getWidth()));
        if (list.getItems().isEmpty() && hint.getText().isEmpty()) {
            popup.hide();
        } else if (!showing()) {
            Bounds here = field.localToScreen(field.getBoundsInLocal());
            popup.show(field, here.getMinX(), here.getMaxY() + 2);
        }
    }

    /// Offers nothing any more.
    void hide() {
        popup.hide();
        list.getItems().clear();
    }

    /// Chooses the next suggestion, or the one before.
    ///
    /// @param step 1 or -1
    void choose(int step) {
        if (!list.getItems().isEmpty()) {
            int next = Math.clamp(list.getSelectionModel().getSelectedIndex() + step, 0, list.getItems().size() - 1);
            list.getSelectionModel().select(next);
            list.scrollTo(next);
        }
    }

    void unchoose() {
        list.getSelectionModel().clearSelection();
    }

    Optional<T> chosen() {
        return Optional.ofNullable(list.getSelectionModel().getSelectedItem());
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
            SuggestField.Suggestion shown = naming.apply(item);
            name.setText(shown.name());
            more.setText(shown.more());
            setAccessibleText(shown.name() + ". " + shown.more());
            setGraphic(lines);
        }
    }
}
