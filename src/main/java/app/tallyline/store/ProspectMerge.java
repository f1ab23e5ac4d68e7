package app.tallyline.store;

import java.util.Optional;

import app.tallyline.model.Details;
import app.tallyline.model.FollowUp;
import app.tallyline.model.Prospect;
import app.tallyline.model.Prospect.Origin;
import app.tallyline.model.Prospect.Reach;
import app.tallyline.model.Prospect.Stage;

/// Makes one prospect of two that are one.
final class ProspectMerge {
    private ProspectMerge() {}

    /// The first, with what is not known of it taken from the second.
    ///
    /// @param kept the first one's id
    /// @param merged the second one's id; neither is then named as the referrer
    static Prospect of(long kept, Prospect into, long merged, Prospect other) {
        Reach reach = new Reach(first(into.reach().company(), other.reach().company()),
                first(into.reach().phone(), other.reach().phone()), first(into.reach().email(), other.reach().email()));
        Stage stage = into.stage() == Stage.WON || other.stage() == Stage.WON
                ? Stage.WON
                : into.stage() == Stage.OPEN || other.stage() == Stage.OPEN ? Stage.OPEN : Stage.LOST;
        Optional<Long> referrer = into.origin().referredBy().or(other.origin()::referredBy)
                .filter(by -> by != kept && by != merged);
        Origin origin = new Origin(first(into.origin().source(), other.origin().source()), referrer,
                into.origin().externalId().or(other.origin()::externalId));
        String note = notes(into, other);
        return new Prospect(into.name(), reach, stage, origin, united(into.followUp(), other.followUp()),
                note.length() > Details.LONGEST_NOTE ? into.note() : note);
    }

    /// Whether the notes of both are too long for one.
    static boolean isTooMuch(Prospect into, Prospect other) {
        return notes(into, other).length() > Details.LONGEST_NOTE;
    }

    private static String notes(Prospect into, Prospect other) {
        return into.note().isEmpty() || other.note().isEmpty() || into.note().equals(other.note())
                ? first(into.note(), other.note())
                : into.note() + "\n\n" + other.note();
    }

    /// A day that is not known of a next step is taken from the other, with what that is about where the first does not say.
    private static Optional<FollowUp> united(Optional<FollowUp> into, Optional<FollowUp> other) {
        if (into.isEmpty() || other.isEmpty() || into.get().day().isPresent() || other.get().day().isEmpty()) {
            return into.or(() -> other);
        }
        return Optional.of(into.get().moved(other.get().day().get(), other.get().time()));
    }

    private static String first(String one, String other) {
        return one.isEmpty() ? other : one;
    }
}
