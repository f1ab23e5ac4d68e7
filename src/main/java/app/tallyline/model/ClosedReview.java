package app.tallyline.model;

import java.time.LocalDate;

/// The review of a week that the user has closed.
///
/// @param firstDay the first day of the week
/// @param note what to change, in any number of lines, empty where nothing was said; LF stands for each line break
public record ClosedReview(LocalDate firstDay, String note) {
    public static final int LONGEST_NOTE = 4_000;

    /// @throws IllegalArgumentException if the note is too long
    public ClosedReview {
        note = LineBreaks.unified(note);
        if (note.length() > LONGEST_NOTE) {
            throw new IllegalArgumentException("A note has at most " + LONGEST_NOTE + " characters: " + note.length());
        }
    }
}
