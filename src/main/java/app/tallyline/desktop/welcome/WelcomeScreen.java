package app.tallyline.desktop.welcome;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import app.tallyline.desktop.control.Choice;
import app.tallyline.desktop.control.Sentence;
import app.tallyline.desktop.control.TypedForm;
import app.tallyline.desktop.frame.Draft;
import app.tallyline.desktop.frame.Drafts;
import app.tallyline.desktop.frame.Place;
import app.tallyline.desktop.frame.Places;
import app.tallyline.desktop.frame.Screen;
import app.tallyline.desktop.welcome.WelcomeModel.Answers;
import app.tallyline.words.Typed;
import app.tallyline.words.Words;

/// Three questions on one page, each of which can be passed over.
public final class WelcomeScreen implements Screen {
    private final WelcomeModel model;
    private final Words words;
    private final Places places;
    private final StackPane root;
    private final TextField sales = new TextField();
    private final TypedForm form;
    private final Draft draft;
    private final Choice<String> country;
    private final RadioButton assume;
    private final RadioButton bring;

    public WelcomeScreen(WelcomeModel model, Words words, Places places) {
        this.model = model;
        this.words = words;
        this.places = places;
        sales.setId("welcome-sales");
        sales.setPrefColumnCount(8);
        sales.setMaxWidth(Region.USE_PREF_SIZE);
        sales.setAccessibleText(words.say("welcome.sales"));
        form = new TypedForm(words, sales).takingBackByEscape();
        draft = new Draft(form::changed, this::save, form::takeBack, new Draft.Telling(form::sentence, form::complain,
                form::enter));
        model.drafts().add(draft);
        country = new Choice<>(words.say("welcome.country"), List.of(),
                code -> Locale.of("", code).getDisplayCountry(words.locale()));
        country.setId("welcome-country");
        country.setPromptText(words.say("welcome.chooseCountry"));
        ToggleGroup figures = new ToggleGroup();
        assume = option("welcome.assume", figures);
        assume.setSelected(true);
        bring = option("welcome.bring", figures);
        RadioButton neither = option("welcome.neither", figures);
        Button begin = new Button(words.say("welcome.begin"));
        begin.setId("welcome-begin");
        begin.getStyleClass().add("accent");
        begin.setDefaultButton(true);
        begin.setOnAction(_ -> begin());
        Button skip = new Button(words.say("welcome.skip"));
        skip.setId("welcome-skip");
        skip.setOnAction(_ -> {
            form.takeBack();
            model.pass(() -> places.show(Place.TODAY));
        });
        HBox buttons = new HBox(begin, skip);
        buttons.getStyleClass().add("tight-row");
        Label title = new Label(words.say("welcome.title"));
        title.getStyleClass().add("page-title");
        VBox card = new VBox(title, new Sentence(words.say("welcome.sentence")), question("welcome.sales"), sales,
                form.problem(),
                question("welcome.country"), country, question("welcome.figures"), assume, bring, neither, buttons);
        card.getStyleClass().addAll("card", "welcome");
        card.setMaxHeight(Region.USE_PREF_SIZE);
        root = new StackPane(card);
        root.getStyleClass().add("welcome-ground");
        root.setAlignment(Pos.CENTER);
        model.countriesProperty().addListener((_, _, codes) -> showCountries(codes));
        showCountries(model.countriesProperty().get());
    }

    @Override
    public Node root() {
        return root;
    }

    @Override
    public void shown() {
        model.refresh();
        sales.requestFocus();
    }

    @Override
    public Optional<Drafts> drafts() {
        return Optional.of(model.drafts());
    }

    private void begin() {
        Place next = bring.isSelected() ? Place.DATA : Place.TODAY;
        model.drafts().enter(draft, () -> places.show(next));
    }

    private boolean save(Consumer<Optional<Throwable>> ended) {
        form.clear();
        Optional<Optional<Long>> goal = form.optional(sales, new Typed(words)::sales);
        if (goal.isEmpty()) {
            return false;
        }
        Runnable takeBack = form.keep();
        model.answer(new Answers(goal.get(), Optional.ofNullable(country.getValue()), assume.isSelected()), problem -> {
            problem.ifPresent(_ -> takeBack.run());
            ended.accept(problem);
        });
        return true;
    }

    private void showCountries(List<String> codes) {
        String chosen = country.getValue();
        country.getItems().setAll(codes.stream().sorted(Comparator.comparing(
                code -> Locale.of("", code).getDisplayCountry(words.locale()),
                Collator.getInstance(words.locale()))).toList());
        country.setValue(chosen != null
                ? chosen
                : codes.contains(words.locale().getCountry()) ? words.locale().getCountry() : null);
    }

    private RadioButton option(String key, ToggleGroup group) {
        RadioButton option = new RadioButton(words.say(key));
        option.setToggleGroup(group);
        return option;
    }

    private Sentence question(String key) {
        return new Sentence(words.say(key), "section-title");
    }
}
