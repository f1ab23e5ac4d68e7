package app.tallyline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import app.tallyline.desktop.frame.Notices;
import app.tallyline.model.Activity;
import app.tallyline.model.Entry;
import app.tallyline.model.FollowUp;
import app.tallyline.model.Language;
import app.tallyline.model.Measure;
import app.tallyline.model.Money;
import app.tallyline.model.Settings;
import app.tallyline.store.Store;

/// What is typed about an entry and cannot be saved is still there, and asked about before the window closes.
class UnsavedAnswersTest {
    private static final LocalDate TOMORROW = SampleYear.TODAY.plusDays(1);

    @TempDir
    private Path folder;
    private final HeldBack writer = new HeldBack();
    private final Notices notices = new Notices();
    private Store store;
    private DrivenWindow window;

    @BeforeEach
    void open() throws TimeoutException {
        store = Store.open(folder.resolve("t.db"), SampleYear.CLOCK);
        SampleYear.choose(store, Language.ENGLISH, Settings.Theme.LIGHT);
        window = DrivenWindow.over(store, SampleYear.CLOCK, notices, writer.work(notices));
    }

    @AfterEach
    void close() throws TimeoutException {
        window.end();
        assertEquals(List.of(), store.keeper().check());
        store.close();
    }

    /// Types keys, each of which is saved at once.
    private void type(KeyCode... keys) {
        for (KeyCode key : keys) {
            window.type(key);
            saved();
        }
    }

    private void saved() {
        window.interact(writer::all);
    }

    /// The next change cannot be saved; what was asked for behind it can.
    private void notSaved() {
        window.interact(() -> {
            writer.oneThatFails(store);
            writer.all();
        });
    }

    /// The window asks before it closes, for what is typed still cannot be saved; and the user stays.
    private void asksBeforeItCloses() {
        window.closeFromOutside();
        notSaved();
        assertTrue(window.stage().isShowing());
        assertTrue(window.shows("#leave-discard"));
        window.press(KeyCode.ENTER);
        assertFalse(window.shows("#leave-keep"));
    }

    private List<Activity> log() {
        return store.log().on(SampleYear.TODAY, 500).stream().sorted(Comparator.comparingLong(Entry::id))
                .map(Entry::activity).toList();
    }

    private List<Optional<Money>> amounts() {
        return log().stream().map(each -> each.details().amount()).toList();
    }

    private String category() {
        return ((ComboBox<?>) window.node("#newest-category")).getEditor().getText();
    }

    @Test
    void anAmountThatCannotBeSavedStaysInItsField() {
        type(KeyCode.S, KeyCode.ENTER);
        window.write("1250");
        window.type(KeyCode.ENTER);
        notSaved();
        assertEquals("1250", window.typed("#sale-amount"));
        assertTrue(window.desktop().shell().unsaved());
        asksBeforeItCloses();
        assertEquals("1250", window.typed("#sale-amount"));
        type(KeyCode.ENTER);
        assertEquals(List.of(Optional.of(new Money(1_250_00))), amounts());
        assertFalse(window.desktop().shell().unsaved());
    }

    @Test
    void anAmountThatCannotBeSavedComesBackThoughCallsWereLoggedMeanwhileAndTakesNoneOfTheirKeys() {
        type(KeyCode.S, KeyCode.ENTER);
        window.write("1250");
        window.type(KeyCode.ENTER, KeyCode.C);
        notSaved();
        assertEquals("1250", window.typed("#sale-amount"));
        type(KeyCode.C);
        assertEquals(List.of(Measure.SALE, Measure.COLD_CALL, Measure.COLD_CALL),
                log().stream().map(Activity::measure).toList());
        window.closeFromOutside();
        saved();
        assertFalse(window.stage().isShowing());
        assertEquals(Optional.of(new Money(1_250_00)), amounts().getFirst());
    }

    @Test
    void anAmountThatCannotBeSavedIsSavedBeforeAnotherSalesIsTyped() {
        type(KeyCode.S, KeyCode.ENTER);
        window.write("1250");
        window.type(KeyCode.ENTER, KeyCode.S, KeyCode.ENTER);
        notSaved();
        window.write("70");
        type(KeyCode.ENTER);
        assertEquals(List.of(Optional.of(new Money(1_250_00)), Optional.of(new Money(70_00))), amounts());
    }

    @Test
    void anAmountThatCannotBeSavedIsOnlyToldWhereAnotherSalesIsBeingTyped() {
        type(KeyCode.S, KeyCode.ENTER);
        window.write("1250");
        window.type(KeyCode.ENTER, KeyCode.S, KeyCode.ENTER);
        window.interact(() -> {
            writer.oneThatFails(store);
            writer.one();
            writer.one();
        });
        window.write("7");
        window.interact(() -> writer.oneThatFails(store));
        assertTrue(notices.latestProperty().get().orElseThrow().problem());
        window.write("0");
        saved();
        type(KeyCode.ENTER);
        assertEquals(List.of(Optional.empty(), Optional.of(new Money(70_00))), amounts());
    }

    @Test
    void anAmountLeftByTabThatCannotBeSavedIsSavedWithTheProduct() {
        type(KeyCode.S, KeyCode.ENTER);
        window.write("1250");
        window.type(KeyCode.TAB);
        window.write("cast");
        window.type(KeyCode.ENTER);
        window.interact(() -> {
            writer.oneThatFails(store);
            writer.oneThatFails(store);
        });
        assertEquals("1250", window.typed("#sale-amount"));
        assertEquals("cast", window.typed("#sale-product"));
        window.interact(() -> window.node("#sale-product").requestFocus());
        window.press(KeyCode.ESCAPE);
        assertEquals("", window.typed("#sale-amount"), "neither is kept");
        assertEquals("", window.typed("#sale-product"));
    }

    @Test
    void whatFailedAtFirstAndWasSavedByAnotherEnterIsNotUnsaved() {
        type(KeyCode.S, KeyCode.ENTER);
        window.write("1250");
        window.type(KeyCode.TAB);
        window.write("cast");
        window.type(KeyCode.ENTER);
        window.interact(() -> {
            writer.oneThatFails(store);
            writer.all();
        });
        assertEquals(List.of(Optional.of(new Money(1_250_00))), amounts());
        assertFalse(window.desktop().shell().unsaved());
    }

    @Test
    void aCategoryThatCannotBeSavedStaysInItsField() {
        window.type(KeyCode.DIGIT5);
        type(KeyCode.O, KeyCode.ENTER);
        window.write("visits");
        window.type(KeyCode.ENTER);
        notSaved();
        assertEquals("visits", category());
        assertTrue(window.desktop().shell().unsaved());
        asksBeforeItCloses();
        assertEquals("visits", category());
        type(KeyCode.ENTER);
        assertEquals("visits", log().getFirst().details().category());
        assertFalse(window.desktop().shell().unsaved());
    }

    @Test
    void aCategoryThatCannotBeSavedComesBackThoughACallWasLoggedMeanwhile() {
        window.type(KeyCode.DIGIT5);
        type(KeyCode.O, KeyCode.ENTER);
        window.write("visits");
        window.type(KeyCode.ENTER, KeyCode.C);
        notSaved();
        assertTrue(window.desktop().shell().unsaved());
        window.closeFromOutside();
        saved();
        assertFalse(window.stage().isShowing());
        assertEquals("visits", log().getFirst().details().category());
    }

    @Test
    void aNameThatCannotBeSavedIsAskedForAgainBeforeTheDayToCallBack() {
        type(KeyCode.C, KeyCode.K);
        window.write("Nordlys");
        window.type(KeyCode.ENTER);
        notSaved();
        assertEquals("Nordlys", window.typed("#who"));
        assertFalse(window.shows("#when-day"));
        assertTrue(window.shows("#asked-whom"));
        assertTrue(window.desktop().shell().unsaved());
        type(KeyCode.ENTER, KeyCode.ENTER);
        assertEquals(Optional.of(TOMORROW), dayOf("Nordlys"));
    }

    @Test
    void theDayOfANameThatCannotBeSavedIsNotLost() {
        type(KeyCode.C, KeyCode.K);
        window.write("Nordlys");
        window.type(KeyCode.ENTER);
        window.write("thu");
        window.type(KeyCode.ENTER);
        notSaved();
        assertEquals("Nordlys", window.typed("#who"));
        window.interact(() -> window.node("#who").requestFocus());
        type(KeyCode.ENTER);
        assertEquals("thu", window.typed("#when-day"));
        assertTrue(window.desktop().shell().unsaved());
        type(KeyCode.ENTER);
        assertEquals(Optional.of(SampleYear.TODAY.plusDays(3)), dayOf("Nordlys"));
    }

    private Optional<LocalDate> dayOf(String name) {
        return store.prospects().find(name).flatMap(who -> who.prospect().followUp()).flatMap(FollowUp::day);
    }
}
