package app.tallyline.desktop.control;

import java.time.LocalDate;
import javafx.scene.control.DatePicker;
import javafx.util.StringConverter;

import app.tallyline.words.Words;

/// A field to choose a day, written as the language writes it. It is chosen from the calendar that opens, not typed.
public final class DayPicker extends DatePicker {
    /// @param label what a screen reader calls it, and what it says while it is empty
    public DayPicker(Words words, String label) {
        setEditable(false);
        setAccessibleText(label);
        setPromptText(label);
        setPrefWidth(165);
        setConverter(new StringConverter<>() {
            @Override
            public String toString(LocalDate day) {
                return day == null ? "" : words.date(day);
            }

            @Override
            public LocalDate fromString(String text) {
                throw new UnsupportedOperationException("Days are chosen, not typed");
            }
        });
    }
}
