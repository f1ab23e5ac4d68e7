package app.tallyline.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;

import app.tallyline.store.StoreProblem.Reason;

/// A copy of a store in a folder of its own, brought up to the newest schema and found sound, to be looked into or taken
/// from. The store it was copied from stays as it is. It is gone when this is closed.
///
/// @param file the copy
/// @param work the folder that it lies in
record WorkingCopy(Path file, WorkFolder work) implements AutoCloseable {
    /// Copies a backup, or a store that may be open in another program.
    ///
    /// @param work where the copy is made
    /// @throws StoreProblem if it is not a sound store of a version that this program knows
    static WorkingCopy of(Path from, WorkFolder work, Clock clock) {
        WorkingCopy copy = null;
        try {
            StoreFile source = StoreFile.of(from);
            copy = new WorkingCopy(work.fresh().resolve("store.db"), work);
            copy.fill(source);
            Store.open(copy.file(), clock).close();
            return copy;
        } catch (IOException problem) {
            discard(copy);
            throw StoreProblem.unwritten(work.folder(), problem);
        } catch (StoreProblem problem) {
            discard(copy);
            throw problem.about(from);
        } catch (RuntimeException problem) {
            discard(copy);
            throw problem;
        }
    }

    /// What stands in a journal is part of a store; where there is none, bytes are copied, for SQLite would put files beside.
    private void fill(StoreFile source) throws IOException {
        if (!Files.isRegularFile(source.path())) {
            throw new StoreProblem(Reason.UNREADABLE, source.path().toString());
        }
        PrivateFiles.create(file);
        boolean closed = wasClosed(source);
        if (!closed && source.journaled()) {
            source.version();
            source.copyTo(file);
        } else {
            Files.copy(source.path(), file, StandardCopyOption.REPLACE_EXISTING);
            if (!closed && StoreFile.length(source.rollbackJournal()) > 0) {
                StoreFile copy = new StoreFile(file);
                Files.copy(source.rollbackJournal(), copy.rollbackJournal());
                copy.takeBackHalfWritten();
            }
        }
        if (new StoreFile(file).versionOfStill() == 0) {
            throw new StoreProblem(Reason.NOT_A_STORE, source.path().toString());
        }
    }

    /// A store that was closed whole has no journal, whatever lies beside it; nor has a backup, unless it was opened as a store.
    private static boolean wasClosed(StoreFile source) throws IOException {
        return Backups.isNamedAsOne(source.path()) && !Files.exists(Seal.beside(source)) || Seal.fits(source);
    }

    private static void discard(WorkingCopy copy) {
        if (copy != null) {
            copy.close();
        }
    }

    @Override
    public void close() {
        work.discard(file.getParent());
    }
}
