package app.tallyline.desktop.shell;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import app.tallyline.desktop.control.Sentence;
import app.tallyline.desktop.frame.Place;
import app.tallyline.desktop.frame.Places;
import app.tallyline.desktop.frame.Reminders;
import app.tallyline.desktop.frame.Reminders.Standing;
import app.tallyline.model.Due;
import app.tallyline.words.Words;

/// Tells what has fallen due, in room that is kept free for it: nothing moves when it comes or goes, and nothing that
/// could be clicked lies under it. It never takes the focus, a key or the mouse; F8 goes to it and back.
final class Reminder extends Region {
    private static final int MOST_LINES = 3;

    private final Reminders reminders;
    private final Words words;
    private final Label heading = new Label();
    private final Label name = new Label();
    private final VBox lines = new VBox();
    private final Button show = new Button();
    private final VBox card;
    private final Subscription listening;
    private Optional<Node> before = Optional.empty();

    Reminder(Reminders reminders, Words words, Places places) {
        this.reminders = reminders;
        this.words = words;
        heading.setId("reminder-heading");
        heading.getStyleClass().add("reminder-heading");
        heading.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(heading, Priority.ALWAYS);
        name.setId("reminder-name");
        name.getStyleClass().add("reminder-name");
        name.setWrapText(true);
        name.managedProperty().bind(name.visibleProperty());
        Label cap = new Label(words.say("keys.reminder.cap"));
        cap.getStyleClass().add("key-cap");
        cap.setMinWidth(USE_PREF_SIZE);
        HBox head = new HBox(heading, cap);
        head.getStyleClass().add("reminder-head");
        show.setText(words.say("remind.show"));
        show.setId("reminder-show");
        show.setOnAction(_ -> {
            if (places.show(Place.TODAY)) {
                reminders.show();
            }
        });
        Button later = new Button(words.say("remind.dismiss"));
        later.setId("reminder-dismiss");
        later.setOnAction(_ -> {
            leave();
            reminders.dismiss();
        });
        for (Button button : List.of(show, later)) {
            button.getStyleClass().add("small");
            // Neither Tab nor a click takes the focus there: whoever types goes on typing.
            button.setFocusTraversable(false);
            button.setMinWidth(USE_PREF_SIZE);
        }
        HBox buttons = new HBox(show, later);
        buttons.getStyleClass().add("reminder-buttons");
        card = new VBox(head, name, lines, buttons);
        card.setId("reminder");
        card.getStyleClass().addAll("card", "reminder");
        card.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        getChildren().add(card);
        setMinSize(0, 0);
        setPrefHeight(0);
        listening = reminders.standingProperty().subscribe(this::show);
    }

    void stopListening() {
        listening.unsubscribe();
    }

    /// Goes to the reminder, or back from it to where the keyboard was.
    void enter() {
        if (card.isFocusWithin()) {
            leave();
        } else if (card.isVisible()) {
            before = Optional.ofNullable(getScene().getFocusOwner());
            show.requestFocus();
        }
    }

    @Override
    protected void layoutChildren() {
        double height = Math.min(getHeight(), card.prefHeight(getWidth()));
        card.resizeRelocate(0, getHeight() - height, getWidth(), height);
    }

    private void leave() {
        if (card.isFocusWithin()) {
            before.filter(node -> node.getScene() == getScene()).ifPresent(Node::requestFocus);
        }
        before = Optional.empty();
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            leave();
            event.consume();
        }
    }

    private void show(Standing standing) {
        List<Due> due = standing.due();
        if (due.isEmpty()) {
            leave();
        }
        card.setVisible(!due.isEmpty());
        if (due.isEmpty()) {
            return;
        }
        ReminderTexts texts = new ReminderTexts(words, standing);
        heading.setText(texts.heading());
        name.setText(texts.title());
        name.setVisible(due.size() == 1);
        lines.getChildren().setAll(texts.lines(MOST_LINES).stream().map(line -> line(line, due.size() > 1)).toList());
        show.setAccessibleText(words.say("remind.showWhat", texts.whole()));
        Tooltip.install(card, new Tooltip(texts.whole()));
    }

    /// Of several, each on one line; of one, as many lines as it takes.
    private static Label line(String text, boolean several) {
        return several ? new Label(text) : new Sentence(text);
    }
}
