package app.tallyline.desktop.today;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.DateCell;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import app.tallyline.desktop.control.Beside;
import app.tallyline.desktop.control.DayPicker;
import app.tallyline.desktop.control.EvenRow;
import app.tallyline.desktop.control.Figure;
import app.tallyline.desktop.control.Page;
import app.tallyline.desktop.control.StepButton;
import app.tallyline.desktop.frame.Places;
import app.tallyline.desktop.frame.Screen;
import app.tallyline.model.Entry;
import app.tallyline.model.Measure;
import app.tallyline.words.Words;

/// The log desk. C, A and S log one; digits typed before log that many.
public final class TodayScreen implements Screen {
    private static final Map<KeyCode, Measure> KEYS = keys();

    private final TodayModel model;
    private final Words words;
    private final Page page;
    private final Label title = new Label();
    private final Map<Measure, CounterCard> cards = new LinkedHashMap<>();
    private final Figure number;
    private final Label pending = new Label();
    private final HBox lateBanner;
    private final Label lateText = new Label();
    private final DayPicker dayPicker;
    private final StepButton forth;
    private final EntryEditor editor;
    private final LogList log;
    private final Label logTitle = new Label();
    private final MonthPanel month;
    private final Subscription listening;

    public TodayScreen(TodayModel model, Words words, Places places) {
        this.model = model;
        this.words = words;
        number = new Figure(words.say("today.number"));
        number.setId("todays-number");
        forth = StepButton.forth(words.say("today.dayAfter"),
                () -> model.show(model.dayProperty().get().plusDays(1)));
        dayPicker = new DayPicker(words, words.say("today.anotherDay"));
        KEYS.forEach((key, measure) -> cards.put(measure,
                new CounterCard(measure, key.getName(), words, () -> model.log(measure))));
        pending.getStyleClass().add("pending");
        pending.setId("pending");
        pending.managedProperty().bind(pending.visibleProperty());
        editor = new EntryEditor(model, words);
        log = new LogList(model, words);
        month = new MonthPanel(words, places);
        lateBanner = lateBanner();
        page = new Page(title, pending, dayChooser()).with(lateBanner, counters(), editor, lower());
        listening = Subscription.combine(model.quantityProperty().subscribe(this::showPending),
                model.dayProperty().subscribe(this::showDay), model.logProperty().subscribe(this::showLog),
                model.goalProperty().subscribe(month::show), model.editingProperty().subscribe(this::showEditing),
                model.figuresProperty().subscribe(figures -> figures.ifPresent(this::show)));
    }

    @Override
    public Node root() {
        return page;
    }

    @Override
    public void shown() {
        model.refresh();
    }

    @Override
    public void leave() {
        listening.unsubscribe();
    }

    @Override
    public void key(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        Measure measure = KEYS.get(event.getCode());
        if (measure != null) {
            model.log(measure);
        } else if (event.getCode().isDigitKey() && event.getText().matches("\\d")) {
            model.digit(Integer.parseInt(event.getText()));
        } else if (event.getCode() == KeyCode.BACK_SPACE) {
            model.eraseDigit();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            model.forgetQuantity();
        } else if (event.getCode() == KeyCode.E) {
            model.logProperty().get().stream().findFirst().ifPresent(line -> model.edit(line.entry()));
        } else {
            return;
        }
        event.consume();
    }

    private Node counters() {
        EvenRow row = new EvenRow(cards.values().toArray(Node[]::new));
        row.getChildren().add(number);
        return row;
    }

    private Node lower() {
        Button undo = new Button(words.say("today.undo"));
        undo.setId("undo");
        undo.setOnAction(_ -> model.undo());
        Button redo = new Button(words.say("today.redo"));
        redo.setOnAction(_ -> model.redo());
        logTitle.getStyleClass().add("section-title");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(logTitle, space, undo, redo);
        head.getStyleClass().add("tight-row");
        head.setAlignment(Pos.CENTER_LEFT);
        VBox section = new VBox(head, log);
        section.getStyleClass().addAll("card", "section");
        VBox.setVgrow(log, Priority.ALWAYS);
        Beside lower = new Beside(section, month, 334, 640);
        VBox.setVgrow(lower, Priority.ALWAYS);
        return lower;
    }

    private HBox dayChooser() {
        StepButton back = StepButton.back(words.say("today.dayBefore"),
                () -> model.show(model.dayProperty().get().minusDays(1)));
        dayPicker.setDayCellFactory(_ -> new PastDay());
        dayPicker.setOnAction(_ -> {
            if (!dayPicker.getValue().equals(model.dayProperty().get())) {
                model.show(dayPicker.getValue());
            }
        });
        HBox chooser = new HBox(back, dayPicker, forth);
        chooser.getStyleClass().add("tight-row");
        return chooser;
    }

    private HBox lateBanner() {
        Button back = new Button(words.say("today.backToToday"));
        back.setId("back-to-today");
        back.setOnAction(_ -> model.show(model.today()));
        HBox banner = new HBox(lateText, back);
        banner.getStyleClass().add("banner");
        banner.setAlignment(Pos.CENTER_LEFT);
        return banner;
    }

    private void showPending(String digits) {
        pending.setText(digits.isEmpty() ? "" : words.say("today.pending", Long.parseLong(digits)));
        pending.setVisible(!digits.isEmpty());
    }

    private void showDay(LocalDate day) {
        title.setText(model.late()
                ? words.heading(words.longDate(day))
                : words.say("today.title", words.dayAndMonth(day)));
        lateText.setText(words.say("today.late", words.dayAndMonth(day)));
        lateBanner.setVisible(model.late());
        lateBanner.setManaged(model.late());
        forth.setDisable(!model.late());
        dayPicker.setValue(day);
    }

    private void showEditing(Optional<Entry> entry) {
        editor.setVisible(entry.isPresent());
        editor.setManaged(entry.isPresent());
        entry.ifPresentOrElse(editor::open, log::requestFocus);
    }

    private void show(TodayFigures figures) {
        cards.values().forEach(card -> card.show(figures.standing()));
        showNumber(figures);
    }

    private void showLog(List<LogLine> lines) {
        logTitle.setText(lines.size() < TodayModel.MOST_LINES
                ? words.say("today.theLog")
                : words.say("today.newestOfTheLog", TodayModel.MOST_LINES));
        log.show(lines);
    }

    private void showNumber(TodayFigures figures) {
        var toGo = figures.standing().toGo(Measure.COLD_CALL);
        if (toGo.isEmpty()) {
            boolean goal = figures.aimed();
            number.show(Words.UNKNOWN, words.say(goal ? "today.noNumber" : "today.noNumberNoGoal"));
        } else if (toGo.getAsLong() == 0) {
            number.show("✓", words.say("today.callsDone"));
        } else {
            String pace = figures.doneBy().map(at -> words.say("today.doneBy", words.time(at)))
                    .orElseGet(() -> words.say("today.ofTarget",
                            figures.standing().target(Measure.COLD_CALL).getAsLong()));
            number.show(words.number(toGo), words.count("today.callsToGo", toGo.getAsLong()) + " " + pace);
        }
    }

    private static Map<KeyCode, Measure> keys() {
        Map<KeyCode, Measure> keys = new LinkedHashMap<>();
        keys.put(KeyCode.C, Measure.COLD_CALL);
        keys.put(KeyCode.A, Measure.APPOINTMENT);
        keys.put(KeyCode.S, Measure.SALE);
        return keys;
    }

    private final class PastDay extends DateCell {
        @Override
        public void updateItem(LocalDate day, boolean empty) {
            super.updateItem(day, empty);
            setDisable(empty || day.isAfter(model.today()));
        }
    }
}
