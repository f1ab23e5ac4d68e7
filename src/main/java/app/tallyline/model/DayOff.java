package app.tallyline.model;

import java.time.LocalDate;

/// A day that the user takes off.
///
/// @param day the day
/// @param name why, empty where it is not said
public record DayOff(LocalDate day, String name) {}
