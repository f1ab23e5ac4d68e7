package app.tallyline.desktop.goal;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import app.tallyline.desktop.control.Choice;
import app.tallyline.desktop.control.TypedForm;
import app.tallyline.desktop.frame.Draft;
import app.tallyline.model.Goal;
import app.tallyline.words.Typed;
import app.tallyline.words.Words;

/// Where the month's goal is typed. Enter sets it, Esc takes back what is typed; whatever else leaves it sets it too.
final class GoalEntry extends VBox {
    private enum Kind {
        SALES,
        MONEY
    }

    private final GoalModel model;
    private final Words words;
    private final Typed typed;
    private final TextField amount = new TextField();
    private final Choice<Kind> kind;
    private final TypedForm form;
    private final Draft draft;
    private YearMonth month = YearMonth.of(1970, 1);

    GoalEntry(GoalModel model, Words words) {
        this.model = model;
        this.words = words;
        this.typed = new Typed(words);
        kind = new Choice<>(words.say("goal.kind"), List.of(Kind.values()),
                each -> each == Kind.SALES ? words.say("goal.inSales") : words.currency().getCurrencyCode());
        amount.setId("goal-amount");
        amount.setPrefColumnCount(10);
        amount.setAccessibleText(words.say("goal.question"));
        amount.setOnAction(_ -> enter());
        kind.setId("goal-kind");
        Button save = new Button(words.say("goal.save"));
        save.setId("goal-save");
        save.getStyleClass().add("accent");
        save.setOnAction(_ -> enter());
        Label question = new Label(words.say("goal.question"));
        question.setLabelFor(amount);
        HBox row = new HBox(question, amount, kind, save);
        row.getStyleClass().add("tight-row");
        row.setAlignment(Pos.CENTER_LEFT);
        form = new TypedForm(words, amount);
        form.show(kind, Kind.SALES);
        form.takingBackByEscape().problem().setId("goal-problem");
        draft = new Draft(this::changed, this::save, form::takeBack, new Draft.Telling(form::sentence, form::complain,
                form::enter));
        getStyleClass().addAll("card", "section");
        getChildren().addAll(row, form.problem());
    }

    /// Has what is typed taken care of, for as long as the subscription holds.
    Subscription drafting() {
        return model.drafts().add(draft);
    }

    /// Shows the goal of a month, but for what is being typed.
    ///
    /// @param target empty where none is set
    void show(YearMonth shown, Optional<Goal.Target> target) {
        if (!shown.equals(month)) {
            form.takeBack();
            month = shown;
        }
        switch (target.orElse(null)) {
            case null -> show(Kind.SALES, "");
            case Goal.Sales(long count) -> show(Kind.SALES, words.number(count));
            case Goal.Revenue(var money) -> show(Kind.MONEY, words.amount(money));
        }
    }

    private void show(Kind kept, String text) {
        if (!changed() && !amount.isFocused()) {
            form.takeBack();
            form.show(kind, kept);
            form.show(amount, text);
        }
    }

    /// To choose sales or money alone says nothing: without an amount there is no goal.
    private boolean changed() {
        return form.changed(amount) && !amount.getText().isBlank();
    }

    private void enter() {
        model.drafts().enter(draft);
    }

    private boolean save(Consumer<Optional<Throwable>> ended) {
        form.clear();
        Optional<? extends Goal.Target> target = kind.getValue() == Kind.SALES
                ? form.read(amount, typed::sales).map(Goal.Sales::new)
                : form.read(amount, typed::revenue).map(Goal.Revenue::new);
        if (target.isEmpty()) {
            return false;
        }
        Runnable takeBack = form.keep();
        model.set(new Goal(month, target.get()), problem -> {
            problem.ifPresent(_ -> takeBack.run());
            ended.accept(problem);
        });
        return true;
    }
}
