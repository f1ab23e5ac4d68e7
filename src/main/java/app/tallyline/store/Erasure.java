package app.tallyline.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import app.tallyline.store.StoreProblem.Reason;

/// Erases a person: from a store, and from copies of it, each of which that knows them is written anew without them. A person
/// is known in every copy by a number drawn when they were made, and by nothing else: names have namesakes, and a row's number
/// is another person's in another file.
///
/// @param work where the copies are written anew
/// @param clock the time
record Erasure(WorkFolder work, Clock clock) {
    /// The first version of the schema in which a person is known by a number of their own.
    private static final long NUMBERED = 7;

    /// The numbers that a person is known by: their own, and those of everyone who was merged into them.
    static Set<Long> numbers(Sql sql, long id) {
        return Set.copyOf(sql.query(
                """
                        WITH RECURSIVE person (uid) AS (
                            SELECT uid FROM prospect WHERE id = ?
                            UNION SELECT r.uid FROM revision r JOIN person ON r.become = person.uid WHERE r.subject = 'prospect')
                        SELECT uid FROM person""",
                row -> row.number(1), id));
    }

    /// Erases whoever has one of those numbers from the store that this connection writes to, with the undo history, which
    /// would know, and the memory of columns that were headed by them. Must run inside a transaction.
    ///
    /// @return how many prospects were erased
    static int erase(Sql sql, Set<Long> numbers) {
        sql.update("DELETE FROM undo_step");
        List<Long> ids = sql.query("SELECT id FROM prospect WHERE uid IN " + list(numbers), row -> row.number(1));
        ids.forEach(id -> {
            Set<String> person = texts(sql, id);
            forgetColumns(sql, person);
            forgetProducts(sql, id, person);
            sql.update("UPDATE activity SET prospect_id = NULL, note = '' WHERE prospect_id = ?", id);
            sql.update("UPDATE prospect SET referred_by = NULL WHERE referred_by = ?", id);
            sql.update("DELETE FROM prospect WHERE id = ?", id);
        });
        sql.update("INSERT INTO prospect_word (prospect_word) VALUES ('optimize')");
        return ids.size();
    }

    /// A text that may name a person.
    ///
    /// @param key by which it is found again
    private record Naming(String key, String text) {
        /// Whether it does, letter by letter, wherever that begins and ends.
        boolean holds(Set<String> person) {
            return person.stream().map(Erasure::bare).anyMatch(bare(text)::contains);
        }

        /// Whether it does in words of its own.
        boolean names(Set<String> person) {
            return person.stream().map(Erasure::worded).anyMatch(worded(text)::contains);
        }
    }

    /// What a person is known by.
    private static Set<String> texts(Sql sql, long id) {
        return sql.one("SELECT name, company, phone, email FROM prospect WHERE id = ?",
                row -> Stream.of(row.text(1), row.text(2), row.text(3), row.text(4))
                        .filter(text -> !bare(text).isEmpty()).collect(Collectors.toSet()),
                id).orElseThrow();
    }

    /// A table without headings may have been remembered by a row, which names a person.
    private static void forgetColumns(Sql sql, Set<String> person) {
        sql.query("SELECT headings, headings || group_concat(said, ' ') FROM kept_mapping GROUP BY headings",
                row -> new Naming(row.text(1), row.text(2))).stream().filter(each -> each.holds(person))
                .forEach(each -> sql.update("DELETE FROM kept_mapping WHERE headings = ?", each.key()));
    }

    /// What was sold is counted, but whom it names is not kept.
    private static void forgetProducts(Sql sql, long id, Set<String> person) {
        sql.query("SELECT DISTINCT product FROM activity WHERE prospect_id = ? AND product <> ''",
                row -> new Naming(row.text(1), row.text(1)), id).stream().filter(each -> each.names(person))
                .forEach(each -> sql.update("UPDATE activity SET product = '' WHERE prospect_id = ? AND product = ?",
                        id,
                        each.key()));
    }

    private static String worded(String text) {
        return " " + text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip() + " ";
    }

    private static String bare(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private static String list(Set<Long> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(",", "(", ")"));
    }

    /// Erases a person from copies, whatever these are called.
    ///
    /// @param goOn is told how many are done and answers whether to go on; what is not done then waits
    Erased eraseFrom(List<Path> copies, Set<Long> numbers, IntPredicate goOn) {
        int written = 0;
        boolean waiting = false;
        List<Path> left = new ArrayList<>();
        for (int i = 0; i < copies.size(); i++) {
            Path copy = copies.get(i);
            try {
                if (knows(copy, numbers)) {
                    erase(copy, numbers);
                    written++;
                }
            } catch (StoreProblem problem) {
                left.add(copy);
                waiting = waiting || problem.reason() == Reason.FULL || problem.reason() == Reason.UNWRITABLE;
            } catch (IllegalStateException unreadable) {
                left.add(copy);
            }
            if (!goOn.test(i + 1) && i + 1 < copies.size()) {
                left.addAll(copies.subList(i + 1, copies.size()));
                return new Erased(written, left, true);
            }
        }
        return new Erased(written, left, waiting);
    }

    /// @throws StoreProblem if it is a copy that cannot tell
    private static boolean knows(Path copy, Set<Long> numbers) {
        if (!mayBeACopy(copy)) {
            return false;
        }
        Backups.prove(copy);
        if (hasJournal(copy) || new StoreFile(copy).versionOfStill() < NUMBERED) {
            throw new StoreProblem(Reason.UNREADABLE, copy.toString());
        }
        try (Sql sql = new StoreFile(copy).connectToStill()) {
            return knows(sql, numbers);
        }
    }

    private static boolean hasJournal(Path copy) {
        try {
            return !new StoreFile(copy).journals().isEmpty();
        } catch (IOException unreadable) {
            return true;
        }
    }

    /// Whether someone has one of those numbers in the store that this connection reads, or in its undo history.
    static boolean knows(Sql sql, Set<Long> numbers) {
        return sql.one("""
                SELECT 1 FROM prospect WHERE uid IN %1$s
                UNION SELECT 1 FROM undo_change
                      WHERE subject = 'prospect' AND (before ->> 'uid' IN %1$s OR after ->> 'uid' IN %1$s)"""
                .replace("%1$s", list(numbers)), row -> row.number(1)).isPresent();
    }

    /// What is empty holds nobody. A file of another name is looked at only if it begins as a database or a journal of one does:
    /// others are not ours to judge. One that this program named may be damaged, and hold a person whatever it begins with.
    private static boolean mayBeACopy(Path file) {
        try (var in = Files.newInputStream(file)) {
            byte[] beginning = in.readNBytes(StoreFile.HEADER.length);
            return Arrays.equals(beginning, StoreFile.HEADER) || Journal.begins(beginning)
                    || beginning.length > 0 && isNamedByUs(file);
        } catch (IOException unreadable) {
            return true;
        }
    }

    private static boolean isNamedByUs(Path file) {
        return Backups.isNamedAsOne(file) || SetAside.isNamed(file) || WorkFolder.isNamedUnfinished(file);
    }

    private void erase(Path backup, Set<Long> numbers) {
        try (WorkingCopy copy = WorkingCopy.of(backup, work, clock)) {
            try (Sql sql = new StoreFile(copy.file()).connect(false)) {
                sql.inTransaction(() -> erase(sql, numbers));
                // Pages that were free before may still hold what stood there.
                sql.run("VACUUM");
                sql.run("PRAGMA wal_checkpoint(TRUNCATE)");
            }
            work.save(backup, true, unfinished -> {
                Files.copy(copy.file(), unfinished, StandardCopyOption.REPLACE_EXISTING);
                Backups.prove(unfinished);
            });
        } catch (IOException problem) {
            throw StoreProblem.unwritten(backup, problem);
        }
    }
}
