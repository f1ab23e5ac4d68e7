package app.tallyline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import app.tallyline.desktop.frame.Notices;
import app.tallyline.desktop.frame.Work;
import app.tallyline.model.Activity;
import app.tallyline.model.Entry;
import app.tallyline.model.Language;
import app.tallyline.model.Measure;
import app.tallyline.model.Outcome;
import app.tallyline.model.Prospect;
import app.tallyline.model.Settings;
import app.tallyline.store.Store;

/// *Who?* and the other fields that suggest names: whatever way one leaves them, and however late the suggestions come, the
/// name is the one that was meant.
class NameFieldTest {
    @TempDir
    private Path folder;
    private final HeldBack reader = new HeldBack();
    private Store store;
    private DrivenWindow window;

    @BeforeEach
    void open() throws TimeoutException {
        store = Store.open(folder.resolve("t.db"), SampleYear.CLOCK);
        SampleYear.choose(store, Language.ENGLISH, Settings.Theme.LIGHT);
        for (String name : List.of("Kjær & Sønner", "Lars Holm", "Mette Lund")) {
            store.prospects().add(Prospect.named(name));
        }
        Notices notices = new Notices();
        window = DrivenWindow.over(store, SampleYear.CLOCK, notices, new Work(Runnable::run, reader, Runnable::run,
                Runnable::run, notices));
        found();
    }

    @AfterEach
    void close() throws TimeoutException {
        window.end();
        assertEquals(List.of(), store.keeper().check());
        store.close();
    }

    /// All that was asked for is found by now.
    private void found() {
        window.interact(reader::all);
    }

    /// Types letters, for which the suggestions come at once.
    private void spell(String letters) {
        window.write(letters);
        found();
    }

    private List<Activity> log() {
        return store.log().on(SampleYear.TODAY, 500).stream().sorted(Comparator.comparingLong(Entry::id))
                .map(Entry::activity).toList();
    }

    /// Of each entry its prospect; empty for none.
    private List<String> names() {
        Map<Long, String> names = store.prospects().names();
        return log().stream().map(each -> each.details().prospect().map(names::get).orElse("")).toList();
    }

    private List<Optional<Outcome>> outcomes() {
        return log().stream().map(each -> each.details().outcome()).toList();
    }

    @Test
    void tabTakesTheNameAsEnterDoesAndEnterBehindItDeletesNothing() {
        window.type(KeyCode.C, KeyCode.P);
        spell("anna andersen");
        window.type(KeyCode.TAB, KeyCode.ENTER);
        assertEquals(List.of("anna andersen"), names());
    }

    @Test
    void aNameLeftByTabIsItsOwnEntrysThoughWorkGoesOn() {
        window.type(KeyCode.C, KeyCode.P);
        spell("ulla jensen");
        window.type(KeyCode.TAB, KeyCode.T, KeyCode.C, KeyCode.P);
        spell("viggo andersen");
        window.type(KeyCode.ENTER, KeyCode.N);
        assertEquals(List.of("ulla jensen", "viggo andersen"), names());
        assertEquals(List.of(Optional.of(Outcome.TALKED), Optional.of(Outcome.NO_ANSWER)), outcomes());
    }

    @Test
    void shiftAndTabTakesTheNameToo() {
        window.type(KeyCode.C, KeyCode.P);
        spell("ulla");
        window.chord(KeyCode.SHIFT, KeyCode.TAB);
        window.type(KeyCode.C);
        assertEquals(List.of("ulla", ""), names());
    }

    @Test
    void tabTakesTheSuggestionThatIsChosen() {
        window.type(KeyCode.C, KeyCode.P);
        spell("kj");
        window.type(KeyCode.DOWN, KeyCode.TAB);
        assertEquals(List.of("Kjær & Sønner"), names());
    }

    @Test
    void tabFromABlankNameLeadsToNoButtonThatUndoes() {
        window.type(KeyCode.C, KeyCode.P, KeyCode.TAB, KeyCode.ENTER, KeyCode.ESCAPE);
        assertEquals(1, log().size());
        window.type(KeyCode.P, KeyCode.TAB, KeyCode.C, KeyCode.N);
        assertEquals(List.of(Optional.empty(), Optional.of(Outcome.NO_ANSWER)), outcomes());
    }

    @Test
    void aClickElsewhereTakesTheNameForTheEntryItWasTypedFor() {
        window.type(KeyCode.C, KeyCode.P);
        spell("ulla");
        window.click("#log-cold-call");
        assertEquals(List.of("ulla", ""), names());
        assertEquals("", window.typed("#who"));
    }

    @Test
    void theFirstClickActsThoughSuggestionsAreShownAndTheChosenOneIsTaken() {
        window.type(KeyCode.C, KeyCode.P);
        spell("kj");
        window.type(KeyCode.DOWN);
        window.click("#log-appointment");
        assertEquals(List.of(Measure.COLD_CALL, Measure.APPOINTMENT), log().stream().map(Activity::measure).toList());
        assertEquals(List.of("Kjær & Sønner", ""), names());
    }

    @Test
    void aClickOnAnOutcomeTakesTheNameBeforeItIsAskedWhenToCallBack() {
        window.type(KeyCode.C, KeyCode.P);
        spell("ulla");
        window.interact(() -> ((Button) window.node("#outcome-call-back")).fire());
        assertEquals(List.of("ulla"), names());
        assertTrue(window.node("#when-day").isFocused());
    }

    @Test
    void anotherScreenTakesTheSuggestionThatIsChosen() {
        window.type(KeyCode.C, KeyCode.P);
        spell("kj");
        window.type(KeyCode.DOWN);
        window.chord(KeyCode.CONTROL, KeyCode.DIGIT2);
        assertEquals(List.of("Kjær & Sønner"), names());
    }

    @Test
    void oneEscapeLeavesTheNameAndDropsIt() {
        window.type(KeyCode.C, KeyCode.P);
        spell("lars");
        window.type(KeyCode.ESCAPE, KeyCode.P);
        spell("mette");
        window.type(KeyCode.DOWN, KeyCode.ENTER);
        assertEquals(List.of("Mette Lund"), names());
    }

    @Test
    void inAFormOneEscapeClosesTheSuggestionsOnly() {
        window.type(KeyCode.C, KeyCode.E);
        window.interact(() -> window.node("#edit-who").requestFocus());
        spell("lars");
        window.type(KeyCode.ESCAPE);
        assertTrue(window.shows("#edit-who"));
        window.write("x");
        window.type(KeyCode.ESCAPE);
        assertTrue(window.shows("#edit-who"), "suggestions still looked for are closed like those that are shown");
        window.type(KeyCode.ESCAPE);
        assertFalse(window.shows("#edit-who"));
    }

    @Test
    void itIsSaidWhomOneIsAskedFor() {
        window.type(KeyCode.C, KeyCode.P);
        assertFalse(window.shows("#asked-whom"));
        window.type(KeyCode.ESCAPE, KeyCode.K);
        assertTrue(window.node("#who").isFocused());
        assertTrue(window.shows("#asked-whom"));
        assertEquals("Call back whom?", window.text("#asked-whom"));
        window.type(KeyCode.ESCAPE);
        assertFalse(window.shows("#asked-whom"));
    }

    @Test
    void keysBehindLettersWaitForTheSuggestionsAndActInTheirOrder() {
        window.type(KeyCode.C, KeyCode.P);
        window.write("kj");
        window.type(KeyCode.DOWN, KeyCode.ENTER, KeyCode.N, KeyCode.C, KeyCode.P);
        window.write("lars");
        window.type(KeyCode.DOWN, KeyCode.TAB, KeyCode.T);
        found();
        assertEquals(List.of("Kjær & Sønner", "Lars Holm"), names());
        assertEquals(List.of(Optional.of(Outcome.NO_ANSWER), Optional.of(Outcome.TALKED)), outcomes());
        assertEquals(3, store.prospects().names().size());
    }

    @Test
    void aLetterBehindAKeyThatWaitsIsOfTheNameStill() {
        window.type(KeyCode.C, KeyCode.P);
        window.write("l");
        window.type(KeyCode.DOWN);
        window.write("ars");
        window.type(KeyCode.ENTER);
        found();
        assertEquals(List.of("lars"), names());
    }

    @Test
    void enterAloneWaitsForNoSuggestions() {
        window.type(KeyCode.C, KeyCode.P);
        window.write("lars");
        window.type(KeyCode.ENTER, KeyCode.C);
        assertEquals(List.of("lars", ""), names());
    }

    @Test
    void aSuggestionChosenForAShorterTextIsNotTakenForTheLonger() {
        window.type(KeyCode.C, KeyCode.P);
        spell("l");
        window.type(KeyCode.DOWN);
        window.write("ise");
        window.type(KeyCode.ENTER);
        assertEquals(List.of("lise"), names());
    }

    @Test
    void aClickWhileKeysWaitTakesWhatTheyChoose() {
        window.type(KeyCode.C, KeyCode.P);
        window.write("kj");
        window.type(KeyCode.DOWN);
        window.click("#log-cold-call");
        found();
        assertEquals(List.of("Kjær & Sønner", ""), names());
    }

    @Test
    void everyFieldThatSuggestsLetsKeysWait() {
        window.type(KeyCode.C, KeyCode.E);
        window.interact(() -> window.node("#edit-who").requestFocus());
        window.write("kj");
        window.type(KeyCode.DOWN, KeyCode.TAB);
        found();
        assertEquals("Kjær & Sønner", window.typed("#edit-who"));
        window.interact(() -> window.node("#edit-who").requestFocus());
        window.type(KeyCode.ENTER);
        assertEquals(List.of("Kjær & Sønner"), names());
        assertEquals(3, store.prospects().names().size());
    }
}
