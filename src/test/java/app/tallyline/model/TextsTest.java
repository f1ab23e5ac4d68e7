package app.tallyline.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

import org.junit.jupiter.api.Test;

class TextsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final String TYPED = "en\r\nto\rtre\n\n fire\t";
    private static final String KEPT = "en\nto\ntre\n\n fire\t";

    @Test
    void aNoteKeepsItsLines() {
        assertEquals(KEPT, Details.NONE.withNote(TYPED).note());
        assertEquals(KEPT, Prospect.named("Jens").withNote(TYPED).note());
        assertEquals(KEPT, new FollowUp(DAY, Optional.empty(), TYPED).note());
        assertEquals(KEPT, new ClosedReview(DAY, TYPED).note());
        assertEquals("x".repeat(3_999) + "\n", Details.NONE.withNote("x".repeat(3_999) + "\r\n").note());
    }

    @Test
    void whatIsOneLineStaysOne() {
        String name = "Nordlys\r\n\tA/S";
        assertEquals("Nordlys A/S", Prospect.named(name).name());
        assertEquals(new Prospect.Reach("Nordlys A/S", "Nordlys A/S", "Nordlys A/S"),
                new Prospect.Reach(name, name, name));
        assertEquals("Nordlys A/S", Prospect.Origin.of(name).source());
        assertEquals("Nordlys A/S", new Deal(Optional.empty(), name, Optional.empty()).product());
        assertEquals("Nordlys A/S", Details.NONE.withCategory(name).category());
        assertEquals("Nordlys A/S", new DayOff(DAY, name).name());
        assertEquals("a b", Prospect.named("a\u2028b").name());
    }

    @Test
    void aNextStepWithoutADaySaysWhatItIs() {
        assertEquals(Optional.empty(), FollowUp.of(Optional.empty(), Optional.empty(), " \n"));
        assertEquals(Optional.empty(), FollowUp.of(Optional.empty(), Optional.empty(), "tilbud").orElseThrow().at());
        assertEquals(Optional.of(DAY.atTime(9, 30)), FollowUp.of(Optional.empty(), Optional.empty(), "tilbud")
                .orElseThrow().moved(DAY, Optional.of(LocalTime.of(9, 30))).at());
        assertThrows(IllegalArgumentException.class,
                () -> FollowUp.of(Optional.empty(), Optional.of(LocalTime.NOON), "tilbud"));
    }
}
