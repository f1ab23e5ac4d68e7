package app.tallyline.store;

import java.util.List;
import java.util.Optional;

import app.tallyline.model.Activity;
import app.tallyline.model.Prospect;

/// One row of a table that is brought in.
///
/// @param fingerprint tells the row from every other; the same one is brought in once
/// @param prospect whom it is about; found again by name
/// @param referrer the name of the prospect who named it; found again, or made, by that name
/// @param activities what was done, each to be linked with the prospect
public record Incoming(String fingerprint, Optional<Prospect> prospect, Optional<String> referrer,
        List<Activity> activities) {
    /// A row that names no referrer.
    public Incoming(String fingerprint, Optional<Prospect> prospect, List<Activity> activities) {
        this(fingerprint, prospect, Optional.empty(), activities);
    }

    public Incoming {
        activities = List.copyOf(activities);
    }
}
