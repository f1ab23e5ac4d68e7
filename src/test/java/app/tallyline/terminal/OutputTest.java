package app.tallyline.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What a terminal would obey is shown to it, never sent.
class OutputTest extends CommandTest {
    private static final String HOSTILE = "Bo\u001b]0;x\u0007\u001b[31mred\r\b\u007f\u009b2J\u202emoc\u2066\u0085z\ttab\nnext\u2028last";
    private static final String FLAT = "Bo\u001b[31mred\u0007\u009b2J\u202emoc";

    private static boolean sent(String said) {
        return said.replace(System.lineSeparator(), "").chars().anyMatch(character -> Character.isISOControl(character)
                || character >= 0x202a && character <= 0x202e || character >= 0x2066 && character <= 0x2069);
    }

    private void harmless(String... arguments) {
        run(arguments);
        assertFalse(sent(out + err), () -> String.join(" ", arguments) + ": " + out + err);
    }

    @Test
    void noCommandSendsATerminalWhatStandsInANameOrANote() throws IOException {
        run("prospect", "add", HOSTILE, "--note", HOSTILE, "--company", HOSTILE, "--source", HOSTILE, "--phone",
                "1\u001b[2J");
        run("prospect", "add", "Referred\u0007", "--referred-by", HOSTILE);
        run("measure", "add", "Demo\u001b[1m");
        run("log", "cold-call", "--prospect", HOSTILE, "--note", HOSTILE, "--product", HOSTILE);
        run("log", "appointment", "--prospect", HOSTILE, "--for", "2026-11-23T09:00");
        run("log", "non-sales-time", "--category", HOSTILE);
        run("follow-up", HOSTILE, "2026-11-23T09:00", "--note", HOSTILE);
        Path table = Files.writeString(folder.resolve("t.csv"),
                "date,measure,quantity,prospect\n2026-11-01,call,x\u001b[1m,a\n"
                        + "2026-11-01,call,1,\"" + HOSTILE + "\"\n");
        for (List<String> line : List.of(List.of("prospect", "find"), List.of("prospect", "show", "1"),
                List.of("prospect", "show", HOSTILE), List.of("due"), List.of("today"), List.of("review"), List.of(
                        "undo"),
                List.of("redo"), List.of("measure", "list"), List.of("import", table.toString(), "--dry-run"),
                List.of("follow-up", HOSTILE, "--done"), List.of("prospect", "merge", HOSTILE, "Referred\u0007"),
                List.of("prospect", "change", "1", "--name", HOSTILE + "2"), List.of("prospect", "add", HOSTILE),
                List.of("prospect", "show", "nobody" + HOSTILE), List.of("log", HOSTILE), List.of(HOSTILE),
                List.of("today", HOSTILE), List.of("today", "--" + HOSTILE), List.of("today", "--date", HOSTILE),
                List.of("--lang", HOSTILE, "today"), List.of("log", "sale", "--outcome", HOSTILE), List.of("chain",
                        HOSTILE),
                List.of("measure", "add", "x", "--kind", HOSTILE), List.of("measure", "change", HOSTILE),
                List.of("measure", "add", "x", "--colour", HOSTILE), List.of("measure", "add", "x", "--target", "1",
                        "--per", HOSTILE),
                List.of("prospect", "change", "1", "--stage", HOSTILE), List.of("timer", "start", HOSTILE),
                List.of("export", folder.resolve(HOSTILE + ".csv").toString(), "--what", HOSTILE), List.of("export",
                        folder.resolve("x.csv").toString(), "--measure", HOSTILE),
                List.of("import", "none" + HOSTILE), List.of("import", table.toString(), "--shape", HOSTILE),
                List.of("import", table.toString(), "--map", "date=" + HOSTILE), List.of("import", table.toString(),
                        "--encoding", HOSTILE),
                List.of("report", folder.resolve("x.doc" + HOSTILE).toString()),
                List.of("report", folder.resolve("x.pdf").toString(), "--against", HOSTILE), List.of("join", HOSTILE),
                List.of("backup", "restore", HOSTILE), List.of("today", "--store", folder.resolve(HOSTILE).resolve(
                        "t.db").toString()),
                List.of("measure", "change", "cold-call", "--up", HOSTILE), List.of("today", "--json=" + HOSTILE))) {
            harmless(line.toArray(String[]::new));
        }
    }

    @Test
    void fileNamesAreShownAsTheyAreAndNotObeyed() {
        run("log", "cold-call");
        Path odd = folder.resolve("a\nb\u001b[2J.csv");
        assertEquals(0, run("export", odd.toString()), err);
        assertTrue(Files.exists(odd));
        assertEquals(1, out.lines().count(), out);
        assertTrue(out.contains("a ↵ b\\u001b[2J.csv"), out);
        refuses("a ↵ b\\u001b[2J.csv exists already. Choose another name", "export", odd.toString());
    }

    @Test
    void aNoteKeepsItsLinesAndStaysInItsPlace() throws IOException {
        run("log", "cold-call", "--prospect", "Åse", "--note", "first\tpart\r\nsecond");
        run("prospect", "change", "Åse", "--note", "one\ntwo\n\n\u001b[2Jthree");
        run("prospect", "show", "Åse");
        assertTrue(out.contains("  one" + System.lineSeparator() + "        two" + System.lineSeparator()), out);
        assertEquals(List.of("Åse", "  Note  one", "        two", "        ", "        \\u001b[2Jthree"),
                out.lines().limit(5).toList());
        assertEquals(6, out.lines().count(), out);
        run("prospect", "change", "Åse", "--company", "one\ntwo");
        run("prospect", "find");
        assertEquals(2, out.lines().count(), out);
        assertEquals("one\ntwo\n\n\u001b[2Jthree", json("prospect", "show", "Åse").get("note"));
        assertEquals("first\tpart\nsecond", json("prospect", "show", "Åse").get("activities.0.note"));
    }

    @Test
    void jsonSaysTheSameCharactersAndSendsNone() throws IOException {
        run("prospect", "add", FLAT, "--note", HOSTILE);
        assertEquals(FLAT, json("prospect", "show", "1").get("name"));
        assertEquals(HOSTILE.replaceAll("\r\n?", "\n"), json("prospect", "show", "1").get("note"));
        assertFalse(sent(out), out);
        assertEquals(FLAT, json("prospect", "find").get("prospects.0.name"));
        assertFalse(sent(out), out);
    }

    @Test
    void filesHoldWhatWasTyped() throws IOException {
        run("prospect", "add", FLAT);
        assertEquals(0, run("export", folder.resolve("p.csv").toString(), "--what", "prospects"));
        assertTrue(Files.readString(folder.resolve("p.csv")).contains(FLAT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Raket 🚀👩‍💻 ApS", "שלום", "شركة النور", "Søren – “Ærø”", "e\u0301", "\u00ad",
        "a\u200bb"})
    void whatIsNoOrderIsShownAsItIs(String name) {
        assertEquals(0, run("prospect", "add", name));
        assertTrue(out.contains(name), out);
    }

    /// A disk that is full, or a reader that went away.
    private static final class Unwilling extends Writer {
        private final String reason;

        Unwilling(String reason) {
            this.reason = reason;
        }

        @Override
        public void write(char[] text, int from, int length) throws IOException {
            throw new IOException(reason);
        }

        @Override
        public void flush() throws IOException {
            throw new IOException(reason);
        }

        @Override
        public void close() {
            // It was never of use.
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"today|Done, but the answer", "review --json|Done, but the answer",
        "log cold-call 7|Done, but the answer", "log cold-call 7 --json|Done, but the answer",
        "backup now|Done, but the answer",
        "prospect find|Done, but the answer", "plan --goal 5 --calls 9 --sales 2 --working-days 4|Done, but the answer",
        "check|Done, but the answer", "--help|The text", "log --help|The text", "completion|The text",
        "--version|The text"})
    void anAnswerThatIsNotWhereItWasToGoIsTold(String line, String sentence) throws IOException {
        assertEquals(1, runInto(new Unwilling("No space left on device"), line.split(" ")));
        assertEquals(sentence + " could not be written. Check the file or the program that it goes to." + System
                .lineSeparator(),
                err);
        if (line.startsWith("log cold-call")) {
            assertEquals("7", json("today").get("totals.cold-call"));
        }
    }

    @Test
    void aReaderThatGoesAwayIsNoTrouble() throws IOException {
        assertEquals(Output.READER_GONE, runInto(new Unwilling("Broken pipe"), "log", "cold-call", "7"));
        assertEquals("", err);
        assertEquals("7", json("today").get("totals.cold-call"));
    }

    @Test
    void whatCouldNotBeDoneStaysWhatIsTold() {
        assertEquals(1, runInto(new Unwilling("No space left on device"), "goal", "show"));
        assertTrue(err.startsWith("No goal is set"), err);
        assertEquals(2, runInto(new Unwilling("No space left on device"), "nonsense"));
    }
}
