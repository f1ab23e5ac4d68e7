package app.tallyline.desktop.today;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import app.tallyline.MovableClock;
import app.tallyline.desktop.frame.CurrentDate;
import app.tallyline.desktop.frame.Notices;
import app.tallyline.desktop.frame.Work;
import app.tallyline.model.Activity;
import app.tallyline.model.ClosedReview;
import app.tallyline.model.DayOff;
import app.tallyline.model.Language;
import app.tallyline.model.Measure;
import app.tallyline.model.Moment;
import app.tallyline.store.Store;

/// 23 November 2026 is a Monday.
class WeekModelTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    @TempDir
    private Path folder;
    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-23T08:00:00Z"), ZONE);
    private final List<LocalDate> reviewed = new ArrayList<>();
    private Store store;
    private CurrentDate date;
    private WeekModel model;

    @BeforeEach
    void open() {
        store = Store.open(folder.resolve("t.db"), clock);
        date = new CurrentDate(clock);
        model = new WeekModel(store, () -> store.workdays().calendar(store.settings().now().workplace(),
                Language.ENGLISH), Work.direct(new Notices()), date, reviewed::add);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void log(LocalDate day) {
        store.log().record(new Activity(Measure.COLD_CALL, 12, Moment.at(day, LocalTime.NOON, ZONE)));
    }

    private void turnTo(LocalDate day) {
        clock.moveTo(day.atTime(9, 0).atZone(ZONE).toInstant());
        date.turn();
        model.refresh();
    }

    @Test
    void theFirstWorkingDayOffersLastWeek() {
        log(MONDAY.minusDays(4));
        model.refresh();
        WeekModel.Offer offer = model.offerProperty().get().orElseThrow();
        assertEquals(MONDAY.minusWeeks(1), offer.week().first());
        assertEquals(12, offer.totals().of(Measure.COLD_CALL));
        model.accept();
        assertEquals(List.of(MONDAY.minusWeeks(1)), reviewed);
        turnTo(MONDAY.plusDays(1));
        assertTrue(model.offerProperty().get().isEmpty());
    }

    @Test
    void afterADayOffTheNextDayIsTheFirst() {
        log(MONDAY.minusDays(4));
        store.workdays().take(List.of(new DayOff(MONDAY, "")));
        model.refresh();
        assertTrue(model.offerProperty().get().isEmpty());
        turnTo(MONDAY.plusDays(1));
        assertTrue(model.offerProperty().get().isPresent());
    }

    @Test
    void aWeekWithoutAnEntryAndOneThatIsClosedAreNotOffered() {
        log(MONDAY);
        model.refresh();
        assertTrue(model.offerProperty().get().isEmpty());
        log(MONDAY.minusDays(7));
        model.refresh();
        assertTrue(model.offerProperty().get().isPresent());
        store.reviews().close(new ClosedReview(MONDAY.minusWeeks(1), ""));
        model.refresh();
        assertTrue(model.offerProperty().get().isEmpty());
    }

    @Test
    void putOffItComesBackOnlyNextWeek() {
        log(MONDAY.minusDays(4));
        model.refresh();
        model.putOff();
        model.refresh();
        assertEquals(Optional.empty(), model.offerProperty().get());
        log(MONDAY);
        turnTo(MONDAY.plusWeeks(1));
        assertEquals(MONDAY, model.offerProperty().get().orElseThrow().week().first());
    }
}
