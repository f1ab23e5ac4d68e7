package app.tallyline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import app.tallyline.store.Store;

/// What it costs to notice what was done to a store: opening and closing it sealed, opening it when nothing is known of it
/// so that all of it is looked over, and reading its file once, plainly.
final class SealBench {
    private static final int ROUNDS = 20;

    private SealBench() {}

    /// @param arguments a folder with a `million.db`, as [FiguresBench] leaves one; without, a store of 100,000
    public static void main(String[] arguments) throws IOException {
        Clock clock = Clock.systemDefaultZone();
        Path file;
        if (arguments.length > 0) {
            file = Path.of(arguments[0]).resolve("million.db");
            Store.open(file, clock).close();
        } else {
            file = Files.createTempDirectory("tallyline-bench").resolve("t.db");
            FilledStore.open(file, clock).close();
        }
        System.out.printf(Locale.ROOT, "%,d bytes%n", Files.size(file));
        for (int i = 0; i < 3; i++) {
            Store.open(file, clock).close();
        }
        tell("opening and closing it, sealed", () -> Store.open(file, clock).close());
        tell("reading its file once", () -> {
            try {
                Files.readAllBytes(file);
            } catch (IOException problem) {
                throw new UncheckedIOException(problem);
            }
        });
        tell("opening and closing it, nothing known", () -> {
            try {
                Files.delete(file.resolveSibling(file.getFileName() + "-seal"));
            } catch (IOException problem) {
                throw new UncheckedIOException(problem);
            }
            Store.open(file, clock).close();
        });
    }

    private static void tell(String what, Runnable doing) {
        List<Long> times = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            long begun = System.nanoTime();
            doing.run();
            times.add(System.nanoTime() - begun);
        }
        times.sort(null);
        System.out.printf(Locale.ROOT, "%s: median %.1f ms, worst %.1f ms%n", what, times.get(ROUNDS / 2) / 1e6,
                times.getLast() / 1e6);
    }
}
