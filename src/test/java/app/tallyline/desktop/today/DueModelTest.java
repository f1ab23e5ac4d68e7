package app.tallyline.desktop.today;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import app.tallyline.MovableClock;
import app.tallyline.calendar.Holidays;
import app.tallyline.calendar.WorkCalendar;
import app.tallyline.desktop.frame.CurrentDate;
import app.tallyline.desktop.frame.Logging;
import app.tallyline.desktop.frame.Notices;
import app.tallyline.desktop.frame.Reminders;
import app.tallyline.desktop.frame.Work;
import app.tallyline.model.Due;
import app.tallyline.model.Entry;
import app.tallyline.model.FollowUp;
import app.tallyline.model.Language;
import app.tallyline.model.Measure;
import app.tallyline.model.Period;
import app.tallyline.model.Prospect;
import app.tallyline.model.Settings;
import app.tallyline.model.Timer;
import app.tallyline.store.Store;
import app.tallyline.words.Words;

/// What is due and the running timer, without a window, as the clock goes on.
class DueModelTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");
    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);

    @TempDir
    private Path folder;
    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-20T10:00:00Z"), ZONE);
    private Store store;
    private CurrentDate date;
    private Notices notices;
    private Work work;
    private Logging logging;
    private Reminders reminders;
    private DueModel model;

    @BeforeEach
    void open() {
        store = Store.open(folder.resolve("t.db"), clock);
        date = new CurrentDate(clock);
        notices = new Notices();
        reminders = new Reminders(date);
        Supplier<WorkCalendar> calendar = () -> new WorkCalendar(Settings.DEFAULT.workplace().workingWeek(), Set.of(),
                Holidays.NONE, Map.of());
        work = Work.direct(notices);
        logging = new Logging(work, date);
        model = new DueModel(store, calendar, logging, work, notices, reminders);
        store.onChange(model::refresh);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void toCall(String name, LocalDate day, Optional<LocalTime> time) {
        store.prospects().add(Prospect.named(name).withFollowUp(Optional.of(new FollowUp(day, time))));
    }

    private List<String> names() {
        return model.dueProperty().get().stream().map(Due::name).toList();
    }

    private void wait(Duration time) {
        clock.moveTo(clock.instant().plus(time));
        date.turn();
        model.look();
    }

    @Test
    void whatFallsDueIsToldOnceAndAtItsTime() {
        toCall("Klokken tolv", FRIDAY, Optional.of(LocalTime.NOON));
        toCall("Også tolv", FRIDAY, Optional.of(LocalTime.NOON));
        toCall("I dag", FRIDAY, Optional.empty());
        toCall("Overset", FRIDAY.minusDays(2), Optional.of(LocalTime.of(9, 0)));
        wait(Duration.ofMinutes(59));
        assertEquals(List.of(), reminders.standingProperty().get().due(), "it is 11:59");
        wait(Duration.ofMinutes(1));
        assertEquals(List.of("Klokken tolv", "Også tolv"), reminders.standingProperty().get().due().stream().map(
                Due::name)
                .toList());
        assertEquals(List.of("Overset", "I dag", "Klokken tolv", "Også tolv"), names());
    }

    @Test
    void whatFellDueWhileTheMachineSleptIsToldOnceAtWaking() {
        toCall("I aften", FRIDAY, Optional.of(LocalTime.of(18, 0)));
        toCall("I morgen", FRIDAY.plusDays(1), Optional.of(LocalTime.of(8, 0)));
        toCall("Hele dagen", FRIDAY.plusDays(2), Optional.empty());
        toCall("Om to dage", FRIDAY.plusDays(2), Optional.of(LocalTime.of(9, 0)));
        toCall("Senere", FRIDAY.plusDays(2), Optional.of(LocalTime.of(15, 0)));
        wait(Duration.ofDays(2));
        assertEquals(List.of("I aften", "I morgen", "Om to dage"), reminders.standingProperty().get().due().stream()
                .map(Due::name).toList());
    }

    @Test
    void whatIsNotDoneIsCarriedForwardOverMidnight() {
        toCall("Fredag", FRIDAY, Optional.empty());
        toCall("Lørdag", FRIDAY.plusDays(1), Optional.empty());
        assertEquals(List.of("Fredag"), names());
        wait(Duration.ofHours(14));
        assertEquals(List.of("Fredag", "Lørdag"), names());
    }

    @Test
    void puttingOffPassesTheWeekend() {
        toCall("Senere", FRIDAY, Optional.of(LocalTime.of(10, 30)));
        model.later(first());
        assertEquals(List.of(), names());
        assertEquals(Optional.of(new FollowUp(FRIDAY.plusDays(3), Optional.of(LocalTime.of(10, 30)))),
                store.prospects().find("Senere").orElseThrow().prospect().followUp());
    }

    @Test
    void whatTheNextStepWasAboutGoesWithTheCallAndWithACallBack() {
        FollowUp offer = new FollowUp(FRIDAY, Optional.empty(), "ring om tilbud 4711");
        long who = store.prospects().add(Prospect.named("Anna").withFollowUp(Optional.of(offer))).id();
        model.called(first());
        Entry call = store.log().with(who).getFirst();
        assertEquals("ring om tilbud 4711", call.activity().details().note());
        assertEquals(Optional.empty(), nextStep(who));
        store.agenda().callBack(call.id(), FRIDAY.plusDays(3), Optional.empty());
        assertEquals(Optional.of(offer.moved(FRIDAY.plusDays(3), Optional.empty())), nextStep(who));
        store.undoHistory().undo();
        store.undoHistory().undo();
        assertEquals(Optional.of(offer), nextStep(who));
    }

    @Test
    void aNextStepThatIsAnotherByNowStaysAndThatIsTold() {
        FollowUp seen = new FollowUp(FRIDAY, Optional.empty(), "ring om tilbud");
        FollowUp other = new FollowUp(FRIDAY.plusDays(7), Optional.empty(), "send kontrakt");
        FollowUp reworded = new FollowUp(FRIDAY, Optional.empty(), "ring om kontrakt");
        List<Consumer<Due.Contact>> answers = List.of(model::called, model::done, model::later);
        for (int i = 0; i < answers.size(); i++) {
            for (Optional<FollowUp> meanwhile : List.of(Optional.of(other), Optional.of(reworded),
                    Optional.<FollowUp>empty())) {
                long who = store.prospects().add(Prospect.named("Anna").withFollowUp(Optional.of(seen))).id();
                Due.Contact row = first();
                store.agenda().set(who, meanwhile);
                answers.get(i).accept(row);
                assertEquals(meanwhile, nextStep(who), i + " " + meanwhile);
                assertEquals(i == 0 ? 1 : 0, store.log().with(who).size(), i + " " + meanwhile);
                if (meanwhile.isPresent()) {
                    assertEquals((i == 0 ? "Saved: 1 cold call to Anna; the follow-up" : "The follow-up of Anna")
                            + " was changed meanwhile and stays as it is.", notice());
                }
                assertEquals(meanwhile.flatMap(FollowUp::day).filter(FRIDAY::equals).map(_ -> List.of("Anna"))
                        .orElse(List.of()), names(), "the list looks anew");
                store.prospects().erase(who);
            }
        }
    }

    private Due.Contact first() {
        return (Due.Contact) model.dueProperty().get().getFirst();
    }

    private Optional<FollowUp> nextStep(long prospect) {
        return store.prospects().find(prospect).orElseThrow().prospect().followUp();
    }

    private String notice() {
        return notices.latestProperty().get().orElseThrow().text().apply(
                Words.of(Language.ENGLISH, Locale.ROOT, Currency.getInstance("DKK")));
    }

    @Test
    void aProspectThatIsGoneIsToldOf() {
        toCall("Borte", FRIDAY, Optional.empty());
        Due.Contact due = first();
        store.prospects().erase(due.who().id());
        model.called(due);
        assertEquals(true, notices.latestProperty().get().orElseThrow().problem());
        assertEquals(0, store.history().totals(Period.day(FRIDAY)).of(Measure.COLD_CALL));
    }

    @Test
    void theTimerGoesOnWithTheClockAndIsLoggedWithWhatItWentTo() {
        TimerModel timer = new TimerModel(store.timer(), logging, work, notices, date);
        store.onChange(timer::refresh);
        timer.toggle(Measure.NON_SALES_TIME);
        timer.spendOn("travel", _ -> {});
        wait(Duration.ofMinutes(75));
        timer.look();
        assertEquals(75L, timer.minutesProperty().get());
        assertEquals(Optional.of("travel"), timer.runningProperty().get().map(Timer::category));
        timer.toggle(Measure.NON_SALES_TIME);
        assertEquals(Optional.empty(), timer.runningProperty().get());
        assertEquals(Map.of("travel", 75L),
                store.history().minutesByCategory(Period.day(FRIDAY)));
    }

    @Test
    void timeThatPassesMidnightBelongsToTheDayItBeganOn() {
        TimerModel timer = new TimerModel(store.timer(), logging, work, notices, date);
        store.onChange(timer::refresh);
        timer.toggle(Measure.NON_SALES_TIME);
        wait(Duration.ofHours(14));
        timer.toggle(Measure.NON_SALES_TIME);
        assertEquals(14 * 60, store.history().totals(Period.day(FRIDAY))
                .of(Measure.NON_SALES_TIME));
    }
}
