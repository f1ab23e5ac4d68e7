package app.tallyline.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import app.tallyline.MovableClock;
import app.tallyline.model.Activity;
import app.tallyline.model.Measure;
import app.tallyline.model.Moment;
import app.tallyline.model.Period;
import app.tallyline.model.Prospect;

/// Whatever a folder or a file is called, what is done with a store in it works as elsewhere, and nothing is made beside.
class OddPathsTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    @TempDir
    private Path folder;

    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-23T09:00:00Z"), ZONE);

    static List<String> names() {
        return List.of("O'Brien", "''", "\"quoted\"", "100%", "%41", "a#b", "what?", "a?mode=memory", "a;b", "a&b=c",
                "a+b", " spaces ", "Ærø", "😀", "two\nlines", "dot.", "-dash", ":memory:", "file:x", "mode=memory",
                "$HOME", "back\\slash", "*", "long".repeat(50));
    }

    @ParameterizedTest
    @MethodSource("names")
    void everythingWorks(String name) throws IOException {
        Path home = Files.createDirectory(folder.resolve(name));
        Path file = home.resolve(name.length() > 100 ? "t.db" : name + ".db");
        try (Store store = Store.open(file, clock)) {
            store.log().record(calls(3), "Ada");
            Backup backup = store.keeper().backUp().backup();
            assertEquals(Optional.of(1L), store.keeper().contents(backup.file()).map(Backup.Contents::entries));
            store.log().record(calls(4));
            later();
            store.keeper().restore(backup.file());
            assertEquals(3, calls(store));
            Path copy = home.resolve("copy' of 100%.db");
            store.keeper().copyTo(copy);
            try (Store other = Store.open(copy, clock)) {
                other.log().record(calls(5));
                assertEquals(List.of(), other.keeper().check());
            }
            later();
            assertEquals(1, store.other().bring(copy, _ -> true).added());
            assertEquals(8, calls(store));
            later();
            store.prospects().erase(store.prospects().find("Ada").orElseThrow().id());
            store.prospects().add(Prospect.named("Bo"));
            later();
            store.keeper().backUp();
            store.prospects().eraseEverywhere(store.prospects().find("Bo").orElseThrow().id(), _ -> true);
            assertEquals(List.of(), store.keeper().check());
        }
        Rescue rescue = new Rescue(file, clock);
        assertEquals(2, rescue.recover().entries());
        rescue.putBack(rescue.newestGoodBackup().orElseThrow().file());
        try (Store store = Store.open(file, clock)) {
            assertEquals(8, calls(store));
        }
        assertEquals(List.of(name), children(folder));
        assertTrue(children(home).contains(file.getFileName().toString()));
    }

    @ParameterizedTest
    @MethodSource("names")
    void anOldStoreIsBroughtUpToDate(String name) throws IOException {
        Path home = Files.createDirectory(folder.resolve(name));
        Path file = home.resolve("old.db");
        try (InputStream kept = StoreTest.class.getResourceAsStream("/stores/v4.db")) {
            Files.copy(kept, file);
        }
        try (Store store = Store.open(file, clock)) {
            assertEquals(44, store.history().totals(Period.year(2026)).of(Measure.COLD_CALL));
            assertEquals(List.of("migration"), store.keeper().backups().stream().map(Backup::why).toList());
        }
        assertEquals(List.of(name), children(folder));
    }

    private void later() {
        clock.moveTo(clock.instant().plus(Duration.ofMinutes(1)));
    }

    private static long calls(Store store) {
        return store.history().totals(Period.day(DAY)).of(Measure.COLD_CALL);
    }

    private static Activity calls(long quantity) {
        return new Activity(Measure.COLD_CALL, quantity, Moment.at(DAY, LocalTime.of(10, 0), ZONE));
    }

    private static List<String> children(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }
}
