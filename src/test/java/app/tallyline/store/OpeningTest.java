package app.tallyline.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import app.tallyline.model.Activity;
import app.tallyline.model.Measure;
import app.tallyline.model.Moment;
import app.tallyline.model.Period;
import app.tallyline.store.StoreProblem.Reason;

/// What is noticed of a file before anything is logged into it, and what is no reason for alarm.
class OpeningTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T10:42:00Z"), ZONE);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    @TempDir
    private Path folder;

    private Path file() {
        return folder.resolve("t.db");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "CREATE TRIGGER eats AFTER INSERT ON activity BEGIN DELETE FROM activity WHERE id = new.id; END",
        "CREATE VIEW theirs AS SELECT name FROM prospect", "CREATE TABLE theirs (x)",
        "CREATE INDEX theirs ON goal (sales)",
        "DROP TRIGGER tally_adds", "DROP TABLE timer", "DROP VIEW tally_for_day",
        "CREATE TRIGGER on_theirs AFTER INSERT ON flyway_schema_history BEGIN DELETE FROM activity; END",
        "ALTER TABLE goal ADD COLUMN theirs TEXT"})
    void aSchemaOfOthersIsNotTrusted(String sql) throws IOException, SQLException {
        logged(5);
        change(file(), sql);
        byte[] before = Files.readAllBytes(file());
        assertEquals(Reason.FOREIGN,
                assertThrows(StoreProblem.class, () -> Store.open(file(), CLOCK).close()).reason());
        assertArrayEquals(before, Files.readAllBytes(file()));
        new Rescue(file(), CLOCK).recover();
        try (Store store = Store.open(file(), CLOCK)) {
            assertEquals(5, total(store));
            assertEquals(List.of(), store.keeper().check());
        }
    }

    @Test
    void aRowThatItsTableWouldNotTakeIsFound() throws SQLException {
        logged(5);
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file());
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA ignore_check_constraints = 1");
            statement.execute("UPDATE undo_step SET kind = -1");
        }
        assertEquals(Reason.DAMAGED,
                assertThrows(StoreProblem.class, () -> Store.open(file(), CLOCK).close()).reason());
    }

    @Test
    void whatOthersMadeInAnOpenStoreIsFoundByTheCheck() throws SQLException {
        try (Store store = Store.open(file(), CLOCK)) {
            change(file(),
                    "CREATE TRIGGER eats AFTER INSERT ON activity BEGIN DELETE FROM activity WHERE id = new.id; END");
            assertEquals(List.of(new Keeper.Fault(Keeper.Fault.Kind.SCHEMA, "trigger eats")), store.keeper().check());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 5, 6})
    void anOldStoreWithASchemaOfOthersIsNotMigrated(int version) throws IOException, SQLException {
        try (InputStream kept = OpeningTest.class.getResourceAsStream("/stores/v" + version + ".db")) {
            Files.copy(kept, file());
        }
        change(file(),
                "CREATE TRIGGER eats AFTER INSERT ON activity BEGIN DELETE FROM activity WHERE id = new.id; END");
        assertEquals(Reason.FOREIGN,
                assertThrows(StoreProblem.class, () -> Store.open(file(), CLOCK).close()).reason());
        assertEquals(version, new StoreFile(file()).version());
    }

    /// A transaction that outgrows SQLite's memory is written to the journal before its end, some pages of it anew, with
    /// checksums that are mended when it commits. Ended before, it leaves wrong ones, and nothing is missing.
    @Test
    void aProgramEndedAmidALargeTransactionIsNoReasonForAlarm() throws IOException, SQLException {
        logged(5);
        try (Store store = Store.open(file(), CLOCK)) {
            store.log().record(calls(2));
            try (Connection amid = DriverManager.getConnection("jdbc:sqlite:" + file());
                    Statement statement = amid.createStatement()) {
                statement.execute("PRAGMA cache_size = 10");
                statement.execute("BEGIN IMMEDIATE");
                for (long i : LongStream.range(0, 3_000).toArray()) {
                    statement.execute("INSERT INTO imported_row (fingerprint) VALUES ('" + i * 7_919 % 3_001 + "')");
                }
                Stopped.copy(file(), folder.resolve("stopped.db"));
                statement.execute("ROLLBACK");
            }
        }
        assertTrue(Files.size(folder.resolve("stopped.db-wal")) > 100_000);
        try (Store stopped = Store.open(folder.resolve("stopped.db"), CLOCK)) {
            assertEquals(Found.NOT_CLOSED, stopped.found());
            assertEquals(7, total(stopped));
        }
    }

    /// The first writing to a new file, by which it gets its kind of journal, is done under a journal of another kind.
    @Test
    void aProgramEndedInTheFirstMomentOfANewStoreKeepsNobodyOut() throws IOException, SQLException {
        change(folder.resolve("empty.db"), "PRAGMA journal_mode = WAL");
        Files.copy(folder.resolve("empty.db"), file());
        ByteBuffer begun = ByteBuffer.allocate(512).putLong(0xd9d505f920a163d7L).putInt(0).putInt(7).putInt(0)
                .putInt(512).putInt(4_096);
        Files.write(folder.resolve("t.db-journal"), begun.array());
        Files.createFile(folder.resolve("t.db-seal"));
        logged(5);
        logged(2);
        try (Store store = Store.open(file(), CLOCK)) {
            assertEquals(7, total(store));
        }
    }

    /// Another program, of another kind of journal, was ended amid its writing.
    @Test
    void whatAnotherProgramHadHalfWrittenIsTakenBack() throws IOException, SQLException {
        halfWritten();
        try (Store store = Store.open(file(), CLOCK)) {
            assertEquals(5, total(store));
            assertEquals(List.of(), store.keeper().check());
        }
    }

    @Test
    void whatAnotherProgramHadHalfWrittenIsNotCopied() throws IOException, SQLException {
        halfWritten();
        byte[] before = Files.readAllBytes(file());
        try (WorkingCopy copy = WorkingCopy.of(file(), new WorkFolder(folder.resolve("work")), CLOCK);
                Store store = Store.open(copy.file(), CLOCK)) {
            assertEquals(5, total(store));
        }
        assertArrayEquals(before, Files.readAllBytes(file()));
    }

    /// A file that was sealed was a store, whatever is left of its beginning: naming another would lead away from the cure.
    @Test
    void aStoreWhoseBeginningIsGoneIsDamaged() throws IOException {
        logged(5);
        byte[] bytes = Files.readAllBytes(file());
        Arrays.fill(bytes, 0, 4_096, (byte) 0);
        Files.write(file(), bytes);
        assertEquals(Reason.DAMAGED, assertThrows(StoreProblem.class, () -> Store.open(file(), CLOCK).close())
                .reason());
        assertEquals(1, new Rescue(file(), CLOCK).recover().entries());
    }

    @Test
    void aStoreThatDoesNotKnowItselfIsDamagedAndRecovered() throws IOException, SQLException {
        logged(5);
        change(file(), "DELETE FROM recording");
        assertEquals(Reason.DAMAGED, assertThrows(StoreProblem.class, () -> Store.open(file(), CLOCK).close())
                .reason());
        assertEquals(1, new Rescue(file(), CLOCK).recover().entries());
        logged(2);
    }

    private void halfWritten() throws IOException, SQLException {
        Path open = folder.resolve("open.db");
        try (Store store = Store.open(open, CLOCK)) {
            store.log().record(calls(5));
        }
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + open);
                Statement statement = other.createStatement()) {
            statement.execute("PRAGMA journal_mode = DELETE");
            statement.execute("PRAGMA cache_size = 1");
            statement.execute("BEGIN IMMEDIATE");
            statement.execute("DELETE FROM activity");
            for (long i : LongStream.range(0, 3_000).toArray()) {
                statement.execute("INSERT INTO imported_row (fingerprint) VALUES ('" + i * 7_919 % 3_001 + "')");
            }
            Files.copy(open, file());
            Files.copy(folder.resolve("open.db-journal"), folder.resolve("t.db-journal"));
            statement.execute("ROLLBACK");
        }
    }

    private void logged(long quantity) {
        try (Store store = Store.open(file(), CLOCK)) {
            store.log().record(calls(quantity));
        }
    }

    private static Activity calls(long quantity) {
        return new Activity(Measure.COLD_CALL, quantity, Moment.onDay(DAY, ZONE));
    }

    private static long total(Store store) {
        return store.history().totals(Period.day(DAY)).of(Measure.COLD_CALL);
    }

    private static void change(Path file, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
