package app.tallyline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The program as a process of its own: what a shell hands it, what it hands back, and how it is stopped.
@EnabledOnOs({OS.LINUX, OS.MAC})
class ProgramTest {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int ROWS = 40_000;

    @TempDir
    private Path folder;

    /// What came of a run.
    private record End(int code, String out, String err) {}

    private Path store() {
        return folder.resolve("t.db");
    }

    /// A shell that runs the program, in the POSIX shell's own words: `"$@"` stands for the program.
    private ProcessBuilder shell(String script, String... arguments) {
        List<String> line = new ArrayList<>(List.of("sh", "-c", script, "sh",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED", "-cp", classPath(),
                Tallyline.class.getName()));
        line.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(line);
        builder.environment().put("XDG_DATA_HOME", folder.resolve("data").toString());
        builder.environment().remove("DISPLAY");
        builder.environment().remove("WAYLAND_DISPLAY");
        builder.environment().put("LC_ALL", "C.UTF-8");
        return builder.redirectOutput(folder.resolve("out").toFile()).redirectError(folder.resolve("err").toFile());
    }

    private ProcessBuilder tallyline(String... arguments) {
        return shell("exec \"$@\"", arguments);
    }

    private End end(Process process) throws IOException, InterruptedException {
        assertTrue(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS), "it goes on and on");
        return new End(process.exitValue(), read("out"), read("err"));
    }

    private End run(ProcessBuilder builder) throws IOException, InterruptedException {
        return end(builder.start());
    }

    private String read(String file) throws IOException {
        return Files.exists(folder.resolve(file)) ? Files.readString(folder.resolve(file)) : "";
    }

    /// The test's own class path, whether it was given to the machine or to a loader of the test's runner; the program may
    /// be started in another folder.
    private static String classPath() {
        Stream<Path> parts = Thread.currentThread().getContextClassLoader() instanceof URLClassLoader loader
                ? Stream.of(loader.getURLs()).map(url -> Path.of(URI.create(url.toString())))
                : Stream.of(System.getProperty("java.class.path").split(File.pathSeparator)).map(Path::of);
        return parts.map(part -> part.toAbsolutePath().toString()).collect(Collectors.joining(File.pathSeparator));
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < end, "it never came to that");
            LockSupport.parkNanos(1_000_000);
        }
    }

    @Test
    void lettersThatTheLanguageSettingCannotReadAreRefusedAndNothingIsStored() throws Exception {
        String script = "exec \"$@\" --prospect \"$(printf 'S\\303\\270ren \\303\\206r\\303\\270')\"";
        ProcessBuilder plain = shell(script, "log", "cold-call", "--store", store().toString());
        plain.environment().put("LC_ALL", "C");
        End end = run(plain);
        assertEquals(1, end.code(), end.out());
        assertTrue(end.err().contains("LC_ALL=C.UTF-8"), end.err());
        assertEquals(1, end.err().lines().count(), end.err());
        assertFalse(Files.exists(store()));
        assertEquals(0, run(shell(script, "log", "cold-call", "--store", store().toString())).code());
        ProcessBuilder asked = tallyline("prospect", "show", "1", "--store", store().toString());
        asked.environment().put("LC_ALL", "POSIX");
        assertEquals("Søren Ærø", run(asked).out().lines().findFirst().orElseThrow());
    }

    @Test
    void aFolderThatTheLanguageSettingCannotReadIsNotTakenForAnother() throws Exception {
        String script = "mkdir -p \"$(printf 's\\303\\270')\" && cd \"$(printf 's\\303\\270')\" && exec \"$@\"";
        ProcessBuilder here = shell(script, "log", "cold-call", "--store", "t.db").directory(folder.toFile());
        here.environment().put("LC_ALL", "C");
        End end = run(here);
        assertEquals(1, end.code(), end.out());
        assertTrue(end.err().contains("LC_ALL=C.UTF-8"), end.err());
        assertEquals(1, end.err().lines().count(), end.err());
        ProcessBuilder home = tallyline("log", "cold-call");
        home.environment().put("LC_ALL", "C");
        home.command().set(2, "export XDG_DATA_HOME=\"$(printf '/tmp/s\\303\\270')\"; exec \"$@\"");
        end = run(home);
        assertEquals(1, end.code(), end.out());
        assertTrue(end.err().contains("LC_ALL=C.UTF-8"), end.err());
        try (Stream<Path> made = Files.walk(folder)) {
            assertEquals(List.of(), made.filter(path -> path.toString().endsWith(".db")).toList());
        }
    }

    @EnabledOnOs(OS.LINUX)
    @ParameterizedTest
    @ValueSource(strings = {"log cold-call 7", "completion"})
    void anAnswerThatCannotBeWrittenIsAnError(String command) throws Exception {
        List<String> arguments = new ArrayList<>(List.of("--store", store().toString()));
        arguments.addAll(List.of(command.split(" ")));
        End end = run(tallyline(arguments.toArray(String[]::new)).redirectOutput(new File("/dev/full")));
        assertEquals(1, end.code(), end.err());
        assertEquals(1, end.err().lines().count(), end.err());
        assertTrue(end.err().contains("could not be written"), end.err());
        if (command.startsWith("log cold-call")) {
            assertTrue(end.err().startsWith("Done, but"), end.err());
            assertTrue(run(tallyline("today", "--store", store().toString())).out().contains("7"));
        }
    }

    @Test
    void aReaderThatGoesAwayEndsItQuietly() throws Exception {
        run(shell("{ \"$@\"; echo $? > code; } | true", "completion").directory(folder.toFile()));
        assertEquals("141", read("code").strip());
        assertEquals("", read("err"));
    }

    @ParameterizedTest
    @CsvSource({"INT, 130", "TERM, 143"})
    void anImportThatIsStoppedSaysThatNothingCameIn(String signal, int code) throws Exception {
        assumeTrue(!signal.equals("INT") || interruptible(), "whoever runs the tests lets them ignore Ctrl-C");
        Path table = Files.writeString(folder.resolve("calls.csv"), IntStream.range(0, ROWS)
                .mapToObj(i -> "2026-11-02,cold-call,1,Prospect " + i + "\n")
                .collect(Collectors.joining("", "date,measure,quantity,prospect\n", "")), StandardCharsets.UTF_8);
        Process process = tallyline("import", table.toString(), "--yes", "--store", store().toString()).start();
        Path begun = folder.resolve("t.db-long");
        await(() -> Files.exists(begun) || !process.isAlive());
        new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid())).inheritIO().start().waitFor();
        End end = end(process);
        assertEquals(code, end.code(), end.err());
        assertEquals("Stopped. Nothing of the table came in.\n", end.err());
        assertEquals("", end.out());
        assertTrue(run(tallyline("review", "--month", "2026-11", "--json", "--store", store().toString())).out()
                .contains("\"cold-call\" : 0"));
    }

    /// A shell that starts a program in the background lets it, and all that it starts, ignore Ctrl-C.
    private static boolean interruptible() throws IOException {
        Path status = Path.of("/proc/self/status");
        return !Files.exists(status) || Files.readAllLines(status).stream().filter(line -> line.startsWith("SigIgn:"))
                .allMatch(line -> (Long.parseLong(line.substring("SigIgn:".length()).strip(), 16) & 0b10) == 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--lang da", "--lang=da --store=t.db"})
    void optionsAloneOpenTheWindowInTheLanguageAsked(String options) throws Exception {
        End end = run(tallyline(options.split(" ")).directory(folder.toFile()));
        assertEquals(1, end.code(), end.err());
        assertTrue(end.err().startsWith("Der er ingen skærm"), end.err());
    }
}
