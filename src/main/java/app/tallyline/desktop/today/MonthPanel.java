package app.tallyline.desktop.today;

import java.util.Optional;
import javafx.geometry.HPos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import app.tallyline.desktop.frame.Place;
import app.tallyline.desktop.frame.Places;
import app.tallyline.metrics.CallPlan;
import app.tallyline.metrics.GoalStanding;
import app.tallyline.words.Telling;
import app.tallyline.words.Words;

/// How the month's goal stands, beside the log.
final class MonthPanel extends VBox {
    private final Words words;
    private final Places places;
    private final Label title = new Label();

    MonthPanel(Words words, Places places) {
        this.words = words;
        this.places = places;
        title.getStyleClass().add("section-title");
        getStyleClass().addAll("card", "section");
    }

    void show(Optional<GoalStanding> standing) {
        title.setText(words.say("today.month"));
        getChildren().setAll(title);
        standing.ifPresentOrElse(this::fill, this::offer);
        Region space = new Region();
        VBox.setVgrow(space, Priority.ALWAYS);
        Label keys = new Label(words.say("today.keys"));
        keys.setWrapText(true);
        keys.setMinHeight(Region.USE_PREF_SIZE);
        keys.getStyleClass().add("figure-note");
        getChildren().addAll(space, keys);
    }

    private void offer() {
        Label sentence = new Label(words.say("today.noGoal"));
        sentence.setWrapText(true);
        sentence.setMinHeight(Region.USE_PREF_SIZE);
        getChildren().addAll(sentence, toGoal("today.setGoal"));
    }

    private void fill(GoalStanding standing) {
        title.setText(new Telling(words).goal(standing.goal()));
        if (standing.left().isEmpty()) {
            Label sentence = new Label(words.say("goal.noAverageSale"));
            sentence.setWrapText(true);
            sentence.setMinHeight(Region.USE_PREF_SIZE);
            getChildren().addAll(sentence, toGoal("today.toGoal"));
            return;
        }
        GoalStanding.Left left = standing.left().get();
        long goal = standing.plan().map(CallPlan::goal).orElse(0L);
        ProgressBar bar = new ProgressBar(goal == 0 ? 1 : Math.min(1, (double) standing.achieved().sold() / goal));
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(words.say("goal.sold") + " " + standing.achieved().sold());
        GridPane figures = new GridPane();
        figures.getStyleClass().add("pairs");
        pair(figures, "goal.sold", words.say("terminal.ofTarget", standing.achieved().sold(), goal));
        pair(figures, "goal.remaining", left.met() ? words.say("today.met") : words.number(left.sales()));
        pair(figures, "goal.workingDaysLeft", words.number(left.workingDays()));
        pair(figures, "goal.callsRemaining", words.number(left.calls().inAll()));
        standing.forecast().ifPresent(forecast -> {
            pair(figures, "goal.expected", words.say("today.expected", Math.round(forecast.expected()),
                    forecast.low(), forecast.high()));
            pair(figures, "goal.chance", words.chance(forecast.chance()));
        });
        getChildren().addAll(bar, figures);
        standing.plan().filter(plan -> plan.plain().inAll().isEmpty()).ifPresent(_ -> {
            Label sentence = new Label(words.say("goal.noHistory"));
            sentence.setWrapText(true);
            sentence.setMinHeight(Region.USE_PREF_SIZE);
            sentence.getStyleClass().add("figure-note");
            getChildren().add(sentence);
        });
        getChildren().add(toGoal("today.toGoal"));
    }

    private void pair(GridPane figures, String key, String value) {
        Label name = new Label(words.say(key));
        name.setMinWidth(Region.USE_PREF_SIZE);
        Label figure = new Label(value);
        figure.setMinWidth(Region.USE_PREF_SIZE);
        figure.getStyleClass().add("pair-figure");
        GridPane.setHgrow(name, Priority.ALWAYS);
        GridPane.setHalignment(figure, HPos.RIGHT);
        figures.addRow(figures.getRowCount(), name, figure);
    }

    private Button toGoal(String key) {
        Button button = new Button(words.say(key));
        button.setOnAction(_ -> places.show(Place.GOAL));
        return button;
    }
}
