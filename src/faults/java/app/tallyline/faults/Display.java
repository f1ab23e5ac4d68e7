package app.tallyline.faults;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// A desktop that nobody sees (Xvfb), with a window manager where there is one, and a hand that types on it (xdotool).
public final class Display implements AutoCloseable {
    private static final int PATIENCE_MS = 60_000;

    private static final List<String> WINDOW_MANAGERS = List.of("metacity", "openbox", "xfwm4", "marco", "icewm");

    private final Process server;
    private final Optional<Process> manager;
    private final String name;

    /// @param folder for what the server says
    public Display(Path folder) throws IOException, InterruptedException {
        Path number = folder.resolve("display");
        server = new ProcessBuilder("sh", "-c", "exec Xvfb -displayfd 3 -noreset -screen 0 1280x1000x24 3>" + number)
                .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        while (!Files.exists(number) || Files.readString(number).isBlank()) {
            if (!server.isAlive()) {
                throw new IOException("Xvfb ended with " + server.exitValue());
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
        name = ":" + Files.readString(number).strip();
        Optional<String> managing = WINDOW_MANAGERS.stream().filter(Display::installed).findFirst();
        manager = managing.isPresent() ? Optional.of(started(managing.get())) : Optional.empty();
    }

    private Process started(String program) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(program).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("DISPLAY", name);
        return builder.start();
    }

    private static boolean installed(String program) {
        return Stream.of(System.getenv("PATH").split(":")).anyMatch(folder -> Files.isExecutable(Path.of(folder,
                program)));
    }

    /// What a real window needs and this machine has not.
    @SuppressWarnings("restricted")
    public static Optional<String> missing() {
        Optional<String> program = Stream.of("Xvfb", "xdotool").filter(each -> !installed(each)).findFirst();
        if (program.isPresent()) {
            return program;
        }
        try (Arena arena = Arena.ofConfined()) {
            SymbolLookup.libraryLookup("libgtk-3.so.0", arena);
            return Optional.empty();
        } catch (IllegalArgumentException notThere) {
            return Optional.of("GTK 3");
        }
    }

    /// As programs take it from the variable `DISPLAY`.
    public String name() {
        return name;
    }

    /// The newest window with that title, waited for.
    public String window(String title) throws IOException, InterruptedException {
        for (int waited = 0; waited < PATIENCE_MS; waited += 50) {
            Optional<String> found = find(title);
            if (found.isPresent()) {
                return found.get();
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        throw new IOException("No window came up with the title " + title);
    }

    /// The newest window with that title, if it can be seen.
    public Optional<String> find(String title) throws IOException, InterruptedException {
        return Optional.of(hand("search", "--onlyvisible", "--name", "^" + title + "$").strip())
                .filter(ids -> !ids.isEmpty()).map(ids -> ids.lines().toList().getLast());
    }

    /// Turns the keyboard to a window.
    public void focus(String window) throws IOException, InterruptedException {
        hand("windowfocus", "--sync", window);
        TimeUnit.MILLISECONDS.sleep(200);
    }

    /// Presses keys, one after the other, in the window that has the keyboard.
    public void press(String... keys) throws IOException, InterruptedException {
        for (String key : keys) {
            hand("key", key);
            TimeUnit.MILLISECONDS.sleep(120);
        }
    }

    /// Types keys, each by its name under X, so many milliseconds apart, in the window that has the keyboard.
    public void type(int delay, List<String> keys) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of("key", "--delay", Integer.toString(delay)));
        words.addAll(keys);
        hand(words.toArray(String[]::new));
    }

    /// Types a text in the window that has the keyboard.
    public void type(String text) throws IOException, InterruptedException {
        hand("type", "--delay", "12", text);
    }

    private String hand(String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("xdotool"));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("DISPLAY", name);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes());
        process.waitFor();
        return said;
    }

    @Override
    public void close() {
        manager.ifPresent(Process::destroy);
        server.destroy();
    }
}
