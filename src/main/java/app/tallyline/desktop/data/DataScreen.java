package app.tallyline.desktop.data;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.util.Subscription;

import app.tallyline.desktop.control.EvenRow;
import app.tallyline.desktop.control.Page;
import app.tallyline.desktop.control.Sentence;
import app.tallyline.desktop.dialog.FileRequest.Use;
import app.tallyline.desktop.frame.FileDialog;
import app.tallyline.desktop.frame.Screen;
import app.tallyline.store.Keeper;
import app.tallyline.words.Telling;
import app.tallyline.words.Words;

/// Tables in and out, backups, the check, another machine's store.
public final class DataScreen implements Screen {
    private final SafetyModel safety;
    private final FileDialog files;
    private final Words words;
    private final Page page;
    private final Label checked = new Label();
    private final Subscription listening;

    /// @param files asks what to bring in, and where to write
    public DataScreen(ImportModel importing, ExportModel exporting, SafetyModel safety, FileDialog files, Words words) {
        this.safety = safety;
        this.files = files;
        this.words = words;
        checked.setWrapText(true);
        checked.setId("checked");
        ImportPanel importPanel = new ImportPanel(importing, safety::join, files, words);
        BackupsPart backups = new BackupsPart(safety, files, words);
        page = new Page(new Label(words.say("place.data"))).with(importPanel,
                new ExportPart(exporting, files, words).section(), new EvenRow(joining(), checking()), backups
                        .section());
        listening = Subscription.combine(backups.listen(), safety.faultsProperty().subscribe(this::showFaults),
                importPanel.listen());
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

    private Node joining() {
        Button join = new Button(words.say("data.joinButton"));
        join.setId("join");
        files.askedBy(join);
        join.setOnAction(_ -> files.ask(BackupsPart.aStore(Use.OTHER_STORE, words, "data.join"), safety::join));
        return Page.section(words.say("data.join"), new Sentence(words.say("data.joinSentence")), join);
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

    private void showFaults(Optional<List<Keeper.Fault>> faults) {
        checked.setText(faults.map(found -> found.isEmpty()
                ? words.say("check.sound")
                : String.join("\n", found.stream().map(new Telling(words)::fault).toList())).orElse(""));
    }
}
