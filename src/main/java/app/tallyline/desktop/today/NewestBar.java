package app.tallyline.desktop.today;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import app.tallyline.desktop.control.Keyboard;
import app.tallyline.desktop.control.ProspectField;
import app.tallyline.desktop.control.SuggestField;
import app.tallyline.desktop.frame.Draft;
import app.tallyline.model.Activity;
import app.tallyline.model.Measure;
import app.tallyline.store.ProspectSearch.Listed;
import app.tallyline.words.Words;

/// The active entry in one line, and what may be said of it: with whom, and what came of it. Nothing of it has to be. What
/// is being typed stays what it was about, and where it is, whatever is logged meanwhile.
final class NewestBar extends VBox {
    private final NewestModel model;
    private final TodayModel desk;
    private final Words words;
    private final Label newest = new Label();
    private final SuggestField<Listed> who;
    private final Label asked = new Label();
    private final OutcomeChips chips;
    private final HBox answers = new HBox();
    private final SaleFields sale;
    private final SpentField time;
    private final WhenFields when;
    private final Draft draft;
    private final Runnable toPage;
    private final Subscription listening;
    /// The name that was entered last.
    private String entered = "";

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
        who.onPicked(found -> take(Optional.of(found))).onTyped(_ -> take(Optional.empty()))
                .hinting(text -> words.say("newest.enter", text.strip())).takenByTab().onEscape(this::drop)
                .onLeft(this::left);
        draft = new Draft(() -> !who.getText().isBlank(), this::takeTyped, who::clear, new Draft.Telling(() -> "",
                _ -> {}, who::requestFocus));
        asked.setId("asked-whom");
        asked.getStyleClass().add("question");
        asked.setMinWidth(Region.USE_PREF_SIZE);
        asked.managedProperty().bind(asked.visibleProperty());
        asked.visibleProperty().bind(asked.textProperty().isNotEmpty());
        NextButton nextWith = new NextButton(desk, words, toPage);
        chips = new OutcomeChips(words, model::outcome);
        sale = new SaleFields(model, desk.drafts(), words, toPage);
        sale.onComeBack(this::show);
        when = new WhenFields(words, "when", model::today, desk.dayProperty()::get, desk.drafts());
        who.focusedProperty().subscribe(this::inWho);
        HBox.setHgrow(newest, Priority.ALWAYS);
        newest.setMaxWidth(Double.MAX_VALUE);
        Label title = new Label(words.say("newest.title"));
        title.getStyleClass().add("section-title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        HBox head = new HBox(title, newest, nextWith, asked, who);
        head.getStyleClass().add("tight-row");
        head.setAlignment(Pos.CENTER_LEFT);
        time = new SpentField(model, desk.drafts(), words, toPage, this::show);
        HBox.setHgrow(chips, Priority.ALWAYS);
        answers.getStyleClass().add("tight-row");
        getStyleClass().addAll("card", "section", "newest-bar");
        getChildren().addAll(head, answers);
        listening = Subscription.combine(desk.drafts().add(when.draft()), desk.drafts().add(sale.draft()),
                desk.drafts().add(draft), desk.drafts().add(time.draft()),
                model.active().activeProperty().subscribe(_ -> show()),
                answers.focusWithinProperty().subscribe(_ -> show()),
                desk.nextProperty().subscribe(nextWith::show), model.questionProperty().subscribe(this::ask));
        ask(Optional.empty(), model.questionProperty().get());
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
            sale.enter(found.handle(), activity);
            if (!number.isEmpty()) {
                sale.save(number);
            }
        } else if (activity.measure().equals(Measure.APPOINTMENT)) {
            model.askWhen(found);
        } else if (activity.measure().kind() == Measure.Kind.TIME) {
            answer(Optional.of(activity));
            time.enter(found.handle(), activity);
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

    /// @return whether it was; else it stays where it is
    private boolean take(Optional<Listed> chosen) {
        if (!settled()) {
            return false;
        }
        Named named = chosen.map(found -> Named.of(found.known())).orElseGet(() -> Named.of(who.getText()));
        boolean here = Keyboard.isIn(who);
        who.clear();
        boolean slip = chosen.isEmpty() && named.name().length() == 1;
        if (slip) {
            // The key of a call that was typed here by mistake; those behind it are for the page.
            model.tellOneLetter(named.name());
        }
        if (slip || named.name().isBlank()) {
            leave();
            return true;
        }
        entered = named.name();
        model.who(named);
        if (here && model.questionProperty().get().isEmpty()) {
            toPage.run();
        }
        return true;
    }

    /// Whoever goes on elsewhere on the page has said who it was; to the reminder one turns in between.
    private void left(Optional<Listed> chosen) {
        if (!who.getText().isBlank() && Keyboard.isIn(getParent())) {
            take(chosen);
        }
    }

    private void drop() {
        desk.drafts().drop(draft, who.getText());
        leave();
    }

    private boolean takeTyped(Consumer<Optional<Throwable>> ended) {
        boolean taken = take(who.chosen());
        if (taken) {
            ended.accept(Optional.empty());
        }
        return taken;
    }

    private void leave() {
        model.leaveOpen();
        toPage.run();
    }

    private void ask(Optional<Question> before, Optional<Question> question) {
        // Who answers by a click elsewhere goes on there.
        boolean elsewhere = before.filter(Question::ofName).isPresent() && !Keyboard.isIn(who);
        boolean inWhen = Keyboard.isIn(when);
        // First, for what is taken out of the scene while it has the focus leaves it to some button.
        if (question.isEmpty() && (Keyboard.isIn(who) || Keyboard.isIn(when))) {
            toPage.run();
        }
        showWhen(question.filter(open -> !open.ofName()).isPresent());
        sayWhom();
        question.ifPresent(now -> ask(now, elsewhere));
        if (inWhen && question.filter(Question::ofName).isPresent()) {
            // The day waits until the name is saved; what is being typed is no command.
            Keyboard.give(who);
        } else if (before.filter(Question::ofName).isPresent() && !elsewhere
                && question.filter(open -> open.unsaved() && !open.ofName()).isPresent()) {
            when.takeKeys();
        }
    }

    private void sayWhom() {
        asked.setText(model.questionProperty().get().filter(open -> open.kind() == Question.Kind.CALL_BACK_WHO)
                .map(this::text).orElse(""));
    }

    private void ask(Question open, boolean elsewhere) {
        if (open.unsaved()) {
            if (!open.ofName()) {
                when.again();
            } else if (who.getText().isBlank()) {
                who.fill(entered);
            }
        } else if (open.kind() == Question.Kind.CALL_BACK_WHO) {
            who.clear();
            Keyboard.give(who);
        } else if (!open.ofName()) {
            when.ask(text(open), open.usual(), model::when, this::leave);
            if (!elsewhere) {
                when.takeKeys();
            }
        }
    }

    /// The question, and what it is about where that is not what is shown above.
    private String text(Question open) {
        ActiveModel active = model.active();
        Optional<ActiveLine> shown = open.callBack() ? active.call() : active.entry();
        String text = words.say(open.ofName() ? "newest.backWho" : open.callBack() ? "newest.backWhen" : "newest.when");
        return open.about().filter(about -> shown.filter(line -> line.isOf(about.activity())).isEmpty())
                .map(about -> words.say("newest.ofEntry", LogTexts.line(about, desk, words), text))
                .orElse(text);
    }

    private void show() {
        Optional<ActiveLine> line = model.active().entry();
        newest.setText(line.map(each -> {
            String text = LogTexts.line(each.what(), desk, words);
            return each.unsaved() ? words.say("newest.unsaved", text) : text;
        }).orElse(words.say("newest.none")));
        model.questionProperty().get().filter(open -> !open.ofName()).ifPresent(open -> when.say(text(open)));
        sayWhom();
        if (answers.getChildren().isEmpty() || !Keyboard.isIn(answers)) {
            answer(line.map(ActiveLine::activity));
        }
    }

    /// Only what is asked for is in the scene: the others would cost time at the first frame.
    private void answer(Optional<Activity> active) {
        Optional<Activity> sold = active.filter(each -> each.measure().equals(Measure.SALE));
        Optional<Activity> timed = active.filter(each -> each.measure().kind() == Measure.Kind.TIME);
        sold.ifPresent(sale::show);
        timed.ifPresent(time::show);
        List<Region> fields = new ArrayList<>();
        if (sold.isPresent() || sale.draft().changed().getAsBoolean()) {
            fields.add(sale);
        }
        if (timed.isPresent() || time.draft().changed().getAsBoolean()) {
            fields.add(time);
        }
        if (fields.isEmpty()) {
            fields.add(chips);
        }
        if (!answers.getChildren().equals(fields)) {
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
}
