package app.tallyline.desktop.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import app.tallyline.SampleYear;
import app.tallyline.calendar.Holidays;
import app.tallyline.calendar.WorkCalendar;
import app.tallyline.desktop.dialog.FakeChooser;
import app.tallyline.desktop.dialog.FileAnswer;
import app.tallyline.metrics.MetricsService;
import app.tallyline.model.Activity;
import app.tallyline.model.Language;
import app.tallyline.model.Measure;
import app.tallyline.model.Period;
import app.tallyline.model.Settings;
import app.tallyline.store.Store;
import app.tallyline.words.Words;

/// Reports written where the user says.
class ReportingTest {
    private static final Words WORDS = Words.of(Language.ENGLISH, Locale.ROOT, Currency.getInstance("DKK"));
    private static final Reporting.About ABOUT = new Reporting.About(Period.day(SampleYear.TODAY),
            Period.day(SampleYear.TODAY.minusDays(1)));

    @TempDir
    private Path folder;

    private final FakeChooser chooser = new FakeChooser();
    private final Notices notices = new Notices();

    private void save(Store store, Path file) {
        Work work = Work.direct(notices);
        MetricsService metrics = new MetricsService(store.history(), () -> new WorkCalendar(
                Settings.DEFAULT.workplace().workingWeek(), Set.of(), Holidays.NONE, Map.of()), () -> store.settings()
                        .now().planBasis());
        new Reporting(store, metrics, work, notices, new FileDialog(chooser, work, notices), new CurrentDate(
                SampleYear.CLOCK)).save("*.pdf", ABOUT, WORDS);
        chooser.latest().answer(new FileAnswer.Chosen(file, 0));
    }

    private String told() {
        return notices.latestProperty().get().orElseThrow().text().apply(WORDS);
    }

    @Test
    void aReportIsWrittenInThePlaceOfAnother() throws Exception {
        Path file = Files.writeString(folder.resolve("r.pdf"), "last week's");
        try (Store store = Store.open(folder.resolve("t.db"), SampleYear.CLOCK)) {
            save(store, file);
            assertEquals("tallyline.pdf", chooser.latest().request().name());
            assertTrue(told().contains("r.pdf"), told());
            assertEquals("%PDF", Files.readString(file, StandardCharsets.ISO_8859_1).substring(0, 4));
        }
    }

    @Test
    void aReportIsNeverWrittenOverTheStore() {
        Path file = folder.resolve("t.pdf");
        try (Store store = Store.open(file, SampleYear.CLOCK)) {
            store.log().record(new Activity(Measure.COLD_CALL, 1, SampleYear.now()));
            save(store, file);
            assertTrue(told().contains("belongs to the store that is open"), told());
        }
        try (Store store = Store.open(file, SampleYear.CLOCK)) {
            assertEquals(1, store.log().count());
            assertEquals(List.of(), store.keeper().check());
        }
    }
}
