package app.tallyline.store;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The folder beside a data file for what is begun and not finished: working copies, notes of files that lie elsewhere under
/// a name of their own until they are whole, notes of erasures that backups still wait for. It is there only while something
/// is in it. What a killed program left in it is removed by the next one to open the data file alone.
///
/// @param folder where it lies
record WorkFolder(Path folder) {
    private static final String PLACE = ".place";
    private static final String NEW = ".new";
    private static final Pattern UNFINISHED = Pattern.compile("\\.tallyline-[0-9a-f-]{36}\\.unfinished");
    private static final List<String> BESIDE = List.of("", "-journal", "-wal", "-shm");

    static WorkFolder of(StoreFile file) {
        return new WorkFolder(file.path().resolveSibling(file.path().getFileName() + "-work"));
    }

    /// Writes a file's content.
    interface Content {
        /// @param unfinished a file that is there, empty, which its owner alone can read
        void writeTo(Path unfinished) throws IOException;
    }

    /// Writes a file that has its name only once it is whole; its owner alone can read it. A link in its place is replaced,
    /// not followed.
    ///
    /// @param replacing whether a file of that name may be replaced
    /// @throws FileAlreadyExistsException if there is one and it may not
    void save(Path target, boolean replacing, Content content) throws IOException {
        Path home = target.toAbsolutePath().getParent();
        Path unfinished = home.resolve(".tallyline-" + UUID.randomUUID() + ".unfinished");
        Path note = noted(unfinished);
        try {
            PrivateFiles.create(unfinished);
            content.writeTo(unfinished);
            try (FileChannel channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            if (replacing) {
                Files.move(unfinished, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            } else {
                Files.move(unfinished, target);
            }
        } finally {
            BESIDE.forEach(ending -> PrivateFiles.discard(unfinished.resolveSibling(unfinished.getFileName()
                    + ending)));
            PrivateFiles.discard(note);
            leave();
        }
    }

    /// A folder for a working copy, in which SQLite may put files beside it; to be given back by [#discard].
    Path fresh() throws IOException {
        return made(() -> {
            Path fresh = folder.resolve(UUID.randomUUID().toString());
            PrivateFiles.makeFolder(fresh);
            return fresh;
        });
    }

    /// Removes a folder that [#fresh] made.
    void discard(Path fresh) {
        PrivateFiles.discardFolder(fresh);
        leave();
    }

    /// Notes something that must be gone on with, should the program end before it is done.
    ///
    /// @return the note, to be given to [#forget]
    Path note(String name, String text) throws IOException {
        return made(() -> {
            // Whole or not there: half a note says where nothing is.
            Path unfinished = folder.resolve(UUID.randomUUID() + NEW);
            PrivateFiles.make(unfinished);
            try (FileChannel out = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
                out.write(StandardCharsets.UTF_8.encode(text));
                out.force(true);
            }
            return Files.move(unfinished, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        });
    }

    void forget(Path note) {
        PrivateFiles.discard(note);
        leave();
    }

    /// The notes whose name ends so.
    List<Path> notes(String ending) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(path -> path.getFileName().toString().endsWith(ending)).sorted().toList();
        }
    }

    /// Removes what killed programs left: working copies and unfinished files. Notes of what must be gone on with stay. To be
    /// called while no other program has the data file open.
    void clear() throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        for (Path note : notes(PLACE)) {
            Path unfinished = Path.of(URI.create(Files.readString(note)));
            if (UNFINISHED.matcher(unfinished.getFileName().toString()).matches()) {
                BESIDE.forEach(ending -> PrivateFiles.discard(unfinished.resolveSibling(unfinished.getFileName()
                        + ending)));
            }
            PrivateFiles.discard(note);
        }
        notes(NEW).forEach(PrivateFiles::discard);
        try (Stream<Path> all = Files.list(folder)) {
            all.filter(Files::isDirectory).toList().forEach(PrivateFiles::discardFolder);
        }
        leave();
    }

    private Path noted(Path unfinished) throws IOException {
        return note(UUID.randomUUID() + PLACE, unfinished.toUri().toString());
    }

    private interface Making {
        Path make() throws IOException;
    }

    /// Another program that finds the folder empty may remove it at any moment: it is then made again.
    private Path made(Making making) throws IOException {
        while (true) {
            PrivateFiles.makeFolder(folder);
            try {
                return making.make();
            } catch (NoSuchFileException removed) {
                if (Files.notExists(folder.getParent())) {
                    throw removed;
                }
            }
        }
    }

    private void leave() {
        try {
            Files.deleteIfExists(folder);
        } catch (FileSystemException inUse) {
            // Something else in it is not finished.
        } catch (IOException problem) {
            throw StoreProblem.unwritten(folder, problem);
        }
    }
}
