package app.tallyline.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqlTest {
    @TempDir
    private Path folder;
    private Sql sql;

    @BeforeEach
    void open() {
        sql = new StoreFile(folder.resolve("t.db")).connect(false);
        sql.run("CREATE TABLE said (word TEXT)");
    }

    @AfterEach
    void close() {
        sql.close();
    }

    private int say(String word) {
        return sql.update("INSERT INTO said VALUES (?)", word);
    }

    private List<String> said() {
        return sql.query("SELECT word FROM said ORDER BY rowid", row -> row.text(1));
    }

    private int sayAndThink(String word, Supplier<Integer> inner) {
        return sql.inTransaction(() -> {
            say(word);
            return inner.get();
        });
    }

    private int sayAndDiscard(String word) {
        return sql.inTransaction(() -> {
            say(word);
            sql.discard();
            return 7;
        });
    }

    @Test
    void aTransactionThatIsDiscardedAnswersAndLeavesNothing() {
        assertEquals(7, sayAndDiscard("one"));
        assertEquals(List.of(), said());
        sayAndThink("two", () -> 0);
        assertEquals(List.of("two"), said());
    }

    @Test
    void aPartThatIsDiscardedTakesNothingElseWithIt() {
        sayAndThink("whole", () -> sayAndThink("part", () -> {
            sayAndDiscard("part of the part");
            return say("more of the part");
        }));
        assertEquals(List.of("whole", "part", "more of the part"), said());
    }

    @Test
    void aWholeThatIsDiscardedTakesItsPartsWithIt() {
        sql.inTransaction(() -> {
            sql.discard();
            return sayAndThink("part", () -> say("more"));
        });
        assertEquals(List.of(), said());
    }

    @Test
    void aPartThatFailsIsTakenBackAlone() {
        sayAndThink("whole", () -> {
            assertThrows(IllegalArgumentException.class, () -> sayAndThink("part", () -> {
                throw new IllegalArgumentException("a slip");
            }));
            return sayAndThink("another part", () -> 0);
        });
        assertEquals(List.of("whole", "another part"), said());
    }

    @Test
    void aPartThatFailsAfterAPartOfItWasDiscardedIsTakenBackWhole() {
        sayAndThink("whole", () -> {
            assertThrows(IllegalArgumentException.class, () -> sayAndThink("part", () -> {
                sayAndDiscard("part of the part");
                throw new IllegalArgumentException("a slip");
            }));
            return 0;
        });
        assertEquals(List.of("whole"), said());
    }
}
