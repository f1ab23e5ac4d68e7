package app.tallyline.desktop.dialog;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/// Shows JavaFX's dialogs in this process: where the desktop runs them in one of its own (macOS), or where locks do not fall
/// when a file is closed (Windows). The window waits until they are answered.
///
/// @param owner the window that they belong to
public record FxChooser(Window owner) implements PathChooser {
    @Override
    public void prepare() {
        // It is there at once.
    }

    @Override
    public Dialog dialog(FileRequest request) {
        return new Modal(request);
    }

    private final class Modal implements Dialog {
        private final FileRequest request;

        Modal(FileRequest request) {
            this.request = request;
        }

        @Override
        public void show(Consumer<FileAnswer> answer) {
            Platform.runLater(() -> answer.accept(request.kind() == FileRequest.Kind.FOLDER ? folder() : file()));
        }

        private FileAnswer folder() {
            DirectoryChooser chooser = new DirectoryChooser();
            chooser.setTitle(request.title());
            begin().ifPresent(chooser::setInitialDirectory);
            return answer(chooser.showDialog(owner), -1);
        }

        private FileAnswer file() {
            FileChooser chooser = new FileChooser();
            chooser.setTitle(request.title());
            begin().ifPresent(chooser::setInitialDirectory);
            if (!request.name().isEmpty()) {
                chooser.setInitialFileName(request.name());
            }
            request.filters().forEach(filter -> chooser.getExtensionFilters().add(
                    new FileChooser.ExtensionFilter(filter.name(), filter.patterns())));
            File chosen = request.kind() == FileRequest.Kind.SAVE
                    ? chooser.showSaveDialog(owner)
                    : chooser.showOpenDialog(owner);
            return answer(chosen, chooser.getExtensionFilters().indexOf(chooser.getSelectedExtensionFilter()));
        }

        /// JavaFX refuses to begin in a folder that is not there.
        private Optional<File> begin() {
            return request.folder().filter(Files::isDirectory).map(Path::toFile);
        }

        private static FileAnswer answer(File chosen, int filter) {
            return chosen == null
                    ? new FileAnswer.Cancelled()
                    : new FileAnswer.Chosen(chosen.toPath(), filter);
        }

        @Override
        public void toFront() {
            // It is before its window for as long as it is open.
        }

        @Override
        public void end() {
            // It keeps its window open for as long as it is open itself.
        }
    }
}
