package app.tallyline.desktop.today;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import app.tallyline.desktop.control.Choice;
import app.tallyline.desktop.control.NoteArea;
import app.tallyline.desktop.control.ProspectField;
import app.tallyline.desktop.control.SuggestField;
import app.tallyline.desktop.control.TypedForm;
import app.tallyline.model.Activity;
import app.tallyline.model.Deal;
import app.tallyline.model.Details;
import app.tallyline.model.Entry;
import app.tallyline.model.Measure;
import app.tallyline.model.Moment;
import app.tallyline.model.Money;
import app.tallyline.model.Outcome;
import app.tallyline.store.ProspectSearch.Listed;
import app.tallyline.words.Typed;
import app.tallyline.words.Words;

/// Changes one entry in place, above the log: all that is known of it, as far as its measure has it. Enter saves, Esc
/// does not.
final class EntryEditor extends VBox {
    private final TodayModel model;
    private final Words words;
    private final Typed typed;
    private final Label title = new Label();
    private final TextField quantity = field("edit-quantity", 6);
    private final TextField day = field("edit-day", 10);
    private final TextField time = field("edit-time", 6);
    private final SuggestField<Listed> who;
    private final Choice<Optional<Outcome>> outcome;
    private final TextField meantDay = field("edit-meant-day", 10);
    private final TextField meantTime = field("edit-meant-time", 6);
    private final TextField amount = field("edit-amount", 10);
    private final TextField product = field("edit-product", 13);
    private final TextField category = field("edit-category", 13);
    private final NoteArea note = new NoteArea("edit-note", 1, this::save).savedByEnter();
    private final List<Node> ofCallsAndAppointments;
    private final List<Node> ofAppointments;
    private final List<Node> ofSales;
    private final List<Node> ofTime;
    private final TypedForm form;
    private Entry entry;
    private Optional<Named> picked = Optional.empty();

    EntryEditor(TodayModel model, NewestModel newest, Words words) {
        this.model = model;
        this.words = words;
        this.typed = new Typed(words);
        who = ProspectField.of(words, words.say("newest.who"), newest::suggest);
        who.setId("edit-who");
        who.onPicked(found -> {
            picked = Optional.of(Named.of(found.known()));
            who.fill(found.known().prospect().name());
        }).onTyped(_ -> save());
        outcome = new Choice<>(words.say("edit.outcome"), List.of(),
                each -> each.map(words::outcome).orElse(words.say("edit.noOutcome")));
        outcome.setId("edit-outcome");
        note.setPrefColumnCount(19);
        title.getStyleClass().add("section-title");
        form = new TypedForm(words, quantity, day, time, who, meantDay, meantTime, amount, product, category, note);
        form.problem().setId("edit-problem");
        Button save = new Button(words.say("edit.save"));
        save.getStyleClass().add("accent");
        save.setId("edit-save");
        save.setOnAction(_ -> save());
        Button cancel = new Button(words.say("edit.cancel"));
        cancel.setOnAction(_ -> model.stopEditing());
        ofCallsAndAppointments = List.of(named("edit.outcome", outcome));
        ofAppointments = List.of(named("edit.meantDay", meantDay), named("edit.meantTime", meantTime));
        ofSales = List.of(named("edit.amount", amount), named("edit.product", product));
        ofTime = List.of(named("edit.category", category));
        FlowPane fields = new FlowPane(named("edit.quantity", quantity), named("edit.day", day),
                named("edit.time", time), named("edit.who", who));
        Stream.of(ofCallsAndAppointments, ofAppointments, ofSales, ofTime).forEach(fields.getChildren()::addAll);
        fields.getChildren().addAll(named("edit.note", note), named("edit.finish", save, cancel));
        fields.getStyleClass().add("edit-fields");
        getStyleClass().addAll("card", "section", "editor");
        getChildren().addAll(title, fields, form.problem());
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    /// Opens on an entry.
    ///
    /// @param prospect the name of its prospect, empty where it is anonymous
    void open(Entry newEntry, String prospect) {
        entry = newEntry;
        picked = newEntry.activity().details().prospect().map(id -> new Named(Optional.of(id), prospect));
        Activity activity = entry.activity();
        Details details = activity.details();
        Measure measure = activity.measure();
        title.setText(words.say("edit.title", words.quantity(measure, activity.quantity())));
        quantity.setText(words.number(activity.quantity()));
        day.setText(words.shortDate(activity.moment().day()));
        time.setText(activity.moment().hour().isPresent() ? words.time(model.timeOf(activity.moment())) : "");
        who.fill(prospect);
        meantDay.setText(details.meantFor().map(at -> words.shortDate(at.toLocalDate())).orElse(""));
        meantTime.setText(details.meantFor().map(LocalDateTime::toLocalTime)
                .filter(at -> !at.equals(LocalTime.MIDNIGHT)).map(words::time).orElse(""));
        amount.setText(details.amount().map(words::amount).orElse(""));
        product.setText(details.deal().product());
        category.setText(details.category().isEmpty() ? "" : words.category(details.category()));
        note.setText(details.note());
        boolean call = measure.equals(Measure.COLD_CALL);
        boolean appointment = measure.equals(Measure.APPOINTMENT);
        List<Outcome> outcomes = call ? Outcome.OF_CALLS : Outcome.OF_APPOINTMENTS;
        outcome.getItems().setAll(Stream.concat(Stream.of(Optional.<Outcome>empty()),
                outcomes.stream().map(Optional::of)).toList());
        outcome.setValue(details.outcome());
        show(ofCallsAndAppointments, call || appointment);
        show(ofAppointments, appointment);
        show(ofSales, measure.equals(Measure.SALE));
        show(ofTime, measure.kind() == Measure.Kind.TIME);
        form.clear();
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
        form.clear();
        Optional<Long> many = form.read(quantity, typed::quantity);
        Optional<LocalDate> date = form.read(day, typed::day);
        Optional<Optional<LocalTime>> hour = form.optional(time, typed::time);
        Optional<Optional<LocalDate>> meant = form.optional(meantDay, typed::day);
        Optional<Optional<LocalTime>> meantHour = form.optional(meantTime, typed::time);
        Optional<Optional<Money>> money = form.optional(amount, typed::money);
        Optional<String> what = form.read(product, text -> typed.text(text, Deal.LONGEST_PRODUCT));
        Optional<String> kind = form.read(category, text -> typed.text(text, Details.LONGEST_CATEGORY));
        Optional<Optional<String>> name = form.optional(who, typed::name);
        Optional<String> text = form.read(note, typed::note);
        if (Stream.of(many, date, hour, meant, meantHour, money, what, kind, name, text).anyMatch(Optional::isEmpty)) {
            return;
        }
        if (meant.get().isEmpty() && meantHour.get().isPresent()) {
            form.complain(meantDay, words.say("typed.timeWithoutDay"));
            return;
        }
        Optional<Named> known = picked.filter(named -> name.get().filter(named.name()::equals).isPresent());
        Activity former = entry.activity();
        Deal deal = new Deal(money.get(), what.get(), former.details().firstContact());
        Details details = former.details().withDeal(deal).withOutcome(outcome.getValue())
                .withCategory(words.categoryKey(kind.get())).withNote(text.get())
                .withMeantFor(meant.get().map(on -> on.atTime(meantHour.get().orElse(LocalTime.MIDNIGHT))))
                .withProspect(known.flatMap(Named::id));
        model.save(entry, former.withQuantity(many.get())
                .withMoment(moment(former.moment(), date.get(), hour.get())).withDetails(details),
                known.isPresent() ? Optional.empty() : name.get());
    }

    /// The moment as it was where the fields still say so, so that its seconds are not lost.
    private Moment moment(Moment former, LocalDate date, Optional<LocalTime> hour) {
        Optional<LocalTime> was = former.hour().isPresent() ? Optional.of(model.timeOf(former)) : Optional.empty();
        if (former.day().equals(date) && was.equals(hour)) {
            return former;
        }
        return hour.map(at -> Moment.at(date, at, model.zone())).orElseGet(() -> Moment.onDay(date, model.zone()));
    }

    private static void show(List<Node> nodes, boolean shown) {
        nodes.forEach(node -> {
            node.setVisible(shown);
            node.setManaged(shown);
        });
    }

    private VBox named(String key, Node... controls) {
        Label label = new Label(words.say(key));
        label.getStyleClass().add("figure-note");
        if (controls.length == 1) {
            label.setLabelFor(controls[0]);
            controls[0].setAccessibleText(words.say(key));
            return new VBox(label, controls[0]);
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
