package app.tallyline.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import app.tallyline.model.Activity;
import app.tallyline.model.Measure;
import app.tallyline.model.Moment;
import app.tallyline.model.Period;
import app.tallyline.model.Prospect;
import app.tallyline.store.StoreProblem.Reason;

/// A journal that someone put beside a file that was closed whole is not read.
class StrayJournalTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T10:42:00Z"), ZONE);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final String ASIDE = "s-stray-2026-11-23T104200Z";

    @TempDir
    private Path folder;

    @TempDir
    private Path elsewhere;

    private Path file() {
        return folder.resolve("s.db");
    }

    private Path journal() {
        return folder.resolve("s.db-wal");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CREATE TABLE zz (x)", "DELETE FROM activity", "UPDATE activity SET quantity = 9"})
    void aJournalOfAnotherIsSetAsideUnread(String sql) throws IOException, SQLException {
        logged(5);
        Files.copy(journalOfACopyAfter("PRAGMA journal_mode = WAL", sql, "-wal"), journal());
        assertSetAside("-wal", 5);
    }

    @Test
    void anOlderJournalOfTheSameStoreIsSetAsideUnread() throws IOException {
        logged(5);
        try (Store store = Store.open(file(), CLOCK)) {
            store.log().record(calls(1));
            Files.copy(journal(), elsewhere.resolve("older"));
        }
        logged(2);
        Files.copy(elsewhere.resolve("older"), journal(), StandardCopyOption.REPLACE_EXISTING);
        assertSetAside("-wal", 8);
    }

    /// What SQLite keeps to take a change back by, in files that are not written as ours are.
    @Test
    void aRollbackJournalOfAnotherIsSetAsideUnread() throws IOException, SQLException {
        logged(5);
        Path stray = journalOfACopyAfter("PRAGMA journal_mode = DELETE", "UPDATE activity SET quantity = 9",
                "-journal");
        logged(2);
        Files.copy(stray, folder.resolve("s.db-journal"));
        assertSetAside("-journal", 7);
    }

    @Test
    void aLinkInAJournalsPlaceIsSetAside() throws IOException {
        logged(5);
        Path other = Files.writeString(elsewhere.resolve("letter"), "kept");
        Files.createSymbolicLink(journal(), other);
        try (Store store = Store.open(file(), CLOCK)) {
            assertEquals(Found.STRAY_JOURNAL, store.found());
            store.log().record(calls(1));
        }
        assertEquals("kept", Files.readString(other));
        assertTrue(Files.isSymbolicLink(folder.resolve(ASIDE + ".wal")));
    }

    /// Two programs start at once; the first is ended before it notes that it has the store open, the second logs and is ended.
    @Test
    void theJournalOfAProgramThatCameSecondIsItsOwn() throws IOException {
        logged(5);
        StoreFile opening = new StoreFile(file());
        Seal first = Seal.of(opening, new StrayJournals(opening, CLOCK), () -> {});
        try (Store second = Store.open(file(), CLOCK)) {
            second.log().record(calls(3));
            Stopped.copy(file(), folder.resolve("killed.db"));
        }
        first.leave();
        try (Store next = Store.open(folder.resolve("killed.db"), CLOCK)) {
            assertEquals(8, next.history().totals(Period.day(DAY)).of(Measure.COLD_CALL));
            assertEquals(Found.NOT_CLOSED, next.found());
        }
    }

    @Test
    void aProgramThatWasEndedWhileItClosedTheStoreLeavesNoAlarm() throws IOException {
        logged(5);
        Path seal = folder.resolve("s.db-seal");
        Path noted = elsewhere.resolve("noted");
        try (Store store = Store.open(file(), CLOCK)) {
            store.log().record(calls(2));
            Files.copy(seal, noted);
        }
        Files.writeString(seal, Files.readString(noted).replace("open", "closing"));
        try (Store next = Store.open(file(), CLOCK)) {
            assertEquals(Found.NOT_CLOSED, next.found());
            assertEquals(7, next.history().totals(Period.day(DAY)).of(Measure.COLD_CALL));
        }
    }

    /// The program was killed while it brought the file up to the newest schema: the journal is its own.
    @Test
    void theJournalOfAMigrationThatBrokeOffIsRead() throws IOException {
        try (Store store = Store.open(file(), CLOCK)) {
            store.log().record(calls(5));
            for (String ending : List.of("", "-wal")) {
                Files.copy(folder.resolve("s.db" + ending), folder.resolve("stopped.db" + ending));
            }
            Files.writeString(folder.resolve("stopped.db-seal"), "open\n");
        }
        try (Store store = Store.open(folder.resolve("stopped.db"), CLOCK)) {
            assertEquals(Found.UNKNOWN, store.found());
            assertEquals(5, total(store));
        }
    }

    /// Where no seal proves it to be another's it is judged, and is not brought in by being judged.
    @Test
    void aJournalThatMakesTheFileAnothersIsNotBroughtIn() throws IOException, SQLException {
        logged(5);
        byte[] before = Files.readAllBytes(file());
        Files.copy(journalOfACopyAfter("PRAGMA journal_mode = WAL", "CREATE TABLE zz (x)", "-wal"), journal());
        byte[] stray = Files.readAllBytes(journal());
        Files.delete(folder.resolve("s.db-seal"));
        StoreProblem problem = assertThrows(StoreProblem.class, () -> Store.open(file(), CLOCK).close());
        assertEquals(Reason.FOREIGN, problem.reason());
        assertTrue(problem.unchanged());
        assertArrayEquals(before, Files.readAllBytes(file()));
        assertArrayEquals(stray, Files.readAllBytes(journal()));
    }

    @Test
    void anotherMachinesStoreIsReadWithoutAStrayJournal() throws IOException, SQLException {
        logged(5);
        Files.copy(journalOfACopyAfter("PRAGMA journal_mode = WAL", "DELETE FROM activity", "-wal"), journal());
        try (WorkingCopy copy = WorkingCopy.of(file(), new WorkFolder(elsewhere.resolve("work")), CLOCK);
                Store store = Store.open(copy.file(), CLOCK)) {
            assertEquals(5, total(store));
        }
        assertTrue(Files.exists(journal()));
    }

    @Test
    void aBackupIsReadWithoutAJournal() throws IOException, SQLException {
        logged(5);
        Path stray = journalOfACopyAfter("PRAGMA journal_mode = WAL", "DELETE FROM activity", "-wal");
        try (Store store = Store.open(file(), CLOCK)) {
            Path backup = store.keeper().backUp().backup().file();
            Files.copy(stray, backup.resolveSibling(backup.getFileName() + "-wal"));
            store.keeper().restore(backup);
            assertEquals(5, total(store));
        }
    }

    /// It may name people, and nobody can tell.
    @Test
    void whoIsErasedMayStandInAStrayJournal() throws IOException, SQLException {
        logged(5);
        Files.copy(journalOfACopyAfter("PRAGMA journal_mode = WAL", "DELETE FROM activity", "-wal"), journal());
        try (Store store = Store.open(file(), CLOCK)) {
            long id = store.prospects().add(Prospect.named("Zacharias Quist")).id();
            assertEquals(new Erased(0, List.of(folder.resolve(ASIDE + ".wal")), false),
                    store.prospects().eraseEverywhere(id, _ -> true));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"PRAGMA user_version = 99", "PRAGMA application_id = 7", "text", "short", "shorter"})
    void besideAFileThatIsRefusedNothingNewLies(String how) throws IOException, SQLException {
        logged(5);
        for (Path each : files(folder)) {
            if (!each.equals(file())) {
                Files.delete(each);
            }
        }
        if (how.equals("text")) {
            Files.writeString(file(), "buy tea");
        } else if (how.startsWith("PRAGMA")) {
            try (Connection connection = connected(file()); Statement statement = connection.createStatement()) {
                statement.execute(how);
            }
        } else {
            Files.write(file(), Arrays.copyOf(Files.readAllBytes(file()), how.equals("short") ? 50_000 : 60));
        }
        byte[] before = Files.readAllBytes(file());
        assertTrue(assertThrows(StoreProblem.class, () -> Store.open(file(), CLOCK).close()).unchanged());
        assertEquals(List.of(file()), files(folder));
        assertArrayEquals(before, Files.readAllBytes(file()));
    }

    private void assertSetAside(String ending, long calls) throws IOException {
        byte[] stray = Files.readAllBytes(folder.resolve("s.db" + ending));
        try (Store store = Store.open(file(), CLOCK)) {
            assertEquals(Found.STRAY_JOURNAL, store.found());
            assertFalse(store.found().doubtful());
            assertEquals(calls, total(store));
            assertEquals(List.of(), store.keeper().check());
        }
        assertArrayEquals(stray, Files.readAllBytes(folder.resolve(ASIDE + ending.replace("-", "."))));
        try (Store store = Store.open(file(), CLOCK)) {
            assertEquals(Found.AS_LEFT, store.found());
            assertEquals(calls, total(store));
        }
    }

    /// The journal that lies beside a copy of the file while something is changed in it.
    private Path journalOfACopyAfter(String mode, String sql, String ending) throws IOException, SQLException {
        Path copy = Files.copy(file(), elsewhere.resolve("copy.db"));
        try (Connection connection = connected(copy); Statement statement = connection.createStatement()) {
            statement.execute(mode);
            if (ending.equals("-wal")) {
                statement.execute(sql);
            } else {
                statement.execute("PRAGMA cache_size = 1");
                statement.execute("BEGIN");
                statement.execute(sql);
                for (int i = 0; i < 2_000; i++) {
                    statement.execute("INSERT INTO imported_row (fingerprint) VALUES ('" + i + "')");
                }
            }
            Files.copy(copy.resolveSibling("copy.db" + ending), elsewhere.resolve("journal"));
        }
        return elsewhere.resolve("journal");
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

    private static Connection connected(Path file) throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + file);
    }

    private static List<Path> files(Path in) throws IOException {
        try (Stream<Path> files = Files.list(in)) {
            return files.sorted().toList();
        }
    }
}
