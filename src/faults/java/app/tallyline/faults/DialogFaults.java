package app.tallyline.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import app.tallyline.Locks;
import app.tallyline.SampleYear;
import app.tallyline.model.Language;
import app.tallyline.model.Measure;
import app.tallyline.model.Moment;
import app.tallyline.model.Period;
import app.tallyline.model.Settings;
import app.tallyline.store.Keeper;
import app.tallyline.store.Store;

/// The desktop's own dialog looks into the store's folder. The toolkit behind it (GTK) opens each file to see what it is and
/// closes it again, and where a process closes a file, all its locks on that file are gone.
class DialogFaults {
    private static final int TIMES = 20;
    private static final String TITLE = "Bring a table in";

    @TempDir
    private Path folder;

    /// What came of one time.
    ///
    /// @param locks the fewest locks that the window held
    /// @param during how many of three calls were saved while the dialog was open
    /// @param missing how many entries that were told to be saved are missing
    private record Seen(long locks, long during, long missing, List<Keeper.Fault> faults) {}

    @Test
    void aDialogThatLooksIntoTheStoresFolder() throws Exception {
        Optional<String> missing = Display.missing();
        Assumptions.assumeTrue(missing.isEmpty(), () -> "No real window can be opened here: there is no " + missing
                .get());
        List<Seen> all = new ArrayList<>();
        try (Display display = new Display(folder)) {
            for (int i = 0; i < TIMES; i++) {
                all.add(once(display, Files.createDirectories(folder.resolve("round" + i).resolve("store"))));
            }
        }
        assertEquals(List.of(), all.stream().filter(seen -> seen.locks() < Locks.OF_AN_OPEN_STORE).toList(),
                "locks were let go");
        assertEquals(0, all.stream().mapToLong(Seen::missing).sum(), "entries are missing");
        assertTrue(all.stream().allMatch(seen -> seen.faults().isEmpty()), all.toString());
        assertTrue(all.stream().allMatch(seen -> seen.during() == 3), "the window was to go on logging: " + all);
        Report.line("a file dialog looks into the store's folder while the window and a command log, then kill -9",
                TIMES,
                "every lock was held throughout; no entry is missing; every check held");
    }

    private static Seen once(Display display, Path place) throws Exception {
        Path file = place.resolve("t.db");
        prepare(file);
        RealWindow window = new RealWindow(file, display);
        try {
            String main = display.window("Tallyline");
            display.focus(main);
            display.press("c", "c", "c");
            long saved = window.saved(3);
            CompletableFuture<Void> over = new CompletableFuture<>();
            CompletableFuture<Long> locks = CompletableFuture.supplyAsync(() -> window.fewestLocks(over));
            display.press("ctrl+6", "Tab", "space");
            display.focus(display.window(TITLE));
            display.press("ctrl+l");
            display.type(place + "/");
            display.press("Down", "Down", "Down");
            TimeUnit.MILLISECONDS.sleep(300);
            Process first = window.command("log", "appointment");
            display.focus(main);
            display.press("ctrl+1", "c", "c", "c");
            long told = first.waitFor() == 0 ? 1 : 0;
            long during = window.saved(saved + 3) - saved;
            display.focus(display.window(TITLE));
            display.press("Escape", "Escape");
            display.focus(main);
            display.press("ctrl+1", "c", "c", "c");
            Process second = window.command("log", "appointment");
            told += second.waitFor() == 0 ? 1 : 0;
            saved = window.saved(saved + during + 3);
            over.complete(null);
            long fewest = locks.get();
            window.kill();
            try (Store store = Store.open(file, Clock.systemUTC())) {
                return new Seen(fewest, during, saved - count(store, Measure.COLD_CALL) + told - count(store,
                        Measure.APPOINTMENT), store.keeper().check());
            }
        } finally {
            window.kill();
        }
    }

    private static long count(Store store, Measure measure) {
        return store.history().totals(new Period(Moment.FIRST_DAY, Moment.LAST_DAY)).of(measure);
    }

    private static void prepare(Path file) {
        try (Store store = Store.open(file, Clock.systemUTC())) {
            SampleYear.choose(store, Language.ENGLISH, Settings.Theme.LIGHT);
        }
    }
}
