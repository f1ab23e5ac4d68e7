package app.tallyline.desktop.data;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import javafx.util.Subscription;

import app.tallyline.desktop.control.EvenRow;
import app.tallyline.desktop.control.Page;
import app.tallyline.desktop.control.Sentence;
import app.tallyline.desktop.frame.Screen;
import app.tallyline.store.Backup;
import app.tallyline.store.Keeper;
import app.tallyline.words.Telling;
import app.tallyline.words.Words;

/// Tables in and out, backups, the check.
public final class DataScreen implements Screen {
    private static final int BACKUPS_SHOWN = 10;

    private final SafetyModel safety;
    private final Words words;
    private final Page page;
    private final VBox backups = new VBox();
    private final Label checked = new Label();
    private final Subscription listening;

    public DataScreen(ImportModel importing, SafetyModel safety, Words words) {
        this.safety = safety;
        this.words = words;
        backups.getStyleClass().add("backup-list");
        checked.setWrapText(true);
        checked.setId("checked");
        ImportPanel importPanel = new ImportPanel(importing, words);
        page = new Page(new Label(words.say("place.data"))).with(importPanel,
                new EvenRow(exporting(), checking()), keeping());
        listening = Subscription.combine(safety.backupsProperty().subscribe(this::show),
                safety.faultsProperty().subscribe(this::showFaults), importPanel.listen());
    }

    @Override
    public Node root() {
        return page;
    }

    @Override
    public void shown() {
        safety.refresh();
    }

    @Override
    public void leave() {
        listening.unsubscribe();
    }

    private Node exporting() {
        Button log = button("export", "data.exportButton", safety::export, "*.csv", "*.db");
        Button people = button("export-prospects", "data.exportProspects", safety::exportProspects, "*.csv");
        HBox buttons = new HBox(log, people);
        buttons.getStyleClass().add("tight-row");
        return Page.section(words.say("data.export"), new Sentence(words.say("data.exportSentence")), buttons);
    }

    /// A button that asks for a file and writes to it.
    private Button button(String id, String key, Consumer<Path> write, String... endings) {
        Button button = new Button(words.say(key));
        button.setId(id);
        button.setOnAction(_ -> {
            FileChooser chooser = new FileChooser();
            chooser.setTitle(words.say("data.export"));
            for (String ending : endings) {
                chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(ending, ending));
            }
            Optional.ofNullable(chooser.showSaveDialog(button.getScene().getWindow())).map(File::toPath)
                    .ifPresent(write);
        });
        return button;
    }

    private Node checking() {
        Button check = new Button(words.say("data.checkButton"));
        check.setId("check");
        check.setOnAction(_ -> safety.check());
        HBox row = new HBox(check, checked);
        row.getStyleClass().add("tight-row");
        row.setAlignment(Pos.CENTER_LEFT);
        return Page.section(words.say("data.check"), new Sentence(words.say("data.checkSentence")), row);
    }

    private Node keeping() {
        Button now = new Button(words.say("data.backUpNow"));
        now.setId("back-up");
        now.setOnAction(_ -> safety.backUp());
        return Page.section(words.say("data.backups"), new Sentence(words.say("data.backupSentence")), backups, now);
    }

    private void show(List<Backup> list) {
        backups.getChildren().setAll(list.stream().limit(BACKUPS_SHOWN).map(this::row).toList());
        if (list.isEmpty()) {
            backups.getChildren().add(new Label(words.say("backup.none")));
        }
    }

    private Node row(Backup backup) {
        Label when = new Label(words.dateAndTime(backup.at().atZone(safety.zone())));
        when.getStyleClass().add("log-what");
        Label why = new Label(words.say("backup.why." + backup.why()));
        why.getStyleClass().add("log-more");
        Label size = new Label(words.say("data.kilobytes", Math.max(1, backup.bytes() / 1024)));
        size.getStyleClass().add("log-more");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button restore = new Button(words.say("data.restore"));
        restore.getStyleClass().add("small");
        restore.setAccessibleText(words.say("data.restore") + ": " + when.getText());
        restore.setOnAction(_ -> safety.restore(backup));
        HBox row = new HBox(when, why, size, space, restore);
        row.getStyleClass().add("log-row");
        return row;
    }

    private void showFaults(Optional<List<Keeper.Fault>> faults) {
        checked.setText(faults.map(found -> found.isEmpty()
                ? words.say("check.sound")
                : String.join("\n", found.stream().map(new Telling(words)::fault).toList())).orElse(""));
    }
}
