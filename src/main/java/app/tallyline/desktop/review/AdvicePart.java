package app.tallyline.desktop.review;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import app.tallyline.desktop.control.Page;
import app.tallyline.desktop.control.Sentence;
import app.tallyline.metrics.ChainTotals;
import app.tallyline.metrics.ChainTotals.Passage;
import app.tallyline.metrics.Lever;
import app.tallyline.model.Stage;
import app.tallyline.words.Counsel;
import app.tallyline.words.Words;

/// Which stage to work on, what a better one saves, and the rates that the user means to keep.
final class AdvicePart extends VBox {
    private final ReviewModel model;
    private final Words words;
    private final Sentence advice = new Sentence("", "advice");
    private final Sentence lever = new Sentence("");
    private final FlowPane standards = new FlowPane();
    private final Map<Stage, StandardField> fields = new LinkedHashMap<>();
    private Subscription drafting = Subscription.EMPTY;

    AdvicePart(ReviewModel model, Words words) {
        this.model = model;
        this.words = words;
        advice.setId("advice");
        standards.getStyleClass().add("standards");
        getChildren().add(Page.section(words.say("review.advice"), advice, lever, standards));
    }

    /// Has what is typed taken care of, for as long as the subscription holds.
    Subscription drafting() {
        return () -> drafting.unsubscribe();
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
        fields.forEach((stage, field) -> field.show(figures.choices().standards().of(stage)));
    }

    private void build(List<Passage> steps) {
        drafting.unsubscribe();
        fields.clear();
        steps.forEach(step -> fields.put(step.to(), new StandardField(model, words, step)));
        drafting = Subscription.combine(fields.values().stream().map(field -> model.drafts().add(field.draft()))
                .toArray(Subscription[]::new));
        standards.getChildren().setAll(new Label(words.say("review.standards")));
        standards.getChildren().addAll(fields.values());
    }
}
