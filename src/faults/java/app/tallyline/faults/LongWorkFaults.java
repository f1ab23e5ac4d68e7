package app.tallyline.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import app.tallyline.model.Measure;
import app.tallyline.model.Period;
import app.tallyline.model.Prospect;
import app.tallyline.model.Settings.Safekeeping;
import app.tallyline.store.Store;

/// A program killed at a random moment of work that takes long: the data file is as before or as after, never between; beside
/// it nothing is left once it was opened again; nobody is alarmed; who was to be erased is in no byte of any of it.
class LongWorkFaults {
    private static final int EACH = Integer.getInteger("kills", 30);
    private static final Pattern EXPECTED = Pattern.compile(
            "t\\.db|table\\.csv|t\\.db-seal|t\\.db-long|other\\.db|backups|second|backups/t-in-second-folder\\.txt"
                    + "|(backups|second)/t-[0-9TZ-]+-[a-z]+\\.db");

    @TempDir
    private static Path folder;
    private static Path template;
    private static Path undone;

    private final Random random = new Random(7);

    /// What a data file holds.
    private record State(long calls, long prospects, boolean person) {
        static State of(Store store) {
            return new State(store.history().totals(Period.day(Victim.DAY)).of(Measure.COLD_CALL), store.prospects()
                    .count(),
                    store.prospects().find(Victim.ERASED).isPresent());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"import at length", "undo", "redo", "join", "restore", "erase", "back up", "export"})
    void killedAmid(String work) throws Exception {
        lay(work);
        State before = state(false);
        lay(work);
        Child child = new Child(work, file(), 1, folder);
        child.awaitOpen();
        long opened = System.nanoTime();
        assertEquals(1, child.join().done());
        long millis = Math.max(50, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - opened));
        State after = state(true);
        String written = Files.exists(table()) ? Files.readString(table()) : "";
        int unchanged = 0;
        int told = 0;
        for (int i = 0; i < EACH; i++) {
            lay(work);
            Path temporary = Files.createTempDirectory(folder, "temporary");
            Child killed = new Child(work, file(), 1, temporary);
            killed.awaitOpen();
            TimeUnit.MILLISECONDS.sleep(random.nextLong(millis));
            told += killed.kill().done();
            State now = state(true);
            assertTrue(now.equals(before) || now.equals(after), now + " is neither " + before + " nor " + after);
            assertTrue(now.person() || mentioned() == 0, "the erased is still there");
            assertEquals(List.of(), names(temporary));
            assertTrue(!Files.exists(table()) || Files.readString(table()).equals(written), "half a table");
            unchanged += now.equals(before) ? 1 : 0;
        }
        Report.line("killed amid: " + work, EACH,
                "%d as before, %d as after (%d told so), none between; nothing left beside, no alarm; the work took %,d ms"
                        .formatted(unchanged, EACH - unchanged, told, millis));
    }

    private Path home() {
        return folder.resolve("home");
    }

    private Path table() {
        return home().resolve(Victim.TABLE);
    }

    private Path file() {
        return home().resolve("t.db");
    }

    /// A data file with twenty thousand entries to undo, backups here and there, a person, and another machine's.
    @BeforeAll
    static void fill() throws IOException {
        Path home = Files.createDirectory(folder.resolve("home"));
        try (Store store = Store.open(home.resolve("t.db"), Clock.systemUTC())) {
            store.settings().change(now -> now.withSafekeeping(
                    new Safekeeping(30, Optional.of(home.resolve("second")))));
            store.prospects().add(Prospect.named(Victim.ERASED));
            store.log().record(Victim.call(), Victim.ERASED);
            for (int i = 0; i < 5; i++) {
                store.log().record(Victim.call());
                store.keeper().backUp();
            }
            store.keeper().copyTo(home.resolve(Victim.OTHER));
            Victim.bring(store, "earlier", Victim.LONG);
        }
        try (Store other = Store.open(home.resolve(Victim.OTHER), Clock.systemUTC())) {
            Victim.bring(other, "elsewhere", Victim.LONG);
        }
        try (Stream<Path> all = Files.walk(home)) {
            for (Path each : all.filter(path -> path.getFileName().toString().matches("other(-.*|\\.db-.*)"))
                    .toList()) {
                Files.delete(each);
            }
        }
        template = folder.resolve("template");
        copy(home, template);
        try (Store store = Store.open(home.resolve("t.db"), Clock.systemUTC())) {
            store.undoHistory().undo();
        }
        undone = folder.resolve("undone");
        copy(home, undone);
    }

    private void lay(String work) throws IOException {
        delete(home());
        copy(work.equals("redo") ? undone : template, home());
    }

    /// What stands once the file was opened again, checked, with nothing strange beside it.
    ///
    /// @param worked whether something was done in it
    private State state(boolean worked) throws IOException {
        State state;
        try (Store store = Store.open(file(), Clock.systemUTC())) {
            assertFalse(store.found().doubtful(), store.found().toString());
            store.keeper().finishErasing(_ -> true);
            state = State.of(store);
            assertEquals(List.of(), store.keeper().check());
        }
        if (worked) {
            try (Stream<Path> all = Files.walk(home())) {
                assertEquals(List.of(), all.filter(each -> !each.equals(home())).map(each -> home().relativize(each)
                        .toString())
                        .filter(name -> !EXPECTED.matcher(name).matches()).sorted().toList());
            }
        }
        return state;
    }

    /// In how many files besides the other machine's the person stands.
    private long mentioned() throws IOException {
        long files = 0;
        try (Stream<Path> all = Files.walk(home())) {
            for (Path each : all.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().equals(Victim.OTHER)).toList()) {
                files += new String(Files.readAllBytes(each), StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT)
                        .contains("quistgaard") ? 1 : 0;
            }
        }
        return files;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path each : all.toList()) {
                Files.copy(each, to.resolve(from.relativize(each).toString()));
            }
        }
    }

    private static List<String> names(Path in) throws IOException {
        try (Stream<Path> all = Files.list(in)) {
            return all.map(each -> each.getFileName().toString()).toList();
        }
    }

    private static void delete(Path path) throws IOException {
        try (Stream<Path> all = Files.walk(path)) {
            for (Path each : all.sorted((one, other) -> other.compareTo(one)).toList()) {
                Files.delete(each);
            }
        }
    }
}
