package app.tallyline.desktop.data;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;

import app.tallyline.desktop.control.Choice;
import app.tallyline.desktop.control.Page;
import app.tallyline.desktop.control.Sentence;
import app.tallyline.desktop.data.ExportModel.Span;
import app.tallyline.desktop.dialog.FileRequest;
import app.tallyline.desktop.dialog.FileRequest.Use;
import app.tallyline.desktop.frame.FileDialog;
import app.tallyline.model.Measure;
import app.tallyline.words.Words;

/// The log, all of it or a part, and the prospects, written to a file.
final class ExportPart {
    private final ExportModel model;
    private final FileDialog files;
    private final Words words;

    ExportPart(ExportModel model, FileDialog files, Words words) {
        this.model = model;
        this.files = files;
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
        Button log = button("export", "data.exportButton", () -> {
            Span part = span.getValue();
            Set<Measure> of = what.getValue().map(Set::of).orElse(Set.of());
            return file -> model.log(file, part, of);
        }, "*.xlsx", "*.csv", "*.db");
        Button people = button("export-prospects", "data.exportProspects", () -> model::prospects, "*.xlsx", "*.csv");
        FlowPane row = new FlowPane(span, what, log, people);
        row.getStyleClass().add("edit-fields");
        return Page.section(words.say("data.export"), new Sentence(words.say("data.exportSentence")), row);
    }

    /// A button that asks for a file and writes to it.
    ///
    /// @param write what is chosen when the button is pressed goes out, whatever is chosen until the file is named
    private Button button(String id, String key, Supplier<Consumer<Path>> write, String... endings) {
        Button button = new Button(words.say(key));
        button.setId(id);
        files.askedBy(button);
        List<FileRequest.Filter> filters = Arrays.stream(endings).map(ending -> new FileRequest.Filter(
                words.say("data.kind" + ending.substring(1)), List.of(ending))).toList();
        button.setOnAction(_ -> files.ask(FileRequest.save(Use.EXPORT, words.say("data.export"), "", filters),
                write.get()));
        return button;
    }
}
