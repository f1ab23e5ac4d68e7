package app.tallyline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import app.tallyline.desktop.frame.Notices;
import app.tallyline.desktop.frame.Place;
import app.tallyline.model.Activity;
import app.tallyline.model.FollowUp;
import app.tallyline.model.Language;
import app.tallyline.model.Measure;
import app.tallyline.model.Moment;
import app.tallyline.model.Prospect;
import app.tallyline.model.Settings;
import app.tallyline.store.Store;

/// Every screen turns with the day: over midnight, after days of sleep, and after a journey.
class DayTurnTest {
    private static final ZoneId ZONE = SampleYear.ZONE;
    private static final LocalDate SUNDAY = LocalDate.of(2026, 11, 29);

    @TempDir
    private Path folder;
    private final MovableClock clock = new MovableClock(SUNDAY.atTime(23, 59, 30).atZone(ZONE).toInstant(), ZONE);
    private Store store;
    private DesktopWiring desktop;
    private Scene scene;

    @BeforeEach
    void open() {
        store = Store.open(folder.resolve("t.db"), clock);
        SampleYear.choose(store, Language.ENGLISH, Settings.Theme.LIGHT);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void begin(Place place) {
        Headless.onWindow(() -> {
            desktop = Views.over(store, clock, new Notices());
            scene = desktop.shell().scene(1180, 1000);
            desktop.begin();
            desktop.shell().show(place);
            lay();
        });
    }

    private void lay() {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
    }

    /// How the clock comes to another day.
    private enum Turn {
        MIDNIGHT(SUNDAY.plusDays(1)),
        THREE_DAYS_OF_SLEEP(SUNDAY.plusDays(3)),
        A_JOURNEY(SUNDAY.plusDays(1));

        private final LocalDate day;

        Turn(LocalDate day) {
            this.day = day;
        }

        void move(MovableClock clock) {
            switch (this) {
                case MIDNIGHT -> clock.moveTo(clock.instant().plus(Duration.ofMinutes(1)));
                case THREE_DAYS_OF_SLEEP -> clock.moveTo(clock.instant().plus(Duration.ofDays(3)));
                case A_JOURNEY -> clock.travelTo(ZoneId.of("Pacific/Auckland"));
            }
        }
    }

    private void come(Turn turn) {
        turn(() -> turn.move(clock));
    }

    private void turn(Runnable moving) {
        Headless.onWindow(() -> {
            moving.run();
            desktop.turn();
            lay();
        });
    }

    private boolean visible(String selector) {
        return Headless.onWindow(() -> scene.lookup(selector).isVisible());
    }

    private void press(KeyCode key, String text) {
        Headless.onWindow(() -> {
            Event.fireEvent(scene, Views.pressed(key, text));
            lay();
        });
    }

    private String text(String selector) {
        return Headless.onWindow(() -> ((Labeled) scene.lookup(selector)).getText());
    }

    private List<String> texts(String selector) {
        return Headless.onWindow(() -> scene.getRoot().lookupAll(selector).stream().map(node -> ((Labeled) node)
                .getText())
                .toList());
    }

    private void log(Measure measure, int many, LocalDate day) {
        store.log().record(new Activity(measure, many, Moment.at(day, LocalTime.of(10, 0), ZONE)));
    }

    @ParameterizedTest
    @EnumSource
    void theDeskShowsTheNewDay(Turn turn) {
        begin(Place.TODAY);
        assertEquals("Today · Sunday 29 November", text(".page-title"));
        come(turn);
        assertEquals(turn == Turn.THREE_DAYS_OF_SLEEP
                ? "Today · Wednesday 2 December"
                : "Today · Monday 30 November", text(".page-title"));
        assertFalse(visible(".banner"));
    }

    @Test
    void theDeskComesBackOverTheDateLine() {
        begin(Place.TODAY);
        come(Turn.A_JOURNEY);
        turn(() -> clock.travelTo(ZoneId.of("Pacific/Honolulu")));
        assertEquals("Today · Sunday 29 November", text(".page-title"));
    }

    @Test
    void anotherDayThatTheClockComesToIsNoLateDay() {
        begin(Place.TODAY);
        Headless.onWindow(() -> ((Button) scene.lookup(".page-head .button")).fire());
        assertEquals("Saturday 28 November 2026", text(".page-title"));
        assertTrue(visible(".banner"));
        turn(() -> clock.moveTo(Instant.parse("2026-11-28T12:00:00Z")));
        assertEquals("Today · Saturday 28 November", text(".page-title"));
        assertFalse(visible(".banner"));
        turn(() -> clock.moveTo(Instant.parse("2026-11-27T12:00:00Z")));
        assertEquals("Today · Friday 27 November", text(".page-title"));
    }

    @ParameterizedTest
    @EnumSource
    void anEntryBeingChangedStaysOpenAndWhole(Turn turn) {
        log(Measure.COLD_CALL, 1, SUNDAY);
        begin(Place.TODAY);
        press(KeyCode.E, "e");
        Headless.onWindow(() -> ((TextInputControl) scene.lookup("#edit-note")).setText("half a sent"));
        come(turn);
        assertEquals("half a sent", Headless.onWindow(() -> ((TextInputControl) scene.lookup("#edit-note")).getText()));
        assertTrue(Headless.onWindow(() -> scene.lookup(".editor").getParent().isVisible()));
        Headless.onWindow(() -> ((Button) scene.lookup("#edit-save")).fire());
        assertEquals("half a sent", store.log().on(SUNDAY, 1).getFirst().activity().details().note());
    }

    @ParameterizedTest
    @EnumSource
    void whatWasDueTodayIsOverdue(Turn turn) {
        store.prospects().add(Prospect.named("Åse Holm").withFollowUp(Optional.of(
                new FollowUp(SUNDAY, Optional.of(LocalTime.of(10, 0))))));
        begin(Place.TODAY);
        assertEquals(List.of("10:00"), texts(".due-row .figure-note"));
        come(turn);
        assertEquals(List.of("29 Nov"), texts(".due-row .figure-note"));
        assertTrue(Headless.onWindow(() -> scene.lookup(".due-row .figure-note").getPseudoClassStates().contains(
                PseudoClass.getPseudoClass("overdue"))));
    }

    @ParameterizedTest
    @EnumSource
    void whatIsDueOnTheNewDayIsListed(Turn turn) {
        store.prospects().add(Prospect.named("Åse Holm").withFollowUp(Optional.of(
                new FollowUp(turn.day, Optional.empty()))));
        begin(Place.GOAL);
        come(turn);
        show(Place.TODAY);
        assertEquals(List.of("today"), texts(".due-row .figure-note"));
    }

    @Test
    void theReviewOfLastWeekIsOfferedWhenTheWeekBegins() {
        log(Measure.COLD_CALL, 3, SUNDAY.minusDays(2));
        begin(Place.TODAY);
        assertFalse(visible("#offer"));
        come(Turn.MIDNIGHT);
        assertTrue(visible("#offer"));
        turn(() -> clock.moveTo(clock.instant().plus(Duration.ofDays(1))));
        assertFalse(visible("#offer"));
    }

    @ParameterizedTest
    @CsvSource({"MIDNIGHT, true", "MIDNIGHT, false", "THREE_DAYS_OF_SLEEP, true", "A_JOURNEY, false"})
    void theReviewTurnsToTheNewWeek(Turn turn, boolean inView) {
        begin(Place.REVIEW);
        assertEquals("Week 48 · 23 Nov – 29 Nov 2026", text(".period"));
        come(turn, inView, Place.REVIEW);
        assertEquals("Week 49 · 30 Nov – 6 Dec 2026", text(".period"));
    }

    @Test
    void aWeekThatWasTurnedToStays() {
        begin(Place.REVIEW);
        press(KeyCode.LEFT, "");
        come(Turn.MIDNIGHT);
        assertEquals("Week 47 · 16 Nov – 22 Nov 2026", text(".period"));
    }

    @ParameterizedTest
    @CsvSource({"MIDNIGHT, true", "THREE_DAYS_OF_SLEEP, true", "THREE_DAYS_OF_SLEEP, false", "A_JOURNEY, true"})
    void theGoalTurnsToTheNewMonthAndMarksTheNewDay(Turn turn, boolean inView) {
        begin(Place.GOAL);
        assertEquals("November 2026", text(".period"));
        assertTrue(marked(SUNDAY));
        come(turn, inView, Place.GOAL);
        assertEquals(turn == Turn.THREE_DAYS_OF_SLEEP ? "December 2026" : "November 2026", text(".period"));
        assertTrue(marked(turn.day));
    }

    @ParameterizedTest
    @CsvSource({"MIDNIGHT, true", "MIDNIGHT, false", "THREE_DAYS_OF_SLEEP, true", "A_JOURNEY, true"})
    void aMeasuresTodayIsTheNewDays(Turn turn, boolean inView) {
        log(Measure.EMAIL, 7, SUNDAY);
        begin(Place.MEASURES);
        assertTrue(texts("#measure-email .figure-note").getFirst().contains("7"));
        come(turn, inView, Place.MEASURES);
        assertTrue(texts("#measure-email .figure-note").getFirst().contains("0"));
    }

    @ParameterizedTest
    @CsvSource({"MIDNIGHT, true", "MIDNIGHT, false", "THREE_DAYS_OF_SLEEP, true", "A_JOURNEY, true"})
    void aProspectsCycleGrows(Turn turn, boolean inView) {
        store.log().record(new Activity(Measure.COLD_CALL, 1, Moment.at(SUNDAY.minusDays(1), LocalTime.of(10, 0),
                ZONE)),
                "Åse Holm");
        begin(Place.PROSPECTS);
        Headless.onWindow(() -> Views.select(scene, "#prospects", 0));
        assertTrue(texts(".pair-figure").toString().contains("1 day"), texts(".pair-figure").toString());
        come(turn, inView, Place.PROSPECTS);
        assertTrue(texts(".pair-figure").toString().contains(turn == Turn.THREE_DAYS_OF_SLEEP ? "4 days" : "2 days"),
                texts(".pair-figure").toString());
    }

    @Test
    void theTimesOfBackupsAreThoseOfTheDesk() {
        store.keeper().backUp();
        begin(Place.DATA);
        assertTrue(texts(".backup-list .label").stream().anyMatch(text -> text.contains("23:59")), texts(
                ".backup-list .label").toString());
        come(Turn.A_JOURNEY);
        assertTrue(texts(".backup-list .label").stream().anyMatch(text -> text.contains("11:59")), texts(
                ".backup-list .label").toString());
    }

    private void come(Turn turn, boolean inView, Place place) {
        if (!inView) {
            show(Place.SETTINGS);
        }
        come(turn);
        show(place);
    }

    private void show(Place place) {
        Headless.onWindow(() -> {
            if (desktop.shell().place() != place) {
                desktop.shell().show(place);
            }
            lay();
        });
    }

    private boolean marked(LocalDate day) {
        return Headless.onWindow(() -> {
            Node tile = scene.lookup("#day-" + day);
            return tile.getPseudoClassStates().contains(PseudoClass.getPseudoClass("today"));
        });
    }
}
