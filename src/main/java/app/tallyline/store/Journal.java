package app.tallyline.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/// The journal that SQLite keeps beside a store that is open (its write-ahead log), as it lies there before anything reads
/// it. SQLite takes it up to the first frame whose checksum is wrong and says nothing of the rest. See SQLite's file
/// format, 4.
///
/// @param bytes all of it
record Journal(ByteBuffer bytes) {
    private static final int HEADER = 32;
    private static final int FRAME_HEADER = 24;
    private static final int MAGIC = 0x377f0682;

    /// @throws IOException if it cannot be read
    static Journal of(Path path) throws IOException {
        return new Journal(ByteBuffer.wrap(Files.exists(path) ? Files.readAllBytes(path) : new byte[0]));
    }

    /// Whether frames of its present round stand in it that SQLite would pass over: something has changed them.
    boolean broken() {
        if (bytes.capacity() == 0) {
            return false;
        }
        if (bytes.capacity() < HEADER || (bytes.getInt(0) & ~1) != MAGIC) {
            return true;
        }
        ByteOrder order = (bytes.getInt(0) & 1) == 1 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        int page = bytes.getInt(8);
        int[] sum = sum(new int[2], 0, 24, order);
        if (sum[0] != bytes.getInt(24) || sum[1] != bytes.getInt(28) || page < 512 || page > 65_536) {
            return true;
        }
        boolean wrong = false;
        for (int at = HEADER; at + FRAME_HEADER + page <= bytes.capacity(); at += FRAME_HEADER + page) {
            boolean present = bytes.getInt(at + 8) == bytes.getInt(16) && bytes.getInt(at + 12) == bytes.getInt(20);
            if (!wrong) {
                sum = sum(sum(sum, at, 8, order), at + FRAME_HEADER, page, order);
                wrong = sum[0] != bytes.getInt(at + 16) || sum[1] != bytes.getInt(at + 20);
            }
            if (present && wrong) {
                return true;
            }
        }
        return false;
    }

    private int[] sum(int[] before, int from, int length, ByteOrder order) {
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
