package app.tallyline.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What a file turns out to be.
class TableFileTest {
    @TempDir
    private Path folder;

    private Table read(byte[] bytes) throws IOException {
        return TableFile.read(Files.write(folder.resolve("table"), bytes));
    }

    private Table read(String text) throws IOException {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource({"ISO-8859-15, 1.250 €", "ISO-8859-15, Škoda", "windows-1252, 1.250 €", "windows-1252, Ærø",
        "UTF-16LE, Ærø", "UTF-16BE, Ærø", "UTF-8, Ærø 1.250 €"})
    void theEncodingIsFoundOutWithoutAMark(String charset, String cell) throws IOException {
        Table table = read(("dato;kunde;antal\n2026-11-20;" + cell + ";3\n").getBytes(Charset.forName(charset)));
        assertEquals(cell, table.lines().getFirst().cell(1));
        assertEquals(Charset.forName(charset), ((Table.Form.Text) table.form()).charset());
    }

    @Test
    void anEncodingThatWasSaidIsBelieved() throws IOException {
        Path file = Files.write(folder.resolve("t.csv"), "dato;kunde\n2026-11-20;M\u00f8ller\n".getBytes(
                "windows-1252"));
        assertEquals("Møller", TableFile.read(file,
                new TableFile.Said(Optional.of(Charset.forName("ISO-8859-15")), Optional.empty())).lines().getFirst()
                .cell(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void linesEndInAnyWay(String end) throws IOException {
        Table table = read(String.join(end, "date;note", "2026-11-20;\"two" + end + "lines\"", "2026-11-21;x", ""));
        assertEquals(List.of("two" + end + "lines", "x"), table.lines().stream().map(line -> line.cell(1)).toList());
    }

    @Test
    void titleLinesAboveTheHeadingArePassedOver() throws IOException {
        Table table = read("Nordlys A/S\nAktiviteter, november 2026\n\nDato;Type;Antal\n20-11-2026;Opkald;3\n");
        assertEquals(List.of("Dato", "Type", "Antal"), table.headings());
        assertEquals(5, table.lines().getFirst().number());
        Table wide = read("Nordlys;Salg;Uge 47;2026;udskrevet\nDato;Type;Antal\n20-11-2026;Opkald;3\n");
        assertEquals(List.of("Dato", "Type", "Antal"), wide.headings());
        Table unknown = read("My calls\nhvornår;hvor mange\n20-11-2026;3\n21-11-2026;4\n");
        assertEquals(List.of("hvornår", "hvor mange"), unknown.headings());
    }

    @Test
    void aWorkbookIsReadWithItsDatesAndNumbers() throws IOException {
        Table table = TableFile.read(workbook());
        assertEquals(new Table.Form.Sheet("Kald", List.of("Kald", "Kunder")), table.form());
        assertEquals(List.of("Dato", "Klokken", "Antal", "Beløb", "Note"), table.headings());
        assertEquals(List.of("2026-11-20", "2026-11-20 14:05:00", "3", "1250.5", "=ja"), table.lines().getFirst()
                .cells());
        assertEquals(4, table.lines().getFirst().number());
        assertEquals("Åse", TableFile.read(folder.resolve("w.xlsx"),
                new TableFile.Said(Optional.empty(), Optional.of("kunder"))).lines().getFirst().cell(0));
        assertEquals(TableProblem.Reason.NO_SHEET, assertThrows(TableProblem.class, () -> TableFile.read(
                folder.resolve("w.xlsx"), new TableFile.Said(Optional.empty(), Optional.of("x")))).reason());
    }

    private Path workbook() throws IOException {
        Path file = folder.resolve("w.xlsx");
        try (OutputStream out = Files.newOutputStream(file); Workbook book = new Workbook(out, "test", null)) {
            book.newWorksheet("Tomt");
            Worksheet calls = book.newWorksheet("Kald");
            calls.value(0, 0, "Rapport");
            List<String> headings = List.of("Dato", "Klokken", "Antal", "Beløb", "Note");
            for (int i = 0; i < headings.size(); i++) {
                calls.value(2, i, headings.get(i));
            }
            calls.value(3, 0, LocalDate.of(2026, 11, 20));
            calls.style(3, 0).format("dd-mm-yyyy").set();
            calls.value(3, 1, LocalDateTime.of(2026, 11, 20, 14, 5));
            calls.style(3, 1).format("d/m/yy h:mm").set();
            calls.value(3, 2, 3);
            calls.value(3, 3, 1250.5);
            calls.style(3, 3).format("#,##0.00 [$kr.-406]").set();
            calls.value(3, 4, "=ja");
            Worksheet people = book.newWorksheet("Kunder");
            people.value(0, 0, "Navn");
            people.value(0, 1, "Firma");
            people.value(1, 0, "Åse");
            people.value(1, 1, "Nordlys");
        }
        return file;
    }

    @Test
    void anOldWorkbookIsRefusedWithTheRemedy() {
        byte[] old = new byte[600];
        byte[] mark = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1};
        System.arraycopy(mark, 0, old, 0, mark.length);
        assertEquals(TableProblem.Reason.OLD_WORKBOOK, assertThrows(TableProblem.class, () -> read(old)).reason());
    }
}
