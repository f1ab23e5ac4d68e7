package app.tallyline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

import app.tallyline.desktop.frame.Notices;
import app.tallyline.desktop.frame.Work;
import app.tallyline.model.Activity;
import app.tallyline.model.Details;
import app.tallyline.model.Entry;
import app.tallyline.model.Language;
import app.tallyline.model.Outcome;
import app.tallyline.model.Settings;
import app.tallyline.store.Store;

/// Two hundred keys as fast as the window takes them, with threads of its own for the disk as in the real program; then the
/// log, entry by entry, against what the typist meant.
class FastTypistTest {
    private static final Map<String, KeyCode> NAMED = Map.of("Return", KeyCode.ENTER, "Escape", KeyCode.ESCAPE,
            "BackSpace", KeyCode.BACK_SPACE, "Tab", KeyCode.TAB);

    @TempDir
    private Path folder;

    @Test
    void everyKeyIsAboutWhatItWasTypedFor() throws Exception {
        Typist typist = new Typist(20261123, 200);
        ExecutorService writer = Executors.newSingleThreadExecutor();
        ExecutorService reader = Executors.newSingleThreadExecutor();
        try (Store store = Store.open(folder.resolve("t.db"), SampleYear.CLOCK)) {
            SampleYear.choose(store, Language.ENGLISH, Settings.Theme.LIGHT);
            Notices notices = new Notices();
            FxToolkit.registerPrimaryStage();
            FxToolkit.setupStage(stage -> show(stage, store, new Work(writer, reader, reader, Platform::runLater,
                    notices), notices));
            WaitForAsyncUtils.waitForFxEvents();
            // Behind the last key F1 shows the list of keys: all before it has been asked for by then.
            CountDownLatch arrived = new CountDownLatch(1);
            Pane root = (Pane) FxToolkit.toolkitContext().getRegisteredStage().getScene().getRoot();
            Platform.runLater(() -> root.getChildren().subscribe(arrived::countDown));
            Robot robot = WaitForAsyncUtils.waitForAsyncFx(5_000, Robot::new);
            typist.keys().forEach(key -> Platform.runLater(() -> type(robot, key)));
            Platform.runLater(() -> robot.keyType(KeyCode.F1));
            assertTrue(arrived.await(60, TimeUnit.SECONDS));
            writer.submit(() -> {}).get(60, TimeUnit.SECONDS);
            assertEquals(lines(typist.log()), lines(logged(store)));
            assertEquals(List.of(), store.keeper().check());
        } finally {
            writer.shutdownNow();
            reader.shutdownNow();
            FxToolkit.cleanupStages();
        }
    }

    private static void show(Stage stage, Store store, Work work, Notices notices) {
        DesktopWiring desktop = new DesktopWiring(store, SampleYear.CLOCK, Locale.ROOT, work, notices,
                new Views.Painted());
        stage.setScene(desktop.shell().scene(980, 800));
        desktop.begin();
        stage.setX(0);
        stage.setY(0);
        stage.show();
        stage.requestFocus();
    }

    private static void type(Robot robot, String key) {
        boolean control = key.startsWith("ctrl+");
        String plain = control ? key.substring(5) : key;
        KeyCode code = NAMED.containsKey(plain)
                ? NAMED.get(plain)
                : KeyCode.getKeyCode(plain.toUpperCase(Locale.ROOT));
        if (control) {
            robot.keyPress(KeyCode.CONTROL);
        }
        robot.keyType(code);
        if (control) {
            robot.keyRelease(KeyCode.CONTROL);
        }
    }

    private static List<Typist.Line> logged(Store store) {
        Map<Long, String> names = store.prospects().names();
        return store.log().on(SampleYear.TODAY, 1_000).stream().sorted(Comparator.comparingLong(Entry::id))
                .map(entry -> {
                    Activity activity = entry.activity();
                    Details details = activity.details();
                    return new Typist.Line(activity.measure().key(), activity.quantity(),
                            details.outcome().map(Outcome::key).orElse(""),
                            details.prospect().map(names::get).orElse(""), details.meantFor().isPresent(),
                            details.amount().map(money -> money.minor() / 100).orElse(0L));
                }).toList();
    }

    /// An entry a line, so that a difference is found at a glance.
    private static String lines(List<Typist.Line> log) {
        return String.join("\n", log.stream().map(Typist.Line::toString).toList());
    }
}
