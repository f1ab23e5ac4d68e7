package app.tallyline.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import app.tallyline.model.Activity;
import app.tallyline.model.Measure;
import app.tallyline.model.Moment;
import app.tallyline.model.Period;
import app.tallyline.store.StoreProblem.Reason;

/// Where there was a store, no new one is made in its place.
class MissingFileTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T10:42:00Z"), ZONE);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    @TempDir
    private Path folder;

    private Path disk() {
        return folder.resolve("usb");
    }

    private Path file() {
        return disk().resolve("s.db");
    }

    @ParameterizedTest
    @ValueSource(strings = {"s.db-seal", "s.db-wal", "backups", "s-damaged-2026-11-01T101010Z.db"})
    void whatLiesBesideTellsThatThereWasOne(String beside) throws IOException {
        logged(7);
        Files.copy(file(), disk().resolve("s-damaged-2026-11-01T101010Z.db"));
        Files.writeString(disk().resolve("s.db-wal"), "written last");
        for (Path each : children(disk())) {
            if (!each.getFileName().toString().equals(beside)) {
                remove(each);
            }
        }
        for (boolean empty : List.of(false, true)) {
            if (empty) {
                Files.createFile(file());
            }
            List<Path> before = children(disk());
            StoreProblem problem = refused(file());
            assertEquals(Reason.MISSING, problem.reason());
            assertEquals(file().toString(), problem.subject());
            assertTrue(problem.beside().contains(beside), problem.beside());
            assertTrue(problem.unchanged());
            assertEquals(before, children(disk()));
        }
    }

    /// A program that was ended before it had made its first store leaves an empty seal; other stores lie where they like.
    @Test
    void aFirstStoreIsMadeAtOnce() throws IOException {
        logged(7);
        for (String beside : List.of("first.db-seal", "first.db-long", "first.db-wal")) {
            Files.createFile(disk().resolve(beside));
        }
        try (Store store = Store.open(disk().resolve("first.db"), CLOCK)) {
            assertEquals(0, total(store));
        }
        Path empty = Files.createFile(disk().resolve("second.db"));
        Store.open(empty, CLOCK).close();
    }

    @Test
    void aLinkThatLeadsNowhereIsLeft() throws IOException {
        logged(7);
        Path link = Files.createDirectory(folder.resolve("home")).resolve("tallyline.db");
        Files.createSymbolicLink(link, Path.of("../usb/s.db"));
        Path unplugged = Files.move(disk(), folder.resolve("unplugged"));
        StoreProblem problem = refused(link);
        assertEquals(Reason.LEADS_NOWHERE, problem.reason());
        assertEquals(link.toString(), problem.subject());
        assertEquals(file().toString(), problem.beside());
        assertTrue(Files.isSymbolicLink(link));
        assertFalse(Files.exists(disk()));
        // The disk's place may be there without the disk.
        Files.createDirectory(disk());
        assertEquals(Reason.LEADS_NOWHERE, refused(link).reason());
        assertEquals(List.of(), children(disk()));
        Files.delete(disk());
        Files.move(unplugged, disk());
        try (Store store = Store.open(link, CLOCK)) {
            assertEquals(7, total(store));
        }
    }

    @Test
    void aFolderThatIsALinkAndLeadsNowhereIsLeftToo() throws IOException {
        logged(7);
        Path link = Files.createSymbolicLink(folder.resolve("home"), Path.of("usb"));
        Files.move(disk(), folder.resolve("unplugged"));
        assertEquals(Reason.LEADS_NOWHERE, refused(link.resolve("s.db")).reason());
        assertEquals(Reason.LEADS_NOWHERE, refused(link.resolve("deeper/s.db")).reason());
        assertTrue(Files.isSymbolicLink(link));
        assertFalse(Files.exists(disk()));
    }

    @Test
    void linksThatLeadToEachOtherAreLeft() throws IOException {
        Path one = folder.resolve("one.db");
        Files.createSymbolicLink(one, Files.createSymbolicLink(folder.resolve("two.db"), one));
        assertEquals(Reason.LEADS_NOWHERE, refused(one).reason());
        assertEquals(2, children(folder).size());
    }

    @Test
    void theNewestBackupIsPutInThePlaceOfAFileThatIsGone() throws IOException {
        logged(7);
        Files.delete(file());
        assertEquals(Reason.MISSING, refused(file()).reason());
        assertEquals(Optional.empty(), putBack(file()));
        try (Store store = Store.open(file(), CLOCK)) {
            assertEquals(7, total(store));
        }
    }

    @Test
    void theNewestBackupIsPutWhereALinkLeads() throws IOException {
        logged(7);
        Path link = Files.createSymbolicLink(folder.resolve("tallyline.db"), file());
        Files.delete(file());
        assertEquals(Reason.LEADS_NOWHERE, refused(link).reason());
        assertEquals(Optional.empty(), putBack(link));
        assertTrue(Files.isSymbolicLink(link));
        try (Store store = Store.open(link, CLOCK)) {
            assertEquals(7, total(store));
        }
    }

    /// What was written last may stand in the journal that is left: it is kept.
    @Test
    void anEmptyFileAndAJournalThatIsLeftAreSetAside() throws IOException {
        logged(7);
        Files.delete(file());
        Files.writeString(disk().resolve("s.db-wal"), "written last");
        assertEquals(Optional.empty(), putBack(file()));
        Files.delete(file());
        Files.createFile(file());
        Path aside = putBack(file()).orElseThrow();
        assertEquals(0, Files.size(aside));
        assertEquals("written last", Files.readString(disk().resolve("s-damaged-2026-11-23T104200Z.db-wal")));
        try (Store store = Store.open(file(), CLOCK)) {
            assertEquals(7, total(store));
        }
    }

    private static Optional<Path> putBack(Path file) {
        Rescue rescue = new Rescue(file, CLOCK);
        return rescue.putBack(rescue.newestGoodBackup().orElseThrow().file());
    }

    private static StoreProblem refused(Path file) {
        return assertThrows(StoreProblem.class, () -> Store.open(file, CLOCK).close());
    }

    /// Makes a store of so many calls, with a backup.
    private void logged(long quantity) {
        try (Store store = Store.open(file(), CLOCK)) {
            store.log().record(new Activity(Measure.COLD_CALL, quantity, Moment.onDay(DAY, ZONE)));
            store.keeper().backUp();
        }
    }

    private static long total(Store store) {
        return store.history().totals(Period.day(DAY)).of(Measure.COLD_CALL);
    }

    private static void remove(Path path) throws IOException {
        try (Stream<Path> inside = Files.walk(path)) {
            for (Path each : inside.sorted((one, other) -> other.compareTo(one)).toList()) {
                Files.delete(each);
            }
        }
    }

    private static List<Path> children(Path in) throws IOException {
        try (Stream<Path> files = Files.list(in)) {
            return files.sorted().toList();
        }
    }
}
