package app.tallyline.desktop.shell;

import java.util.List;
import java.util.Optional;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import app.tallyline.desktop.frame.FileDialog;
import app.tallyline.desktop.frame.LongWork.Running;
import app.tallyline.desktop.frame.Notices.Notice;
import app.tallyline.words.Words;

/// The foot of the window: what was last done, what is being done, which dialog is open, which store is open.
final class StatusLine extends HBox {
    private static final PseudoClass PROBLEM = PseudoClass.getPseudoClass("problem");

    private final FileDialog files;
    private final Words words;
    private final Label notice = new Label();
    private final HBox progress = new HBox();
    private final HBox dialog = new HBox();
    // Held here so that they live as long as this line, and no longer.
    private final ChangeListener<Optional<Notice>> onNotice = (_, _, latest) -> tell(latest);
    private final ChangeListener<Optional<Running>> onWork = (_, _, running) -> show(running);
    private final ChangeListener<Optional<FileDialog.Open>> onDialog = (_, _, open) -> showDialog(open);

    StatusLine(Shell.Footing footing, Words words) {
        this.files = footing.files();
        this.words = words;
        notice.setId("notice");
        notice.getStyleClass().add("notice");
        HBox.setHgrow(notice, Priority.ALWAYS);
        notice.setMaxWidth(Double.MAX_VALUE);
        Label store = new Label(footing.store());
        store.getStyleClass().add("store-name");
        store.setMinWidth(Region.USE_PREF_SIZE);
        Label help = new Label(words.say("status.help"));
        help.getStyleClass().add("store-name");
        help.setMinWidth(Region.USE_PREF_SIZE);
        for (HBox row : List.of(progress, dialog)) {
            row.getStyleClass().add("tight-row");
            row.setAlignment(Pos.CENTER_LEFT);
        }
        getStyleClass().add("status-line");
        setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(notice, dialog, progress, help, store);
        footing.notices().latestProperty().addListener(new WeakChangeListener<>(onNotice));
        footing.longWork().runningProperty().addListener(new WeakChangeListener<>(onWork));
        files.openProperty().addListener(new WeakChangeListener<>(onDialog));
        tell(footing.notices().latestProperty().get());
        show(footing.longWork().runningProperty().get());
        showDialog(files.openProperty().get());
    }

    private void tell(Optional<Notice> latest) {
        String text = latest.map(each -> each.text().apply(words)).orElse(words.say("status.ready"));
        notice.setText(text);
        notice.setTooltip(new Tooltip(text));
        notice.pseudoClassStateChanged(PROBLEM, latest.map(Notice::problem).orElse(false));
    }

    private void show(Optional<Running> running) {
        progress.getChildren().clear();
        running.ifPresent(work -> {
            ProgressBar bar = new ProgressBar();
            bar.progressProperty().bind(work.done().divide((double) work.steps()));
            Label howFar = new Label();
            howFar.getStyleClass().add("store-name");
            howFar.setMinWidth(Region.USE_PREF_SIZE);
            howFar.textProperty().bind(work.done().map(done -> words.say("work.howFar", done.intValue(), work.steps(),
                    work.steps() - done.intValue())));
            Button cancel = new Button(words.say("status.cancel"));
            cancel.getStyleClass().add("small");
            cancel.setOnAction(_ -> work.cancel());
            progress.getChildren().addAll(new Label(work.text().apply(words)), bar, howFar, cancel);
        });
    }

    /// A dialog is a window of its own and may lie behind this one.
    private void showDialog(Optional<FileDialog.Open> open) {
        dialog.getChildren().clear();
        open.ifPresent(each -> {
            Label what = new Label(words.say("dialog.open", each.title()));
            what.setId("dialog-open");
            Button show = new Button(words.say("dialog.show"));
            show.setId("dialog-show");
            show.getStyleClass().add("small");
            show.setOnAction(_ -> files.toFront());
            Button cancel = new Button(words.say("status.cancel"));
            cancel.setId("dialog-cancel");
            cancel.getStyleClass().add("small");
            cancel.setOnAction(_ -> files.end());
            dialog.getChildren().addAll(what, show, cancel);
        });
    }
}
