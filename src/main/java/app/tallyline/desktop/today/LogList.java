package app.tallyline.desktop.today;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import app.tallyline.desktop.control.InSight;
import app.tallyline.model.Activity;
import app.tallyline.words.Words;

/// The day's log, newest first. Enter or E changes the chosen entry, Delete takes it out, where it can be seen; where it
/// cannot, they bring it into sight.
final class LogList extends ListView<LogLine> {
    private final TodayModel model;
    private final EditingModel editing;
    private final Words words;
    /// Whether a row goes by this list's own key, and the next is chosen in its place.
    private boolean deleting;

    LogList(TodayModel model, EditingModel editing, Words words) {
        this.model = model;
        this.editing = editing;
        this.words = words;
        setId("log");
        setAccessibleText(words.say("today.theLog"));
        getStyleClass().add("log-list");
        Label empty = new Label(words.say("today.emptyLog"));
        empty.setWrapText(true);
        empty.getStyleClass().add("empty");
        setPlaceholder(empty);
        setCellFactory(_ -> new Cell());
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    /// Puts the focus on the newest of the list.
    ///
    /// @return whether anything is logged
    boolean enter() {
        if (getItems().isEmpty()) {
            return false;
        }
        requestFocus();
        getSelectionModel().clearAndSelect(0);
        InSight.bring(this, 0);
        return true;
    }

    /// Shows the entries; the chosen one stays chosen while it is there. Where it goes by another's hand, none is chosen: a
    /// key would fall on a row that nobody chose.
    void show(List<LogLine> lines) {
        if (getItems().equals(lines)) {
            return;
        }
        int index = getSelectionModel().getSelectedIndex();
        Optional<Long> chosen = Optional.ofNullable(getSelectionModel().getSelectedItem())
                .map(line -> line.entry().id());
        getItems().setAll(lines);
        Optional<LogLine> still = chosen.flatMap(id -> lines.stream().filter(line -> line.entry().id() == id)
                .findFirst());
        if (still.isPresent()) {
            getSelectionModel().select(still.get());
        } else if (deleting && !lines.isEmpty()) {
            getSelectionModel().select(Math.min(index, lines.size() - 1));
        } else {
            getSelectionModel().clearSelection();
        }
    }

    private void key(KeyEvent event) {
        LogLine chosen = getSelectionModel().getSelectedItem();
        if (chosen == null || event.getTarget() instanceof Button) {
            return;
        }
        boolean delete = event.getCode() == KeyCode.DELETE;
        if (!delete && event.getCode() != KeyCode.ENTER && event.getCode() != KeyCode.E || event.isShortcutDown()) {
            return;
        }
        event.consume();
        if (!InSight.chosenRow(this)) {
            return;
        }
        if (delete) {
            deleting = true;
            editing.delete(chosen.entry());
            deleting = false;
        } else {
            editing.edit(chosen);
        }
    }

    private final class Cell extends ListCell<LogLine> {
        private final Label time = new Label();
        private final Label what = new Label();
        private final Label more = new Label();
        private final HBox row;

        Cell() {
            setPrefWidth(0); // as wide as the list, never wider
            time.getStyleClass().add("log-time");
            time.setMinWidth(Region.USE_PREF_SIZE);
            what.getStyleClass().add("log-what");
            what.setMinWidth(Region.USE_PREF_SIZE);
            more.getStyleClass().add("log-more");
            HBox.setHgrow(more, Priority.ALWAYS);
            more.setMaxWidth(Double.MAX_VALUE);
            more.setMinWidth(0);
            Button edit = small("today.edit", "icon-edit", () -> editing.edit(getItem()));
            Button delete = small("today.delete", "icon-delete", () -> editing.delete(getItem().entry()));
            row = new HBox(time, what, more, edit, delete);
            row.getStyleClass().add("log-row");
        }

        @Override
        protected void updateItem(LogLine line, boolean empty) {
            super.updateItem(line, empty);
            setText(null);
            if (empty || line == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            Activity activity = line.entry().activity();
            time.setText(LogTexts.time(activity, model, words));
            what.setText(words.quantity(activity.measure(), activity.quantity()));
            more.setText(LogTexts.more(line.named(), words));
            setAccessibleText(time.getText() + " " + what.getText() + " " + more.getText());
            setGraphic(row);
        }

        private Button small(String key, String icon, Runnable action) {
            Region picture = new Region();
            picture.getStyleClass().addAll("icon", icon);
            Button button = new Button("", picture);
            button.setAccessibleText(words.say(key));
            button.setTooltip(new Tooltip(words.say(key)));
            button.getStyleClass().addAll("flat", "small");
            button.setFocusTraversable(false);
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setOnAction(_ -> action.run());
            return button;
        }
    }
}
