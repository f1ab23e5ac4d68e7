package app.tallyline.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicBoolean;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Other programs make and remove what lies beside a data file at any moment, and it is read all the same.
class StoreFileTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T10:42:00Z"), ZoneId.of(
            "Europe/Copenhagen"));
    private static final int LOOKS = 5_000;

    @TempDir
    private Path folder;

    @Test
    void aJournalThatComesAndGoesKeepsNobodyOut() throws IOException, InterruptedException {
        Path path = folder.resolve("t.db");
        Store.open(path, CLOCK).close();
        StoreFile file = new StoreFile(path);
        long version = file.versionInFile();
        whileComingAndGoing(file.journal(), () -> {
            for (int i = 0; i < LOOKS; i++) {
                assertEquals(version, file.versionInFile());
            }
        });
    }

    @Test
    void aBackupThatIsPrunedMeanwhileIsNotListed() throws IOException, InterruptedException {
        Path path = folder.resolve("t.db");
        try (Store store = Store.open(path, CLOCK)) {
            Path made = store.keeper().backUp().backup().file();
            whileComingAndGoing(made.resolveSibling("t-2026-01-01T000000000Z-day.db"), () -> {
                for (int i = 0; i < LOOKS; i++) {
                    assertEquals(1, store.keeper().backups().size());
                }
            });
        }
    }

    /// Another writer makes and removes a file until the work is done.
    private static void whileComingAndGoing(Path file, Runnable work) throws InterruptedException {
        AtomicBoolean done = new AtomicBoolean();
        Thread other = Thread.ofPlatform().start(() -> {
            try {
                while (!done.get()) {
                    Files.write(file, new byte[]{1});
                    Files.delete(file);
                }
            } catch (IOException problem) {
                throw new UncheckedIOException(problem);
            }
        });
        try {
            work.run();
        } finally {
            done.set(true);
            other.join();
        }
    }
}
