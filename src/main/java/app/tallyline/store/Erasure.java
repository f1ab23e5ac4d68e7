package app.tallyline.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.IntPredicate;

import app.tallyline.store.StoreProblem.Reason;

/// Erases a person: from a store, and from backups, each of which that knows them is written anew without them.
///
/// @param backups the folder's copies of the store
/// @param clock the time
record Erasure(Backups backups, Clock clock) {
    /// Whom to erase.
    ///
    /// @param id their number in the store and its copies
    /// @param name as the store knew them
    record Person(long id, String name) {}

    /// Erases a prospect from the store that this connection writes to, with the undo history, which would know.
    /// Must run inside a transaction.
    ///
    /// @throws StoreProblem with reason GONE if it is no longer there
    static int erase(Sql sql, long id) {
        sql.update("DELETE FROM undo_step");
        sql.update("UPDATE activity SET prospect_id = NULL, note = '' WHERE prospect_id = ?", id);
        sql.update("UPDATE prospect SET referred_by = NULL WHERE referred_by = ?", id);
        int erased = Entries.there(sql.update("DELETE FROM prospect WHERE id = ?", id), id);
        sql.update("INSERT INTO prospect_word (prospect_word) VALUES ('optimize')");
        return erased;
    }

    /// How many backups there are to look into.
    int size() {
        return backups.list().size();
    }

    /// @param goOn is told how many backups are done and answers whether to go on
    /// @throws CancellationException if `goOn` said no; the backups looked into until then are without the person
    /// @throws StoreProblem if a backup cannot be read or written; it stays as it is
    void erase(Person person, IntPredicate goOn) {
        List<Backup> all = backups.list();
        for (int i = 0; i < all.size(); i++) {
            if (knows(all.get(i), person)) {
                erase(all.get(i), person);
            }
            if (!goOn.test(i + 1)) {
                throw new CancellationException("after " + (i + 1) + " backups");
            }
        }
    }

    /// Numbers are never given twice, so whoever has the number is the person, under whatever name.
    private static boolean knows(Backup backup, Person person) {
        try (Sql sql = new StoreFile(backup.file()).connectToStill()) {
            return sql.one("SELECT 1 FROM prospect WHERE id = ? OR lower(name) = lower(?) LIMIT 1",
                    row -> row.number(1), person.id(), person.name()).isPresent();
        } catch (StoreProblem problem) {
            throw problem.about(backup.file());
        }
    }

    private void erase(Backup backup, Person person) {
        try (WorkingCopy copy = WorkingCopy.of(backup.file(), clock)) {
            try (Sql sql = new StoreFile(copy.file()).connect(false)) {
                sql.inTransaction(() -> {
                    List<Long> ids = sql.query("SELECT id FROM prospect WHERE id = ? OR lower(name) = lower(?)",
                            row -> row.number(1), person.id(), person.name());
                    ids.forEach(id -> erase(sql, id));
                    return null;
                });
                // Pages that were free before may still hold what stood there.
                sql.run("VACUUM");
                sql.run("PRAGMA wal_checkpoint(TRUNCATE)");
            }
            replace(backup, copy);
        } catch (IOException problem) {
            throw StoreProblem.unwritten(backup.file(), problem);
        }
    }

    private void replace(Backup backup, WorkingCopy copy) throws IOException {
        Path unfinished = backup.file().resolveSibling(backup.file().getFileName() + ".unfinished");
        StoreFile.makePrivate(unfinished);
        Files.copy(copy.file(), unfinished, StandardCopyOption.REPLACE_EXISTING);
        Backups.prove(unfinished);
        Files.move(unfinished, backup.file(), StandardCopyOption.REPLACE_EXISTING);
    }
}
