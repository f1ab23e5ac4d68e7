package app.tallyline.desktop.review;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

import app.tallyline.chart.Chart;
import app.tallyline.chart.ReviewCharts;
import app.tallyline.desktop.control.ChartView;
import app.tallyline.desktop.control.Page;
import app.tallyline.desktop.control.Sentence;
import app.tallyline.desktop.control.TileFlow;
import app.tallyline.words.Words;

/// The pictures behind the review: trends by week, the best hours, the cohorts.
final class Charts extends VBox {
    private static final double LEAST_TREND_WIDTH = 270;
    private static final double LEAST_HEAT_WIDTH = 400;

    private final Words words;
    private final List<ChartView> trends = new ArrayList<>();
    private final List<ChartView> weeks = new ArrayList<>();
    private final List<ChartView> hours = new ArrayList<>();
    private final List<ChartView> cohorts = new ArrayList<>();
    private final Sentence hoursNote = new Sentence("", "figure-note");

    Charts(Words words) {
        this.words = words;
        getStyleClass().add("page-parts");
        getChildren().addAll(
                Page.section(words.say("review.trends"), flow(trends, 3, LEAST_TREND_WIDTH, "review.noTrend"),
                        flow(weeks, 3, LEAST_TREND_WIDTH, "review.noTrend"),
                        new Sentence(words.say("review.trendsNote"), "figure-note")),
                Page.section(words.say("review.bestTime"), flow(hours, 2, LEAST_HEAT_WIDTH, "review.noHours"),
                        hoursNote),
                Page.section(words.say("review.cohorts"), flow(cohorts, 2, LEAST_HEAT_WIDTH, "review.noCohorts"),
                        new Sentence(words.say("review.cohortsNote"), "figure-note")));
    }

    private Node flow(List<ChartView> views, int count, double leastWidth, String empty) {
        TileFlow flow = new TileFlow(leastWidth);
        for (int i = 0; i < count; i++) {
            views.add(new ChartView(words, words.say(empty)));
        }
        flow.getChildren().addAll(views);
        return flow;
    }

    void show(ReviewFigures figures) {
        ReviewCharts charts = new ReviewCharts(words, figures.background(), figures.choices().firstDayOfWeek());
        show(trends, charts.trends());
        show(weeks, charts.weeks());
        show(hours, charts.hours());
        show(cohorts, charts.cohorts());
        hoursNote.setText(charts.hoursNote());
    }

    private static void show(List<ChartView> views, List<? extends Chart> charts) {
        for (int i = 0; i < views.size(); i++) {
            views.get(i).show(charts.get(i));
        }
    }
}
