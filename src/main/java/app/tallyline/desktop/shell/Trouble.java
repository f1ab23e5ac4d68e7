package app.tallyline.desktop.shell;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import app.tallyline.desktop.control.Sentence;

/// What the window shows where there is no desk to show: why, or what was done about it, and the ways out.
public final class Trouble {
    private Trouble() {}

    /// A way out.
    ///
    /// @param id of its button
    /// @param text on the button
    public record Way(String id, String text, Runnable take) {}

    /// @param ways the first is the one that most would take
    public static Scene scene(String title, List<String> sentences, List<Way> ways) {
        Label heading = new Label(title);
        heading.getStyleClass().add("page-title");
        FlowPane buttons = new FlowPane(ways.stream().map(Trouble::button).toArray(Button[]::new));
        buttons.getStyleClass().add("edit-fields");
        buttons.getChildren().stream().limit(1).forEach(first -> first.getStyleClass().add("accent"));
        VBox card = new VBox(heading);
        sentences.forEach(sentence -> card.getChildren().add(new Sentence(sentence)));
        card.getChildren().add(buttons);
        card.getStyleClass().addAll("card", "welcome");
        card.setMaxHeight(Region.USE_PREF_SIZE);
        StackPane ground = new StackPane(card);
        ground.getStyleClass().add("welcome-ground");
        ground.setAlignment(Pos.CENTER);
        Scene scene = new Scene(ground, 760, 460);
        scene.getStylesheets().add(Shell.class.getResource("/app/tallyline/desktop/desktop.css").toExternalForm());
        return scene;
    }

    private static Button button(Way way) {
        Button button = new Button(way.text());
        button.setId(way.id());
        button.setOnAction(_ -> {
            button.getParent().setDisable(true);
            way.take().run();
        });
        return button;
    }
}
