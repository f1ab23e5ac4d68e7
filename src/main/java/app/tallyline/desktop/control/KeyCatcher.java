package app.tallyline.desktop.control;

import java.util.ArrayDeque;
import java.util.Queue;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

/// Takes what is typed while it is not settled where it goes, and lets it go there afterwards, in its order. It has no size.
public final class KeyCatcher extends Region implements KeyHolder {
    private final Queue<KeyEvent> caught = new ArrayDeque<>();
    private boolean catching;

    public KeyCatcher() {
        setManaged(false);
        addEventFilter(KeyEvent.ANY, event -> {
            caught.add(event);
            event.consume();
        });
    }

    @Override
    public boolean holds(KeyEvent event) {
        return true;
    }

    /// Takes what is typed from now on.
    public void take() {
        catching = true;
        requestFocus();
    }

    /// Lets go on what was typed.
    ///
    /// @param usual takes the keyboard where nothing else has it by now
    public void letGo(Runnable usual) {
        catching = false;
        if (Keyboard.isIn(this)) {
            usual.run();
        }
        while (!catching && !caught.isEmpty()) {
            Keyboard.type(getScene(), caught.remove());
        }
        // The letter of a key that has the others wait again must not arrive in the field that it opens.
        while (catching && !caught.isEmpty() && caught.peek().getEventType() == KeyEvent.KEY_TYPED) {
            caught.remove();
        }
    }
}
