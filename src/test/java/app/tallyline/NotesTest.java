package app.tallyline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

import app.tallyline.desktop.frame.Notices;
import app.tallyline.model.Activity;
import app.tallyline.model.Details;
import app.tallyline.model.FollowUp;
import app.tallyline.model.Language;
import app.tallyline.model.Measure;
import app.tallyline.model.Moment;
import app.tallyline.model.Prospect;
import app.tallyline.model.Settings;
import app.tallyline.store.Store;

/// Notes and next steps as they are typed in the real window.
class NotesTest {
    private static final LocalDate DAY = SampleYear.TODAY;
    private static final String LINES = " - æble\n\n - pære\n";

    @TempDir
    private Path folder;
    private final FxRobot robot = new FxRobot();
    private Store store;

    @BeforeEach
    void open() {
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
        FxToolkit.setupStage((Stage each) -> {
            DesktopWiring desktop = Views.over(store, SampleYear.CLOCK, new Notices());
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

    private void fill(String field, String text) {
        robot.interact(() -> {
            TextInputControl control = robot.lookup(field).query();
            control.requestFocus();
            control.setText(text);
        });
    }

    private String text(String selector) {
        return ((Labeled) robot.lookup(selector).query()).getText();
    }

    private void edit(Details details) throws TimeoutException {
        store.log().record(new Activity(Measure.COLD_CALL, 1, Moment.at(DAY, LocalTime.of(9, 5),
                SampleYear.CLOCK.getZone()), details));
        begin();
        type(KeyCode.E);
    }

    private Activity entry() {
        return store.log().on(DAY, 1).getFirst().activity();
    }

    /// Opens the screen of prospects on one.
    private void look(Prospect prospect) throws TimeoutException {
        store.prospects().add(prospect);
        begin();
        chord(KeyCode.CONTROL, KeyCode.DIGIT4);
        chord(KeyCode.CONTROL, KeyCode.F);
        robot.write(prospect.name());
        type(KeyCode.ENTER);
    }

    private void save() {
        robot.interact(() -> robot.lookup("#prospect-save").queryButton().fire());
        WaitForAsyncUtils.waitForFxEvents();
    }

    private Prospect jens() {
        return store.prospects().find("Jens").orElseThrow().prospect();
    }

    @Test
    void anEntrysNoteOfSeveralLinesIsLeftAsItIs() throws TimeoutException {
        edit(Details.NONE.withNote(LINES));
        robot.write("3");
        type(KeyCode.ENTER);
        assertEquals(3, entry().quantity());
        assertEquals(LINES, entry().details().note());
    }

    @Test
    void anEntrysNoteIsTypedInSeveralLinesAndSavedByEnter() throws TimeoutException {
        edit(Details.NONE);
        robot.clickOn("#edit-note");
        robot.write("en");
        chord(KeyCode.SHIFT, KeyCode.ENTER);
        robot.write("to");
        type(KeyCode.ENTER);
        assertEquals("en\nto", entry().details().note());
    }

    @Test
    void aNoteIsLeftByTabAsOtherFieldsAre() throws TimeoutException {
        edit(Details.NONE);
        robot.clickOn("#edit-note");
        type(KeyCode.TAB, KeyCode.SPACE);
        assertFalse(robot.lookup(".editor").query().getParent().isVisible());
        assertEquals("", entry().details().note());
    }

    @Test
    void aLongListShowsANoteInOneLine() throws TimeoutException {
        edit(Details.NONE.withNote("en\nto"));
        assertTrue(robot.lookup(".log-more").queryAllAs(Labeled.class).stream()
                .noneMatch(label -> label.getText().contains("\n")));
    }

    @Test
    void aProspectsNoteIsTypedInSeveralLines() throws TimeoutException {
        look(Prospect.named("Jens"));
        robot.clickOn("#prospect-note");
        robot.write("en");
        type(KeyCode.ENTER);
        robot.write("to");
        save();
        assertEquals("en\nto", jens().note());
        assertEquals("en\nto", ((TextArea) robot.lookup("#prospect-note").query()).getText());
    }

    @Test
    void aProspectsNotesAreLeftAsTheyAre() throws TimeoutException {
        Prospect jens = Prospect.named("Jens").withNote(LINES)
                .withFollowUp(Optional.of(new FollowUp(DAY.plusDays(3), Optional.empty(), LINES)));
        look(jens);
        fill("#prospect-company", "Nordlys");
        save();
        assertEquals(jens.withReach(new Prospect.Reach("Nordlys", "", "")), jens());
    }

    @Test
    void aNextStepWithoutADayIsKept() throws TimeoutException {
        look(Prospect.named("Jens"));
        fill("#next-note", "send offer");
        save();
        assertEquals(Optional.of("send offer"), jens().followUp().map(FollowUp::note));
        fill("#prospect-company", "Nordlys");
        save();
        assertEquals(Optional.of("send offer"), jens().followUp().map(FollowUp::note));
    }

    @Test
    void aTimeWithoutADayIsToldAtTheField() throws TimeoutException {
        look(Prospect.named("Jens"));
        fill("#next-time", "9.30");
        save();
        assertTrue(text("#prospect-problem").contains("day"), text("#prospect-problem"));
        assertEquals(Optional.empty(), jens().followUp());
    }

    @Test
    void anAppointmentsTimeWithoutADayIsToldAtTheField() throws TimeoutException {
        store.log().record(new Activity(Measure.APPOINTMENT, 1, Moment.onDay(DAY, SampleYear.CLOCK.getZone())));
        begin();
        type(KeyCode.E);
        fill("#edit-meant-time", "13.00");
        type(KeyCode.ENTER);
        assertTrue(text("#edit-problem").contains("day"), text("#edit-problem"));
    }
}
