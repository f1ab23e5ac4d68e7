package app.tallyline.desktop.frame;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntPredicate;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;

import app.tallyline.words.Words;

/// Work that takes a while, one piece of it at a time: shown at the foot of the window with what is done and what is left,
/// and cancelled there. Calls are logged meanwhile. Lives on the window's thread.
public final class LongWork {
    private static final int TOLD = 200;

    private final Work work;
    private final Notices notices;
    private final ReadOnlyObjectWrapper<Optional<Running>> running = new ReadOnlyObjectWrapper<>(Optional.empty());

    public LongWork(Work work, Notices notices) {
        this.work = work;
        this.notices = notices;
    }

    /// Work that is running.
    ///
    /// @param text what is being done
    /// @param done how many steps are done
    /// @param steps how many there are, 1 or more
    public record Running(Function<Words, String> text, IntegerProperty done, int steps, AtomicBoolean cancelled) {
        /// Stops the work at its next step.
        public void cancel() {
            cancelled.set(true);
        }
    }

    public ReadOnlyObjectProperty<Optional<Running>> runningProperty() {
        return running.getReadOnlyProperty();
    }

    /// Does work; where other work is running, it is refused with a notice.
    ///
    /// @param text what is being done
    /// @param steps how many there are, 1 or more
    /// @param doing is given what it is to tell of each step done, and which answers whether to go on
    /// @param after hears of the result
    public <T> void run(Function<Words, String> text, int steps, Function<IntPredicate, T> doing, Consumer<T> after) {
        if (running.get().isPresent()) {
            notices.warn(words -> words.say("work.busy"));
            return;
        }
        Running now = new Running(text, new SimpleIntegerProperty(), Math.max(1, steps), new AtomicBoolean());
        running.set(Optional.of(now));
        int between = Math.max(1, now.steps() / TOLD);
        int[] told = {0};
        work.aside(() -> doing.apply(step -> {
            if (step - told[0] >= between) {
                told[0] = step;
                work.onWindow(() -> now.done().set(step));
            }
            return !now.cancelled().get();
        }), result -> {
            running.set(Optional.empty());
            after.accept(result);
        }, problem -> {
            running.set(Optional.empty());
            if (problem instanceof CancellationException) {
                notices.tell(words -> words.say("work.cancelled"));
            } else {
                notices.tell(problem);
            }
        });
    }

    /// Stops what is running, for the window closes.
    public void stop() {
        running.get().ifPresent(Running::cancel);
    }
}
