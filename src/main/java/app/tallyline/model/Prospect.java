package app.tallyline.model;

import static app.tallyline.model.ThreeWay.merged;

import java.util.Objects;
import java.util.Optional;

/// A person or company that might buy.
///
/// @param name the person, company or number it goes by, in one line of 1 to [#LONGEST_NAME] characters
/// @param reach how to reach it
/// @param stage how far it has come
/// @param origin where it came from
/// @param followUp what is to be done next, and when
/// @param note free text of any number of lines, at most [Details#LONGEST_NOTE] characters, empty where there is none; LF
///        stands for each line break
public record Prospect(String name, Reach reach, Stage stage, Origin origin, Optional<FollowUp> followUp,
        String note) {
    public static final int LONGEST_NAME = 500;
    /// The most characters that each text but the name and the note may be typed in; what was imported may be longer.
    public static final int LONGEST_TEXT = 500;

    /// How far a prospect has come.
    public enum Stage {
        OPEN,
        WON,
        LOST
    }

    /// Where a prospect can be reached; each text is one line, empty where unknown.
    public record Reach(String company, String phone, String email) {
        public static final Reach UNKNOWN = new Reach("", "", "");

        public Reach {
            company = LineBreaks.spaced(company);
            phone = LineBreaks.spaced(phone);
            email = LineBreaks.spaced(email);
        }

        private Reach withChange(Reach from, Reach to) {
            return new Reach(merged(company, from.company, to.company), merged(phone, from.phone, to.phone),
                    merged(email, from.email, to.email));
        }
    }

    /// Where a prospect came from.
    ///
    /// @param source in a word, such as a fair or a list; empty where unknown
    /// @param referredBy the id of the prospect who named it
    /// @param externalId the id it carries in the table it was imported from
    public record Origin(String source, Optional<Long> referredBy, Optional<String> externalId) {
        public static final Origin UNKNOWN = new Origin("", Optional.empty(), Optional.empty());

        public Origin {
            source = LineBreaks.spaced(source);
            Objects.requireNonNull(referredBy, "referredBy");
            Objects.requireNonNull(externalId, "externalId");
        }

        /// Of that source, of which nothing more is known.
        public static Origin of(String source) {
            return new Origin(source, Optional.empty(), Optional.empty());
        }

        private Origin withChange(Origin from, Origin to) {
            return new Origin(merged(source, from.source, to.source), merged(referredBy, from.referredBy,
                    to.referredBy),
                    merged(externalId, from.externalId, to.externalId));
        }
    }

    /// @throws IllegalArgumentException if the name is blank, or a text is too long
    public Prospect {
        Objects.requireNonNull(reach, "reach");
        Objects.requireNonNull(stage, "stage");
        Objects.requireNonNull(origin, "origin");
        Objects.requireNonNull(followUp, "followUp");
        name = LineBreaks.spaced(name);
        note = LineBreaks.unified(note);
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("A prospect's name has 1 to " + LONGEST_NAME + " characters");
        }
        if (note.length() > Details.LONGEST_NOTE) {
            throw new IllegalArgumentException("A note has at most " + Details.LONGEST_NOTE + " characters");
        }
    }

    /// A prospect of whom only the name is known.
    public static Prospect named(String name) {
        return new Prospect(name.strip(), Reach.UNKNOWN, Stage.OPEN, Origin.UNKNOWN, Optional.empty(), "");
    }

    public Prospect withReach(Reach newReach) {
        return new Prospect(name, newReach, stage, origin, followUp, note);
    }

    public Prospect withStage(Stage newStage) {
        return new Prospect(name, reach, newStage, origin, followUp, note);
    }

    public Prospect withOrigin(Origin newOrigin) {
        return new Prospect(name, reach, stage, newOrigin, followUp, note);
    }

    public Prospect withFollowUp(Optional<FollowUp> newFollowUp) {
        return new Prospect(name, reach, stage, origin, newFollowUp, note);
    }

    public Prospect withNote(String newNote) {
        return new Prospect(name, reach, stage, origin, followUp, newNote);
    }

    /// This prospect, changed in what differs between two states of it; the rest is left as it is.
    ///
    /// @param from the state that the change began with
    /// @param to the state that it led to
    public Prospect withChange(Prospect from, Prospect to) {
        return new Prospect(merged(name, from.name, to.name), reach.withChange(from.reach, to.reach),
                merged(stage, from.stage, to.stage), origin.withChange(from.origin, to.origin),
                merged(followUp, from.followUp, to.followUp), merged(note, from.note, to.note));
    }
}
