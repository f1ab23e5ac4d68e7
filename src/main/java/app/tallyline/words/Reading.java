package app.tallyline.words;

import java.util.Optional;
import java.util.function.Function;

/// Typed text, understood or not.
///
/// @param <T> what was to be understood
public sealed interface Reading<T> {
    /// Understood.
    record Read<T>(T value) implements Reading<T> {}

    /// Not understood.
    ///
    /// @param key the sentence that says why and what would be
    /// @param argument what the sentence speaks of
    record Unreadable<T>(String key, String argument) implements Reading<T> {
        public String sentence(Words words) {
            return words.say(key, argument);
        }
    }

    /// What was understood, or empty.
    default Optional<T> understood() {
        return this instanceof Read<T>(var value) ? Optional.of(value) : Optional.empty();
    }

    /// What was understood, made into something else.
    default <R> Reading<R> map(Function<T, R> change) {
        return switch (this) {
            case Read<T>(var value) -> new Read<>(change.apply(value));
            case Unreadable<T>(var key, var argument) -> new Unreadable<>(key, argument);
        };
    }

    /// What was understood.
    ///
    /// @param otherwise makes an exception of the sentence that says why it was not
    default T orThrow(Words words, Function<String, ? extends RuntimeException> otherwise) {
        return switch (this) {
            case Read<T>(var value) -> value;
            case Unreadable<T> unreadable -> throw otherwise.apply(unreadable.sentence(words));
        };
    }
}
