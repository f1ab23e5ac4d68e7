package app.tallyline.desktop.today;

import java.time.LocalDate;
import java.util.Optional;

import app.tallyline.desktop.frame.EntryHandle;
import app.tallyline.desktop.frame.NamedActivity;

/// What is asked, in place, and of which entry.
///
/// @param entry the entry that the answer is about
/// @param about what is known of it, to be told with the question; empty where nothing is
/// @param usual the day that is filled in where a day is asked for
/// @param unsaved whether it was answered, and the answer could not be saved: what was typed still stands
record Question(Kind kind, EntryHandle entry, Optional<NamedActivity> about, LocalDate usual, boolean unsaved) {
    /// What is asked.
    enum Kind {
        /// With whom it was.
        WHO,
        /// For when an appointment was agreed.
        APPOINTMENT_WHEN,
        /// With whom a call was that is to be made again.
        CALL_BACK_WHO,
        /// When to call back.
        CALL_BACK_WHEN
    }

    Question(Kind kind, Found found) {
        this(kind, found.handle(), Optional.of(found.what()), found.usual(), false);
    }

    /// The question that comes after this one; what was typed in answer to it before still stands, where this was asked
    /// again.
    Question then(Kind next) {
        return new Question(next, entry, about, usual, unsaved);
    }

    /// The same once more, for its answer could not be saved.
    Question again() {
        return new Question(kind, entry, about, usual, true);
    }

    boolean ofName() {
        return kind == Kind.WHO || kind == Kind.CALL_BACK_WHO;
    }

    boolean callBack() {
        return kind == Kind.CALL_BACK_WHO || kind == Kind.CALL_BACK_WHEN;
    }
}
