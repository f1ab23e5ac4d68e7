package app.tallyline.exchange;

import app.tallyline.model.Money;
import app.tallyline.words.Words;

/// A line that cannot come in, and why.
///
/// @param row the line as it stands there
/// @param reason what is wrong with it
/// @param text what stands there
public record Rejected(Table.Line row, Reason reason, String text) {
    /// What is wrong with a line.
    public enum Reason {
        NO_DATE,
        BAD_DATE,
        BAD_TIME,
        BAD_NUMBER,
        BAD_QUANTITY,
        BAD_AMOUNT,
        /// Beyond [Money#MOST].
        LARGE_AMOUNT,
        UNKNOWN_MEASURE,
        UNKNOWN_OUTCOME,
        NO_NAME,
        LONG_NAME,
        LONG_NOTE,
        LONG_TEXT,
        SALE_WITHOUT_DATE,
        CONTACTS_WITHOUT_DATE,
        NOTHING_COUNTED,
        CLOSED_BEFORE_CONTACT,
        /// A line that sums up others.
        TOTAL,
        /// More or fewer cells than the headings.
        RAGGED
    }

    private static final int LONGEST_SHOWN = 60;

    public Rejected {
        text = text.length() > LONGEST_SHOWN ? text.substring(0, LONGEST_SHOWN) + "…" : text;
    }

    /// Its line in the file, or its row in the sheet, from 1.
    public long line() {
        return row.number();
    }

    public String sentence(Words words) {
        String key = switch (reason) {
            case NO_DATE -> "reject.noDate";
            case BAD_DATE -> "reject.badDate";
            case BAD_TIME -> "reject.badTime";
            case BAD_NUMBER -> "reject.badNumber";
            case BAD_QUANTITY -> "reject.badQuantity";
            case BAD_AMOUNT -> "reject.badAmount";
            case LARGE_AMOUNT -> "reject.largeAmount";
            case UNKNOWN_MEASURE -> "reject.unknownMeasure";
            case UNKNOWN_OUTCOME -> "reject.unknownOutcome";
            case NO_NAME -> "reject.noName";
            case LONG_NAME -> "reject.longName";
            case LONG_NOTE -> "reject.longNote";
            case LONG_TEXT -> "reject.longText";
            case SALE_WITHOUT_DATE -> "reject.saleWithoutDate";
            case CONTACTS_WITHOUT_DATE -> "reject.contactsWithoutDate";
            case NOTHING_COUNTED -> "reject.nothingCounted";
            case CLOSED_BEFORE_CONTACT -> "reject.closedBeforeContact";
            case TOTAL -> "reject.total";
            case RAGGED -> "reject.ragged";
        };
        return words.say(key, text, words.money(Money.MOST));
    }

    /// Stops the reading of a line.
    static final class Stop extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Reason reason;
        private final String text;

        Stop(Reason reason, String text) {
            super(reason.name(), null, false, false);
            this.reason = reason;
            this.text = text;
        }

        Rejected at(Table.Line row) {
            return new Rejected(row, reason, text);
        }
    }
}
