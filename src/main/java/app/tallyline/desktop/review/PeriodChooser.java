package app.tallyline.desktop.review;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

import app.tallyline.desktop.control.Choice;
import app.tallyline.desktop.control.DayPicker;
import app.tallyline.desktop.control.StepButton;
import app.tallyline.model.Period;
import app.tallyline.words.Words;

/// Which period is reviewed, and what it is held against.
final class PeriodChooser extends HBox {
    private final ReviewModel model;
    private final Words words;
    private final Label name = new Label();
    private final Choice<Span> span;
    private final Choice<Comparison> comparison;
    private final DayPicker first;
    private final DayPicker last;
    private final HBox own;
    private boolean showing;

    PeriodChooser(ReviewModel model, Words words) {
        this.model = model;
        this.words = words;
        span = new Choice<>(words.say("review.length"), List.of(Span.values()),
                each -> words.say("span." + each.name().toLowerCase(Locale.ROOT)));
        span.setId("span");
        span.setOnAction(_ -> {
            if (!showing) {
                model.choose(span.getValue());
                show();
            }
        });
        comparison = new Choice<>(words.say("compare.label"), List.of(Comparison.values()),
                each -> words.say(each.key() + ".choice"));
        comparison.setId("comparison");
        comparison.setMinWidth(USE_PREF_SIZE);
        comparison.setOnAction(_ -> {
            if (!showing) {
                model.compare(comparison.getValue());
            }
        });
        first = new DayPicker(words, words.say("review.firstDay"));
        last = new DayPicker(words, words.say("review.lastDay"));
        for (DayPicker picker : List.of(first, last)) {
            picker.setPrefWidth(140);
            picker.setOnAction(_ -> {
                if (!showing) {
                    model.own(first.getValue(), last.getValue(), picker == first);
                    show();
                }
            });
        }
        own = new HBox(first, new Label("–"), last);
        own.getStyleClass().add("tight-row");
        own.setAlignment(Pos.CENTER);
        name.getStyleClass().add("period");
        name.setMinWidth(USE_PREF_SIZE);
        getStyleClass().add("tight-row");
        setAlignment(Pos.CENTER_LEFT);
        Region space = new Region();
        setHgrow(space, Priority.ALWAYS);
        getChildren().addAll(StepButton.back(words.say("review.before"), () -> model.step(-1)),
                StepButton.forth(words.say("review.after"), () -> model.step(1)), name, own, space, span, comparison);
    }

    Subscription listen() {
        return Subscription.combine(model.periodProperty().subscribe(_ -> show()),
                model.spanProperty().subscribe(_ -> show()), model.comparisonProperty().subscribe(_ -> show()));
    }

    /// Shows what is reviewed, which may stay what it was: what is typed of it may have to be put right first.
    private void show() {
        showing = true;
        Period period = model.periodProperty().get();
        boolean ownPeriod = model.spanProperty().get() == Span.OWN;
        name.setText(name(period));
        name.setVisible(!ownPeriod);
        name.setManaged(!ownPeriod);
        own.setVisible(ownPeriod);
        own.setManaged(ownPeriod);
        span.setValue(model.spanProperty().get());
        comparison.setValue(model.comparisonProperty().get());
        first.setValue(period.first());
        last.setValue(period.last());
        showing = false;
    }

    private String name(Period period) {
        LocalDate day = period.first();
        return switch (model.spanProperty().get()) {
            case WEEK -> words.say("review.week", Integer.toString(day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)),
                    words.shortDay(day), words.date(period.last()));
            case MONTH -> words.heading(words.month(YearMonth.from(day)));
            case QUARTER -> words.say("review.quarter", Integer.toString((day.getMonthValue() + 2) / 3),
                    Integer.toString(day.getYear()));
            case YEAR -> Integer.toString(day.getYear());
            case OWN -> words.date(day) + " – " + words.date(period.last());
        };
    }
}
