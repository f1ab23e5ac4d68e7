package app.tallyline.store;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import app.tallyline.store.StoreProblem.Reason;

/// The rows on those pages of a store's file that hold rows, read without the pages that lead to them: the last resort
/// where these are damaged. See SQLite's file format, 1.6 (pages) and 2.1 (records).
///
/// @param file all of the file's bytes
record LeafPages(ByteBuffer file) {
    /// The tables whose rows are known by their looks.
    static final Set<String> KNOWN = Set.of("activity", "prospect");

    private static final int PAGE = 4096;
    private static final byte LEAF = 13;
    private static final int LARGEST_CELL = PAGE - 35;

    /// @throws StoreProblem if the file cannot be read
    static LeafPages of(Path path) {
        try {
            return new LeafPages(ByteBuffer.wrap(Files.readAllBytes(path)));
        } catch (IOException problem) {
            throw new StoreProblem(Reason.UNREADABLE, path.toString(), problem);
        }
    }

    /// A column of a table.
    ///
    /// @param required whether it has to have a value and no usual one stands for it
    /// @param usual what it holds where nothing is said; null for nothing
    record Column(String name, boolean required, Object usual) {}

    /// Every row that looks like one of that table: its columns, the first of which is its number. Columns are only ever
    /// added behind the others: a row that was written before one was holds the usual value there, and what a newer
    /// version put behind those known is left out.
    ///
    /// @param columns of the table as it now is
    List<Object[]> rows(String table, List<Column> columns) {
        Predicate<Object[]> looks = table.equals("activity") ? LeafPages::activity : LeafPages::prospect;
        List<Object[]> rows = new ArrayList<>();
        for (int page = 1; (page + 1) * PAGE <= file.capacity(); page++) {
            if (file.get(page * PAGE) == LEAF) {
                page(page * PAGE).stream().filter(looks).map(row -> whole(row, columns)).flatMap(Optional::stream)
                        .forEach(rows::add);
            }
        }
        return rows;
    }

    private static Optional<Object[]> whole(Object[] row, List<Column> columns) {
        Object[] whole = Arrays.copyOf(row, columns.size());
        for (int i = row.length; i < whole.length; i++) {
            if (columns.get(i).required()) {
                return Optional.empty();
            }
            whole[i] = columns.get(i).usual();
        }
        return Optional.of(whole);
    }

    private List<Object[]> page(int start) {
        List<Object[]> rows = new ArrayList<>();
        int cells = Short.toUnsignedInt(file.getShort(start + 3));
        for (int i = 0; i < cells && 8 + 2 * i + 2 <= PAGE; i++) {
            int offset = Short.toUnsignedInt(file.getShort(start + 8 + 2 * i));
            if (offset < PAGE) {
                try {
                    rows.add(cell(file.slice(start + offset, PAGE - offset)));
                } catch (BufferUnderflowException | IllegalArgumentException torn) {
                    // Not a row, or not all of one: passed over, and missed where the sums are compared.
                    continue;
                }
            }
        }
        return rows;
    }

    private static Object[] cell(ByteBuffer cell) {
        long size = varint(cell);
        if (size <= 0 || size > LARGEST_CELL) {
            throw new IllegalArgumentException("A row that does not lie on one page: " + size);
        }
        long number = varint(cell);
        int headerEnd = cell.position();
        headerEnd += (int) Math.min(varint(cell), PAGE);
        List<Long> types = new ArrayList<>();
        while (cell.position() < headerEnd) {
            types.add(varint(cell));
        }
        Object[] row = new Object[types.size()];
        for (int i = 0; i < row.length; i++) {
            row[i] = value(cell, types.get(i));
        }
        if (row.length > 0 && row[0] == null) {
            row[0] = number;
        }
        return row;
    }

    private static Object value(ByteBuffer cell, long type) {
        if (type == 7 || type == 10 || type == 11 || type < 0 || type > 2L * LARGEST_CELL + 13) {
            throw new IllegalArgumentException("No column of a store is of type " + type);
        }
        return switch (Math.toIntExact(Math.min(type, 12))) {
            case 0 -> null;
            case 1, 2, 3, 4 -> integer(cell, Math.toIntExact(type));
            case 5 -> integer(cell, 6);
            case 6 -> integer(cell, 8);
            case 8 -> 0L;
            case 9 -> 1L;
            default -> {
                byte[] bytes = new byte[Math.toIntExact((type - 12) / 2)];
                cell.get(bytes);
                yield new String(bytes, StandardCharsets.UTF_8);
            }
        };
    }

    private static Object integer(ByteBuffer cell, int bytes) {
        long value = cell.get();
        for (int i = 1; i < bytes; i++) {
            value = value << 8 | Byte.toUnsignedLong(cell.get());
        }
        return value;
    }

    private static long varint(ByteBuffer cell) {
        long value = 0;
        for (int i = 0; i < 8; i++) {
            byte next = cell.get();
            value = value << 7 | next & 0x7f;
            if (next >= 0) {
                return value;
            }
        }
        return value << 8 | Byte.toUnsignedLong(cell.get());
    }

    private static boolean activity(Object[] row) {
        return row.length > 5 && row[0] instanceof Long && row[1] instanceof String measure
                && measure.matches("[a-z0-9-]{1,40}") && row[2] instanceof Long && row[3] instanceof Long
                && row[4] instanceof String day && day.matches("\\d{4}-\\d\\d-\\d\\d");
    }

    private static boolean prospect(Object[] row) {
        return row.length > 5 && row[0] instanceof Long && row[1] instanceof String && row[5] instanceof String stage
                && List.of("open", "won", "lost").contains(stage);
    }
}
