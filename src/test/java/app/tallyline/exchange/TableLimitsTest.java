package app.tallyline.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import app.tallyline.exchange.TableProblem.Reason;

/// Files that are too much for a table, refused at once and for what they are.
class TableLimitsTest {
    private static final Duration LONGEST = Duration.ofSeconds(3);
    private static final String ROWS = "date,measure,note\n2026-11-20,call,";

    @TempDir
    private Path folder;

    private Reason refused(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("t.csv"), text);
        return assertTimeoutPreemptively(LONGEST,
                () -> assertThrows(TableProblem.class, () -> TableFile.read(file)).reason());
    }

    @Test
    void aLineOfAMillionCellsIsRefusedAtOnce() throws IOException {
        assertEquals(Reason.TOO_WIDE, refused("a,".repeat(990_000)));
        assertEquals(Reason.LONG_LINE, refused("{\"a\":\"b\",".repeat(250_000)));
        assertEquals(Reason.TOO_WIDE, refused("column;".repeat(100_000) + "\n1;2\n"));
    }

    @Test
    void whatIsTooMuchIsNotCalledAnOpenQuotationMark() throws IOException {
        assertEquals(Reason.TOO_WIDE, refused(ROWS + "x,".repeat(100_000) + "\n"));
        assertEquals(Reason.LONG_LINE, refused(ROWS + "x".repeat(20_000_000) + "\n"));
        assertEquals(Reason.LONG_LINE, refused(ROWS + '"' + "x\n".repeat(10_000_000) + "\"\n"));
        assertEquals(Reason.BROKEN, refused(ROWS + '"' + "x\n".repeat(10_000_000)));
    }

    @Test
    void whatNeedsMoreMemoryThanThereIsSaysSo() {
        assertEquals(Reason.NO_MEMORY, assertThrows(TableProblem.class,
                () -> TableFile.withinMemory(folder, () -> new long[Integer.MAX_VALUE])).reason());
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aDeviceIsNoTable() {
        assertEquals(Reason.NO_FILE, assertTimeoutPreemptively(LONGEST, () -> assertThrows(TableProblem.class,
                () -> TableFile.read(Path.of("/dev/zero"))).reason()));
    }
}
