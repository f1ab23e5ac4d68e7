package app.tallyline.desktop.data;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.stage.FileChooser;

import app.tallyline.desktop.control.Choice;
import app.tallyline.desktop.control.Page;
import app.tallyline.desktop.control.Sentence;
import app.tallyline.desktop.data.ExportModel.Span;
import app.tallyline.model.Measure;
import app.tallyline.words.Words;

/// The log, all of it or a part, and the prospects, written to a file.
final class ExportPart {
    private final ExportModel model;
    private final Words words;

    ExportPart(ExportModel model, Words words) {
        this.model = model;
        this.words = words;
    }

    Node section() {
        Choice<Span> span = new Choice<>(words.say("data.span"), List.of(Span.values()),
                each -> words.say("span." + each.name()));
        span.setId("span");
        span.setValue(Span.EVERYTHING);
        List<Optional<Measure>> measures = new ArrayList<>(List.of(Optional.empty()));
        model.measures().forEach(measure -> measures.add(Optional.of(measure)));
        Choice<Optional<Measure>> what = new Choice<>(words.say("data.ofWhat"), measures,
                each -> each.map(words::measure).orElseGet(() -> words.say("data.allMeasures")));
        what.setId("of-what");
        what.setValue(Optional.empty());
        Button log = button("export", "data.exportButton",
                file -> model.log(file, span.getValue(), what.getValue().map(Set::of).orElse(Set.of())), "*.xlsx",
                "*.csv",
                "*.db");
        Button people = button("export-prospects", "data.exportProspects", model::prospects, "*.xlsx", "*.csv");
        FlowPane row = new FlowPane(span, what, log, people);
        row.getStyleClass().add("edit-fields");
        return Page.section(words.say("data.export"), new Sentence(words.say("data.exportSentence")), row);
    }

    /// A button that asks for a file and writes to it.
    private Button button(String id, String key, Consumer<Path> write, String... endings) {
        Button button = new Button(words.say(key));
        button.setId(id);
        button.setOnAction(_ -> {
            FileChooser chooser = new FileChooser();
            chooser.setTitle(words.say("data.export"));
            for (String ending : endings) {
                chooser.getExtensionFilters()
                        .add(new FileChooser.ExtensionFilter(words.say("data.kind" + ending.substring(1)), ending));
            }
            Optional.ofNullable(chooser.showSaveDialog(button.getScene().getWindow())).map(File::toPath)
                    .map(file -> ended(file, chooser.getSelectedExtensionFilter())).ifPresent(write);
        });
        return button;
    }

    /// A name without an ending gets the one that was chosen.
    private static Path ended(Path file, FileChooser.ExtensionFilter chosen) {
        String name = file.getFileName().toString();
        return name.contains(".") || chosen == null
                ? file
                : file.resolveSibling(name + chosen.getExtensions().getFirst().substring(1));
    }
}
