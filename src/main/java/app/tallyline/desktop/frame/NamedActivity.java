package app.tallyline.desktop.frame;

import app.tallyline.model.Activity;

/// An activity and with whom it was.
///
/// @param prospect the prospect's name, empty where it is anonymous
public record NamedActivity(Activity activity, String prospect) {}
