package app.tallyline.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.zip.CRC32C;

/// What the store's file was when it was last closed, noted in a small file beside it, so that it is noticed when the disk,
/// or whoever copied files about, gives back another one. The programs that have the store open share a lock on that small
/// file: the first to come judges, the last to leave seals.
final class Seal {
    private static final String OPEN = "open";
    private static final String CLOSING = "closing";
    private static final int LONGEST = 200;
    /// Locks lie far behind the text, for on some platforms a locked part of a file cannot be read.
    private static final long TURN = 1L << 40;
    private static final long PRESENCE = TURN + 1;

    private final StoreFile file;
    private final FileChannel channel;
    private final boolean alone;
    private Found found;
    private final Optional<FileLock> presence;

    private Seal(StoreFile file, FileChannel channel, StrayJournals stray) throws IOException {
        this.file = file;
        this.channel = channel;
        Optional<FileLock> whole = lock(false);
        this.alone = whole.isPresent();
        this.found = alone ? judge(stray) : Found.AS_LEFT;
        if (alone) {
            whole.get().release();
        }
        this.presence = lock(true);
    }

    /// Judges the file as it lies there, before anything looks into it, and sets aside what lies beside it and is not its own.
    ///
    /// @param stray the journals beside it, should they be stray ones
    /// @param whenAlone done where no other program has the store open, before another can
    /// @throws IOException if there is no reading or writing beside the store
    static Seal of(StoreFile file, StrayJournals stray, Runnable whenAlone) throws IOException {
        Path path = beside(file);
        PrivateFiles.make(path);
        FileChannel channel = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE,
                LinkOption.NOFOLLOW_LINKS);
        synchronized (Seal.class) {
            try (var _ = FileLocks.lockedInTurn(channel, TURN, file)) {
                Seal seal = new Seal(file, channel, stray);
                if (seal.alone) {
                    whenAlone.run();
                }
                return seal;
            } catch (IOException | RuntimeException problem) {
                channel.close();
                throw problem;
            }
        }
    }

    static Path beside(StoreFile file) {
        return file.beside("-seal");
    }

    Found found() {
        return found;
    }

    /// Whether no other program had the store open.
    boolean alone() {
        return alone;
    }

    /// What the store tells of itself.
    ///
    /// @param store the number that no other store has
    /// @param at when it was last written to, in milliseconds since 1970
    record Self(long store, long at) {
        private String text(String state) {
            return state + " " + store + " " + at;
        }

        /// Whether this is what the other became, by being written to.
        private boolean follows(Self earlier) {
            return store == earlier.store && at >= earlier.at;
        }

        private static Optional<Self> of(String text) {
            String[] parts = text.split(" ");
            try {
                return parts.length == 3 && (parts[0].equals(OPEN) || parts[0].equals(CLOSING))
                        ? Optional.of(new Self(Long.parseLong(parts[1]), Long.parseLong(parts[2])))
                        : Optional.empty();
            } catch (NumberFormatException none) {
                return Optional.empty();
            }
        }
    }

    /// Notes that the file is about to be brought up to the newest schema: a journal beside it is its own from here on, though
    /// nothing was logged.
    void migrating() throws IOException {
        if (alone) {
            write(OPEN);
        }
    }

    /// Notes that the store is open from here on. A journal of another store, or of an earlier day, would have made
    /// another one of it.
    void broken(Self self) throws IOException {
        if (found == Found.NOT_CLOSED && !Self.of(text()).filter(self::follows).isPresent()) {
            found = Found.JOURNAL_BROKEN;
        }
        // Another that came first may have been ended before it did this.
        if (alone || Self.of(text()).isEmpty()) {
            write(self.text(OPEN));
        }
    }

    /// Closes the store. The last program to do so seals it.
    ///
    /// @param settle brings all of the journal into the file
    /// @param close closes the connections
    void close(Runnable settle, Runnable close) throws IOException {
        synchronized (Seal.class) {
            try (channel; var _ = FileLocks.lockedInTurn(channel, TURN, file)) {
                if (presence.isPresent()) {
                    presence.get().release();
                }
                boolean last = lock(false).isPresent();
                if (last) {
                    // From here on the journal may be gone, all of it being in the file.
                    Optional<Self> self = Self.of(text());
                    if (self.isPresent()) {
                        write(self.get().text(CLOSING));
                    }
                    settle.run();
                }
                // Closed first: reading the file by another channel lets go of the locks that SQLite has on it.
                close.run();
                if (last && !file.journaled()) {
                    write(print(file));
                }
            }
        }
    }

    /// Lets go of a store that could not be opened, the seal as it is.
    void leave() throws IOException {
        channel.close();
    }

    private Found judge(StrayJournals stray) throws IOException {
        String text = text();
        if (text.isEmpty() || text.equals(OPEN) || !Files.exists(file.path())) {
            return Found.UNKNOWN;
        }
        if (text.startsWith(CLOSING) && !Files.exists(file.journal())) {
            return Found.NOT_CLOSED;
        }
        if (text.startsWith(OPEN) || text.startsWith(CLOSING)) {
            return Files.exists(file.journal()) && !new Journal(file.journal()).broken()
                    ? Found.NOT_CLOSED
                    : Found.JOURNAL_BROKEN;
        }
        if (file.journals().isEmpty()) {
            return text.equals(print(file)) ? Found.AS_LEFT : Found.CHANGED;
        }
        return setAside(text, stray) ? Found.STRAY_JOURNAL : Found.CHANGED;
    }

    /// A file is sealed once all of its journal is in it, and the seal is broken before it has another: one that lies beside a
    /// file that the seal fits is not its own, unless another program than Tallyline has it open just now.
    private boolean setAside(String text, StrayJournals stray) throws IOException {
        // One channel for all: closing another to the same file would let go of the lock.
        try (FileChannel data = FileChannel.open(file.path(), StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            boolean closed = FileLocks.locked(data, StoreFile.OPEN_LOCK, false).isPresent();
            if (!closed || !text.equals(print(data))) {
                return false;
            }
            stray.setAside();
            return true;
        }
    }

    /// Whether a file that is no store of this program's was closed whole, and is as it was then: a journal beside it is not its
    /// own.
    static boolean fits(StoreFile file) throws IOException {
        return Files.exists(beside(file)) && Files.size(beside(file)) <= LONGEST
                && Files.readString(beside(file), StandardCharsets.ISO_8859_1).strip().equals(print(file));
    }

    private Optional<FileLock> lock(boolean together) throws IOException {
        return FileLocks.locked(channel, PRESENCE, together);
    }

    private String text() throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(LONGEST);
        channel.read(bytes, 0);
        return StandardCharsets.US_ASCII.decode(bytes.flip()).toString().strip();
    }

    private void write(String text) throws IOException {
        channel.truncate(0);
        channel.write(StandardCharsets.US_ASCII.encode(text + "\n"), 0);
        channel.force(false);
    }

    private static String print(StoreFile file) throws IOException {
        try (FileChannel in = FileChannel.open(file.path(), StandardOpenOption.READ)) {
            return print(in);
        }
    }

    /// The file's length and checksum (CRC-32C, as RFC 3720 has it).
    private static String print(FileChannel in) throws IOException {
        CRC32C sum = new CRC32C();
        long length = 0;
        ByteBuffer buffer = ByteBuffer.allocateDirect(1 << 20);
        while (in.read(buffer) >= 0) {
            length += buffer.flip().remaining();
            sum.update(buffer);
            buffer.clear();
        }
        return length + " " + Long.toHexString(sum.getValue());
    }
}
