package app.tallyline.store;

import java.util.List;
import java.util.Optional;

import app.tallyline.model.Activity;
import app.tallyline.model.Measure;
import app.tallyline.model.Prospect;

/// One row of a table that is brought in.
///
/// @param fingerprint tells the row from every other; the same one is brought in once
/// @param prospect whom it is about; found again by its number, else by name
/// @param tellsStage whether the row tells how far the prospect has come; else one who is known stays where it is
/// @param referrer the name of the prospect who named it; found again, or made, by number or name
/// @param activities what was done, each to be linked with the prospect
/// @param numbers by which a row that Tallyline itself wrote is known
public record Incoming(String fingerprint, Optional<Prospect> prospect, boolean tellsStage, Optional<String> referrer,
        List<Activity> activities, Numbers numbers) {
    /// The numbers drawn when entries and prospects were made, the same in every copy of a store.
    ///
    /// @param entry of the one activity
    /// @param prospect of whom it is about
    /// @param referrer of who named that one
    public record Numbers(Optional<Long> entry, Optional<Long> prospect, Optional<Long> referrer) {
        public static final Numbers NONE = new Numbers(Optional.empty(), Optional.empty(), Optional.empty());
    }

    /// A row that tells the prospect's stage, names no referrer and has no numbers.
    public Incoming(String fingerprint, Optional<Prospect> prospect, List<Activity> activities) {
        this(fingerprint, prospect, true, Optional.empty(), activities, Numbers.NONE);
    }

    public Incoming {
        activities = List.copyOf(activities);
    }

    /// Whether it tells of a sale that another program knows of. What Tallyline itself wrote tells of the stage elsewhere.
    boolean sells() {
        return numbers.prospect().isEmpty()
                && activities.stream().anyMatch(activity -> activity.measure().equals(Measure.SALE));
    }

    /// Whether it tells of a prospect and nothing done.
    boolean aboutAPerson() {
        return activities.isEmpty();
    }
}
