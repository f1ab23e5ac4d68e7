package app.tallyline.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A [Victim] in a process of its own. What it says goes to a file, where it stands though the process be killed.
final class Child {
    private final Process process;
    private final Path said;

    Child(String what, Path store, int most) throws IOException {
        this(what, store, most, Path.of(System.getProperty("java.io.tmpdir")));
    }

    /// @param temporary where it puts what it makes for a while
    Child(String what, Path store, int most, Path temporary) throws IOException {
        said = Files.createTempFile("victim", ".txt");
        process = new ProcessBuilder(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.io.tmpdir=" + temporary, "-Dorg.sqlite.tmpdir=" + System.getProperty("java.io.tmpdir"),
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto", "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"), Victim.class.getName(), what, store.toString(),
                Integer.toString(most))).redirectError(ProcessBuilder.Redirect.DISCARD).redirectOutput(said.toFile())
                .start();
    }

    /// What came of a child.
    ///
    /// @param opened whether it had opened the store
    /// @param done how many things it had been told are done
    record End(boolean opened, int done) {}

    /// Waits until it has opened the store, half a minute at most: how fast it starts is the machine's matter.
    void awaitOpen() throws InterruptedException, IOException {
        for (int i = 0; i < 3_000 && !Files.readString(said).startsWith("open"); i++) {
            TimeUnit.MILLISECONDS.sleep(10);
        }
    }

    /// Kills it without a word (SIGKILL), and waits for its end.
    End kill() throws InterruptedException, IOException {
        process.destroyForcibly();
        return join();
    }

    /// Waits until it ends.
    End join() throws InterruptedException, IOException {
        process.waitFor();
        List<String> lines = Files.readAllLines(said);
        Files.delete(said);
        return new End(lines.contains("open"), Math.toIntExact(lines.stream().filter("done"::equals).count()));
    }
}
