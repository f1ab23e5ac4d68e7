package app.tallyline.desktop.welcome;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.css.PseudoClass;
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
import app.tallyline.desktop.frame.Place;
import app.tallyline.desktop.frame.Places;
import app.tallyline.desktop.frame.Screen;
import app.tallyline.desktop.welcome.WelcomeModel.Answers;
import app.tallyline.words.Reading;
import app.tallyline.words.Typed;
import app.tallyline.words.Words;

/// Three questions on one page, each of which can be passed over.
public final class WelcomeScreen implements Screen {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("danger");

    private final WelcomeModel model;
    private final Words words;
    private final Places places;
    private final StackPane root;
    private final TextField sales = new TextField();
    private final Label problem = new Label();
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
        problem.getStyleClass().add("field-problem");
        complain("");
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
        skip.setOnAction(_ -> model.answer(Answers.NONE, () -> places.show(Place.TODAY)));
        HBox buttons = new HBox(begin, skip);
        buttons.getStyleClass().add("tight-row");
        Label title = new Label(words.say("welcome.title"));
        title.getStyleClass().add("page-title");
        VBox card = new VBox(title, new Sentence(words.say("welcome.sentence")), question("welcome.sales"), sales,
                problem,
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

    private void begin() {
        complain("");
        Optional<Long> goal = Optional.empty();
        if (!sales.getText().isBlank()) {
            switch (new Typed(words).sales(sales.getText())) {
                case Reading.Read<Long>(var count) -> goal = Optional.of(count);
                case Reading.Unreadable<Long> unreadable -> {
                    complain(unreadable.sentence(words));
                    sales.requestFocus();
                    return;
                }
            }
        }
        Place next = bring.isSelected() ? Place.DATA : Place.TODAY;
        model.answer(new Answers(goal, Optional.ofNullable(country.getValue()), assume.isSelected()),
                () -> places.show(next));
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

    private void complain(String sentence) {
        problem.setText(sentence);
        problem.setVisible(!sentence.isEmpty());
        problem.setManaged(!sentence.isEmpty());
        sales.pseudoClassStateChanged(WRONG, !sentence.isEmpty());
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
