package app.tallyline.store;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

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
        this.select = "SELECT " + (part.rows() == Rows.UNNUMBERED ? "0" : "rowid") + ", " + String.join(", ", columns)
                + " FROM " + part.table();
        this.insert = part.insert(columns);
    }

    /// What the rows of a table are known by.
    enum Rows {
        /// By their content alone.
        UNNUMBERED(Optional.empty()),
        /// By a number, so that reading can go on behind a broken page.
        NUMBERED(Optional.empty()),
        /// By a number, and in every copy of the store by another, which rows of before version 7 do not have; they get it
        /// as migrations/V7__two_machines.sql gives it: entries one that all copies come to, prospects one that is drawn.
        ENTRIES(Optional.of("(at << 20) | (id & 1048575)")),
        PROSPECTS(Optional.of("random()"));

        private final Optional<String> drawn;

        Rows(Optional<String> drawn) {
            this.drawn = drawn;
        }
    }

    /// A table to be read.
    record Part(String table, Rows rows) {
        /// Of the built-in measures the setup that was chosen replaces the usual one. Elsewhere a number that comes twice is a
        /// fault of the pages: the first is kept, for replacing would not be counted.
        String insert(List<String> columns) {
            String start = "INSERT OR " + (table.equals("measure") ? "REPLACE" : "IGNORE") + " INTO " + table + " (";
            List<String> given = columns.stream().map(column -> "? AS " + column).toList();
            List<String> others = columns.stream().filter(column -> rows.drawn.isEmpty() || !column.equals("uid"))
                    .toList();
            String names = String.join(", ", others);
            String known = columns.contains("uid") ? "nullif(uid, 0)" : "NULL";
            return start + names + rows.drawn.map(_ -> ", uid").orElse("") + ") SELECT " + names
                    + rows.drawn.map(drawn -> ", ifnull(" + known + ", " + drawn + ")").orElse("") + " FROM (SELECT "
                    + String.join(", ", given) + ")";
        }
    }

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
        if (part.rows() == Rows.UNNUMBERED) {
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
        boolean numbered = part.rows() != Rows.UNNUMBERED;
        long[] last = {first - 1};
        try {
            from.each(sql, row -> {
                Object[] values = new Object[width];
                for (int i = 0; i < width; i++) {
                    values[i] = row.value(i + 2);
                }
                long number = row.number(1);
                // Pages that lead back to themselves would be read for ever.
                if (numbered && number <= last[0]) {
                    throw new IllegalStateException("Row " + number + " comes after row " + last[0]);
                }
                last[0] = number;
                return values;
            }, values -> keep(insert, values), numbered ? new Object[]{first} : new Object[0]);
            return -1;
        } catch (StoreProblem | IllegalStateException broken) {
            gaps++;
            return numbered ? last[0] : -1;
        }
    }

    /// The pages that hold rows are there even where the pages that lead to them are not.
    ///
    /// @param columns of the table as it now is
    void readPages(Path file, List<LeafPages.Column> columns) {
        String whole = part.insert(columns.stream().map(LeafPages.Column::name).toList());
        LeafPages.of(file).rows(part.table(), columns).forEach(values -> {
            if (to.one("SELECT 1 FROM " + part.table() + " WHERE id = ?", row -> row.number(1), values[0])
                    .isEmpty()) {
                keep(whole, values);
            }
        });
    }

    private void keep(String insert, Object[] values) {
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
