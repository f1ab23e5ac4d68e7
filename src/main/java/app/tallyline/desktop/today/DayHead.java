package app.tallyline.desktop.today;

import java.time.LocalDate;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.DateCell;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

import app.tallyline.desktop.control.DayPicker;
import app.tallyline.desktop.control.StepButton;
import app.tallyline.words.Words;

/// Which day is logged for, how to turn to another, and how many were typed.
final class DayHead {
    private final TodayModel model;
    private final ActiveModel active;
    private final Words words;
    private final Label title = new Label();
    private final Label pending = new Label();
    private final Label lateText = new Label();
    private final HBox late;
    private final DayPicker picker;
    private final StepButton forth;
    private final HBox chooser;
    private final Subscription listening;

    /// @param active whether it is a sale, whose amount a number may be
    DayHead(TodayModel model, ActiveModel active, Words words) {
        this.model = model;
        this.active = active;
        this.words = words;
        pending.getStyleClass().add("pending");
        pending.setId("pending");
        pending.setMinWidth(Region.USE_PREF_SIZE);
        pending.managedProperty().bind(pending.visibleProperty());
        StepButton back = StepButton.back(words.say("today.dayBefore"), () -> step(-1));
        forth = StepButton.forth(words.say("today.dayAfter"), () -> step(1));
        picker = new DayPicker(words, words.say("today.anotherDay"));
        picker.setOnAction(_ -> {
            if (!picker.getValue().equals(model.dayProperty().get())) {
                model.show(picker.getValue());
                // It stays where it was if what is typed cannot be saved.
                picker.setValue(model.dayProperty().get());
            }
        });
        chooser = new HBox(back, picker, forth);
        chooser.setMinWidth(Region.USE_PREF_SIZE);
        chooser.getStyleClass().add("tight-row");
        Button today = new Button(words.say("today.backToToday"));
        today.setId("back-to-today");
        today.setOnAction(_ -> model.show(model.todayProperty().get()));
        late = new HBox(lateText, today);
        late.getStyleClass().add("banner");
        late.setAlignment(Pos.CENTER_LEFT);
        listening = Subscription.combine(model.number().textProperty().subscribe(this::showPending),
                model.dayProperty().subscribe(this::showDay), model.todayProperty().subscribe(_ -> showToday()));
    }

    /// The day, as the page's heading.
    Label title() {
        return title;
    }

    /// The number typed so far.
    Label pending() {
        return pending;
    }

    /// The controls that turn to another day.
    HBox chooser() {
        return chooser;
    }

    /// Says plainly that it is another day than today.
    HBox late() {
        return late;
    }

    void stopListening() {
        listening.unsubscribe();
    }

    private void step(int days) {
        model.show(model.dayProperty().get().plusDays(days));
    }

    private void showPending(String number) {
        pending.setText(number.isEmpty()
                ? ""
                : words.say(active.isSale() ? "today.pendingOrAmount" : "today.pending", number));
        pending.setVisible(!number.isEmpty());
    }

    private void showToday() {
        // Made anew, since a calendar that was open once remembers which days lay ahead.
        picker.setDayCellFactory(_ -> new PastDay());
        showDay(model.dayProperty().get());
    }

    private void showDay(LocalDate day) {
        title.setText(model.late()
                ? words.heading(words.longDate(day))
                : words.say("today.title", words.dayAndMonth(day)));
        lateText.setText(words.say("today.late", words.dayAndMonth(day)));
        late.setVisible(model.late());
        late.setManaged(model.late());
        forth.setDisable(!model.late());
        picker.setValue(day);
    }

    private final class PastDay extends DateCell {
        @Override
        public void updateItem(LocalDate day, boolean empty) {
            super.updateItem(day, empty);
            setDisable(empty || day.isAfter(model.todayProperty().get()));
        }
    }
}
