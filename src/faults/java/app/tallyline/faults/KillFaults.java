package app.tallyline.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import app.tallyline.model.Measure;
import app.tallyline.model.Period;
import app.tallyline.store.Backup;
import app.tallyline.store.Rescue;
import app.tallyline.store.Store;

/// A program killed (kill -9) at a random moment of its work.
class KillFaults {
    private static final int EACH = 125;

    @TempDir
    private Path folder;

    private final Random random = new Random(1);

    /// Until well into its work; each fifth time only until somewhere in its start.
    private void wait(Child child, int turn, int most) throws InterruptedException, IOException {
        if (turn % 5 > 0) {
            child.awaitOpen();
        }
        TimeUnit.MILLISECONDS.sleep(random.nextInt(most));
    }

    private static long calls(Store store) {
        return store.history().totals(Period.day(Victim.DAY)).of(Measure.COLD_CALL);
    }

    @Test
    void whileLogging() throws Exception {
        Path file = folder.resolve("log.db");
        long told = 0;
        long kept = 0;
        for (int i = 0; i < EACH; i++) {
            Child child = new Child("log", file, Integer.MAX_VALUE);
            wait(child, i, 500);
            int done = child.kill().done();
            told += done;
            try (Store store = Store.open(file, Clock.systemUTC())) {
                long now = calls(store);
                assertTrue(now == kept + done || now == kept + done + 1, kept + " and " + done + " are not " + now);
                assertEquals(List.of(), store.keeper().check());
                kept = now;
            }
        }
        assertTrue(told > EACH, "too little was logged to tell: " + told);
        Report.line("killed while logging", EACH,
                "%,d entries were told to be saved, none is missing; every check held".formatted(told));
    }

    @Test
    void whileImporting() throws Exception {
        long told = 0;
        long brokenOff = 0;
        for (int i = 0; i < EACH; i++) {
            Path file = alone("i" + i, "import.db");
            Child child = new Child("import", file, Integer.MAX_VALUE);
            wait(child, i, 1_200);
            int done = child.kill().done();
            told += done;
            try (Store store = Store.open(file, Clock.systemUTC())) {
                long now = calls(store);
                assertEquals(0, now % Victim.ROWS, "a part of an import came in: " + now);
                assertTrue(now / Victim.ROWS >= done && now / Victim.ROWS <= done + 1, done + " are not " + now);
                assertEquals(List.of(), store.keeper().check());
                brokenOff += now / Victim.ROWS == done ? 1 : 0;
            }
        }
        assertTrue(told > 0 && brokenOff > 0, told + ", " + brokenOff);
        Report.line("killed while importing %,d rows at a time".formatted(Victim.ROWS), EACH,
                "%,d imports were told to be in, and are; of each other one, all rows or none; every check held"
                        .formatted(told));
    }

    @Test
    void whileBackingUp() throws Exception {
        long told = 0;
        for (int i = 0; i < EACH; i++) {
            Path file = alone("b" + i, "back-up.db");
            Child child = new Child("back-up", file, Integer.MAX_VALUE);
            wait(child, i, 500);
            int done = child.kill().done();
            told += done;
            List<Backup> backups;
            try (Store store = Store.open(file, Clock.systemUTC())) {
                long now = calls(store);
                assertTrue(now == done || now == done + 1, done + " are not " + now);
                backups = store.keeper().backups();
                assertTrue(backups.size() >= done, done + " backups are not " + backups.size());
                assertEquals(List.of(), store.keeper().check());
            }
            assertEquals(backups.stream().findFirst(), new Rescue(file, Clock.systemUTC()).newestGoodBackup());
            for (Backup backup : backups) {
                Files.delete(backup.file());
            }
        }
        Report.line("killed while backing up after every entry", EACH,
                "%,d backups were told to be made, and are; the newest was sound each time, no entry is missing"
                        .formatted(told));
    }

    /// The first moments of a new store count: what makes it is over within a fifth of a second.
    @Test
    void whileMaking() throws Exception {
        int unfinished = 0;
        for (int i = 0; i < EACH; i++) {
            Path file = alone("n" + i, "new.db");
            Child child = new Child("log", file, 1);
            while (!Files.exists(file)) {
                TimeUnit.MILLISECONDS.sleep(1);
            }
            TimeUnit.MICROSECONDS.sleep(random.nextInt(i % 2 == 0 ? 20_000 : 400_000));
            Child.End end = child.kill();
            unfinished += end.opened() ? 0 : 1;
            try (Store store = Store.open(file, Clock.systemUTC())) {
                long now = calls(store);
                assertTrue(now == end.done() || now == end.done() + 1, end.done() + " are not " + now);
                assertEquals(List.of(), store.keeper().check());
            }
        }
        assertTrue(unfinished > 0, "none was killed before it was done");
        Report.line("killed while making a new store", EACH,
                "%d before it was done; each was opened again, every check held".formatted(unfinished));
    }

    @Test
    void whileMigrating() throws Exception {
        Map<String, Long> versions = Map.of("v4", 44L, "v5", 44L, "v6", 43L);
        int unfinished = 0;
        for (int i = 0; i < EACH; i++) {
            String version = List.of("v4", "v5", "v6").get(i % 3);
            Path file = folder.resolve("m" + i).resolve("t.db");
            copy(version, file);
            Child child = new Child("migrate", file, 1);
            TimeUnit.MILLISECONDS.sleep(150 + random.nextInt(750));
            unfinished += child.kill().opened() ? 0 : 1;
            try (Store store = Store.open(file, Clock.systemUTC())) {
                assertEquals(versions.get(version), store.history().totals(Period.year(2026)).of(Measure.COLD_CALL));
                assertEquals(List.of(), store.keeper().check());
            }
        }
        assertTrue(unfinished > 0, "none was killed before it was done");
        Report.line("killed while migrating versions 4, 5 and 6", EACH,
                "%d before it was done; equal figures each time, every check held".formatted(unfinished));
    }

    /// A file to be made in a folder where nothing lies beside it.
    private Path alone(String home, String name) throws IOException {
        return Files.createDirectory(folder.resolve(home)).resolve(name);
    }

    private static void copy(String version, Path file) throws IOException {
        Files.createDirectories(file.getParent());
        try (InputStream kept = KillFaults.class.getResourceAsStream("/stores/" + version + ".db")) {
            Files.copy(kept, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
