package app.tallyline.store;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The folder beside a data file for what is begun and not finished: working copies, notes of files that lie elsewhere under
/// a name of their own until they are whole, notes of erasures that backups still wait for. It is there only while something
/// is in it. What a killed program left in it is removed by the next one to open the data file alone.
///
/// @param folder where it lies
record WorkFolder(Path folder) {
    private static final String PLACE = ".place";
    private static final String NEW = ".new";
    private static final String NOT_UNDERSTOOD = ".not-understood";
    private static final Pattern FRESH = Pattern.compile("[0-9a-f-]{36}");
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
            discardUnfinished(unfinished);
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
            try {
                PrivateFiles.make(unfinished);
                try (FileChannel out = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
                    out.write(StandardCharsets.UTF_8.encode(text));
                    out.force(true);
                }
                return Files.move(unfinished, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException | StoreProblem problem) {
                forget(unfinished);
                throw problem;
            }
        });
    }

    void forget(Path note) {
        PrivateFiles.discard(note);
        leave();
    }

    /// The notes whose name ends so.
    List<Path> notes(String ending) throws IOException {
        if (!isThere()) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(path -> path.getFileName().toString().endsWith(ending)).sorted().toList();
        }
    }

    /// What a note says. One that cannot be understood is kept under another name, and is none any more: whatever it is, it
    /// must not keep the store from being opened.
    ///
    /// @param understanding is given the note's lines; empty, or a problem with an argument, where they cannot be understood
    /// @return empty where it cannot be understood, or not be read just now
    <T> Optional<T> said(Path note, Function<List<String>, Optional<T>> understanding) {
        try {
            Optional<T> said = understood(note, understanding);
            if (said.isEmpty()) {
                log().warn("A note cannot be understood, and is kept: {}",
                        Files.move(note, note.resolveSibling(note.getFileName() + NOT_UNDERSTOOD)));
            }
            return said;
        } catch (IOException problem) {
            log().warn("A note cannot be read", problem);
            return Optional.empty();
        }
    }

    private static <T> Optional<T> understood(Path note, Function<List<String>, Optional<T>> understanding)
            throws IOException {
        try {
            return understanding.apply(Files.readAllLines(note));
        } catch (CharacterCodingException | IllegalArgumentException | FileSystemNotFoundException notUnderstood) {
            return Optional.empty();
        }
    }

    /// Removes what killed programs left: working copies and unfinished files. Notes of what must be gone on with stay, and
    /// so does what was not made here. To be called while no other program has the data file open.
    void clear() throws IOException {
        setLinkAside();
        if (!isThere()) {
            return;
        }
        for (Path note : notes(PLACE)) {
            said(note, WorkFolder::unfinished).ifPresent(unfinished -> {
                discardUnfinished(unfinished);
                PrivateFiles.discard(note);
            });
        }
        notes(NEW).forEach(PrivateFiles::discard);
        try (Stream<Path> all = Files.list(folder)) {
            all.filter(each -> FRESH.matcher(each.getFileName().toString()).matches()).toList()
                    .forEach(PrivateFiles::discardFolder);
        }
        leave();
    }

    private static Optional<Path> unfinished(List<String> lines) {
        return lines.stream().findFirst().map(first -> Path.of(URI.create(first)))
                .filter(path -> path.getFileName() != null && isNamedUnfinished(path));
    }

    /// Whether a file has the name of one that is unfinished.
    static boolean isNamedUnfinished(Path file) {
        return UNFINISHED.matcher(file.getFileName().toString()).matches();
    }

    private static void discardUnfinished(Path unfinished) {
        BESIDE.forEach(ending -> PrivateFiles.discard(unfinished.resolveSibling(unfinished.getFileName() + ending)));
    }

    private Path noted(Path unfinished) throws IOException {
        return note(UUID.randomUUID() + PLACE, unfinished.toUri().toString());
    }

    private interface Making {
        Path make() throws IOException;
    }

    /// Another program that finds the folder empty may remove it at any moment: it is then made again.
    private Path made(Making making) throws IOException {
        setLinkAside();
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

    private boolean isThere() {
        return Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS);
    }

    /// What lies where a link leads is someone else's. The link gets another name, for it may have been made on purpose.
    private void setLinkAside() throws IOException {
        for (int n = 1; Files.isSymbolicLink(folder); n++) {
            Path aside = folder.resolveSibling(folder.getFileName() + ".link-" + n);
            if (!Files.exists(aside, LinkOption.NOFOLLOW_LINKS)) {
                log().warn("A link lay in the place of a folder, and is not followed: {}", Files.move(folder, aside));
            }
        }
    }

    private void leave() {
        try {
            if (isThere()) {
                Files.deleteIfExists(folder);
            }
        } catch (FileSystemException inUse) {
            // Something else in it is not finished.
        } catch (IOException problem) {
            throw StoreProblem.unwritten(folder, problem);
        }
    }

    private static Logger log() {
        return LoggerFactory.getLogger(WorkFolder.class);
    }
}
