package app.tallyline.desktop.frame;

import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

/// Whether keys wait, because a change that is on its way settles where they go: into a field it opens, or to the page. Lives
/// on the window's thread.
public final class TypeAhead {
    private final ReadOnlyIntegerWrapper waitedFor = new ReadOnlyIntegerWrapper();

    /// How many changes the keys wait for; 0 while they go where they always do.
    public ReadOnlyIntegerProperty waitedForProperty() {
        return waitedFor.getReadOnlyProperty();
    }

    /// Asks for a change that settles where the keys go that are typed behind it.
    ///
    /// @param change is told who hears of the result, and who of a failure
    /// @param after hears of the result, and opens what the keys go to
    /// @param failed hears of a failure
    public <T> void settle(BiConsumer<Consumer<T>, Consumer<Throwable>> change, Consumer<T> after,
            Consumer<Throwable> failed) {
        waitedFor.set(waitedFor.get() + 1);
        change.accept(result -> settled(() -> after.accept(result)), problem -> settled(() -> failed.accept(problem)));
    }

    private void settled(Runnable telling) {
        try {
            telling.run();
        } finally {
            waitedFor.set(waitedFor.get() - 1);
        }
    }
}
