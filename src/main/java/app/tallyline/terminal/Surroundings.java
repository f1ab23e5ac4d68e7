package app.tallyline.terminal;

import java.io.Writer;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Supplier;

import app.tallyline.metrics.MetricsService;
import app.tallyline.model.Language;
import app.tallyline.store.Store;

/// What a command is given of the world around it.
///
/// @param clock the time and the zone
/// @param locale the desktop's
/// @param usualStore where the store lies unless another is named; asked only then
/// @param metrics makes the service that answers about a store, holidays named in that language
/// @param streams where it writes
/// @param stopping whether it is to stop
public record Surroundings(Clock clock, Locale locale, Supplier<Path> usualStore,
        BiFunction<Store, Language, MetricsService> metrics, Streams streams, Stopping stopping) {
    /// Where a command writes. A writer that swallows what goes wrong, as a print writer does, hides it from the command.
    public record Streams(Writer out, Writer err) {}
}
