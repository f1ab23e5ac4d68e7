package app.tallyline.desktop.control;

import javafx.scene.input.KeyEvent;

/// A control that may hold back what is typed, and let it go in its order once it is settled where it goes.
public interface KeyHolder {
    /// Whether a key that arrives now would be held back. It will come again.
    boolean holds(KeyEvent event);
}
