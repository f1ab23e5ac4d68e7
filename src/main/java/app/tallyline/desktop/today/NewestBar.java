package app.tallyline.desktop.today;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
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

import app.tallyline.desktop.control.Keyboard;
import app.tallyline.desktop.control.ProspectField;
import app.tallyline.desktop.control.SuggestField;
import app.tallyline.desktop.frame.Draft;
import app.tallyline.desktop.frame.EntryHandle;
import app.tallyline.model.Activity;
import app.tallyline.model.Measure;
import app.tallyline.model.Outcome;
import app.tallyline.store.ProspectSearch.Listed;
import app.tallyline.words.Words;

/// The active entry in one line, and what may be said of it: with whom, and what came of it. Nothing of it has to be. What
/// is being typed stays what it was about, and where it is, whatever is logged meanwhile.
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
    /// The name that was entered last, and the entry whose category is being typed.
    private String entered = "";
    private Optional<EntryHandle> spent = Optional.empty();

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
        sale = new SaleFields(model, desk.drafts(), words, toPage);
        when = new WhenFields(words, "when", model::today);
        who.focusedProperty().subscribe(this::inWho);
        HBox.setHgrow(newest, Priority.ALWAYS);
        newest.setMaxWidth(Double.MAX_VALUE);
        Label title = new Label(words.say("newest.title"));
        title.getStyleClass().add("section-title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        HBox head = new HBox(title, newest, nextWith, who);
        head.getStyleClass().add("tight-row");
        head.setAlignment(Pos.CENTER_LEFT);
        category = new CategoryBox(words, this::spentOn);
        category.setId("newest-category");
        category.getEditor().focusedProperty().subscribe(focused -> {
            if (focused && spent.isEmpty()) {
                spent = Optional.of(holdTime());
            }
        });
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
        Draft named = new Draft(() -> !who.getText().isBlank(), this::takeTyped, who::clear, new Draft.Telling(() -> "",
                _ -> {}, who::requestFocus));
        listening = Subscription.combine(desk.drafts().add(when.draft()), desk.drafts().add(sale.draft()),
                desk.drafts().add(named), desk.drafts().add(category.draft()),
                model.active().activeProperty().subscribe(_ -> show()),
                answers.focusWithinProperty().subscribe(_ -> show()),
                desk.nextProperty().subscribe(this::showNext), model.questionProperty().subscribe(this::ask));
    }

    void stopListening() {
        listening.unsubscribe();
    }

    /// Puts the cursor where the active entry's blank is: the amount of a sale, the time of an appointment, else who.
    ///
    /// @param number the digits that were typed before: of a sale they are the amount
    void enter(String number) {
        if (settled()) {
            model.find(found -> found.ifPresentOrElse(each -> enter(each, number), this::enterWho));
        }
    }

    private void enter(Found found, String number) {
        Activity activity = found.what().activity();
        if (activity.measure().equals(Measure.SALE)) {
            answer(Optional.of(activity));
            sale.enter(found.handle(), activity, number);
        } else if (activity.measure().equals(Measure.APPOINTMENT)) {
            model.askWhen(found);
        } else if (activity.measure().kind() == Measure.Kind.TIME) {
            answer(Optional.of(activity));
            spent = Optional.of(found.handle());
            category.enter();
        } else {
            enterWho();
        }
    }

    /// Asks with whom the active entry was.
    void enterWho() {
        if (settled()) {
            who.clear();
            model.leaveOpen();
            Keyboard.give(who);
        }
    }

    /// Has a day that is typed in answer to what is asked kept, before something else is asked.
    ///
    /// @return whether something else may be asked; else the cursor is where the day cannot be understood
    boolean settled() {
        if (when.draft().changed().getAsBoolean()) {
            desk.drafts().enter(when.draft());
        }
        return !when.draft().changed().getAsBoolean();
    }

    private Optional<Measure> measure() {
        return model.active().entry().map(line -> line.activity().measure());
    }

    /// Whoever comes to the field asks about the entry that is active then; what is typed there already stays about its own.
    private void inWho(boolean focused) {
        if (focused) {
            desk.drafts().leave(when.draft());
        }
        if (when.draft().changed().getAsBoolean()) {
            return;
        }
        if (focused && (who.getText().isBlank() || model.questionProperty().get().isEmpty())) {
            model.askWho();
        } else if (!focused && who.getText().isBlank() && !Keyboard.isIn(who)
                && model.questionProperty().get().filter(Question::ofName).isPresent()) {
            model.leaveOpen();
        }
    }

    private EntryHandle holdTime() {
        return model.hold(measure().filter(measure -> measure.kind() == Measure.Kind.TIME));
    }

    private void spentOn(String went) {
        model.spentOn(spent.orElseGet(this::holdTime), went);
    }

    private void take(Named named) {
        if (!settled()) {
            return;
        }
        entered = named.name();
        who.clear();
        if (named.name().isBlank()) {
            leave();
            return;
        }
        model.who(named);
        if (model.questionProperty().get().isEmpty()) {
            toPage.run();
        }
    }

    private boolean takeTyped(Consumer<Optional<Throwable>> ended) {
        take(Named.of(who.getText()));
        ended.accept(Optional.empty());
        return true;
    }

    private void leave() {
        model.leaveOpen();
        toPage.run();
    }

    private void ask(Optional<Question> question) {
        // First, for what is taken out of the scene while it has the focus leaves it to some button.
        if (question.isEmpty() && (Keyboard.isIn(who) || Keyboard.isIn(when))) {
            toPage.run();
        }
        showWhen(question.filter(asked -> !asked.ofName()).isPresent());
        question.ifPresent(this::ask);
    }

    private void ask(Question asked) {
        if (asked.unsaved()) {
            if (!asked.ofName()) {
                when.again();
            } else if (who.getText().isBlank()) {
                who.fill(entered);
            }
        } else if (asked.kind() == Question.Kind.CALL_BACK_WHO) {
            who.clear();
            Keyboard.give(who);
        } else if (!asked.ofName()) {
            when.ask(text(asked), asked.usual(), model::when, this::leave);
        }
    }

    /// The question, and what it is about where that is not what is shown above.
    private String text(Question asked) {
        ActiveModel active = model.active();
        Optional<ActiveLine> shown = asked.callBack() ? active.call() : active.entry();
        String text = words.say(asked.callBack() ? "newest.backWhen" : "newest.when");
        return asked.about().filter(about -> shown.filter(line -> line.isOf(about.activity())).isEmpty())
                .map(about -> words.say("newest.ofEntry", LogTexts.line(about, desk, words), text))
                .orElse(text);
    }

    private void show() {
        Optional<ActiveLine> line = model.active().entry();
        newest.setText(line.map(each -> {
            String text = LogTexts.line(each.what(), desk, words);
            return each.unsaved() ? words.say("newest.unsaved", text) : text;
        }).orElse(words.say("newest.none")));
        model.questionProperty().get().filter(asked -> !asked.ofName()).ifPresent(asked -> when.say(text(asked)));
        if (answers.getChildren().isEmpty() || !Keyboard.isIn(answers)) {
            answer(line.map(ActiveLine::activity));
        }
    }

    /// Only what is asked for is in the scene: the others would cost time at the first frame.
    private void answer(Optional<Activity> active) {
        Optional<Activity> sold = active.filter(each -> each.measure().equals(Measure.SALE));
        Optional<Activity> timed = active.filter(each -> each.measure().kind() == Measure.Kind.TIME);
        sold.ifPresent(sale::show);
        timed.ifPresent(each -> {
            spent = Optional.empty();
            category.show(each.details().category());
        });
        boolean selling = sold.isPresent() || sale.draft().changed().getAsBoolean();
        Region fields = selling ? sale : timed.isPresent() ? category : chips;
        if (!answers.getChildren().equals(List.of(fields))) {
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
