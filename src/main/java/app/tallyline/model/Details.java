package app.tallyline.model;

import static app.tallyline.model.ThreeWay.merged;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.Optional;

/// What may be known of an activity beyond what, how many and when. All of it is optional.
///
/// @param prospect the prospect's id in the store
/// @param outcome what came of it
/// @param deal what is known of a sale
/// @param category what time was spent on: a [TimeCategory]'s key or the user's own word, in one line, empty where it is
///        not said
/// @param meantFor when an appointment is to be held, by the clock on the desk
/// @param note free text of any number of lines, at most [#LONGEST_NOTE] characters, empty where there is none; LF stands
///        for each line break
public record Details(Optional<Long> prospect, Optional<Outcome> outcome, Deal deal, String category,
        Optional<LocalDateTime> meantFor, String note) {
    public static final int LONGEST_NOTE = 4_000;
    public static final int LONGEST_CATEGORY = 100;
    public static final Details NONE = new Details(Optional.empty(), Optional.empty(), Deal.UNKNOWN, "",
            Optional.empty(), "");

    /// @throws IllegalArgumentException if the note or the category is too long
    public Details {
        Objects.requireNonNull(prospect, "prospect");
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(deal, "deal");
        Objects.requireNonNull(meantFor, "meantFor");
        category = LineBreaks.spaced(category);
        note = LineBreaks.unified(note);
        if (note.length() > LONGEST_NOTE) {
            throw new IllegalArgumentException(
                    "A note has at most " + LONGEST_NOTE + " characters, not " + note.length());
        }
        if (category.length() > LONGEST_CATEGORY) {
            throw new IllegalArgumentException("A category has at most " + LONGEST_CATEGORY + " characters");
        }
    }

    /// The money of a sale.
    public Optional<Money> amount() {
        return deal.amount();
    }

    /// The day of first contact noted with a sale.
    public Optional<LocalDate> firstContact() {
        return deal.firstContact();
    }

    public Details withProspect(Optional<Long> newProspect) {
        return new Details(newProspect, outcome, deal, category, meantFor, note);
    }

    public Details withOutcome(Optional<Outcome> newOutcome) {
        return new Details(prospect, newOutcome, deal, category, meantFor, note);
    }

    public Details withDeal(Deal newDeal) {
        return new Details(prospect, outcome, newDeal, category, meantFor, note);
    }

    public Details withAmount(Optional<Money> newAmount) {
        return withDeal(new Deal(newAmount, deal.product(), deal.firstContact()));
    }

    public Details withFirstContact(Optional<LocalDate> newFirstContact) {
        return withDeal(new Deal(deal.amount(), deal.product(), newFirstContact));
    }

    public Details withCategory(String newCategory) {
        return new Details(prospect, outcome, deal, newCategory, meantFor, note);
    }

    public Details withMeantFor(Optional<LocalDateTime> newTime) {
        return new Details(prospect, outcome, deal, category, newTime, note);
    }

    public Details withNote(String newNote) {
        return new Details(prospect, outcome, deal, category, meantFor, newNote);
    }

    /// These details, changed in what differs between two states of them; the rest is left as it is.
    ///
    /// @param from the state that the change began with
    /// @param to the state that it led to
    public Details withChange(Details from, Details to) {
        Deal changed = new Deal(merged(amount(), from.amount(), to.amount()),
                merged(deal.product(), from.deal.product(), to.deal.product()),
                merged(firstContact(), from.firstContact(), to.firstContact()));
        return new Details(merged(prospect, from.prospect, to.prospect), merged(outcome, from.outcome, to.outcome),
                changed, merged(category, from.category, to.category), merged(meantFor, from.meantFor, to.meantFor),
                merged(note, from.note, to.note));
    }
}
