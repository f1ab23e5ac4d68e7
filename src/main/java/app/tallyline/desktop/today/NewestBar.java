package app.tallyline.desktop.today;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import app.tallyline.desktop.control.ProspectField;
import app.tallyline.desktop.control.SuggestField;
import app.tallyline.desktop.today.NewestModel.Question;
import app.tallyline.model.Measure;
import app.tallyline.model.Outcome;
import app.tallyline.store.ProspectSearch.Listed;
import app.tallyline.words.Words;

/// The newest entry in one line, and what may be said of it: with whom, and what came of it. Nothing of it has to be.
final class NewestBar extends VBox {
    private static final double CHIPS_WIDTH = 880;

    private final NewestModel model;
    private final TodayModel desk;
    private final Words words;
    private final Label newest = new Label();
    private final SuggestField<Listed> who;
    private final Button nextWith = new Button();
    private final FlowPane chips = new FlowPane();
    private final HBox answers = new HBox();
    private final SaleFields sale;
    private final CategoryBox category;
    private final WhenFields when;
    private final Runnable toPage;
    private final Subscription listening;

    /// @param toPage gives the focus back to the page, where single keys log
    NewestBar(NewestModel model, TodayModel desk, Words words, Runnable toPage) {
        this.model = model;
        this.desk = desk;
        this.words = words;
        this.toPage = toPage;
        newest.getStyleClass().add("newest");
        newest.setMinWidth(0);
        who = ProspectField.of(words, words.say("newest.who"), model::suggest);
        who.setId("who");
        who.setPrefColumnCount(19);
        who.setMinWidth(Region.USE_PREF_SIZE);
        who.onPicked(found -> take(Named.of(found.known()))).onTyped(text -> take(Named.of(text)))
                .hinting(text -> words.say("newest.enter", text.strip()));
        nextWith.setId("next-with");
        nextWith.getStyleClass().add("small");
        nextWith.setOnAction(_ -> desk.nextWith(Optional.empty()));
        chips.getStyleClass().add("chips");
        chips.setPrefWrapLength(CHIPS_WIDTH);
        Outcome.OF_CALLS.forEach(outcome -> chips.getChildren().add(chip(outcome)));
        sale = new SaleFields(model, words, toPage);
        when = new WhenFields(words, "when");
        HBox.setHgrow(newest, Priority.ALWAYS);
        newest.setMaxWidth(Double.MAX_VALUE);
        Label title = new Label(words.say("newest.title"));
        title.getStyleClass().add("section-title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        HBox head = new HBox(title, newest, nextWith, who);
        head.getStyleClass().add("tight-row");
        head.setAlignment(Pos.CENTER_LEFT);
        category = new CategoryBox(words, model::spentOn);
        category.setId("newest-category");
        HBox.setHgrow(chips, Priority.ALWAYS);
        answers.getStyleClass().add("tight-row");
        getStyleClass().addAll("card", "section", "newest-bar");
        getChildren().addAll(head, answers);
        who.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                who.clear();
                leave();
                event.consume();
            }
        });
        listening = Subscription.combine(desk.logProperty().subscribe(this::show),
                desk.nextProperty().subscribe(this::showNext), model.questionProperty().subscribe(this::ask));
    }

    void stopListening() {
        listening.unsubscribe();
    }

    /// Puts the cursor where the newest entry's blank is: the amount of a sale, the time of an appointment, else who.
    void enter() {
        Optional<Measure> of = model.subject().map(line -> line.entry().activity().measure());
        if (of.filter(Measure.SALE::equals).isPresent()) {
            sale.enter();
        } else if (of.filter(Measure.APPOINTMENT::equals).isPresent()) {
            model.askWhen();
        } else if (answers.getChildren().contains(category)) {
            category.getEditor().requestFocus();
        } else {
            who.requestFocus();
        }
    }

    private void take(Named named) {
        who.clear();
        if (named.name().isBlank()) {
            leave();
            return;
        }
        Question open = model.questionProperty().get();
        model.who(named);
        if (open != Question.CALL_BACK_WHEN) {
            toPage.run();
        }
    }

    private void leave() {
        model.leaveOpen();
        toPage.run();
    }

    private void ask(Question question) {
        // First, for what is taken out of the scene while it has the focus leaves it to some button.
        if (question == Question.NONE && isFocusWithin()) {
            toPage.run();
        }
        showWhen(question == Question.APPOINTMENT_WHEN || question == Question.CALL_BACK_WHEN);
        switch (question) {
            case NONE -> {}
            case WHO -> who.requestFocus();
            case APPOINTMENT_WHEN -> askWhen("newest.when");
            case CALL_BACK_WHEN -> askBack();
        }
    }

    private void askBack() {
        if (model.subject().filter(line -> line.prospect().isEmpty()).isPresent()) {
            showWhen(false);
            who.requestFocus();
        } else {
            askWhen("newest.backWhen");
        }
    }

    private void askWhen(String question) {
        model.nextWorkingDay(day -> when.ask(words.say(question), model.today(), day, model::when, this::leave));
    }

    private void show(List<LogLine> log) {
        Optional<LogLine> line = desk.newest();
        boolean sold = line.filter(each -> each.entry().activity().measure().equals(Measure.SALE)).isPresent();
        boolean timed = line.filter(each -> each.entry().activity().measure().kind() == Measure.Kind.TIME).isPresent();
        boolean called = log.stream().anyMatch(each -> each.entry().activity().measure().equals(Measure.COLD_CALL));
        newest.setText(line.map(each -> LogTexts.line(each, desk, words)).orElse(words.say("newest.none")));
        chips.setDisable(!called);
        answer(sold ? sale : timed ? category : chips);
        line.filter(_ -> timed).ifPresent(each -> category.show(each.entry().activity().details().category()));
        line.filter(_ -> sold).ifPresent(each -> sale.show(each.entry()));
        if (model.questionProperty().get() == Question.CALL_BACK_WHEN && !getChildren().contains(when)
                && model.subject().filter(each -> !each.prospect().isEmpty()).isPresent()) {
            ask(Question.CALL_BACK_WHEN);
        }
    }

    /// Only what is asked for is in the scene: the others would cost time at the first frame.
    private void answer(Region fields) {
        if (!answers.getChildren().equals(List.of(fields))) {
            if (answers.isFocusWithin()) {
                toPage.run();
            }
            answers.getChildren().setAll(fields);
        }
    }

    private void showWhen(boolean shown) {
        if (shown && !getChildren().contains(when)) {
            getChildren().add(when);
        } else if (!shown) {
            getChildren().remove(when);
        }
    }

    private void showNext(Optional<Named> name) {
        nextWith.setText(name.map(each -> words.say("newest.nextWith", each.name())).orElse(""));
        nextWith.setVisible(name.isPresent());
        nextWith.setManaged(name.isPresent());
    }

    private Node chip(Outcome outcome) {
        Label cap = new Label(outcome.shortcut());
        cap.getStyleClass().add("key-cap");
        Button chip = new Button(words.outcome(outcome), cap);
        chip.setId("outcome-" + outcome.key());
        chip.getStyleClass().add("chip");
        chip.setFocusTraversable(false);
        chip.setTooltip(new Tooltip(words.say("newest.outcomeOf", words.outcome(outcome))));
        chip.setOnAction(_ -> model.outcome(outcome));
        return chip;
    }
}
