package app.tallyline.desktop.control;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A figure that reads at arm's length, with its name above and what it rests on below.
public class Figure extends VBox {
    private static final double WIDEST_TOOLTIP = 420;

    private final Label name = new Label();
    private final Label value = new Label();
    private final Label note = new Label();
    private final Tooltip ground = new Tooltip();

    public Figure(String title) {
        name.setText(title);
        name.getStyleClass().add("figure-name");
        name.setWrapText(true);
        value.getStyleClass().add("figure-large");
        note.getStyleClass().add("figure-note");
        note.setWrapText(true);
        for (Label label : new Label[]{name, note}) {
            label.setMinHeight(Region.USE_PREF_SIZE);
        }
        value.setMinWidth(Region.USE_PREF_SIZE);
        getStyleClass().addAll("card", "figure");
        getChildren().addAll(name, value, note);
        setAccessibleRole(AccessibleRole.TEXT);
    }

    /// Says on what the figure stands, under the pointer and to a screen reader.
    public void stands(String on) {
        if (getAccessibleHelp() == null) {
            Tooltip.install(this, ground);
        }
        ground.setText(on);
        ground.setWrapText(true);
        ground.setMaxWidth(WIDEST_TOOLTIP);
        setAccessibleHelp(on);
    }

    /// Shows a value and a note, which may be empty.
    public void show(String newValue, String newNote) {
        value.setText(newValue);
        note.setText(newNote);
        note.setVisible(!newNote.isEmpty());
        note.setManaged(!newNote.isEmpty());
        setAccessibleText(name.getText() + ": " + newValue + ". " + newNote);
    }
}
