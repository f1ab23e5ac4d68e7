package app.tallyline.desktop.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
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
import app.tallyline.desktop.frame.Notices;
import app.tallyline.desktop.frame.Work;
import app.tallyline.metrics.Advice;
import app.tallyline.metrics.MetricsService;
import app.tallyline.metrics.Rate;
import app.tallyline.model.Activity;
import app.tallyline.model.Chain;
import app.tallyline.model.ClosedReview;
import app.tallyline.model.Measure;
import app.tallyline.model.Moment;
import app.tallyline.model.Period;
import app.tallyline.model.Settings;
import app.tallyline.model.Settings.Workplace;
import app.tallyline.store.Store;

/// The review without a window: no toolkit is started.
class ReviewModelTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @TempDir
    private Path folder;
    private Store store;
    private ReviewModel model;

    @BeforeEach
    void open() {
        MovableClock clock = new MovableClock(Instant.parse("2026-11-23T10:42:00Z"), ZONE);
        store = Store.open(folder.resolve("t.db"), clock);
        MetricsService metrics = new MetricsService(store.history(),
                () -> new WorkCalendar(Settings.DEFAULT.workplace().workingWeek(), Set.of(), Holidays.NONE,
                        Map.of()),
                () -> store.settings().now().planBasis());
        model = new ReviewModel(metrics, store, Work.direct(new Notices()), new Notices(), new CurrentDate(clock));
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void log(LocalDate day, Measure measure, long quantity) {
        store.log().record(new Activity(measure, quantity, Moment.at(day, LocalTime.NOON, ZONE)));
    }

    private ReviewFigures figures() {
        return model.figuresProperty().get().orElseThrow();
    }

    @Test
    void aWeekIsListedByItsDaysBesideTheWeekBefore() {
        log(TODAY, Measure.COLD_CALL, 20);
        log(TODAY.plusDays(1), Measure.SALE, 1);
        log(TODAY.minusDays(2), Measure.COLD_CALL, 7);
        model.refresh();
        assertEquals(7, figures().parts().size());
        assertEquals(20, figures().parts().getFirst().totals().of(Measure.COLD_CALL));
        assertEquals(new Rate(1, 20), figures().review().rates().callToSale());
        assertEquals(7, figures().before().totals().of(Measure.COLD_CALL));
    }

    @Test
    void aMonthIsListedByItsWeeks() {
        model.choose(Span.MONTH);
        assertEquals(Period.month(YearMonth.of(2026, 11)), model.periodProperty().get());
        assertEquals(6, figures().parts().size());
        model.step(-1);
        assertEquals(Period.month(YearMonth.of(2026, 10)), model.periodProperty().get());
        model.choose(Span.QUARTER);
        assertEquals(new Period(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 12, 31)), model.periodProperty().get());
        model.choose(Span.YEAR);
        model.step(-1);
        assertEquals(Period.year(2025), model.periodProperty().get());
    }

    @Test
    void anOwnPeriodStepsByItsLengthAndNeverEndsBeforeItBegins() {
        model.own(TODAY.minusDays(9), TODAY, true);
        model.step(-1);
        assertEquals(new Period(TODAY.minusDays(19), TODAY.minusDays(10)), model.periodProperty().get());
        model.own(TODAY, TODAY.minusDays(3), true);
        assertEquals(Period.day(TODAY), model.periodProperty().get());
        model.own(TODAY, TODAY.minusDays(3), false);
        assertEquals(Period.day(TODAY.minusDays(3)), model.periodProperty().get());
    }

    @Test
    void aPeriodIsHeldAgainstTheSameOneLastYear() {
        log(LocalDate.of(2025, 11, 25), Measure.COLD_CALL, 9);
        log(LocalDate.of(2025, 11, 3), Measure.COLD_CALL, 4);
        model.compare(Comparison.LAST_YEAR);
        // The same weekdays fifty-two weeks ago.
        assertEquals(new Period(LocalDate.of(2025, 11, 24), LocalDate.of(2025, 11, 30)), figures().before().period());
        assertEquals(9, figures().before().totals().of(Measure.COLD_CALL));
        model.choose(Span.MONTH);
        assertEquals(Period.month(YearMonth.of(2025, 11)), figures().before().period());
        model.choose(Span.QUARTER);
        assertEquals(LocalDate.of(2025, 10, 1), figures().before().period().first());
        model.choose(Span.YEAR);
        assertEquals(Period.year(2025), figures().before().period());
        assertEquals(Period.year(2025), model.about().compared());
    }

    @Test
    void theNoteOfAClosedWeekStandsInTheNext() {
        model.week(TODAY.minusWeeks(1));
        model.close(new ClosedReview(TODAY.minusWeeks(1), "Call before ten"), _ -> {});
        assertEquals("Call before ten", figures().kept().closed().orElseThrow().note());
        model.close(new ClosedReview(TODAY.minusWeeks(1), "Call before nine"), _ -> {});
        model.week(TODAY);
        assertTrue(figures().kept().closed().isEmpty());
        assertEquals(new ClosedReview(LocalDate.of(2026, 11, 16), "Call before nine"),
                figures().kept().former().orElseThrow());
    }

    @Test
    void aStandardIsKeptAndTakenAway() {
        log(TODAY, Measure.COLD_CALL, 100);
        log(TODAY, Measure.APPOINTMENT, 5);
        model.standard(Chain.APPOINTMENTS, OptionalInt.of(150), _ -> {});
        Advice.WorkOn advice = assertInstanceOf(Advice.WorkOn.class, figures().background().advice());
        assertEquals(new Rate(150, 1000), advice.stage().reference().rate());
        model.standard(Chain.APPOINTMENTS, OptionalInt.empty(), _ -> {});
        assertEquals(Optional.empty(), store.settings().now().planBasis().standards().permille().keySet().stream()
                .findAny());
    }

    @Test
    void halfAYearOfWeeksLiesBehindAWeek() {
        log(TODAY.minusWeeks(25), Measure.COLD_CALL, 3);
        log(TODAY.minusWeeks(26), Measure.COLD_CALL, 5);
        model.refresh();
        assertEquals(26, figures().background().weeks().size());
        assertEquals(3, figures().background().weeks().getFirst().totals().of(Measure.COLD_CALL));
        model.choose(Span.YEAR);
        // From the week that holds New Year's Day to that of 23 November.
        assertEquals(48, figures().background().weeks().size());
    }

    @Test
    void aWeekBeginsOnTheDayChosen() {
        Workplace place = Settings.DEFAULT.workplace();
        store.settings().change(_ -> Settings.DEFAULT.withWorkplace(
                place.withFirstDayOfWeek(DayOfWeek.SUNDAY)));
        model.refresh();
        assertEquals(new Period(LocalDate.of(2026, 11, 22), LocalDate.of(2026, 11, 28)),
                model.periodProperty().get());
        model.step(1);
        assertEquals(LocalDate.of(2026, 11, 29), model.periodProperty().get().first());
    }
}
