package app.tallyline.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// A new store for each test, which must pass its check when the test is done with it.
abstract class StoreTestBase {
    static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");
    static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T10:42:00Z"), ZONE);

    @TempDir
    Path folder;
    Store store;

    @BeforeEach
    void open() {
        store = Store.open(folder.resolve("t.db"), CLOCK);
    }

    @AfterEach
    void close() {
        assertEquals(List.of(), store.keeper().check());
        store.close();
    }
}
