package app.tallyline.desktop.control;

import javafx.scene.TraversalDirection;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// A field for a text of several lines in a form, which grows with the text. Tab leaves it as it leaves other fields. Ctrl (⌘) and Enter save the form.
public final class NoteArea extends TextArea {
    private static final int MOST_ROWS = 6;

    private final Runnable save;
    private boolean enterSaves;

    /// @param rows how many lines it shows while there are no more
    /// @param save what to do when the form is to be saved
    public NoteArea(String id, int rows, Runnable save) {
        this.save = save;
        setId(id);
        setPrefRowCount(rows);
        setWrapText(true);
        textProperty().addListener((_, _, text) -> setPrefRowCount(
                Math.clamp(text.chars().filter(sign -> sign == '\n').count() + 1, rows, Math.max(rows, MOST_ROWS))));
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    /// Lets Enter alone save, as in the form's other fields; Shift and Enter then begin a line.
    public NoteArea savedByEnter() {
        enterSaves = true;
        return this;
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.TAB && !event.isShortcutDown()) {
            requestFocusTraversal(event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER && (event.isShortcutDown() || enterSaves)) {
            if (event.isShiftDown()) {
                replaceSelection("\n");
            } else {
                save.run();
            }
            event.consume();
        }
    }
}
