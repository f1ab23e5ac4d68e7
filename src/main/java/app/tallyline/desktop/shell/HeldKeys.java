package app.tallyline.desktop.shell;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import app.tallyline.desktop.control.KeyHolder;
import app.tallyline.desktop.control.Keyboard;

/// Which keys are down. A keyboard repeats a key that is held; what logs, notes or opens something counts once however long
/// that is. Digits, what moves or erases, undo, and what is typed into a text repeat as they do everywhere.
final class HeldKeys {
    /// Each key that is down, and where it went to when it was pressed.
    private final Map<Key, Optional<Node>> down = new HashMap<>();
    /// Where the key went whose letter is to arrive next.
    private Optional<Node> pressedOn = Optional.empty();
    private boolean repeated;

    /// A key; those that have no code of their own are told apart by their letter.
    private record Key(KeyCode code, String text) {
        static Key of(KeyEvent event) {
            return new Key(event.getCode(), event.getCode() == KeyCode.UNDEFINED ? event.getText() : "");
        }
    }

    /// Takes note of a key that is pressed.
    ///
    /// @param owner where keys go to; null for nowhere
    /// @return whether it is the repeat of a key that counts once
    boolean pressed(KeyEvent event, Node owner) {
        pressedOn = Optional.ofNullable(owner);
        repeated = !heldBack(event) && isRepeat(event, owner);
        return repeated;
    }

    private boolean isRepeat(KeyEvent event, Node owner) {
        Optional<Node> first = down.putIfAbsent(Key.of(event), Optional.ofNullable(owner));
        return first != null && !repeats(event, first, owner);
    }

    /// Takes note that the letter of the key that was pressed last arrives.
    ///
    /// @param owner where it arrives; null for nowhere
    /// @return whether it is not meant: it must not come into a field that the key itself has just opened, nor does that of a
    ///         key that counts once repeat
    boolean isNotMeant(Node owner) {
        boolean not = repeated || pressedOn.filter(node -> node != owner).isPresent();
        pressedOn = Optional.empty();
        repeated = false;
        return not;
    }

    /// Takes note of a key that is let go.
    void released(KeyEvent event) {
        pressedOn = Optional.empty();
        if (!heldBack(event)) {
            // The letter of a key is not known for certain any more when it is let go.
            down.keySet().removeIf(key -> key.code() == event.getCode());
        }
    }

    /// Forgets them: what is let go while another window has the keyboard is not told here.
    void forget() {
        down.clear();
    }

    /// What is held back comes again, and counts when it does.
    private static boolean heldBack(KeyEvent event) {
        return event.getTarget() instanceof KeyHolder holder && holder.holds(event);
    }

    private static boolean repeats(KeyEvent event, Optional<Node> first, Node owner) {
        KeyCode code = event.getCode();
        boolean moves = code.isNavigationKey() || code.isArrowKey() || code == KeyCode.TAB;
        boolean number = code.isDigitKey() || code == KeyCode.BACK_SPACE;
        boolean undo = event.isShortcutDown() && (code == KeyCode.Z || code == KeyCode.Y);
        boolean typed = Keyboard.isText(owner) && first.filter(owner::equals).isPresent();
        return moves || number || undo || typed || code.isModifierKey();
    }
}
