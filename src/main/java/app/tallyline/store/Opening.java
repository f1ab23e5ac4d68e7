package app.tallyline.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.function.LongSupplier;

import org.slf4j.LoggerFactory;

import app.tallyline.store.StoreProblem.Reason;

/// The way from a file to an open store: judged, brought up to the newest schema, looked over where it is not as it was left,
/// rid of what broke off.
///
/// @param file the store's
/// @param clock the time
record Opening(StoreFile file, Clock clock) {
    /// @throws StoreProblem as [Store#open] says
    Store open() {
        if (!file.leavesRoom()) {
            throw new StoreProblem(Reason.LONG_NAME, file.path().toString()).withNothingChanged();
        }
        if (file.isReadOnly()) {
            throw new StoreProblem(Reason.UNWRITABLE, file.path().toString()).withNothingChanged();
        }
        new MissingFile(file).refuse();
        file.unlockShared();
        refuseNewer(file::versionInFile);
        file.makeFolder();
        Seal seal = sealed();
        FileLocks locks = null;
        boolean old = false;
        try {
            file.takeBackHalfWritten();
            // By its journal it may be another version, now that the journal is known for its own.
            old = refuseNewer(file.journaled() ? file::version : file::versionInFile) < Migration.NEWEST;
            locks = FileLocks.of(file);
            if (old) {
                migrate(seal, locks);
            }
            return opened(seal, locks);
        } catch (IOException problem) {
            left(seal, locks);
            throw StoreProblem.unwritten(file.path(), problem);
        } catch (StoreProblem problem) {
            left(seal, locks);
            throw old ? problem : problem.withNothingChanged();
        } catch (RuntimeException problem) {
            left(seal, locks);
            throw problem;
        }
    }

    private long refuseNewer(LongSupplier telling) {
        try {
            long version = telling.getAsLong();
            if (version > Migration.NEWEST) {
                throw new StoreProblem(Reason.NEWER, file.path().toString());
            }
            return version;
        } catch (StoreProblem problem) {
            throw (problem.reason() == Reason.NOT_A_STORE && wasStore()
                    ? new StoreProblem(Reason.DAMAGED, file.path().toString(), problem)
                    : problem).withNothingChanged();
        }
    }

    /// A file that was sealed was a store, whatever is left of its beginning.
    private boolean wasStore() {
        try {
            return StoreFile.length(Seal.beside(file)) > 0;
        } catch (IOException unreadable) {
            return false;
        }
    }

    private Store opened(Seal seal, FileLocks locks) throws IOException {
        if (!seal.found().isAsLeft()) {
            look();
        }
        Connections connections = Connections.to(file, locks);
        try {
            if (!seal.found().isAsLeft()) {
                mendSearch(connections.writing());
            }
            Store store = new Store(file, new Store.Guards(seal, locks), connections, clock);
            seal.broken(self(connections.reading()));
            mend(store);
            return store;
        } catch (IOException | RuntimeException problem) {
            connections.close();
            throw problem;
        }
    }

    /// The seal is broken by then: where nothing can be mended it is closed again, lest its journal be missed.
    private static void mend(Store store) {
        try {
            LongStep.mend(store);
        } catch (RuntimeException problem) {
            store.close();
            throw problem;
        }
    }

    /// Looks over a file that is not as it was left. By a connection that may write, for by one that may not SQLite leaves out
    /// what the tables demand of a row.
    private void look() throws IOException {
        boolean journal = !file.journals().isEmpty();
        try (Sql last = journal ? file.connect(true) : null; Sql sql = file.connect(false)) {
            if (journal) {
                // The last to close brings the journal in, unless it may not write: a file that is refused stays as it is.
                last.query("SELECT name FROM sqlite_schema", row -> row.text(1));
            }
            List<Keeper.Fault> faults = Inspection.faults(sql, _ -> true);
            if (!faults.isEmpty()) {
                LoggerFactory.getLogger(Opening.class).error("What was found: {}", faults);
                throw new StoreProblem(faults.getFirst().kind() == Keeper.Fault.Kind.SCHEMA
                        ? Reason.FOREIGN
                        : Reason.DAMAGED, file.path().toString());
            }
        }
    }

    /// The index of the search is made of the prospects, so it is made anew where it does not fit them.
    private static void mendSearch(Sql writing) {
        if (!Inspection.searchFaults(writing).isEmpty()) {
            writing.update("INSERT INTO prospect_word (prospect_word) VALUES ('rebuild')");
        }
    }

    private void refuseForeign(long version) throws IOException {
        try (Sql sql = file.connectToLook()) {
            List<String> differences = Schema.differences(sql, version);
            if (!differences.isEmpty()) {
                LoggerFactory.getLogger(Opening.class).error("What Tallyline did not make, or misses: {}", differences);
                throw new StoreProblem(Reason.FOREIGN, file.path().toString());
            }
        }
    }

    private Seal.Self self(Sql sql) {
        return sql.one("SELECT store, at FROM recording", row -> new Seal.Self(row.number(1), row.number(2)))
                .orElseThrow(() -> new StoreProblem(Reason.DAMAGED, file.path().toString()));
    }

    private Seal sealed() {
        try {
            return Seal.of(file, new StrayJournals(file, clock), this::tidy);
        } catch (IOException problem) {
            throw StoreProblem.unwritten(file.path(), problem);
        }
    }

    /// What killed programs left is removed; where that cannot be, it does not keep the store from being opened.
    private void tidy() {
        try {
            WorkFolder.of(file).clear();
            Backups.beside(file).clearUnfinished();
            Rescue.takeBackUnfinished(file);
        } catch (IOException | StoreProblem problem) {
            LoggerFactory.getLogger(Opening.class).warn("What was left unfinished could not be removed", problem);
        }
    }

    private static void left(Seal seal, FileLocks locks) {
        try {
            seal.leave();
            if (locks != null) {
                locks.close();
            }
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /// Two programs that find the same store old take turns: the second finds it new.
    private void migrate(Seal seal, FileLocks locks) throws IOException {
        try (var _ = locks.longWorkInTurn()) {
            long version = file.version();
            if (version > 0 && version < Migration.NEWEST) {
                refuseForeign(version);
                Backups.beside(file).write(file, Backups.Why.MIGRATION, clock.instant());
                seal.migrating();
            }
            if (version < Migration.NEWEST) {
                file.makePrivate();
                file.mark();
                Migration.run(file.path());
            }
        }
    }
}
