package app.tallyline.desktop.measures;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
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
import javafx.util.Subscription;

import app.tallyline.desktop.control.Choice;
import app.tallyline.desktop.control.TypedForm;
import app.tallyline.desktop.frame.Draft;
import app.tallyline.model.Measure;
import app.tallyline.model.Measure.Kind;
import app.tallyline.model.MeasureSetup;
import app.tallyline.model.MeasureSetup.Mark;
import app.tallyline.model.MeasureSetup.Quotient;
import app.tallyline.model.MeasureSetup.Target;
import app.tallyline.words.Typed;
import app.tallyline.words.Words;

/// Makes a measure of one's own, or changes how one is set up, in place. Enter saves, Esc does not; whatever else leaves
/// it saves what was changed.
final class MeasureEditor extends VBox {
    /// The pictures that the style sheet draws.
    static final List<String> ICONS = List.of("star", "circle", "diamond", "triangle", "heart", "bolt", "flag", "cup");
    private static final List<String> COLOURS = List.of("#0969da", "#1a7f37", "#9a6700", "#bc4c00", "#cf222e",
            "#8250df", "#bf3989", "#57606a");

    private final MeasuresModel model;
    private final Words words;
    private final Typed typed;
    private final Label title = new Label();
    private final TextField name = new TextField();
    private final Choice<Kind> kind;
    private final TextField key = new TextField();
    private final Choice<Optional<String>> colour;
    private final Choice<Optional<String>> icon;
    private final TextField target = new TextField();
    private final Choice<Target.Per> per;
    private final Choice<Measure> successes;
    private final Choice<Measure> trials;
    private final Node nameBox;
    private final Node kindBox;
    private final Node keyBox;
    private final List<Node> ofRates;
    private final Button retire = new Button();
    private final TypedForm form;
    private final Draft draft;
    private Optional<MeasureSetup> former = Optional.empty();

    MeasureEditor(MeasuresModel model, Words words) {
        this.model = model;
        this.words = words;
        this.typed = new Typed(words);
        title.getStyleClass().add("section-title");
        name.setId("measure-name");
        name.setPrefColumnCount(16);
        kind = new Choice<>(words.say("measures.kind"), List.of(Kind.values()),
                each -> words.say("kind." + each.key()));
        kind.setId("measure-kind");
        key.setId("measure-key");
        key.setPrefColumnCount(3);
        colour = new Choice<>(words.say("measures.colour"), optional(COLOURS),
                each -> words.say("colour." + each.map(COLOURS::indexOf).orElse(-1)));
        icon = new Choice<>(words.say("measures.icon"), optional(ICONS),
                each -> words.say("icon." + each.orElse("none")));
        target.setId("measure-target");
        target.setPrefColumnCount(5);
        per = new Choice<>(words.say("measures.per"), List.of(Target.Per.values()),
                each -> words.say("per." + each.name().toLowerCase(Locale.ROOT)));
        successes = new Choice<>(words.say("measures.successes"), List.of(), words::measure);
        successes.setId("measure-successes");
        trials = new Choice<>(words.say("measures.trials"), List.of(), words::measure);
        trials.setId("measure-trials");
        nameBox = named("measures.name", name);
        kindBox = named("measures.kind", kind);
        keyBox = named("measures.key", key);
        ofRates = List.of(named("measures.successes", successes), named("measures.trials", trials));
        kind.valueProperty().subscribe(_ -> showKind());
        Button save = new Button(words.say("edit.save"));
        save.setId("measure-save");
        save.getStyleClass().add("accent");
        save.setOnAction(_ -> enter());
        Button cancel = new Button(words.say("edit.cancel"));
        cancel.setOnAction(_ -> model.stopEditing());
        retire.setId("measure-retire");
        retire.setText(words.say("measures.retire"));
        HBox buttons = new HBox(save, cancel, retire);
        buttons.getStyleClass().add("tight-row");
        FlowPane fields = new FlowPane(nameBox, kindBox);
        fields.getChildren().addAll(ofRates);
        fields.getChildren().addAll(keyBox, named("measures.colour", colour), named("measures.icon", icon),
                named("measures.target", target), named("measures.per", per));
        fields.getStyleClass().add("edit-fields");
        form = new TypedForm(words, name, key, target);
        form.problem().setId("measure-problem");
        close();
        draft = new Draft(form::changed, this::save, model::stopEditing, new Draft.Telling(form::sentence,
                form::complain, form::enter));
        getStyleClass().addAll("card", "section", "editor");
        getChildren().addAll(title, fields, form.problem(), buttons);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    /// Has what is typed taken care of, for as long as the subscription holds.
    Subscription drafting() {
        return model.drafts().add(draft);
    }

    /// Lets go of what was typed.
    void close() {
        form.takeBack();
    }

    /// Opens on a measure, or on a new one.
    ///
    /// @param counters what a rate can be made of
    void open(Optional<MeasureSetup> setup, List<Measure> counters) {
        form.takeBack();
        successes.getItems().setAll(counters);
        trials.getItems().setAll(counters);
        show(setup);
        show(nameBox, setup.map(each -> !each.measure().builtIn()).orElse(true));
        show(kindBox, setup.isEmpty());
        show(retire, setup.isPresent());
        retire.setOnAction(_ -> setup.ifPresent(each -> model.drafts().settle(() -> {
            model.stopEditing();
            model.retire(each.measure(), true);
        })));
        (nameBox.isVisible() ? name : key).requestFocus();
    }

    /// What was changed elsewhere meanwhile is shown, but for what is being typed.
    void renew(List<MeasureSetup> setups) {
        former.flatMap(now -> setups.stream().filter(each -> each.measure().equals(now.measure())).findFirst())
                .ifPresent(each -> show(Optional.of(each)));
    }

    private void show(Optional<MeasureSetup> setup) {
        former = setup;
        Mark mark = setup.map(MeasureSetup::mark).orElse(Mark.NONE);
        title.setText(setup.map(each -> words.say("measures.change", words.measure(each.measure())))
                .orElse(words.say("measures.new")));
        form.show(name, setup.map(MeasureSetup::name).orElse(""));
        form.show(kind, setup.map(each -> each.measure().kind()).orElse(Kind.COUNT));
        form.show(key, mark.shortcut().orElse(""));
        form.show(colour, mark.colour());
        form.show(icon, mark.icon());
        form.show(target, setup.flatMap(MeasureSetup::target).map(aim -> words.number(aim.quantity())).orElse(""));
        form.show(per, setup.flatMap(MeasureSetup::target).map(Target::per).orElse(Target.Per.WEEK));
        form.show(successes, setup.flatMap(MeasureSetup::quotient).map(Quotient::successes).orElse(null));
        form.show(trials, setup.flatMap(MeasureSetup::quotient).map(Quotient::trials).orElse(null));
    }

    private void showKind() {
        boolean rate = kind.getValue() == Kind.RATE;
        ofRates.forEach(node -> show(node, rate));
        show(keyBox, !rate);
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && event.getTarget() instanceof TextField) {
            enter();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            model.stopEditing();
            event.consume();
        }
    }

    private void enter() {
        model.drafts().enter(draft);
    }

    private boolean save(Consumer<Optional<Throwable>> ended) {
        form.clear();
        boolean builtIn = former.filter(each -> each.measure().builtIn()).isPresent();
        Optional<String> called = builtIn ? Optional.of("") : form.read(name, typed::measureName);
        Optional<Optional<String>> shortcut = form.optional(key, typed::shortcut);
        Optional<Optional<Long>> aim = form.optional(target, typed::quantity);
        if (Stream.of(called, shortcut, aim).anyMatch(Optional::isEmpty)) {
            return false;
        }
        boolean rate = kind.getValue() == Kind.RATE;
        if (rate && (successes.getValue() == null || trials.getValue() == null
                || successes.getValue().equals(trials.getValue()))) {
            form.complain(spoken -> spoken.say("measures.twoCounters"));
            return false;
        }
        Mark mark = new Mark(rate ? Optional.empty() : shortcut.get(), colour.getValue(), icon.getValue());
        Optional<Target> aimed = aim.get().map(quantity -> new Target(quantity, per.getValue()));
        Optional<Quotient> quotient = rate
                ? Optional.of(new Quotient(successes.getValue(), trials.getValue()))
                : Optional.empty();
        Kind made = kind.getValue();
        Optional<MeasureSetup> changed = former.map(each -> new MeasureSetup(each.measure(), called.get(), mark, aimed,
                quotient, each.retired()));
        if (changed.isPresent() && changed.equals(former)) {
            model.stopEditing();
            ended.accept(Optional.empty());
            return true;
        }
        Runnable takeBack = form.keep();
        Consumer<Optional<Throwable>> after = problem -> {
            problem.ifPresent(_ -> takeBack.run());
            ended.accept(problem);
        };
        changed.ifPresentOrElse(each -> model.change(former.orElseThrow(), each, after),
                () -> model.add(called.get(), free -> new MeasureSetup(new Measure(free, made), called.get(), mark,
                        aimed, quotient, false), after));
        return true;
    }

    private VBox named(String label, Node control) {
        Label shown = new Label(words.say(label));
        shown.getStyleClass().add("figure-note");
        shown.setLabelFor(control);
        control.setAccessibleText(words.say(label));
        return new VBox(shown, control);
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    private static List<Optional<String>> optional(List<String> values) {
        List<Optional<String>> all = new ArrayList<>(List.of(Optional.empty()));
        values.forEach(value -> all.add(Optional.of(value)));
        return all;
    }
}
