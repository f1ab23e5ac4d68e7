package app.tallyline;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import app.tallyline.desktop.dialog.FxChooser;
import app.tallyline.desktop.dialog.PathChooser;
import app.tallyline.desktop.dialog.ProcessChooser;
import app.tallyline.desktop.frame.Notices;
import app.tallyline.desktop.frame.Work;
import app.tallyline.desktop.shell.Look;
import app.tallyline.desktop.shell.SystemNotification;
import app.tallyline.model.Language;
import app.tallyline.model.Settings;
import app.tallyline.store.Rescue;
import app.tallyline.store.Store;
import app.tallyline.store.StoreProblem;
import app.tallyline.words.Words;

/// The program's window, its threads, and its end. One thread writes, one reads, one does what takes long, one watches
/// the clock and the store; all else happens on the window's own.
final class Window {
    private static final String TITLE = "Tallyline";
    private static final double WIDTH = 1180;
    private static final double HEIGHT = 780;
    private static final double LEAST_WIDTH = 920;
    private static final double LEAST_HEIGHT = 640;
    private static final long LOOK_EVERY_MS = 1_000;
    private static final long KEEP_FIRST_S = 20;
    private static final long KEEP_EVERY_S = 60;
    private static final long PATIENCE_S = 30;

    private final MachineClock clock;
    private final Locale locale;
    private final Path path;
    private final Optional<Language> language;
    private final ExecutorService writer = Executors.newSingleThreadExecutor(daemon("writer"));
    private final ExecutorService reader = Executors.newSingleThreadExecutor(daemon("reader"));
    private final ExecutorService aside = Executors.newSingleThreadExecutor(daemon("aside"));
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(daemon("watch"));

    /// @param language in which it speaks this time, whichever was chosen
    Window(MachineClock clock, Locale locale, Path path, Optional<Language> language) {
        this.clock = clock;
        this.locale = locale;
        this.path = path;
        this.language = language;
    }

    /// Starts the toolkit and opens the window. The store is opened meanwhile: neither needs the other.
    ///
    /// @throws UnsupportedOperationException if there is no display
    void open() {
        CompletableFuture<Store> opening = CompletableFuture.supplyAsync(this::openStore);
        Platform.startup(() -> {
            Platform.setImplicitExit(false);
            Stage stage = new Stage();
            stage.setTitle(TITLE);
            stage.focusedProperty().subscribe(_ -> stage.setTitle(TITLE));
            stage.setMinWidth(LEAST_WIDTH);
            stage.setMinHeight(LEAST_HEIGHT);
            stage.setOnHidden(_ -> leave());
            fill(stage, opening);
            stage.show();
        });
    }

    private Store openStore() {
        return Store.open(path, clock);
    }

    private void fill(Stage stage, CompletableFuture<Store> opening) {
        try {
            fill(stage, opening.join());
        } catch (CompletionException failed) {
            tellTrouble(stage, failed.getCause());
        } catch (StoreProblem problem) {
            tellTrouble(stage, problem);
        }
    }

    /// Shows why there is no desk, and the way out.
    private void tellTrouble(Stage stage, Throwable trouble) {
        log().error("The store could not be opened", trouble);
        new Ambience(stage, watch, language).paint(Settings.Theme.SYSTEM);
        new RescueScenes(Wiring.words(Wiring.asked(Settings.DEFAULT, language), locale), new Rescue(path, clock), aside,
                stage::setScene,
                () -> fill(stage, CompletableFuture.supplyAsync(this::openStore))).tell(trouble);
    }

    private void fill(Stage stage, Store store) {
        // What is done by the time the window has closed has nobody to be told to.
        Executor shown = doing -> Platform.runLater(() -> {
            if (stage.isShowing()) {
                doing.run();
            }
        });
        Notices notices = new Notices();
        Thread.currentThread().setUncaughtExceptionHandler((_, problem) -> notices.tell(problem));
        Work work = new Work(writer, reader, aside, shown, notices);
        DesktopWiring desktop = new DesktopWiring(store, clock, locale, work, notices,
                new Ambience(stage, watch, language));
        stage.setScene(desktop.shell().scene(WIDTH, HEIGHT));
        desktop.begin();
        Platform.getPreferences().colorSchemeProperty().addListener((_, _, _) -> desktop.repaint());
        watch.scheduleWithFixedDelay(() -> look(store, desktop, shown), LOOK_EVERY_MS, LOOK_EVERY_MS,
                TimeUnit.MILLISECONDS);
        watch.scheduleWithFixedDelay(() -> shown.execute(desktop::keepSafe), KEEP_FIRST_S, KEEP_EVERY_S,
                TimeUnit.SECONDS);
        stage.setOnHidden(_ -> {
            desktop.stop();
            close(store);
        });
    }

    /// Notices midnight, waking from sleep, a journey, and what other programs write into the store.
    private void look(Store store, DesktopWiring desktop, Executor shown) {
        try {
            clock.look();
            shown.execute(desktop::turn);
            if (store.changedElsewhere()) {
                shown.execute(desktop::changed);
            }
        } catch (StoreProblem | DateTimeException problem) {
            log().warn("The clock and the store could not be looked at", problem);
        }
    }

    /// What was asked for is finished first, so that nothing logged is lost.
    private void close(Store store) {
        watch.shutdownNow();
        aside.shutdown();
        writer.shutdown();
        reader.shutdown();
        try {
            while (!writer.awaitTermination(PATIENCE_S, TimeUnit.SECONDS)) {
                log().info("What was typed is still being saved");
            }
            if (!reader.awaitTermination(PATIENCE_S, TimeUnit.SECONDS)
                    || !aside.awaitTermination(PATIENCE_S, TimeUnit.SECONDS)) {
                log().warn("Work was still going on when the window closed");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        store.close();
        leave();
    }

    /// Ends the toolkit, and not amid the key that closed the window: it still has to do with that key afterwards.
    private static void leave() {
        Platform.runLater(Platform::exit);
    }

    private record Ambience(Stage stage, Executor beside, Optional<Language> language)
            implements
                DesktopWiring.Ambience {
        @Override
        public void paint(Settings.Theme theme) {
            Application.setUserAgentStylesheet(Look.styleSheet(theme));
        }

        /// Whoever looks at the window is told in it. Else the desktop's own notification tells, and the title, which the
        /// task bar and the list of windows show: neither can take a key or a click from another program, as a window
        /// of ours on top of it would.
        @Override
        public void remind(String title, String text) {
            if (!stage.isFocused()) {
                stage.setTitle(title + " · " + TITLE);
                beside.execute(() -> new SystemNotification(title, text).show(System.getProperty("os.name")));
            }
        }

        @Override
        public void reminded() {
            stage.setTitle(TITLE);
        }

        @Override
        public void speak(Words words) {
            Wiring.speak(words);
        }

        @Override
        public PathChooser files(Supplier<Words> words) {
            return Wiring.dialogsLetLocksFall()
                    ? ProcessChooser.of(Tallyline.class, () -> words.get().language().code())
                    : new FxChooser(stage);
        }
    }

    /// Asked for when there is something to say: the log costs time on the way to the first frame.
    private static Logger log() {
        return LoggerFactory.getLogger(Window.class);
    }

    private static ThreadFactory daemon(String name) {
        return doing -> {
            Thread thread = new Thread(doing, "tallyline-" + name);
            thread.setDaemon(true);
            return thread;
        };
    }
}
