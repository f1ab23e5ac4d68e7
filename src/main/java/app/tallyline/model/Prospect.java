package app.tallyline.model;

import java.util.Objects;
import java.util.Optional;

/// A person or company that might buy.
///
/// @param name the person, company or number it goes by, 1 to [#LONGEST_NAME] characters
/// @param reach how to reach it
/// @param stage how far it has come
/// @param source where it came from, empty where unknown
/// @param externalId the id it carries in the table it was imported from, where there is one
public record Prospect(String name, Reach reach, Stage stage, String source, Optional<String> externalId) {
    public static final int LONGEST_NAME = 500;

    /// How far a prospect has come.
    public enum Stage {
        OPEN,
        WON,
        LOST
    }

    /// Where a prospect can be reached; each text is empty where unknown.
    public record Reach(String company, String phone, String email) {
        public static final Reach UNKNOWN = new Reach("", "", "");
    }

    /// @throws IllegalArgumentException if the name is blank or too long
    public Prospect {
        Objects.requireNonNull(reach, "reach");
        Objects.requireNonNull(stage, "stage");
        Objects.requireNonNull(externalId, "externalId");
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("A prospect's name has 1 to " + LONGEST_NAME + " characters");
        }
    }

    /// A prospect of whom only the name is known.
    public static Prospect named(String name) {
        return new Prospect(name.strip(), Reach.UNKNOWN, Stage.OPEN, "", Optional.empty());
    }
}
