package app.tallyline.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import app.tallyline.Locks;
import app.tallyline.model.Prospect;

/// The files that a store lies in, told apart from all others.
class OwnFilesTest {
    @TempDir
    private Path folder;
    private Path file;
    private Store store;

    @BeforeEach
    void open() {
        file = folder.resolve("t.db");
        store = Store.open(file, Clock.systemUTC());
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aStoreKnowsItsFilesHoweverTheyAreNamed() throws IOException {
        store.intake().bring(List.of(new Incoming("row 1", Optional.of(Prospect.named("Anna")), List.of())),
                _ -> true);
        for (String ending : List.of("", "-wal", "-shm", "-seal", "-long")) {
            Path own = folder.resolve("t.db" + ending);
            for (Path path : List.of(own, folder.resolve("..").resolve(folder.getFileName()).resolve(own.getFileName()),
                    Files.createSymbolicLink(folder.resolve("symbolic" + ending), own),
                    Files.createLink(folder.resolve("hard" + ending), own))) {
                assertTrue(store.isOwn(path), path.toString());
            }
        }
    }

    @Test
    void otherFilesAreNotItsOwn() throws IOException {
        assertFalse(store.isOwn(Files.writeString(folder.resolve("calls.csv"), "date\n")));
        assertFalse(store.isOwn(folder.resolve("not there.csv")));
        assertFalse(store.isOwn(folder));
        assertFalse(store.isOwn(Files.copy(file, folder.resolve("copy.db"))));
        assertFalse(store.isOwn(store.keeper().backUp().backup().file()));
    }

    @Test
    void askingLeavesTheLocks() throws IOException {
        Assumptions.assumeTrue(Locks.told(), "This system does not tell of locks");
        store.isOwn(Files.createLink(folder.resolve("hard"), file));
        store.isOwn(folder.resolve("t.db-seal"));
        assertEquals(Locks.OF_AN_OPEN_STORE, Locks.held(file));
    }
}
