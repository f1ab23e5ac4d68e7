package app.tallyline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import app.tallyline.model.Language;
import app.tallyline.model.Outcome;
import app.tallyline.model.Settings;
import app.tallyline.store.Store;

/// Keys in a box to choose from, in the form of an entry: none of them is the desk's.
class ChoiceKeysTest {
    @TempDir
    private Path folder;
    private Store store;
    private DrivenWindow window;

    @BeforeEach
    void open() throws TimeoutException {
        store = Store.open(folder.resolve("t.db"), SampleYear.CLOCK);
        SampleYear.choose(store, Language.ENGLISH, Settings.Theme.LIGHT);
        window = DrivenWindow.over(store, SampleYear.CLOCK);
        window.press(KeyCode.C, KeyCode.B, KeyCode.C, KeyCode.G, KeyCode.E);
        window.interact(() -> box().requestFocus());
    }

    @AfterEach
    void close() throws TimeoutException {
        window.end();
        assertEquals(List.of(), store.keeper().check());
        store.close();
    }

    private ComboBox<?> box() {
        return (ComboBox<?>) window.node("#edit-outcome");
    }

    private List<Optional<Outcome>> outcomes() {
        return store.log().on(SampleYear.TODAY, 10).stream().map(entry -> entry.activity().details().outcome())
                .toList();
    }

    @Test
    void aLetterChoosesThereAndNotesNothing() {
        window.press(KeyCode.T);
        assertEquals(List.of(Optional.of(Outcome.GATEKEEPER), Optional.of(Outcome.BUSY)), outcomes());
        assertEquals(Optional.of(Outcome.TALKED), box().getValue());
        window.press(KeyCode.ENTER);
        assertEquals(List.of(Optional.of(Outcome.TALKED), Optional.of(Outcome.BUSY)), outcomes());
        window.press(KeyCode.C);
        assertEquals(3, store.log().count(), "Enter saved, and the keys are the desk's again");
    }

    @Test
    void aLetterThatNoValueBeginsWithLogsNothing() {
        window.press(KeyCode.S, KeyCode.X, KeyCode.DIGIT5);
        assertEquals(2, store.log().count());
        assertEquals(Optional.of(Outcome.GATEKEEPER), box().getValue());
    }

    @Test
    void lettersChooseTheValueWhoseNameBeginsWithThem() {
        window.press(KeyCode.N, KeyCode.O, KeyCode.T);
        assertEquals(Optional.of(Outcome.NOT_INTERESTED), box().getValue());
        window.press(KeyCode.W, KeyCode.R);
        assertEquals(Optional.of(Outcome.WRONG_NUMBER), box().getValue(), "what is none of them begins anew");
        window.press(KeyCode.C, KeyCode.A, KeyCode.L, KeyCode.L, KeyCode.SPACE, KeyCode.B);
        assertEquals(Optional.of(Outcome.CALL_BACK), box().getValue());
        assertEquals(2, store.log().count());
    }

    @Test
    void theSameLetterAgainLeadsOn() {
        window.press(KeyCode.B, KeyCode.N);
        assertEquals(Optional.of(Outcome.NOT_INTERESTED), box().getValue());
        window.press(KeyCode.N, KeyCode.N);
        assertEquals(Optional.of(Outcome.NO_ANSWER), box().getValue(), "behind that none is noted");
    }

    @Test
    void escapeLeavesTheForm() {
        window.press(KeyCode.T, KeyCode.ESCAPE);
        assertFalse(window.shows("#edit-outcome"));
        assertEquals(List.of(Optional.of(Outcome.GATEKEEPER), Optional.of(Outcome.BUSY)), outcomes());
    }
}
