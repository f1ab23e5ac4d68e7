package app.tallyline.desktop.data;

import java.io.File;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import app.tallyline.desktop.control.Choice;
import app.tallyline.desktop.control.Sentence;
import app.tallyline.desktop.data.ImportModel.Preview;
import app.tallyline.desktop.dialog.FileRequest;
import app.tallyline.desktop.dialog.FileRequest.Use;
import app.tallyline.desktop.frame.FileDialog;
import app.tallyline.exchange.DateOrder;
import app.tallyline.exchange.Draft;
import app.tallyline.exchange.Field;
import app.tallyline.exchange.Shape;
import app.tallyline.exchange.Table;
import app.tallyline.exchange.TableFile;
import app.tallyline.model.Prospect;
import app.tallyline.store.Incoming;
import app.tallyline.words.Words;

/// Brings a table in: choose or drop a file, look at what it would bring, correct it, bring it in.
final class ImportPanel extends VBox {
    private static final int ROWS_SHOWN = 8;

    private final ImportModel model;
    private final FileDialog files;
    private final Words words;

    /// @param join brings in another store, where one is dropped here
    ImportPanel(ImportModel model, Consumer<Path> join, FileDialog files, Words words) {
        this.model = model;
        this.files = files;
        this.words = words;
        getStyleClass().addAll("card", "section");
        setOnDragOver(event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
            }
        });
        setOnDragDropped(event -> event.getDragboard().getFiles().stream().findFirst().map(File::toPath)
                .ifPresent(file -> {
                    if (file.toString().endsWith(".db")) {
                        join.accept(file);
                    } else {
                        model.open(file);
                    }
                }));
    }

    /// Shows the table on its way in, until the subscription ends.
    Subscription listen() {
        return model.previewProperty().subscribe(this::show);
    }

    private void show(Optional<Preview> preview) {
        Label title = new Label(words.say("data.import"));
        title.getStyleClass().add("section-title");
        getChildren().setAll(title);
        getChildren().addAll(preview.map(this::look).orElseGet(this::invite));
    }

    private List<Node> invite() {
        Label sentence = new Sentence(words.say("data.importSentence"));
        Button choose = new Button(words.say("data.choose"));
        choose.setId("choose-file");
        choose.getStyleClass().add("accent");
        files.askedBy(choose);
        choose.setOnAction(_ -> files.ask(FileRequest.open(Use.IMPORT, words.say("data.import"), List.of(
                new FileRequest.Filter(words.say("data.tables"), List.of("*.csv", "*.xlsx", "*.txt", "*.tsv")),
                new FileRequest.Filter(words.say("data.allFiles"), List.of("*.*")))), model::open));
        return List.of(sentence, choose);
    }

    private List<Node> look(Preview preview) {
        List<Node> parts = new ArrayList<>();
        Table table = preview.table();
        parts.add(new Sentence(found(preview, table)));
        parts.add(choices(preview));
        if (preview.draft().mapping().complete()) {
            parts.add(new Sentence(summary(preview.draft())));
            parts.add(rows(preview));
        } else {
            parts.add(new Sentence(words.say("data.incomplete"), "field-problem"));
        }
        if (preview.draft().ambiguous()) {
            parts.add(new Sentence(words.say("data.ambiguous"), "field-problem"));
        }
        if (!preview.draft().rejected().isEmpty()) {
            parts.add(rejected(preview));
        }
        parts.add(buttons(preview));
        return parts;
    }

    private String found(Preview preview, Table table) {
        String decimals = words.say(preview.draft().reading().decimalSign() == ',' ? "data.comma" : "data.point");
        return switch (table.form()) {
            case Table.Form.Text(Charset charset, char separator) -> words.say("data.found",
                    preview.file().getFileName(), preview.draft().rows(), charset.displayName(words.locale()),
                    separator(separator), decimals);
            case Table.Form.Sheet(String name, List<String> _) -> words.say("data.foundSheet",
                    preview.file().getFileName(), name, preview.draft().rows());
        };
    }

    /// What was found out of how the file is written, to be put right where it was not.
    private Node form(Table table) {
        return switch (table.form()) {
            case Table.Form.Text(Charset charset, char _) -> {
                Choice<Charset> choice = new Choice<>(words.say("data.charset"), TableFile.CHARSETS,
                        each -> each.displayName(words.locale()));
                choice.setId("charset");
                choice.setValue(charset);
                choice.setOnAction(_ -> model.charset(choice.getValue()));
                yield named("data.charset", choice);
            }
            case Table.Form.Sheet(String name, List<String> all) -> {
                Choice<String> choice = new Choice<>(words.say("data.sheet"), all, each -> each);
                choice.setId("sheet");
                choice.setValue(name);
                choice.setOnAction(_ -> model.sheet(choice.getValue()));
                yield named("data.sheet", choice);
            }
        };
    }

    private Node choices(Preview preview) {
        FlowPane flow = new FlowPane();
        flow.getStyleClass().add("edit-fields");
        flow.getChildren().add(form(preview.table()));
        Choice<Shape> shape = new Choice<>(words.say("data.shape"), List.of(Shape.values()),
                each -> words.say("shape." + each.key()));
        shape.setId("shape");
        shape.setValue(preview.draft().mapping().shape());
        shape.setOnAction(_ -> model.shape(shape.getValue()));
        Choice<DateOrder> order = new Choice<>(words.say("data.order"), List.of(DateOrder.values()),
                each -> words.say("order." + each.key()));
        order.setId("order");
        order.setValue(preview.draft().ambiguous() ? null : preview.draft().dates().iterator().next());
        order.setPromptText(words.say("data.chooseOrder"));
        order.setOnAction(_ -> model.order(order.getValue()));
        flow.getChildren().addAll(named("data.shape", shape), named("data.order", order));
        preview.draft().mapping().shape().fields().stream().filter(field -> !field.machine()
                || preview.draft().mapping().column(field).isPresent()).forEach(field -> flow.getChildren().add(column(
                        preview, field)));
        return flow;
    }

    private Node column(Preview preview, Field field) {
        List<String> headings = preview.table().headings();
        List<Integer> columns = IntStream.range(-1, headings.size()).boxed().toList();
        String name = words.say("field." + field.key());
        Choice<Integer> column = new Choice<>(name, columns,
                each -> each < 0 ? words.say("data.noColumn") : headings.get(each));
        column.setValue(preview.draft().mapping().column(field).orElse(-1));
        column.setOnAction(_ -> model.column(field,
                column.getValue() < 0 ? OptionalInt.empty() : OptionalInt.of(column.getValue())));
        column.setPrefWidth(150);
        return named("field." + field.key(), column);
    }

    private VBox named(String key, Region control) {
        Label label = new Label(words.say(key));
        label.getStyleClass().add("figure-note");
        label.setLabelFor(control);
        return new VBox(label, control);
    }

    private String summary(Draft draft) {
        StringBuilder text = new StringBuilder(
                words.say("import.would", draft.incoming().size(), words.number(draft.rows())));
        String counts = draft.counts().entrySet().stream().sorted(Map.Entry.comparingByValue())
                .map(entry -> words.quantity(entry.getKey(), entry.getValue())).reduce((one, two) -> two + ", " + one)
                .orElse("");
        if (!counts.isEmpty()) {
            text.append(' ').append(words.say("data.bringing.counts", counts));
        }
        if (draft.mapping().shape() == Shape.PROSPECTS && draft.prospects() > 0) {
            text.append(' ').append(words.say("data.stages", draft.prospects(),
                    draft.atStage(Prospect.Stage.WON), draft.atStage(Prospect.Stage.LOST)));
        }
        if (draft.duplicates() > 0) {
            text.append(' ').append(words.count("data.duplicates", draft.duplicates()));
        }
        return text.toString();
    }

    /// The first rows as they will come in.
    private Node rows(Preview preview) {
        TableView<Incoming> view = new TableView<>();
        view.setAccessibleText(words.say("data.firstRows"));
        view.setId("first-rows");
        IncomingCells cells = new IncomingCells(words);
        cells.columns().forEach((heading, cell) -> {
            TableColumn<Incoming, String> column = new TableColumn<>(heading);
            column.getStyleClass().add("text-column");
            column.setCellValueFactory(row -> new ReadOnlyStringWrapper(cell.apply(row.getValue())));
            column.setSortable(false);
            column.setReorderable(false);
            column.setMinWidth(110);
            column.setPrefWidth(130);
            view.getColumns().add(column);
        });
        view.setPlaceholder(new Label(words.say("data.nothingNew")));
        view.getItems().setAll(preview.draft().incoming().stream().limit(ROWS_SHOWN).toList());
        view.setPrefHeight(240);
        view.setMinHeight(180);
        return view;
    }

    private Node rejected(Preview preview) {
        Draft draft = preview.draft();
        ListView<String> list = new ListView<>();
        list.setAccessibleText(words.say("import.rejected"));
        list.setId("rejected");
        list.getItems().setAll(draft.rejected().stream().map(each -> words.say("import.line",
                Long.toString(each.line()), each.sentence(words))).toList());
        list.setPrefHeight(110);
        list.setMinHeight(80);
        Button save = new Button(words.say("data.saveRejected"));
        save.setId("save-rejected");
        files.askedBy(save);
        save.setOnAction(_ -> files.ask(FileRequest.save(Use.IMPORT, words.say("data.saveRejected"), "", List.of(
                new FileRequest.Filter(words.say("data.kind.csv"), List.of("*.csv")))).in(preview.file().getParent()),
                file -> model.saveRejected(preview, file, words)));
        VBox part = new VBox(new Sentence(words.count("data.rejected", draft.rejected().size()), "field-problem"), list,
                save);
        part.getStyleClass().add("tight-column");
        return part;
    }

    private Node buttons(Preview preview) {
        Button bring = new Button(words.count("data.bring", preview.draft().incoming().size()));
        bring.setId("bring");
        bring.getStyleClass().add("accent");
        bring.setDisable(!preview.ready());
        bring.setOnAction(_ -> model.bring());
        Button letGo = new Button(words.say("data.letGo"));
        letGo.setOnAction(_ -> model.letGo());
        HBox row = new HBox(bring, letGo);
        row.getStyleClass().add("tight-row");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private String separator(char sign) {
        return Stream.of(',', ';', '\t', '|').anyMatch(known -> known == sign)
                ? words.say("separator." + (int) sign)
                : String.valueOf(sign);
    }
}
