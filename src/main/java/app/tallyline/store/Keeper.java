package app.tallyline.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import app.tallyline.store.StoreProblem.Reason;

/// Keeps the store safe: backs it up, restores it, checks it.
public final class Keeper {
    private final Store store;
    private final Clock clock;

    Keeper(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// Something about the store that is not as it should be.
    ///
    /// @param kind what
    /// @param detail where, as the database tells it
    public record Fault(Kind kind, String detail) {
        /// What can be wrong.
        public enum Kind {
            /// The file's pages do not fit together.
            FILE,
            /// A row points to one that is not there.
            LINK,
            /// A day's sums do not equal its entries.
            TALLY
        }
    }

    /// Copies the store as it now stands.
    public Backup backUp() {
        return backUp(Backups.Why.ASKED);
    }

    Backup backUp(Backups.Why why) {
        Backups backups = Backups.beside(store.file());
        Backup backup = backups.write(store.writing(), why, clock.instant());
        backups.prune(store.settings().now().backupsKept());
        return backup;
    }

    /// The backups beside the store, newest first.
    public List<Backup> backups() {
        return Backups.beside(store.file()).list();
    }

    /// Copies the store to a file of its own.
    ///
    /// @throws StoreProblem if the file is there already or cannot be written
    public void copyTo(Path file) {
        if (Files.exists(file)) {
            throw new StoreProblem(Reason.UNWRITABLE, file.toString());
        }
        try {
            StoreFile.makePrivate(file.toAbsolutePath());
            store.writing().run("backup to " + Backups.quoted(file.toAbsolutePath()));
        } catch (StoreProblem problem) {
            throw problem.about(file);
        }
    }

    /// Puts a backup in the place of what the store holds, having backed that up.
    ///
    /// @throws StoreProblem if the backup is not sound; nothing is then changed
    public void restore(Path backup) {
        if (!Files.isRegularFile(backup)) {
            throw new StoreProblem(Reason.UNREADABLE, backup.toString());
        }
        Backups.prove(backup);
        backUp(Backups.Why.RESTORE);
        store.writing().run("restore from " + Backups.quoted(backup.toAbsolutePath()));
        if (store.file().version() < Migration.NEWEST) {
            Migration.run(store.path());
        }
        store.write(() -> null);
    }

    /// The index of the search says so itself when it does not fit the prospects.
    private Optional<Fault> checkSearch() {
        try {
            store.writing().update("INSERT INTO prospect_word (prospect_word, rank) VALUES ('integrity-check', 1)");
            return Optional.empty();
        } catch (StoreProblem problem) {
            return Optional.of(new Fault(Fault.Kind.FILE, problem.subject()));
        }
    }

    /// Everything wrong with the store: its pages, its links, its sums. An empty list means it is sound.
    public List<Fault> check() {
        Sql sql = store.reading();
        List<Fault> faults = new ArrayList<>();
        sql.query("PRAGMA integrity_check", row -> row.text(1)).stream().filter(text -> !text.equals("ok"))
                .forEach(text -> faults.add(new Fault(Fault.Kind.FILE, text)));
        sql.query("PRAGMA foreign_key_check", row -> row.text(1) + " → " + row.text(3))
                .forEach(text -> faults.add(new Fault(Fault.Kind.LINK, text)));
        sql.query("""
                WITH truth AS (
                    SELECT day, ifnull(hour, -1) AS hour, measure, ifnull(outcome, '') AS outcome, count(*) AS entries,
                           sum(quantity) AS quantity, sum(ifnull(amount, 0)) AS amount
                    FROM activity GROUP BY 1, 2, 3, 4)
                SELECT day, measure FROM (SELECT * FROM truth EXCEPT SELECT * FROM tally)
                UNION SELECT day, measure FROM (SELECT * FROM tally EXCEPT SELECT * FROM truth)
                ORDER BY 1, 2""", row -> row.text(1) + " " + row.text(2))
                .forEach(text -> faults.add(new Fault(Fault.Kind.TALLY, text)));
        sql.query("""
                WITH truth AS (
                    SELECT prospect_id, count(*) AS entries,
                           sum(CASE WHEN measure IN ('cold-call', 'email', 'direct-mail', 'appointment')
                                    THEN quantity ELSE 0 END) AS contacts, max(day) AS last_day
                    FROM activity WHERE prospect_id IS NOT NULL GROUP BY prospect_id),
                whole AS (
                    SELECT t.*, nullif(f.first_contact, '9999'), f.first_appointment, f.first_sale
                    FROM truth t JOIN prospect_first f USING (prospect_id))
                SELECT prospect_id FROM (SELECT * FROM whole EXCEPT SELECT * FROM prospect_tally)
                UNION SELECT prospect_id FROM (SELECT * FROM prospect_tally EXCEPT SELECT * FROM whole)
                ORDER BY 1""", row -> "prospect " + row.text(1))
                .forEach(text -> faults.add(new Fault(Fault.Kind.TALLY, text)));
        sql.query("""
                WITH truth AS (
                    SELECT day, measure, sum(quantity), sum(connects), sum(held), sum(amount)
                    FROM tally_for_day GROUP BY day, measure)
                SELECT day, measure FROM (SELECT * FROM truth EXCEPT SELECT * FROM day_tally)
                UNION SELECT day, measure FROM (SELECT * FROM day_tally EXCEPT SELECT * FROM truth)
                ORDER BY 1, 2""", row -> row.text(1) + " " + row.text(2))
                .forEach(text -> faults.add(new Fault(Fault.Kind.TALLY, text)));
        checkSearch().ifPresent(faults::add);
        return faults;
    }
}
