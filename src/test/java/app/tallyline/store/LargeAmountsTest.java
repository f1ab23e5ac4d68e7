package app.tallyline.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import app.tallyline.model.Activity;
import app.tallyline.model.Details;
import app.tallyline.model.Entry;
import app.tallyline.model.Goal;
import app.tallyline.model.Measure;
import app.tallyline.model.MeasureSetup;
import app.tallyline.model.Moment;
import app.tallyline.model.Money;
import app.tallyline.model.Period;

/// Amounts and numbers beyond what is taken in, which another version may have written.
class LargeAmountsTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T10:42:00Z"), ZONE);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final Money BEYOND = new Money(Money.MOST.minor() + 1);
    private static final String LARGE_AMOUNT = "UPDATE activity SET amount = 9000000000000000 WHERE measure = 'sale'";

    @TempDir
    private Path folder;

    private Store open(String name) {
        return Store.open(folder.resolve(name), CLOCK);
    }

    private static Activity sale(Money amount) {
        return new Activity(Measure.SALE, 1, Moment.onDay(DAY, ZONE), Details.NONE.withAmount(Optional.of(amount)));
    }

    /// As another version would have left it: no step tells otherwise.
    private static void put(Store store, String statement) {
        store.writing().update(statement);
        store.writing().update("DELETE FROM undo_step");
    }

    private static void fill(Store store) {
        store.log().record(sale(Money.MOST));
        store.measures().add("Demo", key -> new MeasureSetup(new Measure(key, Measure.Kind.COUNT), "Demo",
                MeasureSetup.Mark.NONE, Optional.of(new MeasureSetup.Target(9, MeasureSetup.Target.Per.DAY)),
                Optional.empty(), false));
        store.goals().keep(new Goal(YearMonth.from(DAY), new Goal.Revenue(Money.MOST)));
    }

    @Test
    void whatIsBeyondIsNotWritten() {
        try (Store store = open("t.db")) {
            Entry sale = store.log().record(sale(Money.MOST));
            assertThrows(IllegalArgumentException.class, () -> store.log().record(sale(BEYOND)));
            assertThrows(IllegalArgumentException.class, () -> store.log().change(sale, sale(BEYOND), Optional
                    .empty()));
            assertThrows(IllegalArgumentException.class,
                    () -> store.log().record(sale(new Money(-BEYOND.minor()))));
            assertThrows(IllegalArgumentException.class,
                    () -> store.goals().keep(new Goal(YearMonth.from(DAY), new Goal.Revenue(BEYOND))));
            assertEquals(Money.MOST, store.history().revenue(Period.day(DAY)));
        }
    }

    @Test
    void anEntryOfBeforeStaysAsItWasAndIsPutRight() {
        try (Store store = open("t.db")) {
            Entry sale = store.log().record(sale(Money.MOST));
            put(store, LARGE_AMOUNT);
            Entry large = store.log().find(sale.id()).orElseThrow();
            store.log().change(large, large.activity().withQuantity(2), Optional.empty());
            assertEquals(large.activity().withQuantity(2), store.log().find(sale.id()).orElseThrow().activity());
            store.log().change(large, sale(Money.ZERO), Optional.empty());
            assertEquals(Money.ZERO, store.history().revenue(Period.day(DAY)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {LARGE_AMOUNT, "UPDATE measure SET target = 1000001 WHERE key = 'demo'",
        "UPDATE goal SET revenue = 9000000000000000000"})
    void aStoreThatHoldsMoreIsNotBroughtIn(String beyond) {
        try (Store store = open("t.db"); Store other = open("other.db")) {
            fill(other);
            put(other, beyond);
            StoreProblem refused = assertThrows(StoreProblem.class,
                    () -> store.other().bring(other.path(), _ -> true));
            assertEquals(StoreProblem.Reason.BEYOND, refused.reason());
            assertEquals(0, store.log().count());
            assertEquals(Measure.BUILT_IN.size(), store.measures().all().size());
        }
    }

    @Test
    void whatBothHoldAlreadyIsNoHindrance() {
        try (Store store = open("t.db")) {
            fill(store);
            put(store, LARGE_AMOUNT);
            store.keeper().copyTo(folder.resolve("copy.db"));
            try (Store copy = open("copy.db")) {
                copy.log().record(sale(Money.ZERO));
                assertEquals(1, store.other().bring(copy.path(), _ -> true).added());
            }
        }
    }

    @Test
    void ofADamagedStoreWhatIsBeyondIsLeftOutAndTold() throws IOException {
        Path file = folder.resolve("t.db");
        try (Store store = open("t.db")) {
            fill(store);
            put(store, LARGE_AMOUNT);
            store.writing().update("UPDATE measure SET target = 1000001 WHERE key = 'demo'");
            store.writing().update("UPDATE goal SET revenue = 9000000000000000000");
        }
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.write(new byte[16]);
        }
        List<String> lost = new Rescue(file, CLOCK).recover().lost().stream().map(Rescue.Loss::where).toList();
        assertTrue(lost.containsAll(List.of("activity", "measure", "goal")), lost::toString);
        try (Store store = open("t.db")) {
            Activity sale = store.log().on(DAY, 1).getFirst().activity();
            assertEquals(Optional.empty(), sale.details().amount());
            assertFalse(store.measures().all().getLast().target().isPresent());
            assertEquals(Optional.empty(), store.goals().of(YearMonth.from(DAY)));
            assertEquals(List.of(), store.keeper().check());
        }
    }
}
