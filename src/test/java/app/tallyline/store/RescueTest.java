package app.tallyline.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import app.tallyline.model.Activity;
import app.tallyline.model.Measure;
import app.tallyline.model.Moment;
import app.tallyline.model.Period;

/// Whatever breaks off a rescue, the next recovers all that the first would have.
class RescueTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T10:42:00Z"), ZONE);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final int ENTRIES = 23;

    @TempDir
    private Path folder;

    private Path file() {
        return folder.resolve("home/t.db");
    }

    /// A store whose file is damaged, and most of whose entries stand in the journal, as a killed program leaves it.
    private void damaged() throws IOException {
        Path made = folder.resolve("made/t.db");
        Files.createDirectory(file().getParent());
        logged(made, 3);
        try (Store store = Store.open(made, CLOCK)) {
            log(store, ENTRIES - 3);
            Stopped.copy(made, file());
        }
        try (RandomAccessFile bytes = new RandomAccessFile(file().toFile(), "rw")) {
            bytes.write(new byte[16]);
        }
    }

    /// The program is ended between any two steps of putting the sound file in place.
    @Test
    void whereverItBreaksOffTheNextRecoversAll() throws IOException {
        damaged();
        Path kept = folder.resolve("kept");
        copy(file().getParent(), kept);
        int steps = begun().size();
        for (int done = 0; done <= steps; done++) {
            clear(file().getParent());
            copy(kept, file().getParent());
            for (Replacement.Step step : begun().subList(0, done)) {
                step.take();
            }
            assertEquals(ENTRIES, recover().entries(), "after " + done + " steps");
            try (Store store = Store.open(file(), CLOCK)) {
                assertEquals(ENTRIES, total(store));
            }
            assertEquals(List.of(), journals(), "after " + done + " steps");
        }
    }

    /// Where the sound file has its place already, what is left beside it is not read into it.
    @Test
    void aFileThatTookItsPlaceIsOpenedWhateverIsLeft() throws IOException {
        damaged();
        List<Replacement.Step> steps = begun();
        for (int done = 0; Files.exists(Salvage.recovered(folder.resolve("recovered"))); done++) {
            steps.get(done).take();
        }
        assertTrue(Files.exists(journal()));
        try (Store store = Store.open(file(), CLOCK)) {
            assertEquals(Found.STRAY_JOURNAL, store.found());
            assertEquals(ENTRIES, total(store));
            assertEquals(List.of(), store.keeper().check());
        }
    }

    /// Where it broke off before that, the damaged file has one name again.
    @Test
    void whatBrokeOffLeavesNothingBehind() throws IOException {
        damaged();
        for (Replacement.Step step : begun().subList(0, 4)) {
            step.take();
        }
        Path aside = recover().aside();
        assertEquals(List.of(aside, new StoreFile(aside).journal()),
                SetAside.DAMAGED.beside(new StoreFile(file())));
    }

    @Test
    void theDamagedFileIsSetAsideWithItsJournal() throws IOException {
        damaged();
        byte[] damaged = Files.readAllBytes(file());
        byte[] journal = Files.readAllBytes(journal());
        Path aside = recover().aside();
        assertArrayEquals(damaged, Files.readAllBytes(aside));
        assertArrayEquals(journal, Files.readAllBytes(new StoreFile(aside).journal()));
        try (Store store = Store.open(file(), CLOCK)) {
            assertEquals(Found.AS_LEFT, store.found());
        }
    }

    /// What a rescue does once it has recovered what can be read.
    private List<Replacement.Step> begun() throws IOException {
        Path recovered = folder.resolve("recovered");
        clear(recovered);
        Files.createDirectory(recovered);
        Salvage.of(file(), recovered, CLOCK);
        StoreFile store = new StoreFile(file());
        return new Replacement(store, new StoreFile(file().resolveSibling("t-damaged-2026-11-22T000000Z.db")),
                new StoreFile(Salvage.recovered(recovered)), WorkFolder.of(store)).steps();
    }

    private Path journal() {
        return new StoreFile(file()).journal();
    }

    private List<Path> journals() throws IOException {
        return new StoreFile(file()).journals();
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> all = Files.list(from)) {
            for (Path each : all.toList()) {
                Files.copy(each, to.resolve(each.getFileName()));
            }
        }
    }

    private static void clear(Path from) {
        if (Files.exists(from)) {
            PrivateFiles.discardFolder(from);
        }
    }

    @Test
    void whatLeadsNowhereIsInTheWayToo() throws IOException {
        damaged();
        Path inTheWay = Files.createSymbolicLink(file().resolveSibling("t-damaged-2026-11-23T104200Z.db-seal"),
                Path.of("nowhere"));
        assertEquals(ENTRIES, recover().entries());
        assertEquals(Path.of("nowhere"), Files.readSymbolicLink(inTheWay));
    }

    private Rescue.Recovered recover() {
        return new Rescue(file(), CLOCK).recover();
    }

    private static void logged(Path file, int entries) {
        try (Store store = Store.open(file, CLOCK)) {
            log(store, entries);
        }
    }

    private static void log(Store store, int entries) {
        for (int i = 0; i < entries; i++) {
            store.log().record(new Activity(Measure.COLD_CALL, 1, Moment.onDay(DAY, ZONE)));
        }
    }

    private static long total(Store store) {
        return store.history().totals(Period.day(DAY)).of(Measure.COLD_CALL);
    }
}
