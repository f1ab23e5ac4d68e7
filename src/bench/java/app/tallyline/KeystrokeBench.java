package app.tallyline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;

import app.tallyline.desktop.frame.Notices;
import app.tallyline.desktop.frame.Work;
import app.tallyline.store.Store;

/// From the press of a key to the entry on disk and the counter turned, in the shown window over 100,000 activities;
/// beside it, in the same run, a bare insert committed to an empty database on the same disk.
final class KeystrokeBench {
    private static final int WARM_UP = 300;
    private static final int KEYS = 2_000;
    /// Faster than any hand.
    private static final int BETWEEN_KEYS_MS = 20;

    private KeystrokeBench() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("tallyline-bench");
        Clock clock = Clock.systemDefaultZone();
        try (Store store = FilledStore.open(folder.resolve("t.db"), clock)) {
            long[] keys = keys(store, clock);
            long[] inserts = inserts(folder.resolve("bare.db"));
            print("key to durable entry and turned figure", keys);
            print("a bare committed insert", inserts);
            System.out.printf(Locale.ROOT, "ratio of the medians: %.1f%n",
                    (double) percentile(keys, 50) / percentile(inserts, 50));
        }
        System.exit(0);
    }

    private static long[] keys(Store store, Clock clock) throws InterruptedException {
        SynchronousQueue<Long> turned = new SynchronousQueue<>();
        DesktopWiring desktop = Headless.onWindow(() -> {
            Notices notices = new Notices();
            ExecutorService writer = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory());
            ExecutorService reader = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory());
            DesktopWiring made = new DesktopWiring(store, clock, Locale.ROOT,
                    new Work(writer, reader, reader, Platform::runLater, notices), notices, new Views.Painted());
            Stage stage = new Stage();
            stage.setScene(made.shell().scene(980, 800));
            made.begin();
            stage.show();
            return made;
        });
        TimeUnit.SECONDS.sleep(2);
        Headless.onWindow(() -> ((Label) desktop.shell().scene().lookup("#count-cold-call")).textProperty()
                .addListener((_, _, _) -> {
                    long now = System.nanoTime();
                    Thread.ofVirtual().start(() -> {
                        try {
                            turned.put(now);
                        } catch (InterruptedException interrupted) {
                            Thread.currentThread().interrupt();
                        }
                    });
                }));
        long[] times = new long[KEYS];
        for (int i = -WARM_UP; i < KEYS; i++) {
            long[] pressed = {0};
            Platform.runLater(() -> {
                pressed[0] = System.nanoTime();
                Scene scene = desktop.shell().scene();
                Event.fireEvent(scene, Views.pressed(KeyCode.C, "c"));
                // A key that is held down counts once.
                Event.fireEvent(scene, new KeyEvent(KeyEvent.KEY_RELEASED, "c", "c", KeyCode.C, false, false, false,
                        false));
            });
            long time = turned.take() - pressed[0];
            if (i >= 0) {
                times[i] = time;
            }
            TimeUnit.MILLISECONDS.sleep(BETWEEN_KEYS_MS);
        }
        return times;
    }

    private static long[] inserts(Path file) throws SQLException, IOException {
        long[] times = new long[KEYS];
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA journal_mode = WAL");
            statement.execute("PRAGMA synchronous = FULL");
            statement.execute("CREATE TABLE entry (id INTEGER PRIMARY KEY, at INTEGER)");
            try (PreparedStatement insert = connection.prepareStatement("INSERT INTO entry (at) VALUES (?)")) {
                for (int i = -WARM_UP; i < KEYS; i++) {
                    long begun = System.nanoTime();
                    insert.setLong(1, begun);
                    insert.executeUpdate();
                    if (i >= 0) {
                        times[i] = System.nanoTime() - begun;
                    }
                }
            }
        }
        return times;
    }

    private static void print(String what, long[] times) {
        System.out.printf(Locale.ROOT, "%s: median %.2f ms, 99th percentile %.2f ms, worst %.2f ms of %,d%n", what,
                percentile(times, 50) / 1e6, percentile(times, 99) / 1e6, percentile(times, 100) / 1e6, times.length);
    }

    private static long percentile(long[] times, int percent) {
        long[] sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[Math.max(0, (int) Math.ceil(sorted.length * percent / 100.0) - 1)];
    }
}
