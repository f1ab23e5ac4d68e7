package app.tallyline.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Every command, over a folder, a store and tables of odd names: all is as where the names are plain.
@EnabledOnOs({OS.LINUX, OS.MAC})
class OddPathsTest extends CommandTest {
    private final List<Path> here = inside(Path.of(""));

    /// A walk over every command, in a folder of that name and with files of that name in it.
    private final class Walk {
        private final String name;
        private final Path place;
        private final List<String> told = new ArrayList<>();

        Walk(String name) throws IOException {
            this.name = name;
            this.place = Files.createDirectories(folder.resolve("in").resolve(name));
        }

        private Path file(String ending) {
            return place.resolve(name + ending);
        }

        /// Notes what a command came to, the names aside.
        private void command(String... arguments) {
            List<String> line = new ArrayList<>(List.of(arguments));
            line.addAll(List.of("--store", file(".db").toString()));
            int result = run(line.toArray(String[]::new));
            told.add(bare(String.join(" ", arguments) + " -> " + result + System.lineSeparator() + out + err));
        }

        /// Runs a command that is to be done without a word of complaint.
        private void done(String... arguments) {
            List<String> line = new ArrayList<>(List.of(arguments));
            line.addAll(List.of("--store", file(".db").toString()));
            assertEquals(0, run(line.toArray(String[]::new)), () -> line + ": " + err);
            assertEquals("", err);
        }

        private String bare(String text) {
            return text.replace(Visible.line(place.toString()), "<folder>").replace(place.toString(), "<folder>")
                    .replace(Visible.line(name), "<name>").replace(name, "<name>");
        }

        private void damage() throws IOException {
            byte[] bytes = Files.readAllBytes(file(".db"));
            Arrays.fill(bytes, bytes.length / 2, bytes.length, (byte) 0);
            Files.write(file(".db"), bytes);
        }

        private List<String> go() throws IOException {
            Path table = Files.writeString(file(".csv"),
                    "date,measure,quantity,prospect\n2026-11-02,call,5,Bo\n2026-11-32,call,1,Bo\n");
            command("log", "cold-call", "3", "--prospect", "Eva");
            assertTrue(Files.exists(file(".db")), () -> "the store is not there: " + told);
            command("log", "appointment", "--prospect", "Eva", "--for", "2026-11-20T09:00");
            command("log", "sale", "--amount", "100.00");
            command("outcome", "1", "talked");
            command("due");
            command("follow-up", "Eva", "2026-11-24T09:00");
            command("prospect", "add", "Ida");
            command("prospect", "add", "Ib");
            command("prospect", "change", "Ida", "--company", "Lyng");
            command("prospect", "merge", "Ida", "Ib");
            command("prospect", "find");
            command("prospect", "show", "Ida");
            command("measure", "add", "Demo");
            command("measure", "change", "demo", "--target", "3");
            command("measure", "retire", "demo");
            command("measure", "use", "demo");
            command("measure", "list");
            command("timer", "start");
            command("timer", "show");
            command("timer", "discard");
            command("timer", "start");
            command("timer", "stop");
            command("chain", "cold-call", "connect", "appointment", "sale");
            command("goal", "set", "30");
            command("goal", "show");
            command("plan", "--goal", "5");
            command("today");
            command("review", "--month", "2026-11");
            command("undo");
            command("redo");
            command("import", table.toString(), "--dry-run");
            command("import", table.toString(), "--yes", "--rejected", file("-left.csv").toString());
            command("export", file("-out.csv").toString());
            command("export", file("-people.csv").toString(), "--what", "prospects");
            command("export", file("-out.xlsx").toString());
            command("export", file("-out.db").toString());
            command("export", file("-out.db").toString());
            command("import", file("-out.xlsx").toString(), "--yes");
            command("join", file("-out.db").toString());
            command("report", file("-r.pdf").toString(), "--month", "2026-11");
            command("report", file("-r.xlsx").toString(), "--month", "2026-11");
            command("prospect", "export", "Eva", file("-eva.json").toString());
            command("backup", "now");
            command("log", "cold-call", "9");
            command("backup", "list");
            command("backup", "restore");
            command("backup", "restore", file("-out.db").toString());
            command("today");
            command("prospect", "erase", "Ida", "--yes");
            command("prospect", "erase", "Eva", "--yes", "--backups");
            command("check");
            damage();
            command("check");
            command("today");
            command("repair");
            command("check");
            command("today");
            damage();
            command("repair", "--from-backup");
            command("check");
            command("completion");
            told.add(listing(place, this));
            return told;
        }
    }

    private static String listing(Path folder, Walk walk) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return String.join("\n", files.map(file -> walk.bare(file.toString())).sorted().toList());
        }
    }

    private static List<Path> inside(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /// A file system of bytes takes what the language setting can write; which it can is the machine's matter.
    private static boolean writable(String name) {
        return Charset.forName(System.getProperty("sun.jnu.encoding")).newEncoder().canEncode(name);
    }

    /// All that has ever had a meaning to a shell, an address, a statement, a pattern or a terminal, in one name.
    @Test
    void everyCommandIsAsWithPlainNames() throws IOException {
        String odd = " zq'O''Brien \"50%\" %41 #1 ?a=b;c&d+e,mode=memory |\\ {0} $HOME *[x]~ two\nlines\ttab\u001b[1m ";
        List<String> plain = new Walk("plainzq").go();
        List<String> other = new Walk(odd).go();
        for (int i = 0; i < plain.size(); i++) {
            assertEquals(plain.get(i), other.get(i));
        }
        nothingStrayWasMade(odd, "plainzq");
    }

    @ParameterizedTest
    @ValueSource(strings = {"O'Brien", "a\"b", "50%", "a%41b", "a#b", "a?b", "a;b", "a&b", "a=b", "a+b", "mode=memory",
        "a?mode=memory", "a b  c", " before", "behind ", "æøå", "🚀", "two\nlines", "dot.", "-dash", "--store",
        ":memory:",
        "file:x", "file:x?mode=memory&cache=shared", "jdbc:sqlite:x", "?", "~", "@x"})
    void whatTouchesFilesIsAsWithPlainNames(String name) throws IOException {
        assumeTrue(writable(name), "the language setting of these tests does not know the letters");
        Walk walk = new Walk(name);
        walk.done("log", "cold-call", "3");
        assertTrue(Files.size(walk.file(".db")) > 0);
        walk.done("backup", "now");
        walk.done("export", walk.file("-out.db").toString());
        walk.done("join", walk.file("-out.db").toString());
        walk.done("backup", "restore");
        assertEquals("3", json("today", "--store", walk.file(".db").toString()).get("totals.cold-call"));
        nothingStrayWasMade(name);
    }

    private void nothingStrayWasMade(String... names) throws IOException {
        assertEquals(Stream.of(names).map(folder.resolve("in")::resolve).sorted().toList(), inside(folder.resolve(
                "in")));
        assertEquals(here, inside(Path.of("")), "in the working folder");
    }

    @Test
    void aFolderMayHaveTheLongestNameThereIs() throws IOException {
        Path place = Files.createDirectory(folder.resolve("x".repeat(255)));
        assertEquals(0, run("log", "cold-call", "--store", place.resolve("t.db").toString()), err);
        assertEquals(0, run("backup", "now", "--store", place.resolve("t.db").toString()), err);
        assertEquals(0, run("backup", "restore", "--store", place.resolve("t.db").toString()), err);
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 215, 225, 235, 245, 252})
    void aStoreWhoseNameLeavesNoRoomForItsBackupsIsRefusedBeforeAnythingIsWritten(int length) throws IOException {
        Path store = folder.resolve("x".repeat(length) + ".db");
        int result = run("log", "cold-call", "--store", store.toString());
        if (result == 0) {
            assertEquals("", err);
            assertEquals(0, run("backup", "now", "--store", store.toString()), err);
            assertEquals(0, run("backup", "restore", "--store", store.toString()), err);
        } else {
            assertEquals(1, result);
            assertEquals(1, err.lines().count(), err);
            assertTrue(err.contains("name"), err);
            assertFalse(err.contains("unexpected"), err);
            assertEquals(List.of(), inside(folder));
        }
        assertEquals(length <= 200 ? 0 : result, result);
    }

    @Test
    void bytesCountAndNotLetters() throws IOException {
        assumeTrue(writable("ø"), "the language setting of these tests does not know the letters");
        String name = "ø".repeat(100);
        assertTrue(name.getBytes(StandardCharsets.UTF_8).length < 255);
        Path store = folder.resolve(name + ".db");
        assertEquals(0, run("log", "cold-call", "--store", store.toString()), err);
        assertEquals("", err);
    }
}
