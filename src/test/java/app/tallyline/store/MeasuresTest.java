package app.tallyline.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import app.tallyline.model.Activity;
import app.tallyline.model.Entry;
import app.tallyline.model.Measure;
import app.tallyline.model.Measure.Kind;
import app.tallyline.model.MeasureSetup;
import app.tallyline.model.MeasureSetup.Mark;
import app.tallyline.model.MeasureSetup.Quotient;
import app.tallyline.model.MeasureSetup.Target;
import app.tallyline.model.Moment;
import app.tallyline.model.Period;
import app.tallyline.model.Timer;
import app.tallyline.store.StoreProblem.Reason;

class MeasuresTest extends StoreTestBase {
    private MeasureSetup add(String name, Kind kind, Optional<String> shortcut) {
        return store.measures().add(name, key -> new MeasureSetup(new Measure(key, kind), name,
                new Mark(shortcut, Optional.of("#1a7f37"), Optional.of("star")),
                Optional.of(new Target(5, Target.Per.WEEK)), Optional.empty(), false));
    }

    private static Moment now() {
        return Moment.at(CLOCK.instant(), ZONE);
    }

    @Test
    void theBuiltInOnesComeFirstEachWithItsKey() {
        assertEquals(Measure.BUILT_IN, store.measures().all().stream().map(MeasureSetup::measure).toList());
        List<String> keys = store.measures().all().stream().flatMap(setup -> setup.mark().shortcut().stream()).toList();
        assertEquals(List.of("M", "L", "R", "F", "U", "Y", "X", "O"), keys);
        assertTrue(keys.stream().noneMatch(Mark.RESERVED::contains));
    }

    @Test
    void oneOfTheUsersOwnComesBackAsItWasMade() {
        MeasureSetup demos = add("Førte demoer 🎬", Kind.COUNT, Optional.of("H"));
        assertEquals("forte-demoer", demos.measure().key());
        assertEquals(demos, store.measures().all().getLast());
        assertEquals(Map.of(demos.measure(), "Førte demoer 🎬"), store.measures().names());
        Entry entry = store.log().record(new Activity(demos.measure(), 3, now()));
        assertEquals(List.of(entry), store.log().on(now().day(), 10));
        assertEquals(3, store.history().totals(Period.day(now().day())).of(demos.measure()));
    }

    @Test
    void keysAreMadeOfAnyName() {
        assertEquals("kaffe-moder", add("Kaffe-møder!", Kind.COUNT, Optional.empty()).measure().key());
        assertEquals("kaffe-moder-2", add("kaffe  MØDER", Kind.COUNT, Optional.empty()).measure().key());
        assertEquals("own", add("حسابي", Kind.TIME, Optional.empty()).measure().key());
        assertEquals("own-2", add("123", Kind.TIME, Optional.empty()).measure().key());
        assertTrue(add("x".repeat(100), Kind.COUNT, Optional.empty()).measure().key().length() <= 40);
    }

    @Test
    void aNameOrKeyThatIsTakenIsRefused() {
        add("Demoer", Kind.COUNT, Optional.of("H"));
        assertEquals(Reason.TAKEN,
                assertThrows(StoreProblem.class, () -> add("Andet", Kind.COUNT, Optional.of("H"))).reason());
        assertEquals(Reason.TAKEN,
                assertThrows(StoreProblem.class, () -> add("Andet", Kind.COUNT, Optional.of("M"))).reason());
        assertEquals(Reason.TAKEN,
                assertThrows(StoreProblem.class, () -> add("DEMOER", Kind.COUNT, Optional.empty())).reason());
        assertThrows(IllegalArgumentException.class, () -> new Mark(Optional.of("C"), Optional.empty(),
                Optional.empty()));
        assertEquals(12, store.measures().all().size());
    }

    @Test
    void whatOthersChangedMeanwhileStays() {
        MeasureSetup demos = add("Demoer", Kind.COUNT, Optional.of("H"));
        store.measures().change(demos, demos.withRetired(true));
        store.measures().change(demos, demos.withMark(new Mark(Optional.of("J"), demos.mark().colour(), demos.mark()
                .icon())));
        store.measures().change(demos, demos.withName("Fremvisninger"));
        assertEquals(demos.withRetired(true).withName("Fremvisninger").withMark(new Mark(Optional.of("J"), demos.mark()
                .colour(), demos.mark().icon())), store.measures().all().getLast());
    }

    @Test
    void aRetiredOneKeepsItsHistoryAndFreesItsKey() {
        MeasureSetup demos = add("Demoer", Kind.COUNT, Optional.of("H"));
        store.log().record(new Activity(demos.measure(), 3, now()));
        store.measures().change(demos, demos.withRetired(true));
        assertFalse(store.measures().loggable().contains(demos.measure()));
        assertTrue(store.measures().counted().contains(demos.measure()));
        assertEquals(1, store.log().on(now().day(), 10).size());
        add("Nye demoer", Kind.COUNT, Optional.of("H"));
    }

    @Test
    void aRateIsMadeOfTwoCountersAndNotLogged() {
        Measure demos = add("Demoer", Kind.COUNT, Optional.empty()).measure();
        Measure trials = add("Prøver", Kind.COUNT, Optional.empty()).measure();
        MeasureSetup rate = store.measures().add("Prøver af demoer", key -> new MeasureSetup(
                new Measure(key, Kind.RATE), "Prøver af demoer", Mark.NONE, Optional.empty(),
                Optional.of(new Quotient(trials, demos)), false));
        assertEquals(rate, store.measures().all().getLast());
        assertFalse(store.measures().counted().contains(rate.measure()));
        assertThrows(IllegalArgumentException.class, () -> new Activity(rate.measure(), 1, now()));
        assertThrows(IllegalArgumentException.class, () -> new Quotient(demos, demos));
    }

    @Test
    void theOrderIsTheUsers() {
        store.measures().move(Measure.BUSINESS_CARD, 6);
        assertEquals(List.of(Measure.COLD_CALL, Measure.APPOINTMENT, Measure.SALE, Measure.BUSINESS_CARD,
                Measure.EMAIL), store.measures().loggable().subList(0, 5));
        store.measures().move(Measure.COLD_CALL, -100);
        assertEquals(Measure.COLD_CALL, store.measures().loggable().getLast());
        store.measures().move(Measure.COLD_CALL, 100);
        assertEquals(Measure.COLD_CALL, store.measures().loggable().getFirst());
    }

    @Test
    void changesAreUndoneAndMadeAgain() {
        MeasureSetup demos = add("Demoer", Kind.COUNT, Optional.of("H"));
        store.measures().change(demos, demos.withName("Fremvisninger").withMark(Mark.NONE).withTarget(Optional
                .empty()));
        assertEquals("Fremvisninger", store.measures().all().getLast().name());
        store.undoHistory().undo();
        assertEquals(demos, store.measures().all().getLast());
        store.undoHistory().undo();
        assertEquals(11, store.measures().all().size());
        store.undoHistory().redo();
        assertEquals(demos, store.measures().all().getLast());
    }

    @Test
    void aMeasureWhoseTimerRunsCanBeTakenBack() {
        MeasureSetup coffee = add("Kaffe", Kind.TIME, Optional.empty());
        store.timer().start(new Timer(coffee.measure(), CLOCK.instant(), ""));
        store.undoHistory().undo();
        assertEquals(Optional.empty(), store.timer().now());
        assertEquals(11, store.measures().all().size());
    }

    @Test
    void aTimerSurvivesTheProgramAndLogsItsMinutes() {
        Timer timer = new Timer(Measure.NON_SALES_TIME, CLOCK.instant(), "travel");
        store.timer().start(timer);
        store.close();
        open();
        assertEquals(Optional.of(timer), store.timer().now());
        Entry spent = store.timer().stop(now(), CLOCK.instant().plus(Duration.ofSeconds(750))).orElseThrow();
        assertEquals(13, spent.activity().quantity());
        assertEquals("travel", spent.activity().details().category());
        assertEquals(Optional.empty(), store.timer().now());
        assertEquals(Optional.empty(), store.timer().stop(now(), CLOCK.instant()));
        assertEquals(Map.of("travel", 13L),
                store.history().minutesByCategory(Period.day(now().day())));
        store.timer().start(timer);
        assertEquals(1, store.timer().stop(now(), CLOCK.instant().minusSeconds(90)).orElseThrow().activity()
                .quantity());
        store.timer().start(timer);
        store.timer().discard();
        assertEquals(Optional.empty(), store.timer().now());
    }

    @Test
    void oneKeyStartsTheTimerStopsItOrTurnsItToAnotherMeasure() {
        Measure coffee = add("Kaffe", Kind.TIME, Optional.empty()).measure();
        Instant noon = CLOCK.instant();
        assertEquals(new RunningTimer.Toggled(Optional.empty(), Optional.of(new Timer(coffee, noon, ""))),
                store.timer().toggle(coffee, noon, CLOCK.getZone()));
        RunningTimer.Toggled turned = store.timer().toggle(Measure.NON_SALES_TIME, noon.plusSeconds(600),
                CLOCK.getZone());
        assertEquals(10, turned.logged().orElseThrow().activity().quantity());
        assertEquals(Optional.of(Measure.NON_SALES_TIME), turned.started().map(Timer::measure));
        store.timer().spendOn(new Timer(coffee, noon, ""), "travel");
        assertEquals(turned.started(), store.timer().now(), "that timer runs no longer");
        store.timer().spendOn(turned.started().orElseThrow(), "travel");
        RunningTimer.Toggled stopped = store.timer().toggle(Measure.NON_SALES_TIME, noon.plusSeconds(1_200),
                CLOCK.getZone());
        assertEquals("travel", stopped.logged().orElseThrow().activity().details().category());
        assertEquals(Optional.empty(), store.timer().now());
        store.undoHistory().undo();
        assertEquals(1, store.log().count());
    }

    @Test
    void aTimerThatIsStartedLeavesWhatWasUndoneToBeMadeAgain() {
        store.log().record(new Activity(Measure.COLD_CALL, 1, now()));
        store.undoHistory().undo();
        store.timer().toggle(Measure.NON_SALES_TIME, CLOCK.instant(), CLOCK.getZone());
        assertTrue(store.undoHistory().redo().isPresent());
    }
}
