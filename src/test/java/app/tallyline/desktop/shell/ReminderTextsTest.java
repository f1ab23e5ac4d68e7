package app.tallyline.desktop.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import app.tallyline.desktop.frame.Reminders.Standing;
import app.tallyline.model.Due;
import app.tallyline.model.FollowUp;
import app.tallyline.model.KnownProspect;
import app.tallyline.model.Language;
import app.tallyline.model.Prospect;
import app.tallyline.words.Words;

/// A reminder in words, in both languages.
class ReminderTextsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final Words ENGLISH = Words.of(Language.ENGLISH, Locale.ROOT, Currency.getInstance("DKK"));
    private static final Words DANISH = Words.of(Language.DANISH, Locale.ROOT, Currency.getInstance("DKK"));

    private static Due contact(long id, String name, LocalDate day) {
        return new Due.Contact(new KnownProspect(id, Prospect.named(name).withFollowUp(Optional.of(
                new FollowUp(day, Optional.of(LocalTime.of(9, 30)))))));
    }

    private static ReminderTexts texts(Words words, Due... due) {
        return new ReminderTexts(words, new Standing(List.of(due), DAY));
    }

    @Test
    void oneIsToldInASentence() {
        assertEquals(List.of("You meant to call at 09:30."), texts(ENGLISH, contact(1, "Åse", DAY)).lines(3));
        assertEquals(List.of("Du ville ringe kl. 09.30."), texts(DANISH, contact(1, "Åse", DAY)).lines(3));
        assertEquals("Åse", texts(DANISH, contact(1, "Åse", DAY)).title());
    }

    @Test
    void oneOfADayBeforeNamesTheDay() {
        assertEquals(List.of("You meant to call on 22 Nov at 09:30."), texts(ENGLISH, contact(1, "Åse", DAY.minusDays(
                1))).lines(3));
    }

    @Test
    void ofManyAsManyAreNamedAsThereIsRoomFor() {
        Due[] four = IntStream.range(0, 4).mapToObj(i -> contact(i, "Emne " + i, DAY)).toArray(Due[]::new);
        assertEquals("4 venter", texts(DANISH, four).title());
        assertEquals(List.of("09:30  Emne 0", "09:30  Emne 1", "and 2 more"), texts(ENGLISH, four).lines(3));
        assertEquals("4 are due. 09:30  Emne 0. 09:30  Emne 1. 09:30  Emne 2. 09:30  Emne 3", texts(ENGLISH, four)
                .whole());
    }
}
