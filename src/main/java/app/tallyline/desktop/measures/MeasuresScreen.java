package app.tallyline.desktop.measures;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import app.tallyline.desktop.control.Figure;
import app.tallyline.desktop.control.Page;
import app.tallyline.desktop.control.Sentence;
import app.tallyline.desktop.control.TileFlow;
import app.tallyline.desktop.frame.Drafts;
import app.tallyline.desktop.frame.Screen;
import app.tallyline.desktop.measures.MeasuresModel.Editing;
import app.tallyline.desktop.measures.MeasuresModel.Figures;
import app.tallyline.metrics.Rate;
import app.tallyline.metrics.Review;
import app.tallyline.metrics.Spread;
import app.tallyline.model.Measure;
import app.tallyline.model.MeasureSetup;
import app.tallyline.words.Words;

/// A card for each measure beside the three counters, and what the log says of cycles, rates and money. Ctrl+N makes a
/// measure of one's own.
public final class MeasuresScreen implements Screen {
    private final MeasuresModel model;
    private final Words words;
    private final Page page;
    private final MeasureEditor editor;
    private final TileFlow cards = new TileFlow(212);
    private final TileFlow told = new TileFlow(212);
    private final FlowPane retired = new FlowPane();
    private final VBox retiredPart;
    private final Subscription listening;

    public MeasuresScreen(MeasuresModel model, Words words) {
        this.model = model;
        this.words = words;
        Button make = new Button(words.say("measures.make"));
        make.setId("measure-make");
        make.setOnAction(_ -> model.make());
        editor = new MeasureEditor(model, words);
        told.getStyleClass().add("told");
        retired.getStyleClass().add("chips");
        retiredPart = Page.section(words.say("measures.retiredOnes"), retired);
        Label told90 = new Label(words.say("measures.told", MeasuresModel.DAYS));
        told90.getStyleClass().add("group-title");
        page = new Page(new Label(words.say("place.measures")), make)
                .with(editor, cards, told90, told, retiredPart);
        listening = Subscription.combine(editor.drafting(),
                model.figuresProperty().subscribe(answer -> answer.ifPresent(this::show)),
                model.editingProperty().subscribe(this::showEditing));
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
        if (event.isShortcutDown() && event.getCode() == KeyCode.N) {
            model.make();
            event.consume();
        }
    }

    private void showEditing(Optional<Editing> editing) {
        editor.setVisible(editing.isPresent());
        editor.setManaged(editing.isPresent());
        editing.ifPresentOrElse(each -> {
            editor.open(each.setup(), counters());
            page.setVvalue(0);
        }, () -> {
            editor.close();
            page.requestFocus();
        });
    }

    private List<Measure> counters() {
        return Stream.concat(Measure.CORE.stream(), model.figuresProperty().get().stream()
                .flatMap(figures -> figures.cards().stream()).map(card -> card.setup().measure())
                .filter(measure -> measure.kind() == Measure.Kind.COUNT)).toList();
    }

    private void show(Figures figures) {
        editor.renew(figures.cards().stream().map(MeasureFigures::setup).toList());
        cards.getChildren().setAll(figures.cards().stream().filter(card -> !card.setup().retired())
                .map(card -> new MeasureCard(model, card, words)).toList());
        List<MeasureSetup> gone = figures.cards().stream().map(MeasureFigures::setup).filter(MeasureSetup::retired)
                .toList();
        retired.getChildren().setAll(gone.stream().map(this::goneOne).toList());
        retiredPart.setVisible(!gone.isEmpty());
        retiredPart.setManaged(!gone.isEmpty());
        tell(figures.lately());
    }

    private Node goneOne(MeasureSetup setup) {
        Button back = new Button(words.say("measures.takeUp"));
        back.setId("take-up-" + setup.measure().key());
        back.getStyleClass().add("small");
        back.setOnAction(_ -> model.retire(setup.measure(), false));
        HBox row = new HBox(new Sentence(words.measure(setup.measure())), back);
        row.getStyleClass().add("tight-row");
        return row;
    }

    /// What cannot be logged, but follows from what was.
    private void tell(Review review) {
        told.getChildren().setAll(
                figure("figure.salesCycle", days(review.cycles().days()), spread(review.cycles().days())),
                figure("figure.contactsBeforeClose", words.decimal(review.cycles().contacts().median(), 1),
                        spread(review.cycles().contacts())),
                rate("figure.connectRate", review.outcomes().connect()),
                rate("figure.showRate", review.outcomes().show()),
                rate("figure.referralRate", review.referrals()),
                rate("figure.upsellRate", review.upsell()),
                figure("figure.averageSale", review.averageSale().map(words::roundedMoney).orElse(Words.UNKNOWN),
                        review.averageSale().isEmpty() ? words.say("measures.noAmounts") : ""),
                figure("figure.valueOfCall", review.valueOfCall().map(words::money).orElse(Words.UNKNOWN),
                        review.valueOfCall().map(each -> words.say("measures.callIsWorth", words.money(each)))
                                .orElse("")));
    }

    private String days(Spread days) {
        return days.median().isPresent()
                ? words.say("figure.days", words.decimal(days.median(), 0))
                : Words.UNKNOWN;
    }

    private String spread(Spread spread) {
        return spread.count() == 0
                ? words.say("measures.noCycles")
                : words.say("measures.spread", words.decimal(spread.mean(), 1), words.decimal(spread.p90(), 0),
                        spread.count());
    }

    private Figure rate(String key, Rate rate) {
        String range = words.interval(rate).map(each -> " · " + words.say("rate.between", each)).orElse("");
        return figure(key, words.rate(rate), rate.trials() == 0
                ? words.say("rate.unknown")
                : words.say("rate.of", rate.successes(), rate.trials()) + range);
    }

    private Figure figure(String key, String value, String note) {
        Figure figure = new Figure(words.say(key));
        figure.show(value, note);
        return figure;
    }
}
