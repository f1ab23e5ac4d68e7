package app.tallyline.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import app.tallyline.model.Activity;
import app.tallyline.model.Measure;
import app.tallyline.model.Moment;
import app.tallyline.model.Period;
import app.tallyline.model.Prospect;
import app.tallyline.store.StoreProblem.Reason;

/// Imports, which come in piece by piece.
class LongStepTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T08:00:00Z"), ZONE);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

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

    @Test
    void aCallLoggedMeanwhileStaysAndIsAStepOfItsOwn() {
        bring(store, 1_000, done -> {
            if (done == 500) {
                store.log().record(call(1), "Nordlys");
            }
            return true;
        });
        assertEquals(1_001, total(store));
        store.undoHistory().undo();
        assertEquals(1_000, total(store));
        store.undoHistory().undo();
        assertEquals(0, total(store));
        assertEquals(Optional.empty(), store.undoHistory().undo());
        store.undoHistory().redo();
        assertEquals(1_000, total(store));
        assertEquals(List.of(), store.keeper().check());
    }

    @Test
    void cancelledOnlyWhatWasLoggedMeanwhileStays() {
        assertThrows(CancellationException.class, () -> bring(store, 1_000, done -> {
            if (done == 500) {
                store.log().record(call(3), "Prospect 7");
            }
            return done < 750;
        }));
        assertEquals(3, total(store));
        assertEquals(List.of("Prospect 7"),
                store.prospects().all().stream().map(known -> known.prospect().name()).toList());
        assertEquals(1_000, bring(store, 1_000, _ -> true));
        assertEquals(1_003, total(store));
        assertEquals(List.of(), store.keeper().check());
    }

    @Test
    void anImportCannotBeUndoneBeforeItIsWhole() {
        store.log().record(call(1));
        bring(store, 600, done -> {
            if (done == 250) {
                store.undoHistory().undo();
            }
            return true;
        });
        assertEquals(600, total(store));
    }

    @Test
    void whatAProgramLeftThatWasEndedIsTakenBackByTheNext() throws IOException {
        Path stopped = folder.resolve("stopped.db");
        store.log().record(call(2));
        bring(store, 1_000, done -> {
            if (done == 500) {
                Stopped.copy(folder.resolve("t.db"), stopped);
            }
            return true;
        });
        try (Store next = Store.open(stopped, CLOCK)) {
            assertEquals(2, total(next));
            assertEquals(0, next.prospects().count());
            assertEquals(List.of(), next.keeper().check());
            assertEquals(1_000, bring(next, 1_000, _ -> true));
        }
    }

    @Test
    void twoImportsAtOnceAreRefusedTheSecond() {
        bring(store, 600, done -> {
            if (done == 250) {
                assertEquals(Reason.BUSY,
                        assertThrows(StoreProblem.class, () -> bring(store, 10, _ -> true)).reason());
            }
            return true;
        });
        assertEquals(600, total(store));
    }

    private static int bring(Store into, int rows, IntPredicate goOn) {
        return into.intake().bring(IntStream.range(0, rows).mapToObj(i -> new Incoming("row " + i,
                Optional.of(Prospect.named("Prospect " + i % 20)), List.of(call(1)))).toList(), goOn);
    }

    private static Activity call(long quantity) {
        return new Activity(Measure.COLD_CALL, quantity, Moment.onDay(DAY, ZONE));
    }

    private static long total(Store of) {
        return of.history().totals(Period.day(DAY)).of(Measure.COLD_CALL);
    }
}
