package app.tallyline.desktop.shell;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import app.tallyline.desktop.frame.Place;
import app.tallyline.desktop.frame.Places;
import app.tallyline.words.Words;

/// Where one can go: icon and word. Between the places and the settings there is room for a reminder.
final class Sidebar extends VBox {
    private static final PseudoClass HERE = PseudoClass.getPseudoClass("here");

    Sidebar(Words words, Place here, Places places, Region reminder) {
        getStyleClass().add("sidebar");
        setAccessibleRole(AccessibleRole.PARENT);
        Label name = new Label("Tallyline");
        name.getStyleClass().add("product");
        getChildren().add(name);
        VBox.setVgrow(reminder, Priority.ALWAYS);
        for (Place place : Place.values()) {
            if (place == Place.SETTINGS) {
                getChildren().add(reminder);
            }
            Region icon = new Region();
            icon.getStyleClass().addAll("icon", "icon-" + place.key());
            Button button = new Button(words.say("place." + place.key()), icon);
            button.setId("go-" + place.key());
            button.getStyleClass().add("place");
            button.setMaxWidth(Double.MAX_VALUE);
            button.pseudoClassStateChanged(HERE, place == here);
            button.setAccessibleText(place == here
                    ? words.say("place.here", words.say("place." + place.key()))
                    : words.say("place." + place.key()));
            button.setOnAction(_ -> places.show(place));
            getChildren().add(button);
        }
    }
}
