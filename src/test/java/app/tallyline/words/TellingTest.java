package app.tallyline.words;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import app.tallyline.model.Language;
import app.tallyline.store.Rescue.Loss;
import app.tallyline.store.Rescue.Recovered;

class TellingTest {
    private static final Telling TELLING = new Telling(
            Words.of(Language.ENGLISH, Locale.UK, Currency.getInstance("DKK")));

    @Test
    void whatWasNotRecoveredIsToldByDayAndMeasureOrPartOfTheStore() {
        List<Loss> lost = List.of(new Loss("2026-10-06 cold-call", Optional.of(48L), 31),
                new Loss("2026-1x-06 cold-call", Optional.of(4L), 0), new Loss("", Optional.of(4L), 0),
                new Loss("goal", Optional.empty(), 3));
        assertEquals(List.of("Recovered 1,200 entries and 1 prospect. The damaged file was set aside as aside.db.",
                "This could not be recovered as it was:", "6 Oct 2026, Cold calls: 48 before, 31 now",
                "2026-1x-06 cold-call: 4 before, 0 now", ": 4 before, 0 now",
                "The goals: some could not be read; 3 could"),
                TELLING.recovered(new Recovered(Path.of("aside.db"), 1_200, 1, lost)));
    }

    @Test
    void whereNothingIsMissingThatIsSaid() {
        assertEquals("Nothing is missing, as far as the kept sums tell. The undo history starts anew.",
                TELLING.recovered(new Recovered(Path.of("aside.db"), 2, 0, List.of())).getLast());
    }
}
