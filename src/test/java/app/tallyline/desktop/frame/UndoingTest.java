package app.tallyline.desktop.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import app.tallyline.HeldBack;
import app.tallyline.model.Activity;
import app.tallyline.model.Language;
import app.tallyline.model.Measure;
import app.tallyline.model.Moment;
import app.tallyline.store.Store;
import app.tallyline.words.Words;

/// Undo and redo asked for while changes are still on their way to the disk.
class UndoingTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T10:42:00Z"),
            ZoneId.of("Europe/Copenhagen"));

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);

    @TempDir
    private Path folder;
    private final HeldBack writer = new HeldBack();
    private final Notices notices = new Notices();
    private final Work work = writer.work(notices);
    private Store store;
    private Undoing undoing;

    @BeforeEach
    void open() {
        store = Store.open(folder.resolve("t.db"), CLOCK);
        undoing = new Undoing(store.undoHistory(), work, notices, () -> MONDAY);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void call() {
        work.write(() -> store.log().record(new Activity(Measure.COLD_CALL, 1,
                Moment.at(CLOCK.instant(), CLOCK.getZone()))), _ -> {});
    }

    private String notice() {
        return notices.latestProperty().get().orElseThrow().text().apply(
                Words.of(Language.ENGLISH, Locale.ROOT, Currency.getInstance("DKK")));
    }

    @Test
    void anUndoBehindAChangeThatWasNotSavedTakesNothingEarlierBack() {
        call();
        writer.all();
        call();
        undoing.undo();
        writer.oneThatFails(store);
        writer.all();
        assertEquals(1, store.log().count());
        assertEquals("Nothing was undone or redone: what you did before was not saved.", notice());
    }

    @Test
    void whatFailedAndWasToldIsNotWaitedFor() {
        call();
        call();
        writer.one();
        writer.oneThatFails(store);
        undoing.undo();
        writer.all();
        assertEquals(0, store.log().count());
    }

    @Test
    void neitherOfTwoUndosBehindAChangeThatWasNotSavedIsMade() {
        call();
        call();
        call();
        undoing.undo();
        undoing.undo();
        writer.one();
        writer.one();
        writer.oneThatFails(store);
        writer.all();
        assertEquals(2, store.log().count());
    }

    @Test
    void aRedoBehindAnUndoThatWasNotMadeMakesNothingEarlierAgain() {
        call();
        call();
        undoing.undo();
        writer.all();
        undoing.undo();
        undoing.redo();
        writer.oneThatFails(store);
        writer.all();
        assertEquals(1, store.log().count());
    }

    private static Activity sale(LocalDate day) {
        return new Activity(Measure.SALE, 1, Moment.at(day, LocalTime.of(16, 5), CLOCK.getZone()));
    }

    @Test
    void anEntryOfAnotherDayThanTheOneInViewIsToldWithItsDayAndWithWhomItWas() {
        store.log().record(sale(FRIDAY), "Finn Holm");
        undoing.undo();
        writer.all();
        assertEquals("Undone: logged 1 sale of 20 Nov 2026, with Finn Holm", notice());
        undoing.redo();
        writer.all();
        assertEquals("Redone: logged 1 sale of 20 Nov 2026, with Finn Holm", notice());
    }

    @Test
    void anEntryOfTheDayInViewIsToldWithoutItsDayAndOneWithNobodyWithoutAName() {
        store.log().record(sale(MONDAY), "Finn Holm");
        undoing.undo();
        writer.all();
        assertEquals("Undone: logged 1 sale", notice());
        store.log().record(sale(FRIDAY));
        undoing.undo();
        writer.all();
        assertEquals("Undone: logged 1 sale of 20 Nov 2026", notice());
    }
}
