package app.tallyline.desktop.today;

import app.tallyline.desktop.frame.NamedActivity;
import app.tallyline.model.Entry;

/// One line of the log.
///
/// @param entry the entry
/// @param prospect the prospect's name, empty where it is anonymous
public record LogLine(Entry entry, String prospect) {
    /// What was done, and with whom.
    NamedActivity named() {
        return new NamedActivity(entry.activity(), prospect);
    }
}
