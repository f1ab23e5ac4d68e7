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
record WorkingCopy(Path file) implements AutoCloseable {
    /// Copies a file to which nobody writes, such as a backup.
    ///
    /// @throws StoreProblem if it is not a sound store of a version that this program knows
    static WorkingCopy of(Path from, Clock clock) {
        Backups.prove(from);
        return filled(clock, file -> Files.copy(from, file, StandardCopyOption.REPLACE_EXISTING));
    }

    /// Copies a store that may be open in another program.
    ///
    /// @throws StoreProblem if it is not a sound store of a version that this program knows
    static WorkingCopy ofLiving(StoreFile from, Clock clock) {
        if (from.version() == 0) {
            throw new StoreProblem(Reason.NOT_A_STORE, from.path().toString());
        }
        return filled(clock, from::copyTo);
    }

    private interface Filling {
        void fill(Path file) throws IOException;
    }

    private static WorkingCopy filled(Clock clock, Filling filling) {
        WorkingCopy copy = null;
        try {
            copy = new WorkingCopy(Files.createTempDirectory("tallyline").resolve("store.db"));
            StoreFile.makePrivate(copy.file());
            filling.fill(copy.file());
            Store.open(copy.file(), clock).close();
            return copy;
        } catch (IOException problem) {
            discard(copy);
            throw new StoreProblem(Reason.UNWRITABLE, System.getProperty("java.io.tmpdir"), problem);
        } catch (RuntimeException problem) {
            discard(copy);
            throw problem;
        }
    }

    private static void discard(WorkingCopy copy) {
        if (copy != null) {
            copy.close();
        }
    }

    @Override
    public void close() {
        StoreFile.discardFolder(file.getParent());
    }
}
