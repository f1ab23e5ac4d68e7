package app.tallyline.desktop.control;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.skin.VirtualFlow;

/// Keeps keys from acting on a row that nobody sees.
public final class InSight {
    private InSight() {}

    /// Whether a list's chosen row can be seen, neither scrolled out of the list nor off the page. Where it cannot, it is
    /// brought into sight.
    public static boolean chosenRow(ListView<?> list) {
        int index = list.getSelectionModel().getSelectedIndex();
        if (seen(list, index)) {
            return true;
        }
        bring(list, index);
        return false;
    }

    /// Brings a row of a list into sight.
    public static void bring(ListView<?> list, int index) {
        if (seen(list, index)) {
            return;
        }
        list.scrollTo(index);
        list.layout();
        for (Node each = list; each != null; each = each.getParent()) {
            if (each instanceof ScrollPane pane) {
                bring(pane, list);
            }
        }
    }

    private static void bring(ScrollPane pane, Node node) {
        Bounds content = pane.getContent().getLayoutBounds();
        Bounds wanted = pane.getContent().sceneToLocal(node.localToScene(node.getLayoutBounds()));
        double hidden = content.getHeight() - pane.getViewportBounds().getHeight();
        if (hidden > 0) {
            double middle = wanted.getCenterY() - pane.getViewportBounds().getHeight() / 2;
            pane.setVvalue(pane.getVmax() * Math.clamp(middle / hidden, 0, 1));
        }
    }

    private static boolean seen(ListView<?> list, int index) {
        IndexedCell<?> cell = list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow
                ? flow.getVisibleCell(index)
                : null;
        if (cell == null) {
            return false;
        }
        Bounds row = cell.localToScene(cell.getLayoutBounds());
        for (Node each = list; each != null; each = each.getParent()) {
            boolean cuts = each == list || each instanceof ScrollPane || each.getParent() == null;
            Bounds view = each.localToScene(each.getLayoutBounds());
            if (cuts && (row.getCenterY() < view.getMinY() || row.getCenterY() > view.getMaxY())) {
                return false;
            }
        }
        return true;
    }
}
