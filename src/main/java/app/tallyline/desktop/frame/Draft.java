package app.tallyline.desktop.frame;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

import app.tallyline.words.Words;

/// A form, as far as something may be typed into it that is not saved.
///
/// @param changed whether what is typed differs from what is kept
/// @param saving has what is typed saved
/// @param takeBack shows what is kept in the place of what was typed
/// @param telling how the form tells what is wrong
public record Draft(BooleanSupplier changed, Saving saving, Runnable takeBack, Telling telling) {
    /// Has what is typed saved.
    public interface Saving {
        /// Has what is typed saved where it can be understood; else marks what cannot be.
        ///
        /// @param ended hears of the end: empty when it is on disk, else why it is not. What was typed is then still
        ///        there, and still differs from what is kept
        /// @return whether it could be understood
        boolean save(Consumer<Optional<Throwable>> ended);
    }

    /// How a form tells what is wrong.
    ///
    /// @param problem the sentence it shows; empty where nothing is wrong
    /// @param complain shows why what was typed could not be saved
    /// @param enter puts the cursor where something is wrong, else where something was typed
    /// @param turnsBack whether the cursor goes there when something could not be saved
    public record Telling(Supplier<String> problem, Consumer<Function<Words, String>> complain, Runnable enter,
            boolean turnsBack) {
        public Telling(Supplier<String> problem, Consumer<Function<Words, String>> complain, Runnable enter) {
            this(problem, complain, enter, true);
        }

        /// The same, but to tell that something could not be saved takes the keyboard from nobody: something else is being
        /// typed by then.
        public Telling quiet() {
            return new Telling(problem, complain, enter, false);
        }
    }
}
