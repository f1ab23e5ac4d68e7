package app.tallyline.desktop.today;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
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

/// The fields of one entry: all that is known of it, as far as its measure has it.
final class EntryFields extends VBox {
    private final TodayModel desk;
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
    private final NoteArea note;
    private final List<Node> ofCallsAndAppointments;
    private final List<Node> ofAppointments;
    private final List<Node> ofSales;
    private final List<Node> ofTime;
    private final TypedForm form;
    private Optional<Named> picked = Optional.empty();

    /// @param save what to do when the user says that it is done
    /// @param finish the buttons behind the fields
    EntryFields(TodayScreen.Models models, Words words, Runnable save, Node... finish) {
        this.desk = models.desk();
        this.words = words;
        this.typed = new Typed(words);
        note = new NoteArea("edit-note", 1, save).savedByEnter();
        who = ProspectField.of(words, words.say("newest.who"), models.newest()::suggest);
        who.setId("edit-who");
        who.onPicked(this::pick).onLeft(chosen -> chosen.ifPresent(this::pick)).onTyped(_ -> save.run());
        outcome = new Choice<>(words.say("edit.outcome"), List.of(),
                each -> each.map(words::outcome).orElse(words.say("edit.noOutcome")));
        outcome.setId("edit-outcome");
        note.setPrefColumnCount(19);
        title.getStyleClass().add("section-title");
        form = new TypedForm(words, quantity, day, time, who, meantDay, meantTime, amount, product, category, note);
        form.show(outcome, Optional.empty());
        form.problem().setId("edit-problem");
        ofCallsAndAppointments = List.of(named("edit.outcome", outcome));
        ofAppointments = List.of(named("edit.meantDay", meantDay), named("edit.meantTime", meantTime));
        ofSales = List.of(named("edit.amount", amount), named("edit.product", product));
        ofTime = List.of(named("edit.category", category));
        FlowPane fields = new FlowPane(named("edit.quantity", quantity), named("edit.day", day),
                named("edit.time", time), named("edit.who", who));
        Stream.of(ofCallsAndAppointments, ofAppointments, ofSales, ofTime).forEach(fields.getChildren()::addAll);
        fields.getChildren().addAll(named("edit.note", note), named("edit.finish", finish));
        fields.getStyleClass().add("edit-fields");
        getStyleClass().add("section");
        getChildren().addAll(title, fields, form.problem());
    }

    /// What knows of each field what is kept.
    TypedForm form() {
        return form;
    }

    private void pick(Listed found) {
        picked = Optional.of(Named.of(found.known()));
        who.fill(found.known().prospect().name());
    }

    /// Takes what is typed from now on.
    void enter() {
        Keyboard.give(quantity);
        quantity.selectAll();
    }

    /// Shows another entry.
    ///
    /// @param known what is known of it
    /// @param unsaved what it was changed to, where that could not be saved
    void show(NamedActivity known, Optional<NamedActivity> unsaved) {
        form.takeBack();
        fill(known, form::show, form::show);
        unsaved.ifPresent(changed -> fill(changed, EntryFields::type, ComboBox::setValue));
    }

    private static void type(TextInputControl field, String text) {
        if (field instanceof SuggestField<?> suggesting) {
            suggesting.fill(text);
        } else {
            field.setText(text);
        }
    }

    /// Fills in what is known of the entry, or was typed of it.
    ///
    /// @param text puts a text into its field
    /// @param choice chooses
    private void fill(NamedActivity shown, BiConsumer<TextInputControl, String> text,
            BiConsumer<ComboBox<Optional<Outcome>>, Optional<Outcome>> choice) {
        Activity activity = shown.activity();
        Details details = activity.details();
        Measure measure = activity.measure();
        title.setText(words.say("edit.title", words.quantity(measure, activity.quantity())));
        text.accept(quantity, words.number(activity.quantity()));
        text.accept(day, words.shortDate(activity.moment().day()));
        text.accept(time, activity.moment().hour().isPresent() ? words.time(desk.timeOf(activity.moment())) : "");
        text.accept(who, shown.prospect());
        picked = details.prospect().map(id -> new Named(Optional.of(id), shown.prospect()));
        text.accept(meantDay, details.meantFor().map(at -> words.shortDate(at.toLocalDate())).orElse(""));
        text.accept(meantTime, details.meantFor().map(LocalDateTime::toLocalTime)
                .filter(at -> !at.equals(LocalTime.MIDNIGHT)).map(words::time).orElse(""));
        text.accept(amount, details.amount().map(words::amount).orElse(""));
        text.accept(product, details.deal().product());
        text.accept(category, details.category().isEmpty() ? "" : words.category(details.category()));
        text.accept(note, details.note());
        boolean call = measure.equals(Measure.COLD_CALL);
        boolean appointment = measure.equals(Measure.APPOINTMENT);
        List<Outcome> outcomes = call ? Outcome.OF_CALLS : Outcome.OF_APPOINTMENTS;
        offer(Stream.concat(Stream.of(Optional.<Outcome>empty()), outcomes.stream().map(Optional::of)).toList());
        choice.accept(outcome, details.outcome());
        show(ofCallsAndAppointments, call || appointment);
        show(ofAppointments, appointment);
        show(ofSales, measure.equals(Measure.SALE));
        show(ofTime, measure.kind() == Measure.Kind.TIME);
    }

    private void offer(List<Optional<Outcome>> outcomes) {
        if (!outcome.getItems().equals(outcomes)) {
            Optional<Outcome> chosen = outcome.getValue();
            outcome.getItems().setAll(outcomes);
            outcome.setValue(chosen);
        }
    }

    /// What the fields make of an entry; empty where something cannot be understood, and told so.
    ///
    /// @param former the entry as it is known
    Optional<NamedActivity> read(Activity former) {
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
            return Optional.empty();
        }
        if (meant.get().isEmpty() && meantHour.get().isPresent()) {
            form.complain(meantDay, words.say("typed.timeWithoutDay"));
            return Optional.empty();
        }
        Deal deal = new Deal(money.get(), what.get(), former.details().firstContact());
        Details details = former.details().withDeal(deal).withOutcome(outcome.getValue())
                .withCategory(words.categoryKey(kind.get())).withNote(text.get())
                .withMeantFor(meant.get().map(on -> on.atTime(meantHour.get().orElse(LocalTime.MIDNIGHT))))
                .withProspect(chosen(name.get()));
        return Optional.of(new NamedActivity(former.withQuantity(many.get())
                .withMoment(moment(former.moment(), date.get(), hour.get())).withDetails(details),
                name.get().orElse("")));
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
