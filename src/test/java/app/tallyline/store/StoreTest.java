package app.tallyline.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import app.tallyline.MovableClock;
import app.tallyline.metrics.Totals;
import app.tallyline.model.Activity;
import app.tallyline.model.DayOff;
import app.tallyline.model.Measure;
import app.tallyline.model.Moment;
import app.tallyline.model.Period;
import app.tallyline.store.StoreProblem.Reason;

class StoreTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T10:42:00Z"), ZONE);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    @TempDir
    private Path folder;

    private static Activity calls(long quantity) {
        return new Activity(Measure.COLD_CALL, quantity, Moment.at(DAY, LocalTime.of(10, 0), ZONE));
    }

    private static Reason refused(Path path) {
        return assertThrows(StoreProblem.class, () -> Store.open(path, CLOCK).close()).reason();
    }

    @Test
    void isMadeWhereThereIsNoneAndFoundAgain() {
        Path file = folder.resolve("new folder").resolve("tallyline.db");
        try (Store store = Store.open(file, CLOCK)) {
            store.log().record(calls(3));
        }
        try (Store store = Store.open(file, CLOCK)) {
            assertEquals(3, store.history().totals(Period.day(DAY)).of(Measure.COLD_CALL));
        }
        assertTrue(Files.exists(file));
        assertFalse(Files.exists(file.resolveSibling("tallyline.db.migrating")));
    }

    @Test
    void theNewestMigrationSaysItsVersion() {
        Path file = folder.resolve("t.db");
        Store.open(file, CLOCK).close();
        assertEquals(Migration.NEWEST, new StoreFile(file).version());
    }

    @Test
    void theBuiltInMeasuresOfTheStoreAreThoseOfTheProgram() {
        try (Store store = Store.open(folder.resolve("t.db"), CLOCK)) {
            assertEquals(Measure.BUILT_IN, store.measures().loggable());
        }
    }

    @Test
    void aFolderIsNoStore() {
        assertEquals(Reason.FOLDER, refused(folder));
    }

    @Test
    void aTextFileIsNoStoreAndIsLeftAsItIs() throws IOException {
        Path text = Files.writeString(folder.resolve("notes.txt"), "call Hansen\n");
        assertEquals(Reason.NOT_A_STORE, refused(text));
        assertEquals("call Hansen\n", Files.readString(text));
    }

    @Test
    void anotherProgramsDatabaseIsNoStoreAndIsLeftAsItIs() throws IOException, SQLException {
        Path other = folder.resolve("other.db");
        change(other, "CREATE TABLE music (title TEXT)");
        byte[] before = Files.readAllBytes(other);
        assertEquals(Reason.NOT_A_STORE, refused(other));
        assertArrayEquals(before, Files.readAllBytes(other));
    }

    @Test
    void aNewerStoreIsRefusedAndLeftAsItIs() throws IOException, SQLException {
        Path file = folder.resolve("t.db");
        Store.open(file, CLOCK).close();
        change(file, "PRAGMA user_version = 99");
        byte[] before = Files.readAllBytes(file);
        assertEquals(Reason.NEWER, refused(file));
        assertArrayEquals(before, Files.readAllBytes(file));
    }

    @Test
    void aDamagedStoreIsRefused() throws IOException {
        Path file = folder.resolve("t.db");
        Files.write(file, "SQLite format 3\0 and then nonsense".repeat(200).getBytes(StandardCharsets.US_ASCII));
        Reason reason = refused(file);
        assertTrue(reason == Reason.NOT_A_STORE || reason == Reason.DAMAGED, reason.toString());
    }

    /// As version 4 of the schema left it, with 44 calls, two prospects of the user's and one brought in.
    @Test
    void anOldStoreIsBackedUpAndBroughtUp() throws IOException {
        Path file = folder.resolve("t.db");
        try (InputStream kept = StoreTest.class.getResourceAsStream("/stores/v4.db")) {
            Files.copy(kept, file);
        }
        try (Store store = Store.open(file, CLOCK)) {
            Totals totals = store.history().totals(Period.year(2026));
            assertEquals(Map.of(Measure.COLD_CALL, 44L, Measure.APPOINTMENT, 1L, Measure.SALE, 1L, Measure.EMAIL, 2L),
                    totals.byMeasure());
            assertEquals(1, totals.connects());
            assertEquals(List.of("migration"), store.keeper().backups().stream().map(Backup::why).toList());
            assertEquals(4, new StoreFile(store.keeper().backups().getFirst().file()).version());
            assertEquals(List.of("Sørensen & Søn"), store.search().suggest("sorensen", 5).stream()
                    .map(found -> found.known().prospect().name()).toList());
            assertEquals(3, store.search().suggest("åse", 5).getFirst().contacts());
            assertTrue(store.undoHistory().undo().isPresent());
            assertEquals(0, store.history().totals(Period.month(YearMonth.of(2026, 10))).of(Measure.COLD_CALL));
            assertEquals(List.of(), store.keeper().check());
        }
    }

    @Test
    void aStoreOfTheFifthVersionIsBroughtUpToDate() throws IOException {
        Path file = folder.resolve("v5.db");
        try (InputStream kept = StoreTest.class.getResourceAsStream("/stores/v5.db")) {
            Files.copy(kept, file);
        }
        try (Store store = Store.open(file, CLOCK)) {
            assertEquals(Map.of(Measure.COLD_CALL, 44L, Measure.APPOINTMENT, 2L, Measure.SALE, 1L),
                    store.history().totals(Period.year(2026)).byMeasure());
            assertEquals(List.of(new DayOff(LocalDate.of(2026, 10, 16), "moving")), store.workdays().daysOff());
            assertEquals(List.of(), store.keeper().check());
            store.workdays().take(List.of(new DayOff(LocalDate.of(2026, 10, 16), "moving", true)));
            store.undoHistory().undo();
            assertEquals(List.of(new DayOff(LocalDate.of(2026, 10, 16), "moving")), store.workdays().daysOff());
        }
    }

    /// As version 6 of the schema left it: three entries of calls, an appointment, a sale, mails, a goal taken back.
    @Test
    void aStoreOfTheSixthVersionIsBroughtUpToDate() throws IOException {
        Path file = folder.resolve("v6.db");
        try (InputStream kept = StoreTest.class.getResourceAsStream("/stores/v6.db")) {
            Files.copy(kept, file);
        }
        try (Store store = Store.open(file, CLOCK)) {
            assertEquals(Map.of(Measure.COLD_CALL, 43L, Measure.APPOINTMENT, 1L, Measure.SALE, 1L, Measure.EMAIL, 2L),
                    store.history().totals(Period.year(2026)).byMeasure());
            assertEquals(Optional.empty(), store.goals().of(YearMonth.of(2026, 10)));
            assertEquals(List.of(), store.keeper().check());
            store.undoHistory().redo();
            assertTrue(store.goals().of(YearMonth.of(2026, 10)).isPresent());
            store.undoHistory().undo();
            store.undoHistory().undo();
            assertEquals(0, store.history().totals(Period.year(2026)).of(Measure.EMAIL));
            assertEquals(List.of(), store.keeper().check());
        }
    }

    private static String traced(Throwable problem) {
        StringWriter trace = new StringWriter();
        problem.printStackTrace(new PrintWriter(trace));
        return trace.toString();
    }

    @RepeatedTest(10)
    void twoProgramsOnOneStoreLoseNothing() throws InterruptedException {
        Path file = folder.resolve("t.db");
        List<Throwable> problems = new ArrayList<>();
        List<Thread> programs = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            // Both find it new, and open and make it at the same time.
            programs.add(Thread.ofPlatform().uncaughtExceptionHandler((_, problem) -> problems.add(problem))
                    .start(() -> {
                        try (Store store = Store.open(file, CLOCK)) {
                            for (int n = 0; n < 200; n++) {
                                store.log().record(calls(1));
                            }
                        }
                    }));
        }
        for (Thread program : programs) {
            program.join();
        }
        assertEquals(List.of(), problems, () -> problems.stream().map(StoreTest::traced).collect(Collectors.joining()));
        try (Store store = Store.open(file, CLOCK)) {
            assertEquals(400, store.history().totals(Period.day(DAY)).of(Measure.COLD_CALL));
            assertEquals(List.of(), store.keeper().check());
        }
    }

    /// What a program leaves behind that is ended while it makes a store.
    @Test
    void aStoreWhoseMakingBrokeOffIsMadeToItsEnd() throws SQLException {
        Path file = folder.resolve("t.db");
        change(file, "PRAGMA application_id = " + StoreFile.APPLICATION_ID);
        change(file,
                "CREATE TABLE flyway_schema_history (installed_rank INT NOT NULL PRIMARY KEY, version VARCHAR(50), "
                        + "description VARCHAR(200) NOT NULL, type VARCHAR(20) NOT NULL, script VARCHAR(1000) NOT NULL, "
                        + "checksum INT, installed_by VARCHAR(100) NOT NULL, "
                        + "installed_on TEXT NOT NULL DEFAULT (strftime('%Y-%m-%d %H:%M:%f','now')), "
                        + "execution_time INT NOT NULL, success BOOLEAN NOT NULL)");
        try (Store store = Store.open(file, CLOCK)) {
            store.log().record(calls(1));
            assertEquals(List.of(), store.keeper().check());
        }
    }

    @Test
    void oneProgramSeesWhatAnotherWrote() {
        Path file = folder.resolve("t.db");
        try (Store window = Store.open(file, CLOCK); Store command = Store.open(file, CLOCK)) {
            assertFalse(window.changedElsewhere());
            window.log().record(calls(1));
            assertFalse(window.changedElsewhere());
            command.log().record(calls(1));
            assertTrue(window.changedElsewhere());
            assertFalse(window.changedElsewhere());
            assertEquals(2, window.history().totals(Period.day(DAY)).of(Measure.COLD_CALL));
        }
    }

    @Test
    void theCheckFindsASumThatDoesNotEqualItsEntries() throws SQLException {
        Path file = folder.resolve("t.db");
        try (Store store = Store.open(file, CLOCK)) {
            store.log().record(calls(3));
            assertEquals(List.of(), store.keeper().check());
            change(file, "UPDATE tally SET quantity = 4");
            assertEquals(List.of(Keeper.Fault.Kind.TALLY),
                    store.keeper().check().stream().map(Keeper.Fault::kind).toList());
        }
    }

    @Test
    void aBackupIsPutBackAndWhatStoodBeforeIsBackedUp() {
        try (Store store = Store.open(folder.resolve("t.db"), CLOCK)) {
            store.log().record(calls(3));
            Backup backup = store.keeper().backUp().backup();
            store.log().record(calls(4));
            store.keeper().restore(backup.file());
            assertEquals(3, store.history().totals(Period.day(DAY)).of(Measure.COLD_CALL));
            Backup before = store.keeper().backups().getFirst();
            assertEquals("restore", before.why());
            store.keeper().restore(before.file());
            assertEquals(7, store.history().totals(Period.day(DAY)).of(Measure.COLD_CALL));
            assertEquals(List.of(), store.keeper().check());
        }
    }

    @Test
    void whatIsNoSoundBackupIsNotPutBack() throws IOException {
        Path text = Files.writeString(folder.resolve("notes.txt"), "call Hansen\n");
        try (Store store = Store.open(folder.resolve("t.db"), CLOCK)) {
            store.log().record(calls(3));
            assertThrows(StoreProblem.class, () -> store.keeper().restore(text));
            assertEquals(3, store.history().totals(Period.day(DAY)).of(Measure.COLD_CALL));
        }
    }

    @Test
    void onlyItsOwnerMayReadIt() throws IOException {
        Path file = folder.resolve("private").resolve("t.db");
        Store.open(file, CLOCK).close();
        if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
            assertEquals("rw-------",
                    PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        }
    }

    @Test
    void theLogTellsItsListenersOfEachChange() {
        try (Store store = Store.open(folder.resolve("t.db"), CLOCK)) {
            int[] heard = {0};
            store.onChange(() -> heard[0]++);
            store.log().record(calls(1));
            store.undoHistory().undo();
            assertEquals(2, heard[0]);
            assertEquals(Optional.empty(), store.history().span());
        }
    }

    private static void change(Path file, String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
