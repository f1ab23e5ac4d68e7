package app.tallyline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import app.tallyline.desktop.frame.Notices;
import app.tallyline.desktop.frame.Place;
import app.tallyline.desktop.frame.Work;
import app.tallyline.model.KnownProspect;
import app.tallyline.model.Language;
import app.tallyline.model.Prospect;
import app.tallyline.model.Settings;
import app.tallyline.store.ProspectSearch.Listed;
import app.tallyline.store.Store;

/// Whatever way what is typed of a prospect is left: it is saved, or asked about.
class LeavingTest {
    private static final LocalDate DAY = SampleYear.TODAY;

    @TempDir
    private Path folder;
    private Store store;
    private DrivenWindow window;
    private KnownProspect hansen;

    @BeforeEach
    void open() {
        store = Store.open(folder.resolve("t.db"), SampleYear.CLOCK);
        SampleYear.choose(store, Language.ENGLISH, Settings.Theme.LIGHT);
        hansen = store.prospects().add(Prospect.named("Hansen"));
        store.prospects().add(Prospect.named("Jensen"));
    }

    @AfterEach
    void close() throws TimeoutException {
        window.end();
        assertEquals(List.of(), store.keeper().check());
        store.close();
    }

    private void begin() throws TimeoutException {
        window = DrivenWindow.over(store, SampleYear.CLOCK);
    }

    /// Goes to Hansen among the prospects and types a phone number.
    private void typePhone(String number) throws TimeoutException {
        begin();
        window.shortcut(KeyCode.DIGIT4);
        choose("Hansen");
        window.retype("#prospect-phone", number);
    }

    private void choose(String name) {
        window.interact(() -> {
            TableView<?> table = (TableView<?>) window.node("#prospects");
            table.requestFocus();
            table.getSelectionModel().select(row(table, name));
        });
    }

    private static int row(TableView<?> table, String name) {
        return table.getItems().stream().map(item -> ((Listed) item).known().prospect().name()).toList().indexOf(name);
    }

    private Prospect hansen() {
        return store.prospects().find(hansen.id()).orElseThrow().prospect();
    }

    private String phone() {
        return hansen().reach().phone();
    }

    @Test
    void anotherRowSavesWhatWasTypedOfTheFormer() throws TimeoutException {
        typePhone("20304050");
        choose("Jensen");
        assertEquals("20304050", phone());
        assertEquals("Jensen", window.typed("#prospect-name"));
        window.interact(store.undoHistory()::undo);
        assertEquals("", phone());
        assertTrue(store.prospects().find("Hansen").isPresent(), "one step takes it back and no more");
    }

    @Test
    void anotherScreenSavesWhatWasTyped() throws TimeoutException {
        typePhone("20304050");
        window.shortcut(KeyCode.DIGIT1);
        assertEquals("20304050", phone());
        assertEquals(Place.TODAY, window.desktop().shell().place());
    }

    @Test
    void theWindowStaysUntilWhatWasLoggedIsSavedAndWhereItCannotBe() throws TimeoutException {
        HeldBack writer = new HeldBack();
        Notices notices = new Notices();
        window = DrivenWindow.over(store, SampleYear.CLOCK, notices, writer.work(notices));
        window.press(KeyCode.C);
        window.shortcut(KeyCode.Q);
        assertTrue(window.stage().isShowing(), "it is being saved");
        window.interact(() -> {
            writer.oneThatFails(store);
            writer.all();
        });
        assertTrue(window.stage().isShowing(), "it could not be saved");
        assertTrue(notices.latestProperty().get().orElseThrow().problem());
        window.press(KeyCode.C);
        window.shortcut(KeyCode.Q);
        window.interact(writer::all);
        assertFalse(window.stage().isShowing());
        assertEquals(1, store.log().count());
    }

    @Test
    void ctrlQSavesWhatWasTyped() throws TimeoutException {
        typePhone("20304050");
        window.shortcut(KeyCode.Q);
        assertEquals("20304050", phone());
        assertFalse(window.stage().isShowing());
    }

    @Test
    void closingTheWindowFromOutsideSavesWhatWasTyped() throws TimeoutException {
        typePhone("20304050");
        window.closeFromOutside();
        assertEquals("20304050", phone());
        assertFalse(window.stage().isShowing());
    }

    @Test
    void anotherLanguageDropsNothing() throws TimeoutException {
        typePhone("20304050");
        window.interact(() -> store.settings().change(now -> now.withLook(new Settings.Look(Optional.of(
                Language.DANISH), Settings.Theme.LIGHT))));
        assertEquals("20304050", window.typed("#prospect-phone"));
        window.shortcut(KeyCode.DIGIT1);
        assertEquals("20304050", phone());
        assertEquals("Log et opkald", window.text("#log-cold-call"));
    }

    @Test
    void whatCannotBeReadKeepsTheUserThere() throws TimeoutException {
        typePhone("20304050");
        window.retype("#next-day", "never");
        choose("Jensen");
        assertEquals("Hansen", window.typed("#prospect-name"));
        assertTrue(window.text("#prospect-problem").contains("never"), window.text("#prospect-problem"));
        assertTrue(window.node("#next-day").isFocused());
        window.shortcut(KeyCode.DIGIT1);
        assertEquals(Place.PROSPECTS, window.desktop().shell().place());
        assertEquals("never", window.typed("#next-day"));
    }

    @Test
    void whatCannotBeReadIsAskedAboutWhenClosing() throws TimeoutException {
        typePhone("20304050");
        window.retype("#next-day", "never");
        window.shortcut(KeyCode.Q);
        assertTrue(window.stage().isShowing());
        assertTrue(window.shows("#leave-keep"));
        window.press(KeyCode.ENTER);
        assertFalse(window.shows("#leave-keep"));
        assertTrue(window.node("#next-day").isFocused());
        assertEquals("never", window.typed("#next-day"));
        window.closeFromOutside();
        window.click("#leave-discard");
        assertFalse(window.stage().isShowing());
        assertEquals(Optional.empty(), hansen().followUp());
    }

    @Test
    void aNextStepsNoteWithoutADayIsNotDropped() throws TimeoutException {
        typePhone("20304050");
        window.retype("#next-note", "Ask for the budget");
        window.shortcut(KeyCode.DIGIT1);
        assertEquals(Place.TODAY, window.desktop().shell().place());
        assertEquals("Ask for the budget", hansen().followUp().orElseThrow().note());
    }

    @Test
    void aNextStepsTimeWithoutADayIsNotDropped() throws TimeoutException {
        typePhone("20304050");
        window.retype("#next-time", "14:30");
        window.shortcut(KeyCode.DIGIT1);
        assertEquals(Place.PROSPECTS, window.desktop().shell().place());
        assertTrue(window.node("#next-day").isFocused());
        window.write("+3");
        window.shortcut(KeyCode.DIGIT1);
        assertEquals(Optional.of(LocalTime.of(14, 30)), hansen().followUp().orElseThrow().time());
    }

    @Test
    void whatArrivesFromElsewhereWritesNothingTypedOver() throws TimeoutException {
        typePhone("20304050");
        window.interact(() -> window.node("#prospect-search").requestFocus());
        window.retype("#next-day", "never");
        window.interact(() -> window.node("#prospect-search").requestFocus());
        window.interact(() -> store.prospects().change(store.prospects().find(hansen.id()).orElseThrow(), hansen()
                .withNote("From afar")));
        assertEquals("never", window.typed("#next-day"));
        assertEquals("From afar", window.typed("#prospect-note"));
    }

    @Test
    void aSaveThatChangesNothingLeavesNoStep() throws TimeoutException {
        begin();
        window.shortcut(KeyCode.DIGIT4);
        choose("Hansen");
        window.interact(() -> window.node("#prospect-phone").requestFocus());
        window.press(KeyCode.ENTER);
        window.interact(() -> window.node("#prospect-search").requestFocus());
        window.shortcut(KeyCode.DIGIT1);
        window.interact(store.undoHistory()::undo);
        assertTrue(store.prospects().find("Jensen").isEmpty(), "the last step is Jensen's coming");
    }

    @Test
    void undoInAFieldIsTheFieldsOwn() throws TimeoutException {
        typePhone("20304050");
        window.shortcut(KeyCode.Z);
        window.shortcut(KeyCode.Z);
        window.shortcut(KeyCode.Z);
        assertEquals("", window.typed("#prospect-phone"));
        assertTrue(store.prospects().find("Jensen").isPresent());
        window.shortcut(KeyCode.Y);
        assertTrue(store.prospects().find("Jensen").isPresent());
    }

    @Test
    void escTakesBackWhatIsTypedOfAProspect() throws TimeoutException {
        typePhone("20304050");
        window.press(KeyCode.ESCAPE);
        assertEquals("", window.typed("#prospect-phone"));
        window.shortcut(KeyCode.DIGIT1);
        assertEquals("", phone());
    }

    @Test
    void tabSavesAsItLeavesAField() throws TimeoutException {
        typePhone("20304050");
        window.press(KeyCode.TAB);
        assertEquals("20304050", phone());
        assertTrue(window.node("#prospect-email").isFocused());
        window.interact(() -> window.node("#prospect-note").requestFocus());
        window.write("Rings at nine");
        window.press(KeyCode.TAB);
        assertEquals("Rings at nine", hansen().note());
    }

    @Test
    void theMouseOnAnotherRowComesBackToWhatCannotBeRead() throws TimeoutException {
        typePhone("20304050");
        window.retype("#next-day", "never");
        window.click("Jensen");
        assertEquals("Hansen", window.typed("#prospect-name"));
        assertTrue(window.node("#next-day").isFocused());
        TableView<?> table = (TableView<?>) window.node("#prospects");
        assertEquals(row(table, "Hansen"), table.getSelectionModel().getSelectedIndex());
    }

    @Test
    void aNewProspectWaitsUntilTheFormerIsPutRight() throws TimeoutException {
        typePhone("20304050");
        window.retype("#next-day", "never");
        window.interact(() -> window.robot().lookup("#prospect-add").queryButton().fire());
        assertEquals("Hansen", window.typed("#prospect-name"));
        assertEquals(2, store.prospects().count());
        window.press(KeyCode.ESCAPE);
        window.interact(() -> window.node("#prospect-search").requestFocus());
        window.interact(() -> store.prospects().change(store.prospects().find(hansen.id()).orElseThrow(), hansen()
                .withNote("From afar")));
        assertTrue(window.node("#prospect-search").isFocused());
    }

    @Test
    void someoneTypingGoesOnInTheFormerLanguageUntilItIsSaved() throws TimeoutException {
        typePhone("2030");
        window.interact(() -> store.settings().change(now -> now.withLook(new Settings.Look(Optional.of(
                Language.DANISH), Settings.Theme.LIGHT))));
        assertEquals("", phone(), "half a number is not saved for them");
        assertTrue(window.node("#prospect-phone").isFocused());
        window.write("4050");
        window.press(KeyCode.ENTER);
        assertEquals("20304050", phone());
        assertEquals("Indstillinger", window.text("#go-settings"));
    }

    @Test
    void aProspectThatIsGoneElsewhereKeepsWhatIsTypedOfIt() throws TimeoutException {
        typePhone("20304050");
        window.interact(this::takeHansenAway);
        assertEquals("20304050", window.typed("#prospect-phone"));
        window.shortcut(KeyCode.DIGIT1);
        assertEquals(Place.PROSPECTS, window.desktop().shell().place());
        assertTrue(window.text("#prospect-problem").contains("no longer"), window.text("#prospect-problem"));
        window.shortcut(KeyCode.Q);
        assertTrue(window.shows("#leave-discard"));
        window.press(KeyCode.ESCAPE, KeyCode.ESCAPE);
        window.shortcut(KeyCode.DIGIT1);
        assertEquals(Place.TODAY, window.desktop().shell().place());
    }

    /// As another program may.
    private void takeHansenAway() {
        store.undoHistory().undo();
        store.undoHistory().undo();
        assertTrue(store.prospects().find(hansen.id()).isEmpty());
    }

    /// Changes wait here until they reach the disk.
    private final Deque<Runnable> asked = new ArrayDeque<>();

    private void beginSlowly() throws TimeoutException {
        Notices notices = new Notices();
        window = DrivenWindow.over(store, SampleYear.CLOCK, notices,
                new Work(asked::add, Runnable::run, Runnable::run, Runnable::run, notices));
    }

    private void write() {
        window.interact(() -> {
            while (!asked.isEmpty()) {
                asked.poll().run();
            }
        });
    }

    @Test
    void anotherScreenDoesNotWaitForTheDiskAndIsLeftAgainWhereItFails() throws TimeoutException {
        beginSlowly();
        window.shortcut(KeyCode.DIGIT4);
        choose("Hansen");
        window.retype("#prospect-phone", "20304050");
        window.shortcut(KeyCode.DIGIT1);
        assertEquals(Place.TODAY, window.desktop().shell().place());
        window.interact(this::takeHansenAway);
        write();
        assertEquals(Place.PROSPECTS, window.desktop().shell().place());
        assertEquals("20304050", window.typed("#prospect-phone"));
        assertTrue(window.node("#prospect-phone").isFocused());
        assertTrue(window.text("#prospect-problem").contains("no longer"), window.text("#prospect-problem"));
    }

    @Test
    void theWindowClosesWhenItIsOnDisk() throws TimeoutException {
        beginSlowly();
        window.shortcut(KeyCode.DIGIT4);
        choose("Hansen");
        window.retype("#prospect-phone", "20304050");
        window.shortcut(KeyCode.DIGIT1);
        window.shortcut(KeyCode.Q);
        assertTrue(window.stage().isShowing());
        write();
        assertFalse(window.stage().isShowing());
        assertEquals("20304050", phone());
    }

    @Test
    void theWindowStaysAndAsksWhereItCannotBeOnDisk() throws TimeoutException {
        beginSlowly();
        window.shortcut(KeyCode.DIGIT4);
        choose("Hansen");
        window.retype("#prospect-phone", "20304050");
        window.closeFromOutside();
        window.interact(this::takeHansenAway);
        write();
        assertTrue(window.stage().isShowing());
        assertTrue(window.shows("#leave-discard"));
        window.press(KeyCode.TAB, KeyCode.ENTER);
        assertFalse(window.stage().isShowing());
    }

    @Test
    void redoInAFieldIsTheFieldsOwn() throws TimeoutException {
        typePhone("20304050");
        window.interact(store.undoHistory()::undo);
        assertTrue(store.prospects().find("Jensen").isEmpty());
        window.shortcut(KeyCode.Z);
        window.shortcut(KeyCode.Y);
        window.shiftShortcut(KeyCode.Z);
        assertTrue(store.prospects().find("Jensen").isEmpty());
        assertEquals("20304050", window.typed("#prospect-phone"));
    }
}
