package app.tallyline.terminal;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Map;
import java.util.function.Supplier;

import org.slf4j.LoggerFactory;

import app.tallyline.metrics.MetricsService;
import app.tallyline.model.Settings;
import app.tallyline.store.Store;
import app.tallyline.store.StoreProblem;
import app.tallyline.words.Words;

/// A store opened for one command, and what the command needs beside it.
///
/// @param store the store
/// @param metrics answers about it
/// @param words in which the answer is given
/// @param clock the time
/// @param answer where the answer goes
record Desk(Store store, MetricsService metrics, Words words, Clock clock, Answer answer) implements AutoCloseable {
    /// Where a command's answer goes, and in which form.
    record Answer(PrintWriter out, boolean json) {
        /// Prints one of two forms.
        void give(Supplier<Map<String, Object>> object, Supplier<String> text) {
            out.println(json ? Json.write(object.get()) : text.get().stripTrailing());
            out.flush();
        }
    }

    Settings settings() {
        return store.settings().now();
    }

    Currency currency() {
        return words.currency();
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    LocalDateTime now() {
        return LocalDateTime.now(clock);
    }

    ZoneId zone() {
        return clock.getZone();
    }

    void give(Supplier<Map<String, Object>> object, Supplier<String> text) {
        answer.give(object, text);
    }

    /// What a script logs is backed up as what a person does.
    @Override
    public void close() {
        try (store) {
            store.keeper().backUpIfDue();
        } catch (StoreProblem problem) {
            // The command is done, and what it wrote is on disk; the next one tries again.
            LoggerFactory.getLogger(Desk.class).warn("The store could not be backed up", problem);
        }
    }
}
