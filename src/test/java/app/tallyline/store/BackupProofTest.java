package app.tallyline.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import app.tallyline.MovableClock;
import app.tallyline.model.Activity;
import app.tallyline.model.Measure;
import app.tallyline.model.Moment;
import app.tallyline.model.Period;
import app.tallyline.model.Settings.Safekeeping;
import app.tallyline.store.StoreProblem.Reason;

/// A backup is one by what it holds, before it is called made and before it is put in place.
class BackupProofTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    @TempDir
    private Path folder;

    private final MovableClock clock = new MovableClock(DAY.atTime(9, 0).atZone(ZONE).toInstant(), ZONE);

    private Path file() {
        return folder.resolve("t.db");
    }

    private Store open() {
        return Store.open(file(), clock);
    }

    @Test
    void anEmptyFileIsNotPutInPlace() throws IOException {
        try (Store store = open()) {
            store.log().record(calls(5));
            Path empty = Files.createFile(folder.resolve("empty.db"));
            assertEquals(Reason.NOT_A_STORE, refused(store, empty));
            assertEquals(5, total(store));
        }
    }

    @Test
    void aStoreWithoutItsTablesIsNotPutInPlace() throws SQLException {
        try (Store store = open()) {
            store.log().record(calls(5));
            Path hollow = store.keeper().backUp().backup().file();
            change(hollow, "DROP TABLE timer");
            assertEquals(Reason.FOREIGN, refused(store, hollow));
            assertEquals(5, total(store));
        }
    }

    @Test
    void aCopyWithATriggerOfOthersIsNotPutInPlaceNorJoined() throws SQLException {
        Path copy = folder.resolve("copy.db");
        try (Store store = open()) {
            store.log().record(calls(5));
            store.keeper().copyTo(copy);
            change(copy,
                    "CREATE TRIGGER eats AFTER INSERT ON activity BEGIN DELETE FROM activity WHERE id = new.id; END");
            assertEquals(Reason.FOREIGN, refused(store, copy));
            assertEquals(Reason.FOREIGN,
                    assertThrows(StoreProblem.class, () -> store.other().bring(copy, _ -> true)).reason());
            store.log().record(calls(1));
            assertEquals(6, total(store));
        }
    }

    @Test
    void theNewestThatIsSoundIsFoundBehindThoseThatAreNot() throws IOException {
        try (Store store = open()) {
            store.log().record(calls(5));
            Backup good = store.keeper().backUp().backup();
            Backup cut = later(store);
            Backup empty = later(store);
            try (FileChannel out = FileChannel.open(cut.file(), StandardOpenOption.WRITE)) {
                out.truncate(cut.bytes() / 2);
            }
            Files.write(empty.file(), new byte[0]);
            assertEquals(Optional.of(good), store.keeper().newestSound());
            assertEquals(Optional.of(good), new Rescue(file(), clock).newestGoodBackup());
        }
    }

    /// A single bit is another, in what SQLite takes for any text.
    @Test
    void aBackupWithADayThatIsNoneKeepsNobodyFromTheOthers() throws IOException {
        try (Store store = open()) {
            store.log().record(calls(5));
            Backup good = store.keeper().backUp().backup();
            Backup flipped = later(store);
            byte[] bytes = Files.readAllBytes(flipped.file());
            Files.write(flipped.file(), new String(bytes, StandardCharsets.ISO_8859_1)
                    .replace(DAY.toString(), DAY.toString().replace('-', 'm')).getBytes(StandardCharsets.ISO_8859_1));
            assertEquals(Optional.empty(), store.keeper().contents(flipped.file()));
            assertEquals(Optional.of(good), store.keeper().newestSound());
            assertEquals(Optional.of(good), new Rescue(file(), clock).newestGoodBackup());
        }
    }

    @Test
    void theNewestIsWhatHoldsTheLatestThoughTheClockWasAheadBefore() {
        clock.moveTo(clock.instant().plus(Duration.ofDays(400)));
        try (Store store = open()) {
            store.log().record(calls(1));
            store.keeper().backUp();
            clock.moveTo(clock.instant().minus(Duration.ofDays(400)));
            store.log().record(calls(1));
            Backup latest = store.keeper().backUp().backup();
            assertEquals(Optional.of(latest), store.keeper().newestSound());
        }
        assertEquals(2, new Rescue(file(), clock).newestGoodBackup().flatMap(each -> new Rescue(file(), clock).contents(
                each)).orElseThrow().entries());
    }

    @Test
    void oneThatHoldsNothingCountsOnlyWhereThereIsNoOther() {
        try (Store store = open()) {
            Backup nothing = store.keeper().backUp().backup();
            assertEquals(Optional.of(nothing), store.keeper().newestSound());
            store.log().record(calls(5));
            Backup good = later(store);
            store.undoHistory().undo();
            later(store);
            assertEquals(Optional.of(good), store.keeper().newestSound());
        }
    }

    /// The newest of each hour stays: an empty file of the same hour must not push a good one out.
    @Test
    void whatIsNotWholeTakesNoOtherBackupsPlace() throws IOException {
        try (Store store = open()) {
            store.log().record(calls(5));
            clock.moveTo(clock.instant().minus(Duration.ofDays(20)));
            Backup good = store.keeper().backUp().backup();
            Files.createFile(good.file().resolveSibling(good.file().getFileName().toString().replace("00000Z",
                    "10000Z")));
            clock.moveTo(clock.instant().plus(Duration.ofDays(20)));
            store.keeper().backUp();
            assertTrue(Files.exists(good.file()));
        }
    }

    @Test
    void restoringTellsWhatStoodAndWhatStandsAndBacksThatUp() {
        try (Store store = open()) {
            store.log().record(calls(5));
            Backup backup = store.keeper().backUp().backup();
            store.log().record(calls(6));
            clock.moveTo(clock.instant().plusSeconds(1));
            Keeper.Restored restored = store.keeper().restore(backup.file());
            assertEquals(2, restored.before().entries());
            assertEquals(1, restored.now().entries());
            assertEquals(5, total(store));
            store.keeper().restore(restored.safety().backup().file());
            assertEquals(11, total(store));
            assertEquals(List.of(), store.keeper().check());
            store.undoHistory().undo();
            assertEquals(5, total(store));
            assertEquals(List.of(), store.keeper().check());
        }
    }

    @Test
    void theStoresOwnFileIsNoBackupByWhateverName() throws IOException {
        try (Store store = open()) {
            store.log().record(calls(5));
            Path link = Files.createSymbolicLink(folder.resolve("link.db"), file());
            Path hard = Files.createLink(folder.resolve("hard.db"), file());
            for (Path own : List.of(file(), link, hard, folder.resolve("./t.db"))) {
                assertEquals(Reason.SAME_STORE, refused(store, own));
            }
            assertEquals(5, total(store));
        }
    }

    /// Two machines, each with a store of the same name, share a second folder.
    @Test
    void machinesThatShareASecondFolderLeaveEachOthersBackupsAlone() throws IOException {
        Path shared = folder.resolve("shared");
        try (Store desk = Store.open(folder.resolve("desk/tallyline.db"), clock);
                Store laptop = Store.open(folder.resolve("laptop/tallyline.db"), clock)) {
            List<Path> laptops = new ArrayList<>();
            for (Store store : List.of(desk, laptop)) {
                store.log().record(calls(1));
                store.settings().change(now -> now.withSafekeeping(new Safekeeping(3, Optional.of(shared))));
            }
            for (int hour = 0; hour < 24; hour++) {
                laptops.add(laptop.keeper().backUp(Backups.Why.CHANGE).backup().file().getFileName());
                clock.moveTo(clock.instant().plus(Duration.ofMinutes(7)));
            }
            Path last = laptops.getLast();
            List<Path> before = names(shared);
            for (int day = 0; day < 100; day++) {
                desk.keeper().backUp(Backups.Why.DAY);
                clock.moveTo(clock.instant().plus(Duration.ofDays(1)));
            }
            assertTrue(names(shared).containsAll(before), "the laptop's are all there");
            assertTrue(names(shared).contains(last));
            // The desk's own go by the ladder, as beside the store.
            assertEquals(names(folder.resolve("desk/backups")).stream().filter(name -> name.toString().endsWith(".db"))
                    .toList(), names(shared).stream().filter(name -> !before.contains(name)).toList());
        }
    }

    @Test
    void backupsAndTheirFolderAreTheOwnersAlone() throws IOException {
        try (Store store = open()) {
            store.log().record(calls(5));
            Path backup = store.keeper().backUp().backup().file();
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(backup)));
            assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(backup.getParent())));
        }
    }

    private Backup later(Store store) {
        clock.moveTo(clock.instant().plus(Duration.ofMinutes(1)));
        return store.keeper().backUp().backup();
    }

    private static Reason refused(Store store, Path backup) {
        return assertThrows(StoreProblem.class, () -> store.keeper().restore(backup)).reason();
    }

    private static List<Path> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(Path::getFileName).sorted().toList();
        }
    }

    private static long total(Store store) {
        return store.history().totals(Period.day(DAY)).of(Measure.COLD_CALL);
    }

    private static Activity calls(long quantity) {
        return new Activity(Measure.COLD_CALL, quantity, Moment.at(DAY, LocalTime.of(10, 0), ZONE));
    }

    private static void change(Path file, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
