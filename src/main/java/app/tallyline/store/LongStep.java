package app.tallyline.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;

import app.tallyline.store.StoreProblem.Reason;

/// A step that takes long, written in pieces, each a short transaction, so that a call logged meanwhile waits for one
/// piece and not for all. To whoever looks back it is one step, and it is all or nothing: where it breaks off, its pieces
/// are taken back, by the next program to open the store where its own was ended.
final class LongStep {
    private static final int CHANGES_AT_ONCE = 500;

    private final Store store;

    LongStep(Store store) {
        this.store = store;
    }

    /// Does the work.
    ///
    /// @param size how many parts it has
    /// @param piece does what it can of the parts from that one on in one short transaction, and answers where it stopped
    /// @param goOn is told how many parts are done and answers whether to go on
    /// @throws CancellationException if `goOn` said no; nothing of the step is then left
    /// @throws StoreProblem with reason LOCKED if another program does such work on this store
    void run(UndoHistory.Kind kind, int size, IntUnaryOperator piece, IntPredicate goOn) {
        try (FileChannel channel = claim(); var _ = locked(channel).orElseThrow(this::busy)) {
            takeBackLeftovers();
            long step = store.quietly(() -> store.undoHistory().begun(kind, true));
            try {
                for (int from = 0; from < size;) {
                    int at = from;
                    from = store.quietly(() -> store.undoHistory().into(step, () -> piece.applyAsInt(at)));
                    if (!goOn.test(from)) {
                        throw new CancellationException("after " + from + " parts");
                    }
                }
                store.write(() -> {
                    store.writing().update("UPDATE undo_step SET unfinished = 0 WHERE id = ?", step);
                    store.undoHistory().dropIfEmpty(step);
                    return null;
                });
            } catch (RuntimeException | Error problem) {
                takeBack(step, problem);
                throw problem;
            }
        } catch (IOException problem) {
            throw StoreProblem.unwritten(store.path(), problem);
        }
    }

    /// Takes back what a program left that was ended amid such work.
    void takeBackLeftovers() {
        store.undoHistory().unfinished().forEach(this::takeBack);
    }

    /// Takes back what a program left that was ended amid such work, unless one that does it still runs.
    static void mend(Store store) {
        if (store.undoHistory().unfinished().isEmpty()) {
            return;
        }
        LongStep steps = new LongStep(store);
        try (FileChannel channel = steps.claim()) {
            Optional<FileLock> lock = locked(channel);
            if (lock.isPresent()) {
                steps.takeBackLeftovers();
                lock.get().release();
            }
        } catch (IOException problem) {
            throw StoreProblem.unwritten(store.path(), problem);
        }
    }

    private void takeBack(long step) {
        while (store.quietly(() -> store.undoHistory().takeBack(step, CHANGES_AT_ONCE))) {
            // Piece by piece, as it came.
        }
        store.write(() -> null);
    }

    /// What cannot be taken back now, such as on a full disk, is taken back when the store is opened next.
    private void takeBack(long step, Throwable cause) {
        try {
            takeBack(step);
        } catch (RuntimeException problem) {
            cause.addSuppressed(problem);
        }
    }

    /// The file stays where it is: were it removed, two programs could hold a lock each on two files of its name.
    private FileChannel claim() throws IOException {
        Path file = store.path().resolveSibling(store.path().getFileName() + "-long");
        StoreFile.makePrivate(file);
        return FileChannel.open(file, StandardOpenOption.WRITE);
    }

    private static Optional<FileLock> locked(FileChannel channel) throws IOException {
        return Seal.tried(channel, 0, false);
    }

    private StoreProblem busy() {
        return new StoreProblem(Reason.LOCKED, store.path().toString());
    }
}
