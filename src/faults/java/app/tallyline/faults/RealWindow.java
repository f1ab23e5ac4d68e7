package app.tallyline.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import app.tallyline.Locks;

/// The program in a process of its own, seen from outside: its window on a display, its locks, and the files it holds open.
final class RealWindow {
    private final Path folder;
    private final Path store;
    private final Display display;
    private final Process process;

    /// Opens the window.
    RealWindow(Path store, Display display) throws IOException {
        this.store = store;
        this.folder = store.getParent().resolveSibling("around");
        this.display = display;
        this.process = program(List.of("--store", store.toString())).start();
    }

    /// Starts a command on the same store, in yet another process.
    Process command(String... words) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(words));
        arguments.addAll(List.of("--store", store.toString()));
        return program(arguments).start();
    }

    private ProcessBuilder program(List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC", "-Duser.language=en", "--enable-native-access=ALL-UNNAMED", "-cp",
                System.getProperty("java.class.path"), "app.tallyline.Tallyline"));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("DISPLAY", display.name());
        builder.environment().put("HOME", folder.toString());
        builder.environment().put("XDG_DATA_HOME", folder.resolve("data").toString());
        builder.environment().put("GSETTINGS_BACKEND", "memory");
        return builder;
    }

    /// Kills it without a word (SIGKILL), and waits for its end.
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /// The fewest locks that the system holds for it on its store's files, looked at again and again.
    ///
    /// @param over ends the looking
    long fewestLocks(Future<?> over) {
        long fewest = Long.MAX_VALUE;
        try {
            while (!over.isDone()) {
                fewest = Math.min(fewest, Locks.held(process.pid(), store));
                TimeUnit.MILLISECONDS.sleep(5);
            }
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return fewest;
    }

    /// How many calls it takes for saved: read from copies of the files as it holds them open, whatever has become of
    /// their names.
    long saved() throws IOException, SQLException {
        Path copy = Files.createDirectories(folder).resolve("seen.db");
        Files.deleteIfExists(copy.resolveSibling("seen.db-shm"));
        Files.copy(held(store).orElseThrow(), copy, StandardCopyOption.REPLACE_EXISTING);
        Path log = copy.resolveSibling("seen.db-wal");
        Files.deleteIfExists(log);
        Optional<Path> held = held(store.resolveSibling(store.getFileName() + "-wal"));
        if (held.isPresent()) {
            Files.copy(held.get(), log);
        }
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + copy);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT ifnull(sum(quantity), 0) FROM activity WHERE measure = 'cold-call'")) {
            return row.getLong(1);
        }
    }

    /// Waits until it takes that many calls for saved, as long as it takes a slow machine to save one.
    ///
    /// @return how many it does then
    long saved(long awaited) throws IOException, SQLException, InterruptedException {
        long saved = saved();
        for (int i = 0; i < 20 && saved < awaited; i++) {
            TimeUnit.MILLISECONDS.sleep(100);
            saved = saved();
        }
        return saved;
    }

    private Optional<Path> held(Path file) throws IOException {
        try (Stream<Path> open = Files.list(Path.of("/proc", Long.toString(process.pid()), "fd"))) {
            return open.filter(each -> leadsTo(each, file)).findFirst();
        }
    }

    private static boolean leadsTo(Path link, Path file) {
        try {
            String target = Files.readSymbolicLink(link).toString();
            return target.equals(file.toString()) || target.equals(file + " (deleted)");
        } catch (IOException closedMeanwhile) {
            return false;
        }
    }
}
