package app.tallyline.desktop.review;

import java.util.OptionalInt;
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
import app.tallyline.words.Counsel;
import app.tallyline.words.Reading;
import app.tallyline.words.Typed;
import app.tallyline.words.Words;

/// Which stage to work on, what a better one saves, and the rates that the user means to keep.
final class AdvicePart extends VBox {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("danger");
    private static final int LEVER_POINTS = 5;

    private final ReviewModel model;
    private final Words words;
    private final Sentence advice = new Sentence("", "advice");
    private final Sentence lever = new Sentence("");
    private final FlowPane standards = new FlowPane();
    private final Sentence problem = new Sentence("", "field-problem");

    AdvicePart(ReviewModel model, Words words) {
        this.model = model;
        this.words = words;
        advice.setId("advice");
        standards.getStyleClass().add("standards");
        getChildren().add(Page.section(words.say("review.advice"), advice, lever, standards, problem));
        complain("");
    }

    void show(ReviewFigures figures) {
        Counsel counsel = new Counsel(words);
        advice.setText(counsel.advice(figures.background().advice()));
        lever.setText(figures.kept().plan().map(plan -> counsel.lever(Lever.of(plan, LEVER_POINTS), plan))
                .orElse(words.say("goal.noGoal.elsewhere")));
        standards.getChildren().setAll(new Label(words.say("review.standards")));
        ChainTotals.of(figures.choices().chain(), figures.review().totals()).passages()
                .forEach(step -> standards.getChildren().add(standard(step,
                        figures.choices().standards().of(step.to()))));
    }

    private HBox standard(Passage step, OptionalInt permille) {
        TextField field = new TextField(permille.isPresent() ? words.percentOf(permille.getAsInt()) : "");
        field.setPrefColumnCount(8);
        field.setId("standard-" + step.to().key());
        field.setPromptText(words.say("review.bestMonth"));
        Label name = new Label(words.passage(step.from(), step.to()));
        name.setLabelFor(field);
        field.setAccessibleText(words.say("review.standards") + " " + name.getText());
        field.setOnAction(_ -> keep(step, permille, field));
        field.focusedProperty().addListener((_, _, focused) -> {
            if (!focused) {
                keep(step, permille, field);
            }
        });
        HBox row = new HBox(name, field);
        row.getStyleClass().add("tight-row");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private void keep(Passage step, OptionalInt before, TextField field) {
        Reading<OptionalInt> read = new Typed(words).permille(field.getText());
        switch (read) {
            case Reading.Read<OptionalInt>(OptionalInt permille) -> {
                complain("");
                field.pseudoClassStateChanged(WRONG, false);
                if (!permille.equals(before)) {
                    model.standard(step.to(), permille);
                }
            }
            case Reading.Unreadable<OptionalInt> unreadable -> {
                complain(unreadable.sentence(words));
                field.pseudoClassStateChanged(WRONG, true);
            }
        }
    }

    private void complain(String sentence) {
        problem.setText(sentence);
        problem.setVisible(!sentence.isEmpty());
        problem.setManaged(!sentence.isEmpty());
    }
}
