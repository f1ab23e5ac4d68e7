package app.tallyline.desktop.shell;

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

import app.tallyline.desktop.frame.LongWork.Running;
import app.tallyline.desktop.frame.Notices.Notice;
import app.tallyline.words.Words;

/// The foot of the window: what was last done, what is being done, which store is open.
final class StatusLine extends HBox {
    private static final PseudoClass PROBLEM = PseudoClass.getPseudoClass("problem");

    private final Words words;
    private final Label notice = new Label();
    private final HBox progress = new HBox();
    // Held here so that they live as long as this line, and no longer.
    private final ChangeListener<Optional<Notice>> onNotice = (_, _, latest) -> tell(latest);
    private final ChangeListener<Optional<Running>> onWork = (_, _, running) -> show(running);

    StatusLine(Shell.Footing footing, Words words) {
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
        progress.getStyleClass().add("tight-row");
        progress.setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("status-line");
        setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(notice, progress, help, store);
        footing.notices().latestProperty().addListener(new WeakChangeListener<>(onNotice));
        footing.longWork().runningProperty().addListener(new WeakChangeListener<>(onWork));
        tell(footing.notices().latestProperty().get());
        show(footing.longWork().runningProperty().get());
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
}
