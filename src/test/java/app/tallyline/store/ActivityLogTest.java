package app.tallyline.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CancellationException;

import org.junit.jupiter.api.Test;

import app.tallyline.metrics.History;
import app.tallyline.metrics.ListHistory;
import app.tallyline.model.Activity;
import app.tallyline.model.Chain;
import app.tallyline.model.Counts;
import app.tallyline.model.DayOff;
import app.tallyline.model.Deal;
import app.tallyline.model.Details;
import app.tallyline.model.Entry;
import app.tallyline.model.Goal;
import app.tallyline.model.Language;
import app.tallyline.model.Measure;
import app.tallyline.model.Moment;
import app.tallyline.model.Money;
import app.tallyline.model.Outcome;
import app.tallyline.model.Period;
import app.tallyline.model.PlanBasis;
import app.tallyline.model.Prospect;
import app.tallyline.model.Settings;
import app.tallyline.model.Settings.Safekeeping;
import app.tallyline.model.Stage;
import app.tallyline.model.Standards;

class ActivityLogTest extends StoreTestBase {
    private static Activity activity(Measure measure, long quantity) {
        return new Activity(measure, quantity, Moment.at(DAY, LocalTime.of(10, 15), ZONE));
    }

    private List<Entry> log() {
        return store.log().on(DAY, 100);
    }

    private long calls() {
        return store.history().totals(Period.day(DAY)).of(Measure.COLD_CALL);
    }

    @Test
    void anEntryComesBackAsItWas() {
        Details details = new Details(Optional.empty(), Optional.of(Outcome.CALL_BACK),
                new Deal(Optional.of(new Money(1_250_00)), "Årsaftale", Optional.of(DAY.minusDays(9))), "rejse",
                Optional.of(DAY.plusDays(3).atTime(13, 30)), "ring efter fire, æøå 📞 'quoted'");
        Entry kept = store.log().record(activity(Measure.COLD_CALL, 3).withDetails(details), "Ærø Ünsal");
        assertEquals(List.of(kept), log());
        assertEquals(Map.of(kept.activity().details().prospect().orElseThrow(), "Ærø Ünsal"),
                store.prospects().names());
    }

    @Test
    void aDayWithoutAnHourComesBackWithoutOne() {
        store.log().record(new Activity(Measure.SALE, 1, Moment.onDay(DAY, ZONE)));
        assertTrue(log().getFirst().activity().moment().hour().isEmpty());
    }

    @Test
    void theSameProspectIsFoundAgainByName() {
        store.log().record(activity(Measure.COLD_CALL, 1), "Nordlys A/S");
        store.log().record(activity(Measure.COLD_CALL, 1), " nordlys a/s ");
        assertEquals(1, store.prospects().count());
    }

    @Test
    void aChangeMovesTheSums() {
        Entry entry = store.log().record(activity(Measure.COLD_CALL, 5));
        LocalDate other = DAY.minusDays(3);
        store.log().change(entry, entry.activity().withQuantity(2).withMoment(Moment.onDay(other, ZONE)),
                Optional.empty());
        assertEquals(0, calls());
        assertEquals(2, store.history().totals(Period.day(other)).of(Measure.COLD_CALL));
    }

    @Test
    void whatIsGoneCannotBeChangedOrDeleted() {
        Entry entry = store.log().record(activity(Measure.COLD_CALL, 5));
        store.log().delete(entry.id());
        assertEquals(StoreProblem.Reason.GONE,
                assertThrows(StoreProblem.class, () -> store.log().delete(entry.id())).reason());
        assertEquals(StoreProblem.Reason.GONE,
                assertThrows(StoreProblem.class, () -> store.log().change(entry, entry.activity().withQuantity(6),
                        Optional.empty())).reason());
    }

    @Test
    void everyStepIsUndoneAndRedoneAlsoAfterARestart() {
        Entry entry = store.log().record(activity(Measure.COLD_CALL, 5), "Nordlys A/S");
        store.log().change(entry, entry.activity().withQuantity(6), Optional.empty());
        store.log().delete(entry.id());
        store.close();
        store = Store.open(folder.resolve("t.db"), CLOCK);
        assertEquals(UndoHistory.Kind.DELETE, store.undoHistory().undo().orElseThrow().kind());
        assertEquals(List.of(new Entry(entry.id(), entry.activity().withQuantity(6))), log());
        assertEquals(UndoHistory.Kind.EDIT, store.undoHistory().undo().orElseThrow().kind());
        assertEquals(List.of(entry), log());
        UndoHistory.Step record = store.undoHistory().undo().orElseThrow();
        assertEquals(Optional.of(new UndoHistory.Piece(Measure.COLD_CALL, 5, entry.activity().moment().day(),
                Optional.of("Nordlys A/S"))), record.what());
        assertEquals(List.of(), log());
        assertEquals(0, store.prospects().count());
        assertEquals(Optional.empty(), store.undoHistory().undo());
        for (int i = 0; i < 3; i++) {
            assertTrue(store.undoHistory().redo().isPresent());
        }
        assertEquals(Optional.empty(), store.undoHistory().redo());
        assertEquals(List.of(), log());
    }

    @Test
    void aNewStepEndsWhatCouldBeRedone() {
        store.log().record(activity(Measure.COLD_CALL, 1));
        store.undoHistory().undo();
        store.log().record(activity(Measure.COLD_CALL, 2));
        assertEquals(Optional.empty(), store.undoHistory().redo());
        assertEquals(2, calls());
    }

    @Test
    void goalsAndDaysOffAreUndoneToo() {
        YearMonth month = YearMonth.of(2026, 11);
        store.goals().keep(new Goal(month, new Goal.Sales(50)));
        store.goals().keep(new Goal(month, new Goal.Revenue(new Money(250_000_00))));
        store.workdays().take(List.of(new DayOff(DAY, "flytning"), new DayOff(DAY.plusDays(1), "", true)));
        store.undoHistory().undo();
        assertEquals(List.of(), store.workdays().daysOff());
        store.undoHistory().undo();
        assertEquals(Optional.of(new Goal(month, new Goal.Sales(50))), store.goals().of(month));
        store.undoHistory().undo();
        assertEquals(Optional.empty(), store.goals().of(month));
    }

    @Test
    void aGoalHoldsUntilAnotherIsSet() {
        store.goals().keep(new Goal(YearMonth.of(2026, 3), new Goal.Sales(50)));
        assertEquals(Optional.empty(), store.goals().holding(YearMonth.of(2026, 2)));
        assertEquals(Optional.of(new Goal(YearMonth.of(2026, 11), new Goal.Sales(50))),
                store.goals().holding(YearMonth.of(2026, 11)));
    }

    /// Random records, changes, deletions, undos and redos leave the sums that a plain list of the entries gives.
    @Test
    void theTalliesEqualTheEntriesWhateverHappens() {
        Random chance = new Random(7);
        Measure[] measures = Measure.BUILT_IN.toArray(Measure[]::new);
        for (int i = 0; i < 400; i++) {
            List<Entry> entries = all();
            Activity next = new Activity(measures[chance.nextInt(measures.length)], 1 + chance.nextInt(9),
                    Moment.at(DAY.minusDays(chance.nextInt(70)), LocalTime.of(chance.nextInt(24), 0), ZONE),
                    Details.NONE.withAmount(Optional.of(new Money(chance.nextInt(100_000))))
                            .withOutcome(chance.nextBoolean() ? Optional.of(Outcome.TALKED) : Optional.empty()));
            int kind = chance.nextInt(6);
            switch (entries.isEmpty() && kind > 1 ? 5 : kind) {
                case 0 -> store.undoHistory().undo();
                case 1 -> store.undoHistory().redo();
                case 2 -> store.log().delete(one(entries, chance).id());
                case 3 -> store.log().change(one(entries, chance), next, Optional.empty());
                default -> store.log().record(next);
            }
        }
        History list = new ListHistory(all().stream().map(Entry::activity).toList());
        Period period = new Period(DAY.minusDays(60), DAY);
        assertEquals(list.totals(period), store.history().totals(period));
        assertEquals(list.totalsByDay(period), store.history().totalsByDay(period));
        assertEquals(list.revenue(period), store.history().revenue(period));
        assertEquals(list.outcomes(Measure.COLD_CALL, period), store.history().outcomes(Measure.COLD_CALL, period));
        assertEquals(list.span(), store.history().span());
        assertTrue(list.totals(period).of(Measure.COLD_CALL) > 0);
    }

    private List<Entry> all() {
        List<Entry> entries = new ArrayList<>();
        store.log().each(new Period(Moment.FIRST_DAY, Moment.LAST_DAY), entries::add);
        return entries;
    }

    private static Entry one(List<Entry> entries, Random chance) {
        return entries.get(chance.nextInt(entries.size()));
    }

    @Test
    void anImportIsOneStepAndComesInOnce() {
        List<Incoming> rows = List.of(
                new Incoming("one", Optional.of(Prospect.named("Nordlys")), List.of(activity(Measure.COLD_CALL, 3))),
                new Incoming("two", Optional.of(Prospect.named("NORDLYS")), List.of(activity(Measure.SALE, 1))));
        assertEquals(2, store.intake().bring(rows, _ -> true));
        assertEquals(0, store.intake().bring(rows, _ -> true));
        assertEquals(1, store.prospects().count());
        assertEquals(2, log().size());
        assertEquals("import", store.keeper().backups().getFirst().why());
        assertEquals(UndoHistory.Kind.IMPORT, store.undoHistory().undo().orElseThrow().kind());
        assertEquals(List.of(), log());
        assertEquals(0, store.prospects().count());
        assertEquals(2, store.intake().bring(rows, _ -> true));
    }

    @Test
    void aCancelledImportBringsNothing() {
        List<Incoming> rows = List.of(new Incoming("one", Optional.empty(), List.of(activity(Measure.COLD_CALL, 3))),
                new Incoming("two", Optional.empty(), List.of(activity(Measure.SALE, 1))));
        assertThrows(CancellationException.class, () -> store.intake().bring(rows, done -> done < 2));
        assertEquals(List.of(), log());
        assertEquals(Optional.empty(), store.undoHistory().undo());
    }

    @Test
    void aProspectOfSeveralRowsIsWonOnceOneIs() {
        for (Prospect.Stage stage : new Prospect.Stage[]{Prospect.Stage.LOST, Prospect.Stage.WON,
            Prospect.Stage.OPEN}) {
            store.intake().bring(List.of(new Incoming(stage.name(), Optional.of(Prospect.named("Nordlys").withStage(
                    stage)), List.of())), _ -> true);
        }
        assertEquals(List.of("won"), store.reading().query("SELECT stage FROM prospect", row -> row.text(1)));
    }

    @Test
    void settingsComeBackAsTheyWere() {
        Settings settings = Settings.DEFAULT.withWelcomed().withCurrency(Currency.getInstance("NOK"))
                .withLook(new Settings.Look(Optional.of(Language.DANISH), Settings.Theme.DARK))
                .withWorkplace(new Settings.Workplace(Optional.of("DE"), "BY",
                        EnumSet.of(DayOfWeek.SUNDAY, DayOfWeek.MONDAY), EnumSet.of(DayOfWeek.MONDAY),
                        DayOfWeek.SUNDAY, 450))
                .withPlanBasis(new PlanBasis(PlanBasis.Window.ALL, 95, Optional.of(new Counts(10, 5, 1)), Chain.FULL,
                        true, new Standards(Map.of(Chain.APPOINTMENTS, 150, Stage.HELD, 900))))
                .withSafekeeping(new Safekeeping(100, Optional.of(folder.resolve("second"))));
        store.settings().change(_ -> settings);
        assertEquals(settings, store.settings().now());
    }

    @Test
    void aSettingThatCannotBeReadGivesWayToItsDefault() {
        store.writing().update("INSERT INTO setting (key, value) VALUES ('certainty', 'very')");
        assertEquals(Settings.DEFAULT, store.settings().now());
    }

    @Test
    void publicHolidaysAreKeptOnceLookedUp() {
        Settings.Workplace place = Settings.DEFAULT.workplace().withPlace(Optional.of("DK"), "");
        assertEquals(Optional.of("Juledag"),
                store.workdays().calendar(place, Language.DANISH).holiday(LocalDate.of(2026, 12, 25)));
        assertEquals(Optional.of("2. påskedag"),
                store.workdays().calendar(place, Language.DANISH).holiday(LocalDate.of(2026, 4, 6)));
        store.writing().update("UPDATE holiday SET name = 'kept' WHERE day = '2026-12-25'");
        store.close();
        store = Store.open(folder.resolve("t.db"), CLOCK);
        assertEquals(Optional.of("kept"),
                store.workdays().calendar(place, Language.DANISH).holiday(LocalDate.of(2026, 12, 25)));
    }

    @Test
    void theStoreLiesInOneFileAndItsBackupsBesideIt() throws IOException {
        store.keeper().backUp();
        try (var files = Files.list(folder)) {
            assertTrue(files.map(file -> file.getFileName().toString())
                    .allMatch(name -> name.startsWith("t.db") || name.equals("backups")));
        }
    }
}
