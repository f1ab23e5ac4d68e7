package app.tallyline.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;

import app.tallyline.store.Store.Connections;
import app.tallyline.store.StoreProblem.Reason;

/// The way from a file to an open store: judged, brought up to the newest schema, looked over where it is not as it was left,
/// rid of what broke off.
///
/// @param file the store's
/// @param clock the time
record Opening(StoreFile file, Clock clock) {
    /// @throws StoreProblem as [Store#open] says
    Store open() {
        boolean journal = Files.exists(file.journal());
        long version = file.version();
        if (version > Migration.NEWEST) {
            throw new StoreProblem(Reason.NEWER, file.path().toString());
        }
        file.makeFolder();
        Seal seal = sealed(journal);
        try {
            if (version < Migration.NEWEST) {
                migrate(file, clock);
            }
            if (!Files.isWritable(file.path())) {
                throw new StoreProblem(Reason.UNWRITABLE, file.path().toString());
            }
            return opened(seal);
        } catch (RuntimeException problem) {
            left(seal);
            throw problem;
        }
    }

    private Store opened(Seal seal) {
        Connections connections = Connections.to(file);
        try {
            if (seal.found() != Found.AS_LEFT) {
                look(connections.reading(), connections.writing());
            }
            Store store = new Store(file, seal, connections, clock);
            seal.broken(self(connections.reading()));
            LongStep.mend(store);
            return store;
        } catch (IOException problem) {
            connections.close();
            throw StoreProblem.unwritten(file.path(), problem);
        } catch (RuntimeException problem) {
            connections.close();
            throw problem;
        }
    }

    /// Looks over a file that is not as it was left. The index of the search is made of the prospects, so it is made
    /// anew where it does not fit them.
    private void look(Sql reading, Sql writing) {
        if (!Inspection.faults(reading, _ -> true).isEmpty()) {
            throw new StoreProblem(Reason.DAMAGED, file.path().toString());
        }
        if (!Inspection.searchFaults(writing).isEmpty()) {
            writing.update("INSERT INTO prospect_word (prospect_word) VALUES ('rebuild')");
        }
    }

    private static Seal.Self self(Sql sql) {
        return sql.one("SELECT store, at FROM recording", row -> new Seal.Self(row.number(1), row.number(2)))
                .orElseThrow();
    }

    private Seal sealed(boolean journal) {
        try {
            return Seal.of(file, journal);
        } catch (IOException problem) {
            throw StoreProblem.unwritten(file.path(), problem);
        }
    }

    private static void left(Seal seal) {
        try {
            seal.leave();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /// Two programs that find the same store old take turns: the second finds it new. The file they take turns by is
    /// removed once that is so, for then it no longer matters who still waits for it.
    private static synchronized void migrate(StoreFile file, Clock clock) {
        Path turns = file.path().resolveSibling(file.path().getFileName() + ".migrating");
        try (FileChannel channel = FileChannel.open(turns, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var _ = channel.lock()) {
            long version = file.version();
            if (version > 0 && version < Migration.NEWEST) {
                Backups.beside(file).write(file, Backups.Why.MIGRATION, clock.instant());
            }
            if (version < Migration.NEWEST) {
                file.makePrivate();
                file.mark();
                Migration.run(file.path());
            }
            Files.deleteIfExists(turns);
        } catch (IOException problem) {
            throw StoreProblem.unwritten(file.path(), problem);
        }
    }
}
