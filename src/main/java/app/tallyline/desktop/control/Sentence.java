package app.tallyline.desktop.control;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// Text that takes as many lines as it needs, and is never cut off.
public final class Sentence extends Label {
    /// @param styleClasses how it looks beside the usual
    public Sentence(String text, String... styleClasses) {
        super(text);
        setWrapText(true);
        setMinHeight(Region.USE_PREF_SIZE);
        getStyleClass().addAll(styleClasses);
    }

    /// Says something else, and takes no room while it is nothing.
    public void say(String text) {
        setText(text);
        setVisible(!text.isEmpty());
        setManaged(!text.isEmpty());
    }
}
