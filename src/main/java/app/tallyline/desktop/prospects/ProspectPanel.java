package app.tallyline.desktop.prospects;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import app.tallyline.desktop.control.Pairs;
import app.tallyline.desktop.control.ProspectField;
import app.tallyline.desktop.control.Sentence;
import app.tallyline.desktop.control.SuggestField;
import app.tallyline.desktop.dialog.FileRequest;
import app.tallyline.desktop.frame.FileDialog;
import app.tallyline.model.Entry;
import app.tallyline.model.KnownProspect;
import app.tallyline.store.ProspectSearch.Listed;
import app.tallyline.words.Words;

/// One prospect: what is known, what was done, and what can be done with it.
final class ProspectPanel extends VBox {
    private static final double TIMELINE_ROW = 28;

    private final ProspectsModel model;
    private final FileDialog files;
    private final Words words;
    private final ProspectForm form;
    private final Pairs figures = new Pairs();
    private final ListView<Entry> timeline = new ListView<>();
    private final SuggestField<Listed> mergeWith;
    private final VBox erasing = new VBox();
    private final VBox content;
    private final Sentence none;
    private Optional<ProspectDetail> shown = Optional.empty();

    ProspectPanel(ProspectsModel model, FileDialog files, Words words) {
        this.model = model;
        this.files = files;
        this.words = words;
        form = new ProspectForm(model, words);
        mergeWith = ProspectField.of(words, words.say("prospects.mergeWith"), model::suggest);
        mergeWith.setId("merge-with");
        mergeWith.onPicked(other -> shown.ifPresent(detail -> {
            mergeWith.clear();
            model.merge(detail.listed().known(), other.known());
        }));
        timeline.setId("timeline");
        timeline.setAccessibleText(words.say("prospects.timeline"));
        timeline.getStyleClass().add("log-list");
        timeline.setPlaceholder(new Sentence(words.say("prospects.nothingDone"), "empty"));
        timeline.setCellFactory(_ -> new Line());
        timeline.setFixedCellSize(TIMELINE_ROW);
        VBox.setVgrow(timeline, Priority.ALWAYS);
        Label heading = new Label(words.say("prospects.timeline"));
        heading.getStyleClass().add("section-title");
        none = new Sentence(words.say("prospects.choose"), "empty");
        content = new VBox(form, figures, heading, timeline, actions(), erasing);
        content.getStyleClass().add("section");
        VBox.setVgrow(content, Priority.ALWAYS);
        getStyleClass().addAll("card", "prospect-panel");
        getChildren().addAll(none, content);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && !erasing.getChildren().isEmpty()) {
                erasing.getChildren().clear();
                event.consume();
            }
        });
        show(Optional.empty());
    }

    /// Has what is typed taken care of, for as long as the subscription holds.
    Subscription drafting() {
        return form.drafting();
    }

    /// Puts the cursor into the first field.
    void enter() {
        form.enterName();
    }

    /// Puts the cursor where the one to merge with is named.
    void enterMerge() {
        mergeWith.requestFocus();
    }

    void show(Optional<ProspectDetail> detail) {
        boolean another = !shown.map(each -> each.listed().known().id())
                .equals(detail.map(each -> each.listed().known().id()));
        shown = detail;
        none.setVisible(detail.isEmpty());
        none.setManaged(detail.isEmpty());
        content.setVisible(detail.isPresent());
        content.setManaged(detail.isPresent());
        if (another) {
            erasing.getChildren().clear();
            mergeWith.clear();
        }
        detail.ifPresent(each -> fill(each, another));
    }

    private void fill(ProspectDetail detail, boolean another) {
        form.show(detail, another);
        timeline.getItems().setAll(detail.timeline());
        figures.getChildren().clear();
        figures.add(words.say("prospects.contacts"), words.number(detail.listed().contacts()));
        figures.add(words.say("prospects.cycle"), detail.cycle()
                .map(open -> words.say("prospects.openCycle", words.count("prospects.days", open.days()),
                        words.count("prospects.contactsSo", open.contacts())))
                .orElse(Words.UNKNOWN));
    }

    private Region actions() {
        Button export = new Button(words.say("prospects.export"));
        export.setId("export-person");
        files.askedBy(export);
        export.setOnAction(_ -> shown.ifPresent(detail -> export(detail.listed().known())));
        Button erase = new Button(words.say("prospects.erase"));
        erase.setId("erase");
        erase.setOnAction(_ -> shown.ifPresent(detail -> askToErase(detail.listed().known())));
        mergeWith.setPrefColumnCount(13);
        FlowPane row = new FlowPane(mergeWith, export, erase);
        row.getStyleClass().add("chips");
        return row;
    }

    private void export(KnownProspect known) {
        String name = known.prospect().name().replaceAll("[^\\p{L}\\p{N} ]", "").strip();
        files.ask(FileRequest.save(FileRequest.Use.EXPORT, words.say("prospects.export"), name + ".json", List.of(
                new FileRequest.Filter("JSON", List.of("*.json")), new FileRequest.Filter("CSV", List.of("*.csv")))),
                file -> model.export(known, file));
    }

    /// It cannot be undone, so it is asked about, in place.
    private void askToErase(KnownProspect known) {
        CheckBox everywhere = new CheckBox(words.say("prospects.eraseEverywhere"));
        everywhere.setId("erase-everywhere");
        Button yes = new Button(words.say("prospects.eraseYes"));
        yes.setId("erase-yes");
        yes.getStyleClass().add("danger");
        yes.setOnAction(_ -> {
            erasing.getChildren().clear();
            model.erase(known, everywhere.isSelected());
        });
        Button no = new Button(words.say("edit.cancel"));
        no.setOnAction(_ -> erasing.getChildren().clear());
        HBox buttons = new HBox(yes, no);
        buttons.getStyleClass().add("tight-row");
        erasing.getChildren().setAll(new Sentence(words.say("prospects.eraseSure", known.prospect().name())),
                everywhere,
                buttons);
        no.requestFocus();
    }

    private final class Line extends ListCell<Entry> {
        private final Label when = new Label();
        private final Label what = new Label();
        private final Label more = new Label();
        private final HBox row = new HBox(when, what, more);

        Line() {
            setPrefWidth(0); // as wide as the list, never wider
            when.getStyleClass().add("figure-note");
            when.setMinWidth(Region.USE_PREF_SIZE);
            what.getStyleClass().add("log-what");
            what.setMinWidth(Region.USE_PREF_SIZE);
            more.getStyleClass().add("log-more");
            row.getStyleClass().add("log-row");
        }

        @Override
        protected void updateItem(Entry entry, boolean empty) {
            super.updateItem(entry, empty);
            setText(null);
            if (empty || entry == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            var activity = entry.activity();
            when.setText(words.shortDate(activity.moment().day()) + model.timeOf(activity.moment())
                    .map(time -> " " + words.time(time)).orElse(""));
            what.setText(words.quantity(activity.measure(), activity.quantity()));
            more.setText(words.details(activity.details()));
            setAccessibleText(String.join(" ", List.of(when.getText(), what.getText(), more.getText())));
            setGraphic(row);
        }
    }
}
