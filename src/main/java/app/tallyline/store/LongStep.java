package app.tallyline.store;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;

/// A step that takes long, written in pieces, each a short transaction, so that a call logged meanwhile waits for one
/// piece and not for all. To whoever looks back it is one step, and it is all or nothing: where it breaks off, its pieces
/// are taken back, by the next program to open the store where its own was ended.
final class LongStep {
    private static final int CHANGES_AT_ONCE = 500;
    /// What a piece is written only beside: taking the step back, and the journal's way into the file, take room as well.
    private static final long ROOM_TO_TAKE_BACK = 8L << 20;

    private final Store store;

    LongStep(Store store) {
        this.store = store;
    }

    /// Does the work. Whoever asks for it holds the store's [Store#longWork].
    ///
    /// @param size how many parts it has
    /// @param piece does what it can of the parts from that one on in one short transaction, and answers where it stopped
    /// @param goOn is told how many parts are done and answers whether to go on
    /// @throws CancellationException if `goOn` said no; nothing of the step is then left
    void run(UndoHistory.Kind kind, int size, IntUnaryOperator piece, IntPredicate goOn) {
        long step = store.quietly(() -> store.undoHistory().begun(kind, true));
        try {
            for (int from = 0; from < size;) {
                int at = from;
                needRoom();
                from = store.quietly(() -> store.undoHistory().into(step, () -> piece.applyAsInt(at)));
                if (!goOn.test(from)) {
                    throw new CancellationException("after " + from + " parts");
                }
            }
            store.write(() -> {
                store.undoHistory().ended(step);
                return null;
            });
        } catch (RuntimeException | Error problem) {
            if (!takenBack(step, problem) && problem instanceof StoreProblem left) {
                throw left.withSomethingLeft();
            }
            throw problem;
        }
    }

    private void needRoom() {
        if (StoreProblem.hasLessThan(ROOM_TO_TAKE_BACK, store.file().path())) {
            throw new StoreProblem(StoreProblem.Reason.FULL, store.file().path().toString());
        }
    }

    /// Takes back what a program left that was ended amid such work. Whoever asks for it holds the store's
    /// [FileLocks#longWork].
    static void takeBackLeftovers(Store store) {
        store.undoHistory().unfinished().forEach(new LongStep(store)::takeBack);
    }

    /// Takes back what a program left that was ended amid such work, unless one that does it still runs.
    static void mend(Store store) {
        if (!store.undoHistory().unfinished().isEmpty()) {
            store.locks().longWorkIfFree().ifPresent(work -> {
                try (work) {
                    takeBackLeftovers(store);
                }
            });
        }
    }

    private void takeBack(long step) {
        AtomicLong seen = new AtomicLong(-1);
        while (store.quietly(() -> takeBackPiece(step, seen))) {
            // Piece by piece, as it came.
        }
        store.write(() -> null);
    }

    private boolean takeBackPiece(long step, AtomicLong seen) {
        long now = store.foreignWrites();
        if (seen.getAndSet(now) != now) {
            Rebase.of(store.writing(), step);
        }
        return store.undoHistory().takeBack(step, CHANGES_AT_ONCE);
    }

    /// What cannot be taken back now, such as on a full disk, is taken back when the store is opened next.
    private boolean takenBack(long step, Throwable cause) {
        try {
            takeBack(step);
            return true;
        } catch (RuntimeException problem) {
            cause.addSuppressed(problem);
            return false;
        }
    }
}
