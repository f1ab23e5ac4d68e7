package app.tallyline.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A command that is to stop takes back what it began, and says so; one that is done by then says that.
class StoppingTest extends CommandTest {
    private static final int STOPPED = 130;

    private Path table() throws IOException {
        return Files.writeString(folder.resolve("t.csv"), "date,measure\n2026-11-02,call\n2026-11-03,call\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"en|Stopped. Nothing of the table came in.",
        "da|Stoppet. Intet fra tabellen kom ind."})
    void ofATableNothingComesIn(String language, String sentence) throws IOException {
        String file = table().toString();
        assertEquals(STOPPED, runStopped("import", file, "--yes", "--lang", language), err);
        assertEquals(sentence + System.lineSeparator(), err);
        assertEquals("", out);
        assertEquals("0", json("review", "--month", "2026-11").get("totals.cold-call"));
        assertEquals("2", json("import", file, "--yes").get("newRows"));
    }

    @Test
    void ofAnotherStoreNothingComesIn() throws IOException {
        run("log", "cold-call", "5", "--store", folder.resolve("other.db").toString());
        assertEquals(STOPPED, runStopped("join", folder.resolve("other.db").toString()));
        assertEquals("Stopped. Nothing of the other store came in." + System.lineSeparator(), err);
        assertEquals("0", json("today").get("totals.cold-call"));
        assertEquals("1", json("join", folder.resolve("other.db").toString()).get("added"));
    }

    @Test
    void noFileIsLeftOfAnExport() {
        run("log", "cold-call", "--prospect", "Åse");
        for (String name : new String[]{"x.csv", "x.xlsx"}) {
            Path file = folder.resolve(name);
            assertEquals(STOPPED, runStopped("export", file.toString()));
            assertEquals("Stopped. No file was written." + System.lineSeparator(), err);
            assertEquals(STOPPED, runStopped("export", file.toString(), "--what", "prospects"));
            assertFalse(Files.exists(file));
        }
    }

    @Test
    void aCheckThatWasBrokenOffDoesNotSayThatAllIsWell() {
        run("log", "cold-call");
        assertEquals(STOPPED, runStopped("check"));
        assertEquals("Stopped before everything was checked." + System.lineSeparator(), err);
        assertEquals("", out);
    }

    @Test
    void whatIsDoneByThenSaysSo() throws IOException {
        assertEquals(0, runStopped("log", "cold-call", "3"));
        assertTrue(out.startsWith("Logged 3 cold calls"), out);
        assertEquals("It was done before it could be stopped." + System.lineSeparator(), err);
        assertEquals("3", json("today").get("totals.cold-call"));
        run("prospect", "add", "Åse");
        assertEquals(0, runStopped("prospect", "erase", "Åse", "--yes", "--backups"));
        assertTrue(out.startsWith("Erased"), out);
    }

    @Test
    void whoeverAsksWaitsForTheEndOfTheCommand() {
        Stopping stopping = new Stopping();
        assertFalse(stopping.ask(Duration.ZERO));
        stopping.ended();
        assertTrue(stopping.ask(Duration.ZERO));
    }

    @Test
    void aQuestionThatIsNotAnsweredDoesNotKeepACommandFromStopping() {
        Stopping stopping = new Stopping();
        CompletableFuture<String> never = new CompletableFuture<>();
        assertEquals("yes", stopping.answer(() -> "yes"));
        stopping.ask(Duration.ZERO);
        assertThrows(CancellationException.class, () -> stopping.answer(never::join));
        never.complete("");
    }
}
