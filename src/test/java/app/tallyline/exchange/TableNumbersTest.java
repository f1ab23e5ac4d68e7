package app.tallyline.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import app.tallyline.model.Activity;
import app.tallyline.model.Money;
import app.tallyline.store.Store;

/// Counts and amounts, as the rows of tables write them.
class TableNumbersTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T10:42:00Z"), ZONE);

    @TempDir
    private Path folder;
    private Store store;

    @BeforeEach
    void open() {
        store = Store.open(folder.resolve("t.db"), CLOCK);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private Draft draft(Path file) {
        Import into = new Import(store, ZONE, Currency.getInstance("DKK"));
        Table table = TableFile.read(file);
        return into.draft(table, into.suggested(table, Optional.empty()), Optional.empty());
    }

    private Draft draft(String text) throws IOException {
        return draft(Files.writeString(folder.resolve("table.csv"), text));
    }

    private static List<Activity> activities(Draft draft) {
        return draft.incoming().stream().flatMap(row -> row.activities().stream()).toList();
    }

    private Draft counts(String... counts) throws IOException {
        StringBuilder table = new StringBuilder("date;measure;quantity\n");
        Stream.of(counts).forEach(count -> table.append("2026-11-20;call;").append(count).append('\n'));
        return draft(table.toString());
    }

    private Draft amounts(String... amounts) throws IOException {
        StringBuilder table = new StringBuilder("date;measure;amount\n");
        Stream.of(amounts).forEach(amount -> table.append("2026-11-20;sale;").append(amount).append('\n'));
        return draft(table.toString());
    }

    private static List<String> told(Draft draft) {
        return draft.rejected().stream().map(each -> each.line() + " " + each.reason() + " " + each.text()).toList();
    }

    private static List<Long> minor(Draft draft) {
        return activities(draft).stream().map(each -> each.details().amount().orElseThrow().minor()).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"1.000|1000", "2.000|2000", "2.500|2500", "1,000|1000", "1,500|1500",
        "10.000|10000", "1 000|1000", "1\u00a0000|1000", "1’000|1000", "1.000.000|1000000", "1.000,00|1000",
        "1,000.0|1000", "12.0|12", "12,00|12", "1234.000|1234", "12|12", "012|12"})
    void aSignBeforeThreeDigitsOfACountPartsThousands(String written, long count) throws IOException {
        Draft draft = counts(written);
        assertEquals(List.of(), draft.rejected());
        assertEquals(List.of(count), activities(draft).stream().map(Activity::quantity).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.5", "1.25", "1.000.5", "0.500", "1,000,00", "1.00.000", "1.000 000", "12 50", "1.000.00",
        "-1.000", "12 calls", "1e3", "NaN"})
    void whatIsNoWholeNumberIsNoCount(String written) throws IOException {
        assertEquals(List.of("2 BAD_QUANTITY " + written), told(counts(written)));
    }

    @Test
    void theCountsOfADayHaveThousandsToo() throws IOException {
        Draft draft = draft("Dato;Opkald;Salg\n20-11-2026;1.000;2\n21-11-2026;2.500;1.000\n");
        assertEquals(List.of(1000L, 2L, 2500L, 1000L), activities(draft).stream().map(Activity::quantity).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"12k", "1.2M", "1.5e3", "1e5", "2x500", "1e99999999", "NaN", "#N/A",
        "500 per month", "12 50", "1.2.3", "1..5", "12-50", "5,00 og 6,00", "kr", "$", "Infinity", "0x10",
        "DKK 5 DKK 6", "5 %", "1 2", "5 M$", "5 k€", ".50", "--5", "(500)"})
    void anAmountThatIsNoneIsRefusedByName(String written) throws IOException {
        Draft draft = amounts(written, "2.000,00");
        assertEquals(List.of("2 BAD_AMOUNT " + written), told(draft));
        assertEquals(List.of(2_000_00L), minor(draft));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"kr 1.250,00|125000", "kr. 1.250,00|125000", "Kr.1.250|125000",
        "1.250,50 kr.|125050", "1.250,50kr|125050", "1.250,-|125000", "kr. 1.250,-|125000", "1250,- kr.|125000",
        "DKK 1.250,00|125000", "1.250,00 dkk|125000", "EUR 1.250|125000", "€1.250|125000", "1.250 €|125000",
        "$ 1.250|125000", "US$ 1.250|125000", "R$ 1.250|125000", "£1.250,00|125000", "CHF 1’250,00|125000",
        "1 250,00 zł|125000", "1\u00a0250,00 Kč|125000", "1\u202f250,00 Ft|125000", "1.250,00 kroner|125000",
        "-500,00|-50000", "-kr. 500|-50000", "kr. -500|-50000", "−500,00|-50000", "$-500|-50000", "0|0", "12,5|1250",
        "1.250.000,00|125000000", "1250,|125000"})
    void aCurrencyBeforeOrAfterAnAmountIsUnderstood(String written, long minor) throws IOException {
        Draft draft = amounts(written, "2.000,00");
        assertEquals(List.of(), draft.rejected());
        assertEquals(List.of(minor, 2_000_00L), minor(draft));
    }

    /// The point that ends "kr." is no decimal point.
    @Test
    void thePointOfAnAbbreviationSaysNothingOfTheNumber() throws IOException {
        assertEquals(List.of(250_00L, 1_250_00L), minor(amounts("250 kr.", "1.250 kr.")));
        assertEquals(List.of(250_00L, 1_250_00L), minor(amounts("kr. 250", "kr. 1.250")));
    }

    /// A column that writes its decimals in two ways: none of them becomes a hundred times as much.
    @Test
    void aSignThatPartsNoThousandsIsNotPassedOver() throws IOException {
        assertEquals(List.of("2 BAD_AMOUNT 1250.50"),
                told(amounts("1250.50", "2.000,00", "3.000,00")));
        assertEquals(List.of("2 BAD_AMOUNT 12,50"),
                told(amounts("12,50", "2,000.00", "3,000.00")));
        assertEquals(List.of(1_00_000_00L, 12_34_567_50L), minor(amounts("1,00,000.00", "12,34,567.50")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<c r='C2'><v>NaN</v></c>", "<c r='C2' t='e'><v>#N/A</v></c>",
        "<c r='C2' t='e'><f>1/0</f><v>#DIV/0!</v></c>", "<c r='C2'><v>Infinity</v></c>",
        "<c r='C2' t='str'><f>x()</f><v>#NAME?</v></c>", "<c r='C2'><v>1e999999999</v></c>",
        "<c r='C2' t='b'><v>1</v></c>"})
    void aCellOfAWorkbookThatIsNoAmountIsRefusedByName(String cell) throws IOException {
        Draft draft = draft(workbook("date", "measure", "amount", "2026-11-20", "sale", cell));
        assertEquals(List.of(2L), draft.rejected().stream().map(Rejected::line).toList());
        assertEquals(List.of(Rejected.Reason.BAD_AMOUNT), draft.rejected().stream().map(Rejected::reason).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"<c r='C2'><v>NaN</v></c>", "<c r='C2' t='e'><v>#N/A</v></c>", "<c r='C2'><v>1.125</v></c>",
        "<c r='C2'><v>2.5</v></c>"})
    void aCellOfAWorkbookThatIsNoCountIsRefusedByName(String cell) throws IOException {
        Draft draft = draft(workbook("date", "measure", "quantity", "2026-11-20", "call", cell));
        assertEquals(List.of(Rejected.Reason.BAD_QUANTITY), draft.rejected().stream().map(Rejected::reason).toList());
    }

    @Test
    void aWorkbooksNumbersAreReadAsItHoldsThem() throws IOException {
        assertEquals(List.of(1_250_50L),
                minor(draft(workbook("date", "measure", "amount", "2026-11-20", "sale",
                        "<c r='C2'><v>1250.5</v></c>"))));
        assertEquals(List.of(0L), minor(draft(workbook("date", "measure", "amount", "2026-11-21", "sale",
                "<c r='C2'><v>-0.001E0</v></c>"))));
        assertEquals(List.of(new Money(1_000_00)), activities(draft(workbook("date", "measure", "amount", "2026-11-22",
                "sale", "<c r='C2'><v>1E3</v></c>"))).stream().map(each -> each.details().amount().get()).toList());
    }

    /// A workbook of two rows and three columns: five texts, and the last cell as its XML has it.
    private Path workbook(String... cells) throws IOException {
        return OddWorkbook.write(folder.resolve("w.xlsx"),
                OddWorkbook.row(1, OddWorkbook.text("A1", cells[0]), OddWorkbook.text("B1", cells[1]), OddWorkbook.text(
                        "C1", cells[2]))
                        + OddWorkbook.row(2, OddWorkbook.text("A2", cells[3]), OddWorkbook.text("B2", cells[4]),
                                cells[5]),
                "0");
    }
}
