package app.tallyline.exchange;

import app.tallyline.words.Words;

/// A file could not be read as a table, or written as one.
public final class TableProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final String subject;

    /// What was wrong.
    public enum Reason {
        MISSING,
        FOLDER,
        UNREADABLE,
        NOT_TEXT,
        EMPTY,
        TOO_LARGE,
        TOO_WIDE,
        /// A line, or a row of several lines, longer than any that a table has.
        LONG_LINE,
        NO_MEMORY,
        /// A device or a pipe.
        NO_FILE,
        BROKEN,
        BROKEN_WORKBOOK,
        OLD_WORKBOOK,
        NO_SHEET,
        EXISTS,
        UNWRITABLE,
        FORMAT,
        /// Not the kind of file that a person's data is written to.
        PERSON_FORMAT,
        /// Not the kind of file that a report is written to.
        REPORT_FORMAT
    }

    public TableProblem(Reason reason, Object subject) {
        this(reason, subject, null);
    }

    public TableProblem(Reason reason, Object subject, Throwable cause) {
        super(reason + ": " + subject, cause);
        this.reason = reason;
        this.subject = subject.toString();
    }

    public Reason reason() {
        return reason;
    }

    /// The fact and the way out.
    public String sentence(Words words) {
        String key = switch (reason) {
            case MISSING -> "table.missing";
            case FOLDER -> "table.folder";
            case UNREADABLE -> "table.unreadable";
            case NOT_TEXT -> "table.notText";
            case EMPTY -> "table.empty";
            case TOO_LARGE -> "table.tooLarge";
            case TOO_WIDE -> "table.tooWide";
            case LONG_LINE -> "table.longLine";
            case NO_MEMORY -> "table.noMemory";
            case NO_FILE -> "table.noFile";
            case BROKEN -> "table.broken";
            case BROKEN_WORKBOOK -> "table.brokenWorkbook";
            case OLD_WORKBOOK -> "table.oldWorkbook";
            case NO_SHEET -> "table.noSheet";
            case EXISTS -> "table.exists";
            case UNWRITABLE -> "table.unwritable";
            case FORMAT -> "table.format";
            case PERSON_FORMAT -> "table.personFormat";
            case REPORT_FORMAT -> "table.reportFormat";
        };
        return words.say(key, subject);
    }
}
