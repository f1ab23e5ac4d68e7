package app.tallyline.desktop.today;

import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;

import app.tallyline.desktop.control.Pairs;
import app.tallyline.desktop.control.Sentence;
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
    }

    private void offer() {
        Sentence sentence = new Sentence(words.say("today.noGoal"));
        getChildren().addAll(sentence, toGoal("today.setGoal"));
    }

    private void fill(GoalStanding standing) {
        title.setText(new Telling(words).goal(standing.goal()));
        if (standing.left().isEmpty()) {
            Sentence sentence = new Sentence(words.say("goal.noAverageSale"));
            getChildren().addAll(sentence, toGoal("today.toGoal"));
            return;
        }
        GoalStanding.Left left = standing.left().get();
        long goal = standing.plan().map(CallPlan::goal).orElse(0L);
        ProgressBar bar = new ProgressBar(goal == 0 ? 1 : Math.min(1, (double) standing.achieved().sold() / goal));
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(words.say("goal.sold") + " " + standing.achieved().sold());
        Pairs figures = new Pairs();
        figures.add(words.say("goal.sold"), words.say("terminal.ofTarget", standing.achieved().sold(), goal));
        figures.add(words.say("goal.remaining"), left.met() ? words.say("today.met") : words.number(left.sales()));
        figures.add(words.say("goal.workingDaysLeft"), words.number(left.workingDays()));
        figures.add(words.say("goal.callsRemaining"), words.number(left.calls().inAll()));
        standing.forecast().ifPresent(forecast -> {
            figures.add(words.say("goal.expected"), words.say("today.expected", Math.round(forecast.expected()),
                    forecast.low(), forecast.high()));
            figures.add(words.say("goal.chance"), words.chance(forecast.chance()));
        });
        getChildren().addAll(bar, figures);
        standing.plan().filter(plan -> plan.plain().inAll().isEmpty()).ifPresent(_ -> {
            Sentence sentence = new Sentence(words.say("goal.noHistory"), "figure-note");
            getChildren().add(sentence);
        });
        getChildren().add(toGoal("today.toGoal"));
    }

    private Button toGoal(String key) {
        Button button = new Button(words.say(key));
        button.setOnAction(_ -> places.show(Place.GOAL));
        return button;
    }
}
