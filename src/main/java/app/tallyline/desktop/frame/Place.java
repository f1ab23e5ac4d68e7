package app.tallyline.desktop.frame;

import java.util.Locale;

/// Where one can be in the window, in the order of the sidebar.
public enum Place {
    TODAY,
    REVIEW,
    GOAL,
    PROSPECTS,
    MEASURES,
    DATA,
    SETTINGS;

    /// The key of its name in the words, and its style class.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
