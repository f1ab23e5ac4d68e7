package app.tallyline.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import app.tallyline.MovableClock;
import app.tallyline.model.Activity;
import app.tallyline.model.Details;
import app.tallyline.model.KnownProspect;
import app.tallyline.model.Measure;
import app.tallyline.model.Moment;
import app.tallyline.model.Period;
import app.tallyline.model.Prospect;
import app.tallyline.model.Settings.Safekeeping;
import app.tallyline.store.StoreProblem.Reason;

/// Backups, restoring, what is noticed of a file, what is saved of a damaged one.
class KeeperTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final Instant MORNING = DAY.atTime(9, 0).atZone(ZONE).toInstant();

    @TempDir
    private Path folder;

    private final MovableClock clock = new MovableClock(MORNING, ZONE);

    private Path file() {
        return folder.resolve("t.db");
    }

    private Store open() {
        return Store.open(file(), clock);
    }

    @Test
    void theFirstOfTheDayIsBackedUpAndThenEveryHalfHourOnlyIfSomethingChanged() {
        try (Store store = open()) {
            assertEquals(Optional.empty(), store.keeper().backUpIfDue());
            store.log().record(calls(1));
            assertEquals(List.of("day"), due(store));
            later(Duration.ofMinutes(45));
            assertEquals(List.of(), due(store));
            store.log().record(calls(1));
            assertEquals(List.of("change"), due(store));
            later(Duration.ofMinutes(29));
            store.log().record(calls(1));
            assertEquals(List.of(), due(store));
            later(Duration.ofHours(20));
            assertEquals(List.of("day"), due(store));
        }
    }

    @Test
    void aBackupOfAWrongClockMakesNoneOfWhatHasNotChanged() {
        try (Store store = open()) {
            store.log().record(calls(1));
            later(Duration.ofDays(365));
            assertEquals(List.of("day"), due(store));
            clock.moveTo(MORNING.plus(Duration.ofHours(1)));
            assertEquals(List.of(), due(store), "what the one of the wrong clock holds");
            store.log().record(calls(1));
            assertEquals(List.of("day"), due(store));
            for (int i = 0; i < 3; i++) {
                later(Duration.ofMinutes(31));
                assertEquals(List.of(), due(store), "nothing has changed");
            }
            store.log().record(calls(1));
            assertEquals(List.of("change"), due(store));
        }
    }

    private static List<String> due(Store store) {
        return store.keeper().backUpIfDue().map(made -> made.backup().why()).stream().toList();
    }

    @Test
    void aBackupTellsWhatIsInIt() {
        try (Store store = open()) {
            store.log().record(calls(3));
            store.log().record(calls(1), "Åse Madsen");
            Backup backup = store.keeper().backUp().backup();
            assertEquals(Optional.of(new Backup.Contents(2, 1, Optional.of(DAY))), store.keeper().contents(backup
                    .file()));
            assertEquals(List.of(backup.file().getFileName()), names(folder.resolve("backups")));
        }
    }

    @Test
    void eachBackupIsCopiedIntoTheSecondFolder() throws IOException {
        Path second = folder.resolve("disk").resolve("kept");
        try (Store store = open()) {
            store.settings().change(now -> now.withSafekeeping(new Safekeeping(30, Optional.of(second))));
            Keeper.Made made = store.keeper().backUp();
            assertEquals(Optional.empty(), made.second());
            assertEquals(List.of(made.backup().file().getFileName()), names(second));
            Path occupied = Files.writeString(folder.resolve("occupied"), "");
            store.settings().change(now -> now.withSafekeeping(new Safekeeping(30, Optional.of(occupied))));
            later(Duration.ofHours(1));
            Keeper.Made without = store.keeper().backUp();
            assertTrue(Files.exists(without.backup().file()));
            assertEquals(Optional.of(Reason.UNWRITABLE), without.second().map(StoreProblem::reason));
        }
    }

    @Test
    void aBackupIsMadeWhileOthersWrite() throws InterruptedException {
        try (Store store = open()) {
            IntStream.range(0, 2_000).forEach(_ -> store.log().record(calls(1)));
            Thread writer = Thread.ofPlatform().start(() -> IntStream.range(0, 500).forEach(_ -> store.log().record(
                    calls(1))));
            List<Backup> made = IntStream.range(0, 5).mapToObj(_ -> store.keeper().backUp().backup()).toList();
            writer.join();
            for (Backup backup : made) {
                long entries = store.keeper().contents(backup.file()).orElseThrow().entries();
                assertTrue(entries >= 2_000 && entries <= 2_500, "entries: " + entries);
            }
            assertEquals(2_500, total(store));
        }
    }

    @Test
    void aCheckCanBeBrokenOff() {
        try (Store store = open()) {
            assertThrows(CancellationException.class, () -> store.keeper().check(done -> done < 2));
        }
    }

    @Test
    void theCheckFindsAnEntryThatIsNotWhatTheUndoHistorySays() throws SQLException {
        try (Store store = open()) {
            store.log().record(calls(3));
            change("UPDATE activity SET note = 'other'");
            assertEquals(List.of(Keeper.Fault.Kind.UNDO),
                    store.keeper().check().stream().map(Keeper.Fault::kind).toList());
        }
    }

    @Test
    void aStoreThatWasClosedIsFoundAsItWasLeft() {
        try (Store store = open()) {
            assertEquals(Found.UNKNOWN, store.found());
            store.log().record(calls(3));
        }
        try (Store store = open(); Store beside = open()) {
            assertEquals(Found.AS_LEFT, store.found());
            assertEquals(Found.AS_LEFT, beside.found());
            beside.log().record(calls(3));
        }
        try (Store store = open()) {
            assertEquals(Found.AS_LEFT, store.found());
        }
    }

    @Test
    void aStoreThatSomethingElseChangedIsToldOf() throws SQLException {
        open().close();
        change("UPDATE goal SET sales = 1", "INSERT INTO goal (month, sales) VALUES ('2026-11', 3)");
        try (Store store = open()) {
            assertEquals(Found.CHANGED, store.found());
            assertTrue(store.found().doubtful());
        }
        try (Store store = open()) {
            assertEquals(Found.AS_LEFT, store.found());
        }
    }

    @Test
    void aProgramThatStoppedAmidItsWorkIsToldOf() throws IOException {
        Path stopped = stoppedAfter(calls(3), calls(4));
        try (Store store = Store.open(stopped, clock)) {
            assertEquals(Found.NOT_CLOSED, store.found());
            assertEquals(7, total(store));
        }
    }

    @Test
    void aJournalThatIsGoneIsToldOf() throws IOException {
        Path stopped = stoppedAfter(calls(3), calls(4));
        Files.delete(stopped.resolveSibling("stopped.db-wal"));
        try (Store store = Store.open(stopped, clock)) {
            assertEquals(Found.JOURNAL_BROKEN, store.found());
        }
    }

    @Test
    void aJournalThatWasAlteredIsToldOf() throws IOException {
        Path stopped = stoppedAfter(calls(3), calls(4), calls(5));
        Path journal = stopped.resolveSibling("stopped.db-wal");
        byte[] bytes = Files.readAllBytes(journal);
        bytes[bytes.length / 2] ^= 4;
        Files.write(journal, bytes);
        try (Store store = Store.open(stopped, clock)) {
            assertEquals(Found.JOURNAL_BROKEN, store.found());
        }
    }

    @Test
    void aJournalOfAnotherStoreIsToldOf() throws IOException {
        Path stopped = stoppedAfter(calls(3), calls(4));
        Path other = folder.resolve("other.db");
        try (Store store = Store.open(other, clock)) {
            store.log().record(calls(9));
            Files.copy(folder.resolve("other.db-wal"), stopped.resolveSibling("stopped.db-wal"),
                    StandardCopyOption.REPLACE_EXISTING);
        }
        try (Store store = Store.open(stopped, clock)) {
            assertEquals(Found.JOURNAL_BROKEN, store.found());
        } catch (StoreProblem problem) {
            assertEquals(Reason.DAMAGED, problem.reason());
        }
    }

    @Test
    void nothingIsWrittenIntoAFileThatIsGoneAndWorkGoesOnWhenItIsBack() throws IOException {
        Path place = Files.createDirectory(folder.resolve("stick"));
        try (Store store = Store.open(place.resolve("t.db"), clock)) {
            store.log().record(calls(3));
            Files.move(place, folder.resolve("pulled"));
            assertEquals(Reason.VANISHED,
                    assertThrows(StoreProblem.class, () -> store.log().record(calls(4))).reason());
            Files.move(folder.resolve("pulled"), place);
            store.log().record(calls(5));
            assertEquals(8, total(store));
        }
    }

    /// The files as they lie when a program is ended.
    private Path stoppedAfter(Activity... activities) throws IOException {
        Path stopped = folder.resolve("stopped.db");
        try (Store store = open()) {
            for (Activity activity : activities) {
                store.log().record(activity);
            }
            Stopped.copy(folder.resolve("t.db"), stopped);
        }
        return stopped;
    }

    @Test
    void anEntryAlteredInTheFileIsFoundOutWhenTheStoreIsOpened() throws IOException {
        try (Store store = open()) {
            store.log().record(calls(77));
        }
        byte[] bytes = Files.readAllBytes(file());
        flip(bytes, "cold-call" + (char) 77);
        Files.write(file(), bytes);
        assertEquals(Reason.DAMAGED, assertThrows(StoreProblem.class, this::open).reason());
        Rescue.Recovered recovered = new Rescue(file(), clock).recover();
        assertEquals(1, recovered.entries());
        assertEquals(List.of(new Rescue.Loss("2026-11-23 cold-call", Optional.of(77L), 76)), recovered.lost());
        assertTrue(Files.exists(recovered.aside()));
        try (Store store = open()) {
            assertEquals(List.of(), store.keeper().check());
            assertEquals(76, total(store));
        }
    }

    /// The quantity follows the measure's name in the row.
    private static void flip(byte[] bytes, String after) {
        byte[] pattern = after.getBytes(StandardCharsets.ISO_8859_1);
        int at = IntStream.range(0, bytes.length - pattern.length).filter(start -> IntStream.range(0, pattern.length)
                .allMatch(i -> bytes[start + i] == pattern[i])).findFirst().orElseThrow();
        bytes[at + pattern.length - 1] ^= 1;
    }

    @Test
    void whatCanBeReadOfADamagedStoreIsRecovered() throws IOException {
        try (Store store = open()) {
            for (int i = 0; i < 3_000; i++) {
                store.log().record(calls(1), "Prospect " + i % 50);
            }
            store.keeper().backUp();
        }
        try (RandomAccessFile bytes = new RandomAccessFile(file().toFile(), "rw")) {
            for (long page = 60; page < bytes.length() / 4096; page += 7) {
                bytes.seek(page * 4096);
                bytes.write(new byte[4096]);
            }
        }
        assertEquals(Reason.DAMAGED, assertThrows(StoreProblem.class, this::open).reason());
        Rescue rescue = new Rescue(file(), clock);
        Rescue.Recovered recovered = rescue.recover();
        assertTrue(recovered.entries() > 1_000 && recovered.entries() < 3_000, "entries: " + recovered.entries());
        assertFalse(recovered.lost().isEmpty());
        try (Store store = open()) {
            assertEquals(List.of(), store.keeper().check());
            assertEquals(recovered.entries(), total(store));
        }
        rescue.putBack(rescue.newestGoodBackup().orElseThrow().file());
        try (Store store = open()) {
            assertEquals(3_000, total(store));
            assertEquals(List.of(), store.keeper().check());
        }
        assertEquals(2, names(folder).stream().filter(name -> name.toString().matches("t-damaged-.*\\.db")).count());
    }

    @Test
    void aStoreWhoseHeaderIsGoneIsRecovered() throws IOException {
        try (Store store = open()) {
            store.log().record(calls(5));
        }
        try (RandomAccessFile bytes = new RandomAccessFile(file().toFile(), "rw")) {
            bytes.write(new byte[16]);
        }
        assertEquals(Reason.DAMAGED, assertThrows(StoreProblem.class, this::open).reason());
        assertEquals(1, new Rescue(file(), clock).recover().entries());
        try (Store store = open()) {
            assertEquals(5, total(store));
        }
    }

    @Test
    void aStoreWhoseFirstPageIsGoneIsRecoveredFromTheRowsOwnPages() throws IOException {
        try (Store store = open()) {
            IntStream.range(0, 300).forEach(i -> store.log().record(calls(2), "Prospect " + i % 7));
        }
        try (RandomAccessFile bytes = new RandomAccessFile(file().toFile(), "rw")) {
            bytes.seek(100);
            bytes.write(new byte[3_996]);
        }
        assertThrows(StoreProblem.class, this::open);
        Rescue.Recovered recovered = new Rescue(file(), clock).recover();
        assertEquals(300, recovered.entries());
        assertEquals(7, recovered.prospects());
        try (Store store = open()) {
            assertEquals(600, total(store));
            assertEquals(List.of(), store.keeper().check());
        }
    }

    @Test
    void whatIsNoStoreIsNotRecoveredAndStaysWhereItIs() throws IOException {
        Path text = Files.writeString(folder.resolve("t.db"), "call Hansen\n".repeat(1_000));
        assertEquals(Reason.DAMAGED,
                assertThrows(StoreProblem.class, () -> new Rescue(text, clock).recover()).reason());
        assertEquals("call Hansen\n".repeat(1_000), Files.readString(text));
    }

    @Test
    void anErasedPersonIsInNoPageOfTheFile() throws IOException {
        Prospect person = Prospect.named("Zacharias Quistgaard");
        try (Store store = open()) {
            long id = store.prospects().add(person).id();
            store.log().record(new Activity(Measure.COLD_CALL, 1, Moment.at(DAY, LocalTime.NOON, ZONE),
                    Details.NONE.withProspect(Optional.of(id)).withNote("Zacharias likes tea")));
            store.prospects().erase(id);
            assertEquals(1, total(store));
        }
        String pages = new String(Files.readAllBytes(file()), StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        assertFalse(pages.contains("zacharias"));
        assertFalse(pages.contains("quistgaard"));
    }

    @Test
    void onRequestAnErasedPersonIsInNoBackupEither() throws IOException {
        Path second = folder.resolve("second");
        try (Store store = open()) {
            store.settings().change(now -> now.withSafekeeping(new Safekeeping(30, Optional.of(second))));
            store.log().record(calls(4));
            store.log().record(calls(1), "Zacharias Quistgaard");
            store.keeper().backUp();
            later(Duration.ofDays(1));
            long id = store.prospects().find("Zacharias Quistgaard").orElseThrow().id();
            store.prospects().change(store.prospects().find(id).orElseThrow(), Prospect.named("Zach"));
            Backup renamed = store.keeper().backUp().backup();
            store.prospects().eraseEverywhere(id, _ -> true);
            assertEquals(2, store.keeper().backups().size());
            assertEquals(Optional.of(new Backup.Contents(2, 0, Optional.of(DAY))), store.keeper().contents(renamed
                    .file()));
            store.keeper().restore(renamed.file());
            assertEquals(5, total(store));
            assertEquals(List.of(), store.keeper().check());
        }
        for (Path in : List.of(folder.resolve("backups"), second, folder)) {
            for (Path name : names(in).stream().filter(each -> each.toString().endsWith(".db")).toList()) {
                String pages = new String(Files.readAllBytes(in.resolve(name)), StandardCharsets.ISO_8859_1);
                assertFalse(pages.toLowerCase(Locale.ROOT).contains("zach"), in.resolve(name).toString());
            }
        }
    }

    private static List<Path> names(Path folder) {
        try (var files = Files.list(folder)) {
            return files.map(Path::getFileName).sorted().toList();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private void later(Duration time) {
        clock.moveTo(clock.instant().plus(time));
    }

    private static long total(Store store) {
        return store.history().totals(Period.day(DAY)).of(Measure.COLD_CALL);
    }

    private static Activity calls(long quantity) {
        return new Activity(Measure.COLD_CALL, quantity, Moment.at(DAY, LocalTime.of(10, 0), ZONE));
    }

    private void change(String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file());
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
