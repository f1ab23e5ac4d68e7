package app.tallyline.desktop.frame;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

import app.tallyline.model.Entry;
import app.tallyline.store.StoreProblem;

/// Stands for an entry whose number is not known yet, because it is still being saved, or still to be found. What is asked
/// for about it waits behind it on the writer's thread, where all changes are made in order, and takes the number from
/// here.
public final class EntryHandle {
    private volatile State state = new OnItsWay();

    /// What has come of it.
    public sealed interface State {}

    /// It is being saved or looked for.
    public record OnItsWay() implements State {}

    /// It was in the log when it was saved or found.
    public record Known(long id) implements State {}

    /// It could not be saved.
    public record Unsaved() implements State {}

    /// There is no such entry.
    public record None() implements State {}

    /// Stands for an entry of the log.
    public static EntryHandle of(Entry entry) {
        EntryHandle handle = new EntryHandle();
        handle.state = new Known(entry.id());
        return handle;
    }

    /// Whether it is known to stand for that entry.
    public boolean isOf(Entry entry) {
        return state instanceof Known known && known.id() == entry.id();
    }

    /// What has come of it so far. Any thread may ask.
    public State state() {
        return state;
    }

    /// The change that settles which entry it is, to be made on the writer's thread.
    ///
    /// @param entry the entry in the change's result; empty where there is none
    public <T> Supplier<T> settledBy(Supplier<T> change, Function<T, Optional<Entry>> entry) {
        return () -> {
            try {
                T result = change.get();
                state = entry.apply(result).<State>map(found -> new Known(found.id())).orElseGet(None::new);
                return result;
            } catch (RuntimeException | Error problem) {
                state = new Unsaved();
                throw problem;
            }
        };
    }

    /// The entry's number; empty where there is no such entry. On the writer's thread, behind what settles it.
    ///
    /// @throws NotSaved if it could not be saved
    public Optional<Long> id() {
        return switch (state) {
            case Known known -> Optional.of(known.id());
            case None _ -> Optional.empty();
            case Unsaved _ -> throw new NotSaved("notSaved.entry");
            case OnItsWay _ -> throw new IllegalStateException("Asked for before it was settled");
        };
    }

    /// The entry's number, as [#id], where there must be one.
    ///
    /// @throws NotSaved if it could not be saved
    /// @throws StoreProblem with reason GONE if there is no such entry
    public long known() {
        return id().orElseThrow(() -> new StoreProblem(StoreProblem.Reason.GONE, "entry"));
    }
}
