package app.tallyline.store;

import java.sql.SQLException;
import java.util.Objects;

import org.sqlite.SQLiteErrorCode;

/// The store could not do what was asked. Nothing of the attempt is left in it.
public final class StoreProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final String subject;

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
        /// The disk is full.
        FULL,
        /// The file is damaged.
        DAMAGED,
        /// The file or its folder cannot be read.
        UNREADABLE,
        /// The file or its folder cannot be written.
        UNWRITABLE,
        /// What was asked for is no longer in the store.
        GONE,
        /// Another measure has that name or that key on the desk.
        TAKEN,
        /// The file, which was open, is no longer where it was.
        VANISHED,
        /// The file is the very store that is open.
        SAME_STORE
    }

    /// @param subject what it happened to, such as the file; never what was recorded
    public StoreProblem(Reason reason, String subject) {
        this(reason, subject, null);
    }

    StoreProblem(Reason reason, String subject, Throwable cause) {
        super(reason + ": " + subject, cause);
        this.reason = Objects.requireNonNull(reason);
        this.subject = subject;
    }

    /// The problem behind a driver's exception. The statement is told, never the values bound to it: they name people.
    static StoreProblem of(SQLException problem, String statement) {
        Reason reason = switch (SQLiteErrorCode.getErrorCode(problem.getErrorCode() & 0xff)) {
            case SQLITE_BUSY, SQLITE_LOCKED, SQLITE_PROTOCOL -> Reason.LOCKED;
            case SQLITE_FULL -> Reason.FULL;
            case SQLITE_CORRUPT -> Reason.DAMAGED;
            case SQLITE_NOTADB -> Reason.NOT_A_STORE;
            case SQLITE_READONLY, SQLITE_PERM -> Reason.UNWRITABLE;
            case SQLITE_CANTOPEN, SQLITE_IOERR, SQLITE_AUTH -> Reason.UNREADABLE;
            default -> throw new IllegalStateException("The store refused: " + statement, problem);
        };
        return new StoreProblem(reason, statement, problem);
    }

    /// The same problem, told of a file.
    StoreProblem about(Object file) {
        return new StoreProblem(reason, file.toString(), this);
    }

    public Reason reason() {
        return reason;
    }

    /// What it happened to: the file's path, or a statement.
    public String subject() {
        return subject;
    }
}
