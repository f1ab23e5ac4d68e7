package app.tallyline.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;

import app.tallyline.store.StoreProblem.Reason;

/// The locks by which programs that have the same data file open keep out of each other's way: one for long work, of which
/// there is one at a time, and one for whose turn it is to write. SQLite itself lets whoever asks oftenest write next, which
/// is whoever has just written. They lie on a small file beside the data file, opened once by each program: closing any
/// channel to a file lets go of all locks that the program has on it.
final class FileLocks implements Gate, AutoCloseable {
    private static final long LONG_WORK = 0;
    private static final long TURN = 1;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration FOREVER = Duration.ofMinutes(30);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(2);

    private final StoreFile file;
    private final FileChannel channel;
    private final Held longWork;
    private final Held turn;

    private FileLocks(StoreFile file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
        this.longWork = new Held(LONG_WORK);
        this.turn = new Held(TURN);
    }

    /// @throws StoreProblem if there is no writing beside the data file
    static FileLocks of(StoreFile file) {
        Path path = file.beside("-long");
        PrivateFiles.make(path);
        try {
            // The file stays where it is: were it removed, two programs could hold a lock each on two files of its name.
            return new FileLocks(file, FileChannel.open(path, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS));
        } catch (IOException problem) {
            throw StoreProblem.unwritten(path, problem);
        }
    }

    /// One of the locks, held by one thread of one program at a time.
    private final class Held implements Turn {
        private final long at;
        private final Semaphore here = new Semaphore(1, true);
        private FileLock lock;

        Held(long at) {
            this.at = at;
        }

        /// @return whether it is held now
        boolean take(Duration patience) {
            return patiently(() -> tried() ? Optional.of(this) : Optional.empty(), patience).isPresent();
        }

        private boolean tried() {
            if (!here.tryAcquire()) {
                return false;
            }
            try {
                lock = locked(channel, at, false).orElse(null);
            } catch (IOException problem) {
                here.release();
                throw StoreProblem.unwritten(file.path(), problem);
            }
            if (lock == null) {
                here.release();
            }
            return lock != null;
        }

        @Override
        public void close() {
            try {
                lock.release();
            } catch (IOException problem) {
                throw StoreProblem.unwritten(file.path(), problem);
            } finally {
                here.release();
            }
        }
    }

    /// Keeps all other long work on the data file away until it is closed.
    ///
    /// @throws StoreProblem with reason BUSY if some is under way, in this program or another
    Turn longWork() {
        return longWorkIfFree()
                .orElseThrow(() -> new StoreProblem(Reason.BUSY, file.path().toString()).withNothingChanged());
    }

    /// As [#longWork()]; empty where some is under way.
    Optional<Turn> longWorkIfFree() {
        return longWork.take(Duration.ZERO) ? Optional.of(longWork) : Optional.empty();
    }

    /// As [#longWork()], which waits until what is under way is done.
    Turn longWorkInTurn() {
        if (!longWork.take(FOREVER)) {
            throw new StoreProblem(Reason.BUSY, file.path().toString());
        }
        return longWork;
    }

    @Override
    public Turn enter() {
        if (!turn.take(PATIENCE)) {
            throw new StoreProblem(Reason.LOCKED, file.path().toString());
        }
        return turn;
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException problem) {
            throw StoreProblem.unwritten(file.path(), problem);
        }
    }

    /// A lock on one byte of a file beside the data file, held by no other program: whoever wants it waits for those that hold it.
    /// A program that is none of ours, such as one that copies files about, may hold it for ever.
    ///
    /// @throws StoreProblem with reason LOCKED if it is not to be had in the time that one waits for a write
    static FileLock lockedInTurn(FileChannel channel, long at, StoreFile file) throws IOException {
        return patiently(() -> locked(channel, at, false), PATIENCE)
                .orElseThrow(() -> new StoreProblem(Reason.LOCKED, file.path().toString()).withNothingChanged());
    }

    private interface Attempt<T, E extends Exception> {
        Optional<T> make() throws E;
    }

    private static <T, E extends Exception> Optional<T> patiently(Attempt<T, E> attempt, Duration patience) throws E {
        long end = System.nanoTime() + patience.toNanos();
        Optional<T> made = attempt.make();
        while (made.isEmpty() && System.nanoTime() < end) {
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            made = attempt.make();
        }
        return made;
    }

    /// A lock on one byte of a file; empty where another program, or this one by another channel, holds it otherwise.
    static Optional<FileLock> locked(FileChannel channel, long at, boolean together) throws IOException {
        try {
            return Optional.ofNullable(channel.tryLock(at, 1, together));
        } catch (OverlappingFileLockException heldByThisProgram) {
            return Optional.empty();
        }
    }
}
