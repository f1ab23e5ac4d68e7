package app.tallyline.store;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Objects;

import org.sqlite.NativeLibraryNotFoundException;
import org.sqlite.SQLiteErrorCode;

/// The store could not do what was asked.
public final class StoreProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;
    /// Less than the smallest piece by which SQLite makes its files grow, in bytes.
    private static final long LEAST_ROOM = 65_536;

    private final Reason reason;
    private final String subject;
    private final String beside;
    private final boolean unchanged;

    /// What went wrong, each with a remedy of its own in the words.
    public enum Reason {
        /// The path names a folder.
        FOLDER,
        /// The file is no Tallyline store.
        NOT_A_STORE,
        /// A newer version made the store.
        NEWER,
        /// Another program holds it.
        LOCKED,
        /// Long work on it is under way, in this program or another.
        BUSY,
        /// The disk is full.
        FULL,
        /// The database's own library cannot be put into the folder for temporary files, or not be started from there.
        NO_LIBRARY,
        /// The file's name leaves no room for the longer ones of what lies beside it.
        LONG_NAME,
        /// The file is damaged.
        DAMAGED,
        /// It holds tables, triggers or views that are not Tallyline's, or lacks some.
        FOREIGN,
        /// The file or its folder cannot be read.
        UNREADABLE,
        /// The file or its folder cannot be written.
        UNWRITABLE,
        /// What was asked for is no longer in the store.
        GONE,
        /// Another measure has that name or that key on the desk.
        TAKEN,
        /// The notes of two prospects are longer together than one may be.
        LONG_NOTES,
        /// The file, which was open, is no longer where it was.
        VANISHED,
        /// There is no file, or an empty one, and what lies beside tells that there was a store.
        MISSING,
        /// It is, or lies behind, a link to where there is nothing.
        LEADS_NOWHERE,
        /// The file is the very store that is open.
        SAME_STORE,
        /// The file is one of those that the open store lies in.
        OWN_FILE,
        /// The other store holds an amount or a number beyond what is taken in.
        BEYOND
    }

    /// @param subject what it happened to, such as the file; never what was recorded
    public StoreProblem(Reason reason, String subject) {
        this(reason, subject, null);
    }

    StoreProblem(Reason reason, String subject, Throwable cause) {
        this(reason, subject, "", false, cause);
    }

    private StoreProblem(Reason reason, String subject, String beside, boolean unchanged, Throwable cause) {
        super(reason + ": " + subject, cause);
        this.reason = Objects.requireNonNull(reason);
        this.subject = subject;
        this.beside = beside;
        this.unchanged = unchanged;
    }

    /// The problem behind a driver's exception. The user is told of the file; the log of the statement too, never of the
    /// values bound to it: they name people.
    static StoreProblem of(SQLException problem, Path file, String statement) {
        if (problem.getCause() instanceof NativeLibraryNotFoundException) {
            return new StoreProblem(Reason.NO_LIBRARY, System.getProperty("java.io.tmpdir"), problem);
        }
        Reason reason = switch (SQLiteErrorCode.getErrorCode(problem.getErrorCode() & 0xff)) {
            case SQLITE_BUSY, SQLITE_LOCKED, SQLITE_PROTOCOL -> Reason.LOCKED;
            case SQLITE_FULL -> Reason.FULL;
            case SQLITE_CORRUPT -> Reason.DAMAGED;
            case SQLITE_NOTADB -> Reason.NOT_A_STORE;
            case SQLITE_READONLY, SQLITE_PERM -> Reason.UNWRITABLE;
            case SQLITE_CANTOPEN, SQLITE_IOERR, SQLITE_AUTH -> isFull(file) ? Reason.FULL : Reason.UNREADABLE;
            case SQLITE_CONSTRAINT -> throw new ConstraintViolation("The store refused: " + statement, problem);
            default -> throw new IllegalStateException("The store refused: " + statement, problem);
        };
        return new StoreProblem(reason, file.toString(), new SQLException(statement, problem));
    }

    /// The problem behind a file, or a folder, that could not be written.
    static StoreProblem unwritten(Path file, IOException problem) {
        return new StoreProblem(isFull(file) ? Reason.FULL : Reason.UNWRITABLE, file.toString(), problem);
    }

    /// Whether the disk has no room left: neither the database nor Java says so of every failure that comes of it.
    private static boolean isFull(Path file) {
        return hasLessThan(LEAST_ROOM, file);
    }

    /// Whether the disk that a file lies on, or is to lie on, has less room than that; no where it does not tell.
    ///
    /// @param room in bytes
    static boolean hasLessThan(long room, Path file) {
        try {
            Path there = file.toAbsolutePath();
            while (Files.notExists(there)) {
                there = there.getParent();
            }
            FileStore disk = Files.getFileStore(there);
            long usable = disk.getUsableSpace();
            return disk.getTotalSpace() > 0 && usable >= 0 && usable < room;
        } catch (IOException unknown) {
            return false;
        }
    }

    /// The same problem, told of another file.
    StoreProblem about(Path file) {
        return new StoreProblem(reason, file.toString(), beside, unchanged, this);
    }

    /// The same problem, told of something else with it.
    StoreProblem with(String others) {
        return new StoreProblem(reason, subject, others, unchanged, this);
    }

    /// The same problem, of an attempt that left nothing behind: it came before anything was written, or what was written
    /// was rolled back.
    StoreProblem withNothingChanged() {
        return new StoreProblem(reason, subject, beside, true, this);
    }

    /// The same problem, of an attempt of which something is left that is taken back when the store is opened next.
    StoreProblem withSomethingLeft() {
        return new StoreProblem(reason, subject, beside, false, this);
    }

    /// Whether it is known that the attempt left nothing behind. What came before the attempt is another matter.
    public boolean unchanged() {
        return unchanged;
    }

    /// Whether it is about what is in the file, so that recovering it or a backup helps.
    public boolean isAboutContent() {
        return reason == Reason.DAMAGED || reason == Reason.NOT_A_STORE || reason == Reason.FOREIGN;
    }

    /// Whether a backup in the file's place helps: there is none that is whole.
    public boolean isMendedByBackup() {
        return isAboutContent() || reason == Reason.MISSING || reason == Reason.LEADS_NOWHERE;
    }

    public Reason reason() {
        return reason;
    }

    /// What it happened to: the file's path, or a statement.
    public String subject() {
        return subject;
    }

    /// What else it concerns: the names of what lies beside a file that is gone, where a link leads; empty for nothing.
    public String beside() {
        return beside;
    }
}
