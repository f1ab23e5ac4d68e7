package app.tallyline.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/// What stands in the first bytes of a file of SQLite's, read without SQLite, which would put files beside it. What stands
/// in a journal is not seen. See SQLite's file format, 1.3 and 1.6.
///
/// @param application what kind of file it is, as it says itself
/// @param version of its schema
/// @param isEmpty whether there is no table in it
/// @param length how long it is, as it says itself, in bytes
record DatabaseHeader(int application, int version, boolean isEmpty, long length) {
    private static final int LOOKED_AT = 108;
    private static final int PAGE_SIZE = 16;
    private static final int PAGES = 28;
    private static final int VERSION = 60;
    private static final int APPLICATION = 68;
    private static final int FIRST_PAGE_KIND = 100;
    private static final int FIRST_PAGE_CELLS = 103;
    private static final byte LEAF_OF_A_TABLE = 13;

    /// @throws NotADatabase if it does not begin as SQLite's files do
    static DatabaseHeader of(Path file) throws IOException {
        ByteBuffer header = ByteBuffer.allocate(LOOKED_AT);
        try (FileChannel in = FileChannel.open(file, StandardOpenOption.READ)) {
            in.read(header, 0);
        }
        byte[] beginning = Arrays.copyOf(header.array(), StoreFile.HEADER.length);
        if (!Arrays.equals(beginning, StoreFile.HEADER)) {
            throw new NotADatabase();
        }
        int page = Short.toUnsignedInt(header.getShort(PAGE_SIZE));
        return new DatabaseHeader(header.getInt(APPLICATION), header.getInt(VERSION),
                header.get(FIRST_PAGE_KIND) == LEAF_OF_A_TABLE && header.getShort(FIRST_PAGE_CELLS) == 0,
                Integer.toUnsignedLong(header.getInt(PAGES)) * (page == 1 ? 65_536 : page));
    }

    /// The file is none of SQLite's.
    static final class NotADatabase extends IOException {
        private static final long serialVersionUID = 1L;
    }
}
