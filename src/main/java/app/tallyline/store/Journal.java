package app.tallyline.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// The journal that SQLite keeps beside a store that is open (its write-ahead log), as it lies there before anything reads
/// it. SQLite takes it up to the first frame whose checksum is wrong and says nothing of the rest. See SQLite's file
/// format, 4.
///
/// @param path where it lies
record Journal(Path path) {
    private static final int HEADER = 32;
    private static final int FRAME_HEADER = 24;
    private static final int MAGIC = 0x377f0682;
    private static final long ROLLBACK_MAGIC = 0xd9d505f920a163d7L;
    private static final int LARGEST_PAGE = 65_536;

    /// Whether a file that begins so is a journal, of either of SQLite's kinds. See its file format, 3 and 4.
    static boolean begins(byte[] beginning) {
        if (beginning.length < Long.BYTES) {
            return false;
        }
        ByteBuffer first = ByteBuffer.wrap(beginning);
        return (first.getInt(0) & ~1) == MAGIC || first.getLong(0) == ROLLBACK_MAGIC;
    }

    /// Whether something has changed it, so that what was committed would be passed over. A transaction that broke off also
    /// leaves frames with wrong checksums: SQLite writes anew what changes again before the end, and mends the checksums when
    /// it commits. So wrong frames count only where a commit of the present round stands among them or behind.
    ///
    /// @throws IOException if it cannot be read
    boolean broken() throws IOException {
        if (StoreFile.length(path) == 0) {
            return false;
        }
        try (FileChannel in = FileChannel.open(path, StandardOpenOption.READ)) {
            ByteBuffer header = read(in, 0, HEADER);
            if (header.limit() < HEADER || (header.getInt(0) & ~1) != MAGIC) {
                return true;
            }
            ByteOrder order = (header.getInt(0) & 1) == 1 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
            int page = header.getInt(8);
            int[] sum = sum(new int[2], header, 0, 24, order);
            if (sum[0] != header.getInt(24) || sum[1] != header.getInt(28) || page < 512 || page > LARGEST_PAGE) {
                return true;
            }
            return commitPassedOver(in, header, page, sum, order);
        }
    }

    private static boolean commitPassedOver(FileChannel in, ByteBuffer header, int page, int[] before, ByteOrder order)
            throws IOException {
        int[] sum = before;
        boolean wrong = false;
        long at = HEADER;
        for (ByteBuffer frame = read(in, at, FRAME_HEADER + page); frame.limit() == FRAME_HEADER
                + page; frame = read(in, at, FRAME_HEADER + page)) {
            if (!wrong) {
                sum = sum(sum(sum, frame, 0, 8, order), frame, FRAME_HEADER, page, order);
                wrong = sum[0] != frame.getInt(16) || sum[1] != frame.getInt(20);
            }
            boolean present = frame.getInt(8) == header.getInt(16) && frame.getInt(12) == header.getInt(20);
            boolean commit = frame.getInt(4) != 0;
            if (present && commit && wrong) {
                return true;
            }
            at += FRAME_HEADER + page;
        }
        return false;
    }

    private static ByteBuffer read(FileChannel in, long at, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining() && in.read(bytes, at + bytes.position()) >= 0) {
            // Until it is full or the file ends.
        }
        return bytes.flip();
    }

    private static int[] sum(int[] before, ByteBuffer bytes, int from, int length, ByteOrder order) {
        ByteBuffer words = bytes.slice(from, length).order(order);
        int one = before[0];
        int two = before[1];
        while (words.hasRemaining()) {
            one += words.getInt() + two;
            two += words.getInt() + one;
        }
        return new int[]{one, two};
    }
}
