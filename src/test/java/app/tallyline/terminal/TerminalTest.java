package app.tallyline.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import app.tallyline.exchange.OddWorkbook;

class TerminalTest extends CommandTest {
    @Test
    void thePlanOfTheMission() throws IOException {
        Map<String, String> plan = json("plan", "--goal", "50", "--calls", "1000", "--appointments", "150", "--sales",
                "50", "--working-days", "21");
        assertEquals("1000", plan.get("requiredCalls"));
        assertEquals("48", plan.get("callsPerDay"));
        assertEquals("150", plan.get("requiredAppointments"));
        assertEquals("1168", plan.get("safeCalls"));
        assertEquals("56", plan.get("safeCallsPerDay"));
        assertEquals("0.8", plan.get("certainty"));
        assertEquals("0.05", plan.get("rates.callToSale.rate"));
        assertFalse(Files.exists(folder.resolve("t.db")), "a plan of given figures needs no store");
    }

    @Test
    void whatIsLoggedIsToldAndUndone() throws IOException {
        assertEquals(0, run("log", "cold-call", "12", "--outcome", "talked", "--prospect", "Ærø Ünsal"));
        assertEquals("Logged 12 cold calls on 23 Nov 2026, as entry 1." + System.lineSeparator(), out);
        run("log", "appointment", "--outcome", "held");
        run("log", "sale", "--amount", "1250.50", "--at", "2026-11-20T14:05", "--note", "signed");
        Map<String, String> review = json("review", "--from", "2026-11-20", "--to", "2026-11-23");
        assertEquals("12", review.get("totals.cold-call"));
        assertEquals("1250.50", review.get("revenue"));
        assertEquals("1.0", review.get("rates.connect.rate"));
        assertEquals("1", review.get("rates.show.successes"));
        assertEquals("1", review.get("byMonth.0.totals.sale"));
        assertEquals("12", json("today").get("totals.cold-call"));
        assertEquals("1", json("today", "--date", "2026-11-20").get("totals.sale"));
        run("undo");
        assertTrue(out.contains("logged 1 sale"), out);
        assertEquals("0", json("review", "--month", "2026-11").get("totals.sale"));
        run("redo");
        assertEquals("1", json("review", "--last", "4w").get("totals.sale"));
        assertEquals("true", json("check").get("ok"));
    }

    @Test
    void theGoalAndWhatRemains() throws IOException {
        run("log", "cold-call", "1000", "--at", "2026-10-05");
        run("log", "sale", "50", "--at", "2026-10-05");
        run("goal", "set", "30");
        Map<String, String> goal = json("goal", "show");
        assertEquals("2026-11", goal.get("month"));
        assertEquals("30", goal.get("remaining"));
        assertEquals("6", goal.get("workingDaysLeft"));
        assertEquals("600", goal.get("callsRemaining"));
        assertEquals("100", goal.get("callsPerDay"));
        assertEquals("100", json("today").get("callsPerDay"));
        assertEquals("600", json("plan", "--goal", "30").get("requiredCalls"));
        assertEquals("250000.00", json("goal", "set", "--money", "250000", "--month", "2026-12").get("money"));
    }

    @Test
    void anImportIsLookedAtFirstAndBroughtInOnce() throws IOException {
        Path table = Files.writeString(folder.resolve("deals.csv"),
                "id,name,contacts,last contact,stage\n1,Nordlys,2,2026-11-02,won\n2,Lyng,1,2026-11-32,lost\n");
        Map<String, String> look = json("import", table.toString(), "--dry-run");
        assertEquals("prospects", look.get("shape"));
        assertEquals("2", look.get("imported.cold-call"));
        assertEquals("3", look.get("rejected.0.line"));
        assertEquals("0", json("review", "--month", "2026-11").get("totals.sale"));
        refuses("Add --yes", "import", table.toString());
        assertEquals("1", json("import", table.toString(), "--yes").get("imported.sale"));
        assertEquals("1", json("import", table.toString(), "--yes").get("duplicates"));
        assertEquals("1", json("review", "--month", "2026-11").get("totals.sale"));
        assertEquals(0, run("export", folder.resolve("out.csv").toString()));
        assertEquals(3, Files.readAllLines(folder.resolve("out.csv")).size());
    }

    @Test
    void aTableOfWhichNothingCanComeInIsNotDone() throws IOException {
        Path table = Files.writeString(folder.resolve("bad.csv"),
                "date,measure,quantity\n2026-11-01,call,1000000000000\n2026-11-01,call,-4\n2026-02-31,call,1\n");
        assertEquals(1, run("import", table.toString(), "--yes"));
        assertTrue(out.contains("Line 2: “1000000000000”"), out);
        assertTrue(out.contains("Line 4: “2026-02-31”"), out);
        assertTrue(err.startsWith("No row of the table can come in"), err);
    }

    @Test
    void columnsCanBeNamed() throws IOException {
        Path table = Files.writeString(folder.resolve("odd.csv"), "Zeitpunkt,Wert,Rufe\n1.2.2026,9,3\n28.2.2026,9,4\n");
        refuses("no column “Nope”", "import", table.toString(), "--shape", "days", "--map", "date=Nope");
        refuses("do not make a table of days", "import", table.toString(), "--shape", "days");
        Map<String, String> look = json("import", table.toString(), "--shape", "days", "--map", "date=Zeitpunkt",
                "--map", "cold-call=Rufe", "--yes");
        assertEquals("7", look.get("imported.cold-call"));
        // The next table with these headings, in whatever order, is understood likewise.
        Path next = Files.writeString(folder.resolve("next.csv"), "Rufe,Zeitpunkt,Wert\n5,27.2.2026,9\n");
        assertEquals("5", json("import", next.toString(), "--yes").get("imported.cold-call"));
    }

    @Test
    void twoRowsThatBearOneNumberAreBothWrittenToTheFile() throws IOException {
        Path table = OddWorkbook.write(folder.resolve("t.xlsx"), OddWorkbook.row(1, OddWorkbook.text("A1", "date"),
                OddWorkbook.text("B1", "measure"), OddWorkbook.text("C1", "note"))
                + OddWorkbook.row(2, OddWorkbook.text("A2", "2026-11-01"), OddWorkbook.text("B2", "call"))
                + OddWorkbook.row(5, OddWorkbook.text("A5", "bad"), OddWorkbook.text("B5", "call"))
                + OddWorkbook.row(5, OddWorkbook.text("A5", "worse"), OddWorkbook.text("B5", "call")), "0");
        Path left = folder.resolve("left.csv");
        assertEquals(0, run("import", table.toString(), "--rejected", left.toString(), "--yes"), () -> err);
        assertEquals(List.of("bad,call", "worse,call"),
                Files.readAllLines(left).stream().skip(1).map(line -> line.substring(0, line.indexOf("call") + 4))
                        .toList());
    }

    @Test
    void whatIsLeftOutOfATableIsWrittenToAFile() throws IOException {
        Path table = Files.write(folder.resolve("t.csv"), "dato;type;kunde\n2026-11-01;møde;Åse\n2026-02-31;opkald;x\n"
                .getBytes(Charset.forName("windows-1252")));
        Path left = folder.resolve("left.csv");
        assertEquals(0, run("import", table.toString(), "--encoding", "windows-1252", "--rejected", left.toString(),
                "--yes"));
        assertEquals(2, Files.readAllLines(left).size());
        assertEquals(2, run("import", table.toString(), "--encoding", "ebcdic", "--yes"));
        assertTrue(err.contains("utf-16le"), err);
    }

    @Test
    void aWorkbookGoesOutAndComesBack() throws IOException {
        run("log", "cold-call", "7", "--prospect", "Åse");
        run("log", "sale");
        Path file = folder.resolve("out.xlsx");
        assertEquals("1", json("export", file.toString(), "--measure", "cold-call").get("entries"));
        Map<String, String> again = json("import", file.toString(), "--yes");
        assertEquals("1", again.get("duplicates"));
        assertEquals(2, run("export", folder.resolve("x.csv").toString(), "--measure", "nonsense"));
    }

    @Test
    void anotherMachinesStoreIsJoined() throws IOException {
        run("log", "cold-call", "7");
        Path copy = folder.resolve("copy.db");
        run("export", copy.toString());
        run("log", "cold-call", "2");
        assertEquals("0", json("join", copy.toString()).get("added"));
        refuses("Check that it exists", "join", folder.resolve("none.db").toString());
    }

    @Test
    void aDamagedStoreIsToldRepairedAndSetAside() throws IOException {
        run("log", "cold-call", "77");
        refuses("nothing to repair", "repair");
        byte[] bytes = Files.readAllBytes(folder.resolve("t.db"));
        Arrays.fill(bytes, bytes.length / 2, bytes.length, (byte) 0);
        Files.write(folder.resolve("t.db"), bytes);
        refuses("is damaged", "today");
        assertEquals(1, run("check", "--json"));
        assertTrue(out.contains("\"ok\" : false"), out);
        Map<String, String> repaired = json("repair", "--from-backup");
        assertTrue(Files.exists(Path.of(repaired.get("aside"))));
        assertEquals("77", json("today", "--date", "2026-11-23").get("totals.cold-call"));
        assertEquals(0, run("check"));
    }

    @Test
    void theStoresOwnFileIsNoTable() throws IOException {
        run("log", "sale");
        refuses("belongs to the store that is open", "import", folder.resolve("t.db").toString(), "--yes");
    }

    @Test
    void backupsAreMadeListedAndRestored() throws IOException {
        run("log", "sale");
        assertEquals(0, run("backup", "now"));
        run("log", "sale");
        assertEquals("asked", json("backup", "list").get("backups.0.why"));
        String file = json("backup", "list").get("backups.0.file");
        refuses("1 entry and no prospects, now 2 entries", "backup", "restore");
        refuses("1 entry and no prospects, now 2 entries", "backup", "restore", "--yes");
        refuses("Add --yes", "backup", "restore", file);
        assertEquals("2", json("today").get("totals.sale"));
        assertEquals(0, run("backup", "restore", file, "--yes"), () -> err);
        assertEquals("1", json("today").get("totals.sale"));
        run("undo");
        assertEquals("0", json("today").get("totals.sale"));
        // The newest is that of what stood before.
        assertEquals(0, run("backup", "restore"), () -> err);
        assertEquals("2", json("today").get("totals.sale"));
    }

    @Test
    void badInputGetsOneSentenceAndChangesNothing() throws IOException {
        run("log", "cold-call", "3");
        byte[] before = Files.readAllBytes(folder.resolve("t.db"));
        refuses("from 1 to 1,000,000", "log", "cold-call", "1000000000000");
        refuses("from 1 to 1,000,000", "log", "cold-call", "-5");
        refuses("from 1 to 1,000,000", "log", "cold-call", "0");
        refuses("not 1,000,000", "log", "cold-call", "--note", "x".repeat(1_000_000));
        refuses("2026-02-30", "log", "cold-call", "--at", "2026-02-30");
        refuses("no measure “dance”", "log", "dance");
        refuses("no outcome", "log", "sale", "--outcome", "talked");
        refuses("not an amount", "log", "sale", "--amount", "-3");
        refuses("from 0 to 1,000,000,000", "plan", "--goal", "5", "--calls", "1000000000000", "--sales", "1",
                "--working-days", "5");
        refuses("no certainty", "plan", "--goal", "5", "--calls", "10", "--sales", "1", "--working-days", "5",
                "--certainty", "1.5");
        refuses("ends before it begins", "review", "--from", "2026-11-23", "--to", "2026-11-01");
        refuses("is a folder", "today", "--store", folder.toString());
        Path text = Files.writeString(folder.resolve("notes.txt"), "hello");
        refuses("not a Tallyline store", "today", "--store", text.toString());
        refuses("belongs to the store that is open", "import", folder.resolve("t.db").toString(), "--yes");
        refuses("There is no file", "import", folder.resolve("none.csv").toString(), "--yes");
        Path broken = Files.writeString(folder.resolve("broken.csv"), "a,b\u0000\n");
        refuses("not a text table", "import", broken.toString(), "--yes");
        refuses("No goal is set", "goal", "show");
        refuses("nothing to redo", "redo");
        assertEquals("3", json("today").get("totals.cold-call"));
        assertEquals(before.length, Files.readAllBytes(folder.resolve("t.db")).length);
    }

    @ParameterizedTest
    @ValueSource(strings = {"dance", "log", "plan", "log cold-call --lang xx", "goal set", "goal", "backup",
        "plan --goal 5 --calls 3", "review --month 2026-11 --last 3d", "today --nope", "import x --shape y"})
    void wrongUsageSaysSo(String line) {
        assertEquals(2, run(line.split(" ")), () -> out + err);
        assertEquals("", out);
        assertFalse(err.isBlank());
        assertFalse(err.contains("\tat "), err);
    }

    @ParameterizedTest
    @ValueSource(strings = {"log", "today", "review", "goal", "goal set", "goal show", "plan", "import", "export",
        "backup",
        "backup now", "backup list", "backup restore", "check", "undo", "redo", "completion"})
    void everyCommandExplainsItselfInBothLanguages(String command) {
        List<String> helps = new ArrayList<>();
        for (String language : List.of("en", "da")) {
            List<String> arguments = new ArrayList<>(List.of("--lang", language));
            arguments.addAll(List.of(command.split(" ")));
            arguments.add("--help");
            assertEquals(0, run(arguments.toArray(String[]::new)), () -> err);
            helps.add(out);
        }
        assertTrue(helps.getFirst().contains("Show this help and exit."), helps.getFirst());
        assertTrue(helps.getLast().contains("Vis denne hjælp, og stop."), helps.getLast());
    }

    @Test
    void answersInDanishWhenAsked() {
        run("log", "cold-call", "2", "--lang", "da");
        assertEquals("Logget 2 kolde opkald den 23. nov. 2026 som post 1." + System.lineSeparator(), out);
        run("review", "--lang", "da");
        assertTrue(out.contains("Lukkeprocent"), out);
    }

    @Test
    void aRateAboveAllIsToldWithItsReason() {
        run("log", "appointment", "2");
        run("log", "sale", "3");
        run("review");
        assertTrue(out.contains("150.0%  over 100%"), out);
    }

    @Test
    void aReportIsWrittenAndNeverOverAnotherFile() throws IOException {
        run("log", "cold-call", "40", "--at", "2026-10-05T10:15");
        run("log", "appointment", "6", "--at", "2026-10-05T10:15");
        for (String name : List.of("r.pdf", "r.xlsx")) {
            String file = folder.resolve(name).toString();
            assertEquals(0, run("report", "--month", "2026-10", file), err);
            assertTrue(out.contains(name), out);
            assertTrue(Files.size(folder.resolve(name)) > 1000);
            refuses("exists already", "report", "--month", "2026-10", file);
        }
        refuses(".pdf or .xlsx", "report", "--last", "4w", folder.resolve("r.doc").toString());
        assertEquals(2, run("report", "--against", "never", folder.resolve("s.pdf").toString()));
        assertTrue(json("review", "--month", "2026-10").get("advice").startsWith("Too early to tell"));
    }

    @Test
    void saysItsVersion() {
        assertEquals(0, run("--version"));
        assertTrue(out.startsWith("Tallyline "));
    }
}
