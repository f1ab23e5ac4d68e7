package app.tallyline.desktop.today;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import app.tallyline.model.Activity;
import app.tallyline.model.Details;
import app.tallyline.model.Entry;
import app.tallyline.model.Measure;
import app.tallyline.model.Moment;
import app.tallyline.model.Money;
import app.tallyline.words.Reading;
import app.tallyline.words.Typed;
import app.tallyline.words.Words;

/// Changes one entry in place, above the log: how many, when, for how much, with what note. Enter saves, Esc does not.
final class EntryEditor extends VBox {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("danger");

    private final TodayModel model;
    private final Words words;
    private final Typed typed;
    private final Label title = new Label();
    private final TextField quantity = field("edit-quantity", 6);
    private final TextField day = field("edit-day", 10);
    private final TextField time = field("edit-time", 6);
    private final TextField amount = field("edit-amount", 10);
    private final TextField note = field("edit-note", 19);
    private final Node amountBox;
    private final Label problem = new Label();
    private Entry entry;

    EntryEditor(TodayModel model, Words words) {
        this.model = model;
        this.words = words;
        this.typed = new Typed(words);
        title.getStyleClass().add("section-title");
        problem.getStyleClass().add("field-problem");
        problem.setWrapText(true);
        problem.setId("edit-problem");
        Button save = new Button(words.say("edit.save"));
        save.getStyleClass().add("accent");
        save.setId("edit-save");
        save.setOnAction(_ -> save());
        Button cancel = new Button(words.say("edit.cancel"));
        cancel.setOnAction(_ -> model.stopEditing());
        amountBox = named("edit.amount", amount);
        FlowPane fields = new FlowPane(named("edit.quantity", quantity), named("edit.day", day),
                named("edit.time", time), amountBox, named("edit.note", note), named("edit.finish", save, cancel));
        fields.getStyleClass().add("edit-fields");
        getStyleClass().addAll("card", "section", "editor");
        getChildren().addAll(title, fields, problem);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    /// Opens on an entry.
    void open(Entry newEntry) {
        entry = newEntry;
        Activity activity = entry.activity();
        title.setText(words.say("edit.title", words.quantity(activity.measure(), activity.quantity())));
        quantity.setText(words.number(activity.quantity()));
        day.setText(words.shortDate(activity.moment().day()));
        time.setText(activity.moment().hour().isPresent() ? words.time(model.timeOf(activity.moment())) : "");
        amount.setText(activity.details().amount().map(words::amount).orElse(""));
        note.setText(activity.details().note());
        boolean sold = activity.measure().equals(Measure.SALE);
        amountBox.setVisible(sold);
        amountBox.setManaged(sold);
        complain("");
        quantity.requestFocus();
        quantity.selectAll();
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && event.getTarget() instanceof TextField) {
            save();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            model.stopEditing();
            event.consume();
        }
    }

    private void save() {
        complain("");
        Optional<Long> many = read(quantity, typed::quantity);
        Optional<LocalDate> date = read(day, typed::day);
        Optional<Optional<LocalTime>> hour = optional(time, typed::time);
        Optional<Optional<Money>> money = optional(amount, typed::money);
        Optional<String> text = read(note, typed::note);
        if (many.isEmpty() || date.isEmpty() || hour.isEmpty() || money.isEmpty() || text.isEmpty()) {
            return;
        }
        Activity former = entry.activity();
        Details details = former.details().withAmount(money.get()).withNote(text.get());
        model.save(new Entry(entry.id(), former.withQuantity(many.get())
                .withMoment(moment(former.moment(), date.get(), hour.get())).withDetails(details)));
    }

    /// The moment as it was where the fields still say so, so that its seconds are not lost.
    private Moment moment(Moment former, LocalDate date, Optional<LocalTime> hour) {
        Optional<LocalTime> was = former.hour().isPresent() ? Optional.of(model.timeOf(former)) : Optional.empty();
        if (former.day().equals(date) && was.equals(hour)) {
            return former;
        }
        return hour.map(at -> Moment.at(date, at, model.zone())).orElseGet(() -> Moment.onDay(date, model.zone()));
    }

    private <T> Optional<T> read(TextField field, Function<String, Reading<T>> reader) {
        return switch (reader.apply(field.getText())) {
            case Reading.Read<T>(var value) -> Optional.of(value);
            case Reading.Unreadable<T> unreadable -> {
                complain(unreadable.sentence(words));
                field.pseudoClassStateChanged(WRONG, true);
                field.requestFocus();
                yield Optional.empty();
            }
        };
    }

    private <T> Optional<Optional<T>> optional(TextField field, Function<String, Reading<T>> reader) {
        return field.getText().isBlank() ? Optional.of(Optional.empty()) : read(field, reader).map(Optional::of);
    }

    private void complain(String sentence) {
        problem.setText(sentence);
        problem.setVisible(!sentence.isEmpty());
        problem.setManaged(!sentence.isEmpty());
        if (sentence.isEmpty()) {
            List.of(quantity, day, time, amount, note)
                    .forEach(field -> field.pseudoClassStateChanged(WRONG, false));
        }
    }

    private VBox named(String key, Node... controls) {
        Label label = new Label(words.say(key));
        label.getStyleClass().add("figure-note");
        if (controls[0] instanceof TextField field) {
            label.setLabelFor(field);
            field.setAccessibleText(words.say(key));
            return new VBox(label, field);
        }
        label.setVisible(false);
        HBox row = new HBox(controls);
        row.getStyleClass().add("tight-row");
        return new VBox(label, row);
    }

    private static TextField field(String id, int columns) {
        TextField field = new TextField();
        field.setId(id);
        field.setPrefColumnCount(columns);
        return field;
    }
}
