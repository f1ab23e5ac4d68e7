package app.tallyline.desktop.goal;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import app.tallyline.desktop.control.Choice;
import app.tallyline.desktop.control.Sentence;
import app.tallyline.model.Goal;
import app.tallyline.words.Reading;
import app.tallyline.words.Typed;
import app.tallyline.words.Words;

/// Where the month's goal is typed.
final class GoalEntry extends VBox {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("danger");

    private enum Kind {
        SALES,
        MONEY
    }

    private final GoalModel model;
    private final Words words;
    private final TextField amount = new TextField();
    private final Choice<Kind> kind;
    private final Sentence problem = new Sentence("", "field-problem");

    GoalEntry(GoalModel model, Words words) {
        this.model = model;
        this.words = words;
        kind = new Choice<>(words.say("goal.kind"), List.of(Kind.values()),
                each -> each == Kind.SALES ? words.say("goal.inSales") : words.currency().getCurrencyCode());
        amount.setId("goal-amount");
        amount.setPrefColumnCount(10);
        amount.setAccessibleText(words.say("goal.question"));
        amount.setOnAction(_ -> save());
        kind.setId("goal-kind");
        kind.setValue(Kind.SALES);
        Button save = new Button(words.say("goal.save"));
        save.setId("goal-save");
        save.getStyleClass().add("accent");
        save.setOnAction(_ -> save());
        Label question = new Label(words.say("goal.question"));
        question.setLabelFor(amount);
        HBox row = new HBox(question, amount, kind, save);
        row.getStyleClass().add("tight-row");
        row.setAlignment(Pos.CENTER_LEFT);
        problem.setId("goal-problem");
        complain("");
        getStyleClass().addAll("card", "section");
        getChildren().addAll(row, problem);
    }

    /// Shows the goal that is set; what is being typed stays.
    void show(Goal.Target target) {
        if (amount.isFocused() && !amount.getText().isBlank()) {
            return;
        }
        switch (target) {
            case Goal.Sales(long count) -> {
                kind.setValue(Kind.SALES);
                amount.setText(words.number(count));
            }
            case Goal.Revenue(var money) -> {
                kind.setValue(Kind.MONEY);
                amount.setText(words.amount(money));
            }
        }
    }

    private void save() {
        complain("");
        Typed typed = new Typed(words);
        Reading<? extends Goal.Target> target = kind.getValue() == Kind.SALES
                ? typed.sales(amount.getText()).map(Goal.Sales::new)
                : typed.money(amount.getText()).map(Goal.Revenue::new);
        switch (target) {
            case Reading.Read<? extends Goal.Target>(var value) -> model.set(value);
            case Reading.Unreadable<? extends Goal.Target> unreadable -> complain(unreadable.sentence(words));
        }
    }

    private void complain(String sentence) {
        problem.say(sentence);
        amount.pseudoClassStateChanged(WRONG, !sentence.isEmpty());
    }
}
