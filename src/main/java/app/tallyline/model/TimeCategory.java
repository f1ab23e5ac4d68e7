package app.tallyline.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What time that is not selling usually goes to. The user may write a word of their own instead.
public enum TimeCategory {
    REPORTS,
    MEETINGS,
    TRAVEL,
    ADMINISTRATION,
    TRAINING;

    /// The stable name in the store, in tables and on the command line.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The category of that key, or empty where it is a word of the user's own.
    public static Optional<TimeCategory> ofKey(String key) {
        return Arrays.stream(values()).filter(category -> category.key().equals(key)).findFirst();
    }
}
