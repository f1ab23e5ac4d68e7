package app.tallyline.model;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/// What may be known of an activity beyond what, how many and when. All of it is optional.
///
/// @param prospect the prospect's id in the store
/// @param outcome what came of it
/// @param amount the money of a sale
/// @param firstContact the day the prospect was first contacted, where it was noted with a sale
/// @param note free text, at most [#LONGEST_NOTE] characters, empty where there is none
public record Details(Optional<Long> prospect, Optional<Outcome> outcome, Optional<Money> amount,
        Optional<LocalDate> firstContact, String note) {
    public static final int LONGEST_NOTE = 4_000;
    public static final Details NONE = new Details(Optional.empty(), Optional.empty(), Optional.empty(),
            Optional.empty(), "");

    /// @throws IllegalArgumentException if the note is longer than [#LONGEST_NOTE]
    public Details {
        Objects.requireNonNull(prospect, "prospect");
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(firstContact, "firstContact");
        if (note.length() > LONGEST_NOTE) {
            throw new IllegalArgumentException(
                    "A note has at most " + LONGEST_NOTE + " characters, not " + note.length());
        }
    }

    public Details withProspect(Optional<Long> newProspect) {
        return new Details(newProspect, outcome, amount, firstContact, note);
    }

    public Details withOutcome(Optional<Outcome> newOutcome) {
        return new Details(prospect, newOutcome, amount, firstContact, note);
    }

    public Details withAmount(Optional<Money> newAmount) {
        return new Details(prospect, outcome, newAmount, firstContact, note);
    }

    public Details withFirstContact(Optional<LocalDate> newFirstContact) {
        return new Details(prospect, outcome, amount, newFirstContact, note);
    }

    public Details withNote(String newNote) {
        return new Details(prospect, outcome, amount, firstContact, newNote);
    }
}
