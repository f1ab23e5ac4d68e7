package app.tallyline.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.slf4j.LoggerFactory;

import app.tallyline.store.Rescue.Loss;
import app.tallyline.store.StoreProblem.Reason;

/// Reads what can be read of a damaged store, row by row, around the pages that cannot, and writes it into a new one.
final class Salvage {
    /// What is read, in the order in which rows point to one another. Sums and search are made anew by the new store. The
    /// undo history is not among it: it would take back what is no longer there.
    private static final List<Part> PARTS = List.of(
            new Part("measure", true), new Part("prospect", true), new Part("activity", true), new Part("goal", true),
            new Part("day_off", true), new Part("imported_row", true), new Part("setting", true),
            new Part("closed_review", false), new Part("revision", false), new Part("kept_mapping", false));
    private static final long LAST_ROW = 1L << 50;
    /// Far more steps of SQLite's machine than reading a sound store takes.
    private static final long FEWEST_STEPS = 100_000_000;
    private static final long STEPS_A_BYTE = 5;

    private final Path copy;
    private final Sql from;
    private final Sql to;
    private final List<Loss> lost = new ArrayList<>();

    private Salvage(Path copy, Sql from, Sql to) {
        this.copy = copy;
        this.from = from;
        this.to = to;
    }

    /// @param numbered whether its rows have numbers, so that reading can go on behind a broken page
    private record Part(String table, boolean numbered) {}

    record Result(long entries, long prospects, List<Loss> lost) {}

    /// @throws StoreProblem with reason DAMAGED if nothing can be read
    static Result of(Path damaged, Path fresh, Clock clock) {
        Path copy = readable(damaged);
        Store.open(fresh, clock).close();
        try (Sql from = opened(copy); Sql to = new StoreFile(fresh).connect(false)) {
            from.limit(FEWEST_STEPS + STEPS_A_BYTE * Files.size(copy));
            return new Salvage(copy, from, to).run(damaged);
        } catch (IOException problem) {
            throw new StoreProblem(Reason.UNREADABLE, damaged.toString(), problem);
        } finally {
            discard(copy.getParent());
        }
    }

    /// A copy with its journal, and with a header that SQLite takes for one, for a damaged header alone hides all the rest.
    private static Path readable(Path damaged) {
        try {
            Path copy = Files.createTempDirectory("tallyline").resolve("damaged.db");
            Files.copy(damaged, copy, StandardCopyOption.REPLACE_EXISTING);
            Path journal = new StoreFile(damaged).journal();
            if (Files.exists(journal)) {
                Files.copy(journal, new StoreFile(copy).journal());
            }
            try (FileChannel out = FileChannel.open(copy, StandardOpenOption.WRITE)) {
                out.write(ByteBuffer.wrap("SQLite format 3\0".getBytes(StandardCharsets.US_ASCII)), 0);
                // 4096 bytes a page, write-ahead journal, nothing kept free at its end; see the file format, 1.3.
                out.write(ByteBuffer.wrap(new byte[]{0x10, 0x00, 2, 2, 0, 64, 32, 32}), 16);
                out.write(ByteBuffer.wrap(new byte[]{0, 0, 0, 4}), 44);
                out.write(ByteBuffer.wrap(new byte[]{0, 0, 0, 1}), 56);
            }
            return copy;
        } catch (IOException problem) {
            throw new StoreProblem(Reason.UNREADABLE, damaged.toString(), problem);
        }
    }

    /// A connection to the copy; where not even its schema can be read, one to a file that has none, so that the rows' own
    /// pages are all there is.
    private static Sql opened(Path copy) {
        Sql sql = null;
        try {
            sql = new StoreFile(copy).connect(false);
            sql.one("SELECT count(*) FROM sqlite_schema", row -> row.number(1));
            return sql;
        } catch (StoreProblem | IllegalStateException unreadable) {
            if (sql != null) {
                sql.close();
            }
            return new StoreFile(copy.resolveSibling("empty.db")).connect(false);
        }
    }

    private Result run(Path damaged) {
        to.run("PRAGMA foreign_keys = OFF");
        settle();
        long read = to.inTransaction(() -> PARTS.stream().mapToLong(this::part).sum());
        if (read == 0) {
            throw new StoreProblem(Reason.DAMAGED, damaged.toString());
        }
        to.inTransaction(() -> {
            mendLinks();
            return null;
        });
        compare();
        return new Result(count("activity"), count("prospect"), List.copyOf(lost));
    }

    /// What the journal holds goes into the copy, where it can.
    private void settle() {
        try {
            from.run("PRAGMA wal_checkpoint(TRUNCATE)");
        } catch (StoreProblem | IllegalStateException broken) {
            LoggerFactory.getLogger(Salvage.class).warn("The journal of a damaged store cannot be read", broken);
        }
    }

    /// @return how many rows of it were read
    private long part(Part part) {
        List<String> known = to.query("SELECT name FROM pragma_table_info('" + part.table() + "')",
                row -> row.text(1));
        List<String> columns;
        try {
            columns = from.query("SELECT name FROM pragma_table_info('" + part.table() + "')", row -> row.text(1))
                    .stream().filter(known::contains).toList();
        } catch (StoreProblem | IllegalStateException unreadable) {
            columns = List.of();
        }
        Reader reader = new Reader(part, columns.isEmpty() ? known : columns);
        if (columns.isEmpty()) {
            reader.gaps++;
        } else {
            reader.readAll();
        }
        if (reader.gaps > 0 && LeafPages.KNOWN.contains(part.table())) {
            reader.readPages();
        }
        if (reader.gaps > 0) {
            lost.add(new Loss(part.table(), Optional.empty(), reader.rows));
        }
        return reader.rows;
    }

    /// Walks a table upwards by row number; where a row cannot be read, it looks for the next that can, in strides that
    /// double and then narrow.
    private final class Reader {
        private final Part part;
        private final String select;
        private final String insert;
        private final int width;
        private long rows;
        private int gaps;

        Reader(Part part, List<String> columns) {
            this.part = part;
            this.width = columns.size();
            String names = String.join(", ", columns);
            this.select = "SELECT " + (part.numbered() ? "rowid" : "0") + ", " + names + " FROM " + part.table();
            // Of the built-in measures the setup that was chosen replaces the usual one. Elsewhere a number that comes
            // twice is a fault of the pages: the first is kept, for replacing would not be counted.
            this.insert = "INSERT OR " + (part.table().equals("measure") ? "REPLACE" : "IGNORE") + " INTO " + part
                    .table() + " (" + names + ") VALUES ("
                    + String.join(", ", columns.stream().map(_ -> "?").toList()) + ")";
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
        void readPages() {
            LeafPages.of(copy).rows(part.table(), width).forEach(values -> {
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

    /// What points to a row that is lost points nowhere.
    private void mendLinks() {
        to.update("UPDATE activity SET prospect_id = NULL WHERE prospect_id NOT IN (SELECT id FROM prospect)");
        to.update("UPDATE prospect SET referred_by = NULL WHERE referred_by NOT IN (SELECT id FROM prospect)");
        to.update("""
                INSERT OR IGNORE INTO measure (key, kind, position, name)
                SELECT DISTINCT measure, 'count', 1000, measure FROM activity
                WHERE measure NOT IN (SELECT key FROM measure)""");
        // A name that no measure can have tells nothing of what was done.
        int nameless = to.update("DELETE FROM activity WHERE measure NOT IN (SELECT key FROM measure)");
        if (nameless > 0) {
            lost.add(new Loss("activity", Optional.empty(), count("activity")));
        }
        dropLoose();
    }

    /// A row that still points to one that is lost goes too, and then what points to that.
    private void dropLoose() {
        record Loose(String table, Optional<Long> row) {}
        List<Loose> loose = to.query("SELECT \"table\", rowid FROM pragma_foreign_key_check",
                row -> new Loose(row.text(1), row.optionalNumber(2)));
        int gone = 0;
        for (Loose each : loose) {
            gone += each.row().map(row -> to.update("DELETE FROM " + each.table() + " WHERE rowid = ?", row)).orElse(0);
            lost.add(new Loss(each.table(), Optional.empty(), count(each.table())));
        }
        if (gone > 0) {
            dropLoose();
        }
    }

    /// Beside the entries the store kept their sums: where these can be read, they tell what is missing.
    private void compare() {
        record Sum(String where, long quantity) {}
        List<Sum> kept;
        try {
            kept = from.query("SELECT day || ' ' || measure, sum(quantity) FROM tally GROUP BY day, measure",
                    row -> new Sum(row.text(1), row.number(2)));
        } catch (StoreProblem | IllegalStateException unreadable) {
            lost.add(new Loss("tally", Optional.empty(), 0));
            return;
        }
        kept.forEach(sum -> {
            long now = to.one("SELECT sum(quantity) FROM tally WHERE day || ' ' || measure = ?", row -> row.number(1),
                    sum.where()).orElse(0L);
            if (now != sum.quantity()) {
                lost.add(new Loss(sum.where(), Optional.of(sum.quantity()), now));
            }
        });
    }

    private long count(String table) {
        return to.one("SELECT count(*) FROM " + table, row -> row.number(1)).orElse(0L);
    }

    private static void discard(Path folder) {
        try (Stream<Path> inside = Files.list(folder)) {
            for (Path path : inside.toList()) {
                Files.delete(path);
            }
            Files.delete(folder);
        } catch (IOException problem) {
            throw new StoreProblem(Reason.UNWRITABLE, folder.toString(), problem);
        }
    }
}
