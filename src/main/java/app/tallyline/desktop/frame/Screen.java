package app.tallyline.desktop.frame;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;

/// One screen of the window: nodes laid out over a model, in one language. Built when it is first opened.
public interface Screen {
    /// What is shown.
    Node root();

    /// Called each time the screen comes into view.
    default void shown() {}

    /// Called when the screen is dropped, to listen to its model no longer: the model lives on.
    default void leave() {}

    /// The forms that something may be typed into; they are asked before the screen is left or the window closed. Empty
    /// where there are none.
    default Optional<Drafts> drafts() {
        return Optional.empty();
    }

    /// Offered every key that no focused control wanted; one that is consumed goes no further.
    default void key(KeyEvent event) {}
}
