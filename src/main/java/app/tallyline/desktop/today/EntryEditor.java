package app.tallyline.desktop.today;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import app.tallyline.desktop.control.Choice;
import app.tallyline.desktop.control.Keyboard;
import app.tallyline.desktop.control.NoteArea;
import app.tallyline.desktop.control.ProspectField;
import app.tallyline.desktop.control.SuggestField;
import app.tallyline.desktop.control.TypedForm;
import app.tallyline.desktop.frame.Draft;
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
/// does not; whatever else leaves it saves what was changed. It takes what is typed from the moment it is opened, though the
/// entry itself may still be on its way to the log: what is known is then filled in around it.
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
    private final NoteArea note = new NoteArea("edit-note", 1, this::enter).savedByEnter();
    private final List<Node> ofCallsAndAppointments;
    private final List<Node> ofAppointments;
    private final List<Node> ofSales;
    private final List<Node> ofTime;
    private final TypedForm form;
    private final Draft draft;
    private final Subscription listening;
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
        }).onTyped(_ -> enter());
        outcome = new Choice<>(words.say("edit.outcome"), List.of(),
                each -> each.map(words::outcome).orElse(words.say("edit.noOutcome")));
        outcome.setId("edit-outcome");
        note.setPrefColumnCount(19);
        title.getStyleClass().add("section-title");
        form = new TypedForm(words, quantity, day, time, who, meantDay, meantTime, amount, product, category, note);
        form.show(outcome, Optional.empty());
        form.problem().setId("edit-problem");
        draft = new Draft(() -> open(form.changed(), false), this::save, model::stop, new Draft.Telling(
                () -> open(form.sentence(), ""), form::complain, form::enter));
        Button save = new Button(words.say("edit.save"));
        save.getStyleClass().add("accent");
        save.setId("edit-save");
        save.setOnAction(_ -> enter());
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
        listening = desk.drafts().add(draft);
    }

    void stopListening() {
        listening.unsubscribe();
    }

    private <T> T open(T whileOpen, T otherwise) {
        return model.editingProperty().get().isPresent() ? whileOpen : otherwise;
    }

    /// Opens without an entry yet.
    private void open() {
        line = Optional.empty();
        picked = Optional.empty();
        title.setText(words.say("today.edit"));
        form.takeBack();
        allFields().forEach(field -> form.show(field, ""));
        offer(List.of());
        form.show(outcome, Optional.empty());
        Stream.of(ofCallsAndAppointments, ofAppointments, ofSales, ofTime).forEach(nodes -> show(nodes, false));
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
        now.line().ifPresent(known -> {
            fill(known, known.named(), form::show, form::show);
            now.unsaved().ifPresent(unsaved -> fill(known, unsaved, EntryEditor::type, ComboBox::setValue));
        });
    }

    private static void type(TextInputControl field, String text) {
        if (field instanceof SuggestField<?> suggesting) {
            suggesting.fill(text);
        } else {
            field.setText(text);
        }
    }

    private Stream<TextInputControl> allFields() {
        return Stream.of(quantity, day, time, who, meantDay, meantTime, amount, product, category, note);
    }

    /// Fills in what is known of the entry, or was typed of it.
    ///
    /// @param text puts a text into its field
    /// @param choice chooses
    private void fill(LogLine known, NamedActivity shown, BiConsumer<TextInputControl, String> text,
            BiConsumer<ComboBox<Optional<Outcome>>, Optional<Outcome>> choice) {
        line = Optional.of(known);
        Activity activity = shown.activity();
        Details details = activity.details();
        Measure measure = activity.measure();
        title.setText(words.say("edit.title", words.quantity(measure, activity.quantity())));
        boolean untouched = quantity.getText().isEmpty();
        text.accept(quantity, words.number(activity.quantity()));
        if (untouched) {
            quantity.selectAll();
        }
        text.accept(day, words.shortDate(activity.moment().day()));
        text.accept(time, activity.moment().hour().isPresent() ? words.time(desk.timeOf(activity.moment())) : "");
        text.accept(who, shown.prospect());
        if (who.getText().equals(shown.prospect()) && chosen(Optional.of(shown.prospect())).isEmpty()) {
            picked = details.prospect().map(id -> new Named(Optional.of(id), shown.prospect()));
        }
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

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && event.getTarget() instanceof TextField) {
            enter();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            model.stop();
            event.consume();
        }
    }

    private void enter() {
        desk.drafts().enter(draft);
    }

    private boolean save(Consumer<Optional<Throwable>> ended) {
        form.clear();
        if (line.isEmpty()) {
            return saveUnseen(ended);
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
            return false;
        }
        if (meant.get().isEmpty() && meantHour.get().isPresent()) {
            form.complain(meantDay, words.say("typed.timeWithoutDay"));
            return false;
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
        if (changed.equals(line.get().named())) {
            model.stop();
            ended.accept(Optional.empty());
        } else {
            model.save(_ -> changed, ended);
        }
        return true;
    }

    /// Saves what was typed before the entry was known: a field that is blank was not touched.
    private boolean saveUnseen(Consumer<Optional<Throwable>> ended) {
        Optional<Optional<Long>> many = form.optional(quantity, typed::quantity);
        Optional<Optional<LocalDate>> date = form.optional(day, typed::day);
        Optional<Optional<LocalTime>> hour = form.optional(time, typed::time);
        Optional<Optional<String>> name = form.optional(who, typed::name);
        Optional<String> text = form.read(note, typed::note);
        if (Stream.of(many, date, hour, name, text).anyMatch(Optional::isEmpty)) {
            return false;
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
        }, ended);
        return true;
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
