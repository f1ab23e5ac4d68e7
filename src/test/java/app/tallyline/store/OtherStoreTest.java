package app.tallyline.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CancellationException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import app.tallyline.MovableClock;
import app.tallyline.model.Activity;
import app.tallyline.model.Details;
import app.tallyline.model.Entry;
import app.tallyline.model.KnownProspect;
import app.tallyline.model.Measure;
import app.tallyline.model.Moment;
import app.tallyline.model.Outcome;
import app.tallyline.model.Period;
import app.tallyline.model.Prospect;
import app.tallyline.store.OtherStore.Brought;
import app.tallyline.store.StoreProblem.Reason;

/// A desk's store, and a laptop's that began as its copy.
class OtherStoreTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final Period YEAR = Period.year(2026);

    @TempDir
    private Path folder;

    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-23T08:00:00Z"), ZONE);
    private Store desk;
    private Store laptop;

    @BeforeEach
    void open() {
        desk = Store.open(folder.resolve("desk.db"), clock);
        desk.log().record(calls(10));
        desk.log().record(call(), "Åse Madsen");
        desk.log().record(call(), "Nordlys");
        desk.keeper().copyTo(folder.resolve("laptop.db"));
        laptop = Store.open(folder.resolve("laptop.db"), clock);
        later();
    }

    @AfterEach
    void close() {
        laptop.close();
        desk.close();
    }

    @Test
    void whatBothHaveStaysOnceAndWhatIsNewThereComesIn() {
        desk.log().record(calls(5));
        laptop.log().record(calls(7));
        laptop.log().record(call(), "Vestas");
        assertEquals(new Brought(2, 0, 0, 1), bring());
        assertEquals(10 + 1 + 1 + 5 + 7 + 1, total());
        assertEquals(List.of("Åse Madsen", "Nordlys", "Vestas"),
                desk.prospects().all().stream().map(known -> known.prospect().name()).toList());
        assertTrue(bring().nothing());
        assertEquals(List.of(), desk.keeper().check());
    }

    @Test
    void whatWasChangedLastWins() {
        Entry entry = desk.log().on(DAY, 9).getFirst();
        laptop.log().note(entry.id(), Outcome.TALKED);
        later();
        desk.log().note(entry.id(), Outcome.VOICEMAIL);
        assertEquals(new Brought(0, 0, 0, 0), bring());
        assertEquals(Optional.of(Outcome.VOICEMAIL), outcome(entry));
        later();
        laptop.log().note(entry.id(), Outcome.BUSY);
        assertEquals(new Brought(0, 1, 0, 0), bring());
        assertEquals(Optional.of(Outcome.BUSY), outcome(entry));
    }

    private Optional<Outcome> outcome(Entry entry) {
        return desk.log().find(entry.id()).orElseThrow().activity().details().outcome();
    }

    @Test
    void whatWasDeletedOnEitherSideStaysDeleted() {
        Entry here = desk.log().on(DAY, 9).get(0);
        Entry there = desk.log().on(DAY, 9).get(1);
        desk.log().delete(here.id());
        laptop.log().delete(there.id());
        assertEquals(new Brought(0, 0, 1, 0), bring());
        assertEquals(1, desk.log().on(DAY, 9).size());
        laptop.other().bring(desk.path(), _ -> true);
        assertEquals(1, laptop.log().on(DAY, 9).size());
    }

    @Test
    void aProspectChangedThereIsChangedHereAndOneErasedHereStaysErased() {
        var aase = laptop.prospects().find("Åse Madsen").orElseThrow();
        laptop.prospects().change(aase, aase.prospect().withNote("Tea"));
        desk.prospects().erase(desk.prospects().find("Nordlys").orElseThrow().id());
        laptop.log().record(call(), "Nordlys");
        assertEquals(new Brought(1, 0, 0, 0), bring());
        assertEquals("Tea", desk.prospects().find("Åse Madsen").orElseThrow().prospect().note());
        assertEquals(Optional.empty(), desk.prospects().find("Nordlys"));
        assertEquals(13, total());
    }

    @Test
    void aMergeMadeHereHoldsForWhatComesIn() {
        long into = desk.prospects().find("Åse Madsen").orElseThrow().id();
        desk.prospects().merge(into, desk.prospects().find("Nordlys").orElseThrow().id());
        laptop.log().record(call(), "Nordlys");
        bring();
        assertEquals(3, desk.log().with(into).size());
        laptop.other().bring(desk.path(), _ -> true);
        assertEquals(Optional.empty(), laptop.prospects().find("Nordlys"));
        assertEquals(3, laptop.log().with(laptop.prospects().find("Åse Madsen").orElseThrow().id()).size());
    }

    @Test
    void namesakesMadeApartAreOneWhereTheirCompanyIsTheSame() {
        desk.prospects().add(Prospect.named("Vestas"));
        laptop.log().record(call(), "vestas");
        bring();
        assertEquals(3, desk.prospects().count());
        assertEquals(1, desk.log().with(desk.prospects().find("Vestas").orElseThrow().id()).size());
    }

    @Test
    void itIsOneStepThatCanBeUndoneAndMadeAgain() {
        laptop.log().record(call(), "Vestas");
        bring();
        desk.undoHistory().undo();
        assertEquals(12, total());
        assertEquals(2, desk.prospects().count());
        assertEquals(new Brought(1, 0, 0, 1), bring());
        assertEquals(13, total());
    }

    @Test
    void cancelledNothingHasComeIn() {
        laptop.log().record(call(), "Vestas");
        assertThrows(CancellationException.class, () -> desk.other().bring(laptop.path(), done -> done < 500));
        assertEquals(12, total());
        assertEquals(2, desk.prospects().count());
        assertEquals(List.of(), desk.keeper().check());
    }

    @Test
    void theStoreItselfAndWhatIsNoStoreAreRefused() {
        assertEquals(Reason.SAME_STORE, refused(desk.path()));
        assertEquals(Reason.UNREADABLE, refused(folder.resolve("nowhere.db")));
    }

    private Reason refused(Path file) {
        return assertThrows(StoreProblem.class, () -> desk.other().bring(file, _ -> true)).reason();
    }

    /// Random work on both sides, brought together both ways at random moments: what a plain model of it says.
    @Test
    void afterAnyWorkBothHoldTheSame() {
        Random random = new Random(5);
        for (int round = 0; round < 60; round++) {
            Store at = random.nextBoolean() ? desk : laptop;
            later();
            List<Entry> there = at.log().on(DAY, 250);
            switch (random.nextInt(6)) {
                case 0, 1 -> at.log().record(calls(1 + random.nextInt(9)));
                case 2 -> at.log().record(call(), "Prospect " + random.nextInt(8));
                case 3 -> there.stream().skip(random.nextInt(there.size())).findFirst()
                        .ifPresent(entry -> at.log().note(entry.id(), Outcome.TALKED));
                case 4 -> there.stream().skip(random.nextInt(there.size())).findFirst()
                        .ifPresent(entry -> at.log().delete(entry.id()));
                default -> (at == desk ? laptop : desk).other().bring(at.path(), _ -> true);
            }
        }
        later();
        desk.other().bring(laptop.path(), _ -> true);
        laptop.other().bring(desk.path(), _ -> true);
        assertEquals(content(desk), content(laptop));
        assertEquals(List.of(), desk.keeper().check());
        assertEquals(List.of(), laptop.keeper().check());
    }

    private static Map<String, Integer> content(Store store) {
        Map<Long, String> names = store.prospects().names();
        Map<String, Integer> content = new HashMap<>();
        store.log().each(YEAR, entry -> content.merge(entry.activity().measure().key() + entry.activity().quantity()
                + entry.activity().details().outcome() + entry.activity().details().prospect().map(names::get), 1,
                Integer::sum));
        return content;
    }

    private Brought bring() {
        return desk.other().bring(laptop.path(), _ -> true);
    }

    private long total() {
        return desk.history().totals(YEAR).of(Measure.COLD_CALL);
    }

    private void later() {
        clock.moveTo(clock.instant().plus(Duration.ofMinutes(7)));
    }

    private static Activity call() {
        return calls(1).withDetails(Details.NONE);
    }

    private static Activity calls(long quantity) {
        return new Activity(Measure.COLD_CALL, quantity, Moment.at(DAY, LocalTime.of(10, 0), ZONE));
    }
}
