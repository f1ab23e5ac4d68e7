package app.tallyline.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalTime;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import app.tallyline.exchange.Export;
import app.tallyline.exchange.TableProblem;
import app.tallyline.model.Activity;
import app.tallyline.model.Language;
import app.tallyline.model.Measure;
import app.tallyline.model.Moment;
import app.tallyline.model.Period;
import app.tallyline.model.Prospect;
import app.tallyline.store.Incoming;
import app.tallyline.store.Store;
import app.tallyline.store.StoreProblem;
import app.tallyline.store.StoreProblem.Reason;
import app.tallyline.words.Remedy;
import app.tallyline.words.Words;

/// A disk that is full, cannot be written, is gone, or a store that another program holds. The disk is a small one in
/// memory, which only the machine's administrator on Linux can mount; elsewhere these are skipped, and say so.
class SpaceFaults {
    private static final Clock CLOCK = Clock.systemUTC();

    @TempDir
    private Path folder;
    private Path disk;

    @BeforeEach
    void mount() throws Exception {
        disk = Files.createDirectory(folder.resolve("disk"));
        Assumptions.assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=6m", "tmpfs", disk.toString()),
                "No small disk can be mounted here: that takes Linux and its administrator");
    }

    @AfterEach
    void unmount() throws Exception {
        run("umount", "-l", disk.toString());
    }

    private static boolean run(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0;
        } catch (IOException noSuchProgram) {
            return false;
        }
    }

    private static Activity call() {
        return new Activity(Measure.COLD_CALL, 1, Moment.at(Victim.DAY, LocalTime.of(10, 0), Victim.ZONE));
    }

    private static long calls(Store store) {
        return store.history().totals(Period.day(Victim.DAY)).of(Measure.COLD_CALL);
    }

    /// The problem, which must have a sentence in both languages.
    private static Reason told(StoreProblem problem) {
        for (Language language : Language.values()) {
            String sentence = Remedy.of(problem, Words.of(language, language.locale(),
                    Currency.getInstance("DKK")));
            assertTrue(sentence.length() > 20 && !sentence.contains("Exception"), sentence);
        }
        return problem.reason();
    }

    @Test
    void aFullDisk() throws IOException {
        long told = 0;
        Path ballast = Files.write(disk.resolve("ballast"), new byte[2 << 20]);
        try (Store store = Store.open(disk.resolve("t.db"), CLOCK)) {
            Optional<StoreProblem> full = Optional.empty();
            while (full.isEmpty()) {
                try {
                    store.log().record(call());
                    told++;
                } catch (StoreProblem problem) {
                    full = Optional.of(problem);
                }
            }
            assertEquals(Reason.FULL, told(full.get()));
            assertEquals(told, calls(store));
            List<Incoming> rows = IntStream.range(0, 5_000).mapToObj(i -> new Incoming("row " + i,
                    Optional.of(Prospect.named("Prospect " + i)), List.of(call()))).toList();
            told(assertThrows(StoreProblem.class, () -> store.intake().bring(rows, _ -> true)));
            told(assertThrows(StoreProblem.class, () -> store.keeper().backUp()));
            assertEquals(List.of(), store.keeper().backups());
            assertThrows(TableProblem.class, () -> new Export(store, Victim.ZONE, Currency.getInstance("DKK"))
                    .write(disk.resolve("out.csv"), Export.Selection.of(Period.day(Victim.DAY)), _ -> true));
            assertEquals(told, calls(store));
            Files.delete(ballast);
            store.log().record(call());
            assertEquals(told + 1, calls(store));
            assertEquals(List.of(), store.keeper().check());
        }
        try (Store again = Store.open(disk.resolve("t.db"), CLOCK)) {
            assertEquals(told + 1, calls(again));
            assertEquals(List.of(), again.keeper().check());
        }
        Report.line("the disk full", told,
                "%,d entries saved before it was, all there; logging, import, backup and export "
                        .formatted(told) + "each told why; with room again, work went on");
    }

    /// What was read before is read afterwards: the import has not taken the last byte.
    @Test
    void anImportThatFindsNoRoom() throws IOException {
        Path file = disk.resolve("t.db");
        Files.write(disk.resolve("ballast"), new byte[3 << 20]);
        try (Store store = Store.open(file, CLOCK)) {
            store.log().record(call());
            List<Incoming> rows = IntStream.range(0, 20_000).mapToObj(i -> new Incoming("row " + i,
                    Optional.of(Prospect.named("Prospect " + i)), List.of(call()))).toList();
            assertEquals(Reason.FULL, told(assertThrows(StoreProblem.class, () -> store.intake().bring(rows,
                    _ -> true))));
            assertEquals(1, calls(store));
        }
        try (Store again = Store.open(file, CLOCK)) {
            assertEquals(1, calls(again));
            again.log().record(call());
            assertEquals(2, calls(again));
            assertEquals(List.of(), again.keeper().check());
        }
        Report.line("an import that finds no room", 1,
                "told why; nothing of it was left, figures were shown and work went on");
    }

    @Test
    void aDiskThatCannotBeWritten() throws Exception {
        try (Store store = Store.open(disk.resolve("t.db"), CLOCK)) {
            store.log().record(call());
        }
        assertTrue(run("mount", "-o", "remount,ro", disk.toString()));
        told(assertThrows(StoreProblem.class, () -> Store.open(disk.resolve("t.db"), CLOCK)));
        assertTrue(run("mount", "-o", "remount,rw", disk.toString()));
        try (Store store = Store.open(disk.resolve("t.db"), CLOCK)) {
            store.log().record(call());
            assertEquals(2, calls(store));
            assertEquals(List.of(), store.keeper().check());
        }
        Report.line("the folder read-only", 1, "told why; writable again, nothing was missing and work went on");
    }

    @Test
    void aStoreThatAnotherProgramHolds() throws Exception {
        Path file = disk.resolve("t.db");
        try (Store store = Store.open(file, CLOCK)) {
            store.log().record(call());
            try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file);
                    Statement statement = other.createStatement()) {
                statement.execute("BEGIN IMMEDIATE");
                assertEquals(Reason.LOCKED,
                        told(assertThrows(StoreProblem.class, () -> store.log().record(call()))));
                assertEquals(1, calls(store));
                statement.execute("ROLLBACK");
            }
            store.log().record(call());
            assertEquals(2, calls(store));
        }
        Report.line("the store held by another program", 1, "told why after ten seconds; figures were shown meanwhile, "
                + "and work went on when it was free");
    }

    @Test
    void aFolderThatVanished() throws Exception {
        Path stick = Files.createDirectory(disk.resolve("stick"));
        try (Store store = Store.open(stick.resolve("t.db"), CLOCK)) {
            store.log().record(call());
            Files.move(stick, disk.resolve("pulled"));
            assertEquals(Reason.VANISHED, told(assertThrows(StoreProblem.class, () -> store.log().record(call()))));
            Files.move(disk.resolve("pulled"), stick);
            store.log().record(call());
            assertEquals(2, calls(store));
            assertEquals(List.of(), store.keeper().check());
        }
        Report.line("the folder vanished", 1, "told why, nothing was written; back in its place, work went on");
    }
}
