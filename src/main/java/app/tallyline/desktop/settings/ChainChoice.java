package app.tallyline.desktop.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import app.tallyline.desktop.control.Sentence;
import app.tallyline.model.Chain;
import app.tallyline.model.Measure;
import app.tallyline.model.Stage;
import app.tallyline.words.Words;

/// The stages between a cold call and a sale, each taken in or left out. The user's own counters come last before the
/// sale.
final class ChainChoice extends VBox {
    /// @param chain as it is chosen now
    /// @param counters the user's own
    /// @param chosen hears how the chain is to be changed
    ChainChoice(Chain chain, List<Measure> counters, Words words, Consumer<UnaryOperator<Chain>> chosen) {
        Label title = new Label(words.say("settings.chain"));
        title.getStyleClass().add("figure-note");
        List<Stage> possible = Stream.concat(Stream.of(Stage.CONNECT, Chain.APPOINTMENTS, Stage.HELD),
                counters.stream().map(Stage.Counted::new)).toList();
        FlowPane boxes = new FlowPane();
        boxes.getStyleClass().add("week-days");
        for (Stage stage : possible) {
            CheckBox box = new CheckBox(words.stage(stage));
            box.setId("stage-" + stage.key());
            box.setSelected(chain.stages().contains(stage));
            box.setDisable(!box.isSelected() && chain.stages().size() == Chain.MOST_STAGES);
            box.setOnAction(_ -> {
                boolean taken = box.isSelected();
                chosen.accept(now -> with(now, possible, stage, taken));
            });
            boxes.getChildren().add(box);
        }
        Sentence whole = new Sentence(chain.stages().stream().map(words::stage).collect(Collectors.joining(" → ")),
                "figure-note");
        getStyleClass().add("backup-list");
        getChildren().addAll(title, boxes, whole);
    }

    /// A chain that another window has filled up meanwhile stays as it is.
    private static Chain with(Chain chain, List<Stage> possible, Stage changed, boolean taken) {
        List<Stage> stages = new ArrayList<>(List.of(Chain.FIRST));
        Stream.concat(possible.stream(), chain.stages().subList(1, chain.stages().size() - 1).stream()).distinct()
                .filter(stage -> stage.equals(changed) ? taken : chain.stages().contains(stage)).forEach(stages::add);
        stages.add(Chain.LAST);
        return stages.size() > Chain.MOST_STAGES ? chain : new Chain(stages);
    }
}
