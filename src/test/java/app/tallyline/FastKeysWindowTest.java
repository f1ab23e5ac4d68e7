package app.tallyline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

import app.tallyline.desktop.frame.Notices;
import app.tallyline.desktop.frame.Work;
import app.tallyline.model.Activity;
import app.tallyline.model.Details;
import app.tallyline.model.Entry;
import app.tallyline.model.FollowUp;
import app.tallyline.model.Language;
import app.tallyline.model.Measure;
import app.tallyline.model.Moment;
import app.tallyline.model.Money;
import app.tallyline.model.Outcome;
import app.tallyline.model.Prospect;
import app.tallyline.model.Settings;
import app.tallyline.store.Store;

/// The real window, whose disk is slow: what is typed goes where it was meant before the one before it is saved.
class FastKeysWindowTest {
    private static final LocalDate DAY = SampleYear.TODAY;

    @TempDir
    private Path folder;
    private final FxRobot robot = new FxRobot();
    private final MovableClock clock = new MovableClock(SampleYear.CLOCK.instant(), SampleYear.ZONE);
    private final HeldBack writer = new HeldBack();
    private Store store;
    private DesktopWiring desktop;

    @BeforeEach
    void open() {
        store = Store.open(folder.resolve("t.db"), clock);
        SampleYear.choose(store, Language.ENGLISH, Settings.Theme.LIGHT);
    }

    @AfterEach
    void close() throws TimeoutException {
        robot.release(new KeyCode[0]);
        robot.release(new MouseButton[0]);
        FxToolkit.cleanupStages();
        assertEquals(List.of(), store.keeper().check());
        store.close();
    }

    private void begin() throws TimeoutException {
        begin(800);
    }

    private void begin(double height) throws TimeoutException {
        Notices notices = new Notices();
        FxToolkit.registerPrimaryStage();
        FxToolkit.setupStage(stage -> {
            Work work = writer.work(notices);
            desktop = new DesktopWiring(store, clock, Locale.ROOT, work, notices, new Views.Painted());
            stage.setScene(desktop.shell().scene(980, height));
            desktop.begin();
            stage.setX(0);
            stage.setY(0);
            stage.show();
            stage.requestFocus();
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void type(KeyCode... keys) {
        for (KeyCode key : keys) {
            robot.type(key);
            WaitForAsyncUtils.waitForFxEvents();
        }
    }

    private void write(String text) {
        robot.write(text, 0);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// The disk has caught up.
    private void saved() {
        robot.interact(writer::all);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void elsewhere(Runnable doing) {
        robot.interact(doing);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private List<Activity> log() {
        return store.log().on(DAY, 500).stream().sorted(Comparator.comparingLong(Entry::id)).map(Entry::activity)
                .toList();
    }

    private List<Measure> measures() {
        return log().stream().map(Activity::measure).toList();
    }

    private static Activity call() {
        return new Activity(Measure.COLD_CALL, 1, SampleYear.now());
    }

    private String text(String field) {
        return robot.lookup(field).queryAs(TextField.class).getText();
    }

    @Test
    void theDayTypedBehindDGoesIntoItsField() throws TimeoutException {
        begin();
        type(KeyCode.C, KeyCode.D);
        write("thu");
        type(KeyCode.TAB);
        write("13");
        type(KeyCode.ENTER, KeyCode.C);
        saved();
        assertEquals(List.of(Measure.COLD_CALL, Measure.APPOINTMENT, Measure.COLD_CALL), measures());
        assertEquals(Optional.of(DAY.plusDays(3).atTime(13, 0)), log().get(1).details().meantFor());
    }

    /// The keys come before the window is drawn again: a field that was put into it has no skin by then.
    private void typeAtOnce(KeyCode... keys) {
        robot.interact(() -> {
            Robot direct = new Robot();
            for (KeyCode key : keys) {
                direct.keyType(key);
            }
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void aFieldTakesTheVeryNextKeyBehindTheOneThatOpenedIt() throws TimeoutException {
        begin();
        typeAtOnce(KeyCode.C, KeyCode.D, KeyCode.T);
        saved();
        assertEquals("t", text("#when-day"));
        type(KeyCode.ESCAPE);
        typeAtOnce(KeyCode.S, KeyCode.ENTER, KeyCode.DIGIT7);
        saved();
        assertEquals("7", text("#sale-amount"));
        type(KeyCode.ESCAPE);
        typeAtOnce(KeyCode.E, KeyCode.DIGIT8);
        saved();
        assertEquals("8", text("#edit-quantity"));
        type(KeyCode.ESCAPE);
        typeAtOnce(KeyCode.DIGIT5, KeyCode.O, KeyCode.ENTER, KeyCode.T);
        saved();
        assertEquals("t", robot.lookup("#newest-category").queryComboBox().getEditor().getText());
        assertEquals(List.of(Measure.COLD_CALL, Measure.APPOINTMENT, Measure.SALE, Measure.NON_SALES_TIME), measures());
        assertEquals(5, log().getLast().quantity());
    }

    @Test
    void theLetterOfAKeyThatHadToWaitIsNotTypedIntoTheFieldItOpens() throws TimeoutException {
        begin();
        type(KeyCode.C);
        saved();
        type(KeyCode.E, KeyCode.DIGIT3, KeyCode.ENTER, KeyCode.E);
        robot.interact(writer::one);
        type(KeyCode.DIGIT4);
        saved();
        assertEquals("4", text("#edit-quantity"));
        assertEquals(3, log().getFirst().quantity());
    }

    @Test
    void enterBehindDTakesTheUsualDay() throws TimeoutException {
        begin();
        type(KeyCode.C, KeyCode.D, KeyCode.ENTER, KeyCode.C, KeyCode.T);
        saved();
        assertEquals(Optional.of(DAY.plusDays(1).atStartOfDay()), log().get(1).details().meantFor());
        assertEquals(Optional.of(Outcome.TALKED), log().getLast().details().outcome());
    }

    @Test
    void theNameAndTheTimeTypedBehindKGoIntoTheirFields() throws TimeoutException {
        begin();
        type(KeyCode.C, KeyCode.K);
        write("cat");
        type(KeyCode.ENTER, KeyCode.TAB);
        write("9:30");
        type(KeyCode.ENTER, KeyCode.C);
        saved();
        assertEquals(List.of(Measure.COLD_CALL, Measure.COLD_CALL), measures());
        assertEquals(Optional.of(new FollowUp(DAY.plusDays(1), Optional.of(LocalTime.of(9, 30)))),
                store.prospects().find("cat").orElseThrow().prospect().followUp());
    }

    @Test
    void theNameTypedBehindPGoesIntoItsFieldAndTheKeyBehindItLogs() throws TimeoutException {
        begin();
        type(KeyCode.C, KeyCode.P);
        write("cats");
        type(KeyCode.ENTER, KeyCode.C, KeyCode.N);
        saved();
        assertEquals(List.of(Measure.COLD_CALL, Measure.COLD_CALL), measures());
        assertEquals(List.of(1), List.of(store.log().with(store.prospects().find("cats").orElseThrow().id()).size()));
        assertEquals(Optional.of(Outcome.NO_ANSWER), log().getLast().details().outcome());
    }

    @Test
    void whatIsTypedBehindEGoesIntoTheFieldsOfTheEntryStillBeingSaved() throws TimeoutException {
        begin();
        type(KeyCode.C, KeyCode.T, KeyCode.E);
        write("3");
        type(KeyCode.ENTER, KeyCode.C);
        saved();
        assertEquals(List.of(3L, 1L), log().stream().map(Activity::quantity).toList());
        assertEquals(Optional.of(Outcome.TALKED), log().getFirst().details().outcome());
        assertFalse(robot.lookup(".editor").query().getParent().isVisible());
    }

    @Test
    void theAmountTypedBehindASaleIsThatSales() throws TimeoutException {
        begin();
        type(KeyCode.S);
        saved();
        type(KeyCode.S, KeyCode.ENTER);
        write("12");
        type(KeyCode.TAB);
        write("cast");
        type(KeyCode.ENTER, KeyCode.C);
        saved();
        assertEquals(List.of(Measure.SALE, Measure.SALE, Measure.COLD_CALL), measures());
        assertEquals(List.of(Optional.empty(), Optional.of(new Money(12_00)), Optional.empty()),
                log().stream().map(activity -> activity.details().amount()).toList());
    }

    @Test
    void aNameThatIsBeingTypedAtMidnightIsTypedToItsEnd() throws TimeoutException {
        begin();
        type(KeyCode.C, KeyCode.P);
        write("ca");
        clock.moveTo(Instant.parse("2026-11-23T23:00:01Z"));
        elsewhere(desktop::turn);
        write("ts");
        type(KeyCode.ENTER);
        saved();
        assertEquals(1, store.log().count());
        assertTrue(store.prospects().find("cats").isPresent());
    }

    @Test
    void anEntryThatIsBeingChangedAtMidnightStaysOpen() throws TimeoutException {
        begin();
        type(KeyCode.C);
        saved();
        type(KeyCode.E);
        saved();
        write("1");
        clock.moveTo(Instant.parse("2026-11-23T23:00:01Z"));
        elsewhere(desktop::turn);
        write("2");
        type(KeyCode.ENTER);
        saved();
        assertEquals(List.of(12L), log().stream().map(Activity::quantity).toList());
    }

    @Test
    void fieldsThatAreBeingTypedInStayWhateverAnotherProgramLogs() throws TimeoutException {
        store.log().record(new Activity(Measure.SALE, 1, SampleYear.now()));
        begin();
        type(KeyCode.ENTER);
        saved();
        write("12");
        elsewhere(() -> store.log().record(call()));
        write("50");
        type(KeyCode.TAB);
        write("cast");
        type(KeyCode.ENTER);
        saved();
        assertEquals(List.of(Measure.SALE, Measure.COLD_CALL), measures());
        assertEquals(Optional.of(new Money(1250_00)), log().getFirst().details().amount());
        assertEquals("cast", log().getFirst().details().deal().product());
    }

    @Test
    void whatTheTimerIsForIsTypedToItsEndThoughTheTimerIsStoppedElsewhere() throws TimeoutException {
        begin();
        type(KeyCode.O);
        saved();
        robot.interact(() -> robot.lookup("#category").queryComboBox().getEditor().requestFocus());
        write("ca");
        elsewhere(() -> store.timer().stop(SampleYear.now(), clock.instant()));
        write("ts");
        assertEquals("cats", robot.lookup("#category").queryComboBox().getEditor().getText());
        assertEquals(List.of(Measure.NON_SALES_TIME), measures());
    }

    @Test
    void aLetterBringsARowOfTheLogIntoSightBeforeItActsOnIt() throws TimeoutException {
        for (int i = 0; i < 60; i++) {
            store.log().record(call());
        }
        begin();
        ListView<?> list = robot.lookup("#log").queryListView();
        robot.interact(() -> {
            list.requestFocus();
            list.getSelectionModel().select(0);
            list.scrollTo(50);
        });
        WaitForAsyncUtils.waitForFxEvents();
        type(KeyCode.DELETE);
        saved();
        assertEquals(60, log().size());
        assertTrue(seen(list, 0));
        type(KeyCode.DELETE);
        saved();
        assertEquals(59, log().size());
    }

    @Test
    void aLetterBringsADueRowIntoSightBeforeItActsOnIt() throws TimeoutException {
        for (int i = 0; i < 9; i++) {
            store.prospects().add(Prospect.named("Ring " + i)
                    .withFollowUp(Optional.of(new FollowUp(DAY.minusDays(20 - i), Optional.empty()))));
        }
        begin();
        type(KeyCode.F6);
        ListView<?> list = robot.lookup("#due").queryListView();
        robot.interact(() -> list.scrollTo(8));
        WaitForAsyncUtils.waitForFxEvents();
        type(KeyCode.D);
        saved();
        assertEquals(9, list.getItems().size());
        assertTrue(seen(list, 0));
        type(KeyCode.D, KeyCode.D);
        saved();
        assertEquals(List.of("Ring 2", "Ring 3"), store.agenda().before(DAY.plusDays(1).atStartOfDay()).stream()
                .limit(2).map(each -> each.name()).toList(), "each of two keys took a row of its own");
    }

    @Test
    void theDueListIsBroughtIntoSightOnALowPage() throws TimeoutException {
        for (int i = 0; i < 9; i++) {
            store.prospects().add(Prospect.named("Ring " + i)
                    .withFollowUp(Optional.of(new FollowUp(DAY.minusDays(20 - i), Optional.empty()))));
        }
        begin(420);
        ListView<?> list = robot.lookup("#due").queryListView();
        assertFalse(seen(list, 0));
        type(KeyCode.F6);
        assertTrue(seen(list, 0));
    }

    private boolean seen(ListView<?> list, int index) {
        WaitForAsyncUtils.waitForFxEvents();
        Node cell = cells(list).stream().filter(each -> each.getIndex() == index).findFirst().orElse(null);
        if (cell == null) {
            return false;
        }
        double middle = cell.localToScene(cell.getLayoutBounds()).getCenterY();
        return list.localToScene(list.getLayoutBounds()).contains(list.localToScene(9, 0).getX(), middle)
                && middle < list.getScene().getHeight() - 40;
    }

    private List<ListCell<?>> cells(ListView<?> list) {
        List<ListCell<?>> cells = new ArrayList<>();
        list.lookupAll(".list-cell").forEach(node -> {
            if (node instanceof ListCell<?> cell && cell.isVisible() && !cell.isEmpty()) {
                cells.add(cell);
            }
        });
        return cells;
    }

    @Test
    void aKeyOfTheDueListIsAboutTheRowThatWasChosenThoughAnotherCameBeforeIt() throws TimeoutException {
        due("Chosen", 2);
        begin();
        type(KeyCode.F6);
        elsewhere(() -> due("Came before it", 9));
        type(KeyCode.D);
        saved();
        assertEquals(List.of("Came before it"), store.agenda().before(DAY.plusDays(1).atStartOfDay()).stream()
                .map(each -> each.name()).toList());
    }

    @Test
    void aRowThatWentElsewhereLeavesItsKeyToNoOther() throws TimeoutException {
        due("Chosen", 9);
        due("Other", 2);
        begin();
        type(KeyCode.F6);
        elsewhere(() -> store.agenda().set(store.prospects().find("Chosen").orElseThrow().id(), Optional.empty()));
        type(KeyCode.D);
        saved();
        assertEquals(1, robot.lookup("#due").queryListView().getItems().size());
        assertEquals(List.of(), log());
        type(KeyCode.D);
        saved();
        assertFalse(robot.lookup("#due").query().getParent().isVisible());
    }

    @Test
    void theOutcomeBehindACallFromTheDueListIsThatCalls() throws TimeoutException {
        due("Called", 9);
        store.log().record(new Activity(Measure.APPOINTMENT, 1, Moment.onDay(DAY.minusDays(5), SampleYear.ZONE),
                Details.NONE.withMeantFor(Optional.of(DAY.minusDays(1).atTime(8, 0)))), "Met");
        begin();
        type(KeyCode.F6, KeyCode.C);
        saved();
        type(KeyCode.N);
        saved();
        assertEquals(List.of(Optional.of(Outcome.NO_ANSWER)), log().stream().map(each -> each.details().outcome())
                .toList());
        assertEquals(1, robot.lookup("#due").queryListView().getItems().size(), "the appointment still waits");
    }

    private void due(String name, int daysAgo) {
        store.prospects().add(Prospect.named(name).withFollowUp(Optional.of(new FollowUp(DAY.minusDays(daysAgo),
                Optional.empty()))));
    }

    @Test
    void aQuestionStaysItsEntrysThoughAnotherIsLoggedByMouse() throws TimeoutException {
        begin();
        type(KeyCode.C, KeyCode.K);
        saved();
        write("Nordlys");
        type(KeyCode.ENTER);
        robot.interact(() -> robot.lookup("#log-cold-call").queryButton().fire());
        robot.interact(() -> robot.lookup("#when-day").query().requestFocus());
        type(KeyCode.ENTER);
        saved();
        assertEquals(Optional.of(DAY.plusDays(1)), store.prospects().find("Nordlys").orElseThrow().prospect()
                .followUp().flatMap(FollowUp::day));
        assertEquals(List.of(true, false), log().stream().map(each -> each.details().prospect().isPresent()).toList());
        assertTrue(text("#who").isEmpty());
    }
}
