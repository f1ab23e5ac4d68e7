package app.tallyline.faults;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Assumptions;

/// An X server without a screen, and a keyboard for it. Where Xvfb or xdotool is missing, the test is skipped, and says so.
final class Keyboard {
    private final Path folder;
    private final Process server;
    private final String name;

    private Keyboard(Path folder, Process server, String name) {
        this.folder = folder;
        this.server = server;
        this.name = name;
    }

    /// @param folder where programs on it keep their data
    static Keyboard open(Path folder) throws IOException, InterruptedException {
        Assumptions.assumeTrue(there("Xvfb") && there("xdotool"),
                "Real keys need Xvfb and xdotool, which are not here");
        List<String> command = new ArrayList<>(List.of("Xvfb"));
        if (System.getProperty("typist.display") != null) {
            command.add(":" + System.getProperty("typist.display"));
        }
        command.addAll(List.of("-displayfd", "1", "-screen", "0", "1440x900x24", "-nolisten", "tcp"));
        Process server = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        String number = new BufferedReader(server.inputReader()).readLine();
        if (number == null) {
            throw new IOException("Xvfb did not start: " + server.waitFor());
        }
        return new Keyboard(folder, server, ":" + number.strip());
    }

    private static boolean there(String program) throws InterruptedException {
        try {
            return new ProcessBuilder("which", program).redirectOutput(ProcessBuilder.Redirect.DISCARD).start()
                    .waitFor() == 0;
        } catch (IOException noSuchProgram) {
            return false;
        }
    }

    /// Runs a program of this class path on the display.
    ///
    /// @param said the file that gets what it says
    Process run(Path said, Class<?> program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Duser.language=en",
                "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"), program.getName()));
        command.addAll(List.of(arguments));
        return started(command).redirectErrorStream(true).redirectOutput(said.toFile()).start();
    }

    /// Gives the keyboard to the window of that name.
    void focus(String title) throws IOException, InterruptedException {
        keyboard("search", "--sync", "--onlyvisible", "--name", title, "windowfocus", "--sync");
        // The toolkit hears of it a moment later.
        TimeUnit.SECONDS.sleep(2);
    }

    /// Types keys, each by its name under X, so many milliseconds apart.
    void type(int delay, List<String> keys) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("key", "--delay", Integer.toString(delay)));
        command.addAll(keys);
        keyboard(command.toArray(String[]::new));
    }

    private void keyboard(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("xdotool"));
        command.addAll(List.of(arguments));
        int code = started(command).inheritIO().start().waitFor();
        if (code != 0) {
            throw new IOException("xdotool " + arguments[0] + ": " + code);
        }
    }

    private ProcessBuilder started(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(Map.of("DISPLAY", name, "XDG_DATA_HOME", folder.toString()));
        builder.environment().remove("WAYLAND_DISPLAY");
        return builder;
    }

    void close() throws InterruptedException {
        server.destroy();
        server.waitFor();
    }
}
