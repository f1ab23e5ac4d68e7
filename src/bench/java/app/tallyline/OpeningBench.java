package app.tallyline;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/// From the start of a process to its first frame: Tallyline over 100,000 activities, and an empty JavaFX window, turn by
/// turn, each in a process of its own with the same flags.
final class OpeningBench {
    private static final int ROUNDS = 10;
    private static final String FRAME = "first frame";

    private OpeningBench() {}

    public static void main(String[] arguments) throws Exception {
        if (arguments.length == 1 && arguments[0].equals("empty")) {
            openEmpty();
            return;
        }
        if (arguments.length == 2) {
            new Window(new MachineClock(Clock.systemUTC(), ZoneId::systemDefault), Locale.UK, Path.of(arguments[1]),
                    Optional.empty()).open();
            Platform.runLater(OpeningBench::tellFirstFrame);
            return;
        }
        Path store = Files.createTempDirectory("tallyline-bench").resolve("t.db");
        FilledStore.open(store, Clock.systemDefaultZone()).close();
        List<Long> ours = new ArrayList<>();
        List<Long> empty = new ArrayList<>();
        for (int i = 0; i <= ROUNDS; i++) {
            long emptyTime = time("empty");
            long ourTime = time("store", closed(store, i).toString());
            if (i > 0) {
                empty.add(emptyTime);
                ours.add(ourTime);
            }
        }
        System.out.printf(Locale.ROOT,
                "empty JavaFX window: median %.0f ms; Tallyline: median %.0f ms; ratio %.2f (%d rounds)%n",
                median(empty) / 1e6, median(ours) / 1e6, (double) median(ours) / median(empty), ROUNDS);
    }

    /// A copy as it was closed: the process that opens it is ended without closing it.
    private static Path closed(Path store, int round) throws IOException {
        Path copy = store.resolveSibling("round" + round + ".db");
        for (String ending : List.of("", "-seal")) {
            Files.copy(store.resolveSibling(store.getFileName() + ending),
                    copy.resolveSibling(copy.getFileName() + ending));
        }
        return copy;
    }

    private static void openEmpty() {
        Platform.startup(() -> {
            Stage stage = new Stage();
            stage.setScene(new Scene(new StackPane(), 1180, 780));
            stage.show();
            tellFirstFrame();
        });
    }

    private static void tellFirstFrame() {
        Scene scene = javafx.stage.Window.getWindows().getFirst().getScene();
        scene.addPostLayoutPulseListener(() -> {
            System.out.println(FRAME);
            Runtime.getRuntime().halt(0);
        });
        Platform.requestNextPulse();
    }

    private static long time(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Dglass.platform=Headless",
                "-Dprism.order=sw", "--enable-native-access=ALL-UNNAMED", "-cp",
                System.getProperty("java.class.path"), OpeningBench.class.getName()));
        command.addAll(List.of(arguments));
        long begun = System.nanoTime();
        Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            String line = out.readLine();
            if (!FRAME.equals(line)) {
                throw new IOException("The process said " + line);
            }
        }
        return System.nanoTime() - begun;
    }

    private static long median(List<Long> times) {
        return times.stream().sorted().toList().get(times.size() / 2);
    }
}
