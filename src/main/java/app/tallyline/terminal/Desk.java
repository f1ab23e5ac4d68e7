package app.tallyline.terminal;

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
import app.tallyline.store.Keeper;
import app.tallyline.store.Store;
import app.tallyline.store.StoreProblem;
import app.tallyline.words.Remedy;
import app.tallyline.words.Words;

/// A store opened for one command, and what the command needs beside it.
///
/// @param store the store
/// @param metrics answers about it
/// @param words in which the answer is given
/// @param terminal where the command runs
record Desk(Store store, MetricsService metrics, Words words, Terminal terminal) implements AutoCloseable {
    Settings settings() {
        return store.settings().now();
    }

    Currency currency() {
        return words.currency();
    }

    Clock clock() {
        return terminal.clock();
    }

    LocalDate today() {
        return LocalDate.now(clock());
    }

    LocalDateTime now() {
        return LocalDateTime.now(clock());
    }

    ZoneId zone() {
        return clock().getZone();
    }

    /// Gives the command's answer. By then the command has done all else.
    void give(Supplier<Map<String, Object>> object, Supplier<Lines> lines) {
        terminal.answer().give(object, lines);
    }

    /// Closes the store. What a script logs is backed up as what a person does; where that fails, the command is done all the
    /// same, and the next one tries again.
    @Override
    public void close() {
        try (store) {
            if (terminal.answered()) {
                backUpIfDue();
            }
        }
    }

    private void backUpIfDue() {
        try {
            store.keeper().backUpIfDue().flatMap(Keeper.Made::second).ifPresent(this::notBackedUp);
        } catch (StoreProblem problem) {
            notBackedUp(problem);
        } catch (RuntimeException problem) {
            LoggerFactory.getLogger(Desk.class).error("The store could not be backed up", problem);
            terminal.tell(words.say("backup.notMade", words.say("terminal.unexpected")));
        }
    }

    private void notBackedUp(StoreProblem problem) {
        LoggerFactory.getLogger(Desk.class).warn("The store could not be backed up", problem);
        terminal.tell(words.say("backup.notMade", Remedy.fact(problem, words)));
    }
}
