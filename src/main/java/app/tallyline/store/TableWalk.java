package app.tallyline.store;

import java.nio.file.Path;
import java.util.List;

/// Walks a table upwards by row number; where a row cannot be read, it looks for the next that can, in strides that
/// double and then narrow.
final class TableWalk {
    private static final long LAST_ROW = 1L << 50;

    private final Part part;
    private final Sql from;
    private final Sql to;
    private final String select;
    private final String insert;
    private final int width;
    private long rows;
    private int gaps;

    /// @param columns those that both stores know
    TableWalk(Part part, List<String> columns, Sql from, Sql to) {
        this.part = part;
        this.from = from;
        this.to = to;
        this.width = columns.size();
        String names = String.join(", ", columns);
        this.select = "SELECT " + (part.numbered() ? "rowid" : "0") + ", " + names + " FROM " + part.table();
        // Of the built-in measures the setup that was chosen replaces the usual one. Elsewhere a number that comes
        // twice is a fault of the pages: the first is kept, for replacing would not be counted.
        this.insert = "INSERT OR " + (part.table().equals("measure") ? "REPLACE" : "IGNORE") + " INTO " + part
                .table() + " (" + names + ") VALUES ("
                + String.join(", ", columns.stream().map(_ -> "?").toList()) + ")";
    }

    /// A table to be read.
    ///
    /// @param numbered whether its rows have numbers, so that reading can go on behind a broken page
    record Part(String table, boolean numbered) {}

    /// How many rows were read.
    long rows() {
        return rows;
    }

    /// How often a row or more could not be read.
    int gaps() {
        return gaps;
    }

    /// Notes that none of it could be read.
    void missed() {
        gaps++;
    }

    void readAll() {
        if (!part.numbered()) {
            walk(select, 0);
            return;
        }
        long next = 0;
        while (next >= 0) {
            long reached = walk(select + " WHERE rowid >= ? ORDER BY rowid", next);
            next = reached < 0 ? -1 : readableFrom(reached + 1);
        }
    }

    /// @return -1 where it came to the end; else the number of the last row read, or of the one before the first
    private long walk(String sql, long first) {
        long[] last = {first - 1};
        try {
            from.each(sql, row -> {
                Object[] values = new Object[width];
                for (int i = 0; i < width; i++) {
                    values[i] = row.value(i + 2);
                }
                long number = row.number(1);
                // Pages that lead back to themselves would be read for ever.
                if (part.numbered() && number <= last[0]) {
                    throw new IllegalStateException("Row " + number + " comes after row " + last[0]);
                }
                last[0] = number;
                return values;
            }, this::keep, part.numbered() ? new Object[]{first} : new Object[0]);
            return -1;
        } catch (StoreProblem | IllegalStateException broken) {
            gaps++;
            return part.numbered() ? last[0] : -1;
        }
    }

    /// The pages that hold rows are there even where the pages that lead to them are not.
    void readPages(Path file) {
        LeafPages.of(file).rows(part.table(), width).forEach(values -> {
            if (to.one("SELECT 1 FROM " + part.table() + " WHERE id = ?", row -> row.number(1), values[0])
                    .isEmpty()) {
                keep(values);
            }
        });
    }

    private void keep(Object[] values) {
        try {
            if (to.update(insert, values) == 0) {
                gaps++;
            } else {
                rows++;
            }
        } catch (StoreProblem | IllegalStateException refused) {
            gaps++;
        }
    }

    private long readableFrom(long first) {
        long stride = 1;
        while (first + stride < LAST_ROW && !readable(first + stride)) {
            stride *= 2;
        }
        if (first + stride >= LAST_ROW) {
            return -1;
        }
        long broken = first + stride / 2;
        long good = first + stride;
        while (good - broken > 1) {
            long middle = broken + (good - broken) / 2;
            if (readable(middle)) {
                good = middle;
            } else {
                broken = middle;
            }
        }
        return good;
    }

    /// Whether reading from that number on gives a row, or finds the end.
    private boolean readable(long first) {
        try {
            from.query(select + " WHERE rowid >= ? ORDER BY rowid LIMIT 1", row -> row.number(1), first);
            return true;
        } catch (StoreProblem | IllegalStateException broken) {
            return false;
        }
    }
}
