package app.tallyline.desktop.frame;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.IntPredicate;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;

import app.tallyline.words.Words;

/// Work that takes a while: shown at the foot of the window with how far it is, and cancelled there. Lives on the
/// window's thread.
public final class LongWork {
    private static final int TELL_EVERY = 100;

    private final Work work;
    private final ReadOnlyObjectWrapper<Optional<Running>> running = new ReadOnlyObjectWrapper<>(Optional.empty());

    public LongWork(Work work) {
        this.work = work;
    }

    /// Work that is running.
    ///
    /// @param text what is being done
    /// @param done how far it is, 0 to 1
    public record Running(Function<Words, String> text, DoubleProperty done, AtomicBoolean cancelled) {
        /// Stops the work at its next step.
        public void cancel() {
            cancelled.set(true);
        }
    }

    public ReadOnlyObjectProperty<Optional<Running>> runningProperty() {
        return running.getReadOnlyProperty();
    }

    /// Begins.
    ///
    /// @param steps how many there are, 1 or more
    /// @return to be told of each step done; answers whether to go on
    public IntPredicate begin(Function<Words, String> text, int steps) {
        Running now = new Running(text, new SimpleDoubleProperty(), new AtomicBoolean());
        running.set(Optional.of(now));
        return step -> {
            if (step % TELL_EVERY == 0) {
                work.onWindow(() -> now.done().set((double) step / steps));
            }
            return !now.cancelled().get();
        };
    }

    public void end() {
        running.set(Optional.empty());
    }
}
