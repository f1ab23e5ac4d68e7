package app.tallyline.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import app.tallyline.model.Measure;

/// Which entry a change is about, where that is settled only when the change is made, inside its transaction: the first of
/// some that is still in the log, else the newest of a day.
///
/// @param ids the entries, in the order in which they are meant
/// @param elseOf the day whose newest entry is meant where none of them is in the log; empty where no other is
/// @param measure the measure it must be of; empty for any
public record Wanted(List<Long> ids, Optional<LocalDate> elseOf, Optional<Measure> measure) {
    public Wanted {
        ids = List.copyOf(ids);
    }

    /// That entry and no other.
    public Wanted(long id, Optional<Measure> measure) {
        this(List.of(id), Optional.empty(), measure);
    }

    /// The newest of a day.
    public Wanted(LocalDate day, Optional<Measure> measure) {
        this(List.of(), Optional.of(day), measure);
    }

    boolean fits(Measure other) {
        return measure.isEmpty() || measure.get().equals(other);
    }
}
