package app.tallyline.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import app.tallyline.SampleYear;
import app.tallyline.Typist;
import app.tallyline.model.Language;
import app.tallyline.model.Settings;
import app.tallyline.store.Store;

/// A fast typist at the real window: the program in a process of its own on an X server of its own, keys that the server
/// delivers as a keyboard's (XTest), idle and while another program brings a table into the same store. What was logged is
/// read from the data file and held against what was meant, entry by entry. `-Dtypist.keys=200` types fewer keys,
/// `-Dtypist.seed=7` others. Needs Xvfb, xdotool and GTK 3.
class TypistFaults {
    private static final int KEYS = Integer.getInteger("typist.keys", 2_000);
    private static final long SEED = Long.getLong("typist.seed", 20261123L);
    private static final List<String> TABLE = new ArrayList<>();

    @TempDir
    private Path folder;
    private Display display;

    @BeforeEach
    void begin() throws IOException, InterruptedException {
        Optional<String> missing = Display.missing();
        Assumptions.assumeTrue(missing.isEmpty(), () -> "No real window can be opened here: there is no " + missing
                .orElse(""));
        display = new Display(folder);
    }

    @AfterEach
    void end() {
        if (display != null) {
            display.close();
        }
    }

    @AfterAll
    static void table() {
        if (!TABLE.isEmpty()) {
            System.out.printf(
                    "%n| ms a key | import | keys sent | keys received | entries | wrong | missing | too many |%n"
                            + "| ---: | --- | ---: | ---: | ---: | ---: | ---: | ---: |%n");
            TABLE.forEach(System.out::println);
        }
    }

    @ParameterizedTest(name = "{0} ms a key, importing: {1}")
    @CsvSource({"0, false", "15, false", "60, false", "120, false", "300, false", "0, true", "15, true", "60, true",
        "120, true", "300, true"})
    void everyKeyIsAboutWhatItWasTypedFor(int delay, boolean importing) throws Exception {
        Path file = folder.resolve("typed.db");
        try (Store store = Store.open(file, Clock.system(ZoneId.systemDefault()))) {
            SampleYear.choose(store, Language.ENGLISH, Settings.Theme.LIGHT);
        }
        Typist typist = new Typist(SEED + delay, KEYS);
        LocalDate day = LocalDate.now(ZoneId.systemDefault());
        Path heard = folder.resolve("keys.txt");
        Process program = run(folder.resolve("program.txt"), TypedWindow.class, file.toString(),
                heard.toString());
        Process other = null;
        try {
            awaitLines(heard, 1);
            if (importing) {
                Path said = folder.resolve("import.txt");
                other = run(said, Importer.class, file.toString());
                awaitLines(said, 1);
            }
            display.focus(display.window("Tallyline"));
            // The toolkit hears of it a moment later.
            TimeUnit.SECONDS.sleep(2);
            display.type(delay, typist.keys());
            int received = awaitLines(heard, 1 + typist.keys().size()) - 1;
            display.type(0, List.of("ctrl+q"));
            assertEquals(true, program.waitFor(10, TimeUnit.MINUTES), "the window closes");
            List<Typist.Line> logged = logged(file, day);
            Files.write(Path.of("target", "typist-meant.txt"), typist.log().stream().map(Object::toString).toList());
            Files.write(Path.of("target", "typist-logged.txt"), logged.stream().map(Object::toString).toList());
            tell(delay, importing, typist, received, logged);
            assertEquals(typist.keys().size(), received, "keys received");
            assertEquals(typist.log(), logged);
        } finally {
            stop(program);
            stop(other);
        }
    }

    /// Runs a program of this class path on the display.
    ///
    /// @param said the file that gets what it says
    private Process run(Path said, Class<?> program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Duser.language=en",
                "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"), program.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
        builder.environment().putAll(Map.of("DISPLAY", display.name(), "XDG_DATA_HOME", folder.toString()));
        builder.environment().remove("WAYLAND_DISPLAY");
        return builder.start();
    }

    private static void stop(Process process) throws InterruptedException {
        if (process != null) {
            process.destroyForcibly().waitFor();
        }
    }

    private static void tell(int delay, boolean importing, Typist typist, int received, List<Typist.Line> logged) {
        int alike = alike(typist.log(), logged);
        int missing = typist.log().size() - alike;
        int tooMany = logged.size() - alike;
        int wrong = Math.min(missing, tooMany);
        TABLE.add("| %d | %s | %,d | %,d | %,d | %,d | %,d | %,d |".formatted(delay, importing ? "going on" : "–",
                typist.keys().size(), received, typist.log().size(), wrong, missing - wrong, tooMany - wrong));
        Report.line("keys typed into the real window, %d ms a key%s".formatted(delay,
                importing ? ", while another program imports" : ""), typist.keys().size(),
                "%,d keys came to the window; %,d entries, of which wrong: %,d, missing: %,d, too many: %,d".formatted(
                        received, typist.log().size(), wrong, missing - wrong, tooMany - wrong));
    }

    /// How many entries both have, in the same order.
    private static int alike(List<Typist.Line> meant, List<Typist.Line> logged) {
        int[][] longest = new int[meant.size() + 1][logged.size() + 1];
        for (int i = 1; i <= meant.size(); i++) {
            for (int j = 1; j <= logged.size(); j++) {
                longest[i][j] = meant.get(i - 1).equals(logged.get(j - 1))
                        ? longest[i - 1][j - 1] + 1
                        : Math.max(longest[i - 1][j], longest[i][j - 1]);
            }
        }
        return longest[meant.size()][logged.size()];
    }

    /// Waits until a file has so many lines, or gets no more of them for a while.
    ///
    /// @return how many it has
    private static int awaitLines(Path file, int lines) throws IOException, InterruptedException {
        int now = 0;
        for (int still = 0; now < lines && still < 1_500; still++) {
            TimeUnit.MILLISECONDS.sleep(20);
            int before = now;
            if (Files.exists(file)) {
                try (Stream<String> all = Files.lines(file)) {
                    now = Math.toIntExact(all.count());
                }
            }
            still = now > before ? 0 : still;
        }
        return now;
    }

    /// What stands in the file since that day, what was imported left out: by SQL, past the program.
    private static List<Typist.Line> logged(Path file, LocalDate day) throws SQLException {
        List<Typist.Line> lines = new ArrayList<>();
        try (Connection plain = DriverManager.getConnection("jdbc:sqlite:" + file);
                PreparedStatement statement = plain.prepareStatement("""
                        SELECT a.measure, a.quantity, ifnull(a.outcome, ''), ifnull(p.name, ''),
                               a.meant_for IS NOT NULL, ifnull(a.amount, 0) / 100
                        FROM activity a LEFT JOIN prospect p ON p.id = a.prospect_id
                        WHERE a.day >= ? ORDER BY a.id""")) {
            statement.setString(1, day.toString());
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    lines.add(new Typist.Line(rows.getString(1), rows.getLong(2), rows.getString(3), rows.getString(4),
                            rows.getBoolean(5), rows.getLong(6)));
                }
            }
        }
        return lines;
    }
}
