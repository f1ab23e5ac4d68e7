package app.tallyline.desktop.shell;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import app.tallyline.words.Words;

/// Every key, over the window, until any key is pressed.
final class KeyList extends StackPane {
    private static final List<String> KEYS = List.of("c", "a", "s", "digits", "backspace", "outcomes", "also",
            "timer", "who", "due", "reminder", "e", "enter", "delete", "undo", "redo", "places", "find", "arrows",
            "report", "f1",
            "quit");

    KeyList(Words words) {
        getStyleClass().add("key-ground");
        setAlignment(Pos.CENTER);
        setId("keys");
        Label title = new Label(words.say("keys.title"));
        title.getStyleClass().add("section-title");
        GridPane grid = new GridPane();
        grid.getStyleClass().add("key-grid");
        for (String key : KEYS) {
            Label cap = new Label(words.say("keys." + key + ".cap"));
            cap.getStyleClass().add("key-cap");
            grid.addRow(grid.getRowCount(), cap, new Label(words.say("keys." + key)));
        }
        VBox card = new VBox(title, grid);
        card.getStyleClass().addAll("card", "key-card");
        card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        getChildren().add(card);
    }
}
