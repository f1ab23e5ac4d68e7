package app.tallyline.desktop.goal;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import javafx.scene.layout.VBox;

import app.tallyline.desktop.control.Choice;
import app.tallyline.desktop.control.Figure;
import app.tallyline.metrics.CallPlan;
import app.tallyline.words.Words;

/// The safe plan, with the certainty to choose.
final class SafePlan extends VBox {
    private final Words words;
    private final Figure figure;
    private final Choice<Integer> certainty;
    private boolean showing;

    SafePlan(GoalModel model, Words words) {
        this.words = words;
        figure = new Figure(words.say("goal.safe"));
        figure.getStyleClass().remove("card");
        figure.setId("safe-plan");
        certainty = new Choice<>(words.say("goal.certainty"),
                IntStream.iterate(50, percent -> percent <= 95, percent -> percent + 5).boxed().toList(),
                percent -> words.say("goal.sure", percent));
        certainty.setId("certainty");
        certainty.getStyleClass().add("small");
        certainty.setMaxWidth(Double.MAX_VALUE);
        certainty.setOnAction(_ -> {
            if (!showing) {
                model.certainty(certainty.getValue());
            }
        });
        getStyleClass().addAll("card", "safe-plan");
        getChildren().addAll(figure, certainty);
    }

    void show(Optional<CallPlan> plan, int certaintyPercent) {
        CallPlan.Calls calls = plan.map(each -> each.safe().calls())
                .orElse(new CallPlan.Calls(OptionalLong.empty(), OptionalLong.empty()));
        figure.show(words.number(calls.inAll()),
                calls.perDay().isEmpty() ? "" : words.say("goal.perDay", words.number(calls.perDay())));
        showing = true;
        certainty.setValue(certaintyPercent);
        showing = false;
    }
}
