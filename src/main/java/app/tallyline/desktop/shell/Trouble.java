package app.tallyline.desktop.shell;

import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import app.tallyline.desktop.control.Sentence;
import app.tallyline.words.Words;

/// What the window shows when its store cannot be opened: why, the way out, and two buttons.
public final class Trouble {
    private Trouble() {}

    /// @param sentence why, and the way out
    /// @param again tries once more
    /// @param close closes the window
    public static Scene scene(Words words, String sentence, Runnable again, Runnable close) {
        Label title = new Label(words.say("trouble.title"));
        title.getStyleClass().add("page-title");
        Button retry = new Button(words.say("trouble.again"));
        retry.getStyleClass().add("accent");
        retry.setOnAction(_ -> again.run());
        Button leave = new Button(words.say("trouble.close"));
        leave.setOnAction(_ -> close.run());
        HBox buttons = new HBox(retry, leave);
        buttons.getStyleClass().add("tight-row");
        VBox card = new VBox(title, new Sentence(sentence), buttons);
        card.getStyleClass().addAll("card", "welcome");
        card.setMaxHeight(Region.USE_PREF_SIZE);
        StackPane ground = new StackPane(card);
        ground.getStyleClass().add("welcome-ground");
        ground.setAlignment(Pos.CENTER);
        Scene scene = new Scene(ground, 720, 400);
        scene.getStylesheets().add(Shell.class.getResource("/app/tallyline/desktop/desktop.css").toExternalForm());
        return scene;
    }
}
