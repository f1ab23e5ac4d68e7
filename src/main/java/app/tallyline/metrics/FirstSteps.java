package app.tallyline.metrics;

import java.time.LocalDate;
import java.util.Optional;

/// When a prospect was first contacted, first agreed to an appointment and first bought.
///
/// @param contact the day of the first contact in the log, or of the one noted with a sale if that is earlier
/// @param appointment the day on which the first appointment was set
/// @param sale the day of the first sale
public record FirstSteps(LocalDate contact, Optional<LocalDate> appointment, Optional<LocalDate> sale) {}
