package app.tallyline.desktop.review;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import app.tallyline.desktop.control.Beside;
import app.tallyline.desktop.control.Choice;
import app.tallyline.desktop.control.DayPicker;
import app.tallyline.desktop.control.EvenRow;
import app.tallyline.desktop.control.Funnel;
import app.tallyline.desktop.control.Page;
import app.tallyline.desktop.control.Pairs;
import app.tallyline.desktop.control.RateBar;
import app.tallyline.desktop.control.StepButton;
import app.tallyline.desktop.frame.Screen;
import app.tallyline.metrics.CoreRates;
import app.tallyline.metrics.Rate;
import app.tallyline.metrics.Review;
import app.tallyline.model.Measure;
import app.tallyline.model.Period;
import app.tallyline.words.Words;

/// The weekly review. The left and right arrows step to the period before and after.
public final class ReviewScreen implements Screen {
    private final ReviewModel model;
    private final Words words;
    private final Page page;
    private final Label periodLabel = new Label();
    private final Choice<Span> span;
    private final DayPicker first;
    private final DayPicker last;
    private final HBox own;
    private final Funnel funnel;
    private final RateBar appointment;
    private final RateBar close;
    private final RateBar callToSale;
    private final Pairs further = new Pairs();
    private final PartsTable parts;
    private final Label partsTitle = new Label();
    private final Subscription listening;
    private boolean showing;

    public ReviewScreen(ReviewModel model, Words words) {
        this.model = model;
        this.words = words;
        span = new Choice<>(words.say("review.length"), List.of(Span.values()),
                each -> words.say("span." + each.name().toLowerCase(Locale.ROOT)));
        span.setId("span");
        first = new DayPicker(words, words.say("review.firstDay"));
        last = new DayPicker(words, words.say("review.lastDay"));
        own = new HBox(first, new Label("–"), last);
        funnel = new Funnel(words);
        appointment = new RateBar(words, words.say("rate.appointment"));
        close = new RateBar(words, words.say("rate.close"));
        callToSale = new RateBar(words, words.say("rate.callToSale"));
        parts = new PartsTable(words);
        partsTitle.getStyleClass().add("section-title");
        VBox table = new VBox(partsTitle, parts);
        table.getStyleClass().addAll("card", "section");
        VBox.setVgrow(parts, Priority.ALWAYS);
        Label beside = new Label(words.say("review.beside"));
        beside.getStyleClass().add("figure-note");
        VBox figures = Page.section(words.say("review.further"), beside, further);
        table.setMinHeight(240);
        Beside lower = new Beside(table, figures, 352, 880);
        VBox.setVgrow(lower, Priority.ALWAYS);
        page = new Page(new Label(words.say("place.review")), chooser())
                .with(Page.section(words.say("review.funnel"), funnel), new EvenRow(appointment, close, callToSale),
                        lower);
        listening = Subscription.combine(model.periodProperty().subscribe(_ -> showPeriod()),
                model.spanProperty().subscribe(_ -> showPeriod()),
                model.figuresProperty().subscribe(answer -> answer.ifPresent(this::show)));
    }

    @Override
    public Node root() {
        return page;
    }

    @Override
    public void shown() {
        model.refresh();
    }

    @Override
    public void leave() {
        listening.unsubscribe();
    }

    @Override
    public void key(KeyEvent event) {
        if (event.getCode() == KeyCode.LEFT || event.getCode() == KeyCode.RIGHT) {
            model.step(event.getCode() == KeyCode.LEFT ? -1 : 1);
            event.consume();
        }
    }

    private Node chooser() {
        StepButton back = StepButton.back(words.say("review.before"), () -> model.step(-1));
        StepButton forth = StepButton.forth(words.say("review.after"), () -> model.step(1));
        span.setOnAction(_ -> {
            if (!showing) {
                model.choose(span.getValue());
            }
        });
        for (DayPicker picker : List.of(first, last)) {
            picker.setOnAction(_ -> chooseOwn(picker));
        }
        own.getStyleClass().add("tight-row");
        own.setAlignment(Pos.CENTER);
        periodLabel.getStyleClass().add("period");
        periodLabel.setMinWidth(Region.USE_PREF_SIZE);
        HBox chooser = new HBox(periodLabel, own, span, back, forth);
        chooser.getStyleClass().add("tight-row");
        chooser.setAlignment(Pos.CENTER_RIGHT);
        return chooser;
    }

    private void chooseOwn(DayPicker changed) {
        if (!showing) {
            model.own(first.getValue(), last.getValue(), changed == first);
        }
    }

    private void showPeriod() {
        showing = true;
        Period period = model.periodProperty().get();
        boolean ownPeriod = model.spanProperty().get() == Span.OWN;
        periodLabel.setText(name(period));
        periodLabel.setVisible(!ownPeriod);
        periodLabel.setManaged(!ownPeriod);
        own.setVisible(ownPeriod);
        own.setManaged(ownPeriod);
        span.setValue(model.spanProperty().get());
        partsTitle.setText(words.say(model.spanProperty().get() == Span.WEEK ? "review.days" : "review.weeks"));
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

    private void show(ReviewFigures figures) {
        Review review = figures.review();
        funnel.show(review.totals());
        CoreRates rates = review.rates();
        appointment.show(rates.appointment(), scale(rates.appointment()));
        close.show(rates.close(), scale(rates.close()));
        callToSale.show(rates.callToSale(), scale(rates.callToSale()));
        parts.show(review.totals().byMeasure().isEmpty() ? List.of() : figures.parts());
        showFurther(figures);
    }

    /// A round number of tenths that the whole interval fits in.
    private static double scale(Rate rate) {
        double top = rate.interval().map(Rate.Interval::high).orElse(rate.share().orElse(0));
        return Stream.of(0.1, 0.25, 0.5).filter(end -> top <= end * 0.95).findFirst().orElse(Math.max(1, top));
    }

    private void showFurther(ReviewFigures figures) {
        further.getChildren().clear();
        Review review = figures.review();
        Measure.CORE.forEach(measure -> further.add(words.measure(measure), change(review.totals().of(measure),
                figures.before().totals().of(measure))));
        Measure.BUILT_IN.stream().filter(measure -> !Measure.CORE.contains(measure))
                .filter(measure -> review.totals().of(measure) > 0)
                .forEach(measure -> further.add(words.measure(measure), words.number(review.totals().of(measure))));
        if (review.revenue().minor() != 0) {
            further.add(words.say("figure.revenue"), words.money(review.revenue()));
        }
        review.averageSale().ifPresent(each -> further.add(words.say("figure.averageSale"), words.money(each)));
        review.valueOfCall().ifPresent(each -> further.add(words.say("figure.valueOfCall"), words.money(each)));
        review.cycles().days().median().ifPresent(median -> further.add(words.say("figure.cycleMedian"),
                words.say("figure.days", words.decimal(OptionalDouble.of(median), 0))));
        review.cycles().contacts().median().ifPresent(median -> further.add(words.say("figure.contactsMedian"),
                words.decimal(OptionalDouble.of(median), 0)));
        Optional.of(review.outcomes().connect()).filter(rate -> rate.trials() > 0)
                .ifPresent(rate -> further.add(words.say("figure.connectRate"), words.rate(rate)));
        Optional.of(review.outcomes().show()).filter(rate -> rate.trials() > 0)
                .ifPresent(rate -> further.add(words.say("figure.showRate"), words.rate(rate)));
    }

    private String change(long now, long before) {
        String sign = now > before ? "▲" : now < before ? "▼" : "=";
        return words.say("review.change", now, sign, before);
    }
}
