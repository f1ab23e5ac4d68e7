package app.tallyline.desktop.frame;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import app.tallyline.desktop.frame.Logging.Logged;
import app.tallyline.model.Measure;
import app.tallyline.store.Wanted;

/// The entry that a key means, as of the moment it was typed: the one logged last in this window for the days at hand, if it
/// is still in the log when its turn comes, else the one before it, and so on; else the newest of the day as the store then
/// knows it. It never passes an entry that could not be saved.
///
/// @param newest what was logged last in this window
/// @param since the first of the days at hand
/// @param day the day that is logged for
/// @param measure the measure it must be of; empty for any
public record Aim(Optional<Logged> newest, LocalDate since, LocalDate day, Optional<Measure> measure) {
    /// What was logged in this window and may be meant, newest first.
    public List<Logged> candidates() {
        List<Logged> candidates = new ArrayList<>();
        for (Optional<Logged> each = newest; each.isPresent(); each = each.get().before()) {
            if (mayBeMeant(each.get())) {
                candidates.add(each.get());
            }
        }
        return candidates;
    }

    private boolean mayBeMeant(Logged logged) {
        return !logged.day().isBefore(since) && !logged.day().isAfter(day) && (measure.isEmpty()
                || logged.typed().isEmpty() || logged.typed().get().activity().measure().equals(measure.get()));
    }

    /// Makes a change about the entry. On the writer's thread.
    ///
    /// @param change is told which entry is wanted, and answers empty where there is none
    /// @return empty where there is no such entry
    /// @throws NotSaved if it could not be saved
    public <T> Optional<T> act(Function<Wanted, Optional<T>> change) {
        List<Long> ids = new ArrayList<>();
        for (Logged each : candidates()) {
            switch (each.handle().state()) {
                case EntryHandle.Known known -> ids.add(known.id());
                // A timer that could not be turned may have logged nothing.
                case EntryHandle.Unsaved _ when each.typed().isPresent() -> {
                    return Optional.of(change.apply(new Wanted(ids, Optional.empty(), measure))
                            .orElseThrow(() -> new NotSaved("notSaved.entry")));
                }
                case EntryHandle.Unsaved _,EntryHandle.None _,EntryHandle.OnItsWay _ -> {
                    // Nothing in the log.
                }
            }
        }
        return change.apply(new Wanted(ids, Optional.of(day), measure));
    }
}
