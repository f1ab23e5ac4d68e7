package app.tallyline.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import app.tallyline.model.Activity;
import app.tallyline.model.Measure;
import app.tallyline.model.Moment;
import app.tallyline.model.Prospect;
import app.tallyline.store.StoreProblem.Reason;

/// A problem knows whether its attempt left anything behind.
class StoreProblemTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T10:42:00Z"),
            ZoneId.of("Europe/Copenhagen"));

    @TempDir
    private Path folder;

    private static void log(Store store) {
        store.log().record(new Activity(Measure.COLD_CALL, 1, Moment.at(CLOCK.instant(), CLOCK.getZone())));
    }

    @Test
    void whatWasRolledBackLeftNothing() {
        try (Store store = Store.open(folder.resolve("t.db"), CLOCK)) {
            log(store);
            StoreProblem full = assertThrows(StoreProblem.class, () -> store.write(() -> {
                log(store);
                throw new StoreProblem(Reason.FULL, "INSERT");
            }));
            assertTrue(full.unchanged());
            assertEquals(folder.resolve("t.db").toString(), full.subject());
            assertEquals(1, store.log().count());
        }
    }

    @Test
    void whatWasNotBegunLeftNothing() throws IOException {
        Path text = Files.writeString(folder.resolve("notes.txt"), "hello");
        assertTrue(assertThrows(StoreProblem.class, () -> Store.open(text, CLOCK)).unchanged());
        assertTrue(assertThrows(StoreProblem.class, () -> Store.open(folder, CLOCK)).unchanged());
        try (Store store = Store.open(folder.resolve("t.db"), CLOCK)) {
            Files.move(folder.resolve("t.db"), folder.resolve("elsewhere.db"));
            assertTrue(assertThrows(StoreProblem.class, () -> log(store)).unchanged());
            Files.move(folder.resolve("elsewhere.db"), folder.resolve("t.db"));
        }
    }

    @Test
    void whatFailsOutsideATransactionIsNotKnownToHaveLeftNothing() throws IOException {
        try (Store store = Store.open(folder.resolve("t.db"), CLOCK)) {
            long id = store.prospects().add(Prospect.named("Åse")).id();
            Files.writeString(folder.resolve("backups"), "no folder");
            assertFalse(assertThrows(StoreProblem.class, () -> store.prospects().erase(id)).unchanged());
        }
    }
}
