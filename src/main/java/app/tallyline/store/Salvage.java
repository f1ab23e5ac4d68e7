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
    private static final List<TableWalk.Part> PARTS = List.of(
            new TableWalk.Part("measure", true), new TableWalk.Part("prospect", true), new TableWalk.Part("activity",
                    true), new TableWalk.Part("goal", true),
            new TableWalk.Part("day_off", true), new TableWalk.Part("imported_row", true), new TableWalk.Part("setting",
                    true),
            new TableWalk.Part("closed_review", false), new TableWalk.Part("revision", false), new TableWalk.Part(
                    "kept_mapping", false));
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
    private long part(TableWalk.Part part) {
        List<String> known = to.query("SELECT name FROM pragma_table_info('" + part.table() + "')",
                row -> row.text(1));
        List<String> columns;
        try {
            columns = from.query("SELECT name FROM pragma_table_info('" + part.table() + "')", row -> row.text(1))
                    .stream().filter(known::contains).toList();
        } catch (StoreProblem | IllegalStateException unreadable) {
            columns = List.of();
        }
        TableWalk walk = new TableWalk(part, columns.isEmpty() ? known : columns, from, to);
        if (columns.isEmpty()) {
            walk.missed();
        } else {
            walk.readAll();
        }
        if (walk.gaps() > 0 && LeafPages.KNOWN.contains(part.table())) {
            walk.readPages(copy);
        }
        if (walk.gaps() > 0) {
            lost.add(new Loss(part.table(), Optional.empty(), walk.rows()));
        }
        return walk.rows();
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
