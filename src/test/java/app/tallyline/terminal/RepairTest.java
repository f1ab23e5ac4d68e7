package app.tallyline.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;

/// What is said, and can be done, where the data file is not as it should be.
class RepairTest extends CommandTest {
    private Path file() {
        return folder.resolve("t.db");
    }

    @Test
    void aFileThatIsGoneIsToldOfAndABackupIsPutInItsPlace() throws IOException {
        run("log", "cold-call", "7");
        Files.delete(file());
        for (String command : new String[]{"today", "repair"}) {
            refuses(file()
                    + " is gone or empty, though what lies beside it tells that it held a log: t.db-seal, backups."
                    + " Nothing was changed. Connect its disk", command);
        }
        Map<String, String> restored = json("repair", "--from-backup");
        assertNull(restored.get("aside"));
        assertEquals("1", restored.get("entries"));
        assertEquals("7", json("today").get("totals.cold-call"));
        Files.delete(file());
        assertEquals(0, run("repair", "--from-backup"));
        assertTrue(out.startsWith("The backup is in place, with 1 entry and no prospects."), out);
    }

    @Test
    void whatALinkMissesIsToldOfAlsoWhereThereIsNoBackup() throws IOException {
        Path stick = folder.resolve("stick/s.db");
        Files.createSymbolicLink(file(), Path.of("stick/s.db"));
        for (String[] command : new String[][]{{"today"}, {"repair"}, {"repair", "--from-backup"}}) {
            refuses(file() + " is a link, and what it leads to is not there: " + stick
                    + ". Nothing was changed. Connect",
                    command);
        }
        assertEquals(1, run("today", "--lang", "da"));
        assertTrue(err.startsWith(file() + " er et link, og det, linket fører til, er der ikke: " + stick), err);
        assertTrue(Files.isSymbolicLink(file()));
    }
}
