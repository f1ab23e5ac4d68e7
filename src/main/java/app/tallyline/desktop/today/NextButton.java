package app.tallyline.desktop.today;

import java.util.Optional;
import javafx.scene.control.Button;

import app.tallyline.words.Words;

/// Says with whom the next entry will be; a click forgets that. It is shown while somebody is named.
final class NextButton extends Button {
    private final Words words;

    /// @param toPage gives the focus back to the page, for the button is then gone
    NextButton(TodayModel desk, Words words, Runnable toPage) {
        this.words = words;
        setId("next-with");
        getStyleClass().add("small");
        setOnAction(_ -> {
            toPage.run();
            desk.nextWith(Optional.empty());
        });
    }

    void show(Optional<Named> name) {
        setText(name.map(each -> words.say("newest.nextWith", each.name())).orElse(""));
        setVisible(name.isPresent());
        setManaged(name.isPresent());
    }
}
