package app.tallyline.desktop.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import app.tallyline.desktop.control.Page;
import app.tallyline.desktop.control.Sentence;
import app.tallyline.desktop.data.SafetyModel.Listed;
import app.tallyline.desktop.data.SafetyModel.Safety;
import app.tallyline.desktop.dialog.FileRequest;
import app.tallyline.desktop.dialog.FileRequest.Use;
import app.tallyline.desktop.frame.FileDialog;
import app.tallyline.store.Backup;
import app.tallyline.words.Telling;
import app.tallyline.words.Words;

/// The backups: what is in each, one click to put one back, and the second folder they are copied to.
final class BackupsPart {
    private final SafetyModel model;
    private final FileDialog files;
    private final Words words;
    private final VBox list = new VBox();
    private final VBox less = new VBox();
    private final Sentence second = new Sentence("");
    private final Button noSecond;

    BackupsPart(SafetyModel model, FileDialog files, Words words) {
        this.model = model;
        this.files = files;
        this.words = words;
        list.getStyleClass().add("backup-list");
        less.getStyleClass().add("page-parts");
        noSecond = new Button(words.say("data.noSecond"));
        noSecond.setId("no-second");
        noSecond.setOnAction(_ -> model.copyTo(Optional.empty()));
        second.setId("second-folder");
    }

    Node section() {
        Button now = new Button(words.say("data.backUpNow"));
        now.setId("back-up");
        now.setOnAction(_ -> model.backUp());
        Button fromFile = new Button(words.say("data.restoreFile"));
        fromFile.setId("restore-file");
        files.askedBy(fromFile);
        fromFile.setOnAction(_ -> files.ask(aStore(Use.BACKUP, words, "data.restoreFile"), model::restore));
        Button choose = new Button(words.say("data.chooseSecond"));
        choose.setId("choose-second");
        files.askedBy(choose);
        choose.setOnAction(_ -> chooseSecond());
        FlowPane buttons = new FlowPane(now, fromFile, choose, noSecond);
        buttons.getStyleClass().add("edit-fields");
        return Page.section(words.say("data.backups"), new Sentence(words.say("data.backupSentence")), list, less,
                second,
                buttons);
    }

    /// Asks whether to restore what holds less.
    private void ask(Optional<SafetyModel.Less> asked) {
        less.setVisible(asked.isPresent());
        less.setManaged(asked.isPresent());
        asked.ifPresent(each -> {
            Button yes = new Button(words.say("backup.restoreLess"));
            yes.setId("restore-less");
            yes.setOnAction(_ -> model.restoreLess());
            Button no = new Button(words.say("backup.keepNow"));
            no.setId("keep-now");
            no.setOnAction(_ -> model.keepNow());
            FlowPane answers = new FlowPane(yes, no);
            answers.getStyleClass().add("edit-fields");
            less.getChildren().setAll(new Sentence(new Telling(words).holdsLess("backup.lessQuestion",
                    each.backup().getFileName(), each.holds(), each.now())), answers);
            no.requestFocus();
        });
    }

    private void chooseSecond() {
        FileRequest request = FileRequest.folder(Use.SECOND_FOLDER, words.say("data.chooseSecond"));
        files.ask(model.safetyProperty().get().secondFolder().map(request::in).orElse(request),
                folder -> model.copyTo(Optional.of(folder)));
    }

    /// Asks for a Tallyline store.
    static FileRequest aStore(Use use, Words words, String title) {
        return FileRequest.open(use, words.say(title), List.of(
                new FileRequest.Filter(words.say("data.kind.db"), List.of("*.db")),
                new FileRequest.Filter(words.say("data.allFiles"), List.of("*.*"))));
    }

    Subscription listen() {
        return Subscription.combine(model.safetyProperty().subscribe(this::show), model.lessProperty().subscribe(
                this::ask));
    }

    private void show(Safety safety) {
        List<Node> rows = new ArrayList<>(safety.newest().stream().map(this::row).toList());
        if (rows.isEmpty()) {
            rows.add(new Label(words.say("backup.none")));
        }
        if (safety.more() > 0) {
            rows.add(new Label(words.count("backup.more", safety.more())));
        }
        list.getChildren().setAll(rows);
        second.setText(safety.secondFolder().map(folder -> words.say("data.second", folder))
                .orElseGet(() -> words.say("data.secondNone")));
        noSecond.setVisible(safety.secondFolder().isPresent());
        noSecond.setManaged(safety.secondFolder().isPresent());
    }

    private Node row(Listed listed) {
        Backup backup = listed.backup();
        Label when = new Label(words.dateAndTime(backup.at().atZone(model.zone())));
        when.getStyleClass().add("log-what");
        when.setMinWidth(Region.USE_PREF_SIZE);
        Label what = new Label(words.say("backup.line", words.say("backup.why." + backup.why()), contents(listed),
                words.say("data.kilobytes", Math.max(1, backup.bytes() / 1024))));
        what.getStyleClass().add("log-more");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button restore = new Button(words.say("data.restore"));
        restore.getStyleClass().add("small");
        restore.setMinWidth(Region.USE_PREF_SIZE);
        restore.setAccessibleText(words.say("data.restore") + ": " + when.getText());
        restore.setOnAction(_ -> model.restore(backup.file()));
        HBox row = new HBox(when, what, space, restore);
        row.getStyleClass().add("log-row");
        return row;
    }

    private String contents(Listed listed) {
        return listed.contents().map(contents -> contents.lastDay()
                .map(day -> words.say("backup.contents", contents.entries(), words.date(day), contents.prospects()))
                .orElseGet(() -> words.say("backup.empty"))).orElseGet(() -> words.say("backup.unreadable"));
    }
}
