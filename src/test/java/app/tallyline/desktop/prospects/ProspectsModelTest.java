package app.tallyline.desktop.prospects;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import app.tallyline.desktop.frame.CurrentDate;
import app.tallyline.desktop.frame.LongWork;
import app.tallyline.desktop.frame.Notices;
import app.tallyline.desktop.frame.Work;
import app.tallyline.exchange.PersonExport;
import app.tallyline.metrics.OpenCycle;
import app.tallyline.model.Activity;
import app.tallyline.model.KnownProspect;
import app.tallyline.model.Language;
import app.tallyline.model.Measure;
import app.tallyline.model.Moment;
import app.tallyline.model.Prospect;
import app.tallyline.store.ProspectSearch.Order;
import app.tallyline.store.Store;
import app.tallyline.words.Words;

/// The prospects without a window.
class ProspectsModelTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T10:42:00Z"), ZONE);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final Currency KRONER = Currency.getInstance("DKK");

    @TempDir
    private Path folder;
    private Store store;
    private Notices notices;
    private ProspectsModel model;

    @BeforeEach
    void open() {
        store = Store.open(folder.resolve("t.db"), CLOCK);
        notices = new Notices();
        model = new ProspectsModel(store, () -> new PersonExport(store, ZONE, KRONER), Work.direct(notices),
                new LongWork(Work.direct(notices), notices), notices,
                new CurrentDate(CLOCK));
        store.onChange(model::refresh);
        log(DAY.minusDays(30), Measure.COLD_CALL, "Bo Lund");
        log(DAY.minusDays(20), Measure.SALE, "Bo Lund");
        log(DAY.minusDays(10), Measure.EMAIL, "Bo Lund");
        log(DAY.minusDays(2), Measure.COLD_CALL, "Bo Lund");
        log(DAY, Measure.COLD_CALL, "Anna Holm");
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void log(LocalDate day, Measure measure, String who) {
        store.log().record(new Activity(measure, 1, Moment.at(day, LocalTime.of(9, 0), ZONE)), who);
    }

    private List<String> names() {
        return model.list().pageProperty().get().prospects().stream().map(each -> each.known().prospect().name())
                .toList();
    }

    private KnownProspect choose(String name) {
        model.choose(store.prospects().find(name).orElseThrow().id(), () -> {});
        return model.chosenProperty().get().orElseThrow().listed().known();
    }

    private String told() {
        Words english = Words.of(Language.ENGLISH, Locale.UK, KRONER);
        return notices.latestProperty().get().orElseThrow().text().apply(english);
    }

    @Test
    void theListIsSearchedAndSorted() {
        assertEquals(List.of("Anna Holm", "Bo Lund"), names());
        model.list().sort(Order.NAME);
        assertEquals(List.of("Anna Holm", "Bo Lund"), names());
        model.list().sort(Order.NAME);
        assertEquals(List.of("Bo Lund", "Anna Holm"), names());
        model.list().sort(Order.CONTACTS);
        assertEquals(List.of("Bo Lund", "Anna Holm"), names());
        model.list().search("holm");
        assertEquals(List.of("Anna Holm"), names());
        model.list().search("hlom");
        assertEquals(List.of("Anna Holm"), names());
        model.list().search("ingen");
        assertEquals(List.of(), names());
    }

    @Test
    void aSearchGoesByLikenessUntilAColumnIsChosenAndTheNextOneDoesSoAnew() {
        store.prospects().add(Prospect.named("Ida Bo"));
        store.prospects().add(Prospect.named("Boel"));
        log(DAY, Measure.COLD_CALL, "Ida Bo");
        List<String> likeliest = List.of("Bo Lund", "Boel", "Ida Bo");
        model.list().search("bo");
        assertEquals(likeliest, names());
        model.list().sort(Order.NAME);
        assertEquals(List.of("Bo Lund", "Boel", "Ida Bo"), names());
        model.list().sort(Order.NAME);
        assertEquals(List.of("Ida Bo", "Boel", "Bo Lund"), names());
        model.list().search("b");
        assertEquals(List.of("Ida Bo", "Boel", "Bo Lund"), names(), "the same search, and the column chosen");
        model.list().search("holm");
        model.list().search("bo");
        assertEquals(likeliest, names());
        model.list().search("");
        assertEquals("Ida Bo", names().getFirst(), "the column chosen last");
    }

    @Test
    void theLikeliestIsTheOneThatIsSuggestedFirst() {
        store.prospects().add(Prospect.named("Ida Bo"));
        log(DAY, Measure.COLD_CALL, "Ida Bo");
        for (String typed : List.of("bo", "holm", "hlom", "b", "lund")) {
            model.list().search(typed);
            model.chooseFirst();
            assertEquals(store.search().suggest(typed, 1).getFirst().known(),
                    model.chosenProperty().get().orElseThrow().listed().known(), typed);
        }
    }

    @Test
    void theCycleSoFarBeginsAfterTheLastSale() {
        choose("Bo Lund");
        assertEquals(Optional.of(new OpenCycle(10, 2)), model.chosenProperty().get().orElseThrow().cycle());
        assertEquals(4, model.chosenProperty().get().orElseThrow().timeline().size());
    }

    @Test
    void aProspectIsSavedWithWhoNamedIt() {
        KnownProspect bo = choose("Bo Lund");
        model.save(bo, bo.prospect().withNote("ringer selv"), Optional.of("Anna Holm"),
                _ -> {});
        assertEquals("ringer selv", store.prospects().find(bo.id()).orElseThrow().prospect().note());
        assertEquals("Anna Holm", model.chosenProperty().get().orElseThrow().referrer());
        assertEquals("Saved: Bo Lund.", told());
    }

    @Test
    void mergingTakesTheOtherInAndIsUndone() {
        KnownProspect bo = choose("Bo Lund");
        model.merge(bo, bo);
        assertEquals("That is the same prospect. Choose another.", told());
        model.merge(bo, store.prospects().find("Anna Holm").orElseThrow());
        assertEquals(List.of("Bo Lund"), names());
        assertEquals(5, model.chosenProperty().get().orElseThrow().timeline().size());
        store.undoHistory().undo();
        assertEquals(2, names().size());
    }

    @Test
    void erasingLetsGoOfTheOneLookedAt() {
        model.erase(choose("Bo Lund"), false);
        assertEquals(Optional.empty(), model.chosenProperty().get());
        assertEquals(List.of("Anna Holm"), names());
    }

    @Test
    void allThatIsHeldOfAPersonIsWritten() throws IOException {
        KnownProspect bo = choose("Bo Lund");
        Path table = folder.resolve("bo.csv");
        model.export(bo, table);
        assertEquals(8, Files.readAllLines(table).size(), "two headings, a person, a space, four entries");
        model.export(bo, table);
        assertTrue(told().contains("exists already"), told());
        model.export(bo, folder.resolve("bo.txt"));
        assertTrue(told().contains(".json or .csv"), told());
    }

    @Test
    void aNewOneIsLookedAtAtOnce() {
        model.add("Carl Ny", () -> {});
        assertEquals("Carl Ny", model.chosenProperty().get().orElseThrow().listed().known().prospect().name());
    }
}
