package app.tallyline.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
    void aNumberFormatOfNothingButBracketsIsReadOnceAndAtOnce() throws IOException {
        StringBuilder rows = new StringBuilder(OddWorkbook.row(1, OddWorkbook.text("A1", "date"),
                OddWorkbook.text("B1", "quantity")));
        for (int row = 2; row < 200; row++) {
            rows.append(OddWorkbook.row(row, "<c r='A" + row + "' s='1'><v>46000</v></c>",
                    "<c r='B" + row + "' s='1'><v>2</v></c>"));
        }
        Path file = OddWorkbook.write(folder.resolve("t.xlsx"), rows.toString(), "[".repeat(100_000));
        Table table = assertTimeoutPreemptively(LONGEST, () -> TableFile.read(file));
        assertEquals("46000", table.lines().getFirst().cell(0));
    }

    @Test
    void digitsBeyondAnyThatMeanSomethingAreLeftAsTheyStand() throws IOException {
        String digits = "9".repeat(20_000);
        Path file = OddWorkbook.write(folder.resolve("t.xlsx"),
                OddWorkbook.row(1, OddWorkbook.text("A1", "date"), OddWorkbook.text("B1", "amount"))
                        + OddWorkbook.row(2, "<c r='A2' s='1'><v>" + digits + "</v></c>", "<c r='B2'><v>" + digits
                                + "</v></c>")
                        + OddWorkbook.row(3, "<c r='A3' s='1'><v>1e9999999</v></c>", "<c r='B3'><v>1e9999999</v></c>"),
                "yyyy-mm-dd");
        Table table = assertTimeoutPreemptively(LONGEST, () -> TableFile.read(file));
        assertEquals(List.of(digits, digits), table.lines().getFirst().cells());
        assertEquals(List.of("1e9999999", "1e9999999"), table.lines().getLast().cells());
        assertEquals(Optional.empty(), assertTimeoutPreemptively(LONGEST, () -> new Amounts('.').read(digits.repeat(
                1_000))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sep=\"", "sep=\"\"", "\"sep=\"", "sep=", "sep=a", "sep=1"})
    void aSignThatPartsNoCellsIsNotTakenForTheSeparator(String first) throws IOException {
        Path file = Files.writeString(folder.resolve("t.csv"), first + "\ndate,measure\n2026-11-20,call\n");
        assertEquals(List.of("2026-11-20", "call"), TableFile.read(file).lines().getFirst().cells());
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
