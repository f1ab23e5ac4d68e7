package app.tallyline.desktop.control;

import java.util.Collection;
import java.util.function.Function;

import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;

/// A box to choose one of some values, each shown by its name.
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
    }
}
