package app.tallyline.desktop.review;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
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
import app.tallyline.desktop.control.RateBar;
import app.tallyline.desktop.control.StepButton;
import app.tallyline.desktop.frame.Screen;
import app.tallyline.metrics.ChainTotals;
import app.tallyline.metrics.Rate;
import app.tallyline.metrics.Review;
import app.tallyline.model.Measure;
import app.tallyline.model.Period;
import app.tallyline.words.FurtherFigures;
import app.tallyline.words.FurtherFigures.Line;
import app.tallyline.words.Words;

/// The weekly review. The left and right arrows step to the period before and after.
public final class ReviewScreen implements Screen {
    private static final int MOST_IN_A_ROW = 4;

    private final ReviewModel model;
    private final Words words;
    private final Page page;
    private final Label periodLabel = new Label();
    private final Choice<Span> span;
    private final DayPicker first;
    private final DayPicker last;
    private final HBox own;
    private final Funnel funnel;
    private final VBox rates = new VBox();
    private final FiguresTable further = new FiguresTable();
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
        rates.getStyleClass().add("page-parts");
        parts = new PartsTable(words);
        partsTitle.getStyleClass().add("section-title");
        VBox table = new VBox(partsTitle, parts);
        table.getStyleClass().addAll("card", "section");
        VBox.setVgrow(parts, Priority.ALWAYS);
        Label beside = new Label(words.say("review.beside"));
        beside.getStyleClass().add("figure-note");
        VBox figures = Page.section(words.say("review.further"), beside, further);
        table.setMinHeight(240);
        Beside lower = new Beside(table, figures, 400, 880);
        VBox.setVgrow(lower, Priority.ALWAYS);
        page = new Page(new Label(words.say("place.review")), chooser())
                .with(Page.section(words.say("review.funnel"), funnel), rates, lower);
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
        ChainTotals stages = ChainTotals.of(figures.choices().chain(), review.totals());
        funnel.show(stages);
        showRates(stages, ChainTotals.of(figures.choices().chain(), figures.before().totals()));
        parts.show(review.totals().byMeasure().isEmpty() ? List.of() : figures.parts(),
                figures.choices().chain());
        showFurther(figures);
    }

    /// In one row, or in two where they would be too narrow.
    private void showRates(ChainTotals stages, ChainTotals before) {
        List<RateBar> bars = new ArrayList<>();
        for (int i = 0; i < stages.passages().size(); i++) {
            ChainTotals.Passage step = stages.passages().get(i);
            bars.add(bar(words.passage(step.from(), step.to()), step.rate(), before.passages().get(i).rate()));
        }
        bars.add(bar(words.say("rate.callToSale"), stages.callToSale(), before.callToSale()));
        int first = bars.size() <= MOST_IN_A_ROW ? bars.size() : (bars.size() + 1) / 2;
        rates.getChildren().setAll(new EvenRow(bars.subList(0, first).toArray(RateBar[]::new)));
        if (first < bars.size()) {
            rates.getChildren().add(new EvenRow(bars.subList(first, bars.size()).toArray(RateBar[]::new)));
        }
    }

    private RateBar bar(String name, Rate rate, Rate before) {
        RateBar bar = new RateBar(words, name);
        bar.show(rate, before, scale(rate));
        return bar;
    }

    /// A round number of tenths that the whole interval fits in.
    private static double scale(Rate rate) {
        double top = rate.interval().map(Rate.Interval::high).orElse(rate.share().orElse(0));
        return Stream.of(0.1, 0.25, 0.5).filter(end -> top <= end * 0.95).findFirst().orElse(Math.max(1, top));
    }

    private void showFurther(ReviewFigures figures) {
        further.clear();
        Review review = figures.review();
        Measure.CORE.forEach(measure -> further.add(new Line(words.measure(measure),
                words.number(review.totals().of(measure)), words.number(figures.before().totals().of(measure)),
                Long.compare(review.totals().of(measure), figures.before().totals().of(measure)), "")));
        FurtherFigures.of(review, figures.before(), figures.choices().measures(), figures.choices().dailyMinutes(),
                words).forEach(further::add);
    }
}
