package app.tallyline.desktop.review;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import app.tallyline.chart.FunnelChart;
import app.tallyline.desktop.control.Beside;
import app.tallyline.desktop.control.ChartView;
import app.tallyline.desktop.control.Page;
import app.tallyline.desktop.control.ReportMenu;
import app.tallyline.desktop.control.Sentence;
import app.tallyline.desktop.frame.Drafts;
import app.tallyline.desktop.frame.Reporting;
import app.tallyline.desktop.frame.Screen;
import app.tallyline.metrics.ChainTotals;
import app.tallyline.metrics.Review;
import app.tallyline.model.ClosedReview;
import app.tallyline.words.FurtherFigures;
import app.tallyline.words.Words;

/// The weekly review. The left and right arrows step to the period before and after.
public final class ReviewScreen implements Screen {
    private static final double TABLE_HEIGHT = 240;
    private static final double FIGURES_WIDTH = 400;
    private static final double BOTH_WIDTH = 880;

    private final ReviewModel model;
    private final Words words;
    private final Page page;
    private final Sentence former = new Sentence("", "banner-text");
    private final VBox banner = new VBox(former);
    private final ChartView funnel;
    private final RateCards rates;
    private final AdvicePart advice;
    private final Charts charts;
    private final PartsTable parts;
    private final Label partsTitle = new Label();
    private final Label beside = new Label();
    private final FiguresTable further = new FiguresTable();
    private final ClosingPart closing;
    private final ReportMenu report;
    private final Subscription listening;

    public ReviewScreen(ReviewModel model, Reporting reporting, Words words) {
        this.model = model;
        this.words = words;
        banner.getStyleClass().add("banner");
        funnel = new ChartView(words, words.say("review.empty"));
        rates = new RateCards(words);
        advice = new AdvicePart(model, words);
        charts = new Charts(words);
        closing = new ClosingPart(model, words);
        parts = new PartsTable(words);
        partsTitle.getStyleClass().add("section-title");
        VBox table = new VBox(partsTitle, parts);
        table.getStyleClass().addAll("card", "section");
        VBox.setVgrow(parts, Priority.ALWAYS);
        table.setMinHeight(TABLE_HEIGHT);
        beside.getStyleClass().add("figure-note");
        VBox funnelCard = new VBox(funnel);
        funnelCard.getStyleClass().addAll("card", "section");
        report = new ReportMenu(words, pattern -> reporting.save(pattern, model.about(), words),
                use -> reporting.pages(model.about(), words, use), reporting::tell, reporting::isOwn);
        reporting.askedBy(report);
        PeriodChooser chooser = new PeriodChooser(model, words);
        page = new Page(new Label(words.say("place.review")), report).with(chooser, banner, funnelCard, rates, advice,
                charts,
                new Beside(table, Page.section(words.say("review.further"), beside, further), FIGURES_WIDTH,
                        BOTH_WIDTH),
                closing);
        listening = Subscription.combine(chooser.listen(), closing.drafting(), advice.drafting(),
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
    public Optional<Drafts> drafts() {
        return Optional.of(model.drafts());
    }

    @Override
    public void leave() {
        listening.unsubscribe();
    }

    @Override
    public void key(KeyEvent event) {
        if (!event.isShortcutDown() && (event.getCode() == KeyCode.LEFT || event.getCode() == KeyCode.RIGHT)) {
            model.step(event.getCode() == KeyCode.LEFT ? -1 : 1);
            event.consume();
        } else {
            report.key(event);
        }
    }

    private void show(ReviewFigures figures) {
        Review review = figures.review();
        boolean week = model.spanProperty().get() == Span.WEEK;
        String against = words.say(model.comparisonProperty().get().key());
        ChainTotals stages = ChainTotals.of(figures.choices().chain(), review.totals());
        showFormer(week ? figures.kept().former() : Optional.empty());
        funnel.show(new FunnelChart(words, stages));
        rates.show(stages, ChainTotals.of(figures.choices().chain(), figures.before().totals()), against);
        advice.show(figures);
        charts.show(figures);
        partsTitle.setText(words.say(week ? "review.days" : "review.weeks"));
        parts.show(review.totals().byMeasure().isEmpty() ? List.of() : figures.parts(), figures.choices().chain());
        beside.setText(words.say("review.beside", against));
        showFurther(figures);
        closing.show(week, review.period().first(), figures.kept().closed());
    }

    /// What was to be changed, said when the review before was closed.
    private void showFormer(Optional<ClosedReview> review) {
        Optional<ClosedReview> told = review.filter(each -> !each.note().isEmpty());
        banner.setVisible(told.isPresent());
        banner.setManaged(told.isPresent());
        told.ifPresent(each -> former.setText(words.say("closing.former", words.date(each.firstDay()), each.note())));
    }

    private void showFurther(ReviewFigures figures) {
        further.clear();
        FurtherFigures.withTotals(figures.review(), figures.before(), figures.choices().measures(),
                figures.choices().dailyMinutes(), words).forEach(further::add);
    }
}
