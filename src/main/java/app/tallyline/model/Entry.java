package app.tallyline.model;

/// An activity as it stands in the log.
///
/// @param id its number in the store, unique and never used again
/// @param activity what was done
public record Entry(long id, Activity activity) {}
