package app.tallyline.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import app.tallyline.model.Activity;
import app.tallyline.model.Measure;
import app.tallyline.model.Moment;

/// What is unfinished lies where it is found, and a file has its name when it is whole.
class WorkFolderTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T10:42:00Z"), ZoneId.of(
            "Europe/Copenhagen"));

    @TempDir
    private Path folder;

    @TempDir
    private Path aside;

    private Path home() {
        return folder.resolve("home");
    }

    private Store open() {
        return Store.open(home().resolve("t.db"), CLOCK);
    }

    @Test
    void whatAKilledProgramLeftIsGoneWhenTheStoreIsOpenedNext() throws IOException {
        open().close();
        List<Path> before = all();
        WorkFolder work = WorkFolder.of(new StoreFile(home().resolve("t.db")));
        Path copy = work.fresh();
        Files.writeString(copy.resolve("store.db"), "half a copy");
        Path elsewhere = Files.createDirectory(folder.resolve("desktop"));
        assertThrows(Error.class, () -> work.save(elsewhere.resolve("calls.csv"), false, unfinished -> {
            Files.writeString(unfinished, "half a table");
            // The program ends here: what is left is kept aside and put back as it was.
            keep(elsewhere);
            keep(work.folder());
            throw new Error("ended");
        }));
        putBack(elsewhere);
        putBack(work.folder());
        Files.createDirectories(home().resolve("backups"));
        Files.writeString(home().resolve("backups/t-2026-11-23T104200000Z-day.db.unfinished"), "half a backup");
        Files.writeString(home().resolve("backups/t-2026-11-23T104200000Z-day.db.unfinished-journal"), "its journal");
        open().close();
        Files.delete(home().resolve("backups"));
        Files.delete(elsewhere);
        assertEquals(before, all());
    }

    /// A program may be killed between a note's making and its writing.
    @Test
    void aNoteThatWasNotWrittenKeepsNoStoreFromBeingOpened() throws IOException {
        open().close();
        List<Path> before = all();
        Files.createDirectory(home().resolve("t.db-work"));
        Files.createFile(home().resolve("t.db-work/0.new"));
        open().close();
        assertEquals(before, all());
    }

    /// What is in the folder that a link leads to is someone else's.
    @Test
    void aLinkInThePlaceOfTheFolderIsNotFollowed() throws IOException {
        open().close();
        Path others = Files.createDirectories(folder.resolve("others/" + UUID.randomUUID())).getParent();
        Files.writeString(others.resolve("letter.new"), "kept");
        List<Path> before = all(others);
        Path link = Files.createSymbolicLink(home().resolve("t.db-work"), others);
        open().close();
        assertEquals(before, all(others));
        try (Store store = open()) {
            Files.deleteIfExists(link);
            Files.createSymbolicLink(link, others);
            store.save(folder.resolve("calls.csv"), false, unfinished -> {
                Files.writeString(unfinished, "whole");
                assertEquals(before, all(others));
            });
        }
        assertEquals("whole", Files.readString(folder.resolve("calls.csv")));
        assertEquals(before, all(others));
        assertEquals(List.of("t.db-work.link-1", "t.db-work.link-2"),
                children(home()).stream().filter(name -> name.contains("-work")).toList());
    }

    /// Whoever keeps something else in the folder keeps it.
    @Test
    void onlyWhatWasMadeThereIsRemoved() throws IOException {
        open().close();
        Path photographs = Files.createDirectories(home().resolve("t.db-work/photographs"));
        open().close();
        assertTrue(Files.exists(photographs));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.place|/home/ada", "0.place|http://example.com/.tallyline", "0.place|", "0.place|file:%",
        "0.place|file:///", "0.erasing|", "0.erasing|junk", "0.erasing|file:///tmp\n12x4", "0.erasing|file:///tmp",
        "0.erasing|http://example.com/\n7"})
    void aNoteThatCannotBeUnderstoodIsKeptAndKeepsNobodyOut(String note) throws IOException {
        try (Store store = open()) {
            store.log().record(new Activity(Measure.COLD_CALL, 7, Moment.at(CLOCK.instant(), CLOCK.getZone())));
        }
        String[] parts = note.split("\\|", 2);
        Path work = Files.createDirectory(home().resolve("t.db-work"));
        Files.writeString(work.resolve(parts[0]), parts[1]);
        for (int i = 0; i < 2; i++) {
            try (Store store = open()) {
                store.keeper().finishErasing(_ -> true);
                assertTrue(store.undoHistory().undo().isPresent());
                store.undoHistory().redo();
            }
            assertEquals(List.of(parts[0] + ".not-understood"), children(work));
        }
        assertEquals(parts[1], Files.readString(work.resolve(parts[0] + ".not-understood")));
    }

    @Test
    void aNoteInLettersOfAnotherKindIsKeptToo() throws IOException {
        open().close();
        Path work = Files.createDirectory(home().resolve("t.db-work"));
        Files.write(work.resolve("0.place"), new byte[]{(byte) 0xff, (byte) 0xfe});
        Files.write(work.resolve("0.erasing"), new byte[]{(byte) 0xff, (byte) 0xfe});
        try (Store store = open()) {
            assertEquals(Optional.empty(), store.keeper().finishErasing(_ -> true));
        }
        assertEquals(List.of("0.erasing.not-understood", "0.place.not-understood"), children(work));
    }

    @Test
    void whatAnotherProgramIsAtWorkOnIsLeft() throws IOException {
        try (Store _ = open()) {
            Path copy = WorkFolder.of(new StoreFile(home().resolve("t.db"))).fresh();
            open().close();
            assertTrue(Files.exists(copy));
        }
    }

    @Test
    void aFileIsThereWholeOrNotAtAllAndItsOwnersAlone() throws IOException {
        try (Store store = open()) {
            Path table = folder.resolve("calls.csv");
            assertThrows(IOException.class, () -> store.save(table, false, unfinished -> {
                Files.writeString(unfinished, "half");
                assertFalse(Files.exists(table));
                throw new IOException("the disk is full");
            }));
            assertEquals(List.of(), children(folder).stream().filter(name -> !name.equals("home")).toList());
            store.save(table, false, unfinished -> Files.writeString(unfinished, "whole"));
            assertEquals("whole", Files.readString(table));
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(table)));
            assertThrows(FileAlreadyExistsException.class,
                    () -> store.save(table, false, unfinished -> Files.writeString(unfinished, "other")));
            assertEquals("whole", Files.readString(table));
            store.save(table, true, unfinished -> Files.writeString(unfinished, "other"));
            assertEquals("other", Files.readString(table));
            assertFalse(Files.exists(home().resolve("t.db-work")));
        }
    }

    @Test
    void aLinkIsReplacedNotFollowed() throws IOException {
        Path target = Files.writeString(folder.resolve("important"), "kept");
        Path mode = Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rw-r--r--"));
        Files.createDirectories(home());
        for (String beside : List.of("t.db-seal", "t.db-long")) {
            Files.createSymbolicLink(home().resolve(beside), target);
        }
        try (Store store = open()) {
            Path link = Files.createSymbolicLink(folder.resolve("report.pdf"), target);
            store.save(link, true, unfinished -> Files.writeString(unfinished, "report"));
            assertEquals("report", Files.readString(link));
            assertFalse(Files.isSymbolicLink(link));
        }
        assertEquals("kept", Files.readString(target));
        assertEquals("rw-r--r--", PosixFilePermissions.toString(Files.getPosixFilePermissions(mode)));
    }

    @Test
    void aLinkInThePlaceOfTheListOfCopiesIsReplacedToo() throws IOException {
        Path letter = Files.writeString(folder.resolve("letter"), "kept");
        Path list = Files.createDirectories(home().resolve("backups")).resolve("t-in-second-folder.txt");
        Files.createSymbolicLink(list, letter);
        try (Store store = open()) {
            store.settings().change(now -> now.withSafekeeping(now.safekeeping().withSecondFolder(
                    Optional.of(folder.resolve("disk")))));
            assertEquals(Optional.empty(), store.keeper().backUp().second());
        }
        assertEquals("kept", Files.readString(letter));
        assertEquals(1, Files.readAllLines(list).size());
    }

    /// By a link a store is the one it leads to, with the same files beside it.
    @Test
    void aStoreOpenedByALinkIsTheOneItLeadsTo() throws IOException {
        open().close();
        Path link = Files.createSymbolicLink(folder.resolve("link.db"), home().resolve("t.db"));
        try (Store store = Store.open(link, CLOCK)) {
            assertEquals(home().resolve("t.db").toRealPath(), store.path());
            store.keeper().backUp();
        }
        assertEquals(List.of("home", "link.db"), children(folder));
    }

    private void keep(Path left) throws IOException {
        copy(left, aside.resolve(left.getFileName()));
    }

    private void putBack(Path left) throws IOException {
        copy(aside.resolve(left.getFileName()), left);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path each : files.toList()) {
                Path there = to.resolve(from.relativize(each).toString());
                if (Files.isDirectory(each)) {
                    Files.createDirectories(there);
                } else {
                    Files.copy(each, there, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    private List<Path> all() throws IOException {
        return all(folder);
    }

    private static List<Path> all(Path in) throws IOException {
        try (Stream<Path> files = Files.walk(in)) {
            return files.sorted().toList();
        }
    }

    private static List<String> children(Path in) throws IOException {
        try (Stream<Path> files = Files.list(in)) {
            return files.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }
}
