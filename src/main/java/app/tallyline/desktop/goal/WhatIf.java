package app.tallyline.desktop.goal;

import java.util.Optional;
import java.util.OptionalLong;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import app.tallyline.desktop.control.Page;
import app.tallyline.desktop.control.Sentence;
import app.tallyline.metrics.CallPlan;
import app.tallyline.metrics.CoreRates;
import app.tallyline.metrics.Rate;
import app.tallyline.model.PlanBasis;
import app.tallyline.words.Words;

/// What the plan would take if the rates were others: two sliders, at first where the rates are now.
final class WhatIf extends VBox {
    private static final int LEAST = 5;
    private static final int MOST_APPOINTMENTS = 600;
    private static final int MOST = 1000;
    private static final int STEP = 5;
    private static final double VALUE_WIDTH = 54;

    private final Words words;
    private final Dial appointments;
    private final Dial close;
    private final Label result = new Label();
    private final Sentence note = new Sentence("", "figure-note");
    private final Button back = new Button();
    private Optional<CallPlan> plan = Optional.empty();

    WhatIf(Words words) {
        this.words = words;
        appointments = new Dial("what-if-appointments", words.say("rate.appointment"));
        close = new Dial("what-if-close", words.say("rate.close"));
        GridPane dials = new GridPane();
        dials.getStyleClass().add("settings-grid");
        dials.addRow(0, appointments.name, appointments.slider, appointments.value);
        dials.addRow(1, close.name, close.slider, close.value);
        result.setId("what-if-result");
        result.getStyleClass().add("figure-large");
        back.setText(words.say("whatIf.back"));
        back.getStyleClass().addAll("flat", "small");
        back.setOnAction(_ -> seed());
        VBox section = Page.section(words.say("whatIf.title"), dials, result, note, back);
        setVgrow(section, Priority.ALWAYS);
        getChildren().add(section);
    }

    /// One rate to be moved, in thousandths.
    private final class Dial {
        private final Label name = new Label();
        private final Slider slider = new Slider();
        private final Label value = new Label();
        private int seeded;

        Dial(String id, String title) {
            name.setText(title);
            name.setMinWidth(USE_PREF_SIZE);
            name.setLabelFor(slider);
            slider.setId(id);
            slider.setAccessibleText(title);
            slider.setBlockIncrement(STEP);
            slider.setMin(LEAST);
            value.setMinWidth(VALUE_WIDTH);
            GridPane.setHgrow(slider, Priority.ALWAYS);
            slider.valueProperty().addListener((_, _, _) -> tell());
        }

        int permille() {
            return (int) Math.round(slider.getValue());
        }

        void seed(Rate rate, int most) {
            seeded = Math.clamp(Math.round(1000 * rate.share().orElse(0)), LEAST, MOST);
            slider.setMax(seeded > most * 0.8 ? MOST : most);
            slider.setValue(seeded);
        }
    }

    /// Seeds the sliders with the plan's rates, unless they have been moved and the plan is the same.
    void show(Optional<CallPlan> newPlan) {
        if (!newPlan.equals(plan)) {
            plan = newPlan;
            seed();
        }
        boolean movable = plan.isPresent();
        for (Dial dial : new Dial[]{appointments, close}) {
            dial.slider.setDisable(!movable);
        }
        tell();
    }

    private void seed() {
        plan.ifPresent(each -> {
            CoreRates rates = known() ? each.basis().rates() : CoreRates.of(PlanBasis.FIVE_PER_CENT);
            appointments.seed(rates.appointment(), MOST_APPOINTMENTS);
            close.seed(rates.close(), MOST);
        });
        tell();
    }

    /// Whether there are rates to begin at.
    private boolean known() {
        return plan.filter(each -> each.plain().perDay().isPresent()).isPresent();
    }

    private void tell() {
        for (Dial dial : new Dial[]{appointments, close}) {
            dial.value.setText(words.percentOf(dial.permille()));
        }
        boolean moved = appointments.permille() != appointments.seeded || close.permille() != close.seeded;
        back.setDisable(!moved || plan.isEmpty());
        if (plan.isEmpty()) {
            result.setText(Words.UNKNOWN);
            note.setText(words.say("goal.noGoal"));
            return;
        }
        CallPlan now = plan.get();
        OptionalLong today = now.plain().perDay();
        CallPlan.Calls then = moved || !known()
                ? CallPlan.atRates(now.goal(), appointments.permille(), close.permille(), now.workingDays())
                : now.plain();
        result.setText(words.number(then.perDay()));
        note.setText(known()
                ? words.say("whatIf.note", words.number(then.inAll()), words.number(today))
                : words.say("whatIf.noHistory", words.number(then.inAll())));
    }
}
