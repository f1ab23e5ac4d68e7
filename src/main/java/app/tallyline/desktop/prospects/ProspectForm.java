package app.tallyline.desktop.prospects;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import app.tallyline.desktop.control.Choice;
import app.tallyline.desktop.control.NoteArea;
import app.tallyline.desktop.control.ProspectField;
import app.tallyline.desktop.control.SuggestField;
import app.tallyline.desktop.control.TypedForm;
import app.tallyline.desktop.frame.Draft;
import app.tallyline.model.FollowUp;
import app.tallyline.model.KnownProspect;
import app.tallyline.model.Prospect;
import app.tallyline.model.Prospect.Origin;
import app.tallyline.model.Prospect.Reach;
import app.tallyline.store.ProspectSearch.Listed;
import app.tallyline.words.Typed;
import app.tallyline.words.Words;

/// What is known of one prospect, changed in place. Each field is saved as it is left; Enter saves too, Esc takes back.
final class ProspectForm extends VBox {
    private final ProspectsModel model;
    private final Words words;
    private final Typed typed;
    private final TextField name = field("prospect-name");
    private final TextField company = field("prospect-company");
    private final TextField phone = field("prospect-phone");
    private final TextField email = field("prospect-email");
    private final Choice<Prospect.Stage> stage;
    private final TextField source = field("prospect-source");
    private final SuggestField<Listed> referrer;
    private final TextField nextDay = field("next-day");
    private final TextField nextTime = field("next-time");
    private final NoteArea nextNote = new NoteArea("next-note", 1, this::enter).savedByEnter();
    private final NoteArea note = new NoteArea("prospect-note", 2, this::enter);
    private final TypedForm form;
    private final Draft draft;
    private KnownProspect known;
    private String formerReferrer = "";
    private Optional<KnownProspect> picked = Optional.empty();

    ProspectForm(ProspectsModel model, Words words) {
        this.model = model;
        this.words = words;
        this.typed = new Typed(words);
        stage = new Choice<>(words.say("prospect.stage"), List.of(Prospect.Stage.values()), words::stageOf);
        stage.setId("prospect-stage");
        stage.setMaxWidth(Double.MAX_VALUE);
        referrer = ProspectField.of(words, words.say("prospect.referrer"), model::suggest);
        referrer.setId("prospect-referrer");
        referrer.onPicked(this::pick).onLeft(chosen -> chosen.ifPresent(this::pick)).onTyped(_ -> enter());
        nextDay.setPrefColumnCount(8);
        nextTime.setPrefColumnCount(4);
        HBox next = new HBox(nextDay, nextTime);
        next.getStyleClass().add("tight-row");
        HBox.setHgrow(nextDay, Priority.ALWAYS);
        nextTime.setMinWidth(76);
        GridPane grid = new GridPane();
        grid.getStyleClass().add("form");
        ColumnConstraints names = new ColumnConstraints();
        names.setMinWidth(84);
        ColumnConstraints fields = new ColumnConstraints();
        fields.setHgrow(Priority.ALWAYS);
        fields.setMinWidth(0);
        grid.getColumnConstraints().addAll(names, fields);
        row(grid, "prospect.name", name);
        row(grid, "prospect.company", company);
        row(grid, "prospect.phone", phone);
        row(grid, "prospect.email", email);
        row(grid, "prospect.stage", stage);
        row(grid, "prospect.source", source);
        row(grid, "prospect.referrer", referrer);
        row(grid, "prospect.next", nextDay, next);
        row(grid, "prospect.nextNote", nextNote);
        row(grid, "prospect.note", note);
        nextTime.setAccessibleText(words.say("when.time"));
        nextTime.setPromptText(words.say("when.time"));
        nextDay.setPromptText(words.say("when.day"));
        form = new TypedForm(words, inputs().toArray(TextInputControl[]::new));
        form.show(stage, null);
        form.takingBackByEscape().onLeft(this::left).problem().setId("prospect-problem");
        draft = new Draft(form::changed, this::save, form::takeBack, new Draft.Telling(form::sentence, form::complain,
                form::enter));
        Button save = new Button(words.say("edit.save"));
        save.getStyleClass().add("accent");
        save.setId("prospect-save");
        save.setOnAction(_ -> enter());
        getStyleClass().add("section");
        getChildren().addAll(grid, form.problem(), save);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && event.getTarget() instanceof TextField) {
                enter();
                event.consume();
            }
        });
    }

    /// Has what is typed taken care of, for as long as the subscription holds.
    Subscription drafting() {
        return model.drafts().add(draft);
    }

    void enterName() {
        name.requestFocus();
        name.selectAll();
    }

    /// Shows a prospect; what is being typed is not written over unless it is another's.
    void show(ProspectDetail detail, boolean another) {
        if (another) {
            form.takeBack();
        }
        known = detail.listed().known();
        Prospect prospect = known.prospect();
        formerReferrer = detail.referrer();
        if (!form.changed(referrer)) {
            picked = Optional.empty();
        }
        form.show(name, prospect.name());
        form.show(company, prospect.reach().company());
        form.show(phone, prospect.reach().phone());
        form.show(email, prospect.reach().email());
        form.show(stage, prospect.stage());
        form.show(source, prospect.origin().source());
        form.show(referrer, detail.referrer());
        form.show(nextDay, prospect.followUp().flatMap(FollowUp::day).map(words::shortDate).orElse(""));
        form.show(nextTime, prospect.followUp().flatMap(FollowUp::time).map(words::time).orElse(""));
        form.show(nextNote, prospect.followUp().map(FollowUp::note).orElse(""));
        form.show(note, prospect.note());
    }

    private void enter() {
        if (form.changed()) {
            model.drafts().enter(draft);
        } else {
            model.tellSaved();
        }
    }

    private void left() {
        model.drafts().leave(draft);
    }

    private boolean save(Consumer<Optional<Throwable>> ended) {
        form.clear();
        Optional<String> called = form.read(name, typed::name);
        Optional<String> firm = form.read(company, text -> typed.text(text, Prospect.LONGEST_TEXT));
        Optional<String> number = form.read(phone, text -> typed.text(text, Prospect.LONGEST_TEXT));
        Optional<String> mail = form.read(email, text -> typed.text(text, Prospect.LONGEST_TEXT));
        Optional<String> from = form.read(source, text -> typed.text(text, Prospect.LONGEST_TEXT));
        Optional<Optional<String>> by = form.optional(referrer, typed::name);
        Optional<Optional<LocalDate>> day = form.optional(nextDay, text -> typed.comingDay(text, model.today()));
        Optional<Optional<LocalTime>> time = form.optional(nextTime, typed::time);
        Optional<String> about = form.read(nextNote, typed::note);
        Optional<String> text = form.read(note, typed::note);
        if (Stream.of(called, firm, number, mail, from, by, day, time, about, text).anyMatch(Optional::isEmpty)) {
            return false;
        }
        if (day.get().isEmpty() && time.get().isPresent()) {
            form.complain(nextDay, words.say("typed.timeWithoutDay"));
            return false;
        }
        Origin former = known.prospect().origin();
        Optional<Long> chosen = picked.filter(other -> by.get().filter(other.prospect().name()::equals).isPresent())
                .map(KnownProspect::id);
        Optional<Long> referredBy = chosen.or(() -> by.get().isEmpty() ? Optional.empty() : former.referredBy());
        Prospect changed = new Prospect(called.get(), new Reach(firm.get(), number.get(), mail.get()),
                stage.getValue(), new Origin(from.get(), referredBy, former.externalId()),
                FollowUp.of(day.get(), time.get(), about.get()), text.get());
        Optional<String> newReferrer = chosen.isPresent()
                ? Optional.empty()
                : by.get().filter(each -> !each.equals(formerReferrer));
        if (changed.equals(known.prospect()) && newReferrer.isEmpty()) {
            form.takeBack();
            ended.accept(Optional.empty());
            return true;
        }
        Runnable takeBack = form.keep();
        model.save(known, changed, newReferrer, problem -> {
            problem.ifPresent(_ -> takeBack.run());
            ended.accept(problem);
        });
        return true;
    }

    private void pick(Listed found) {
        picked = Optional.of(found.known());
        referrer.fill(found.known().prospect().name());
    }

    private Stream<TextInputControl> inputs() {
        return Stream.of(name, company, phone, email, source, referrer, nextDay, nextTime, nextNote, note);
    }

    private void row(GridPane grid, String key, Control control) {
        row(grid, key, control, control);
    }

    private void row(GridPane grid, String key, Control control, Node shown) {
        Label label = new Label(words.say(key));
        label.setLabelFor(control);
        control.setAccessibleText(words.say(key));
        grid.addRow(grid.getRowCount(), label, shown);
    }

    private static TextField field(String id) {
        TextField field = new TextField();
        field.setId(id);
        return field;
    }
}
