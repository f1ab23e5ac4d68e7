package app.tallyline.metrics;

import java.time.LocalDate;
import java.util.Optional;

import app.tallyline.model.Measure;

/// One activity with a known prospect, as far as cycles need it.
///
/// @param prospect the prospect's id
/// @param day when, as a local date
/// @param measure what
/// @param quantity how many, 1 or more
/// @param firstContact the day of first contact noted with a sale
public record Touch(long prospect, LocalDate day, Measure measure, long quantity, Optional<LocalDate> firstContact) {}
