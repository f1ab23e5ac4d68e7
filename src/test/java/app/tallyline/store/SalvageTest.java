package app.tallyline.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import app.tallyline.model.Activity;
import app.tallyline.model.Entry;
import app.tallyline.model.KnownProspect;
import app.tallyline.model.Measure;
import app.tallyline.model.Moment;
import app.tallyline.model.Period;

/// Recovery of stores whose rows were written by older versions, from the rows' own pages.
class SalvageTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T10:42:00Z"), ZoneId.of(
            "Europe/Copenhagen"));
    private static final int PAGE = 4096;
    private static final byte ROWS = 13;

    @TempDir
    private Path folder;

    /// What is in a store, with the numbers by which entries are known in every copy.
    private record Held(List<Entry> entries, List<Long> numbers, List<KnownProspect> prospects) {
        static Held of(Path file) {
            try (Store store = Store.open(file, CLOCK)) {
                List<Entry> entries = new ArrayList<>();
                List<Long> numbers = new ArrayList<>();
                store.log().eachNumbered(new Period(Moment.FIRST_DAY, Moment.LAST_DAY), (entry, number) -> {
                    entries.add(entry);
                    numbers.add(number);
                });
                assertEquals(List.of(), store.keeper().check());
                assertFalse(store.prospects().numbers().containsValue(0L));
                return new Held(entries, numbers, store.prospects().all());
            }
        }
    }

    private Path kept(String version) throws IOException {
        Path file = folder.resolve(version + ".db");
        try (InputStream kept = SalvageTest.class.getResourceAsStream("/stores/" + version + ".db")) {
            Files.copy(kept, file);
        }
        return file;
    }

    private Held migrated(String version) throws IOException {
        Path file = kept(version);
        Held held = Held.of(file);
        Files.delete(file);
        Files.deleteIfExists(file.resolveSibling(file.getFileName() + "-seal"));
        return held;
    }

    /// Leaves nothing of a file but the pages that hold rows of tables.
    private static void leaveRowsAlone(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        for (int at = 0; at < bytes.length; at += PAGE) {
            if (bytes[at] != ROWS) {
                Arrays.fill(bytes, at, at + PAGE, (byte) 0);
            }
        }
        Files.write(file, bytes);
    }

    private static void run(Path file, String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"v4", "v5", "v6"})
    void theRowsOfAnOldStoreAreReadFromTheirPages(String version) throws IOException {
        Held before = migrated(version);
        Path file = kept(version);
        leaveRowsAlone(file);
        new Rescue(file, CLOCK).recover();
        assertEquals(before, Held.of(file));
    }

    @ParameterizedTest
    @ValueSource(strings = {"v4", "v5", "v6"})
    void theRowsOfAStoreThatWasBroughtUpAreReadFromTheirPages(String version) throws IOException {
        Path file = kept(version);
        Held before = Held.of(file);
        leaveRowsAlone(file);
        new Rescue(file, CLOCK).recover();
        assertEquals(before, Held.of(file));
    }

    /// The schema can be read, of the log no page that leads to its rows.
    @ParameterizedTest
    @ValueSource(strings = {"v4", "v5", "v6"})
    void entriesOfAnOldStoreKeepTheNumbersTheyHaveInOtherCopies(String version) throws IOException, SQLException {
        Held before = migrated(version);
        Path file = kept(version);
        run(file, "PRAGMA writable_schema = 1",
                "UPDATE sqlite_schema SET rootpage = 2 WHERE name IN ('activity', 'activity_by_day')");
        new Rescue(file, CLOCK).recover();
        assertEquals(before, Held.of(file));
    }

    @Test
    void entriesOfAnOldStoreThatCanBeReadAreNumberedToo() throws IOException, SQLException {
        Held before = migrated("v6");
        Path file = kept("v6");
        new Rescue(file, CLOCK).recover();
        Held after = Held.of(file);
        assertEquals(before, after);
        assertEquals(after.numbers().size(), new HashSet<>(after.numbers()).size());
        assertTrue(after.numbers().stream().noneMatch(number -> number == 0));
    }

    /// As a version to come may write them.
    @Test
    void rowsWithColumnsThatAreNotKnownAreReadWithoutThem() throws IOException, SQLException {
        Path file = kept("v6");
        Held before = Held.of(file);
        run(file, "ALTER TABLE activity ADD COLUMN mood TEXT NOT NULL DEFAULT 'good'",
                "ALTER TABLE prospect ADD COLUMN colour TEXT", "UPDATE activity SET mood = 'better' WHERE id > 2",
                "UPDATE prospect SET colour = 'blue' WHERE id = 1");
        leaveRowsAlone(file);
        new Rescue(file, CLOCK).recover();
        assertEquals(before, Held.of(file));
    }

    /// The sum of a day that has lost the key of its measure.
    @Test
    void aSumOfNothingIsToldAndTheRestRecovered() throws IOException {
        Path file = folder.resolve("t.db");
        try (Store store = Store.open(file, CLOCK)) {
            store.log().record(new Activity(Measure.COLD_CALL, 1, Moment.at(CLOCK.instant(), CLOCK.getZone())));
        }
        byte[] bytes = Files.readAllBytes(file);
        // A record's header: its length, then the types of day, hour, measure, outcome, entries, quantity, amount.
        byte[] header = {8, 33, 1, 31, 13, 9, 9, 8};
        int found = 0;
        for (int at = 0; at < bytes.length - header.length; at++) {
            if (Arrays.equals(bytes, at, at + header.length, header, 0, header.length)) {
                bytes[at + 3] = 0;
                found++;
            }
        }
        assertEquals(1, found);
        Files.write(file, bytes);
        Rescue.Recovered recovered = new Rescue(file, CLOCK).recover();
        assertEquals(1, recovered.entries());
        assertEquals(List.of(new Rescue.Loss("tally", Optional.empty(), 0)), recovered.lost());
    }
}
