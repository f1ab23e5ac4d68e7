package app.tallyline.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import app.tallyline.model.Activity;
import app.tallyline.model.Deal;
import app.tallyline.model.Details;
import app.tallyline.model.Entry;
import app.tallyline.model.FollowUp;
import app.tallyline.model.Language;
import app.tallyline.model.Measure;
import app.tallyline.model.Moment;
import app.tallyline.model.Money;
import app.tallyline.model.Outcome;
import app.tallyline.model.Period;
import app.tallyline.model.Prospect;
import app.tallyline.model.Prospect.Stage;
import app.tallyline.store.Store;
import app.tallyline.words.Words;

class ImportTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T10:42:00Z"), ZONE);
    private static final Currency KRONER = Currency.getInstance("DKK");
    private static final Period EVER = new Period(Moment.FIRST_DAY, Moment.LAST_DAY);

    private static final Export.Selection ALL = Export.Selection.of(EVER);

    @TempDir
    private Path folder;
    private Store store;
    private Import into;
    private Table table;

    @BeforeEach
    void open() {
        store = Store.open(folder.resolve("t.db"), CLOCK);
        into = new Import(store, ZONE, KRONER);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private Draft draft(String text, Charset charset) throws IOException {
        Path file = folder.resolve("table.csv");
        Files.write(file, text.getBytes(charset));
        table = TableFile.read(file);
        return into.draft(table, into.suggested(table, Optional.empty()), Optional.empty());
    }

    private Draft draft(String text) throws IOException {
        return draft(text, StandardCharsets.UTF_8);
    }

    private int bring(Draft draft) {
        return into.bring(table, draft, _ -> true);
    }

    private List<Entry> log() {
        List<Entry> entries = new ArrayList<>();
        store.log().each(EVER, entries::add);
        return entries;
    }

    private TableProblem.Reason refused(String text) {
        return assertThrows(TableProblem.class, () -> draft(text)).reason();
    }

    @Test
    void activitiesComeInWithAllThatIsKnown() throws IOException {
        Draft draft = draft("""
                date,time,measure,quantity,prospect,outcome,amount,note
                2026-11-20,09:30,cold-call,3,Nordlys A/S,no-answer,,
                2026-11-20,14:05,Sale,1,Nordlys A/S,,"1,250.50",signed
                """);
        assertEquals(Shape.ACTIVITIES, draft.mapping().shape());
        assertEquals(List.of(), draft.rejected());
        bring(draft);
        Activity sale = log().getLast().activity();
        assertEquals(Measure.SALE, sale.measure());
        assertEquals(LocalDate.of(2026, 11, 20), sale.moment().day());
        assertEquals(OptionalInt.of(14), sale.moment().hour());
        assertEquals(Optional.of(new Money(1_250_50)), sale.details().amount());
        assertEquals("signed", sale.details().note());
        assertEquals(Optional.of(Outcome.NO_ANSWER), log().getFirst().activity().details().outcome());
        assertEquals(1, store.prospects().count());
    }

    @Test
    void daysComeInWithAColumnForEachMeasure() throws IOException {
        Draft draft = draft("""
                Dato;Opkald;Møder;Salg;E-mails
                20-11-2026;48;7;2;0
                21-11-2026;;;;
                I alt;48;7;2;0
                """);
        assertEquals(Shape.DAYS, draft.mapping().shape());
        assertEquals(Map.of(Measure.COLD_CALL, 48L, Measure.APPOINTMENT, 7L, Measure.SALE, 2L), draft.counts());
        assertEquals(List.of(Rejected.Reason.NOTHING_COUNTED, Rejected.Reason.TOTAL),
                draft.rejected().stream().map(Rejected::reason).toList());
        assertEquals(List.of(3L, 4L), draft.rejected().stream().map(Rejected::line).toList());
    }

    @Test
    void prospectsComeInWithTheirContactsAndTheirSale() throws IOException {
        Draft draft = draft("""
                Deal ID,Company,Create date,Contacts,Last contacted,Deal stage,Close date,Amount
                1,Nordlys,2026-09-01,3,2026-09-20,Closed Won,2026-10-01,1000
                2,Havnens Smedje,2026-09-02,2,2026-09-02,Closed Lost,2026-10-01,
                3,Kjær,,1,2026-09-05,Proposal,,
                4,Møller,,1,,Won,,
                5,,,,,Won,,
                """);
        assertEquals(Shape.PROSPECTS, draft.mapping().shape());
        assertEquals(Map.of(Measure.COLD_CALL, 6L, Measure.SALE, 1L), draft.counts());
        assertEquals(1, draft.atStage(Stage.WON));
        assertEquals(1, draft.atStage(Stage.LOST));
        assertEquals(List.of(Rejected.Reason.CONTACTS_WITHOUT_DATE, Rejected.Reason.SALE_WITHOUT_DATE),
                draft.rejected().stream().map(Rejected::reason).toList());
        bring(draft);
        Activity sale = log().getLast().activity();
        assertEquals(LocalDate.of(2026, 10, 1), sale.moment().day());
        assertEquals(Optional.of(LocalDate.of(2026, 9, 1)), sale.details().firstContact());
        // Of three contacts the first is on the day of first contact, the others on the last.
        assertEquals(List.of(1L, 2L), log().stream().map(Entry::activity)
                .filter(each -> each.measure().equals(Measure.COLD_CALL)
                        && each.details().prospect().equals(sale.details().prospect()))
                .map(Activity::quantity).toList());
    }

    @Test
    void theSameTableTwiceBringsNothingTwice() throws IOException {
        String table = "date,measure,quantity\n2026-11-20,call,3\n2026-11-20,call,3\n";
        assertEquals(2, bring(draft(table)));
        Draft again = draft(table);
        assertEquals(2, again.duplicates());
        assertEquals(0, bring(again));
        // One more equal call is one more call.
        assertEquals(1, draft(table + "2026-11-20,call,3\n").incoming().size());
    }

    @Test
    void aRowWithAnIdSeenBeforeIsADuplicate() throws IOException {
        bring(draft("id,name,contacts,last contact\n7,Nordlys,2,2026-11-01\n"));
        Draft changed = draft("id,name,contacts,last contact\n7,Nordlys A/S,5,2026-11-09\n8,Lyng,1,2026-11-09\n");
        assertEquals(1, changed.duplicates());
        assertEquals(1, changed.incoming().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252", "UTF-16LE", "UTF-16BE", "UTF-8 with a mark"})
    void theEncodingIsFoundOut(String name) throws IOException {
        boolean marked = name.startsWith("UTF-16") || name.endsWith("mark");
        Charset charset = Charset.forName(name.replace(" with a mark", ""));
        String table = (marked ? "\uFEFF" : "") + "dato;type;kunde\n2026-11-20;møde;Ærø Åkjær\n";
        Draft draft = draft(table, charset);
        assertEquals("Ærø Åkjær", draft.incoming().getFirst().prospect().orElseThrow().name());
        assertEquals(Map.of(Measure.APPOINTMENT, 1L), draft.counts());
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void theSeparatorIsFoundOut(String sign) throws IOException {
        String table = "date,measure,note\n2026-11-20,call,\"a, b; c\"\n2026-11-21,call,x\n".replace(",measure,",
                sign + "measure" + sign).replace("20,call,", "20" + sign + "call" + sign).replace("21,call,",
                        "21" + sign + "call" + sign);
        assertEquals("a, b; c", draft(table).incoming().getFirst().activities().getFirst().details().note());
    }

    @Test
    void aLineThatNamesTheSeparatorIsBelieved() throws IOException {
        Draft draft = draft("sep=;\r\ndate;measure\r\n2026-11-20;call\r\nx;call\r\n");
        assertEquals(1, draft.incoming().size());
        assertEquals(4, draft.rejected().getFirst().line());
    }

    @ParameterizedTest
    @CsvSource({"'31/12/2026,01/02/2026', DMY", "'12/31/2026,01/02/2026', MDY", "'2026-12-31,2026-01-02', YMD",
        "'31.12.26,1.2.26', DMY", "'2026-12-31T10:15:00', YMD", "'20261231', YMD"})
    void theOrderOfDatesIsFoundFromTheWholeColumn(String dates, DateOrder order) {
        assertEquals(EnumSet.of(order), DateOrder.of(List.of(dates.split(","))));
    }

    @Test
    void datesThatCanBeReadTwoWaysAreAskedAbout() throws IOException {
        Draft draft = draft("date,measure\n01/02/2026,call\n03/04/2026,call\n");
        assertTrue(draft.ambiguous());
        assertThrows(IllegalArgumentException.class, () -> bring(draft));
        assertEquals(List.of(), log());
        // The same day of the same month reads alike either way.
        assertFalse(draft("date,measure\n02/02/2026,call\n").ambiguous());
    }

    @Test
    void daysThatNeverWereAreRejectedByLine() throws IOException {
        Draft draft = draft("date,measure\n2026-02-28,call\n2026-02-30,call\n2026-13-01,call\n,call\n");
        assertEquals(1, draft.incoming().size());
        assertEquals(List.of(3L, 4L, 5L), draft.rejected().stream().map(Rejected::line).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"-3", "0", "1000000000000", "x", "2.5"})
    void quantitiesThatCannotBeAreRejected(String quantity) throws IOException {
        Draft draft = draft("date,measure,quantity\n2026-11-20,call," + quantity + "\n");
        assertEquals(Rejected.Reason.BAD_QUANTITY, draft.rejected().getFirst().reason());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"1.250,00|125000", "kr. 1.250,00|125000", "1250|125000", "12,5|1250"})
    void amountsAreReadByTheColumnsOwnSign(String amount, long minor) throws IOException {
        Draft draft = draft("date;measure;amount\n2026-11-20;sale;" + amount + "\n2026-11-20;sale;2.000,00\n");
        assertEquals(Optional.of(new Money(minor)),
                draft.incoming().getFirst().activities().getFirst().details().amount());
    }

    @Test
    void whatIsNoTableIsRefused() throws IOException {
        assertEquals(TableProblem.Reason.EMPTY, refused(""));
        assertEquals(TableProblem.Reason.EMPTY, refused("date,measure\n"));
        assertEquals(TableProblem.Reason.BROKEN,
                refused("date,measure,note\n2026-11-20,call,\"never closed\n2026-11-21,call,x\n"));
        assertEquals(TableProblem.Reason.BROKEN_WORKBOOK, refused("PK\u0003\u0004\0\0\0 a workbook, or so it says"));
        assertEquals(TableProblem.Reason.NOT_TEXT, refused("a program\0\0\0\0 of some kind"));
        assertEquals(TableProblem.Reason.MISSING,
                assertThrows(TableProblem.class, () -> TableFile.read(folder.resolve("none.csv"))).reason());
        assertEquals(TableProblem.Reason.FOLDER,
                assertThrows(TableProblem.class, () -> TableFile.read(folder)).reason());
        String wide = IntStream.range(0, 40_000).mapToObj(i -> "c" + i).collect(Collectors.joining(","));
        assertEquals(TableProblem.Reason.TOO_WIDE, refused(wide + "\n"));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyRefusalAndRejectionHasASentence(Language language) {
        Words words = Words.of(language, Locale.ROOT, KRONER);
        for (TableProblem.Reason reason : TableProblem.Reason.values()) {
            assertFalse(new TableProblem(reason, "x").sentence(words).isBlank());
        }
        for (Rejected.Reason reason : Rejected.Reason.values()) {
            assertFalse(new Rejected(new Table.Line(1, List.of("x")), reason, "x").sentence(words).isBlank());
        }
    }

    @Test
    void aNoteOfAMegabyteIsRejectedAndTheRestComesIn() throws IOException {
        Draft draft = draft("date,measure,note\n2026-11-20,call," + "x".repeat(1_000_000) + "\n2026-11-20,call,y\n");
        assertEquals(Rejected.Reason.LONG_NOTE, draft.rejected().getFirst().reason());
        assertEquals(1, draft.incoming().size());
    }

    @Test
    void anExportComesBackAsItWas() throws IOException {
        String note = "=SUM(A1) \"quoted\", with\nlines; '-apostrophe 📞 Ωμέγα";
        store.log().record(new Activity(Measure.SALE, 1, Moment.at(LocalDate.of(2026, 11, 20),
                LocalTime.of(14, 5), ZONE), Details.NONE.withAmount(Optional.of(new Money(1_250_50)))
                        .withFirstContact(Optional.of(LocalDate.of(2026, 10, 1))).withNote(note)),
                "-Nordlys");
        store.log().record(new Activity(Measure.COLD_CALL, 7, Moment.onDay(LocalDate.of(2026, 11, 19), ZONE),
                Details.NONE.withOutcome(Optional.of(Outcome.TALKED)).withNote("'=x")));
        Path file = folder.resolve("out.csv");
        assertEquals(2, new Export(store, ZONE, KRONER).write(file, ALL, _ -> true));
        assertTrue(Files.readString(file).contains("'=SUM(A1)"), "a formula must be made harmless");
        List<Activity> before = log().stream().map(Entry::activity).toList();
        try (Store other = Store.open(folder.resolve("other.db"), CLOCK)) {
            Import there = new Import(other, ZONE, KRONER);
            Table table = TableFile.read(file);
            Draft draft = there.draft(table, there.suggested(table, Optional.empty()), Optional.empty());
            assertEquals(List.of(), draft.rejected());
            there.bring(table, draft, _ -> true);
            List<Activity> after = new ArrayList<>();
            other.log().each(EVER, entry -> after.add(entry.activity()));
            assertEquals(before, after);
            assertEquals(store.prospects().names(), other.prospects().names());
        }
    }

    @Test
    void everythingNotedComesBackAsItWas() throws IOException {
        LocalDate day = LocalDate.of(2026, 11, 20);
        store.log().record(new Activity(Measure.SALE, 1, Moment.at(day, LocalTime.of(14, 5), ZONE), Details.NONE
                .withDeal(new Deal(Optional.of(new Money(100)), "=Årsaftale", Optional.of(day.minusDays(9))))),
                "Nordlys");
        store.log().record(new Activity(Measure.APPOINTMENT, 1, Moment.at(day, LocalTime.of(14, 6), ZONE), Details.NONE
                .withMeantFor(Optional.of(day.plusDays(6).atTime(13, 30))).withOutcome(Optional.of(Outcome.MOVED))));
        store.log().record(new Activity(Measure.NON_SALES_TIME, 45, Moment.at(day, LocalTime.of(15, 0), ZONE),
                Details.NONE.withCategory("Kaffe, med; kage")));
        Path file = folder.resolve("all.csv");
        new Export(store, ZONE, KRONER).write(file, ALL, _ -> true);
        try (Store other = Store.open(folder.resolve("other.db"), CLOCK)) {
            Import there = new Import(other, ZONE, KRONER);
            Table table = TableFile.read(file);
            there.bring(table, there.draft(table, there.suggested(table, Optional.empty()), Optional.empty()),
                    _ -> true);
            List<Activity> after = new ArrayList<>();
            other.log().each(EVER, entry -> after.add(entry.activity()));
            assertEquals(log().stream().map(Entry::activity).toList(), after);
        }
    }

    @Test
    void whatARowKnowsOfAProspectFillsWhatWasNotKnown() throws IOException {
        bring(draft("name,company,phone,contacts,last contact\nNordlys,,20304050,1,2026-11-01\n"));
        bring(draft("name,company,phone,email,referred by,follow up,contacts,last contact\n"
                + "nordlys,Nordlys A/S,99999999,n@n.dk,Bo Lund,2026-12-01,2,2026-11-02\n"));
        Prospect both = store.prospects().find("Nordlys").orElseThrow().prospect();
        assertEquals(new Prospect.Reach("Nordlys A/S", "20304050", "n@n.dk"), both.reach());
        assertEquals(store.prospects().find("Bo Lund").map(known -> known.id()), both.origin().referredBy());
        assertEquals(Optional.of(LocalDate.of(2026, 12, 1)), both.followUp().flatMap(FollowUp::day));
        assertEquals(2, store.prospects().count());
    }

    @Test
    void aNoteOfSeveralLinesKeepsThemAndANameHasOne() throws IOException {
        Draft draft = draft("date,prospect,note\r\n2026-11-20,\"Nordlys\r\nA/S\",\"en\r\n\r\nto\rtre\"\r\n");
        bring(draft);
        assertEquals("en\n\nto\ntre", log().getFirst().activity().details().note());
        assertEquals("Nordlys A/S", store.prospects().all().getFirst().prospect().name());
    }

    @Test
    void aNextStepWithoutADayComesInAndOneThatIsTooLongIsRejected() throws IOException {
        Draft draft = draft("name,stage,follow up,follow up note\nNordlys,open,,send tilbud\nSolvind,open,,"
                + "x".repeat(4_001) + "\n");
        assertEquals(List.of(Rejected.Reason.LONG_NOTE), draft.rejected().stream().map(Rejected::reason).toList());
        bring(draft);
        assertEquals(FollowUp.of(Optional.empty(), Optional.empty(), "send tilbud"),
                store.prospects().find("Nordlys").orElseThrow().prospect().followUp());
    }

    @Test
    void aProductOrCategoryThatIsTooLongIsRejected() throws IOException {
        Draft draft = draft("date,measure,product\n2026-11-20,sale," + "x".repeat(300) + "\n2026-11-20,sale,y\n");
        assertEquals(Rejected.Reason.LONG_TEXT, draft.rejected().getFirst().reason());
        assertEquals(1, draft.incoming().size());
    }

    @Test
    void aRaggedRowIsToldByItsLineAndLeftOut() throws IOException {
        Draft draft = draft("date,measure,quantity\n2026-11-20,call\n2026-11-20,call,2,more,and more\n"
                + "2026-11-20,call,5,,\n");
        assertEquals(Map.of(Measure.COLD_CALL, 5L), draft.counts());
        assertEquals(List.of("2 RAGGED 2 / 3", "3 RAGGED 5 / 3"), draft.rejected().stream()
                .map(each -> each.line() + " " + each.reason() + " " + each.text()).toList());
    }

    @Test
    void anExportOverwritesNothing() throws IOException {
        Path file = Files.writeString(folder.resolve("out.csv"), "mine");
        assertEquals(TableProblem.Reason.EXISTS, assertThrows(TableProblem.class,
                () -> new Export(store, ZONE, KRONER).write(file, ALL, _ -> true)).reason());
        assertEquals("mine", Files.readString(file));
        assertEquals(TableProblem.Reason.FORMAT, assertThrows(TableProblem.class,
                () -> new Export(store, ZONE, KRONER).write(folder.resolve("out.pdf"), ALL, _ -> true)).reason());
    }

    @Test
    void aCopyOfTheStoreIsAStore() {
        store.log().record(new Activity(Measure.COLD_CALL, 7, Moment.onDay(LocalDate.of(2026, 11, 19), ZONE)));
        Path copy = folder.resolve("copy.db");
        new Export(store, ZONE, KRONER).write(copy, ALL, _ -> true);
        try (Store opened = Store.open(copy, CLOCK)) {
            assertEquals(7, opened.history().totals(EVER).of(Measure.COLD_CALL));
        }
    }

    @Test
    void aTableThatTellsNoStageChangesNone() throws IOException {
        for (Stage stage : Stage.values()) {
            store.prospects().add(Prospect.named(stage.name()).withStage(stage));
        }
        for (String text : List.of("name,phone\nLOST,11223344\nWON,11223345\nOPEN,11223346\n",
                "name\nLOST\nWON\nOPEN\n",
                "name,phone,referred by\nAnna,22334455,LOST\nBo,33445566,WON\nIb,44556677,OPEN\n",
                "name,phone,status\nLOST,,\nWON,,\nOPEN,,\nEva,55667788,open\n",
                "date,measure,prospect,phone\n2026-11-20,cold-call,LOST,11223344\n2026-11-20,cold-call,WON,\n")) {
            bring(draft(text));
            for (Stage stage : Stage.values()) {
                assertEquals(stage, stage(stage.name()), text);
            }
        }
        bring(draft("name,phone,status\nLOST,11223344,open\n"));
        assertEquals(Stage.OPEN, stage("LOST"));
    }

    @Test
    void aSaleThatATableBringsMakesItsProspectWon() throws IOException {
        store.prospects().add(Prospect.named("Anna").withStage(Stage.LOST));
        bring(draft("date,measure,prospect\n2026-11-20,sale,Anna\n2026-11-20,sale,Bo\n2026-11-20,cold-call,Ib\n"));
        assertEquals(List.of(Stage.WON, Stage.WON, Stage.OPEN), List.of(stage("Anna"), stage("Bo"), stage("Ib")));
        store.undoHistory().undo();
        assertEquals(Stage.LOST, stage("Anna"));
    }

    private Stage stage(String name) {
        return store.prospects().find(name).orElseThrow().prospect().stage();
    }
}
