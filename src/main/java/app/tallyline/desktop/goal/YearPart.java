package app.tallyline.desktop.goal;

import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.List;
import java.util.OptionalDouble;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import app.tallyline.desktop.control.Page;
import app.tallyline.desktop.control.Replacing;
import app.tallyline.desktop.control.Sentence;
import app.tallyline.desktop.control.TileFlow;
import app.tallyline.metrics.Attainment;
import app.tallyline.model.Goal;
import app.tallyline.words.Telling;
import app.tallyline.words.Words;

/// What has been reached of each month's goal this year; a press goes to the month.
final class YearPart extends VBox {
    private static final PseudoClass MET = PseudoClass.getPseudoClass("met");
    private static final PseudoClass HERE = PseudoClass.getPseudoClass("here");
    private static final double LEAST_WIDTH = 128;
    private static final double PADDING = 22;

    private final GoalModel model;
    private final Words words;
    private final Sentence summary = new Sentence("", "figure-note");
    private final TileFlow months = new TileFlow(LEAST_WIDTH);

    YearPart(GoalModel model, Words words) {
        this.model = model;
        this.words = words;
        summary.setId("attainment");
        getChildren().add(Page.section(words.say("year.title"), months, summary));
    }

    void show(List<Attainment> year, YearMonth shown) {
        setVisible(!year.isEmpty());
        setManaged(!year.isEmpty());
        Replacing.all(months, year.stream().map(month -> tile(month, shown)).toList());
        summary.setText(new Telling(words).attainment(year).orElseGet(() -> words.say("year.noneOver")));
    }

    private Button tile(Attainment month, YearMonth shown) {
        YearMonth which = month.goal().month();
        String name = words.heading(which.getMonth().getDisplayName(TextStyle.SHORT_STANDALONE, words.locale()));
        String reached = switch (month.goal().target()) {
            case Goal.Sales(long count) -> words.say("year.of", words.number(month.achieved().sold()),
                    words.number(count));
            case Goal.Revenue(var amount) -> words.say("year.of", words.roundedMoney(month.achieved().revenue()),
                    words.roundedMoney(amount));
        };
        OptionalDouble share = month.share();
        Label title = new Label(name + (share.isPresent() ? "  " + words.percent(share.getAsDouble(), 0) : ""));
        title.getStyleClass().add("pair-figure");
        ProgressBar bar = new ProgressBar(Math.min(1, share.orElse(0)));
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.pseudoClassStateChanged(MET, month.met());
        Label text = new Label(reached);
        text.getStyleClass().add("figure-note");
        VBox content = new VBox(title, bar, text);
        content.getStyleClass().add("month-tile-content");
        content.setMaxWidth(Double.MAX_VALUE);
        Button tile = new Button();
        tile.setId("month-" + which);
        tile.setGraphic(content);
        content.prefWidthProperty().bind(tile.widthProperty().subtract(PADDING));
        tile.setMaxWidth(Double.MAX_VALUE);
        tile.getStyleClass().add("month-tile");
        tile.pseudoClassStateChanged(HERE, which.equals(shown));
        tile.setMinWidth(Region.USE_COMPUTED_SIZE);
        tile.setAccessibleText(words.month(which) + ": " + reached + ". " + title.getText());
        tile.setOnAction(_ -> model.turn(which));
        return tile;
    }
}
