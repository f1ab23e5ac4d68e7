package app.tallyline.desktop.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import app.tallyline.MovableClock;
import app.tallyline.desktop.frame.Notices;
import app.tallyline.desktop.frame.Work;
import app.tallyline.model.Activity;
import app.tallyline.model.Language;
import app.tallyline.model.Measure;
import app.tallyline.model.Moment;
import app.tallyline.store.Store;
import app.tallyline.words.Words;

class AutomaticBackupTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");

    @TempDir
    private Path folder;

    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-23T10:00:00Z"), ZONE);
    private final Notices notices = new Notices();

    /// Where the backups go lies a file of that name.
    @Test
    void whyThereIsNoneIsToldOnceUntilThatChanges() throws IOException {
        Path inTheWay = Files.writeString(folder.resolve("backups"), "no folder");
        try (Store store = Store.open(folder.resolve("t.db"), clock)) {
            AutomaticBackup backup = new AutomaticBackup(store.keeper(), Work.direct(notices), notices);
            store.log().record(new Activity(Measure.COLD_CALL, 1, Moment.onDay(LocalDate.of(2026, 11, 23), ZONE)));
            backup.makeIfDue();
            assertTrue(told().startsWith("The automatic backup could not be made. " + inTheWay), told());
            notices.tell(_ -> "something else");
            backup.makeIfDue();
            assertEquals("something else", told());
            Files.delete(inTheWay);
            backup.makeIfDue();
            assertEquals("something else", told());
            assertEquals(1, store.keeper().backups().size());
            Files.move(inTheWay, folder.resolve("kept"));
            Files.writeString(inTheWay, "no folder");
            clock.moveTo(clock.instant().plus(Duration.ofDays(1)));
            backup.makeIfDue();
            assertTrue(told().startsWith("The automatic backup could not be made. "), told());
        }
    }

    private String told() {
        Words words = Words.of(Language.ENGLISH, Locale.UK, Currency.getInstance("DKK"));
        return notices.latestProperty().get().map(Notices.Notice::text).map(text -> text.apply(words))
                .or(() -> Optional.of("")).orElseThrow();
    }
}
