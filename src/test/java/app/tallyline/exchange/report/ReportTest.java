package app.tallyline.exchange.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import app.tallyline.SampleYear;
import app.tallyline.chart.Mark;
import app.tallyline.exchange.TableProblem;
import app.tallyline.metrics.MetricsService;
import app.tallyline.model.Activity;
import app.tallyline.model.Language;
import app.tallyline.model.Measure;
import app.tallyline.model.MeasureSetup;
import app.tallyline.model.Moment;
import app.tallyline.model.Period;
import app.tallyline.model.Settings;
import app.tallyline.store.Store;
import app.tallyline.words.Words;

class ReportTest {
    private static final Period OCTOBER = Period.month(YearMonth.of(2026, 10));
    private static final Period SEPTEMBER = Period.month(YearMonth.of(2026, 9));

    @TempDir
    private Path folder;
    private Store store;

    @BeforeEach
    void open() {
        store = Store.open(folder.resolve("t.db"), SampleYear.CLOCK);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private ReportFile report(Language language) {
        MetricsService metrics = new MetricsService(store.history(),
                () -> store.workdays().calendar(store.settings().now().workplace(), language),
                () -> store.settings().now().planBasis());
        return new ReportFile(Report.of(store, metrics, OCTOBER, SEPTEMBER, SampleYear.TODAY),
                Words.of(language, Locale.ROOT, Currency.getInstance("DKK"))
                        .naming(store.measures().names()));
    }

    private static String text(Path file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            return new PDFTextStripper().getText(document).replace('\u00a0', ' ');
        }
    }

    @Test
    void aPdfHoldsTheFiguresAsRealTextOnTwoPagesWithoutAPicture() throws IOException {
        SampleYear.fill(store, Language.DANISH, Settings.Theme.LIGHT);
        Path file = folder.resolve("okt.pdf");
        report(Language.DANISH).write(store, file, false);
        long calls = store.history().totals(OCTOBER).of(Measure.COLD_CALL);
        String text = text(file);
        assertTrue(text.contains("Overblik · oktober 2026"), text);
        assertTrue(text.contains("Kolde opkald"), text);
        assertTrue(text.contains(String.format(Locale.GERMANY, "%,d", calls)), text);
        assertTrue(text.contains("Planen · Oktober 2026: 50 salg"), text);
        assertTrue(text.contains("Bedste tid at ringe"), text);
        assertTrue(text.contains("Målet er nået i"), text);
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            assertEquals(2, document.getNumberOfPages());
            assertEquals("da", document.getDocumentCatalog().getLanguage());
            for (PDPage page : document.getPages()) {
                assertFalse(page.getResources().getXObjectNames().iterator().hasNext(), "drawn, not pasted");
            }
        }
    }

    @Test
    void everyTextStaysOnThePaper() {
        SampleYear.fill(store, Language.DANISH, Settings.Theme.LIGHT);
        for (Sheet sheet : report(Language.DANISH).sheets()) {
            sheet.marks().forEach(mark -> {
                if (mark instanceof Mark.Text text) {
                    assertTrue(text.at().x() >= 0 && text.at().x() <= Sheet.WIDTH && text.at().y() > 0
                            && text.at().y() < Sheet.HEIGHT, text.toString());
                }
            });
        }
    }

    @Test
    void anEmptyLogMakesAReportThatSaysSo() throws IOException {
        Path file = folder.resolve("empty.pdf");
        report(Language.ENGLISH).write(store, file, false);
        assertTrue(text(file).contains("Nothing is logged in this period."), text(file));
        report(Language.ENGLISH).write(store, folder.resolve("empty.xlsx"), false);
        assertTrue(Files.size(folder.resolve("empty.xlsx")) > 0);
    }

    @Test
    void signsThatTheLettersDoNotHaveDoNotStopIt() throws IOException {
        store.measures().add("Κλήσεις 🎉", key -> new MeasureSetup(
                new Measure(key, Measure.Kind.COUNT), "Κλήσεις 🎉", MeasureSetup.Mark.NONE,
                Optional.empty(), Optional.empty(), false));
        Measure own = store.measures().names().keySet().iterator().next();
        store.log().record(new Activity(own, 3, Moment.onDay(LocalDate.of(2026, 10, 5), SampleYear.ZONE)));
        Path file = folder.resolve("greek.pdf");
        report(Language.ENGLISH).write(store, file, false);
        assertTrue(text(file).contains("Κλήσεις ?"), text(file));
    }

    @Test
    void aWorkbookHoldsNumbersSharesAndDaysThatCanBeReckonedWith() throws IOException {
        SampleYear.fill(store, Language.ENGLISH, Settings.Theme.LIGHT);
        Path file = folder.resolve("oct.xlsx");
        report(Language.ENGLISH).write(store, file, false);
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile())) {
            Map<String, List<Row>> sheets = workbook.getSheets().collect(Collectors.toMap(
                    sheet -> sheet.getName(), ReportTest::rows));
            assertTrue(sheets.size() >= 12, sheets.keySet().toString());
            Cell calls = sheets.get("From call to sale").get(1).getCell(1);
            assertEquals(CellType.NUMBER, calls.getType());
            assertEquals(store.history().totals(OCTOBER).of(Measure.COLD_CALL), calls.asNumber().longValueExact());
            Cell rate = sheets.get("From call to sale").get(2).getCell(2);
            assertEquals(store.history().totals(OCTOBER).of(Measure.APPOINTMENT) / calls.asNumber().doubleValue(),
                    rate.asNumber().doubleValue(), 1e-12);
            Row january = sheets.get("The year’s goals").get(1);
            assertEquals(LocalDateTime.of(2026, 1, 1, 0, 0), january.getCell(0).asDate());
            assertEquals(50, january.getCell(1).asNumber().intValueExact());
            List<Row> figures = sheets.get("The period in figures");
            Cell revenue = figures.stream().filter(row -> row.getCellText(0).equals("Revenue")).findFirst()
                    .orElseThrow().getCell(1);
            assertEquals(store.history().revenue(OCTOBER).minor(),
                    revenue.asNumber().movePointRight(2).longValueExact());
        }
    }

    private static List<Row> rows(org.dhatim.fastexcel.reader.Sheet sheet) {
        try {
            return sheet.read();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    @Test
    void aFileIsNotReplacedUnasked() throws IOException {
        Path file = Files.writeString(folder.resolve("mine.pdf"), "mine");
        assertEquals(TableProblem.Reason.EXISTS,
                assertThrows(TableProblem.class, () -> report(Language.ENGLISH).write(store, file, false)).reason());
        assertEquals("mine", Files.readString(file));
        report(Language.ENGLISH).write(store, file, true);
        assertTrue(text(file).contains("Review"));
    }

    @Test
    void whatCannotBeWrittenIsToldAndLeavesNothing() {
        assertEquals(TableProblem.Reason.REPORT_FORMAT, assertThrows(TableProblem.class,
                () -> report(Language.ENGLISH).write(store, folder.resolve("r.doc"), false)).reason());
        Path nowhere = folder.resolve("gone").resolve("r.pdf");
        assertEquals(TableProblem.Reason.UNWRITABLE, assertThrows(TableProblem.class,
                () -> report(Language.ENGLISH).write(store, nowhere, false)).reason());
        assertFalse(Files.exists(nowhere));
    }
}
