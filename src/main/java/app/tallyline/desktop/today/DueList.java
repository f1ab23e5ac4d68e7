package app.tallyline.desktop.today;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import app.tallyline.desktop.control.InSight;
import app.tallyline.desktop.control.Keyboard;
import app.tallyline.desktop.frame.Drafts;
import app.tallyline.model.Due;
import app.tallyline.model.Outcome;
import app.tallyline.words.Words;

/// What is due, the longest overdue first, each answered in place by a click or a key: an appointment was held (H), not
/// kept (N), cancelled (X) or moved (M); a prospect was called (C), is done (D) or put off to the next working day (M). A
/// letter is about the chosen row where that can be seen, and about nothing else; a call leads back to the page, where its
/// outcome is noted.
final class DueList extends VBox {
    private static final double ROW_HEIGHT = 56;
    private static final int MOST_ROWS = 3;
    private static final PseudoClass OVERDUE = PseudoClass.getPseudoClass("overdue");

    private final DueModel model;
    private final Words words;
    private final Drafts drafts;
    private final Runnable toPage;
    private final Label title = new Label();
    private final ListView<Due> list = new ListView<>();
    private final WhenFields when;
    private final Subscription listening;
    /// Whether a row goes by this list's own key, and the next is chosen in its place.
    private boolean answering;

    /// @param drafts takes care of what is typed
    /// @param toPage gives the focus back to the page, where single keys log
    DueList(DueModel model, Drafts drafts, Words words, Runnable toPage) {
        this.model = model;
        this.drafts = drafts;
        this.words = words;
        this.toPage = toPage;
        title.getStyleClass().add("section-title");
        list.setId("due");
        list.setAccessibleText(words.say("due.name"));
        list.getStyleClass().add("due-list");
        list.setFixedCellSize(ROW_HEIGHT);
        list.setCellFactory(_ -> new Cell());
        list.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        when = new WhenFields(words, "move", model.todayProperty()::get, model.todayProperty()::get, drafts);
        getStyleClass().addAll("card", "section");
        getChildren().addAll(title, list);
        model.onShow(this::enter);
        // What was due today is overdue tomorrow, though it is the same.
        listening = Subscription.combine(model.dueProperty().subscribe(this::show),
                model.todayProperty().subscribe(_ -> list.refresh()), drafts.add(when.draft()));
    }

    void stopListening() {
        listening.unsubscribe();
    }

    /// Puts the focus on the list.
    ///
    /// @return whether it was elsewhere, and something is due
    boolean enter() {
        if (list.isFocused() || list.getItems().isEmpty()) {
            return false;
        }
        list.requestFocus();
        choose(Math.max(0, list.getSelectionModel().getSelectedIndex()));
        return true;
    }

    /// Puts the focus on the list, and chooses what has that cause, where it is still due.
    private void enter(Due.Cause cause) {
        list.getItems().stream().filter(each -> each.cause().equals(cause)).findFirst().ifPresent(shown -> {
            list.requestFocus();
            choose(list.getItems().indexOf(shown));
        });
    }

    private void choose(int index) {
        list.getSelectionModel().select(index);
        InSight.bring(list, index);
    }

    private void show(List<Due> due) {
        if (list.getItems().equals(due) && !due.isEmpty()) {
            return;
        }
        Due chosen = list.getSelectionModel().getSelectedItem();
        int index = list.getSelectionModel().getSelectedIndex();
        list.getItems().setAll(due);
        if (chosen != null && due.contains(chosen)) {
            list.getSelectionModel().select(chosen);
        } else if (answering && index >= 0 && !due.isEmpty()) {
            choose(Math.min(index, due.size() - 1));
        } else {
            // What was chosen went by another's hand: a key would fall on a row that nobody chose.
            list.getSelectionModel().clearSelection();
        }
        showWhere(due);
    }

    private void showWhere(List<Due> due) {
        boolean shown = !due.isEmpty() || getChildren().contains(when);
        setVisible(shown);
        setManaged(shown);
        title.setText(words.say("due.titleOf", due.size()));
        double height = Math.min(due.size(), MOST_ROWS) * ROW_HEIGHT + 2;
        list.setPrefHeight(height);
        list.setMinHeight(height);
        list.setMaxHeight(height);
        if (due.isEmpty() && Keyboard.isIn(list)) {
            toPage.run();
        }
    }

    private void key(KeyEvent event) {
        boolean typed = event.getCode() == KeyCode.ENTER || event.getText().codePoints().anyMatch(
                Character::isLetterOrDigit);
        if (event.getCode() == KeyCode.ESCAPE) {
            toPage.run();
            event.consume();
        } else if (typed && !event.isShortcutDown() && !event.isAltDown()) {
            answer(event.getCode());
            event.consume();
        }
    }

    private void answer(KeyCode key) {
        Due chosen = list.getSelectionModel().getSelectedItem();
        if (chosen == null) {
            choose(0);
        } else if (InSight.chosenRow(list)) {
            answering = true;
            boolean answered = answer(chosen, key);
            answering = false;
            if (!answered) {
                model.tellKeys();
            } else if (key == KeyCode.C) {
                toPage.run();
            }
        }
    }

    private boolean answer(Due due, KeyCode key) {
        switch (due) {
            case Due.Appointment appointment -> {
                Optional<Outcome> outcome = Outcome.OF_APPOINTMENTS.stream()
                        .filter(each -> each.shortcut().equals(key.getName())).findFirst();
                outcome.ifPresent(each -> answer(appointment, each));
                return outcome.isPresent();
            }
            case Due.Contact contact -> {
                switch (key) {
                    case C -> model.called(contact);
                    case D -> model.done(contact);
                    case M -> model.later(contact);
                    default -> {
                        return false;
                    }
                }
                return true;
            }
        }
    }

    private void answer(Due.Appointment appointment, Outcome outcome) {
        if (outcome == Outcome.MOVED) {
            if (drafts.settle()) {
                askWhen(appointment);
            }
        } else {
            model.outcome(appointment, outcome);
        }
    }

    private void askWhen(Due.Appointment appointment) {
        getChildren().setAll(title, list, when);
        LocalDate usual = model.todayProperty().get().plusDays(1);
        when.ask(words.say("due.movedTo"), usual, (day, time) -> {
            hideWhen();
            answering = true;
            model.move(appointment, Optional.of(day.atTime(time.orElse(appointment.at().toLocalTime()))));
            answering = false;
        }, this::hideWhen);
        when.takeKeys();
    }

    private void hideWhen() {
        list.requestFocus();
        getChildren().remove(when);
        showWhere(list.getItems());
    }

    private final class Cell extends ListCell<Due> {
        private final Label what = new Label();
        private final Label at = new Label();
        private final FlowPane answers = new FlowPane();
        private final VBox lines;

        Cell() {
            setPrefWidth(0); // as wide as the list, never wider
            what.getStyleClass().add("log-what");
            at.getStyleClass().add("figure-note");
            answers.getStyleClass().add("due-answers");
            HBox head = new HBox(at, what);
            head.getStyleClass().add("tight-row");
            head.setAlignment(Pos.CENTER_LEFT);
            lines = new VBox(head, answers);
            lines.getStyleClass().add("due-row");
        }

        @Override
        protected void updateItem(Due due, boolean empty) {
            super.updateItem(due, empty);
            setText(null);
            if (empty || due == null) {
                setGraphic(null);
                setTooltip(null);
                setAccessibleText(null);
                return;
            }
            boolean overdue = due.at().toLocalDate().isBefore(model.now().toLocalDate());
            at.setText(time(due, overdue));
            at.pseudoClassStateChanged(OVERDUE, overdue);
            switch (due) {
                case Due.Appointment appointment -> {
                    what.setText(words.say("due.appointment", name(due)));
                    answers.getChildren().setAll(Outcome.OF_APPOINTMENTS.stream().map(outcome -> small(
                            words.outcome(outcome), outcome.shortcut(), () -> answer(appointment, outcome))).toList());
                }
                case Due.Contact contact -> {
                    what.setText(words.say("due.contact", name(due)));
                    answers.getChildren().setAll(small(words.say("due.call"), "C", () -> model.called(contact)),
                            small(words.say("due.doneButton"), "D", () -> model.done(contact)),
                            small(words.say("due.later"), "M", () -> model.later(contact)));
                    note(contact).ifPresent(text -> setTooltip(new Tooltip(text)));
                }
            }
            setAccessibleText(at.getText() + " " + what.getText());
            setGraphic(lines);
        }

        private Optional<String> note(Due.Contact contact) {
            return contact.who().prospect().followUp().map(next -> next.note()).filter(text -> !text.isEmpty());
        }

        private String name(Due due) {
            return due.name().isEmpty() ? words.say("due.anonymous") : due.name();
        }

        private String time(Due due, boolean overdue) {
            if (overdue) {
                return words.shortDay(due.at().toLocalDate());
            }
            return due.at().toLocalTime().equals(LocalTime.MIDNIGHT)
                    ? words.say("due.today")
                    : words.time(due.at().toLocalTime());
        }

        private Button small(String text, String key, Runnable action) {
            Button button = new Button(text);
            button.getStyleClass().addAll("small", "due-answer");
            button.setTooltip(new Tooltip(words.say("due.key", text, key)));
            button.setFocusTraversable(false);
            button.setOnAction(_ -> action.run());
            return button;
        }
    }
}
