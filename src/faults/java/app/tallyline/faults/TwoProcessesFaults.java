package app.tallyline.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import app.tallyline.model.Measure;
import app.tallyline.model.Period;
import app.tallyline.store.Found;
import app.tallyline.store.Store;

/// Two programs on one store at once.
class TwoProcessesFaults {
    private static final int EACH = 10_000;

    @TempDir
    private Path folder;

    @Test
    void bothLogTenThousandEntries() throws Exception {
        Path file = folder.resolve("t.db");
        Child one = new Child("log", file, EACH);
        Child other = new Child("log", file, EACH);
        assertEquals(EACH, one.join().done());
        assertEquals(EACH, other.join().done());
        try (Store store = Store.open(file, Clock.systemUTC())) {
            assertEquals(Found.AS_LEFT, store.found());
            assertEquals(2L * EACH, store.log().count());
            assertEquals(2L * EACH, store.history().totals(Period.day(Victim.DAY)).of(Measure.COLD_CALL));
            assertEquals(List.of(), store.keeper().check());
        }
        Report.line("two processes log at once", 2 * EACH, "%,d entries in the store; the check holds".formatted(2
                * EACH));
    }
}
