package app.tallyline.desktop.frame;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;

import org.slf4j.LoggerFactory;

import app.tallyline.desktop.dialog.FileAnswer;
import app.tallyline.desktop.dialog.FileRequest;
import app.tallyline.desktop.dialog.FileRequest.Kind;
import app.tallyline.desktop.dialog.FileRequest.Use;
import app.tallyline.desktop.dialog.PathChooser;

/// Asks the user for a file or a folder, by one dialog at a time; the window goes on meanwhile. Lives on the window's
/// thread.
public final class FileDialog {
    private final PathChooser chooser;
    private final Work work;
    private final Notices notices;
    private final Map<Use, Path> folders = new EnumMap<>(Use.class);
    private final ReadOnlyObjectWrapper<Optional<Open>> open = new ReadOnlyObjectWrapper<>(Optional.empty());

    /// @param chooser shows the dialogs
    /// @param notices is told where one could not be shown
    public FileDialog(PathChooser chooser, Work work, Notices notices) {
        this.chooser = chooser;
        this.work = work;
        this.notices = notices;
    }

    /// A dialog that is open.
    ///
    /// @param title of it
    public record Open(String title, PathChooser.Dialog dialog) {}

    public ReadOnlyObjectProperty<Optional<Open>> openProperty() {
        return open.getReadOnlyProperty();
    }

    /// Gets ready for a question as soon as the user turns to a control that asks one: the dialog is there sooner then.
    public void askedBy(Node control) {
        // Not one binding of both: nothing but its listener would hold it.
        control.hoverProperty().subscribe(this::turnedTo);
        control.focusedProperty().subscribe(this::turnedTo);
    }

    private void turnedTo(boolean turned) {
        if (turned && open.get().isEmpty()) {
            chooser.prepare();
        }
    }

    /// Asks for a file or a folder. Where another dialog is still open, that one comes to the front instead.
    ///
    /// @param chosen hears of the choice; of a new file, that it may be written, or written over
    public void ask(FileRequest request, Consumer<Path> chosen) {
        if (open.get().isPresent()) {
            toFront();
        } else {
            show(request.folder().isEmpty() && folders.containsKey(request.use())
                    ? request.in(folders.get(request.use()))
                    : request, chosen);
        }
    }

    /// Brings the open dialog to the front.
    public void toFront() {
        open.get().ifPresent(each -> each.dialog().toFront());
    }

    /// Takes the open dialog away, as if it had been cancelled.
    public void end() {
        Optional<Open> ending = open.get();
        open.set(Optional.empty());
        ending.ifPresent(each -> each.dialog().end());
    }

    private void show(FileRequest request, Consumer<Path> chosen) {
        Optional<Open> now = Optional.of(new Open(request.title(), chooser.dialog(request)));
        open.set(now);
        now.get().dialog().show(answer -> work.onWindow(() -> {
            if (open.get() == now) {
                open.set(Optional.empty());
                answered(request, answer, chosen);
            }
        }));
    }

    private void answered(FileRequest request, FileAnswer answer, Consumer<Path> chosen) {
        switch (answer) {
            case FileAnswer.Cancelled _ -> {
                // Nothing is to be done.
            }
            case FileAnswer.Chosen choice -> chosen(request, choice, chosen);
            case FileAnswer.Failed(String why) -> {
                LoggerFactory.getLogger(FileDialog.class).warn("The dialog could not be shown: {}", why);
                notices.warn(words -> words.say("dialog.failed"));
            }
        }
    }

    private void chosen(FileRequest request, FileAnswer.Chosen choice, Consumer<Path> chosen) {
        Path file = request.ended(choice);
        Path folder = request.kind() == Kind.FOLDER ? file : file.getParent();
        folders.put(request.use(), folder);
        if (!file.equals(choice.file()) && Files.exists(file)) {
            // The dialog asked about writing over a file of another name, so it is to ask again.
            show(request.in(folder).named(file.getFileName().toString()), chosen);
        } else {
            chosen.accept(file);
        }
    }
}
