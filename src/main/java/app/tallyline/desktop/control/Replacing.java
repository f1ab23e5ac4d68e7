package app.tallyline.desktop.control;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/// Puts new controls in the place of old ones without taking the keyboard from whoever is using them.
public final class Replacing {
    private Replacing() {}

    /// Replaces what a pane holds; where one of the old has the focus, the new one of the same id takes it over.
    public static void all(Pane pane, List<? extends Node> nodes) {
        Optional<String> focused = pane.getChildren().stream().filter(Node::isFocused).map(Node::getId)
                .filter(id -> id != null).findFirst();
        pane.getChildren().setAll(nodes);
        focused.flatMap(id -> nodes.stream().filter(node -> id.equals(node.getId())).findFirst())
                .ifPresent(Node::requestFocus);
    }
}
