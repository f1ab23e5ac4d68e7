package app.tallyline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import app.tallyline.desktop.control.InSight;
import app.tallyline.desktop.frame.Place;
import app.tallyline.model.Activity;
import app.tallyline.model.Chain;
import app.tallyline.model.ClosedReview;
import app.tallyline.model.Details;
import app.tallyline.model.Goal;
import app.tallyline.model.KnownProspect;
import app.tallyline.model.Language;
import app.tallyline.model.Measure;
import app.tallyline.model.Money;
import app.tallyline.model.Outcome;
import app.tallyline.model.PlanBasis;
import app.tallyline.model.Prospect;
import app.tallyline.model.Settings;
import app.tallyline.store.Store;

/// Every form on every screen is settled when it is left.
class LeavingFormsTest {
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

    @Test
    void anEntryBeingChangedIsSavedWhenAnotherIsOpened() throws TimeoutException {
        begin();
        window.press(KeyCode.C, KeyCode.A, KeyCode.E);
        window.retype("#edit-note", "the first");
        Activity appointment = store.log().on(DAY, 10).getFirst().activity();
        assertEquals(Measure.APPOINTMENT, appointment.measure());
        window.interact(() -> {
            ListView<?> log = (ListView<?>) window.node("#log");
            log.requestFocus();
            log.getSelectionModel().select(1);
            InSight.bring(log, 1);
        });
        window.press(KeyCode.ENTER);
        assertEquals("the first", store.log().on(DAY, 10).stream().map(each -> each.activity())
                .filter(each -> each.measure().equals(Measure.APPOINTMENT)).findFirst().orElseThrow().details().note());
        assertTrue(window.shows("#edit-note"));
        assertEquals("", window.typed("#edit-note"));
    }

    @Test
    void anEntryBeingChangedIsSavedWhenTheDayIsTurned() throws TimeoutException {
        begin();
        window.press(KeyCode.C, KeyCode.E);
        window.retype("#edit-note", "the first");
        window.interact(() -> window.robot().lookup(".page-head .button").nth(0).queryButton().fire());
        assertEquals("the first", store.log().on(DAY, 10).getFirst().activity().details().note());
    }

    @Test
    void anEntryBeingChangedIsSavedWhenTheScreenIsLeft() throws TimeoutException {
        begin();
        window.press(KeyCode.C, KeyCode.E);
        window.retype("#edit-note", "the first");
        window.shortcut(KeyCode.DIGIT3);
        assertEquals("the first", store.log().on(DAY, 10).getFirst().activity().details().note());
    }

    @Test
    void aGoalBeingTypedIsSavedForItsMonth() throws TimeoutException {
        begin();
        window.shortcut(KeyCode.DIGIT3);
        window.retype("#goal-amount", "7");
        window.interact(() -> window.robot().lookup(".page-head .button").nth(1).queryButton().fire());
        assertEquals(Optional.of(new Goal(YearMonth.of(2026, 11), new Goal.Sales(7))),
                store.goals().of(YearMonth.of(2026, 11)));
        assertEquals(Optional.empty(), store.goals().of(YearMonth.of(2026, 12)));
        window.retype("#goal-amount", "9");
        window.shortcut(KeyCode.DIGIT1);
        assertEquals(Optional.of(new Goal(YearMonth.of(2026, 12), new Goal.Sales(9))),
                store.goals().of(YearMonth.of(2026, 12)));
    }

    @Test
    void aReviewsNoteIsSavedForItsWeek() throws TimeoutException {
        begin();
        window.shortcut(KeyCode.DIGIT2);
        window.retype("#review-note", "Call earlier");
        window.interact(() -> window.robot().lookup(".page-scroll .button").nth(1).queryButton().fire());
        assertEquals(Optional.of(new ClosedReview(DAY, "Call earlier")), store.reviews().of(DAY));
        assertEquals("", window.typed("#review-note"));
    }

    @Test
    void aMeasureBeingMadeIsSaved() throws TimeoutException {
        begin();
        window.shortcut(KeyCode.DIGIT5);
        window.shortcut(KeyCode.N);
        window.retype("#measure-name", "Demos");
        window.shortcut(KeyCode.DIGIT1);
        assertTrue(store.measures().names().containsValue("Demos"), store.measures().names().toString());
    }

    @Test
    void theNameOfDaysOffStaysWhileOtherSettingsChange() throws TimeoutException {
        begin();
        window.shortcut(KeyCode.DIGIT7);
        window.retype("#off-name", "Skiing");
        window.interact(() -> Views.choose(window.stage().getScene(), "#theme", 2));
        assertEquals("Skiing", window.typed("#off-name"));
    }

    @Test
    void aDayOffsNameWithoutADayKeepsTheUserThereUntilItIsTakenBack() throws TimeoutException {
        begin();
        window.shortcut(KeyCode.DIGIT7);
        window.retype("#off-name", "Skiing");
        window.shortcut(KeyCode.DIGIT1);
        assertEquals(Place.SETTINGS, window.desktop().shell().place());
        assertTrue(window.shows("#off-problem"));
        assertTrue(window.text("#notice").contains("Esc"), window.text("#notice"));
        window.press(KeyCode.ESCAPE);
        window.shortcut(KeyCode.DIGIT1);
        assertEquals(Place.TODAY, window.desktop().shell().place());
    }

    @Test
    void theFirstQuestionsAreKeptToo() throws TimeoutException {
        store.settings().change(_ -> Settings.DEFAULT.withLook(
                new Settings.Look(Optional.of(Language.ENGLISH), Settings.Theme.LIGHT)));
        begin();
        window.write("50");
        window.shortcut(KeyCode.Q);
        assertFalse(window.stage().isShowing());
        assertEquals(Optional.of(new Goal(YearMonth.of(2026, 11), new Goal.Sales(50))),
                store.goals().of(YearMonth.of(2026, 11)));
    }

    @Test
    void aNameTypedForTheNewestEntryIsTakenWhenTheWindowCloses() throws TimeoutException {
        begin();
        window.press(KeyCode.C, KeyCode.P);
        window.write("Hansen");
        window.shortcut(KeyCode.Q);
        assertEquals(Optional.of(hansen.id()), store.log().on(DAY, 1).getFirst().activity().details().prospect());
    }

    @Test
    void whenAnAppointmentIsForIsAnsweredByLeaving() throws TimeoutException {
        begin();
        window.press(KeyCode.A, KeyCode.ENTER);
        window.retype("#when-day", "+3");
        window.shortcut(KeyCode.DIGIT3);
        assertEquals(Optional.of(DAY.plusDays(3).atStartOfDay()),
                store.log().on(DAY, 1).getFirst().activity().details().meantFor());
    }

    @Test
    void theAmountOfASaleIsSavedAsItIsLeft() throws TimeoutException {
        begin();
        window.press(KeyCode.S, KeyCode.ENTER);
        window.write("12,500.50");
        window.click(".page-title");
        window.interact(() -> window.robot().lookup(".page-scroll").query().requestFocus());
        assertEquals(Optional.of(new Money(12_500_50)), store.log().on(DAY, 1).getFirst().activity().details()
                .amount());
    }

    @Test
    void whatTimeWentToIsTakenWhenTheWindowCloses() throws TimeoutException {
        begin();
        window.press(KeyCode.DIGIT4, KeyCode.DIGIT5, KeyCode.O, KeyCode.ENTER);
        window.write("Travel");
        window.shortcut(KeyCode.Z);
        assertEquals(1, store.log().on(DAY, 1).size(), "undo in a box that is typed into is its own");
        window.write("Training");
        window.shortcut(KeyCode.Q);
        assertEquals("training", store.log().on(DAY, 1).getFirst().activity().details().category());
    }

    @Test
    void whatIsNotedElsewhereIsNotLostToAnEntryBeingChanged() throws TimeoutException {
        begin();
        window.press(KeyCode.C, KeyCode.E);
        window.retype("#edit-note", "the first");
        window.interact(() -> store.log().note(store.log().on(DAY, 1).getFirst().id(), Outcome.TALKED));
        assertEquals("the first", window.typed("#edit-note"));
        window.press(KeyCode.ENTER);
        Details details = store.log().on(DAY, 1).getFirst().activity().details();
        assertEquals("the first", details.note());
        assertEquals(Optional.of(Outcome.TALKED), details.outcome());
    }

    @Test
    void whoWasChosenOfNamesakesStaysChosenWhateverArrives() throws TimeoutException {
        long namesake = store.prospects().add(Prospect.named("Hansen")).id();
        begin();
        window.press(KeyCode.C, KeyCode.E);
        window.retype("#edit-who", "Hans");
        window.press(KeyCode.DOWN, KeyCode.DOWN, KeyCode.ENTER);
        window.interact(() -> store.log().note(store.log().on(DAY, 1).getFirst().id(), Outcome.TALKED));
        window.press(KeyCode.ENTER);
        long chosen = store.log().on(DAY, 1).getFirst().activity().details().prospect().orElseThrow();
        assertEquals(namesake, chosen);
    }

    @Test
    void ratesTypedByHandAndStandardsAreSettledToo() throws TimeoutException {
        store.settings().change(now -> now.withPlanBasis(PlanBasis.DEFAULT
                .withWindow(PlanBasis.Window.BY_HAND)));
        begin();
        window.shortcut(KeyCode.DIGIT3);
        window.retype("#by-hand-appointments", "20");
        window.shortcut(KeyCode.DIGIT2);
        assertEquals(200_000, store.settings().now().planBasis().assumed().orElseThrow().appointments());
        window.retype("#standard-sale", "lots");
        window.shortcut(KeyCode.Q);
        assertTrue(window.stage().isShowing());
        window.press(KeyCode.ESCAPE);
        assertTrue(window.node("#standard-sale").isFocused());
        window.retype("#standard-sale", "25");
        window.shortcut(KeyCode.Q);
        assertEquals(OptionalInt.of(250), store.settings().now().planBasis().standards().of(Chain.LAST));
    }

    /// Where nothing is kept of what is typed, so that nothing can be lost: it searches, or names the one to merge with.
    private static final Set<String> KEEP_NOTHING = Set.of("prospect-search", "merge-with");

    /// A field that no form looks after would lose what is typed into it.
    @Test
    void everyFieldThatCanBeTypedIntoIsLookedAfter() throws TimeoutException {
        SampleYear.fill(store, Language.ENGLISH, Settings.Theme.LIGHT);
        store.settings().change(now -> now.withPlanBasis(PlanBasis.DEFAULT
                .withWindow(PlanBasis.Window.BY_HAND)));
        begin();
        Set<String> found = new TreeSet<>();
        window.press(KeyCode.O);
        lookAt(found);
        onPage(KeyCode.E);
        lookAt(found);
        window.press(KeyCode.ESCAPE);
        onPage(KeyCode.S);
        lookAt(found);
        onPage(KeyCode.A, KeyCode.ENTER);
        lookAt(found);
        window.press(KeyCode.ESCAPE, KeyCode.F6, KeyCode.DOWN, KeyCode.M);
        lookAt(found);
        window.press(KeyCode.ESCAPE);
        for (KeyCode place : List.of(KeyCode.DIGIT2, KeyCode.DIGIT3, KeyCode.DIGIT4, KeyCode.DIGIT6, KeyCode.DIGIT7)) {
            window.shortcut(place);
            if (place == KeyCode.DIGIT4) {
                window.interact(() -> Views.select(window.stage().getScene(), "#prospects", 0));
            }
            lookAt(found);
        }
        window.shortcut(KeyCode.DIGIT5);
        window.shortcut(KeyCode.N);
        lookAt(found);
        assertTrue(found.containsAll(Set.of("who", "category", "edit-note", "sale-amount", "when-day", "move-day",
                "review-note",
                "standard-sale", "goal-amount", "by-hand-close", "prospect-note", "next-note", "off-name",
                "measure-name")), found.toString());
    }

    /// Keys are the desk's where no field has the cursor.
    private void onPage(KeyCode... keys) {
        window.interact(() -> window.node(".page-scroll").requestFocus());
        window.press(keys);
    }

    private void lookAt(Set<String> found) {
        for (Node node : window.robot().lookup((Node each) -> each instanceof TextInputControl field
                && field.isEditable() && DrivenWindow.seen(field)).queryAll()) {
            TextInputControl field = (TextInputControl) node;
            String name = field.getParent() instanceof ComboBox<?> box ? box.getId() : field.getId();
            if (!KEEP_NOTHING.contains(name) && found.add(name)) {
                window.interact(() -> {
                    (field.getParent() instanceof ComboBox<?> box ? box : field).requestFocus();
                    String before = field.getText();
                    field.setText(before + "7");
                    assertTrue(window.desktop().shell().unsaved(), name + " is looked after by nobody");
                    field.setText(before);
                });
            }
        }
    }
}
