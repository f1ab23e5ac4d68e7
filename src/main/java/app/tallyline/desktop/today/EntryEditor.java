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
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import app.tallyline.desktop.control.Choice;
import app.tallyline.desktop.control.Keyboard;
import app.tallyline.desktop.control.NoteArea;
import app.tallyline.desktop.control.ProspectField;
import app.tallyline.desktop.control.SuggestField;
import app.tallyline.desktop.control.TypedForm;
import app.tallyline.desktop.frame.NamedActivity;
import app.tallyline.desktop.today.EditingModel.Editing;
import app.tallyline.model.Activity;
import app.tallyline.model.Deal;
import app.tallyline.model.Details;
import app.tallyline.model.Measure;
import app.tallyline.model.Moment;
import app.tallyline.model.Money;
import app.tallyline.model.Outcome;
import app.tallyline.store.ProspectSearch.Listed;
import app.tallyline.words.Typed;
import app.tallyline.words.Words;

/// Changes one entry in place, above the log: all that is known of it, as far as its measure has it. Enter saves, Esc
/// does not. It takes what is typed from the moment it is opened, though the entry itself may still be on its way to the
/// log: what is known is then filled in around it.
final class EntryEditor extends VBox {
    private final TodayModel desk;
    private final EditingModel model;
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
    private Optional<LogLine> line = Optional.empty();
    private Optional<Named> picked = Optional.empty();

    EntryEditor(TodayScreen.Models models, Words words) {
        this.desk = models.desk();
        this.model = models.editing();
        this.words = words;
        this.typed = new Typed(words);
        who = ProspectField.of(words, words.say("newest.who"), models.newest()::suggest);
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
        cancel.setOnAction(_ -> model.stop());
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

    /// Opens without an entry yet.
    private void open() {
        line = Optional.empty();
        picked = Optional.empty();
        title.setText(words.say("today.edit"));
        allFields().forEach(TextInputControl::clear);
        outcome.getItems().clear();
        outcome.setValue(null);
        Stream.of(ofCallsAndAppointments, ofAppointments, ofSales, ofTime).forEach(nodes -> show(nodes, false));
        form.clear();
    }

    /// Shows what is being changed now. It takes the keyboard when it is opened, but not to tell that a change could not be
    /// saved: something else is being typed by then.
    ///
    /// @param before what was being changed before
    void show(Optional<Editing> before, Editing now) {
        if (before.isEmpty() || before.get().line().isPresent()) {
            open();
            if (now.unsaved().isEmpty()) {
                Keyboard.give(quantity);
            }
        }
        now.line().ifPresent(known -> fill(known, now.unsaved().orElse(known.named())));
    }

    private Stream<TextInputControl> allFields() {
        return Stream.of(quantity, day, time, who, meantDay, meantTime, amount, product, category, note);
    }

    /// Fills in what is known of the entry, around what has been typed by then.
    private void fill(LogLine known, NamedActivity shown) {
        line = Optional.of(known);
        Activity activity = shown.activity();
        Details details = activity.details();
        Measure measure = activity.measure();
        title.setText(words.say("edit.title", words.quantity(measure, activity.quantity())));
        boolean untouched = quantity.getText().isEmpty();
        fill(quantity, words.number(activity.quantity()));
        if (untouched) {
            quantity.selectAll();
        }
        fill(day, words.shortDate(activity.moment().day()));
        fill(time, activity.moment().hour().isPresent() ? words.time(desk.timeOf(activity.moment())) : "");
        if (who.getText().isEmpty()) {
            picked = details.prospect().map(id -> new Named(Optional.of(id), shown.prospect()));
            who.fill(shown.prospect());
        }
        fill(meantDay, details.meantFor().map(at -> words.shortDate(at.toLocalDate())).orElse(""));
        fill(meantTime, details.meantFor().map(LocalDateTime::toLocalTime)
                .filter(at -> !at.equals(LocalTime.MIDNIGHT)).map(words::time).orElse(""));
        fill(amount, details.amount().map(words::amount).orElse(""));
        fill(product, details.deal().product());
        fill(category, details.category().isEmpty() ? "" : words.category(details.category()));
        fill(note, details.note());
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
    }

    private static void fill(TextInputControl field, String text) {
        if (field.getText().isEmpty()) {
            field.setText(text);
        }
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && event.getTarget() instanceof TextField) {
            save();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            model.stop();
            event.consume();
        }
    }

    private void save() {
        form.clear();
        if (line.isEmpty()) {
            saveUnseen();
            return;
        }
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
        Activity former = line.get().entry().activity();
        Deal deal = new Deal(money.get(), what.get(), former.details().firstContact());
        Details details = former.details().withDeal(deal).withOutcome(outcome.getValue())
                .withCategory(words.categoryKey(kind.get())).withNote(text.get())
                .withMeantFor(meant.get().map(on -> on.atTime(meantHour.get().orElse(LocalTime.MIDNIGHT))))
                .withProspect(chosen(name.get()));
        NamedActivity changed = new NamedActivity(former.withQuantity(many.get())
                .withMoment(moment(former.moment(), date.get(), hour.get())).withDetails(details),
                name.get().orElse(""));
        model.save(_ -> changed);
    }

    /// Saves what was typed before the entry was known: a field that is blank was not touched.
    private void saveUnseen() {
        Optional<Optional<Long>> many = form.optional(quantity, typed::quantity);
        Optional<Optional<LocalDate>> date = form.optional(day, typed::day);
        Optional<Optional<LocalTime>> hour = form.optional(time, typed::time);
        Optional<Optional<String>> name = form.optional(who, typed::name);
        Optional<String> text = form.read(note, typed::note);
        if (Stream.of(many, date, hour, name, text).anyMatch(Optional::isEmpty)) {
            return;
        }
        Optional<Long> prospect = chosen(name.get());
        model.save(known -> {
            Activity former = known.entry().activity();
            Moment then = former.moment();
            Details details = former.details();
            return new NamedActivity(former.withQuantity(many.get().orElse(former.quantity()))
                    .withMoment(moment(then, date.get().orElse(then.day()), hour.get().or(() -> hour(then))))
                    .withDetails(details.withNote(text.get().isEmpty() ? details.note() : text.get())
                            .withProspect(name.get().isEmpty() ? details.prospect() : prospect)),
                    name.get().orElse(""));
        });
    }

    private Optional<Long> chosen(Optional<String> name) {
        return picked.filter(named -> name.filter(named.name()::equals).isPresent()).flatMap(Named::id);
    }

    /// The moment as it was where the fields still say so, so that its seconds are not lost.
    private Moment moment(Moment former, LocalDate date, Optional<LocalTime> hour) {
        if (former.day().equals(date) && hour(former).equals(hour)) {
            return former;
        }
        return hour.map(at -> Moment.at(date, at, desk.zone())).orElseGet(() -> Moment.onDay(date, desk.zone()));
    }

    private Optional<LocalTime> hour(Moment moment) {
        return moment.hour().isPresent() ? Optional.of(desk.timeOf(moment)) : Optional.empty();
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
