package app.tallyline;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import app.tallyline.exchange.Table;
import app.tallyline.store.StoreProblem;
import app.tallyline.store.StoreProblem.Reason;

/// What stands in the log: an erasure does not reach it.
class LogSetupTest {
    @TempDir
    private Path folder;

    private String logged(Throwable problem) throws IOException {
        Path log = folder.resolve("data").resolve("tallyline.log");
        LoggerContext context = new LoggerContext();
        context.setMDCAdapter(new LogbackMDCAdapter());
        new LogSetup(() -> log).configure(context);
        Logger logger = context.getLogger("app.tallyline.Something");
        logger.error("A command failed", problem);
        context.stop();
        return Files.readString(log);
    }

    private static RuntimeException withARowInItsText() {
        Table.Line row = new Table.Line(5, List.of("Anna Holm", "a note of hers"));
        try {
            Map<Long, Table.Line> rows = List.of(row, row).stream()
                    .collect(Collectors.toMap(Table.Line::number, Function.identity()));
            throw new AssertionError(rows);
        } catch (IllegalStateException twice) {
            return twice;
        }
    }

    @Test
    void noExceptionCarriesARowToTheLog() throws IOException {
        RuntimeException outer = new IllegalArgumentException("Anna Holm", withARowInItsText());
        outer.addSuppressed(new IOException("Anna Holm", withARowInItsText()));
        String log = logged(outer);
        assertTrue(log.contains("A command failed"), log);
        assertFalse(log.contains("Anna"), log);
        assertFalse(log.contains("note"), log);
    }

    @Test
    void theLogSaysWhatFailedAndWhere() throws IOException {
        RuntimeException problem = new StoreProblem(Reason.FULL, "/data/tallyline.db");
        problem.addSuppressed(new IllegalStateException(withARowInItsText()));
        String log = logged(problem);
        assertTrue(log.contains("ERROR app.tallyline.Something A command failed"), log);
        assertTrue(log.contains("app.tallyline.store.StoreProblem: FULL: /data/tallyline.db"), log);
        assertTrue(log.contains("Caused by: java.lang.IllegalStateException"), log);
        assertTrue(log.contains("at app.tallyline.LogSetupTest.withARowInItsText(LogSetupTest.java:"), log);
    }
}
