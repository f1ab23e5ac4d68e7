package app.tallyline.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import app.tallyline.metrics.MetricsService;
import app.tallyline.store.Store;
import app.tallyline.store.StoreProblem;
import app.tallyline.store.StoreProblem.Reason;

/// What a command says of the data is so.
class TruthTest extends CommandTest {
    /// Sets a goal where what is to be said of it afterwards cannot be worked out.
    private int goalThatCannotBeToldOf(RuntimeException trouble, String... more) {
        return run((store, language) -> new MetricsService(store.history(), () -> {
            throw trouble;
        }, () -> store.settings().now().planBasis()), more);
    }

    @ParameterizedTest
    @ValueSource(strings = {"FULL", "LOCKED", "VANISHED", "DAMAGED", "NOT_A_STORE"})
    void whatFailsAfterAChangeDoesNotDenyIt(String reason) throws IOException {
        StoreProblem trouble = new StoreProblem(Reason.valueOf(reason), folder.resolve("t.db").toString());
        assertEquals(1, goalThatCannotBeToldOf(trouble, "goal", "set", "30"));
        assertTrue(err.startsWith("The change was made, but then something failed. "), err);
        assertFalse(err.contains("Nothing was"), err);
        assertFalse(err.contains("left as it is"), err);
        assertEquals(1, err.lines().count(), err);
        assertEquals("30", json("goal", "show").get("sales"));
        goalThatCannotBeToldOf(trouble, "goal", "set", "30", "--lang", "da");
        assertTrue(err.startsWith("Ændringen er gemt, men derefter gik noget galt. "), err);
        assertFalse(err.toLowerCase(Locale.ROOT).contains("intet"), err);
    }

    @Test
    void whatNobodyExpectedAfterAChangeDoesNotDenyItEither() throws IOException {
        assertEquals(1, goalThatCannotBeToldOf(new IllegalStateException("x"), "goal", "set", "30"));
        assertTrue(err.startsWith("The change was made, but then something failed. Something unexpected"), err);
        assertFalse(err.contains("nothing was changed"), err);
        assertEquals("30", json("goal", "show").get("sales"));
        assertEquals(1, goalThatCannotBeToldOf(new IllegalStateException("x"), "goal", "show"));
        assertTrue(err.startsWith("Something unexpected"), err);
    }

    @Test
    void aStoreThatCannotBeOpenedIsSaidToBeUnchanged() throws IOException {
        Path text = Files.writeString(folder.resolve("notes.txt"), "hello");
        refuses("is not a Tallyline store. Nothing was changed. Name another file.", "today", "--store", text
                .toString());
        assertEquals("hello", Files.readString(text));
    }

    @Test
    void aBackupThatCouldNotBeMadeAfterwardsIsToldAndTheCommandIsDone() throws IOException {
        Path inTheWay = Files.writeString(folder.resolve("backups"), "no folder");
        assertEquals(0, run("log", "cold-call", "4"));
        assertTrue(out.startsWith("Logged 4 cold calls"), out);
        assertTrue(err.startsWith("The automatic backup could not be made. " + inTheWay + " cannot be written."), err);
        assertEquals(1, err.lines().count(), err);
        assertEquals(0, run("today", "--lang", "da"));
        assertTrue(err.startsWith("Den automatiske sikkerhedskopi kunne ikke laves."), err);
        refuses(inTheWay + " cannot be written", "backup", "now");
        Files.delete(inTheWay);
        assertEquals(0, run("today"));
        assertEquals("", err);
        assertTrue(Files.isDirectory(inTheWay));
    }

    @Test
    void aSecondFolderThatCannotBeWrittenIsToldToo() throws IOException {
        Path inTheWay = Files.writeString(folder.resolve("second"), "no folder");
        try (Store store = Store.open(folder.resolve("t.db"), CLOCK)) {
            store.settings().change(now -> now.withSafekeeping(now.safekeeping().withSecondFolder(
                    Optional.of(inTheWay))));
        }
        assertEquals(0, run("log", "cold-call", "4"));
        assertTrue(err.startsWith("The automatic backup could not be made. " + inTheWay), err);
        assertEquals("4", json("today").get("totals.cold-call"));
    }

    @Test
    void nothingComesInWhereTheRowsLeftOutCannotBeSaved() throws IOException {
        Path table = Files.writeString(folder.resolve("t.csv"), "date,measure\n2026-11-02,call\n2026-11-32,call\n");
        Path left = Files.writeString(folder.resolve("left.csv"), "mine");
        refuses("left.csv exists already", "import", table.toString(), "--yes", "--rejected", left.toString());
        assertEquals("0", json("review", "--month", "2026-11").get("totals.cold-call"));
        assertEquals("mine", Files.readString(left));
        refuses("The change was made, but then something failed. " + folder.resolve("no"), "import", table.toString(),
                "--yes",
                "--rejected", folder.resolve("no").resolve("left.csv").toString());
        assertEquals("1", json("review", "--month", "2026-11").get("totals.cold-call"));
    }

    @Test
    void aProspectIsNotAddedWhereItsReferrerCannotBe() throws IOException {
        refuses("A prospect’s name has", "prospect", "add", "Åse", "--referred-by", " ");
        assertEquals("0", json("prospect", "find").get("all"));
    }

    @Test
    void whatIsRefusedLeavesTheDataAsItWas() throws IOException {
        run("log", "cold-call", "3", "--prospect", "Åse");
        Map<String, String> before = json("review", "--month", "2026-11");
        List<String> wrong = new ArrayList<>();
        for (String line : List.of("log cold-call --note " + "x".repeat(10_001), "prospect add Bo --stage odd",
                "prospect change Åse --name " + "x".repeat(2_000),
                "measure add Demo --target 0.5", "measure add Demo --icon nope", "measure add Demo --colour red",
                "measure add Demo --shortcut cc", "measure change cold-call --shortcut a",
                "measure change email --icon nope",
                "outcome 1 held", "outcome 99 talked", "outcome x talked",
                "outcome 1 appointment --for nonsense", "follow-up Åse nonsense", "goal set 3000000000",
                "goal set --money 1e9",
                "chain sale cold-call", "timer stop", "timer discard", "review --last 0d", "review --last 9999y",
                "review --month 0001-01", "today --date +1000000-01-01",
                "plan --goal 99999999999999999999", "report x",
                "backup restore nowhere.db", "export x.nope", "export .", "import .", "join .", "join nowhere",
                "report .",
                "prospect export Åse x.nope", "prospect export Åse .", "prospect erase Åse", "prospect merge Åse Åse",
                "log sale --amount 99999999999999999", "log cold-call --product " + "x".repeat(2_000),
                "log non-sales-time --category " + "x".repeat(2_000), "log cold-call --at 2026-11-23T25:00",
                "log appointment --for nonsense", "log cold-call --at 1600-01-01", "redo", "repair",
                "due --to nonsense")) {
            int result = run(line.split(" "));
            if (result != 1 && result != 2 || !out.isEmpty() || result != err.lines().count() || err.contains(
                    "unexpected")
                    || err.contains("\tat ")) {
                wrong.add(Given.shown(line) + ": " + result + " " + out + err);
            }
        }
        assertEquals("", String.join("\n", wrong));
        assertEquals(before, json("review", "--month", "2026-11"));
        assertEquals("1", json("prospect", "find").get("all"));
        assertEquals("true", json("check").get("ok"));
    }
}
