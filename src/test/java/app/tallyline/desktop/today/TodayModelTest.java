package app.tallyline.desktop.today;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import app.tallyline.MovableClock;
import app.tallyline.calendar.Holidays;
import app.tallyline.calendar.WorkCalendar;
import app.tallyline.desktop.frame.CurrentDate;
import app.tallyline.desktop.frame.Logging;
import app.tallyline.desktop.frame.NamedActivity;
import app.tallyline.desktop.frame.Notices;
import app.tallyline.desktop.frame.Work;
import app.tallyline.metrics.MetricsService;
import app.tallyline.model.Activity;
import app.tallyline.model.Entry;
import app.tallyline.model.Goal;
import app.tallyline.model.Language;
import app.tallyline.model.Measure;
import app.tallyline.model.Moment;
import app.tallyline.model.PlanBasis;
import app.tallyline.model.Settings;
import app.tallyline.store.Store;
import app.tallyline.store.StoreProblem;
import app.tallyline.words.Words;

/// The desk without a window: no toolkit is started.
class TodayModelTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @TempDir
    private Path folder;
    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-23T10:42:00Z"), ZONE);
    private Store store;
    private Notices notices;
    private CurrentDate date;
    private TodayModel model;
    private EditingModel editing;

    @BeforeEach
    void open() {
        store = Store.open(folder.resolve("t.db"), clock);
        notices = new Notices();
        date = new CurrentDate(clock);
        WorkCalendar calendar = new WorkCalendar(Settings.DEFAULT.workplace().workingWeek(), Set.of(), Holidays.NONE,
                Map.of());
        MetricsService metrics = new MetricsService(store.history(), () -> calendar,
                () -> PlanBasis.DEFAULT.withWindow(PlanBasis.Window.ALL)
                        .withAssumed(Optional.of(PlanBasis.FIVE_PER_CENT)));
        Work work = Work.direct(notices);
        Logging logging = new Logging(work, date);
        model = new TodayModel(store, metrics, logging, work, notices, date);
        editing = new EditingModel(model, new NewestModel(model, logging, store, () -> calendar, work, notices), store,
                work, notices);
        store.onChange(model::refresh);
        model.refresh();
    }

    @AfterEach
    void close() {
        store.close();
    }

    private TodayFigures figures() {
        return model.figuresProperty().get().orElseThrow();
    }

    private List<Entry> log() {
        return model.logProperty().get().stream().map(LogLine::entry).toList();
    }

    private String notice() {
        return notices.latestProperty().get().orElseThrow().text().apply(
                Words.of(Language.ENGLISH, Locale.ROOT, Currency.getInstance("DKK")));
    }

    @Test
    void aKeyLogsOneAndTheFigureTurns() {
        model.log(Measure.COLD_CALL);
        assertEquals(1, figures().standing().totals().of(Measure.COLD_CALL));
        assertEquals(LocalTime.of(11, 42), model.timeOf(log().getFirst().activity().moment()));
        assertEquals("Saved: 1 cold call.", notice());
    }

    private void type(String number) {
        number.chars().mapToObj(Character::toString).forEach(each -> model.number().add(each, false));
    }

    @Test
    void aNumberTypedBeforeLogsThatManyOnce() {
        type("12");
        assertEquals("12", model.number().textProperty().get());
        model.log(Measure.COLD_CALL);
        assertEquals("", model.number().textProperty().get());
        model.log(Measure.COLD_CALL);
        assertEquals(13, figures().standing().totals().of(Measure.COLD_CALL));
    }

    @Test
    void aNumberBeyondWhatOneEntryCountsLogsNothing() {
        type("1000001");
        model.log(Measure.COLD_CALL);
        assertEquals(List.of(), log());
        assertTrue(notice().startsWith("“1000001” is not a number from 1 to 1,000,000"), notice());
        type("10000001");
        model.number().erase();
        model.log(Measure.COLD_CALL);
        assertEquals(1_000_000, figures().standing().totals().of(Measure.COLD_CALL));
    }

    @Test
    void aSeparatorBeginsNoCount() {
        type("-.,x");
        assertEquals("", model.number().textProperty().get());
        assertTrue(model.number().add("-", true));
        model.number().forget();
        model.number().erase();
        assertEquals("", model.number().textProperty().get());
    }

    @Test
    void aLateEntryGoesToItsDayWithoutAnHour() {
        model.show(TODAY.minusDays(3));
        assertTrue(model.late());
        model.log(Measure.SALE);
        Moment moment = log().getFirst().activity().moment();
        assertEquals(TODAY.minusDays(3), moment.day());
        assertEquals(OptionalInt.empty(), moment.hour());
        assertEquals("Saved for Friday 20 November: 1 sale.", notice());
        model.show(TODAY);
        assertEquals(List.of(), log());
    }

    @Test
    void theFutureCannotBeLogged() {
        model.show(TODAY.plusDays(1));
        assertEquals(TODAY, model.dayProperty().get());
    }

    @Test
    void undoAndRedoTurnTheFiguresToo() {
        model.log(Measure.COLD_CALL);
        model.undo();
        assertEquals(0, figures().standing().totals().of(Measure.COLD_CALL));
        assertEquals("Undone: logged 1 cold call", notice());
        model.redo();
        assertEquals(1, figures().standing().totals().of(Measure.COLD_CALL));
        model.redo();
        assertEquals("There is nothing to redo.", notice());
    }

    @Test
    void anEntryIsChangedAndDeleted() {
        model.log(Measure.COLD_CALL);
        LogLine line = model.logProperty().get().getFirst();
        editing.edit(line);
        assertEquals(Optional.of(line.named()), editing.editingProperty().get().map(EditingModel.Editing::known));
        editing.save(new NamedActivity(line.entry().activity().withQuantity(4), ""), _ -> {});
        assertEquals(Optional.empty(), editing.editingProperty().get());
        assertEquals(4, figures().standing().totals().of(Measure.COLD_CALL));
        editing.delete(line.entry());
        assertEquals(List.of(), log());
    }

    @Test
    void anEntryThatIsGoneElsewhereIsToldNotLost() {
        model.log(Measure.COLD_CALL);
        LogLine line = model.logProperty().get().getFirst();
        editing.edit(line);
        store.undoHistory().undo();
        NamedActivity typed = new NamedActivity(line.entry().activity().withQuantity(4), "");
        List<Throwable> problems = new ArrayList<>();
        editing.save(typed, problem -> problem.ifPresent(problems::add));
        assertEquals(StoreProblem.Reason.GONE, assertInstanceOf(StoreProblem.class, problems.getFirst()).reason());
        assertEquals(Optional.of(typed), editing.editingProperty().get().flatMap(EditingModel.Editing::unsaved),
                "what was typed is shown again");
    }

    @Test
    void anEntryKeepsItsTimeOnAJourney() {
        model.log(Measure.COLD_CALL);
        Moment moment = log().getFirst().activity().moment();
        for (String zone : List.of("Asia/Kolkata", "Asia/Kathmandu", "America/New_York", "Pacific/Auckland")) {
            clock.travelTo(ZoneId.of(zone));
            date.turn();
            assertEquals(LocalTime.of(11, 42), model.timeOf(moment), zone);
        }
    }

    @Test
    void theDayTurnsAtMidnightUnlessAnotherIsShown() {
        clock.moveTo(Instant.parse("2026-11-23T23:30:00Z"));
        date.turn();
        assertEquals(TODAY.plusDays(1), model.dayProperty().get());
        model.show(TODAY);
        clock.moveTo(Instant.parse("2026-11-24T23:30:00Z"));
        date.turn();
        assertEquals(TODAY, model.dayProperty().get());
    }

    @Test
    void todaysNumberAndItsPace() {
        store.goals().keep(new Goal(YearMonth.of(2026, 11), new Goal.Sales(6)));
        // Six sales at 5 % are 120 calls; six working days are left: 20 a day.
        assertEquals(20, figures().standing().toGo(Measure.COLD_CALL).orElseThrow());
        assertEquals(Optional.empty(), figures().doneBy());
        store.log().record(new Activity(Measure.COLD_CALL, 10,
                Moment.at(TODAY, LocalTime.of(9, 42), ZONE)));
        assertEquals(10, figures().standing().toGo(Measure.COLD_CALL).orElseThrow());
        assertEquals(Optional.of(LocalTime.of(13, 42)), figures().doneBy());
        assertFalse(model.goalProperty().get().isEmpty());
    }
}
