package app.tallyline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import app.tallyline.desktop.frame.Notices;
import app.tallyline.desktop.frame.Place;
import app.tallyline.model.Activity;
import app.tallyline.model.Entry;
import app.tallyline.model.FollowUp;
import app.tallyline.model.Language;
import app.tallyline.model.Measure;
import app.tallyline.model.Moment;
import app.tallyline.model.Money;
import app.tallyline.model.Outcome;
import app.tallyline.model.Prospect;
import app.tallyline.model.Prospect.Reach;
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

    /// Types a number on the page, where [#write] types into fields only.
    private void number(String number) {
        number.chars().mapToObj(Character::toString).forEach(each -> window.interact(() -> window.typeOnPage(each)));
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

    /// Whoever has nothing to say of whom is back at the desk: Tab leaves nobody in a list that is not looked at.
    @Test
    void tabOutOfAnEmptyNameLeadsBackToThePage() {
        due(1);
        type(KeyCode.C, KeyCode.P, KeyCode.TAB, KeyCode.S);
        number("950");
        type(KeyCode.ENTER, KeyCode.C);
        assertEquals(List.of(1L, 1L, 1L), quantities());
        assertEquals(Optional.of(new Money(950_00)), log().get(1).details().amount());
        type(KeyCode.K, KeyCode.TAB);
        number("7");
        type(KeyCode.ESCAPE, KeyCode.C);
        assertEquals(1, quantities().getLast());
    }

    @Test
    void aDeskKeyInTheLogLeadsBackToThePage() {
        type(KeyCode.C, KeyCode.S);
        window.interact(() -> window.node("#log").requestFocus());
        number("950");
        assertFalse(window.node("#log").isFocused());
        type(KeyCode.ENTER, KeyCode.C);
        assertEquals(List.of(1L, 1L, 1L), quantities());
        assertEquals(Optional.of(new Money(950_00)), log().get(1).details().amount());
    }

    @Test
    void escapeInAListForgetsTheNumberAndLeadsBackToThePage() {
        due(1);
        type(KeyCode.C, KeyCode.F6);
        number("4");
        type(KeyCode.ESCAPE, KeyCode.C);
        assertEquals(List.of(1L, 1L), quantities());
        window.interact(() -> window.node("#log").requestFocus());
        number("4");
        type(KeyCode.ESCAPE, KeyCode.C);
        assertEquals(List.of(1L, 1L, 1L), quantities());
    }

    @Test
    void aNumberMeansNothingAmongWhatIsDue() {
        due(1);
        type(KeyCode.C, KeyCode.F6);
        number("957");
        assertFalse(window.shows("#pending"));
        assertTrue(window.text("#notice").startsWith("Keys here"));
        type(KeyCode.ENTER, KeyCode.ESCAPE, KeyCode.S);
        assertEquals(List.of(1L, 1L), quantities());
    }

    @Test
    void aNumberIsForgottenByWhoTurnsToAList() {
        type(KeyCode.C);
        number("45");
        window.click("#log .list-cell");
        assertFalse(window.shows("#pending"));
    }

    @Test
    void theSixthFunctionKeyLeadsToWhatIsDueThenToTheLogThenBack() {
        due(1);
        type(KeyCode.C, KeyCode.C, KeyCode.F6);
        assertTrue(window.node("#due").isFocused());
        type(KeyCode.F6);
        assertTrue(window.node("#log").isFocused());
        type(KeyCode.DOWN, KeyCode.DELETE, KeyCode.F6);
        assertFalse(window.node("#log").isFocused());
        assertEquals(List.of(1L), quantities());
        type(KeyCode.C, KeyCode.N);
        assertEquals(List.of(Optional.empty(), Optional.of(Outcome.NO_ANSWER)), outcomes());
    }

    @Test
    void behindASaleTheNumberSaysThatEnterMakesItTheAmount() {
        type(KeyCode.C);
        number("800");
        assertFalse(window.text("#pending").contains("Enter"));
        type(KeyCode.ESCAPE, KeyCode.S);
        number("800");
        assertTrue(window.text("#pending").contains("Enter"));
    }

    @Test
    void theNumberIsInSightWhereverThePageWasScrolledTo() {
        due(3);
        type(KeyCode.C);
        window.interact(() -> {
            window.stage().setHeight(480);
            ((ScrollPane) window.node(".page-scroll")).setVvalue(1);
        });
        number("12");
        window.interact(() -> {
            // What is asked for is looked at when the page is laid out.
        });
        double top = window.node("#pending").localToScene(0, 0).getY();
        assertTrue(top >= 0, () -> "at " + top);
    }

    @ParameterizedTest
    @CsvSource({"S, ENTER, 4711, Not saved: 4711", "C, P, bo, Not saved: bo", "A, ENTER, 14.30, Not saved: 14.30"})
    void whatEscapeDropsIsTold(KeyCode logged, KeyCode entered, String text, String told) {
        type(logged, entered);
        write(text);
        type(KeyCode.ESCAPE);
        assertEquals(told, window.text("#notice"));
        type(KeyCode.C);
        assertEquals(List.of(1L, 1L), quantities());
    }

    @Test
    void aNumberTypedForAPersonIsThatPersons() {
        window.interact(() -> store.prospects().add(Prospect.named("Åse Holm").withReach(new Reach("",
                "+45 20 30 40 50",
                ""))));
        for (String number : List.of("+45 20 30 40 50", "20304050")) {
            type(KeyCode.C, KeyCode.P);
            write(number);
            type(KeyCode.ENTER);
            assertEquals("The newest entry is with Åse Holm.", window.text("#notice"));
        }
        assertEquals(List.of("Åse Holm"), store.prospects().all().stream().map(each -> each.prospect().name())
                .toList());
    }

    /// It is a slip, and the keys behind it are the next call's.
    @ParameterizedTest
    @EnumSource(names = {"ENTER", "TAB"})
    void oneLetterIsNoName(KeyCode entered) {
        type(KeyCode.C, KeyCode.K);
        write("c");
        type(entered);
        assertTrue(window.text("#notice").contains("“c”"), window.text("#notice"));
        type(KeyCode.C, KeyCode.N);
        assertEquals(List.of(Optional.of(Outcome.CALL_BACK), Optional.of(Outcome.NO_ANSWER)), outcomes());
        assertEquals(List.of(), store.prospects().all());
    }

    @Test
    void oneLetterKeepsNobodyOnTheScreen() {
        type(KeyCode.C, KeyCode.P);
        write("c");
        window.chord(KeyCode.CONTROL, KeyCode.DIGIT4);
        assertEquals(Place.PROSPECTS, window.desktop().shell().place());
        assertEquals(List.of(), store.prospects().all());
    }

    /// What stands before a comma or a point is part of the number.
    @ParameterizedTest
    @CsvSource({"4500.50, 450050", "'4,500', 450000", "-500, -50000", "12500000, 1250000000", "4 500, 450000"})
    void anAmountBehindASaleIsReadAsItsFieldReadsIt(String typed, long minor) {
        type(KeyCode.S);
        number(typed);
        type(KeyCode.ENTER, KeyCode.C);
        assertEquals(Optional.of(new Money(minor)), log().getFirst().details().amount());
        assertEquals(List.of(1L, 1L), quantities());
    }

    @Test
    void anAmountThatCanBeReadTwoWaysIsAskedAbout() {
        type(KeyCode.S);
        number("4.500");
        type(KeyCode.ENTER);
        assertEquals("4.500", window.typed("#sale-amount"));
        assertTrue(window.node("#sale-amount").isFocused());
        assertEquals(Optional.empty(), log().getFirst().details().amount());
    }

    /// How many is not known, and what is typed behind it is not of the call before.
    @ParameterizedTest
    @ValueSource(strings = {"1.200", "1,5", "0,75", "14:00", "1000001"})
    void aNumberThatCountsNothingLogsNothing(String typed) {
        type(KeyCode.C, KeyCode.T);
        number(typed);
        type(KeyCode.C);
        assertTrue(window.text("#notice").contains(typed), window.text("#notice"));
        type(KeyCode.N);
        assertEquals(List.of(Optional.of(Outcome.TALKED)), outcomes());
        type(KeyCode.C, KeyCode.V);
        assertEquals(List.of(Optional.of(Outcome.TALKED), Optional.of(Outcome.VOICEMAIL)), outcomes());
    }

    /// In January the year that is typed is often the last one.
    @Test
    void aDayThatHasPassedIsAskedAbout() {
        type(KeyCode.C, KeyCode.D);
        write("2025-11-26");
        type(KeyCode.ENTER);
        assertTrue(window.shows(".field-problem"));
        assertTrue(window.node("#when-day").isFocused());
        assertEquals(Optional.empty(), log().getLast().details().meantFor());
        window.retype("#when-day", "2026-11-26");
        type(KeyCode.ENTER);
        assertEquals(Optional.of(SampleYear.TODAY.plusDays(3)), log().getLast().details().meantFor()
                .map(LocalDateTime::toLocalDate));
    }

    /// Enter was forgotten behind the amount.
    @Test
    void asManyAsNobodyMakesAtOnceAreAskedAboutBehindASale() {
        type(KeyCode.C, KeyCode.T, KeyCode.S);
        number("950");
        type(KeyCode.C);
        assertTrue(window.text("#notice").contains("“950”"), window.text("#notice"));
        type(KeyCode.N);
        assertEquals(List.of(Optional.of(Outcome.TALKED), Optional.empty()), outcomes());
        number("950");
        type(KeyCode.C, KeyCode.S);
        number("12");
        type(KeyCode.C);
        assertEquals(List.of(1L, 1L, 950L, 1L, 12L), quantities());
    }

    /// What was refused long before is not why.
    @Test
    void whatWasRefusedOnceIsNoReasonForTheNextRefusal() {
        type(KeyCode.S);
        number("4500");
        type(KeyCode.C, KeyCode.C, KeyCode.T, KeyCode.A, KeyCode.N);
        assertTrue(window.text("#notice").startsWith("Not noted"), window.text("#notice"));
        assertEquals(List.of(Optional.empty(), Optional.of(Outcome.TALKED), Optional.empty()), outcomes());
    }

    @Test
    void theSixthFunctionKeyLeadsToTheNewestOfTheLogEachTime() {
        type(KeyCode.C, KeyCode.N, KeyCode.C, KeyCode.V, KeyCode.C, KeyCode.B, KeyCode.F6, KeyCode.DELETE,
                KeyCode.ESCAPE, KeyCode.C, KeyCode.G, KeyCode.F6, KeyCode.DELETE);
        assertEquals(List.of(Optional.of(Outcome.NO_ANSWER), Optional.of(Outcome.VOICEMAIL)), outcomes());
    }

    @Test
    void theSaleMayHaveBeenLoggedElsewhere() {
        window.interact(() -> store.log().record(new Activity(Measure.SALE, 1, Moment.at(SampleYear.CLOCK.instant(),
                SampleYear.CLOCK.getZone()))));
        saved();
        number("4500");
        type(KeyCode.C);
        assertEquals(List.of(1L), quantities());
        assertTrue(window.text("#notice").contains("“4500”"), window.text("#notice"));
    }

    @Test
    void aSaleThatWasTakenBackAsksAboutNoAmount() {
        type(KeyCode.S);
        window.chord(KeyCode.CONTROL, KeyCode.Z);
        saved();
        number("150");
        type(KeyCode.C);
        assertEquals(List.of(150L), quantities());
    }

    /// Who was named as one that is known is not made anew by the next entry.
    @Test
    void whoWasNamedForTheNextEntryAndIsMergedMeanwhileComesNotBack() {
        window.interact(() -> store.prospects().add(Prospect.named("Ane")));
        type(KeyCode.P);
        write("Ane");
        type(KeyCode.ENTER);
        window.interact(() -> store.prospects().merge(store.prospects().add(Prospect.named("Ane Holm")).id(),
                store.prospects().find("Ane").orElseThrow().id()));
        type(KeyCode.C);
        assertEquals(List.of(1L), quantities());
        assertEquals(1, store.prospects().all().size());
    }

    @Test
    void whateverElseIsDoneForgetsTheNumber() {
        List<Runnable> doing = List.of(() -> window.chord(KeyCode.CONTROL, KeyCode.Z), () -> window.click("#undo"),
                () -> type(KeyCode.F1, KeyCode.F1), () -> type(KeyCode.F8));
        for (Runnable each : doing) {
            type(KeyCode.S);
            number("950");
            each.run();
            assertFalse(window.shows("#pending"));
            type(KeyCode.C);
            assertEquals(1, quantities().getLast());
        }
    }

    /// Whom the next entry is with was taken back, or merged, meanwhile.
    @Test
    void whoIsGoneKeepsNoKeyFromLogging() {
        type(KeyCode.C, KeyCode.P);
        write("Zoe Ny");
        type(KeyCode.ENTER, KeyCode.P);
        write("Zoe");
        type(KeyCode.DOWN, KeyCode.ENTER);
        window.chord(KeyCode.CONTROL, KeyCode.Z);
        saved();
        type(KeyCode.C);
        assertTrue(window.text("#notice").contains("Zoe Ny"), window.text("#notice"));
        type(KeyCode.C, KeyCode.S, KeyCode.M);
        assertEquals(List.of(1L, 1L, 1L, 1L, 1L), quantities());
        assertFalse(window.shows("#next-with"));
    }

    @Test
    void aLetterThatBeginsNoDayIsToldAtOnce() {
        type(KeyCode.C, KeyCode.D);
        write("c");
        assertTrue(window.shows(".field-problem"));
        assertTrue(window.text("#notice").isEmpty() || window.node("#when-day").isFocused());
        type(KeyCode.BACK_SPACE);
        write("tu");
        assertFalse(window.shows(".field-problem"));
        type(KeyCode.ENTER);
        assertEquals(Optional.of(SampleYear.TODAY.plusDays(1)), log().getLast().details().meantFor()
                .map(LocalDateTime::toLocalDate));
    }
}
