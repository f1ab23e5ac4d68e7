package app.tallyline.desktop.control;

import javafx.scene.Node;
import javafx.scene.Scene;

/// Where the keys of a window go. Unlike a node's own focus this stands also while another program's window is in front, to
/// which one may turn amid a word.
public final class FocusOwner {
    private FocusOwner() {}

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
