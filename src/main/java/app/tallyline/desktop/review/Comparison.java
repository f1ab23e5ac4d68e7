package app.tallyline.desktop.review;

import java.util.Locale;

/// What a period is held against.
public enum Comparison {
    BEFORE,
    LAST_YEAR;

    /// The key of its name in the words.
    String key() {
        return "compare." + name().toLowerCase(Locale.ROOT);
    }
}
