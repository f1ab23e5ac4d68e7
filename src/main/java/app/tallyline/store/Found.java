package app.tallyline.store;

/// How the store's file was found when it was opened, beside how it had been left.
public enum Found {
    /// As it was left, or open in another program, which has judged it.
    AS_LEFT,
    /// As it was left, with a journal beside it that is not its own: a sync program or a hand put it there. It was set aside
    /// and not read.
    STRAY_JOURNAL,
    /// Nothing was known of it: it is new here. What is in it was checked, and is sound.
    UNKNOWN,
    /// It was never closed: the program or the machine stopped. What is in it was checked, and is sound.
    NOT_CLOSED,
    /// It was never closed, and its journal, in which the last entries stood, is gone, damaged or another's. What is in it
    /// is sound, but may lack those.
    JOURNAL_BROKEN,
    /// Something else than Tallyline changed it or put it there. What is in it is sound, but may not be what was.
    CHANGED;

    /// Whether the file itself is as it was left.
    boolean isAsLeft() {
        return this == AS_LEFT || this == STRAY_JOURNAL;
    }

    /// Whether what the store holds may not be all that was logged.
    public boolean doubtful() {
        return this == JOURNAL_BROKEN || this == CHANGED;
    }
}
