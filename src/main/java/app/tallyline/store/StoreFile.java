package app.tallyline.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;

import app.tallyline.store.StoreProblem.Reason;

/// The file a store lies in: what it is, before anything is written to it, and connections to it.
///
/// @param path where it lies
record StoreFile(Path path) {
    /// "Tall" in ASCII, kept in the file's header.
    static final long APPLICATION_ID = 1_415_670_892;
    /// What every SQLite database begins with.
    static final byte[] HEADER = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
    /// Where SQLite's connections lock a file that they have open, each for itself, in bytes from its beginning. See `os.h` in
    /// its source.
    static final long OPEN_LOCK = 0x4000_0002L;
    /// What file systems commonly take, in bytes.
    private static final int LONGEST_NAME = 255;
    /// By how much the longest name beside it is longer: a damaged file set aside, with its seal.
    private static final int LONGER_BESIDE = 37;
    private static final int PATIENCE_MS = 10_000;

    /// The file of that path, where it really lies, or would lie: what is put beside it is then the same for whoever comes by
    /// a link.
    static StoreFile of(Path path) {
        try {
            return new StoreFile(Files.exists(path)
                    ? path.toRealPath()
                    : DeadLink.onTheWayTo(path).map(DeadLink::target).orElseGet(path::toAbsolutePath));
        } catch (IOException problem) {
            throw new StoreProblem(Reason.UNREADABLE, path.toString(), problem);
        }
    }

    /// The schema version of the store in the file; 0 where there is no file yet, or an empty one.
    ///
    /// @throws StoreProblem if it is a folder, no store, or cannot be read
    long version() {
        return version(false);
    }

    /// As [#version()], of a file that nobody writes to.
    long versionOfStill() {
        return version(true);
    }

    /// The schema version that the file itself tells, whatever stands in a journal beside it; 0 where there is no file yet, or an
    /// empty one. SQLite is not asked: it would put files beside one that is then refused.
    ///
    /// @throws StoreProblem if it is a folder, no store, cut short, or cannot be read
    long versionInFile() {
        Optional<DatabaseHeader> header = header();
        if (header.isEmpty()) {
            return 0;
        }
        if (header.get().application() != APPLICATION_ID
                && !new Mark(header.get().application(), header.get().version(), header.get().isEmpty() ? 0 : 1)
                        .blank()) {
            throw new StoreProblem(Reason.NOT_A_STORE, path.toString());
        }
        try {
            // A journal may make it longer. Its length is asked for last: another program may write it just now.
            if (journals().isEmpty() && Files.size(path) < header.get().length()) {
                throw new StoreProblem(Reason.DAMAGED, path.toString());
            }
        } catch (IOException problem) {
            throw new StoreProblem(Reason.UNREADABLE, path.toString(), problem);
        }
        return header.get().version();
    }

    /// What stands in the file's first bytes; empty where there is no file, or an empty one.
    private Optional<DatabaseHeader> header() {
        if (Files.isDirectory(path)) {
            throw new StoreProblem(Reason.FOLDER, path.toString());
        }
        try {
            return length(path) > 0 ? Optional.of(DatabaseHeader.of(path)) : Optional.empty();
        } catch (DatabaseHeader.NotADatabase other) {
            throw new StoreProblem(Reason.NOT_A_STORE, path.toString(), other);
        } catch (IOException problem) {
            throw new StoreProblem(Reason.UNREADABLE, path.toString(), problem);
        }
    }

    private long version(boolean still) {
        if (header().isEmpty()) {
            return 0;
        }
        try (Sql sql = still ? connectToStill() : connect(true)) {
            Mark mark = sql.one("""
                    SELECT application_id, user_version, (SELECT count(*) FROM sqlite_schema)
                    FROM pragma_application_id, pragma_user_version""",
                    row -> new Mark(row.number(1), row.number(2), row.number(3))).orElseThrow();
            if (mark.application() != APPLICATION_ID && !mark.blank()) {
                throw new StoreProblem(Reason.NOT_A_STORE, path.toString());
            }
            return mark.version();
        } catch (StoreProblem problem) {
            throw problem.about(path);
        }
    }

    /// Whether it begins as SQLite's files do and is as long as it says itself.
    boolean isWhole() {
        try {
            long length = DatabaseHeader.of(path).length();
            return length > 0 && Files.size(path) == length;
        } catch (IOException unreadable) {
            return false;
        }
    }

    /// What the file's header tells, read at one moment, for another program may be making the store just now.
    private record Mark(long application, long version, long objects) {
        boolean blank() {
            return application == 0 && version == 0 && objects == 0;
        }
    }

    /// Marks the file as Tallyline's own before anything else is written to it, so that a store whose making broke off
    /// is known for one.
    void mark() {
        try (Sql sql = connect(false)) {
            sql.run("PRAGMA application_id = " + APPLICATION_ID);
        }
    }

    /// A file beside it whose name ends so.
    Path beside(String ending) {
        return path.resolveSibling(path.getFileName() + ending);
    }

    /// Where SQLite keeps what is not in the file yet.
    Path journal() {
        return beside("-wal");
    }

    /// What SQLite takes for journals of this file's and reads when it is opened: those beside it that hold anything, and links
    /// in the place of one.
    List<Path> journals() throws IOException {
        List<Path> journals = new ArrayList<>();
        for (Path each : List.of(journal(), rollbackJournal())) {
            if (Files.isSymbolicLink(each) || length(each) > 0) {
                journals.add(each);
            }
        }
        return journals;
    }

    /// Where SQLite keeps what a change that is not done yet began with, in a file that is not written as ours are, or is not yet.
    Path rollbackJournal() {
        return beside("-journal");
    }

    /// Takes back what a program that was ended had half written, such as the first page of a new store: connections that may
    /// only read cannot, and refuse the file.
    ///
    /// @throws StoreProblem if it cannot be written
    void takeBackHalfWritten() throws IOException {
        if (length(rollbackJournal()) > 0) {
            try (Sql sql = connect(new SQLiteConfig(), url(path), Gate.OPEN)) {
                sql.query("SELECT name FROM sqlite_schema", row -> row.text(1));
            }
        }
    }

    /// Its name without the ending of a data file, with which the names of backups and of what is set aside begin.
    String bareName() {
        return path.getFileName().toString().replaceFirst("\\.db$", "");
    }

    /// Whether its name leaves room for those of what lies beside it: backups, files set aside.
    boolean leavesRoom() {
        return path.getFileName().toString().getBytes(StandardCharsets.UTF_8).length + LONGER_BESIDE <= LONGEST_NAME;
    }

    /// Whether this may be written to. Looked at before anything opens it: SQLite gives the files it puts beside the
    /// mode of this one, and a read-only one would stay in the way when this is writable again.
    boolean isReadOnly() {
        return Files.exists(path) && !Files.isWritable(path);
    }

    /// Makes what an earlier look at the file when it was read-only left beside it writable again.
    void unlockShared() {
        Path shared = beside("-shm");
        if (Files.exists(shared) && !Files.isWritable(shared)) {
            PrivateFiles.make(shared);
        }
    }

    /// Whether the file is gone from its place, as when a disk is pulled out; what is written then is lost with the program.
    boolean vanished() {
        return Files.notExists(path);
    }

    /// Whether the journal holds anything.
    boolean journaled() throws IOException {
        return length(journal()) > 0;
    }

    /// How long a file is, in bytes; 0 where there is none. It is asked once: whoever asked first whether it is there would
    /// fail where another program, such as one that closes the store, removes it in between.
    static long length(Path file) throws IOException {
        try {
            return Files.size(file);
        } catch (NoSuchFileException none) {
            return 0;
        }
    }

    /// Where the file lies, as the driver takes it whatever its name: a path would be read for parameters, and some paths
    /// mean no file at all.
    static String url(Path file) {
        return "jdbc:sqlite:" + file.toAbsolutePath().toUri().toString().replaceFirst("^file:/+", "file:/");
    }

    /// A connection to a file that nobody writes to, such as a backup; nothing is put beside it.
    Sql connectToStill() {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        return connect(config, url(path) + "?immutable=1", Gate.OPEN);
    }

    /// A connection; a read-only one leaves the file as it is.
    Sql connect(boolean readOnly) {
        return connect(readOnly, Gate.OPEN);
    }

    /// A connection to look at a file that no other program of ours has open. It changes nothing, and brings no journal into the
    /// file; where there is no journal, nothing is put beside it either.
    Sql connectToLook() throws IOException {
        return journals().isEmpty() ? connectToStill() : connect(true);
    }

    /// A connection that waits at a gate before each transaction.
    Sql connect(boolean readOnly, Gate gate) {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(readOnly);
        config.setBusyTimeout(PATIENCE_MS);
        config.enforceForeignKeys(true);
        if (!readOnly) {
            config.setJournalMode(JournalMode.WAL);
            config.setSynchronous(SynchronousMode.FULL);
            // What is deleted or overwritten is overwritten in the file too: it names people.
            config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true");
        }
        return connect(config, url(path), gate);
    }

    /// Copies what the store holds at this moment, by SQLite's online copy; others may write meanwhile.
    ///
    /// @param to a file that is there and empty
    /// @return what the copy should hold
    Optional<Backup.Contents> copyTo(Path to) {
        try (Sql sql = connect(true)) {
            // Reading begun is one moment held: the copy would begin anew at each write of others.
            sql.run("BEGIN");
            try {
                Optional<Backup.Contents> contents = Backups.contents(sql);
                sql.copyTo(to);
                return contents;
            } finally {
                sql.run("ROLLBACK");
            }
        }
    }

    private Sql connect(SQLiteConfig config, String url, Gate gate) {
        try {
            return new Sql(config.createConnection(url), path, gate);
        } catch (SQLException problem) {
            throw StoreProblem.of(problem, path, "open");
        }
    }

    /// Makes the folder it lies in, readable by its owner alone where the file system can say so.
    void makeFolder() {
        PrivateFiles.makeFolder(path.getParent());
    }

    /// Makes the file, if there is none, and lets its owner alone read it.
    void makePrivate() {
        PrivateFiles.make(path);
    }
}
