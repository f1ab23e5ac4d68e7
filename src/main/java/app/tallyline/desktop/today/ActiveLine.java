package app.tallyline.desktop.today;

import app.tallyline.desktop.frame.NamedActivity;
import app.tallyline.model.Activity;

/// An entry that keys are about, as far as it is known: it may still be on its way to the log.
///
/// @param what what was logged, and with whom
/// @param unsaved whether it could not be saved
record ActiveLine(NamedActivity what, boolean unsaved) {
    Activity activity() {
        return what.activity();
    }

    /// Whether both are of one entry.
    boolean isOf(Activity other) {
        // In the log a moment has milliseconds.
        return activity().measure().equals(other.measure())
                && activity().moment().at().toEpochMilli() == other.moment().at().toEpochMilli();
    }
}
