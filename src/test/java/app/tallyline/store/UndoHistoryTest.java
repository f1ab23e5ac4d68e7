package app.tallyline.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

import app.tallyline.model.Activity;
import app.tallyline.model.DayOff;
import app.tallyline.model.Details;
import app.tallyline.model.Entry;
import app.tallyline.model.FollowUp;
import app.tallyline.model.Goal;
import app.tallyline.model.KnownProspect;
import app.tallyline.model.Measure;
import app.tallyline.model.MeasureSetup;
import app.tallyline.model.Moment;
import app.tallyline.model.Outcome;
import app.tallyline.model.Prospect;

class UndoHistoryTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T10:42:00Z"), ZONE);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final FollowUp NEXT = new FollowUp(DAY.plusDays(2), Optional.of(LocalTime.of(9, 30)), "tilbud");
    private static final Goal GOAL = new Goal(YearMonth.of(2026, 11), new Goal.Sales(50));

    @TempDir
    private Path folder;
    private Store store;

    @BeforeEach
    void open() {
        store = Store.open(folder.resolve("t.db"), CLOCK);
        store.prospects().add(Prospect.named("Åse Holm"));
        store.prospects().add(Prospect.named("Jens").withFollowUp(Optional.of(NEXT)));
        store.prospects().change(jens(), jens().prospect(), Optional.of("Åse Holm"));
        store.log().record(activity(Measure.COLD_CALL), "Jens");
        store.log().note(call(), Outcome.TALKED);
        store.log().record(activity(Measure.APPOINTMENT), "Jens");
        store.log().move(appointment(), Optional.of(DAY.plusDays(3).atTime(13, 30)));
        store.log().record(activity(Measure.SALE), "Jens");
        store.goals().keep(GOAL);
        store.workdays().take(List.of(new DayOff(DAY, "flytning"), new DayOff(DAY.plusDays(1), "", true)));
        store.measures().add("Demo", key -> new MeasureSetup(new Measure(key, Measure.Kind.COUNT),
                "Demo", MeasureSetup.Mark.NONE, Optional.empty(), Optional.empty(), false));
    }

    @AfterEach
    void close() {
        assertEquals(List.of(), store.keeper().check());
        store.close();
    }

    private static Activity activity(Measure measure) {
        return new Activity(measure, 1, Moment.at(DAY, LocalTime.of(10, 15), ZONE));
    }

    private KnownProspect jens() {
        return store.prospects().find("Jens").orElseThrow();
    }

    private Entry entry(Measure measure) {
        return store.log().on(DAY, 100).stream().filter(each -> each.activity().measure().equals(measure)).findFirst()
                .orElseThrow();
    }

    private long call() {
        return entry(Measure.COLD_CALL).id();
    }

    private long appointment() {
        return entry(Measure.APPOINTMENT).id();
    }

    /// All that a step may leave behind.
    private Map<String, Long> traces() {
        Map<String, Long> traces = new TreeMap<>();
        for (String trace : List.of("SELECT count(*) FROM undo_step", "SELECT count(*) FROM undo_change",
                "SELECT count(*) FROM undo_step WHERE undone = 1", "SELECT at FROM recording",
                "SELECT seq FROM sqlite_sequence WHERE name = 'undo_step'", "SELECT count(*) FROM revision",
                "SELECT ifnull(max(at), 0) FROM revision")) {
            traces.put(trace, store.writing().one(trace, row -> row.number(1)).orElseThrow());
        }
        return traces;
    }

    private Map<String, Consumer<Store>> savesThatChangeNothing() {
        Map<String, Consumer<Store>> saves = new TreeMap<>();
        saves.put("an entry saved as it was", each -> each.log().change(entry(Measure.COLD_CALL),
                entry(Measure.COLD_CALL).activity(), Optional.empty()));
        saves.put("an entry saved with the same name", each -> each.log().change(entry(Measure.COLD_CALL),
                entry(Measure.COLD_CALL).activity(), Optional.of("jens")));
        saves.put("a sale saved as it was", each -> each.log().change(entry(Measure.SALE),
                entry(Measure.SALE).activity(), Optional.empty()));
        saves.put("an outcome noted twice", each -> each.log().note(call(), Outcome.TALKED));
        saves.put("an appointment moved to where it was",
                each -> each.log().move(appointment(), Optional.of(DAY.plusDays(3).atTime(13, 30))));
        saves.put("an entry tied to its prospect by name", each -> each.log().tie(call(), "Jens"));
        saves.put("an entry tied to its prospect", each -> each.log().tie(call(), jens().id()));
        saves.put("a prospect saved as it was", each -> each.prospects().change(jens(), jens().prospect()));
        saves.put("a prospect saved with the same referrer", each -> each.prospects().change(jens(), jens().prospect(),
                Optional.of("åse holm")));
        saves.put("a next step that was set", each -> each.agenda().set(jens().id(), Optional.of(NEXT)));
        saves.put("a measure saved as it was", each -> each.measures().change(each.measures().all().getLast(), each
                .measures().all().getLast()));
        saves.put("a measure moved by no place", each -> each.measures().move(Measure.SALE, 0));
        saves.put("a measure moved beyond the end", each -> each.measures().move(Measure.COLD_CALL, 1));
        saves.put("the same goal", each -> each.goals().keep(GOAL));
        saves.put("a day off that was one", each -> each.workdays().take(List.of(new DayOff(DAY, "flytning"))));
        saves.put("a working day given back", each -> each.workdays().giveBack(DAY.plusDays(9)));
        saves.put("a timer stopped that did not run",
                each -> each.timer().stop(Moment.at(DAY, LocalTime.NOON, ZONE), CLOCK.instant()));
        return saves;
    }

    @TestFactory
    Stream<DynamicTest> aSaveThatChangesNothingLeavesNothingBehind() {
        store.log().record(activity(Measure.COLD_CALL).withQuantity(7));
        store.undoHistory().undo();
        return savesThatChangeNothing().entrySet().stream().map(save -> DynamicTest.dynamicTest(save.getKey(), () -> {
            Map<String, Long> before = traces();
            save.getValue().accept(store);
            assertEquals(before, traces());
            assertTrue(store.undoHistory().redo().isPresent());
            store.undoHistory().undo();
        }));
    }

    @Test
    void whatStandsInTheHistoryIsNeverTakenForAStatement() {
        store.log().record(activity(Measure.COLD_CALL));
        long entries = store.log().count();
        store.writing().update("UPDATE undo_change SET subject = 'activity WHERE 1 OR rowid = ?1; --'");
        assertEquals(StoreProblem.Reason.DAMAGED,
                assertThrows(StoreProblem.class, () -> store.undoHistory().undo()).reason());
        assertEquals(entries, store.log().count());
    }

    @Test
    void undoTakesBackTheLastRealChange() {
        store.log().note(call(), Outcome.VOICEMAIL);
        savesThatChangeNothing().entrySet().stream().filter(save -> !save.getKey().startsWith("an outcome"))
                .forEach(save -> save.getValue().accept(store));
        assertEquals(UndoHistory.Kind.EDIT, store.undoHistory().undo().orElseThrow().kind());
        assertEquals(Optional.of(Outcome.TALKED), entry(Measure.COLD_CALL).activity().details().outcome());
    }

    @Test
    void anOrderWithGapsIsNotMovedByAMoveInPlace() {
        store.writing().update("UPDATE measure SET position = 1000 + position WHERE built_in = 0");
        Map<String, Long> before = traces();
        store.measures().move(store.measures().all().getLast().measure(), -1);
        assertEquals(before, traces());
    }

    @Test
    void whatAStepLeftAsItWasIsNoChangeOfIt() {
        long call = store.log().record(activity(Measure.COLD_CALL)).id();
        store.log().note(call, Outcome.APPOINTMENT);
        long agreed = store.log().agree(new Wanted(List.of(call), Optional.empty(), Optional.empty()), Moment.at(DAY,
                LocalTime.NOON, ZONE), Optional.empty()).orElseThrow().id();
        assertEquals(List.of(agreed), store.writing().query(
                "SELECT row FROM undo_change WHERE step = (SELECT max(id) FROM undo_step)", row -> row.number(1)));
    }

    @Test
    void anImportOfWhatIsThereLeavesTheRedoHistory() {
        List<Incoming> rows = List.of(new Incoming("one", Optional.of(Prospect.named("Bo")),
                List.of(activity(Measure.COLD_CALL))));
        store.intake().bring(rows, _ -> true);
        store.log().record(activity(Measure.COLD_CALL).withDetails(Details.NONE.withNote("igen")));
        store.undoHistory().undo();
        assertEquals(0, store.intake().bring(rows, _ -> true));
        assertTrue(store.undoHistory().redo().isPresent());
    }

    @Test
    void anImportEndsWhatCouldBeRedone() {
        store.undoHistory().undo();
        store.intake().bring(List.of(new Incoming("one", Optional.of(Prospect.named("Bo")),
                List.of(activity(Measure.COLD_CALL)))), _ -> true);
        assertEquals(Optional.empty(), store.undoHistory().redo());
    }
}
