package app.tallyline.desktop.today;

import java.util.Optional;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

import app.tallyline.desktop.today.WeekModel.Offer;
import app.tallyline.model.Measure;
import app.tallyline.words.Words;

/// The offer to review last week, on one line.
final class WeekOffer extends HBox {
    private final Words words;
    private final Label text = new Label();
    private final Subscription listening;

    WeekOffer(WeekModel model, Words words) {
        this.words = words;
        text.setMinWidth(0);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button review = new Button(words.say("offer.review"));
        review.setId("offer-review");
        review.getStyleClass().addAll("small", "accent");
        review.setMinWidth(USE_PREF_SIZE);
        review.setOnAction(_ -> model.accept());
        Button later = new Button(words.say("offer.later"));
        later.getStyleClass().addAll("small", "flat");
        later.setMinWidth(USE_PREF_SIZE);
        later.setOnAction(_ -> model.putOff());
        getStyleClass().addAll("card", "offer");
        setId("offer");
        setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(text, space, review, later);
        listening = model.offerProperty().subscribe(this::show);
    }

    void stopListening() {
        listening.unsubscribe();
    }

    private void show(Optional<Offer> offer) {
        setVisible(offer.isPresent());
        setManaged(offer.isPresent());
        offer.ifPresent(waiting -> text.setText(words.say("offer.text", Measure.CORE.stream()
                .map(measure -> words.quantity(measure, waiting.totals().of(measure)))
                .collect(Collectors.joining(", ")))));
    }
}
