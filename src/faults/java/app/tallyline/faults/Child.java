package app.tallyline.faults;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/// A [Victim] in a process of its own.
final class Child {
    private final Process process;
    private final AtomicInteger done = new AtomicInteger();
    private final AtomicInteger opened = new AtomicInteger();
    private final Thread reader;

    Child(String what, Path store, int most) throws IOException {
        process = new ProcessBuilder(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto", "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"), Victim.class.getName(), what, store.toString(),
                Integer.toString(most))).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        reader = Thread.ofPlatform().start(this::read);
    }

    private void read() {
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                (line.equals("open") ? opened : done).incrementAndGet();
            }
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /// Kills it without a word (SIGKILL), and waits for its end.
    ///
    /// @return how many things it had been told are done
    int kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
        reader.join();
        return done.get();
    }

    /// Waits until it ends by itself.
    int join() throws InterruptedException {
        process.waitFor();
        reader.join();
        return done.get();
    }

    boolean opened() {
        return opened.get() > 0;
    }
}
