package app.tallyline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeoutException;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.Slider;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

import app.tallyline.desktop.dialog.FileAnswer;
import app.tallyline.desktop.frame.Notices;
import app.tallyline.desktop.frame.Place;
import app.tallyline.model.Activity;
import app.tallyline.model.Chain;
import app.tallyline.model.ClosedReview;
import app.tallyline.model.DayOff;
import app.tallyline.model.Entry;
import app.tallyline.model.Goal;
import app.tallyline.model.Language;
import app.tallyline.model.Measure;
import app.tallyline.model.Money;
import app.tallyline.model.Outcome;
import app.tallyline.model.Period;
import app.tallyline.model.PlanBasis;
import app.tallyline.model.Settings;
import app.tallyline.store.Store;

/// The real window, driven as a person does: by keyboard first.
class WindowTest {
    private static final LocalDate DAY = SampleYear.TODAY;

    @TempDir
    private Path folder;
    private final FxRobot robot = new FxRobot();
    private Store store;
    private DesktopWiring desktop;
    private Views.Painted around;
    private Stage stage;

    @BeforeEach
    void open() throws TimeoutException {
        store = Store.open(folder.resolve("t.db"), SampleYear.CLOCK);
        SampleYear.choose(store, Language.ENGLISH, Settings.Theme.LIGHT);
    }

    @AfterEach
    void close() throws TimeoutException {
        robot.release(new KeyCode[0]);
        FxToolkit.cleanupStages();
        assertEquals(List.of(), store.keeper().check());
        store.close();
    }

    private void begin() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        stage = FxToolkit.setupStage(each -> {
            around = new Views.Painted();
            desktop = Views.over(store, SampleYear.CLOCK, new Notices(), around);
            each.setScene(desktop.shell().scene(980, 800));
            desktop.begin();
            each.setX(0);
            each.setY(0);
            each.show();
            each.requestFocus();
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void type(KeyCode... keys) {
        robot.type(keys);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void chord(KeyCode... keys) {
        robot.push(keys);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private String text(String selector) {
        return ((Labeled) robot.lookup(selector).query()).getText();
    }

    private List<Activity> log() {
        return store.log().on(DAY, 100).stream().map(Entry::activity).toList();
    }

    @Test
    void oneKeyLogsOneAndANumberBeforeItThatMany() throws TimeoutException {
        begin();
        type(KeyCode.C);
        type(KeyCode.DIGIT1, KeyCode.DIGIT2);
        assertTrue(text("#pending").startsWith("12 ×"), text("#pending"));
        type(KeyCode.C);
        type(KeyCode.A, KeyCode.S);
        assertEquals("13", text("#count-cold-call"));
        assertEquals("1", text("#count-appointment"));
        assertEquals("1", text("#count-sale"));
        assertEquals(4, log().size());
        assertEquals("Saved: 1 sale.", text("#notice"));
    }

    @Test
    void undoAndRedoByKeyOnAnyScreen() throws TimeoutException {
        begin();
        type(KeyCode.C, KeyCode.C);
        chord(KeyCode.CONTROL, KeyCode.DIGIT2);
        assertEquals(Place.REVIEW, desktop.shell().place());
        chord(KeyCode.CONTROL, KeyCode.Z);
        chord(KeyCode.CONTROL, KeyCode.DIGIT1);
        assertEquals("1", text("#count-cold-call"));
        chord(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        assertEquals("2", text("#count-cold-call"));
    }

    @Test
    void theNewestEntryIsChangedInPlace() throws TimeoutException {
        begin();
        type(KeyCode.S, KeyCode.E);
        robot.write("3");
        // Date, time and name are passed by, the amount is typed, Enter saves.
        type(KeyCode.TAB, KeyCode.TAB, KeyCode.TAB, KeyCode.TAB);
        robot.write("12,500.50");
        type(KeyCode.ENTER);
        Activity sale = log().getFirst();
        assertEquals(3, sale.quantity());
        assertEquals(Optional.of(new Money(12_500_50)), sale.details().amount());
        assertEquals("3", text("#count-sale"));
    }

    @Test
    void whatCannotBeReadIsToldInPlaceAndStays() throws TimeoutException {
        begin();
        type(KeyCode.C, KeyCode.E);
        robot.write("1000000000000");
        type(KeyCode.ENTER);
        assertTrue(text("#edit-problem").contains("1,000,000"), text("#edit-problem"));
        assertEquals("1000000000000", ((TextField) robot.lookup("#edit-quantity").query()).getText());
        assertEquals(1, log().getFirst().quantity());
        robot.write("\b");
        type(KeyCode.ESCAPE);
        assertEquals(1, log().getFirst().quantity());
        assertFalse(robot.lookup(".editor").query().getParent().isVisible());
    }

    @Test
    void lettersTypedIntoAFieldLogNothing() throws TimeoutException {
        begin();
        type(KeyCode.C, KeyCode.E);
        robot.clickOn("#edit-note");
        type(KeyCode.C, KeyCode.A, KeyCode.S, KeyCode.DIGIT1);
        assertEquals("cas1", ((TextInputControl) robot.lookup("#edit-note").query()).getText());
        assertEquals(1, log().size());
        assertFalse(robot.lookup("#pending").query().isVisible());
    }

    @Test
    void aGoalThatCannotBeReadIsToldInPlace() throws TimeoutException {
        begin();
        chord(KeyCode.CONTROL, KeyCode.DIGIT3);
        robot.clickOn("#goal-amount");
        robot.write("cas 1");
        type(KeyCode.ENTER);
        assertTrue(text("#goal-problem").contains("cas 1"), text("#goal-problem"));
        assertEquals(Optional.empty(), store.goals().of(YearMonth.of(2026, 11)));
    }

    @Test
    void aGoalIsSetAndTodaysNumberRead() throws TimeoutException {
        store.settings().change(now -> now.withPlanBasis(PlanBasis.DEFAULT
                .withAssumed(Optional.of(PlanBasis.FIVE_PER_CENT))));
        begin();
        chord(KeyCode.CONTROL, KeyCode.DIGIT3);
        robot.clickOn("#goal-amount");
        robot.write("6");
        type(KeyCode.ENTER);
        assertEquals(Optional.of(new Goal(YearMonth.of(2026, 11), new Goal.Sales(6))),
                store.goals().of(YearMonth.of(2026, 11)));
        chord(KeyCode.CONTROL, KeyCode.DIGIT1);
        type(KeyCode.DIGIT5, KeyCode.C);
        // 120 calls over six working days, five of today's twenty made.
        assertEquals("15", text("#todays-number .figure-large"));
    }

    @Test
    void anEntryIsDeletedFromTheListByKeyAndComesBack() throws TimeoutException {
        begin();
        type(KeyCode.C, KeyCode.A);
        robot.clickOn("#log");
        type(KeyCode.HOME, KeyCode.DELETE);
        assertEquals(List.of(Measure.COLD_CALL), log().stream().map(Activity::measure).toList());
        chord(KeyCode.CONTROL, KeyCode.Z);
        assertEquals(2, log().size());
    }

    @Test
    void theReviewStepsByArrows() throws TimeoutException {
        begin();
        chord(KeyCode.CONTROL, KeyCode.DIGIT2);
        assertEquals("Week 48 · 23 Nov – 29 Nov 2026", text(".period"));
        type(KeyCode.LEFT);
        assertEquals("Week 47 · 16 Nov – 22 Nov 2026", text(".period"));
        type(KeyCode.RIGHT, KeyCode.RIGHT);
        assertEquals("Week 49 · 30 Nov – 6 Dec 2026", text(".period"));
    }

    @Test
    void aDayTakenOffLeavesFewerToWork() throws TimeoutException {
        begin();
        chord(KeyCode.CONTROL, KeyCode.DIGIT3);
        assertEquals("over 21 working days", text("#calls-per-day .figure-note"));
        robot.interact(() -> robot.lookup("#day-2026-11-24").queryButton().fire());
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals("over 20 working days", text("#calls-per-day .figure-note"));
        chord(KeyCode.CONTROL, KeyCode.Z);
        assertEquals("over 21 working days", text("#calls-per-day .figure-note"));
    }

    @Test
    void theKeysAreListedUntilOneIsPressed() throws TimeoutException {
        begin();
        type(KeyCode.F1);
        assertNotNull(robot.lookup("#keys").tryQuery().orElse(null));
        type(KeyCode.C);
        assertTrue(robot.lookup("#keys").tryQuery().isEmpty());
        assertEquals(List.of(), log(), "the key that closes the list logs nothing");
    }

    @Test
    void theWindowIsClosedByKey() throws TimeoutException {
        begin();
        chord(KeyCode.CONTROL, KeyCode.Q);
        assertFalse(stage.isShowing());
    }

    @Test
    void theLanguageAndColoursTurnAtOnce() throws TimeoutException {
        begin();
        chord(KeyCode.CONTROL, KeyCode.DIGIT7);
        assertEquals("Settings", text("#go-settings"));
        robot.interact(() -> Views.choose(stage.getScene(), "#language", 2));
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals("Indstillinger", text("#go-settings"));
        robot.interact(() -> Views.choose(stage.getScene(), "#theme", 2));
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(Settings.Theme.DARK, store.settings().now().look().theme());
        chord(KeyCode.CONTROL, KeyCode.DIGIT1);
        assertEquals("Log et opkald", text("#log-cold-call"));
    }

    @Test
    void theSettingsScreenFollowsAChangeMadeElsewhere() throws TimeoutException {
        begin();
        chord(KeyCode.CONTROL, KeyCode.DIGIT7);
        try (Store elsewhere = Store.open(store.path(), SampleYear.CLOCK)) {
            elsewhere.settings().change(now -> now.withLook(new Settings.Look(now.look().language(),
                    Settings.Theme.DARK)));
        }
        robot.interact(desktop::changed);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(Settings.Theme.DARK, robot.lookup("#theme").queryComboBox().getValue());
    }

    @Test
    void aScreenOfAnotherLanguageListensNoLonger() throws TimeoutException {
        begin();
        Labeled former = robot.lookup("#count-cold-call").query();
        robot.interact(() -> store.settings().change(now -> now.withLook(new Settings.Look(Optional.of(Language.DANISH),
                Settings.Theme.LIGHT))));
        WaitForAsyncUtils.waitForFxEvents();
        type(KeyCode.C);
        assertEquals("1", text("#count-cold-call"));
        assertEquals("0", former.getText());
    }

    @Test
    void aTableIsLookedAtBroughtInAndTakenBack() throws TimeoutException, IOException {
        Path table = Files.writeString(folder.resolve("calls.csv"),
                "date,measure,quantity,outcome\n2026-11-23,call,7,talked\n2026-11-31,call,1,\n");
        begin();
        chord(KeyCode.CONTROL, KeyCode.DIGIT6);
        robot.interact(() -> desktop.importing().open(table));
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals("Bring 1 row in", text("#bring"));
        robot.interact(() -> robot.lookup("#bring").queryButton().requestFocus());
        type(KeyCode.SPACE);
        assertEquals(List.of(7L), log().stream().map(Activity::quantity).toList());
        assertEquals(Optional.of(Outcome.TALKED), log().getFirst().details().outcome());
        chord(KeyCode.CONTROL, KeyCode.Z);
        assertEquals(List.of(), log());
    }

    @Test
    void datesThatCanBeReadTwoWaysAreAskedAbout() throws TimeoutException, IOException {
        Path table = Files.writeString(folder.resolve("calls.csv"), "date,measure\n01/02/2026,call\n");
        begin();
        chord(KeyCode.CONTROL, KeyCode.DIGIT6);
        robot.interact(() -> desktop.importing().open(table));
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(robot.lookup("#bring").queryButton().isDisabled());
        robot.interact(() -> Views.choose(stage.getScene(), "#order", 1));
        WaitForAsyncUtils.waitForFxEvents();
        assertFalse(robot.lookup("#bring").queryButton().isDisabled());
    }

    @Test
    void aFileThatIsNoTableIsToldAtTheFoot() throws TimeoutException, IOException {
        Path file = Files.writeString(folder.resolve("picture.csv"), "\u0000\u0001\u0002");
        begin();
        robot.interact(() -> desktop.importing().open(file));
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(text("#notice").contains("is not a text table"), text("#notice"));
    }

    @Test
    void callsAreLoggedWhileADialogAsksForAFile() throws TimeoutException, IOException {
        Path table = Files.writeString(folder.resolve("calls.csv"), "date,measure\n2026-11-23,call\n");
        begin();
        chord(KeyCode.CONTROL, KeyCode.DIGIT6);
        robot.interact(() -> robot.lookup("#choose-file").queryButton().requestFocus());
        type(KeyCode.SPACE);
        assertEquals(List.of("*.csv", "*.xlsx", "*.txt", "*.tsv"), around.chooser().latest().request().filters()
                .getFirst().patterns());
        assertEquals("Choosing a file: Bring a table in", text("#dialog-open"));
        chord(KeyCode.CONTROL, KeyCode.DIGIT1);
        type(KeyCode.C, KeyCode.C);
        assertEquals(2, log().size());
        robot.interact(() -> robot.lookup("#dialog-show").queryButton().fire());
        assertEquals(1, around.chooser().latest().fronts());
        robot.interact(() -> around.chooser().latest().answer(new FileAnswer.Chosen(table, 0)));
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(robot.lookup("#dialog-open").tryQuery().isEmpty());
        chord(KeyCode.CONTROL, KeyCode.DIGIT6);
        assertEquals("Bring 1 row in", text("#bring"));
    }

    @Test
    void whatGoesOutIsWhatWasChosenWhenItWasAskedFor() throws TimeoutException, IOException {
        store.log().record(new Activity(Measure.COLD_CALL, 1, SampleYear.now()));
        store.log().record(new Activity(Measure.SALE, 1, SampleYear.now()));
        begin();
        chord(KeyCode.CONTROL, KeyCode.DIGIT6);
        robot.interact(() -> Views.choose(stage.getScene(), "#of-what", 1));
        robot.interact(() -> robot.lookup("#export").queryButton().fire());
        robot.interact(() -> Views.choose(stage.getScene(), "#of-what", 0));
        robot.interact(() -> around.chooser().latest().answer(new FileAnswer.Chosen(folder.resolve("out"), 1)));
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(2, Files.readAllLines(folder.resolve("out.csv")).size());
    }

    @Test
    void aDialogIsCancelledAtTheFootAndGoesWithTheWindow() throws TimeoutException {
        begin();
        chord(KeyCode.CONTROL, KeyCode.DIGIT2);
        chord(KeyCode.CONTROL, KeyCode.E);
        assertEquals("tallyline.xlsx", around.chooser().latest().request().name());
        robot.interact(() -> robot.lookup("#dialog-cancel").queryButton().fire());
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(around.chooser().latest().ended());
        assertTrue(robot.lookup("#dialog-open").tryQuery().isEmpty());
        chord(KeyCode.CONTROL, KeyCode.P);
        assertEquals(2, around.chooser().shown().size());
        robot.interact(desktop::stop);
        assertTrue(around.chooser().latest().ended());
    }

    @Test
    void aDialogThatCannotOpenIsToldAtTheFoot() throws TimeoutException {
        begin();
        chord(KeyCode.CONTROL, KeyCode.DIGIT6);
        robot.interact(() -> robot.lookup("#choose-second").queryButton().fire());
        robot.interact(() -> around.chooser().latest().answer(new FileAnswer.Failed("no display")));
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(text("#notice").contains("did not open"), text("#notice"));
    }

    @Test
    void theProgramGetsReadyToAskWhenTheUserTurnsToAButtonThatAsks() throws TimeoutException {
        begin();
        chord(KeyCode.CONTROL, KeyCode.DIGIT6);
        assertEquals(0, around.chooser().prepared());
        robot.interact(() -> robot.lookup("#choose-file").queryButton().requestFocus());
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(1, around.chooser().prepared());
    }

    @Test
    void theFirstQuestionsMakeAPlan() throws TimeoutException {
        store.settings().change(_ -> Settings.DEFAULT.withLook(
                new Settings.Look(Optional.of(Language.ENGLISH), Settings.Theme.LIGHT)));
        begin();
        robot.write("50");
        robot.interact(() -> {
            ComboBox<String> country = robot.lookup("#welcome-country").queryComboBox();
            country.setValue("DK");
        });
        type(KeyCode.ENTER);
        Settings settings = store.settings().now();
        assertTrue(settings.welcomed());
        assertEquals(Optional.of("DK"), settings.workplace().country());
        assertEquals("DKK", settings.currency().orElseThrow().getCurrencyCode());
        // 50 sales at 5 % are 1,000 calls over the six days left of November 2026.
        assertEquals("167", text("#todays-number .figure-large"));
    }

    @Test
    void theFirstQuestionsCanBePassedOver() throws TimeoutException {
        store.settings().change(_ -> Settings.DEFAULT);
        begin();
        robot.interact(() -> robot.lookup("#welcome-skip").queryButton().fire());
        WaitForAsyncUtils.waitForFxEvents();
        type(KeyCode.C);
        assertEquals(1, log().size());
    }

    @Test
    void aChartIsReadByTheArrowKeysAndTurnedIntoATable() throws TimeoutException {
        SampleYear.fill(store, Language.ENGLISH, Settings.Theme.LIGHT);
        begin();
        chord(KeyCode.CONTROL, KeyCode.DIGIT2);
        Node canvas = robot.lookup(".plot-canvas").nth(0).query();
        robot.interact(canvas::requestFocus);
        type(KeyCode.RIGHT);
        String calls = Long.toString(store.history().totals(Period.week(DAY, DayOfWeek.MONDAY)).of(Measure.COLD_CALL));
        assertEquals("Cold calls: " + calls, text(".plot-reading"));
        type(KeyCode.DOWN);
        assertTrue(text(".plot-reading").startsWith("Appointments: "), text(".plot-reading"));
        assertTrue(text(".plot-reading").contains("90% sure"), text(".plot-reading"));
        type(KeyCode.END);
        assertTrue(text(".plot-reading").startsWith("Sales: "), text(".plot-reading"));
        robot.interact(() -> robot.lookup(".plot-head .button").nth(0).queryButton().fire());
        WaitForAsyncUtils.waitForFxEvents();
        TableView<?> table = robot.lookup(".plot .table-view").query();
        assertEquals(3, table.getItems().size());
        robot.interact(table::requestFocus);
        chord(KeyCode.CONTROL, KeyCode.C);
        String[] copied = new String[1];
        robot.interact(() -> copied[0] = Clipboard.getSystemClipboard().getString());
        assertTrue(copied[0].startsWith("Stage\tNumber\t"), copied[0]);
        assertTrue(copied[0].contains("Cold calls\t" + calls), copied[0]);
        type(KeyCode.LEFT);
    }

    @Test
    void aWeekIsReviewedAndClosedByKeyboardFromTheOffer() throws TimeoutException {
        SampleYear.fill(store, Language.ENGLISH, Settings.Theme.LIGHT);
        begin();
        robot.interact(() -> robot.lookup("#offer-review").queryButton().requestFocus());
        type(KeyCode.SPACE);
        assertEquals(Place.REVIEW, desktop.shell().place());
        robot.interact(() -> robot.lookup("#review-note").query().requestFocus());
        robot.write("Ring tidligere", 0);
        type(KeyCode.TAB);
        robot.interact(() -> robot.lookup("#review-close").queryButton().fire());
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(Optional.of(new ClosedReview(DAY.minusWeeks(1), "Ring tidligere")),
                store.reviews().of(DAY.minusWeeks(1)));
        robot.interact(() -> robot.lookup(".page-scroll").query().requestFocus());
        type(KeyCode.RIGHT);
        assertTrue(text(".banner-text").contains("Ring tidligere"), text(".banner-text"));
        chord(KeyCode.CONTROL, KeyCode.DIGIT1);
        assertFalse(robot.lookup("#offer").query().isVisible());
    }

    @Test
    void slidersTellWhatOtherRatesWouldTake() throws TimeoutException {
        store.goals().keep(new Goal(YearMonth.from(DAY), new Goal.Sales(50)));
        store.settings().change(now -> now.withPlanBasis(PlanBasis.DEFAULT
                .withWindow(PlanBasis.Window.BY_HAND)));
        begin();
        chord(KeyCode.CONTROL, KeyCode.DIGIT3);
        assertEquals("48", text("#what-if-result"));
        Slider close = robot.lookup("#what-if-close").query();
        assertEquals(333, close.getValue());
        robot.interact(() -> robot.lookup("#what-if-appointments").queryAs(Slider.class).setValue(200));
        WaitForAsyncUtils.waitForFxEvents();
        // 50 ÷ (20 % · 33.3 %) is 750.75: 751 calls, over 21 days 36.
        assertEquals("36", text("#what-if-result"));
        robot.interact(() -> robot.lookup("#by-hand-appointments").queryAs(TextField.class).setText("20"));
        robot.interact(() -> robot.lookup("#by-hand-appointments").queryAs(TextField.class).fireEvent(
                new ActionEvent()));
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals("36", text("#calls-per-day .figure-large"));
    }

    @Test
    void aStandardIsTypedAndAWrongOneIsTold() throws TimeoutException {
        SampleYear.fill(store, Language.ENGLISH, Settings.Theme.LIGHT);
        begin();
        chord(KeyCode.CONTROL, KeyCode.DIGIT2);
        TextField field = robot.lookup("#standard-appointment").query();
        robot.interact(field::requestFocus);
        robot.write("lots", 0);
        type(KeyCode.ENTER);
        assertTrue(robot.lookup(".field-problem").queryAllAs(Labeled.class).stream()
                .anyMatch(each -> each.isVisible() && each.getText().contains("lots")));
        robot.interact(() -> field.setText("12.5 %"));
        type(KeyCode.ENTER);
        assertEquals(OptionalInt.of(125), store.settings().now().planBasis().standards().of(Chain.APPOINTMENTS));
    }

    @Test
    void whatIsTypedAndWhereTheKeyboardIsStayWhenTheFiguresChange() throws TimeoutException {
        SampleYear.fill(store, Language.ENGLISH, Settings.Theme.LIGHT);
        begin();
        chord(KeyCode.CONTROL, KeyCode.DIGIT2);
        robot.interact(() -> robot.lookup("#standard-sale").query().requestFocus());
        robot.write("3", 0);
        robot.interact(() -> {
            store.log().record(new Activity(Measure.COLD_CALL, 1, SampleYear.now()));
            desktop.changed();
        });
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals("3", robot.lookup("#standard-sale").queryAs(TextField.class).getText());
        assertTrue(robot.lookup("#standard-sale").query().isFocused());
        chord(KeyCode.CONTROL, KeyCode.DIGIT3);
        robot.interact(() -> robot.lookup("#day-2026-11-25").query().requestFocus());
        type(KeyCode.SPACE);
        type(KeyCode.SPACE);
        assertEquals(List.of(new DayOff(LocalDate.of(2026, 11, 25), "", true)), store.workdays().daysOff());
        type(KeyCode.SPACE);
        assertEquals(List.of(), store.workdays().daysOff());
    }

    @Test
    void everyControlOnEveryScreenHasANameAndIsReachedByTab() throws TimeoutException {
        SampleYear.fill(store, Language.ENGLISH, Settings.Theme.LIGHT);
        begin();
        for (Place place : Place.values()) {
            robot.interact(() -> desktop.shell().show(place));
            WaitForAsyncUtils.waitForFxEvents();
            List<Node> controls = robot.lookup((Node node) -> node.isFocusTraversable() && node.isVisible()
                    && !node.isDisabled()).queryAll().stream().toList();
            assertTrue(controls.size() > 5, place + " has controls");
            for (Node control : controls) {
                String name = Optional.ofNullable(control.getAccessibleText())
                        .orElse(control instanceof Labeled labeled ? labeled.getText() : "");
                assertFalse(name == null || name.isBlank(), place + ": " + control + " has no name");
            }
        }
    }
}
