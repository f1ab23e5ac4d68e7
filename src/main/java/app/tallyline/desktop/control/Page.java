package app.tallyline.desktop.control;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The ground of a screen: a heading, what stands beside it, and parts below it that scroll when the window is low.
public final class Page extends ScrollPane {
    // A field's name stands above it, what is wrong with it below.
    private static final double REVEALED_ABOVE = 60;
    private static final double REVEALED_BELOW = 80;

    private final VBox content = new VBox();

    /// @param title the heading
    /// @param beside what stands at the right of the heading
    public Page(Label title, Node... beside) {
        title.getStyleClass().add("page-title");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(title, space);
        head.getStyleClass().add("page-head");
        head.getChildren().addAll(beside);
        content.getStyleClass().add("page");
        content.getChildren().add(head);
        setContent(content);
        setFitToWidth(true);
        setFitToHeight(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        getStyleClass().add("page-scroll");
        setFocusTraversable(false);
    }

    /// Scrolls the page that a control lies on, so that it is seen.
    public static void reveal(Node node) {
        Node at = node.getParent();
        while (at != null && !(at instanceof Page)) {
            at = at.getParent();
        }
        if (at instanceof Page page) {
            page.scrollTo(node);
        }
    }

    /// Scrolls so that the heading is seen, and what stands beside it.
    public void toTop() {
        setVvalue(0);
    }

    private void scrollTo(Node node) {
        Bounds place = content.sceneToLocal(node.localToScene(node.getLayoutBounds()));
        double seen = getViewportBounds().getHeight();
        double hidden = content.getHeight() - seen;
        double top = getVvalue() * hidden;
        if (hidden > 0 && place.getMinY() < top) {
            setVvalue(Math.clamp((place.getMinY() - REVEALED_ABOVE) / hidden, 0, 1));
        } else if (hidden > 0 && place.getMaxY() > top + seen) {
            setVvalue(Math.clamp((place.getMaxY() + REVEALED_BELOW - seen) / hidden, 0, 1));
        }
    }

    /// Adds parts, from top to bottom.
    public Page with(Node... parts) {
        content.getChildren().addAll(parts);
        return this;
    }

    /// A part with a heading of its own.
    public static VBox section(String heading, Node... parts) {
        Label title = new Label(heading);
        title.getStyleClass().add("section-title");
        VBox section = new VBox(title);
        section.getStyleClass().addAll("card", "section");
        section.getChildren().addAll(parts);
        return section;
    }
}
