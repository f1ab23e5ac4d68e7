package app.tallyline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import javafx.scene.input.KeyCode;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import app.tallyline.desktop.frame.Notices;
import app.tallyline.desktop.frame.Place;
import app.tallyline.model.Activity;
import app.tallyline.model.Entry;
import app.tallyline.model.FollowUp;
import app.tallyline.model.Language;
import app.tallyline.model.Measure;
import app.tallyline.model.Money;
import app.tallyline.model.Outcome;
import app.tallyline.model.Prospect;
import app.tallyline.model.Settings;
import app.tallyline.store.Store;

/// What the keys of the desk do besides logging: a number that waits for its key, a key that is held down, the way to the
/// search.
class DeskKeysTest {
    @TempDir
    private Path folder;
    private final HeldBack writer = new HeldBack();
    private Store store;
    private DrivenWindow window;

    @BeforeEach
    void open() throws TimeoutException {
        store = Store.open(folder.resolve("t.db"), SampleYear.CLOCK);
        SampleYear.choose(store, Language.ENGLISH, Settings.Theme.LIGHT);
        Notices notices = new Notices();
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

    private void write(String text) {
        window.write(text);
        saved();
    }

    /// Types a number by its keys; [#write] types into fields only.
    private void number(String digits) {
        window.type(digits.chars().mapToObj(digit -> KeyCode.getKeyCode(Character.toString(digit)))
                .toArray(KeyCode[]::new));
    }

    private void saved() {
        window.interact(writer::all);
    }

    private List<Activity> log() {
        return store.log().on(SampleYear.TODAY, 500).stream().sorted(Comparator.comparingLong(Entry::id))
                .map(Entry::activity).toList();
    }

    private List<Long> quantities() {
        return log().stream().map(Activity::quantity).toList();
    }

    private List<Optional<Outcome>> outcomes() {
        return log().stream().map(each -> each.details().outcome()).toList();
    }

    private void due(int many) {
        window.interact(() -> {
            for (int i = 0; i < many; i++) {
                store.prospects().add(Prospect.named("Due " + i).withFollowUp(Optional.of(new FollowUp(
                        SampleYear.TODAY.minusDays(2), Optional.empty()))));
            }
        });
    }

    @Test
    void aNumberTypedBehindASaleIsItsAmountWhereEnterFollows() {
        type(KeyCode.S);
        number("4500");
        type(KeyCode.ENTER, KeyCode.C, KeyCode.N, KeyCode.C, KeyCode.V);
        assertEquals(Optional.of(new Money(4_500_00)), log().getFirst().details().amount());
        assertEquals(List.of(1L, 1L, 1L), quantities());
        assertEquals(List.of(Optional.empty(), Optional.of(Outcome.NO_ANSWER), Optional.of(Outcome.VOICEMAIL)),
                log().stream().map(each -> each.details().outcome()).toList());
    }

    @Test
    void anAmountIsTypedOverWhereEnterFollowsOnceMore() {
        type(KeyCode.S);
        number("4500");
        type(KeyCode.ENTER, KeyCode.ENTER);
        number("5400");
        type(KeyCode.ENTER, KeyCode.C);
        assertEquals(Optional.of(new Money(5_400_00)), log().getFirst().details().amount());
        assertEquals(List.of(1L, 1L), quantities());
    }

    /// Whoever types it has forgotten to log the call.
    @Test
    void anOutcomeBehindASaleLeavesThatOfTheCallBeforeIt() {
        type(KeyCode.C, KeyCode.T, KeyCode.S, KeyCode.N);
        assertEquals(Optional.of(Outcome.TALKED), log().getFirst().details().outcome());
        assertTrue(window.text("#notice").startsWith("Not noted"));
        type(KeyCode.D, KeyCode.K);
        assertEquals(List.of(1L, 1L), quantities());
        assertEquals(Optional.of(Outcome.TALKED), log().getFirst().details().outcome());
    }

    @Test
    void anOutcomeBehindASaleIsOfTheCallThatHasNone() {
        type(KeyCode.C, KeyCode.S, KeyCode.T);
        assertEquals(Optional.of(Outcome.TALKED), log().getFirst().details().outcome());
    }

    @Test
    void whoForgetsWhoIsNextIsBackOnThePage() {
        type(KeyCode.C, KeyCode.P);
        window.write("bo");
        type(KeyCode.ENTER, KeyCode.P);
        window.write("mik");
        type(KeyCode.ENTER);
        window.click("#next-with");
        type(KeyCode.C);
        assertEquals(List.of(1L, 1L), quantities());
        assertEquals(1, store.prospects().all().stream().filter(each -> each.prospect().name().equals("bo")).count());
    }

    @Test
    void theAmountIsThatSalesThoughItIsStillBeingSaved() {
        window.type(KeyCode.S);
        number("70");
        window.type(KeyCode.ENTER, KeyCode.C);
        saved();
        assertEquals(Optional.of(new Money(70_00)), log().getFirst().details().amount());
        assertEquals(List.of(1L, 1L), quantities());
    }

    @ParameterizedTest
    @EnumSource(names = {"ENTER", "P", "E", "K", "D", "F6", "ESCAPE", "N"})
    void everyKeyButTheOneThatLogsForgetsTheNumber(KeyCode key) {
        due(1);
        type(KeyCode.C);
        number("45");
        type(key);
        assertFalse(window.shows("#pending"));
        type(KeyCode.ESCAPE, KeyCode.C);
        assertEquals(1, quantities().getLast());
    }

    @Test
    void aFieldThatIsEnteredByMouseForgetsTheNumber() {
        type(KeyCode.C);
        number("45");
        window.click("#who");
        assertFalse(window.shows("#pending"));
        type(KeyCode.ESCAPE, KeyCode.C);
        assertEquals(List.of(1L, 1L), quantities());
    }

    @Test
    void aCallFromTheDueListTakesTheNumberWithIt() {
        due(1);
        type(KeyCode.F6);
        number("45");
        type(KeyCode.C, KeyCode.C);
        assertEquals(List.of(1L, 1L), quantities());
    }

    @ParameterizedTest
    @EnumSource(Place.class)
    void controlAndFLeadsToTheSearchFromAnyScreen(Place place) {
        window.interact(() -> window.desktop().shell().show(place));
        window.chord(KeyCode.CONTROL, KeyCode.F);
        write("cats");
        assertEquals(Place.PROSPECTS, window.desktop().shell().place());
        assertEquals("cats", window.typed("#prospect-search"));
        assertEquals(List.of(), log());
    }

    @Test
    void whatIsTypedAtOnceBehindControlAndFGoesIntoTheSearch() {
        robot(robot -> {
            robot.keyPress(KeyCode.CONTROL);
            robot.keyType(KeyCode.F);
            robot.keyRelease(KeyCode.CONTROL);
            robot.keyType(KeyCode.C);
            robot.keyType(KeyCode.A);
        });
        assertEquals("ca", window.typed("#prospect-search"));
        assertEquals(List.of(), log());
    }

    private void robot(Consumer<Robot> typing) {
        window.interact(() -> typing.accept(new Robot()));
        saved();
    }

    private void hold(KeyCode key) {
        robot(robot -> {
            for (int i = 0; i < 20; i++) {
                robot.keyPress(key);
            }
            robot.keyRelease(key);
        });
    }

    @Test
    void aKeyThatLogsCountsOnceHoweverLongItIsHeld() {
        hold(KeyCode.C);
        assertEquals(List.of(1L), quantities());
        hold(KeyCode.C);
        assertEquals(List.of(1L, 1L), quantities());
    }

    @Test
    void aKeyHeldWhileKeysWaitCountsOnce() {
        window.type(KeyCode.C);
        robot(robot -> {
            robot.keyType(KeyCode.D);
            robot.keyType(KeyCode.ESCAPE);
            for (int i = 0; i < 20; i++) {
                robot.keyPress(KeyCode.C);
            }
            robot.keyRelease(KeyCode.C);
        });
        assertEquals(List.of(Measure.COLD_CALL, Measure.APPOINTMENT, Measure.COLD_CALL), log().stream()
                .map(Activity::measure).toList());
    }

    @Test
    void aKeyThatIsStillDownWhenTheKeysWaitNoLongerCounts() {
        window.type(KeyCode.C);
        saved();
        window.interact(() -> {
            Robot robot = new Robot();
            robot.keyType(KeyCode.K);
            robot.keyType(KeyCode.ESCAPE);
            robot.keyPress(KeyCode.C);
            writer.all();
            robot.keyPress(KeyCode.N);
            robot.keyRelease(KeyCode.C);
            robot.keyRelease(KeyCode.N);
        });
        saved();
        assertEquals(List.of(Optional.of(Outcome.CALL_BACK), Optional.of(Outcome.NO_ANSWER)), outcomes());
    }

    @Test
    void overlappingKeysCountEach() {
        robot(robot -> {
            robot.keyPress(KeyCode.C);
            robot.keyPress(KeyCode.N);
            robot.keyRelease(KeyCode.C);
            robot.keyPress(KeyCode.C);
            robot.keyRelease(KeyCode.N);
            robot.keyPress(KeyCode.N);
            robot.keyRelease(KeyCode.C);
            robot.keyRelease(KeyCode.N);
        });
        assertEquals(List.of(Optional.of(Outcome.NO_ANSWER), Optional.of(Outcome.NO_ANSWER)), outcomes());
    }

    @Test
    void aKeyLetGoInAnotherWindowCountsAgain() {
        robot(robot -> robot.keyPress(KeyCode.C));
        window.interact(() -> {
            Stage other = new Stage();
            other.show();
            other.requestFocus();
            new Robot().keyRelease(KeyCode.C);
            other.close();
            window.stage().requestFocus();
        });
        robot(robot -> robot.keyType(KeyCode.C));
        assertEquals(List.of(1L, 1L), quantities());
    }

    @Test
    void aHeldKeyThatOpensAFieldIsNotTypedIntoIt() {
        type(KeyCode.C);
        hold(KeyCode.P);
        assertTrue(window.node("#who").isFocused());
        assertEquals("", window.typed("#who"));
    }

    @Test
    void aKeyOfTheDueListAnswersOneRowHoweverLongItIsHeld() {
        due(5);
        type(KeyCode.F6);
        hold(KeyCode.D);
        assertEquals(4, store.agenda().before(SampleYear.TODAY.plusDays(1).atStartOfDay()).size());
    }

    @Test
    void digitsRepeatAndSoDoLettersInAField() {
        robot(robot -> {
            robot.keyPress(KeyCode.DIGIT1);
            robot.keyPress(KeyCode.DIGIT1);
            robot.keyRelease(KeyCode.DIGIT1);
        });
        type(KeyCode.C, KeyCode.P);
        robot(robot -> {
            robot.keyPress(KeyCode.A);
            robot.keyPress(KeyCode.A);
            robot.keyPress(KeyCode.A);
            robot.keyRelease(KeyCode.A);
            robot.keyPress(KeyCode.BACK_SPACE);
            robot.keyPress(KeyCode.BACK_SPACE);
            robot.keyRelease(KeyCode.BACK_SPACE);
        });
        assertEquals("a", window.typed("#who"));
        assertEquals(List.of(11L), quantities());
    }
}
