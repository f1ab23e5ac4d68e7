package app.tallyline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import app.tallyline.desktop.frame.Notices;
import app.tallyline.desktop.frame.Place;
import app.tallyline.desktop.frame.Work;
import app.tallyline.model.FollowUp;
import app.tallyline.model.Language;
import app.tallyline.model.Measure;
import app.tallyline.model.Prospect;
import app.tallyline.model.Settings;
import app.tallyline.store.Store;

/// What falls due is told in the window, and takes neither the focus, a key nor the mouse from what the user does.
class ReminderTest {
    private static final LocalDate DAY = SampleYear.TODAY;

    @TempDir
    private Path folder;
    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-23T10:59:30Z"), SampleYear.ZONE);
    private Store store;
    private DrivenWindow window;

    @BeforeEach
    void open() throws TimeoutException {
        store = Store.open(folder.resolve("t.db"), clock);
        SampleYear.choose(store, Language.ENGLISH, Settings.Theme.LIGHT);
        for (String name : List.of("Åse Holm", "Kjær & Sønner", "Bakkegården", "Nordlys A/S")) {
            store.prospects().add(Prospect.named(name).withFollowUp(Optional.of(new FollowUp(DAY,
                    Optional.of(name.equals("Åse Holm") ? LocalTime.NOON : LocalTime.of(12, 5))))));
        }
        window = DrivenWindow.over(store, clock);
    }

    @AfterEach
    void close() throws TimeoutException {
        window.end();
        store.close();
    }

    /// Åse Holm falls due, at noon.
    private void noon() {
        at("2026-11-23T11:00:00Z");
    }

    private void at(String instant) {
        window.interact(() -> {
            clock.moveTo(Instant.parse(instant));
            window.desktop().turn();
        });
    }

    @Test
    void aNameBeingTypedStaysWholeAndNothingIsLogged() {
        window.type(KeyCode.P);
        window.write("Hans");
        noon();
        assertTrue(window.shows("#reminder"));
        assertTrue(window.node("#who").isFocused());
        window.type(KeyCode.SPACE);
        window.write("christiansen");
        assertEquals("Hans christiansen", window.typed("#who"));
        assertEquals(List.of(), store.log().on(DAY, 10));
        window.type(KeyCode.ENTER);
        window.type(KeyCode.C);
        assertEquals("Hans christiansen", store.prospects().names().get(store.log().on(DAY, 10).getFirst().activity()
                .details().prospect().orElseThrow()));
        assertTrue(window.shows("#reminder"), "no key has answered it");
    }

    @Test
    void anOpenListStaysOpenAndItsChosenRowIsTaken() {
        window.type(KeyCode.P);
        window.write("Kj");
        window.type(KeyCode.DOWN);
        long open = Window.getWindows().stream().filter(Window::isShowing).count();
        noon();
        assertEquals(open, Window.getWindows().stream().filter(Window::isShowing).count());
        window.type(KeyCode.ENTER);
        assertTrue(window.text("#next-with").contains("Kjær & Sønner"), window.text("#next-with"));
    }

    @Test
    void nothingMovesAndNothingThatCanBeClickedLiesUnderIt() {
        Map<Node, Bounds> before = places();
        noon();
        Map<Node, Bounds> after = places();
        assertEquals(before, after);
        Bounds reminder = bounds(window.node("#reminder"));
        before.forEach((node, bounds) -> assertFalse(node instanceof Control && bounds.intersects(reminder),
                node + " lies under the reminder"));
        window.click("#log-cold-call");
        assertEquals(Measure.COLD_CALL, store.log().on(DAY, 10).getFirst().activity().measure());
    }

    /// Where everything is that is seen but the reminder.
    private Map<Node, Bounds> places() {
        Map<Node, Bounds> found = new LinkedHashMap<>();
        window.interact(() -> collect(window.stage().getScene().getRoot(), found));
        return found;
    }

    private static void collect(Node node, Map<Node, Bounds> found) {
        if (!node.isVisible() || "reminder".equals(node.getId())) {
            return;
        }
        found.put(node, bounds(node));
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, found));
        }
    }

    private static Bounds bounds(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    @Test
    void severalAreOneReminderWhichGoesAsTheyAreAnswered() {
        noon();
        assertEquals("Åse Holm", window.text("#reminder-name"));
        at("2026-11-23T11:05:00Z");
        assertEquals("4 are due", window.text("#reminder-heading"));
        window.interact(() -> store.agenda().set(store.prospects().find("Nordlys A/S").orElseThrow().id(),
                Optional.empty()));
        assertEquals("3 are due", window.text("#reminder-heading"));
        for (String name : List.of("Åse Holm", "Kjær & Sønner", "Bakkegården")) {
            window.interact(() -> store.agenda().set(store.prospects().find(name).orElseThrow().id(),
                    Optional.empty()));
        }
        assertFalse(window.shows("#reminder"));
    }

    @Test
    void oneThatIsPutAwayStaysAway() {
        noon();
        window.click("#reminder-dismiss");
        assertFalse(window.shows("#reminder"));
        at("2026-11-23T11:01:00Z");
        assertFalse(window.shows("#reminder"));
        at("2026-11-23T11:05:00Z");
        assertEquals("3 are due", window.text("#reminder-heading"));
    }

    @Test
    void aKeyGoesToItAndBack() {
        window.type(KeyCode.P);
        window.write("Hans");
        noon();
        window.type(KeyCode.F8);
        assertTrue(window.node("#reminder-show").isFocused());
        window.type(KeyCode.ESCAPE);
        assertTrue(window.node("#who").isFocused());
        window.type(KeyCode.F8, KeyCode.F8);
        assertTrue(window.node("#who").isFocused());
        assertEquals("Hans", window.typed("#who"));
        window.chord(KeyCode.CONTROL, KeyCode.DIGIT5);
        window.type(KeyCode.F8, KeyCode.SPACE);
        assertEquals(Place.TODAY, window.desktop().shell().place());
        assertFalse(window.shows("#reminder"));
    }

    /// Somebody is due longer, and stands above.
    private void noonBehindAnother() {
        window.interact(() -> store.prospects().add(Prospect.named("Lund").withFollowUp(Optional.of(
                new FollowUp(DAY.minusDays(1), Optional.of(LocalTime.NOON))))));
        noon();
    }

    private void callTheOneShown() {
        assertFalse(window.shows("#reminder"));
        assertEquals(Place.TODAY, window.desktop().shell().place());
        assertTrue(window.node("#due").isFocused());
        window.type(KeyCode.C);
        assertEquals("Åse Holm", store.prospects().names().get(store.log().on(DAY, 10).getFirst().activity()
                .details().prospect().orElseThrow()));
        assertEquals(Optional.empty(), store.prospects().find("Åse Holm").orElseThrow().prospect().followUp());
    }

    @ParameterizedTest
    @EnumSource(value = KeyCode.class, names = {"ENTER", "SPACE"})
    void shownByKeyItIsTheRowThatTheNextKeyAnswers(KeyCode key) {
        noonBehindAnother();
        window.type(KeyCode.F8, key);
        callTheOneShown();
    }

    @Test
    void shownByKeyFromAnotherScreenItIsTheRowThatTheNextKeyAnswers() {
        noonBehindAnother();
        window.chord(KeyCode.CONTROL, KeyCode.DIGIT5);
        window.type(KeyCode.F8, KeyCode.ENTER);
        callTheOneShown();
    }

    @Test
    void shownByMouseItIsTheRowThatTheNextKeyAnswers() {
        noonBehindAnother();
        window.click("#reminder-show");
        callTheOneShown();
    }

    @Test
    void tabNeverStopsAtIt() {
        noon();
        List<Node> stops = new ArrayList<>();
        window.interact(() -> window.node("#go-data").requestFocus());
        for (int i = 0; i < 2; i++) {
            window.type(KeyCode.TAB);
            window.interact(() -> stops.add(window.stage().getScene().getFocusOwner()));
        }
        assertEquals("go-settings", stops.getFirst().getId());
    }

    @Test
    void beyondTheWindowEachIsToldOnce() {
        Views.Painted around = new Views.Painted();
        Notices notices = new Notices();
        Headless.onWindow(() -> {
            DesktopWiring wiring = new DesktopWiring(store, clock, Locale.ROOT, Work.direct(notices), notices, around);
            wiring.begin();
            clock.moveTo(Instant.parse("2026-11-23T11:00:00Z"));
            wiring.turn();
            wiring.turn();
        });
        assertEquals(List.of("Åse Holm: You meant to call at 12:00."), around.reminders());
    }
}
