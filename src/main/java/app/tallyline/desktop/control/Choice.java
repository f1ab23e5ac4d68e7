package app.tallyline.desktop.control;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyEvent;
import javafx.util.StringConverter;

/// A box to choose one of some values, each shown by its name. A letter chooses the next value whose name begins with it, and
/// is for the box alone, whether a value does or not.
public final class Choice<T> extends ComboBox<T> {
    /// @param label what a screen reader calls it
    /// @param names the name of each value
    public Choice(String label, Collection<T> values, Function<T, String> names) {
        getItems().addAll(values);
        setAccessibleText(label);
        setConverter(new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : names.apply(value);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException("Values are chosen, not typed");
            }
        });
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    private void key(KeyEvent event) {
        String letter = event.getText().isEmpty() && (event.getCode().isLetterKey() || event.getCode().isDigitKey())
                ? event.getCode().getChar()
                : event.getText();
        if (letter.isEmpty() || !Character.isLetterOrDigit(letter.codePointAt(0)) || event.isShortcutDown()
                || event.isAltDown()) {
            return;
        }
        List<T> values = getItems();
        int now = values.indexOf(getValue());
        IntStream.rangeClosed(1, values.size()).map(step -> (now + step) % values.size())
                .filter(at -> begins(getConverter().toString(values.get(at)), letter)).findFirst()
                .ifPresent(at -> setValue(values.get(at)));
        event.consume();
    }

    private static boolean begins(String name, String letter) {
        return name.regionMatches(true, 0, letter, 0, letter.length());
    }
}
