package app.tallyline.desktop.today;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.event.EventHandler;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import app.tallyline.desktop.control.Beside;
import app.tallyline.desktop.control.EvenRow;
import app.tallyline.desktop.control.KeyCatcher;
import app.tallyline.desktop.control.Keyboard;
import app.tallyline.desktop.control.Page;
import app.tallyline.desktop.frame.Drafts;
import app.tallyline.desktop.frame.Places;
import app.tallyline.desktop.frame.Screen;
import app.tallyline.desktop.today.EditingModel.Editing;
import app.tallyline.model.Measure;
import app.tallyline.model.Outcome;
import app.tallyline.words.Words;

/// The log desk. C, A and S log one; a number typed before logs that many; a letter notes what came of the call logged last or
/// logs another measure; P and Enter go to what may be said of the entry logged last, F6 to what is due and to the log.
public final class TodayScreen implements Screen {
    private static final Map<KeyCode, Measure> KEYS = keys();

    private final Models models;
    private final TodayModel model;
    private final Words words;
    private final Page page;
    private final DayHead head;
    private final Map<Measure, CounterCard> cards = new LinkedHashMap<>();
    private final NumberFigure number;
    private final NewestBar newest;
    private final AlsoBar also;
    private final DueList due;
    private final StackPane editorPlace = new StackPane();
    private final KeyCatcher keys = new KeyCatcher();
    private final LogList log;
    private final Label logTitle = new Label();
    private final MonthPanel month;
    private final EventHandler<KeyEvent> elsewhere = this::elsewhere;
    private final WeekOffer offer;
    private final Subscription listening;
    /// Gives the keyboard back to where the change of an entry was begun.
    private Runnable back = this::toPage;

    /// What the desk is made of.
    ///
    /// @param desk the day's counters and log
    /// @param newest what may be said of the newest entry
    /// @param due what waits for the user
    /// @param timer the running timer
    /// @param week the offer to review last week
    /// @param editing the entry that is being changed
    public record Models(TodayModel desk, NewestModel newest, DueModel due, TimerModel timer, WeekModel week,
            EditingModel editing) {}

    public TodayScreen(Models models, Words words, Places places) {
        this.models = models;
        this.model = models.desk();
        this.words = words;
        number = new NumberFigure(words);
        KEYS.forEach((key, measure) -> cards.put(measure,
                new CounterCard(measure, key.getName(), words, () -> model.log(measure))));
        head = new DayHead(model, models.newest().active(), words);
        newest = new NewestBar(models.newest(), model, words, this::toPage);
        also = new AlsoBar(model, models.timer(), words);
        offer = new WeekOffer(models.week(), words);
        due = new DueList(models.due(), model.drafts(), words, this::toPage);
        editorPlace.setManaged(false);
        log = new LogList(model, models.editing(), words);
        month = new MonthPanel(words, places);
        EvenRow counters = new EvenRow(cards.values().toArray(Node[]::new));
        counters.getChildren().add(number);
        page = new Page(head.title(), head.pending(), head.chooser()).with(offer, head.late(), counters, newest, also,
                editorPlace, lower(), keys);
        listening = Subscription.combine(model.logProperty().subscribe(this::showLog),
                model.goalProperty().subscribe(month::show), models.editing().editingProperty().subscribe(
                        this::showEditing),
                model.figuresProperty().subscribe(figures -> figures.ifPresent(this::show)),
                model.typeAhead().waitedForProperty().subscribe(this::letKeysWait),
                page.sceneProperty().flatMap(Scene::focusOwnerProperty).subscribe(this::turnedTo),
                page.sceneProperty().subscribe(this::shownIn));
        showEditing(Optional.empty(), models.editing().editingProperty().get());
    }

    @Override
    public Node root() {
        return page;
    }

    @Override
    public void shown() {
        model.refresh();
        models.newest().refresh();
        models.timer().refresh();
        models.week().refresh();
    }

    @Override
    public Optional<Drafts> drafts() {
        return Optional.of(model.drafts());
    }

    @Override
    public void leave() {
        listening.unsubscribe();
        editor().ifPresent(EntryEditor::stopListening);
        head.stopListening();
        newest.stopListening();
        also.stopListening();
        due.stopListening();
        offer.stopListening();
    }

    @Override
    public void key(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown() || event.getCode().isModifierKey()) {
            return;
        }
        if (model.number().add(event.getText(), models.newest().active().isSale())) {
            toPage();
            page.toTop();
        } else if (event.getCode() == KeyCode.BACK_SPACE) {
            model.number().erase();
        } else {
            boolean ofTheDesk = act(event);
            model.number().forget();
            if (!ofTheDesk) {
                return;
            }
        }
        event.consume();
    }

    /// Does what a key stands for.
    ///
    /// @return whether it is a key of the desk
    private boolean act(KeyEvent event) {
        KeyCode key = event.getCode();
        if (KEYS.containsKey(key)) {
            toPage();
            model.log(KEYS.get(key));
        } else if (key == KeyCode.ESCAPE) {
            toPage();
            models.newest().leaveOpen();
        } else if (key == KeyCode.E) {
            models.editing().editNewest();
        } else if (key == KeyCode.P) {
            newest.enterWho();
        } else if (key == KeyCode.ENTER) {
            newest.enter(model.number().take());
        } else if (key == KeyCode.F6) {
            toNextList();
        } else {
            return letter(event);
        }
        return true;
    }

    /// To what is due, from there to the log, from there back.
    private void toNextList() {
        boolean entered = !log.isFocused() && (due.enter() || log.enter());
        if (!entered) {
            toPage();
        }
    }

    /// A number waits for its key on the page; whoever turns to a field or a list, by whatever way, begins something else.
    private void turnedTo(Node keyboard) {
        if (keyboard == null || Keyboard.isText(keyboard) || keyboard instanceof ListView) {
            model.number().forget();
        }
    }

    /// Keys that go elsewhere, such as to undo, are next keys too.
    private void elsewhere(KeyEvent event) {
        boolean modifier = event.getCode().isModifierKey();
        if (!modifier && (event.isShortcutDown() || event.isAltDown() || event.getCode().isFunctionKey())) {
            model.number().forget();
        }
    }

    private void shownIn(Scene before, Scene now) {
        Optional.ofNullable(before).ifPresent(scene -> scene.removeEventFilter(KeyEvent.KEY_PRESSED, elsewhere));
        Optional.ofNullable(now).ifPresent(scene -> scene.addEventFilter(KeyEvent.KEY_PRESSED, elsewhere));
    }

    private void letKeysWait(Number waitedFor) {
        if (waitedFor.intValue() > 0) {
            keys.take();
        } else {
            keys.letGo(this::toPage);
        }
    }

    /// Letters that stand for an outcome or for a measure; those of a language's own are told by their text.
    private boolean letter(KeyEvent event) {
        String letter = event.getText().isEmpty()
                ? event.getCode().getName()
                : event.getText().toUpperCase(words
                        .locale());
        Optional<Outcome> outcome = Outcome.OF_CALLS.stream().filter(each -> each.shortcut().equals(letter))
                .findFirst();
        if (outcome.isPresent()) {
            toPage();
            if (newest.settled()) {
                models.newest().outcome(outcome.get());
            }
            return true;
        }
        var setup = model.furtherProperty().get().stream()
                .filter(each -> each.mark().shortcut().filter(letter::equals).isPresent()).findFirst();
        setup.ifPresent(each -> {
            toPage();
            also.log(each);
        });
        return setup.isPresent();
    }

    /// What a key of the desk begins goes on there: in a list the next key would be about a row.
    private void toPage() {
        page.requestFocus();
    }

    private Node lower() {
        Button undo = new Button(words.say("today.undo"));
        undo.setId("undo");
        undo.setOnAction(_ -> model.undo());
        Button redo = new Button(words.say("today.redo"));
        redo.setOnAction(_ -> model.redo());
        // Behind a field they would take the Enter of whoever looks at the next call already; they have keys of their own.
        undo.setFocusTraversable(false);
        redo.setFocusTraversable(false);
        logTitle.getStyleClass().add("section-title");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox bar = new HBox(logTitle, space, undo, redo);
        bar.getStyleClass().add("tight-row");
        bar.setAlignment(Pos.CENTER_LEFT);
        VBox section = new VBox(bar, log);
        section.getStyleClass().addAll("card", "section");
        VBox.setVgrow(log, Priority.ALWAYS);
        VBox aside = new VBox(due, month);
        aside.getStyleClass().add("page-parts");
        VBox.setVgrow(month, Priority.ALWAYS);
        Beside lower = new Beside(section, aside, 344, 640);
        VBox.setVgrow(lower, Priority.ALWAYS);
        return lower;
    }

    private void showEditing(Optional<Editing> before, Optional<Editing> now) {
        if (now.isEmpty() && Keyboard.isIn(editorPlace)) {
            back.run();
        } else if (before.isEmpty()) {
            back = Keyboard.isIn(log) ? log::requestFocus : this::toPage;
        }
        editorPlace.setVisible(now.isPresent());
        editorPlace.setManaged(now.isPresent());
        now.ifPresent(editing -> madeEditor().open(editing));
    }

    /// Made when it is first needed: the first frame shows none.
    private EntryEditor madeEditor() {
        if (editor().isEmpty()) {
            editorPlace.getChildren().add(new EntryEditor(models, words));
        }
        return editor().orElseThrow();
    }

    private Optional<EntryEditor> editor() {
        return editorPlace.getChildren().stream().map(EntryEditor.class::cast).findFirst();
    }

    private void show(TodayFigures figures) {
        cards.values().forEach(card -> card.show(figures.standing()));
        number.show(figures);
    }

    private void showLog(List<LogLine> lines) {
        logTitle.setText(lines.size() < TodayModel.MOST_LINES
                ? words.say("today.theLog")
                : words.say("today.newestOfTheLog", TodayModel.MOST_LINES));
        log.show(lines);
    }

    private static Map<KeyCode, Measure> keys() {
        Map<KeyCode, Measure> keys = new LinkedHashMap<>();
        keys.put(KeyCode.C, Measure.COLD_CALL);
        keys.put(KeyCode.A, Measure.APPOINTMENT);
        keys.put(KeyCode.S, Measure.SALE);
        return keys;
    }
}
