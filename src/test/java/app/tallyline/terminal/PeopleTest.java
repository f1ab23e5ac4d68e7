package app.tallyline.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Prospects, outcomes, follow-ups, measures of one's own, the timer and the chain on the command line.
class PeopleTest extends CommandTest {
    static String[] names() {
        return new String[]{"Søren Kjær & Sønner", "Ωμέγα Καλημέρα Α.Ε.", "شركة النور للتجارة", "Raket 🚀👩‍💻 ApS",
            "=SUM(A1)", "O'Brien \"quoted\", Ltd.", "x".repeat(250) + " " + "å".repeat(249)};
    }

    /// Through the command line in, found, written to both kinds of file, and brought into another store.
    @ParameterizedTest
    @MethodSource("names")
    void aNameSurvivesUnchanged(String name) throws IOException {
        assertEquals(0, run("log", "cold-call", "2", "--prospect", name, "--outcome", "talked"), () -> err);
        assertEquals(name, json("prospect", "find", name.substring(0, name.indexOf(' ') < 0 ? 4 : name.indexOf(' ')))
                .get("prospects.0.name"));
        assertEquals(name, json("prospect", "show", name).get("name"));
        Path person = folder.resolve("person.json");
        assertEquals(0, run("prospect", "export", name, person.toString()), () -> err);
        String written = Files.readString(person);
        assertTrue(written.contains(name.replace("\"", "\\\"")), written);
        Path log = folder.resolve("log.csv");
        Path people = folder.resolve("people.csv");
        assertEquals(0, run("export", log.toString()), () -> err);
        assertEquals(0, run("export", people.toString(), "--what", "prospects"), () -> err);
        String other = folder.resolve("other.db").toString();
        assertEquals("2", json("import", log.toString(), "--yes", "--store", other).get("imported.cold-call"));
        assertEquals("people", json("import", people.toString(), "--yes", "--store", other).get("shape"));
        assertEquals("1", json("prospect", "find", "--store", other).get("all"));
        assertEquals(name, json("prospect", "show", name, "--store", other).get("name"));
    }

    @Test
    void aProspectIsPutRightFollowedUpAndComesThroughATable() throws IOException {
        run("log", "cold-call", "--prospect", "Mette Kjær");
        run("prospect", "change", "mette kjær", "--company", "Nordlys", "--phone", "+45 20304050", "--stage", "lost",
                "--source", "messe", "--referred-by", "Bo Lund", "--note", "ring sent");
        run("follow-up", "Mette Kjær", "2026-11-26T09:00", "--note", "tilbud");
        Map<String, String> due = json("due", "--to", "2026-11-26");
        assertEquals("Mette Kjær", due.get("due.0.prospect"));
        assertEquals("2026-11-26T09:00", due.get("due.0.at"));
        assertNull(json("due").get("due.0.prospect"));
        Path people = folder.resolve("people.csv");
        run("export", people.toString(), "--what", "prospects");
        String other = folder.resolve("other.db").toString();
        run("import", people.toString(), "--yes", "--store", other);
        Map<String, String> there = json("prospect", "show", "Mette Kjær", "--store", other);
        Map<String, String> here = json("prospect", "show", "Mette Kjær");
        for (String key : new String[]{"name", "company", "phone", "email", "stage", "source", "referredBy", "followUp",
            "followUpNote", "note"}) {
            assertEquals(here.get(key), there.get(key), key);
        }
        assertEquals("lost", there.get("stage"));
        assertEquals("Bo Lund", there.get("referredBy"));
        run("follow-up", "Mette Kjær", "--done");
        assertNull(json("due", "--to", "2026-12-31").get("due.0.prospect"));
    }

    @Test
    void aNextStepMayHaveNoDayAndKeepsWhatItIsAbout() throws IOException {
        run("prospect", "add", "Mette", "--note", "en\r\nto");
        assertEquals("en\nto", json("prospect", "show", "Mette").get("note"));
        assertEquals(0, run("follow-up", "Mette", "--note", "send tilbud\nog ring"), () -> err);
        assertTrue(out.contains("send tilbud og ring"), out);
        assertEquals("send tilbud\nog ring", json("prospect", "show", "Mette").get("followUpNote"));
        run("prospect", "show", "Mette");
        assertTrue(out.contains("Note   en" + System.lineSeparator() + "         to"), out);
        assertTrue(out.contains("About  send tilbud" + System.lineSeparator() + "         og ring"), out);
        Map<String, String> set = json("follow-up", "Mette", "2026-11-26T09:00");
        assertEquals("2026-11-26T09:00", set.get("followUp"));
        assertEquals("send tilbud\nog ring", set.get("followUpNote"));
        assertEquals("2026-11-26T09:00", json("follow-up", "Mette", "--note", "ring").get("followUp"));
        assertEquals("ring", json("prospect", "change", "Mette", "--company", "Nordlys").get("followUpNote"));
        assertEquals(2, run("follow-up", "Mette", "--done", "--note", "talt"));
        assertEquals(2, run("follow-up", "Mette", "--note", " "));
        assertEquals("", json("follow-up", "Mette", "--done").get("followUpNote"));
    }

    @Test
    void outcomesAreNotedAndAnAppointmentIsHeldMovedAndCounted() throws IOException {
        assertEquals("1", json("log", "cold-call", "--prospect", "Nordlys").get("id"));
        assertEquals(0, run("outcome", "1", "appointment", "--for", "2026-11-20T13:00"), () -> err);
        assertEquals("Nordlys", json("due").get("due.0.prospect"));
        assertEquals("2", json("due").get("due.0.id"));
        run("outcome", "2", "moved", "--for", "2026-11-23T14:00");
        assertEquals("2026-11-23T14:00", json("due").get("due.0.at"));
        run("outcome", "2", "held");
        assertNull(json("due").get("due.0.id"));
        Map<String, String> review = json("review");
        assertEquals("1", review.get("rates.connect.successes"));
        assertEquals("1", review.get("rates.show.successes"));
        assertEquals("1", review.get("rates.show.trials"));
        refuses("has that outcome already", "outcome", "1", "appointment");
        refuses("no outcome", "outcome", "2", "talked");
        refuses("no longer in the log", "outcome", "99", "talked");
        refuses("whole number", "outcome", "x", "talked");
    }

    @Test
    void theLikeliestIsFoundFirst() throws IOException {
        run("log", "cold-call", "--prospect", "Erik Jensen");
        run("log", "cold-call", "--prospect", "Jens Erik");
        assertEquals("Erik Jensen", json("prospect", "find", "erik").get("prospects.0.name"));
        assertEquals("Jens Erik", json("prospect", "find", "jens").get("prospects.0.name"));
    }

    @Test
    void twoProspectsBecomeOneAndOneIsErased() throws IOException {
        run("log", "cold-call", "--prospect", "Nordlys");
        run("log", "sale", "--prospect", "Nordlys A/S", "--amount", "1000", "--product", "Aftale");
        assertEquals(0, run("prospect", "merge", "Nordlys", "Nordlys A/S"), () -> err);
        assertEquals("1", json("prospect", "find").get("all"));
        assertEquals("won", json("prospect", "show", "Nordlys").get("stage"));
        run("undo");
        assertEquals("2", json("prospect", "find").get("all"));
        refuses("same prospect", "prospect", "merge", "Nordlys", "Nordlys");
        refuses("cannot be undone", "prospect", "erase", "Nordlys");
        assertEquals(0, run("prospect", "erase", "Nordlys", "--yes"), () -> err);
        refuses("Did you mean: Nordlys A/S", "prospect", "show", "Nordlys");
        refuses("no prospect", "prospect", "show", "Ingen");
        assertEquals("1", json("review").get("totals.cold-call"));
        refuses("nothing to undo", "undo");
    }

    @Test
    void aMeasureOfOnesOwnIsLikeTheBuiltInOnes() throws IOException {
        assertEquals(0, run("measure", "add", "Demoer", "--shortcut", "h", "--target", "5", "--per", "week"),
                () -> err);
        run("log", "demoer", "3");
        run("log", "cold-call", "12");
        run("measure", "add", "Demoer pr. opkald", "--kind", "rate", "--of", "demoer/cold-call");
        Map<String, String> review = json("review");
        assertEquals("3", review.get("totals.demoer"));
        assertEquals("0.25", review.get("ownRates.demoer-pr-opkald.rate"));
        run("review");
        assertTrue(out.contains("25.0%  (3 of 12)"), out);
        Path log = folder.resolve("log.csv");
        run("export", log.toString());
        String other = folder.resolve("other.db").toString();
        run("measure", "add", "Demoer", "--store", other);
        assertEquals("3", json("import", log.toString(), "--yes", "--store", other).get("imported.demoer"));
        Path days = Files.writeString(folder.resolve("days.csv"), "date,Demoer,calls\n2026-11-20,4,9\n");
        assertEquals("4", json("import", days.toString(), "--yes").get("imported.demoer"));
        run("measure", "change", "demoer", "--name", "Fremvisninger", "--shortcut", "", "--target", "0", "--up", "8");
        Map<String, String> measures = json("measure", "list");
        assertEquals("Fremvisninger", measures.get("measures.3.name"));
        assertNull(measures.get("measures.3.shortcut"));
        run("measure", "retire", "demoer");
        refuses("no measure", "log", "demoer");
        assertEquals("7", json("review", "--from", "2026-11-01").get("totals.demoer"));
        run("measure", "use", "demoer");
        assertEquals(0, run("log", "demoer"), () -> err);
        refuses("taken", "measure", "add", "fremvisninger");
        refuses("cannot be a key", "measure", "add", "Andet", "--shortcut", "C");
        refuses("taken", "measure", "add", "Andet", "--shortcut", "M");
        assertEquals(2, run("measure", "add", "Rate", "--kind", "rate"));
        refuses("always counted", "measure", "retire", "sale");
        refuses("keeps its name", "measure", "change", "email", "--name", "Mails");
    }

    @Test
    void timeIsTakenByTheClockOrTypedIn() throws IOException {
        assertEquals("false", json("timer", "show").get("running"));
        refuses("No timer", "timer", "stop");
        run("timer", "start", "--category", "Travel");
        refuses("running already", "timer", "start");
        assertEquals("true", json("timer", "show").get("running"));
        assertEquals("1", json("timer", "stop").get("minutes"));
        run("log", "non-sales-time", "45", "--category", "reports");
        Map<String, String> review = json("review");
        assertEquals("46", review.get("nonSalesMinutes"));
        assertEquals("45", review.get("nonSalesByCategory.reports"));
        assertEquals("1", review.get("nonSalesByCategory.travel"));
        assertTrue(Double.parseDouble(review.get("nonSalesShare")) > 0);
        refuses("is not a time", "timer", "start", "cold-call");
        run("timer", "start");
        run("timer", "discard");
        assertEquals("false", json("timer", "show").get("running"));
    }

    @Test
    void rateAndPlanFollowTheChain() throws IOException {
        run("log", "cold-call", "600", "--outcome", "no-answer");
        run("log", "cold-call", "400", "--outcome", "talked");
        run("log", "appointment", "120", "--outcome", "held");
        run("log", "appointment", "30", "--outcome", "no-show");
        run("log", "sale", "50");
        assertEquals(0, run("chain", "cold-call", "connect", "appointment", "held", "sale"), () -> err);
        Map<String, String> review = json("review");
        assertEquals("0.4", review.get("chainRates.0.rate.rate"));
        assertEquals("0.375", review.get("chainRates.1.rate.rate"));
        assertEquals("0.8", review.get("chainRates.2.rate.rate"));
        assertEquals("120", review.get("chain.3.count"));
        Map<String, String> plan = json("plan", "--goal", "50", "--working-days", "21");
        assertEquals("1000", plan.get("requiredCalls"));
        assertEquals("400", plan.get("stages.1.required"));
        assertEquals("120", plan.get("stages.3.required"));
        refuses("Choose of", "chain", "cold-call", "nonsense", "sale");
        refuses("leads from", "chain", "appointment", "sale");
        assertFalse(json("chain").isEmpty());
    }

    @Test
    void anAppointmentThatIsOnlyNotedOfACallIsNotSaidToBeInTheLog() throws IOException {
        run("log", "cold-call", "--outcome", "appointment");
        refuses("Entry 1 has that outcome already. An appointment is logged by: tallyline log appointment", "outcome",
                "1", "appointment");
        assertEquals("0", json("today").get("totals.appointment"));
        assertEquals("1", json("today").get("totals.cold-call"));
    }

    @Test
    void aTextThatTheWindowRefusesIsRefusedHereToo() throws IOException {
        run("prospect", "add", "Mette");
        for (String option : new String[]{"--company", "--phone", "--email", "--source"}) {
            refuses("longer than 500 characters", "prospect", "add", "Bo", option, "x".repeat(501));
            refuses("longer than 500 characters", "prospect", "change", "Mette", option, "x".repeat(501));
            assertEquals(0, run("prospect", "change", "Mette", option, "y".repeat(500)), () -> err);
        }
        assertEquals("1", json("prospect", "find").get("all"));
        assertEquals("y".repeat(500), json("prospect", "show", "Mette").get("phone"));
    }
}
