package app.tallyline.desktop.measures;

import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import app.tallyline.desktop.control.TrendLine;
import app.tallyline.metrics.Totals;
import app.tallyline.model.Measure;
import app.tallyline.model.MeasureSetup;
import app.tallyline.model.MeasureSetup.Target;
import app.tallyline.words.Words;

/// One measure: this week and today, its target, its last weeks, and one more in place.
final class MeasureCard extends VBox {
    private final MeasuresModel model;
    private final MeasureFigures figures;
    private final Words words;

    MeasureCard(MeasuresModel model, MeasureFigures figures, Words words) {
        this.model = model;
        this.figures = figures;
        this.words = words;
        getStyleClass().addAll("card", "measure-card");
        setId("measure-" + setup().measure().key());
        Region space = new Region();
        VBox.setVgrow(space, Priority.ALWAYS);
        getChildren().addAll(head(), value(), note(), space, trend(), buttons());
    }

    private MeasureSetup setup() {
        return figures.setup();
    }

    private boolean rate() {
        return setup().measure().kind() == Measure.Kind.RATE;
    }

    private HBox head() {
        Label name = new Label(words.measure(setup().measure()));
        name.getStyleClass().add("counter-name");
        name.setTooltip(new Tooltip(name.getText()));
        name.setMinWidth(0);
        name.setWrapText(true);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox();
        setup().mark().icon().ifPresent(icon -> {
            Region picture = new Region();
            picture.getStyleClass().addAll("icon", "icon-own-" + icon);
            setup().mark().colour().ifPresent(colour -> picture.setStyle("-fx-background-color: " + colour + ";"));
            head.getChildren().add(picture);
        });
        head.getChildren().addAll(name, space);
        setup().mark().shortcut().ifPresent(key -> {
            Label cap = new Label(key);
            cap.getStyleClass().add("key-cap");
            cap.setMinWidth(USE_PREF_SIZE);
            head.getChildren().add(cap);
        });
        head.getStyleClass().add("tight-row");
        head.setAlignment(Pos.CENTER_LEFT);
        setup().mark().colour().ifPresent(colour -> setStyle("-fx-border-color: " + colour
                + " -color-border-muted -color-border-muted -color-border-muted; -fx-border-width: 3 1 1 1;"));
        return head;
    }

    private Label value() {
        Label value = new Label(rate() ? words.rate(figures.rate()) : amount(of(figures.thisWeek())));
        value.getStyleClass().add("figure-large");
        return value;
    }

    private Label note() {
        String text = rate()
                ? words.rateOf(figures.rate()) + " · " + words.say("measures.weeks", MeasuresModel.WEEKS)
                : words.say("measures.thisWeek", amount(of(figures.today())));
        String aimed = setup().target().map(this::aimed).map(target -> " · " + target).orElse("");
        Label note = new Label(text + aimed);
        note.getStyleClass().add("figure-note");
        note.setWrapText(true);
        note.setMinHeight(USE_PREF_SIZE);
        return note;
    }

    private String aimed(Target target) {
        String quantity = rate() ? words.percent(target.quantity() / 100.0, 0) : amount(target.quantity());
        return words.say(target.per() == Target.Per.DAY ? "measures.aimDay" : "measures.aimWeek", quantity);
    }

    private TrendLine trend() {
        TrendLine trend = new TrendLine();
        var values = figures.weeks().stream().map(this::height).toList();
        trend.show(values, words.say("measures.trend", figures.weeks().stream()
                .map(week -> rate() ? words.rate(week.of(setup().quotient().orElseThrow())) : amount(of(week)))
                .collect(Collectors.joining(", "))));
        return trend;
    }

    private double height(Totals week) {
        return setup().quotient().map(quotient -> week.of(quotient).share().orElse(0)).orElse((double) of(week));
    }

    private HBox buttons() {
        HBox row = new HBox();
        row.getStyleClass().add("tight-row");
        if (setup().measure().kind() == Measure.Kind.COUNT) {
            Button more = new Button("+1");
            more.setId("more-" + setup().measure().key());
            more.getStyleClass().add("accent");
            more.setAccessibleText(words.say("measures.more", words.measure(setup().measure())));
            more.setOnAction(_ -> model.log(setup().measure()));
            row.getChildren().add(more);
        }
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        row.getChildren().addAll(space, small("measures.up", "▲", () -> model.move(setup().measure(), 1)),
                small("measures.down", "▼", () -> model.move(setup().measure(), -1)),
                small("measures.edit", "✎", () -> model.edit(setup())));
        row.getChildren().getLast().setId("edit-" + setup().measure().key());
        return row;
    }

    private long of(Totals totals) {
        return totals.of(setup().measure());
    }

    private String amount(long quantity) {
        return words.amount(setup().measure(), quantity);
    }

    private Button small(String key, String sign, Runnable action) {
        Button button = new Button(sign);
        button.getStyleClass().add("small");
        button.setAccessibleText(words.say(key, words.measure(setup().measure())));
        button.setTooltip(new Tooltip(words.say(key, words.measure(setup().measure()))));
        button.setOnAction(_ -> action.run());
        return button;
    }
}
