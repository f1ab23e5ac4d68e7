package app.tallyline.desktop.shell;

import javafx.geometry.Rectangle2D;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import javafx.stage.Screen;
import javafx.stage.Window;

import app.tallyline.desktop.control.Sentence;
import app.tallyline.words.Words;

/// Tells on the desktop, at the corner of the screen and over other programs, that something has fallen due. It never
/// takes the keyboard from what the user is typing in.
public final class Reminder {
    private static final double WIDTH = 320;
    private static final double MARGIN = 24;

    private Reminder() {}

    /// Shows a reminder until it is answered.
    ///
    /// @param owner the program's window
    /// @param taken what to do when the user turns to it
    public static Popup show(Window owner, Words words, String title, String text, Runnable taken) {
        Popup popup = new Popup();
        Label head = new Label(title);
        head.getStyleClass().add("section-title");
        Button go = new Button(words.say("remind.show"));
        go.setId("reminder-show");
        go.getStyleClass().add("accent");
        go.setOnAction(_ -> {
            popup.hide();
            taken.run();
        });
        Button later = new Button(words.say("remind.dismiss"));
        later.setOnAction(_ -> popup.hide());
        HBox buttons = new HBox(go, later);
        buttons.getStyleClass().add("tight-row");
        VBox card = new VBox(head, new Sentence(text), buttons);
        card.getStyleClass().addAll("card", "section", "reminder");
        card.setPrefWidth(WIDTH);
        popup.getContent().add(card);
        popup.setHideOnEscape(false);
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        popup.setOnShown(_ -> {
            popup.setX(screen.getMaxX() - popup.getWidth() - MARGIN);
            popup.setY(screen.getMaxY() - popup.getHeight() - MARGIN);
        });
        popup.show(owner, screen.getMaxX() - WIDTH - MARGIN, screen.getMaxY() - 160);
        return popup;
    }
}
