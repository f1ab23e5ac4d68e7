package app.tallyline.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import app.tallyline.metrics.History;
import app.tallyline.model.Activity;
import app.tallyline.model.Details;
import app.tallyline.model.Due;
import app.tallyline.model.Entry;
import app.tallyline.model.FollowUp;
import app.tallyline.model.KnownProspect;
import app.tallyline.model.Measure;
import app.tallyline.model.Moment;
import app.tallyline.model.Outcome;
import app.tallyline.model.Period;
import app.tallyline.model.Prospect;
import app.tallyline.model.Prospect.Origin;
import app.tallyline.model.Prospect.Reach;
import app.tallyline.model.Prospect.Stage;
import app.tallyline.store.ProspectSearch.Order;

class ProspectsTest extends StoreTestBase {
    private static Activity on(LocalDate day, Measure measure, long quantity) {
        return new Activity(measure, quantity, Moment.at(day, LocalTime.of(10, 15), ZONE));
    }

    private long named(String name) {
        return store.prospects().find(name).orElseThrow().id();
    }

    private List<String> suggested(String typed) {
        return store.search().suggest(typed, 8).stream().map(each -> each.known().prospect().name()).toList();
    }

    @Test
    void aNumberThatOnePersonHasMeansThatPerson() {
        store.prospects().add(Prospect.named("Åse Holm").withReach(new Reach("", "+45 20 30 40 50", "")));
        store.prospects().add(Prospect.named("Bo Lind").withReach(new Reach("", "33 12 00 00", "")));
        store.prospects().add(Prospect.named("Ib Lind").withReach(new Reach("", "33 12 00 00", "")));
        for (String number : List.of("20304050", "20 30 40 50", "+4520304050")) {
            assertEquals(Optional.of("Åse Holm"), store.prospects().find(number).map(each -> each.prospect().name()),
                    number);
        }
        store.prospects().add(Prospect.named("Zoe Ny").withReach(new Reach("", "22 33 44 55", "")));
        for (String number : List.of("+45 22334455", "+4522334455", "0045 22 33 44 55", "22334455")) {
            assertEquals(Optional.of("Zoe Ny"), store.prospects().find(number).map(each -> each.prospect().name()),
                    number);
        }
        for (String number : List.of("+45 22334455", "0045 22 33 44 55", "22334455")) {
            assertEquals(List.of("Zoe Ny"), suggested(number), number);
            assertEquals(1, store.search().list(number, Order.NAME, false, 9).all(), number);
        }
        for (String number : List.of("304050", "20304051", "+46 20 30 40 50", "33120000")) {
            assertEquals(Optional.empty(), store.prospects().find(number), number);
        }
    }

    /// In two windows, or in a window and by a command, each began with the same and changed something else.
    @Test
    void whatOthersChangedMeanwhileStays() {
        KnownProspect known = store.prospects().add(Prospect.named("Vestas"));
        store.log().record(new Activity(Measure.SALE, 1, Moment.onDay(DAY, ZONE)), "Vestas");
        store.agenda().set(known.id(), Optional.of(new FollowUp(DAY.plusDays(2), Optional.empty())));
        store.prospects().change(known, known.prospect().withReach(new Reach("Vestas A/S", "", "")), Optional.of(
                "Åse Holm"));
        store.prospects().change(known, known.prospect().withReach(new Reach("", "12 34 56 78", "")));
        store.prospects().change(known, known.prospect().withNote("ringer selv"));
        Prospect now = store.prospects().find(known.id()).orElseThrow().prospect();
        assertEquals(Stage.WON, now.stage());
        assertEquals(Optional.of(DAY.plusDays(2)), now.followUp().flatMap(FollowUp::day));
        assertEquals(new Reach("Vestas A/S", "12 34 56 78", ""), now.reach());
        assertEquals(store.prospects().find("Åse Holm").map(KnownProspect::id), now.origin().referredBy());
        assertEquals("ringer selv", now.note());
    }

    @Test
    void aProspectComesBackAsItWas() {
        KnownProspect referrer = store.prospects().add(Prospect.named("Åse Holm"));
        Prospect who = new Prospect("Jens Sørensen", new Reach("Nordlys A/S", "+45 20 30 40 50", "js@nordlys.dk"),
                Stage.LOST, new Origin("messe", Optional.of(referrer.id()), Optional.of("crm-7")),
                Optional.of(new FollowUp(DAY.plusDays(2), Optional.of(LocalTime.of(9, 30)), "tilbud")), "ringer selv");
        KnownProspect added = store.prospects().add(who);
        assertEquals(Optional.of(added), store.prospects().find(added.id()));
        KnownProspect changed = new KnownProspect(added.id(), who.withFollowUp(Optional.empty()).withNote(""));
        store.prospects().change(added, changed.prospect());
        assertEquals(Optional.of(changed), store.prospects().find("JENS SØRENSEN"));
        store.undoHistory().undo();
        assertEquals(Optional.of(added), store.prospects().find(added.id()));
    }

    @Test
    void aNextStepWithoutADayIsKeptAndNeverDue() {
        Prospect who = Prospect.named("Jens")
                .withFollowUp(FollowUp.of(Optional.empty(), Optional.empty(), "send tilbud"));
        KnownProspect added = store.prospects().add(who);
        assertEquals(Optional.of(added), store.prospects().find(added.id()));
        assertEquals(List.of(), store.agenda().before(DAY.plusYears(9).atStartOfDay()));
        store.agenda().schedule(added.id(), DAY, Optional.empty());
        assertEquals(Optional.of(new FollowUp(DAY, Optional.empty(), "send tilbud")),
                store.prospects().find(added.id()).orElseThrow().prospect().followUp());
        store.agenda().about(added.id(), "ring");
        assertEquals(new FollowUp(DAY, Optional.empty(), "ring"), store.agenda().schedule(added.id(), DAY,
                Optional.empty()));
    }

    @Test
    void aNameWithALineBreakIsTheOneWithASpace() {
        store.prospects().add(Prospect.named("Nordlys A/S"));
        store.log().record(on(DAY, Measure.COLD_CALL, 1), "Nordlys\r\nA/S");
        store.writing().update("UPDATE prospect SET name = 'Nordlys' || char(10) || 'A/S'");
        store.log().record(on(DAY, Measure.COLD_CALL, 1), "nordlys a/s");
        store.intake().bring(List.of(new Incoming("one", Optional.of(Prospect.named("Nordlys A/S")), List.of())),
                _ -> true);
        assertEquals(List.of("Nordlys A/S"), List.copyOf(store.prospects().names().values()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"jens|Jens Sørensen", "SØREN|Jens Sørensen", "soren|Jens Sørensen",
        "sör|Jens Sørensen", "nordlys|Jens Sørensen", "a/s|Jens Sørensen", "2030|Jens Sørensen",
        "20304050|Jens Sørensen", "20 30|Jens Sørensen", "js@nord|Jens Sørensen", "jens nor|Jens Sørensen",
        "aase|Aase Ærø", "aero|Aase Ærø", "ærø|Aase Ærø", "ΚΑΛ|Καλημέρα Α.Ε.", "καλημέρα|Καλημέρα Α.Ε.",
        "شركة|شركة النور", "🚀|Raket 🚀 ApS", "jnes|Jens Sørensen", "nordlsy|Jens Sørensen",
        "sorenson|Jens Sørensen", "raktet|Raket 🚀 ApS"})
    void aProspectIsFoundByPartsOfItAndByNearSpellings(String typed, String name) {
        store.prospects().add(Prospect.named("Jens Sørensen")
                .withReach(new Reach("Nordlys A/S", "+45 20 30 40 50", "js@nordlys.dk")));
        for (String other : List.of("Aase Ærø", "Καλημέρα Α.Ε.", "شركة النور", "Raket 🚀 ApS", "Bo Lund")) {
            store.prospects().add(Prospect.named(other));
        }
        assertEquals(List.of(name), suggested(typed));
    }

    @Test
    void whatStandsInNoProspectFindsNoneAndSignsAreNoCommands() {
        store.prospects().add(Prospect.named("Jens Sørensen"));
        for (String typed : List.of("", "  ", "\"", "*", "xyz", "AND", "jens NOT", "name:jens", "'; --", "(",
                "a".repeat(5_000))) {
            assertEquals(List.of(), suggested(typed), typed);
        }
    }

    @Test
    void namesThatBeginSoComeFirstAndThenTheLatest() {
        for (String name : List.of("Karl Hansen", "Hansen & Co", "Hanne Lund", "Bo Hansen")) {
            store.prospects().add(Prospect.named(name));
        }
        store.log().record(on(DAY, Measure.COLD_CALL, 1), "Bo Hansen");
        assertEquals(List.of("Hansen & Co", "Bo Hansen", "Karl Hansen"), suggested("hans"));
        assertEquals(List.of("Hansen & Co", "Bo Hansen", "Karl Hansen"), suggested("hansen"));
    }

    @Test
    void theListIsSortedByEveryColumnWithTheEmptyOnesLast() {
        store.prospects().add(Prospect.named("Bo").withReach(new Reach("Å", "", "")));
        store.prospects().add(Prospect.named("Anna").withReach(new Reach("B", "", ""))
                .withFollowUp(Optional.of(new FollowUp(DAY, Optional.empty()))));
        store.prospects().add(Prospect.named("carl").withOrigin(Origin.of("fair")).withStage(Stage.WON));
        store.log().record(on(DAY, Measure.COLD_CALL, 2), "Bo");
        store.log().record(on(DAY.minusDays(3), Measure.EMAIL, 5), "carl");
        assertEquals(List.of("Anna", "Bo", "carl"), listed(Order.NAME, false));
        assertEquals(List.of("carl", "Bo", "Anna"), listed(Order.NAME, true));
        assertEquals(List.of("Bo", "carl", "Anna"), listed(Order.LAST_CONTACT, true));
        assertEquals(List.of("carl", "Bo", "Anna"), listed(Order.LAST_CONTACT, false));
        assertEquals(List.of("carl", "Bo", "Anna"), listed(Order.CONTACTS, true));
        assertEquals("Anna", listed(Order.NEXT_STEP, false).getFirst());
        assertEquals("carl", listed(Order.SOURCE, false).getFirst());
        assertEquals("carl", listed(Order.STAGE, true).getFirst());
        assertEquals(List.of("Anna", "Bo"), listed(Order.COMPANY, true).stream().sorted().limit(2).toList());
        assertEquals(1, store.search().list("bo", Order.NAME, false, 10).all());
    }

    @Test
    void whomAListFindsIsToldOfEachAlsoWhereTheTextIsMisspelled() {
        KnownProspect bo = store.prospects().add(Prospect.named("Bo Sørensen"));
        KnownProspect anna = store.prospects().add(Prospect.named("Anna Holm"));
        for (String typed : List.of("", "sørensen", "sorenson")) {
            assertTrue(store.search().finds(typed, bo.id()), typed);
        }
        assertTrue(store.search().finds("", anna.id()));
        assertFalse(store.search().finds("sorenson", anna.id()));
        assertFalse(store.search().finds("", anna.id() + 1));
    }

    private List<String> listed(Order order, boolean descending) {
        return store.search().list("", order, descending, 10).prospects().stream()
                .map(each -> each.known().prospect().name()).toList();
    }

    @Test
    void twoThatAreOneAreMergedAndTakenApartAgain() {
        store.log().record(on(DAY.minusDays(9), Measure.COLD_CALL, 2), "Nordlys");
        store.log().record(on(DAY, Measure.SALE, 1), "Nordlys A/S");
        long kept = named("Nordlys");
        long merged = named("Nordlys A/S");
        store.prospects().change(store.prospects().find(merged).orElseThrow(), store.prospects().find(merged)
                .orElseThrow().prospect()
                .withReach(new Reach("Nordlys", "20304050", "")).withNote("køber stort"));
        KnownProspect named = store.prospects().add(Prospect.named("Bo").withOrigin(new Origin("",
                Optional.of(merged), Optional.empty())));
        Prospect before = store.prospects().find(merged).orElseThrow().prospect();
        store.prospects().merge(kept, merged);
        Prospect one = store.prospects().find(kept).orElseThrow().prospect();
        assertEquals("Nordlys", one.name());
        assertEquals(new Reach("Nordlys", "20304050", ""), one.reach());
        assertEquals(Stage.WON, one.stage());
        assertEquals("køber stort\n\nNordlys A/S", one.note());
        assertEquals(Optional.empty(), store.prospects().find(merged));
        assertEquals(2, store.log().with(kept).size());
        assertEquals(Optional.of(kept), store.prospects().find(named.id()).orElseThrow().prospect().origin()
                .referredBy());
        assertEquals(2, store.history().touchesOfBuyers(Period.day(DAY)).size());
        assertEquals(List.of(), store.keeper().check());
        store.undoHistory().undo();
        assertEquals(before, store.prospects().find(merged).orElseThrow().prospect());
        assertEquals(1, store.log().with(kept).size());
        assertThrows(IllegalArgumentException.class, () -> store.prospects().merge(kept, kept));
    }

    @Test
    void anEntryIsNotTiedToWhoIsGone() {
        Entry call = store.log().record(on(DAY, Measure.COLD_CALL, 1));
        long gone = store.prospects().add(Prospect.named("Borte")).id();
        store.prospects().erase(gone);
        assertEquals(StoreProblem.Reason.GONE,
                assertThrows(StoreProblem.class, () -> store.log().tie(call.id(), gone)).reason());
        assertEquals(List.of(call), store.log().on(DAY, 10));
    }

    @Test
    void aNameIsTheSameInCapitals() {
        for (String name : List.of("Åse Ærø", "Ωμέγα Καλημέρα", "–", "🚀")) {
            store.log().record(on(DAY, Measure.COLD_CALL, 1), name);
            store.log().record(on(DAY, Measure.COLD_CALL, 1), name.toUpperCase(Locale.ROOT));
        }
        assertEquals(4, store.prospects().count());
    }

    @Test
    void anErasedPersonIsNowhereInTheFileAndNoFigureChanges() throws IOException {
        String name = "Zebedæus Quistgaard";
        store.log().record(on(DAY.minusDays(9), Measure.COLD_CALL, 3)
                .withDetails(Details.NONE.withNote("Quistgaard ville tænke over det")), name);
        store.log().record(on(DAY, Measure.SALE, 1), name);
        store.prospects().change(store.prospects().find(named(name)).orElseThrow(), store.prospects().find(name)
                .orElseThrow().prospect()
                .withReach(new Reach("", "55667788", "z@quistgaard.dk")));
        store.log().record(on(DAY, Measure.COLD_CALL, 1), "En anden");
        History history = store.history();
        var before = history.totalsByDay(Period.year(2026));
        store.prospects().erase(named(name));
        assertEquals(before, history.totalsByDay(Period.year(2026)));
        assertEquals(List.of(), suggested("quist"));
        assertEquals(Optional.empty(), store.undoHistory().undo());
        assertEquals(1, store.prospects().count());
        for (Path file : List.of(folder.resolve("t.db"), folder.resolve("t.db-wal"))) {
            String bytes = Files.exists(file) ? Files.readString(file, StandardCharsets.ISO_8859_1) : "";
            for (String trace : List.of("Quistgaard", "quistgaard", "55667788", "Zebed", "zebed")) {
                assertFalse(bytes.contains(trace), trace + " in " + file.getFileName());
            }
        }
    }

    @Test
    void anEntryIsTiedLaterAndASaleMakesItsProspectWon() {
        Entry sale = store.log().record(on(DAY, Measure.SALE, 1));
        store.log().tie(sale.id(), "Nordlys");
        Prospect who = store.prospects().find("nordlys").orElseThrow().prospect();
        assertEquals(Stage.WON, who.stage());
        assertEquals(1, store.log().with(named("Nordlys")).size());
        store.undoHistory().undo();
        assertEquals(Optional.empty(), store.prospects().find("nordlys"));
    }

    @Test
    void onlyASaleThatIsNewlyAProspectsMakesItWon() {
        Entry sale = store.log().record(on(DAY, Measure.SALE, 1), "Anna");
        lose("Anna");
        store.log().amend(sale.id(), details -> details.withNote("krediteret"));
        assertEquals(Stage.LOST, stage("Anna"), "its note was edited");
        Entry noted = store.log().find(sale.id()).orElseThrow();
        store.log().change(noted, on(DAY.minusDays(1), Measure.SALE, 2).withDetails(noted.activity().details()),
                Optional.of("Anna"));
        assertEquals(Stage.LOST, stage("Anna"), "its day was edited");
        store.log().tie(sale.id(), "Bo");
        assertEquals(Stage.WON, stage("Bo"));
        store.log().tie(sale.id(), "Anna");
        assertEquals(Stage.WON, stage("Anna"), "it is newly hers");
        Entry call = store.log().record(on(DAY, Measure.COLD_CALL, 1), "Ib");
        store.log().change(call, on(DAY, Measure.SALE, 1).withDetails(call.activity().details()), Optional.empty());
        assertEquals(Stage.WON, stage("Ib"), "it was a call");
    }

    private Stage stage(String name) {
        return store.prospects().find(name).orElseThrow().prospect().stage();
    }

    private void lose(String name) {
        KnownProspect known = store.prospects().find(name).orElseThrow();
        store.prospects().change(known, known.prospect().withStage(Stage.LOST));
    }

    @Test
    void whatIsDueComesLongestOverdueFirstAndStaysUntilItIsDone() {
        KnownProspect late = store.prospects().add(Prospect.named("Sen")
                .withFollowUp(Optional.of(new FollowUp(DAY.minusDays(4), Optional.empty()))));
        store.prospects().add(Prospect.named("Senere")
                .withFollowUp(Optional.of(new FollowUp(DAY.plusDays(1), Optional.empty()))));
        Entry set = store.log().record(new Activity(Measure.APPOINTMENT, 1, Moment.at(DAY, LocalTime.of(9, 0), ZONE),
                Details.NONE.withMeantFor(Optional.of(DAY.atTime(13, 0)))), "Møde");
        assertEquals(List.of("Sen", "Møde"), due());
        store.log().move(set.id(), Optional.of(DAY.minusDays(5).atTime(8, 0)));
        assertEquals(List.of("Møde", "Sen"), due());
        store.log().note(set.id(), Outcome.HELD);
        assertEquals(List.of("Sen"), due());
        store.agenda().call(late.id(), late.prospect().followUp().orElseThrow(), Moment.at(DAY, LocalTime.of(11, 0),
                ZONE));
        assertEquals(List.of(), due());
        assertEquals(1, store.history().totals(Period.day(DAY)).of(Measure.COLD_CALL));
        store.undoHistory().undo();
        assertEquals(List.of("Sen"), due());
        store.agenda().set(late.id(), Optional.empty());
        assertEquals(List.of(), due());
        assertEquals(1, store.history().totals(Period.day(DAY)).held());
    }

    private List<String> due() {
        return store.agenda().before(DAY.plusDays(1).atStartOfDay()).stream().map(Due::name).toList();
    }

    @Test
    void aCallThatLedToAnAppointmentIsOneStep() {
        Entry call = store.log().record(on(DAY, Measure.COLD_CALL, 1), "Nordlys");
        Entry set = store.log().agree(call.id(), Moment.at(DAY, LocalTime.of(10, 16), ZONE),
                Optional.of(DAY.plusDays(2).atTime(10, 0))).orElseThrow();
        assertEquals(call.activity().details().prospect(), set.activity().details().prospect());
        assertEquals(Optional.of(Outcome.APPOINTMENT),
                store.log().find(call.id()).orElseThrow().activity().details().outcome());
        assertEquals(1, store.history().totals(Period.day(DAY)).connects());
        store.undoHistory().undo();
        assertEquals(List.of(call), store.log().on(DAY, 10));
    }

    /// As two commands at once do: each found the call without an outcome before it began.
    @Test
    void theAppointmentOfACallIsAgreedOnce() {
        Entry call = store.log().record(on(DAY, Measure.COLD_CALL, 1), "Nordlys");
        try (Store other = Store.open(folder.resolve("t.db"), CLOCK)) {
            for (Store each : List.of(store, other)) {
                each.log().agree(call.id(), Moment.at(DAY, LocalTime.of(10, 16), ZONE), Optional.empty());
            }
        }
        assertEquals(List.of(Measure.APPOINTMENT, Measure.COLD_CALL), store.log().with(named("Nordlys")).stream()
                .map(entry -> entry.activity().measure()).toList());
        store.undoHistory().undo();
        assertEquals(List.of(call), store.log().on(DAY, 10));
    }

    @Test
    void salesToReferredProspectsAreClosedReferrals() {
        for (String name : List.of("Henvist", "Fundet", "Anbefalet", "Modtaget")) {
            store.log().record(on(DAY, Measure.SALE, 1), name);
        }
        Origin byOther = new Origin("", Optional.of(named("Fundet")), Optional.empty());
        store.prospects().change(store.prospects().find(named("Henvist")).orElseThrow(), Prospect.named("Henvist")
                .withOrigin(byOther));
        store.prospects().change(store.prospects().find(named("Anbefalet")).orElseThrow(), Prospect.named("Anbefalet")
                .withOrigin(Origin.of("Anbefaling")));
        store.log().record(on(DAY.minusDays(3), Measure.REFERRAL_RECEIVED, 1), "Modtaget");
        assertEquals(3, store.history().salesToReferred(Period.day(DAY)));
        assertEquals(0, store.history().salesToReferred(Period.day(DAY.minusDays(3))));
    }

    @Test
    void aNameOfFiveHundredLettersIsFoundAgain() {
        String name = IntStream.range(0, 499).mapToObj(i -> i % 9 == 8 ? " " : "å")
                .reduce("", String::concat) + "z";
        store.log().record(on(DAY, Measure.COLD_CALL, 1), name);
        assertEquals(List.of(name), suggested(name.substring(0, 40)));
        assertTrue(store.prospects().find(name).isPresent());
    }
}
