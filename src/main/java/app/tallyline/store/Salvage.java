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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.slf4j.LoggerFactory;

import app.tallyline.store.Rescue.Loss;
import app.tallyline.store.StoreProblem.Reason;
import app.tallyline.store.TableWalk.Rows;

/// Reads what can be read of a damaged store, row by row, around the pages that cannot, and writes it into a new one.
final class Salvage {
    /// What is read, in the order in which rows point to one another. Sums and search are made anew by the new store. The
    /// undo history is not among it: it would take back what is no longer there.
    private static final List<TableWalk.Part> PARTS = Stream.concat(
            Stream.of(new TableWalk.Part("measure", Rows.NUMBERED), new TableWalk.Part("prospect", Rows.PROSPECTS),
                    new TableWalk.Part("activity", Rows.ENTRIES)),
            Stream.concat(Stream.of("goal", "day_off", "imported_row", "setting").map(table -> new TableWalk.Part(table,
                    Rows.NUMBERED)),
                    Stream.of("closed_review", "revision", "kept_mapping").map(table -> new TableWalk.Part(table,
                            Rows.UNNUMBERED))))
            .toList();
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

    /// Reads a damaged store into a new one, which is found sound and closed whole.
    ///
    /// @param folder where the new one is made, to be asked for by [#recovered], with whatever else that takes
    /// @throws StoreProblem with reason DAMAGED if nothing can be read
    static Result of(Path damaged, Path folder, Clock clock) {
        Path copy = readable(damaged, folder);
        Path fresh = recovered(folder);
        Store.open(fresh, clock).close();
        Result result = read(damaged, copy, fresh);
        try {
            Store.open(fresh, clock).close();
            return result;
        } catch (StoreProblem problem) {
            throw problem.about(damaged);
        }
    }

    private static Result read(Path damaged, Path copy, Path fresh) {
        try (Sql from = opened(copy); Sql to = new StoreFile(fresh).connect(false)) {
            from.limit(FEWEST_STEPS + STEPS_A_BYTE * Files.size(copy));
            Result result = new Salvage(copy, from, to).run(damaged);
            to.run("PRAGMA wal_checkpoint(TRUNCATE)");
            return result;
        } catch (IOException problem) {
            throw new StoreProblem(Reason.UNREADABLE, damaged.toString(), problem);
        }
    }

    /// The new store in that folder.
    static Path recovered(Path folder) {
        return folder.resolve("recovered.db");
    }

    /// A copy with its journal, and with a header that SQLite takes for one, for a damaged header alone hides all the rest.
    private static Path readable(Path damaged, Path folder) {
        try {
            Path copy = folder.resolve("damaged.db");
            PrivateFiles.create(copy);
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
            return lost.addAll(Bounds.takeOut(to));
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
        List<LeafPages.Column> layout = layout(part.table());
        List<String> known = layout.stream().map(LeafPages.Column::name).toList();
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
            walk.readPages(copy, layout);
        }
        if (walk.gaps() > 0) {
            lost.add(new Loss(part.table(), Optional.empty(), walk.rows()));
        }
        return walk.rows();
    }

    /// The columns of a table as this version has them.
    private List<LeafPages.Column> layout(String table) {
        record Declared(String name, boolean filled, Optional<String> usual) {}
        return to.query("SELECT name, \"notnull\", dflt_value FROM pragma_table_info('" + table + "')",
                row -> new Declared(row.text(1), row.number(2) == 1, row.optionalText(3))).stream()
                .map(column -> new LeafPages.Column(column.name(), column.filled() && column.usual().isEmpty(),
                        column.usual().map(usual -> to.query("SELECT " + usual, row -> row.value(1)).getFirst())
                                .orElse(null)))
                .toList();
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
        }
        loose.stream().map(Loose::table).distinct()
                .forEach(table -> lost.add(new Loss(table, Optional.empty(), count(table))));
        if (gone > 0) {
            dropLoose();
        }
    }

    /// Beside the entries the store kept their sums: where these can be read, they tell what is missing.
    private void compare() {
        Map<String, Long> kept;
        try {
            kept = sums(from);
        } catch (StoreProblem | IllegalStateException unreadable) {
            lost.add(new Loss("tally", Optional.empty(), 0));
            return;
        }
        Map<String, Long> now = sums(to);
        kept.forEach((where, quantity) -> {
            long recovered = now.getOrDefault(where, 0L);
            if (recovered != quantity) {
                lost.add(new Loss(where, Optional.of(quantity), recovered));
            }
        });
    }

    private static Map<String, Long> sums(Sql sql) {
        Map<String, Long> sums = new LinkedHashMap<>();
        sql.each("SELECT day || ' ' || measure, sum(quantity) FROM tally GROUP BY day, measure",
                row -> Map.entry(row.optionalText(1).orElseThrow(() -> new IllegalStateException("A sum of nothing")),
                        row.number(2)),
                sum -> sums.put(sum.getKey(), sum.getValue()));
        return sums;
    }

    private long count(String table) {
        return to.one("SELECT count(*) FROM " + table, row -> row.number(1)).orElse(0L);
    }
}
