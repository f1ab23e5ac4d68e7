package app.tallyline.desktop.control;

import java.util.Optional;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import app.tallyline.chart.Chart;
import app.tallyline.words.Words;

/// A chart under its heading. The pointer reads its figures, and so do the arrow keys; a button turns it into the table
/// of the same figures, which Ctrl+C copies.
public final class ChartView extends VBox {
    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    private final Words words;
    private final String empty;
    private final Label title = new Label();
    private final Button turn = new Button();
    private final Label reading = new Label();
    private final ChartCanvas canvas;
    private Optional<Chart> chart = Optional.empty();
    private boolean asTable;

    /// @param empty what is said while there is nothing to draw
    public ChartView(Words words, String empty) {
        this.words = words;
        this.empty = empty;
        canvas = new ChartCanvas(reading::setText);
        title.getStyleClass().add("plot-title");
        title.setMinWidth(0);
        turn.getStyleClass().addAll("flat", "small");
        turn.setMinWidth(USE_PREF_SIZE);
        turn.setOnAction(_ -> {
            asTable = !asTable;
            rebuild();
            turn.requestFocus();
        });
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(title, space, turn);
        head.getStyleClass().add("plot-head");
        reading.getStyleClass().add("plot-reading");
        reading.setMinWidth(0);
        getStyleClass().add("plot");
        getChildren().add(head);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (COPY.match(event)) {
                copy();
                event.consume();
            }
        });
    }

    /// Draws a chart in the place of the one before.
    public void show(Chart newChart) {
        chart = Optional.of(newChart);
        rebuild();
    }

    /// Says that there is nothing to draw.
    ///
    /// @param heading what would be drawn
    public void clear(String heading) {
        chart = Optional.empty();
        title.setText(heading);
        turn.setVisible(false);
        getChildren().remove(1, getChildren().size());
        getChildren().add(new Sentence(empty, "empty", "plot-empty"));
    }

    private void rebuild() {
        chart.ifPresent(shown -> {
            title.setText(shown.title());
            boolean blank = shown.blank();
            turn.setVisible(!blank);
            turn.setText(words.say(asTable ? "chart.asPicture" : "chart.asTable"));
            turn.setAccessibleText(turn.getText() + ": " + shown.title());
            if (!blank && !asTable && getChildren().contains(canvas)) {
                drawn(shown);
                return;
            }
            getChildren().remove(1, getChildren().size());
            reading.setText("");
            if (blank) {
                getChildren().add(new Sentence(empty, "empty", "plot-empty"));
            } else if (asTable) {
                getChildren().add(new ChartTable(shown.table(), shown.title(), words));
            } else {
                getChildren().addAll(canvas, reading);
                drawn(shown);
            }
        });
    }

    private void drawn(Chart shown) {
        canvas.show(shown);
        canvas.setAccessibleText(shown.title());
        canvas.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }

    private void copy() {
        chart.ifPresent(shown -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(shown.table().copied(words));
            Clipboard.getSystemClipboard().setContent(content);
        });
    }
}
