package app.tallyline.desktop.today;

import java.util.Optional;

import app.tallyline.desktop.frame.EntryHandle;

/// What is asked, in place, and of which entry.
///
/// @param entry the entry that the answer is about
/// @param about what is known of it, to be told with the question; empty where nothing is
/// @param unsaved whether it was answered, and the answer could not be saved: what was typed still stands
record Question(Kind kind, EntryHandle entry, Optional<ActiveLine> about, boolean unsaved) {
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

    Question(Kind kind, EntryHandle entry, Optional<ActiveLine> about) {
        this(kind, entry, about, false);
    }

    /// The question that comes after this one.
    Question then(Kind next) {
        return new Question(next, entry, about);
    }

    /// The same once more, for its answer could not be saved.
    Question again() {
        return new Question(kind, entry, about, true);
    }

    boolean ofName() {
        return kind == Kind.WHO || kind == Kind.CALL_BACK_WHO;
    }

    boolean callBack() {
        return kind == Kind.CALL_BACK_WHO || kind == Kind.CALL_BACK_WHEN;
    }
}
