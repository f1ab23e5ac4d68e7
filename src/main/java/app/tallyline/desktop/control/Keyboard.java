package app.tallyline.desktop.control;

import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;

/// Where the keys of a window go. Unlike a node's own focus this stands also while another program's window is in front, to
/// which one may turn amid a word.
public final class Keyboard {
    private Keyboard() {}

    /// Gives the keys to a node, from the very next on. One that was put into the window just now would be deaf until the
    /// window is drawn again, and what is typed behind the key that opened it would go to the page.
    public static void give(Node node) {
        node.applyCss();
        node.requestFocus();
    }

    /// Types a key that was held back into what has the keys by now.
    ///
    /// @param scene may be null, for a window that is gone
    public static void type(Scene scene, KeyEvent event) {
        if (scene != null) {
            Node owner = scene.getFocusOwner() == null ? scene.getRoot() : scene.getFocusOwner();
            Event.fireEvent(owner, event.copyFor(owner, owner));
        }
    }

    /// Whether what is typed goes into a text where the keys go to that node: a field, or a box that one may type into.
    ///
    /// @param owner may be null, for nothing has the keys
    public static boolean isText(Node owner) {
        return owner instanceof TextInputControl || owner instanceof ComboBoxBase<?> box && box.isEditable();
    }

    /// Whether keys go to the node or to something in it.
    public static boolean isIn(Node node) {
        Scene scene = node.getScene();
        for (Node each = scene == null ? null : scene.getFocusOwner(); each != null; each = each.getParent()) {
            if (each == node) {
                return true;
            }
        }
        return false;
    }
}
