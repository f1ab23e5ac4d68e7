package app.tallyline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import app.tallyline.desktop.frame.Notices;
import app.tallyline.desktop.frame.Place;
import app.tallyline.model.FollowUp;
import app.tallyline.model.Language;
import app.tallyline.model.Prospect;
import app.tallyline.model.Prospect.Reach;
import app.tallyline.model.Settings;
import app.tallyline.store.ProspectSearch.Listed;
import app.tallyline.store.Store;

/// Prospects searched for and changed in the real window.
class ProspectsWindowTest {
    @TempDir
    private Path folder;
    private Store store;
    private DrivenWindow window;

    @BeforeEach
    void open() throws TimeoutException {
        store = Store.open(folder.resolve("t.db"), SampleYear.CLOCK);
        SampleYear.choose(store, Language.ENGLISH, Settings.Theme.LIGHT);
        store.prospects().add(Prospect.named("Erik Krogh").withReach(new Reach("Jensen & Co", "", "")));
        store.prospects().add(Prospect.named("Finn Holm"));
        store.prospects().add(Prospect.named("Gitte Jensen"));
        store.prospects().add(Prospect.named("Erik Jensen"));
        window = DrivenWindow.over(store, SampleYear.CLOCK);
        window.interact(() -> {
            window.desktop().shell().show(Place.PROSPECTS);
            window.stage().getScene().getRoot().applyCss();
        });
    }

    @AfterEach
    void close() throws TimeoutException {
        window.end();
        store.close();
    }

    private void search(String text) {
        window.retype("#prospect-search", text);
    }

    private void choose(String name) {
        window.interact(() -> {
            TableView<Listed> table = table();
            table.getSelectionModel().select(table.getItems().stream()
                    .filter(row -> row.known().prospect().name().equals(name)).findFirst().orElseThrow());
        });
    }

    @SuppressWarnings("unchecked")
    private TableView<Listed> table() {
        return (TableView<Listed>) window.node("#prospects");
    }

    private List<String> rows() {
        return table().getItems().stream().map(row -> row.known().prospect().name()).toList();
    }

    private Prospect prospect(String name) {
        return store.prospects().find(name).orElseThrow().prospect();
    }

    @Test
    void aSearchThatNoLongerFindsTheChosenOneEmptiesTheCard() {
        choose("Finn Holm");
        assertTrue(window.shows("#prospect-note"));
        search("gitte j");
        assertEquals(List.of("Gitte Jensen"), rows());
        assertFalse(window.shows("#prospect-note"));
        search("");
        assertFalse(window.shows("#prospect-note"), "until somebody is chosen");
    }

    @Test
    void whatIsTypedOfTheChosenOneIsSavedBeforeTheSearchLeavesHim() {
        choose("Finn Holm");
        window.retype("#prospect-note", "ringer selv");
        search("gitte j");
        assertEquals("ringer selv", prospect("Finn Holm").note());
        assertFalse(window.shows("#prospect-note"));
        assertEquals(List.of("Gitte Jensen"), rows());
    }

    @Test
    void theOneOfWhomSomethingCannotBeUnderstoodStaysInTheListAndIsAskedAbout() {
        choose("Finn Holm");
        window.retype("#next-day", "never");
        search("gitte j");
        assertTrue(window.shows(".field-problem"));
        assertEquals("never", window.typed("#next-day"));
        assertEquals(List.of("Gitte Jensen", "Finn Holm"), rows());
        assertEquals("Finn Holm", table().getSelectionModel().getSelectedItem().known().prospect().name());
        window.retype("#next-day", "");
        choose("Gitte Jensen");
        assertEquals("Gitte Jensen", window.typed("#prospect-name"));
        assertEquals(List.of("Gitte Jensen"), rows());
        assertEquals(Optional.<FollowUp>empty(), prospect("Finn Holm").followUp());
    }

    @Test
    void whoIsGivenAnotherNameWhileSearchedForStaysInViewUntilTheNextSearch() {
        search("gitte j");
        choose("Gitte Jensen");
        window.retype("#prospect-name", "Birgit Bro");
        window.type(KeyCode.TAB);
        assertTrue(window.node("#prospect-company").isFocused());
        assertEquals(List.of("Birgit Bro"), rows());
        search("finn");
        assertEquals(List.of("Finn Holm"), rows());
        assertFalse(window.shows("#prospect-note"));
    }

    @Test
    void aNewOneIsInTheListAndInTheCardWhateverIsSearchedFor() {
        search("gitte j");
        window.interact(() -> ((Button) window.node("#prospect-add")).fire());
        assertEquals(List.of("Gitte Jensen", "New prospect"), rows());
        assertEquals("New prospect", window.typed("#prospect-name"));
        assertTrue(window.node("#prospect-name").isFocused());
    }

    @Test
    void anotherIsMergedIntoTheChosenOneWhileSearching() {
        search("gitte j");
        choose("Gitte Jensen");
        window.chord(KeyCode.CONTROL, KeyCode.J);
        window.write("finn");
        window.type(KeyCode.DOWN, KeyCode.ENTER);
        assertTrue(store.prospects().find("Finn Holm").filter(each -> each.prospect().name().equals("Finn Holm"))
                .isEmpty());
        assertEquals("Gitte Jensen", window.typed("#prospect-name"));
        assertEquals(List.of("Gitte Jensen"), rows());
    }

    @Test
    void enterInTheSearchOpensTheLikeliest() {
        search("erik j");
        window.type(KeyCode.ENTER);
        assertEquals("Erik Jensen", window.typed("#prospect-name"));
        assertEquals("Erik Jensen", table().getSelectionModel().getSelectedItem().known().prospect().name());
    }

    @Test
    void noHeadingIsMarkedWhileTheListGoesByLikeness() {
        assertEquals(1, table().getSortOrder().size());
        search("erik j");
        assertEquals(List.of(), table().getSortOrder());
        assertEquals(List.of("Erik Jensen", "Erik Krogh"), rows());
        search("");
        assertEquals(1, table().getSortOrder().size());
    }

    /// The search goes on where it is: its letters are not for the field that is wrong.
    @Test
    void whatCannotBeSavedInTheCardTakesNoKeyFromTheSearch() {
        choose("Finn Holm");
        window.retype("#prospect-name", "");
        window.chord(KeyCode.CONTROL, KeyCode.F);
        window.write("gitte");
        assertEquals("gitte", window.typed("#prospect-search"));
        assertEquals("", window.typed("#prospect-name"));
        assertTrue(window.node("#prospect-search").isFocused());
        assertEquals(List.of("Gitte Jensen", "Finn Holm"), rows());
    }

    @Test
    void aNewOneIsNamedThoughSomethingOfAnotherIsStillBeingSaved() throws TimeoutException {
        HeldBack writer = new HeldBack();
        Notices notices = new Notices();
        window.end();
        window = DrivenWindow.over(store, SampleYear.CLOCK, notices, writer.work(notices));
        window.interact(() -> window.desktop().shell().show(Place.PROSPECTS));
        choose("Finn Holm");
        window.retype("#prospect-phone", "0555");
        window.click("#prospect-add");
        window.interact(writer::all);
        // The card of the former one is shown anew meanwhile.
        window.interact(() -> store.prospects().change(store.prospects().find("Finn Holm").orElseThrow(),
                prospect("Finn Holm").withNote("afternoons")));
        window.interact(writer::all);
        window.write("Slow Two");
        window.type(KeyCode.TAB);
        window.interact(writer::all);
        assertTrue(store.prospects().find("Slow Two").isPresent());
        assertEquals("0555", prospect("Finn Holm").reach().phone());
    }

    @Test
    void aSearchThatFindsNobodySaysSo() {
        search("walnut");
        assertEquals("Nobody is found by “walnut”. “New prospect” adds that name; Esc shows all.", saidOfNoRows());
        assertEquals("0 prospects", window.text("#prospect-count"));
        search("walnuts");
        assertTrue(saidOfNoRows().contains("“walnuts”"), saidOfNoRows());
        search("");
        window.interact(() -> List.of("Erik Krogh", "Finn Holm", "Gitte Jensen", "Erik Jensen").forEach(
                each -> store.prospects().erase(store.prospects().find(each).orElseThrow().id())));
        assertEquals(
                "The people and companies you call stand here. Type a name on Today, or bring a list in under Data.",
                saidOfNoRows());
    }

    private String saidOfNoRows() {
        return ((Labeled) table().getPlaceholder()).getText();
    }
}
