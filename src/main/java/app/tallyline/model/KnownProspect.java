package app.tallyline.model;

/// A prospect as it stands in the store.
///
/// @param id its number in the store, unique and never used again
/// @param prospect who it is
public record KnownProspect(long id, Prospect prospect) {}
