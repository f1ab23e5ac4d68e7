package app.tallyline.desktop.review;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import app.tallyline.desktop.control.Page;
import app.tallyline.desktop.control.Sentence;
import app.tallyline.metrics.ChainTotals;
import app.tallyline.metrics.ChainTotals.Passage;
import app.tallyline.metrics.Lever;
import app.tallyline.model.Stage;
import app.tallyline.model.Standards;
import app.tallyline.words.Counsel;
import app.tallyline.words.Reading;
import app.tallyline.words.Typed;
import app.tallyline.words.Words;

/// Which stage to work on, what a better one saves, and the rates that the user means to keep.
final class AdvicePart extends VBox {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("danger");
    private final ReviewModel model;
    private final Words words;
    private final Sentence advice = new Sentence("", "advice");
    private final Sentence lever = new Sentence("");
    private final FlowPane standards = new FlowPane();
    private final Map<Stage, TextField> fields = new LinkedHashMap<>();
    private Standards kept = Standards.NONE;
    private final Sentence problem = new Sentence("", "field-problem");

    AdvicePart(ReviewModel model, Words words) {
        this.model = model;
        this.words = words;
        advice.setId("advice");
        standards.getStyleClass().add("standards");
        getChildren().add(Page.section(words.say("review.advice"), advice, lever, standards, problem));
        problem.say("");
    }

    void show(ReviewFigures figures) {
        Counsel counsel = new Counsel(words);
        advice.setText(counsel.advice(figures.background().advice()));
        lever.setText(figures.kept().plan().map(plan -> counsel.lever(Lever.of(plan, Lever.USUAL_POINTS), plan))
                .orElse(words.say("goal.noGoal.elsewhere")));
        List<Passage> steps = ChainTotals.of(figures.choices().chain(), figures.review().totals()).passages();
        if (!fields.keySet().equals(steps.stream().map(Passage::to).collect(Collectors.toSet()))) {
            build(steps);
        }
        kept = figures.choices().standards();
        fields.forEach((stage, field) -> {
            // What is being typed stays while the figures around it are asked anew.
            if (!field.isFocused()) {
                field.setText(text(kept.of(stage)));
            }
        });
    }

    private String text(OptionalInt permille) {
        return permille.isPresent() ? words.percentOf(permille.getAsInt()) : "";
    }

    private void build(List<Passage> steps) {
        fields.clear();
        standards.getChildren().setAll(new Label(words.say("review.standards")));
        steps.forEach(step -> standards.getChildren().add(standard(step)));
    }

    private HBox standard(Passage step) {
        TextField field = new TextField();
        field.setPrefColumnCount(8);
        field.setId("standard-" + step.to().key());
        field.setPromptText(words.say("review.bestMonth"));
        Label name = new Label(words.passage(step.from(), step.to()));
        name.setLabelFor(field);
        field.setAccessibleText(words.say("review.standards") + " " + name.getText());
        field.setOnAction(_ -> keep(step.to(), field));
        field.focusedProperty().addListener((_, _, focused) -> {
            if (!focused) {
                keep(step.to(), field);
            }
        });
        fields.put(step.to(), field);
        HBox row = new HBox(name, field);
        row.getStyleClass().add("tight-row");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private void keep(Stage stage, TextField field) {
        switch (new Typed(words).permille(field.getText())) {
            case Reading.Read<OptionalInt>(OptionalInt permille) -> {
                problem.say("");
                field.pseudoClassStateChanged(WRONG, false);
                if (!permille.equals(kept.of(stage))) {
                    model.standard(stage, permille);
                }
            }
            case Reading.Unreadable<OptionalInt> unreadable -> {
                problem.say(unreadable.sentence(words));
                field.pseudoClassStateChanged(WRONG, true);
            }
        }
    }
}
