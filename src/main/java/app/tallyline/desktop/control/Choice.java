package app.tallyline.desktop.control;

import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.IntStream;

import javafx.animation.PauseTransition;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyEvent;
import javafx.util.Duration;
import javafx.util.StringConverter;

/// A box to choose one of some values, each shown by its name. Letters choose the next value whose name begins with them; where
/// none does, or after a moment, they begin anew. They are for the box alone, whether a value is found or not.
public final class Choice<T> extends ComboBox<T> {
    private static final Duration MOMENT = Duration.seconds(1);

    private final PauseTransition pause = new PauseTransition(MOMENT);
    /// The letters typed in the last moment.
    private String typed = "";

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
        pause.setOnFinished(_ -> typed = "");
        focusedProperty().subscribe(() -> typed = "");
    }

    private void key(KeyEvent event) {
        String letter = event.getText().isEmpty() && (event.getCode().isLetterKey() || event.getCode().isDigitKey())
                ? event.getCode().getChar()
                : event.getText();
        boolean goesOn = letter.equals(" ") && !typed.isEmpty();
        if (letter.isEmpty() || !goesOn && !Character.isLetterOrDigit(letter.codePointAt(0)) || event.isShortcutDown()
                || event.isAltDown()) {
            return;
        }
        int now = getItems().indexOf(getValue());
        String longer = typed + letter;
        // A longer beginning may be that of the value that is chosen already; a letter alone leads to the next.
        OptionalInt found = typed.isEmpty() ? OptionalInt.empty() : from(now, longer);
        typed = found.isPresent() || goesOn ? longer : letter;
        (found.isPresent() || goesOn ? found : from(now + 1, letter)).ifPresent(at -> setValue(getItems().get(at)));
        pause.playFromStart();
        event.consume();
    }

    private OptionalInt from(int first, String beginning) {
        List<T> values = getItems();
        return IntStream.range(0, values.size()).map(step -> Math.floorMod(first + step, values.size()))
                .filter(at -> begins(getConverter().toString(values.get(at)), beginning)).findFirst();
    }

    private static boolean begins(String name, String beginning) {
        return name.regionMatches(true, 0, beginning, 0, beginning.length());
    }
}
