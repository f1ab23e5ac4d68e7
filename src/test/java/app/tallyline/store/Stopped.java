package app.tallyline.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A store as it lies on the disk when the program that has it open is ended.
final class Stopped {
    private static final List<String> FILES = List.of("", "-wal", "-seal");

    private Stopped() {}

    /// Copies a store that is open, as it lies there now.
    ///
    /// @param to nothing lies there
    static void copy(Path open, Path to) {
        try {
            for (String ending : FILES) {
                Files.copy(new StoreFile(open).beside(ending), new StoreFile(to).beside(ending));
            }
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
