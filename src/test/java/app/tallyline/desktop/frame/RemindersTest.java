package app.tallyline.desktop.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import app.tallyline.MovableClock;
import app.tallyline.model.Due;
import app.tallyline.model.FollowUp;
import app.tallyline.model.KnownProspect;
import app.tallyline.model.Prospect;

/// What has fallen due is told once, whatever the clock does.
class RemindersTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final List<Due> DUE = List.of(due(1, "Ni", LocalTime.of(9, 0)), due(2, "Tolv", LocalTime.NOON),
            due(3, "Seksten", LocalTime.of(16, 0)));

    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-20T10:59:59Z"),
            ZoneId.of("Europe/Copenhagen"));
    private final CurrentDate date = new CurrentDate(clock);
    private final Reminders reminders = new Reminders(date);

    private static Due due(long id, String name, LocalTime time) {
        return new Due.Contact(new KnownProspect(id, Prospect.named(name).withFollowUp(Optional.of(
                new FollowUp(DAY, Optional.of(time))))));
    }

    private List<String> look() {
        date.turn();
        reminders.look(DUE);
        return reminders.standingProperty().get().due().stream().map(Due::name).toList();
    }

    private void pass(Duration time) {
        clock.moveTo(clock.instant().plus(time));
    }

    @Test
    void whatWasDueBeforeTheWindowOpenedIsNotTold() {
        assertEquals(List.of(), look());
        pass(Duration.ofSeconds(1));
        assertEquals(List.of("Tolv"), look());
    }

    @Test
    void aClockPutRightTellsNothingTwice() {
        pass(Duration.ofSeconds(1));
        look();
        reminders.dismiss();
        pass(Duration.ofMinutes(-2));
        assertEquals(List.of(), look());
        pass(Duration.ofMinutes(2));
        assertEquals(List.of(), look());
        pass(Duration.ofHours(4));
        assertEquals(List.of("Seksten"), look());
    }

    @Test
    void aClockThatWasFarAheadTellsOfWhatFallsDueAfterItIsPutRight() {
        pass(Duration.ofDays(400));
        look();
        reminders.dismiss();
        pass(Duration.ofDays(-400));
        assertEquals(List.of(), look());
        pass(Duration.ofSeconds(2));
        assertEquals(List.of("Tolv"), look());
    }

    @Test
    void noonIsNoonAtTheDeskWhereverItIs() {
        pass(Duration.ofSeconds(1));
        assertEquals(List.of("Tolv"), look());
        clock.travelTo(ZoneId.of("America/New_York"));
        assertEquals(List.of(), look(), "it is six in the morning");
        pass(Duration.ofHours(6));
        assertEquals(List.of("Ni", "Tolv"), look());
        clock.travelTo(ZoneId.of("Asia/Tokyo"));
        pass(Duration.ofHours(-7));
        assertEquals(List.of("Ni", "Tolv", "Seksten"), look(), "what fell due on the way east");
    }
}
