package app.tallyline.desktop.today;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import app.tallyline.HeldBack;
import app.tallyline.MovableClock;
import app.tallyline.calendar.Holidays;
import app.tallyline.calendar.WorkCalendar;
import app.tallyline.desktop.frame.CurrentDate;
import app.tallyline.desktop.frame.EntryHandle;
import app.tallyline.desktop.frame.Logging;
import app.tallyline.desktop.frame.NamedActivity;
import app.tallyline.desktop.frame.Notices;
import app.tallyline.desktop.frame.Reminders;
import app.tallyline.desktop.frame.Work;
import app.tallyline.metrics.MetricsService;
import app.tallyline.model.Activity;
import app.tallyline.model.Details;
import app.tallyline.model.Due;
import app.tallyline.model.Entry;
import app.tallyline.model.FollowUp;
import app.tallyline.model.Language;
import app.tallyline.model.Measure;
import app.tallyline.model.Moment;
import app.tallyline.model.Money;
import app.tallyline.model.Outcome;
import app.tallyline.model.PlanBasis;
import app.tallyline.model.Prospect;
import app.tallyline.model.Settings;
import app.tallyline.store.Store;
import app.tallyline.words.Words;

/// Keys typed faster than the disk takes them: each acts on what it was typed for.
class FastKeysTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @TempDir
    private Path folder;
    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-23T10:42:00Z"), ZONE);
    private final HeldBack writer = new HeldBack();
    private Store store;
    private Notices notices;
    private CurrentDate date;
    private TodayModel desk;
    private NewestModel newest;
    private EditingModel editing;
    private DueModel due;
    private TimerModel timer;

    @BeforeEach
    void open() {
        store = Store.open(folder.resolve("t.db"), clock);
        notices = new Notices();
        date = new CurrentDate(clock);
        Work work = writer.work(notices);
        WorkCalendar calendar = new WorkCalendar(Settings.DEFAULT.workplace().workingWeek(), Set.of(), Holidays.NONE,
                Map.of());
        MetricsService metrics = new MetricsService(store.history(), () -> calendar,
                () -> PlanBasis.DEFAULT.withAssumed(Optional.of(PlanBasis.FIVE_PER_CENT)));
        Logging logging = new Logging(work, date);
        desk = new TodayModel(store, metrics, logging, work, notices, date);
        newest = new NewestModel(desk, logging, store, () -> calendar, work, notices);
        editing = new EditingModel(desk, newest, store, work, notices);
        due = new DueModel(store, () -> calendar, logging, work, notices, new Reminders(date));
        timer = new TimerModel(store.timer(), logging, work, notices, date);
        store.onChange(desk::refresh);
        store.onChange(newest::refresh);
        store.onChange(due::refresh);
        store.onChange(timer::refresh);
        desk.refresh();
    }

    @AfterEach
    void close() {
        assertEquals(List.of(), store.keeper().check());
        store.close();
    }

    private void call() {
        desk.log(Measure.COLD_CALL);
    }

    /// A call that is saved and shown.
    private void savedCall() {
        call();
        writer.all();
    }

    private <T> List<T> logged(Measure measure, Function<Activity, T> what) {
        return store.log().on(TODAY, 1_000).stream().sorted(Comparator.comparingLong(Entry::id)).map(Entry::activity)
                .filter(activity -> activity.measure().equals(measure)).map(what).toList();
    }

    /// What came of the calls, in the order they were logged in; a dash where nothing was noted.
    private String outcomes() {
        return String.join(" ", logged(Measure.COLD_CALL,
                call -> call.details().outcome().map(Outcome::key).orElse("-")));
    }

    /// With whom they were.
    private String names(Measure measure) {
        return String.join(", ", logged(measure, activity -> activity.details().prospect()
                .map(id -> store.prospects().names(List.of(id)).get(id)).orElse("-")));
    }

    private Optional<Question.Kind> asked() {
        return newest.questionProperty().get().map(Question::kind);
    }

    private String notice() {
        return notices.latestProperty().get().orElseThrow().text().apply(
                Words.of(Language.ENGLISH, Locale.ROOT, Currency.getInstance("DKK")));
    }

    /// Another program logs a call, and the window hears of it.
    private void callLoggedElsewhere() {
        store.log().record(new Activity(Measure.COLD_CALL, 1, Moment.at(clock.instant(), ZONE)));
    }

    @Test
    void anOutcomeIsTheCallsThatIsStillBeingSaved() {
        savedCall();
        call();
        newest.outcome(Outcome.NO_ANSWER);
        writer.all();
        assertEquals("- no-answer", outcomes());
    }

    @Test
    void eachOutcomeOfAFastRowOfKeysIsItsOwnCalls() {
        for (Outcome outcome : List.of(Outcome.NO_ANSWER, Outcome.VOICEMAIL, Outcome.BUSY, Outcome.TALKED)) {
            call();
            newest.outcome(outcome);
        }
        writer.all();
        assertEquals("no-answer voicemail busy talked", outcomes());
    }

    @Test
    void anOutcomeOfACallThatWasNotSavedFallsOnNoEarlierOne() {
        savedCall();
        call();
        newest.outcome(Outcome.NO_ANSWER);
        writer.oneThatFails(store);
        writer.all();
        assertEquals("-", outcomes());
        assertTrue(notices.latestProperty().get().orElseThrow().problem());
        assertEquals("The last entry was not saved, so nothing was added to it. Log it again first.", notice());
    }

    @Test
    void whatIsTypedAfterTheNextCallIsThatCalls() {
        call();
        call();
        newest.outcome(Outcome.NO_ANSWER);
        writer.oneThatFails(store);
        writer.all();
        assertEquals("no-answer", outcomes());
    }

    @Test
    void anOutcomeBehindAnUndoIsTheCallsBeforeIt() {
        call();
        call();
        desk.undo();
        newest.outcome(Outcome.NO_ANSWER);
        writer.all();
        assertEquals("no-answer", outcomes());
    }

    @Test
    void anOutcomeBehindAnUndoOfTheOnlyCallFindsNone() {
        call();
        desk.undo();
        newest.outcome(Outcome.NO_ANSWER);
        writer.all();
        assertEquals("", outcomes());
        assertEquals("Log a call first: press C. Then say what came of it.", notice());
        desk.redo();
        newest.outcome(Outcome.BUSY);
        writer.all();
        assertEquals("busy", outcomes(), "a key that did nothing leaves what can be redone");
    }

    @Test
    void anUndoBehindACallThatWasNotSavedTakesNothingEarlierBack() {
        savedCall();
        call();
        desk.undo();
        writer.oneThatFails(store);
        writer.all();
        assertEquals("-", outcomes());
        assertEquals("Nothing was undone or redone: what you did before was not saved.", notice());
        desk.undo();
        writer.all();
        assertEquals("", outcomes(), "what failed has been told: this undo is meant for the call that stands");
    }

    @Test
    void whatAnotherProgramLogsMeanwhileIsNotTheDesksCall() {
        savedCall();
        callLoggedElsewhere();
        newest.outcome(Outcome.TALKED);
        newest.askWho();
        newest.who(Named.of("Nordlys"));
        writer.all();
        assertEquals("talked -", outcomes());
        assertEquals("Nordlys, -", names(Measure.COLD_CALL));
    }

    @Test
    void whereNothingWasLoggedHereTheNewestCallOfTheDayIsMeantAsTheStoreKnowsIt() {
        callLoggedElsewhere();
        newest.outcome(Outcome.TALKED);
        callLoggedElsewhere();
        writer.all();
        assertEquals("- talked", outcomes());
    }

    @Test
    void aNameIsTheCallsThatIsStillBeingSaved() {
        savedCall();
        call();
        newest.askWho();
        newest.who(Named.of("Nordlys"));
        writer.all();
        assertEquals("-, Nordlys", names(Measure.COLD_CALL));
    }

    /// Nobody is with the lunch that was logged last.
    @Test
    void aNameBehindTimeIsTheNextCalls() {
        timer.toggle(Measure.NON_SALES_TIME);
        timer.toggle(Measure.NON_SALES_TIME);
        writer.all();
        newest.askWho();
        newest.who(Named.of("Nordlys"));
        call();
        writer.all();
        assertEquals("-", names(Measure.NON_SALES_TIME));
        assertEquals("Nordlys", names(Measure.COLD_CALL));
    }

    @Test
    void aSecondNameIsTheNextCalls() {
        call();
        newest.askWho();
        newest.who(Named.of("Nordlys"));
        newest.askWho();
        newest.who(Named.of("Havnens Smedje"));
        call();
        writer.all();
        assertEquals("Nordlys, Havnens Smedje", names(Measure.COLD_CALL));
    }

    @Test
    void whenAndForHowMuchAreTheEntriesThatAreStillBeingSaved() {
        desk.log(Measure.APPOINTMENT);
        desk.log(Measure.SALE);
        writer.all();
        desk.log(Measure.APPOINTMENT);
        newest.find(found -> newest.askWhen(found.orElseThrow()));
        writer.all();
        desk.log(Measure.APPOINTMENT);
        newest.when(TODAY.plusDays(2), Optional.of(LocalTime.of(13, 0)));
        desk.log(Measure.SALE);
        newest.sold(newest.hold(Optional.of(Measure.SALE)), Optional.of(new Money(500_00)), "Two years",
                _ -> {});
        writer.all();
        assertEquals(List.of(Optional.empty(), Optional.of(TODAY.plusDays(2).atTime(13, 0)), Optional.empty()),
                logged(Measure.APPOINTMENT, activity -> activity.details().meantFor()));
        assertEquals(List.of("", "Two years"), logged(Measure.SALE, sale -> sale.details().deal().product()));
    }

    @Test
    void whatIsTypedWaitsUntilAnAppointmentIsAskedAbout() {
        savedCall();
        call();
        newest.outcome(Outcome.APPOINTMENT);
        assertEquals(1, desk.typeAhead().waitedForProperty().get());
        writer.all();
        assertEquals(0, desk.typeAhead().waitedForProperty().get());
        assertEquals(Optional.of(Question.Kind.APPOINTMENT_WHEN), asked());
        newest.when(TODAY.plusDays(3), Optional.empty());
        assertEquals(Optional.empty(), asked(), "what is typed next is no part of the answer");
        call();
        writer.all();
        assertEquals("- appointment -", outcomes());
        assertEquals(List.of(Optional.of(TODAY.plusDays(3).atStartOfDay())),
                logged(Measure.APPOINTMENT, activity -> activity.details().meantFor()));
    }

    @Test
    void aCallBackIsItsOwnCallsWhateverIsLoggedMeanwhile() {
        call();
        newest.outcome(Outcome.CALL_BACK);
        writer.all();
        assertEquals(Optional.of(Question.Kind.CALL_BACK_WHO), asked());
        call();
        newest.who(Named.of("Åse Holm"));
        assertEquals(Optional.of(Question.Kind.CALL_BACK_WHEN), asked());
        newest.when(TODAY.plusDays(1), Optional.of(LocalTime.of(9, 30)));
        writer.all();
        assertEquals("call-back -", outcomes());
        assertEquals("Åse Holm, -", names(Measure.COLD_CALL));
        assertEquals(Optional.of(new FollowUp(TODAY.plusDays(1), Optional.of(LocalTime.of(9, 30)))),
                store.prospects().find("Åse Holm").orElseThrow().prospect().followUp());
    }

    @Test
    void withWhomIsAskedWhereNobodyIsNamedByThen() {
        savedCall();
        newest.askWho();
        newest.who(Named.of("Nordlys"));
        newest.outcome(Outcome.CALL_BACK);
        writer.all();
        assertEquals(Optional.of(Question.Kind.CALL_BACK_WHEN), asked());
        desk.undo();
        desk.undo();
        newest.outcome(Outcome.CALL_BACK);
        writer.all();
        assertEquals(Optional.of(Question.Kind.CALL_BACK_WHO), asked());
    }

    @Test
    void whatIsTypedBehindACallThatWasNotSavedIsNoCommand() {
        savedCall();
        call();
        newest.outcome(Outcome.CALL_BACK);
        writer.oneThatFails(store);
        writer.all();
        assertEquals("-", outcomes());
        assertEquals(Optional.of(Question.Kind.CALL_BACK_WHO), asked(), "it goes into the field");
        newest.who(Named.of("cats"));
        writer.all();
        assertEquals(0, store.prospects().count());
    }

    @Test
    void whereThereIsNoCallNothingIsAsked() {
        call();
        desk.undo();
        newest.outcome(Outcome.CALL_BACK);
        newest.outcome(Outcome.APPOINTMENT);
        writer.all();
        assertEquals(Optional.empty(), asked());
        assertEquals(0, store.log().count());
    }

    @Test
    void theTimeOfAnAppointmentLeavesTheNameThatIsStillBeingSaved() {
        desk.log(Measure.APPOINTMENT);
        writer.all();
        newest.askWho();
        newest.who(Named.of("Nordlys"));
        newest.find(found -> newest.askWhen(found.orElseThrow()));
        writer.all();
        newest.when(TODAY.plusDays(2), Optional.empty());
        writer.all();
        assertEquals("Nordlys", names(Measure.APPOINTMENT));
    }

    @Test
    void anEntryThatIsChangedKeepsWhatWasNotedMeanwhile() {
        savedCall();
        LogLine seen = desk.logProperty().get().getFirst();
        newest.outcome(Outcome.TALKED);
        editing.edit(seen);
        editing.save(new NamedActivity(seen.entry().activity().withDetails(Details.NONE.withNote("price list")), ""),
                problem -> problem.ifPresent(notices::tell));
        writer.all();
        assertEquals("talked", outcomes());
    }

    @Test
    void theEntryThatIsChangedIsTheOneStillBeingSavedWithAllThatWasTypedOfIt() {
        savedCall();
        call();
        newest.outcome(Outcome.TALKED);
        editing.editNewest();
        assertEquals(1, desk.typeAhead().waitedForProperty().get(), "what is typed waits for its fields");
        writer.all();
        assertEquals(Optional.of(2L), opened());
        assertEquals(Optional.of(Outcome.TALKED), editing.editingProperty().get().orElseThrow().known().activity()
                .details().outcome());
    }

    @Test
    void theEntryThatIsChangedBehindAnUndoIsTheOneBefore() {
        call();
        call();
        desk.undo();
        editing.editNewest();
        writer.all();
        assertEquals(Optional.of(1L), opened());
    }

    private Optional<Long> opened() {
        return editing.editingProperty().get().flatMap(open -> open.handle().id());
    }

    @Test
    void aChangeOfAnEntryThatWasNotSavedFallsOnNoEarlierOne() {
        savedCall();
        call();
        editing.editNewest();
        writer.oneThatFails(store);
        writer.all();
        editing.save(new NamedActivity(
                editing.editingProperty().get().orElseThrow().known().activity().withQuantity(7), ""),
                problem -> problem.ifPresent(notices::tell));
        writer.all();
        assertEquals(List.of(1L), logged(Measure.COLD_CALL, Activity::quantity));
        assertEquals("The last entry was not saved, so nothing was added to it. Log it again first.", notice());
    }

    @Test
    void whereNothingIsLoggedThereIsNothingToChange() {
        editing.editNewest();
        assertEquals(Optional.empty(), editing.editingProperty().get());
        writer.all();
        assertEquals(Optional.empty(), editing.editingProperty().get());
    }

    @Test
    void aNameOfACallThatWasNotSavedFallsOnNoEarlierOneAndIsAskedForAgain() {
        savedCall();
        call();
        newest.askWho();
        newest.who(Named.of("Nordlys"));
        writer.oneThatFails(store);
        writer.all();
        assertEquals("-", names(Measure.COLD_CALL));
        assertEquals(Optional.of(Question.Kind.WHO), asked());
        assertTrue(newest.questionProperty().get().orElseThrow().unsaved());
    }

    @Test
    void theNameOfACallThatWasNotSavedIsTheNextOnes() {
        newest.askWho();
        newest.who(Named.of("Nordlys"));
        writer.all();
        call();
        assertEquals(Optional.empty(), desk.nextProperty().get());
        writer.oneThatFails(store);
        assertEquals(Optional.of(Named.of("Nordlys")), desk.nextProperty().get());
        call();
        writer.all();
        assertEquals("Nordlys", names(Measure.COLD_CALL));
    }

    @Test
    void aCallThatWasNotSavedIsPassedBackOverByNoUndo() {
        savedCall();
        call();
        writer.oneThatFails(store);
        call();
        writer.all();
        desk.undo();
        newest.outcome(Outcome.TALKED);
        writer.all();
        assertEquals("-", outcomes());
    }

    @Test
    void whatTimeWentToIsTheEntrysThatWasTypedAboutWhateverIsLoggedMeanwhile() {
        desk.log(Measure.NON_SALES_TIME);
        EntryHandle time = newest.hold(Optional.of(Measure.NON_SALES_TIME));
        desk.log(Measure.NON_SALES_TIME);
        newest.spentOn(time, "travel", _ -> {});
        writer.all();
        assertEquals(List.of("travel", ""), logged(Measure.NON_SALES_TIME, spent -> spent.details().category()));
    }

    @Test
    void theActiveEntryIsShownFromTheMomentItsKeyIsTyped() {
        savedCall();
        desk.log(Measure.SALE);
        assertEquals(Optional.of(Measure.SALE), shown());
        writer.oneThatFails(store);
        assertTrue(newest.active().entry().orElseThrow().unsaved());
        desk.log(Measure.APPOINTMENT);
        desk.undo();
        writer.one();
        assertEquals(Optional.of(Measure.APPOINTMENT), shown());
        writer.all();
        assertEquals(Optional.of(Measure.SALE), shown(), "undone, it is the one before: the sale, not saved");
    }

    private Optional<Measure> shown() {
        return newest.active().entry().map(line -> line.activity().measure());
    }

    @Test
    void aCallOfJustBeforeMidnightStillGetsItsOutcome() {
        clock.moveTo(Instant.parse("2026-11-23T22:58:00Z"));
        call();
        clock.moveTo(Instant.parse("2026-11-23T23:00:01Z"));
        date.turn();
        newest.outcome(Outcome.NO_ANSWER);
        writer.all();
        assertEquals("no-answer", outcomes());
    }

    @Test
    void yesterdaysLastCallIsNotTheNextMornings() {
        savedCall();
        clock.moveTo(Instant.parse("2026-11-24T07:00:00Z"));
        date.turn();
        newest.outcome(Outcome.NO_ANSWER);
        writer.all();
        assertEquals("-", outcomes());
        assertEquals("Log a call first: press C. Then say what came of it.", notice());
    }

    @Test
    void onAnotherDayThatDaysCallIsMeant() {
        store.log().record(new Activity(Measure.COLD_CALL, 1, Moment.onDay(TODAY.minusDays(1), ZONE)));
        call();
        desk.show(TODAY.minusDays(1));
        newest.outcome(Outcome.BUSY);
        desk.show(TODAY);
        newest.outcome(Outcome.TALKED);
        writer.all();
        assertEquals("talked", outcomes());
        assertEquals(List.of(Optional.of(Outcome.BUSY)), store.log().on(TODAY.minusDays(1), 9).stream()
                .map(entry -> entry.activity().details().outcome()).toList());
    }

    @Test
    void aQuestionThatIsBeingAnsweredAtMidnightStaysOpen() {
        call();
        newest.askWho();
        clock.moveTo(Instant.parse("2026-11-23T23:00:01Z"));
        date.turn();
        assertEquals(Optional.of(Question.Kind.WHO), asked());
    }

    @Test
    void aTimerStartedAndStoppedByTwoFastKeysIsStopped() {
        timer.toggle(Measure.NON_SALES_TIME);
        timer.toggle(Measure.NON_SALES_TIME);
        writer.all();
        assertEquals(Optional.empty(), store.timer().now());
        assertEquals(1, logged(Measure.NON_SALES_TIME, Activity::quantity).size());
    }

    @Test
    void whatTimeGoesToIsNotSaidOfATimerThatWasStopped() {
        timer.toggle(Measure.NON_SALES_TIME);
        writer.all();
        timer.toggle(Measure.NON_SALES_TIME);
        timer.spendOn("travel", _ -> {});
        writer.all();
        assertEquals(Optional.empty(), store.timer().now(), "it was stopped");
    }

    @Test
    void eachOfTwoFastKeysAnswersADueRowOfItsOwn() {
        for (String name : List.of("First", "Second")) {
            store.prospects().add(Prospect.named(name).withFollowUp(Optional.of(new FollowUp(TODAY,
                    Optional.empty()))));
        }
        due.refresh();
        due.done((Due.Contact) due.dueProperty().get().getFirst());
        due.done((Due.Contact) due.dueProperty().get().getFirst());
        writer.all();
        assertEquals(List.of(), store.agenda().before(TODAY.plusDays(1).atStartOfDay()));
    }

    @Test
    void theOutcomeBehindACallToOneWhoWasDueIsThatCalls() {
        savedCall();
        store.prospects().add(Prospect.named("Nordlys").withFollowUp(Optional.of(new FollowUp(TODAY,
                Optional.empty()))));
        due.called((Due.Contact) due.dueProperty().get().getFirst());
        newest.outcome(Outcome.NO_ANSWER);
        writer.all();
        assertEquals("- no-answer", outcomes());
    }

    @Test
    void aDeletedRowIsGoneAtOnceAndComesBackWhereItCouldNotBeDeleted() {
        savedCall();
        Entry entry = desk.logProperty().get().getFirst().entry();
        desk.delete(entry);
        assertEquals(List.of(), desk.logProperty().get());
        writer.oneThatFails(store);
        assertEquals(1, desk.logProperty().get().size());
        desk.delete(entry);
        newest.outcome(Outcome.NO_ANSWER);
        writer.all();
        assertEquals("", outcomes());
    }

    /// A clock that is right again counts no further than the day that is.
    @Test
    void whatIsTypedBehindAClockThatWasAheadIsOfTheNewestCall() {
        clock.moveTo(clock.instant().plus(Duration.ofDays(1)));
        date.turn();
        savedCall();
        clock.moveTo(clock.instant().minus(Duration.ofDays(1)));
        date.turn();
        savedCall();
        callLoggedElsewhere();
        newest.outcome(Outcome.NO_ANSWER);
        writer.all();
        assertEquals("no-answer -", outcomes());
    }

    /// Who comes in the morning begins a day: the last call of yesterday is nobody's any more.
    @Test
    void theLastCallBeforeMidnightIsNotMeantInTheMorning() {
        clock.moveTo(Instant.parse("2026-11-23T22:50:00Z"));
        savedCall();
        clock.moveTo(Instant.parse("2026-11-23T23:10:00Z"));
        date.turn();
        newest.outcome(Outcome.VOICEMAIL);
        writer.all();
        assertEquals("voicemail", outcomes());
        clock.moveTo(Instant.parse("2026-11-24T08:00:00Z"));
        newest.outcome(Outcome.NO_ANSWER);
        newest.outcome(Outcome.APPOINTMENT);
        writer.all();
        assertEquals("voicemail", outcomes());
        assertEquals(List.of(), store.log().on(TODAY.plusDays(1), 9));
    }
}
