package app.tallyline.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Puts a long step behind the steps that others made while it was written, as if it had begun after them: the long step can
/// then be taken back without what they did, and what they did without the long step. The rows themselves stay as they are.
///
/// A row that the long step made and others then changed, or made something about, becomes part of the first step that did;
/// one that others took away is in neither. Must run inside a transaction.
final class Rebase {
    /// Whether a step points to prospects or measures that others made.
    private static final String POINTS = """
            WITH made AS MATERIALIZED (SELECT subject, row, after ->> 'key' AS key FROM undo_change
                                       WHERE step %s %s AND before IS NULL AND subject IN ('prospect', 'measure'))
            SELECT 1 FROM undo_change l WHERE l.step = ?1 AND EXISTS (SELECT 1 FROM made) AND (
                l.subject = 'activity' AND (l.after ->> 'prospect_id' IN (SELECT row FROM made WHERE subject = 'prospect')
                                            OR l.after ->> 'measure' IN (SELECT key FROM made))
                OR l.subject = 'prospect' AND l.after ->> 'referred_by' IN (SELECT row FROM made WHERE subject = 'prospect')
                OR l.subject = 'measure' AND (l.after ->> 'successes' IN (SELECT key FROM made)
                                              OR l.after ->> 'trials' IN (SELECT key FROM made)))
            LIMIT 1""";

    /// Whether others took something from prospects that a long step then took away.
    private static final String TOOK_FROM = """
            WITH taken AS MATERIALIZED (SELECT row FROM undo_change
                                        WHERE step = ?1 AND after IS NULL AND subject = 'prospect')
            SELECT 1 FROM undo_change o WHERE o.step > ?1 AND EXISTS (SELECT 1 FROM taken) AND (
                o.subject = 'activity' AND o.before ->> 'prospect_id' IN (SELECT row FROM taken)
                OR o.subject = 'prospect' AND o.before ->> 'referred_by' IN (SELECT row FROM taken))
            LIMIT 1""";

    private final Sql sql;
    private final long step;
    private final List<Noted> others = new ArrayList<>();
    /// What the long step did to the rows that others changed, in order.
    private final Map<Line, List<Noted>> shared = new HashMap<>();
    /// The changes by which the long step made prospects, measures, and the rows that others changed.
    private final Map<Line, Long> made = new HashMap<>();
    private final Map<String, Line> measures = new HashMap<>();
    private final Set<Line> gone = new HashSet<>();
    /// The changes of the long step that have become another's.
    private final Set<Long> taken = new HashSet<>();

    /// A row of a table.
    private record Line(String table, long row) {}

    /// A change with its place in the history.
    private record Noted(long id, long step, Change change) {
        static Noted read(Row row) throws SQLException {
            return new Noted(row.number(1), row.number(2), Change.read(row, 3));
        }

        Line line() {
            return new Line(change.subject(), change.row());
        }
    }

    private Rebase(Sql sql, long step) {
        this.sql = sql;
        this.step = step;
    }

    /// Puts a step behind those that others made since it was begun.
    static void of(Sql sql, long step) {
        Rebase rebase = new Rebase(sql, step);
        rebase.read();
        if (!rebase.others.isEmpty()) {
            rebase.run();
        }
    }

    /// Whether a long step changed what others had changed since it was begun, points to what they made, or took away what theirs
    /// had pointed to.
    static boolean leansOnOthers(Sql sql, long step) {
        return is(sql, """
                SELECT 1 FROM undo_change l JOIN (SELECT subject, row, min(id) AS first FROM undo_change
                                                  WHERE step > ?1 GROUP BY subject, row) o
                    ON o.subject = l.subject AND o.row = l.row AND o.first < l.id
                WHERE l.step = ?1 LIMIT 1""", step) || is(sql, POINTS.formatted(">", "?1"), step)
                || is(sql, TOOK_FROM, step);
    }

    /// Whether a long step changed what another step changed too, or points to what that made.
    static boolean leans(Sql sql, long step, long on) {
        return is(sql, """
                SELECT 1 FROM undo_change WHERE step = ?1
                    AND (subject, row) IN (SELECT subject, row FROM undo_change WHERE step = ?2) LIMIT 1""", step, on)
                || is(sql, POINTS.formatted("=", "?2"), step, on);
    }

    /// Whether two steps made prospects of one name.
    static boolean makesNamesakes(Sql sql, long step, long other) {
        Set<String> theirs = names(sql, other);
        return !theirs.isEmpty() && names(sql, step).stream().anyMatch(theirs::contains);
    }

    private static Set<String> names(Sql sql, long step) {
        return sql.query("""
                SELECT after ->> 'name' FROM undo_change WHERE step = ? AND before IS NULL AND subject = 'prospect'""",
                row -> row.text(1).toLowerCase(Locale.ROOT), step).stream().collect(Collectors.toSet());
    }

    private static boolean is(Sql sql, String question, Object... values) {
        return sql.one(question, row -> row.number(1), values).isPresent();
    }

    private void read() {
        sql.each("""
                SELECT id, step, subject, row, before, after FROM undo_change
                WHERE step IN (SELECT id FROM undo_step WHERE id > ? AND undone = 0) ORDER BY id""", Noted::read,
                others::add, step);
    }

    private void run() {
        sql.each("""
                SELECT id, step, subject, row, before, after FROM undo_change
                WHERE step = ?1 AND (subject, row) IN
                    (SELECT subject, row FROM undo_change
                     WHERE step IN (SELECT id FROM undo_step WHERE id > ?1 AND undone = 0))
                ORDER BY id""", Noted::read, noted -> shared.computeIfAbsent(noted.line(), _ -> new ArrayList<>())
                .add(noted), step);
        shared.forEach((line, own) -> {
            if (own.getFirst().change().before().isEmpty()) {
                made.put(line, own.getFirst().id());
            }
        });
        sql.each("""
                SELECT id, subject, row, after ->> 'key' FROM undo_change
                WHERE step = ? AND before IS NULL AND subject IN ('prospect', 'measure')""", row -> {
            Line line = new Line(row.text(2), row.number(3));
            made.put(line, row.number(1));
            row.optionalText(4).ifPresent(key -> measures.put(key, line));
            return line;
        }, _ -> {}, step);
        others.stream().filter(noted -> noted.change().after().isEmpty() && made.containsKey(noted.line()))
                .forEach(noted -> gone.add(noted.line()));
        write(standing());
    }

    /// What others did, and before each what it takes over from the long step.
    private List<Noted> standing() {
        List<Noted> all = new ArrayList<>();
        for (Noted noted : others) {
            if (gone.contains(noted.line())) {
                continue;
            }
            Set<Noted> over = new TreeSet<>(Comparator.comparingLong(Noted::id));
            take(noted.line(), over);
            takeMeant(noted.change(), over);
            over.forEach(each -> all.add(new Noted(each.id(), noted.step(), each.change())));
            all.add(noted);
        }
        return all;
    }

    private void take(Line line, Set<Noted> over) {
        Long id = made.get(line);
        if (id == null || gone.contains(line)) {
            return;
        }
        sql.query("SELECT id, step, subject, row, before, after FROM undo_change WHERE id = ?", Noted::read, id)
                .forEach(insert -> take(insert, over));
    }

    private void take(Noted insert, Set<Noted> over) {
        if (!taken.add(insert.id())) {
            return;
        }
        over.add(insert);
        takeMeant(insert.change(), over);
        if (insert.change().subject().equals("activity")) {
            takeRow(insert.id(), over);
        }
    }

    /// What a row points to.
    private void takeMeant(Change change, Set<Noted> over) {
        String prospect = change.subject().equals("activity") ? "prospect_id" : "referred_by";
        column(change, prospect).ifPresent(id -> take(new Line("prospect", Long.parseLong(id)), over));
        Stream.of("measure", "successes", "trials").forEach(name -> column(change, name).map(measures::get)
                .ifPresent(line -> take(line, over)));
    }

    /// The row of a table that an entry came in with is known as long as the entry stays, and its other entries stay too.
    private void takeRow(long entry, Set<Noted> over) {
        sql.query("""
                SELECT id, step, subject, row, before, after FROM undo_change
                WHERE step = ?1 AND before IS NULL AND subject IN ('activity', 'imported_row')
                  AND id >= (SELECT max(id) FROM undo_change WHERE step = ?1 AND subject = 'imported_row' AND id < ?2)
                  AND id < ifnull((SELECT min(id) FROM undo_change
                                   WHERE step = ?1 AND subject = 'imported_row' AND id > ?2), ?2 + 1)""",
                Noted::read, step, entry).stream().filter(noted -> !gone.contains(noted.line()))
                .forEach(noted -> take(noted, over));
    }

    private Optional<String> column(Change change, String name) {
        return change.after().isEmpty()
                ? Optional.empty()
                : sql.one("SELECT ? ->> ?", row -> row.optionalText(1), change.after().get(), name).flatMap(
                        value -> value);
    }

    /// Writes the others' changes anew, and behind them what the long step then still did to the same rows.
    private void write(List<Noted> standing) {
        if (taken.isEmpty() && shared.isEmpty()) {
            return;
        }
        Stream.of(others.stream().map(Noted::id), taken.stream(), shared.values().stream().flatMap(List::stream)
                .map(Noted::id)).flatMap(ids -> ids)
                .forEach(id -> sql.update("DELETE FROM undo_change WHERE id = ?", id));
        Map<Line, Optional<String>> before = new HashMap<>();
        for (Noted noted : standing) {
            insert(noted.step(), rebased(noted, before));
        }
        shared.forEach((line, own) -> {
            Optional<String> after = newest(line, own);
            if (before.containsKey(line) && !before.get(line).equals(after)) {
                insert(step, new Change(line.table(), line.row(), before.get(line), after));
            }
        });
        sql.update("""
                DELETE FROM undo_step WHERE id > ? AND undone = 0
                    AND NOT EXISTS (SELECT 1 FROM undo_change c WHERE c.step = undo_step.id)""", step);
    }

    /// A change as it would have been without the long step's: the same columns are changed, to the same.
    ///
    /// @param stands how the shared rows stand before it, and then behind it
    private Change rebased(Noted noted, Map<Line, Optional<String>> stands) {
        Line line = noted.line();
        Change change = noted.change();
        if (!shared.containsKey(line)) {
            return change;
        }
        Noted first = shared.get(line).getFirst();
        Optional<String> before = stands.getOrDefault(line,
                (first.id() < noted.id() ? first : noted).change().before());
        Optional<String> after = before.isPresent() && change.before().isPresent() && change.after().isPresent()
                ? Optional.of(overlaid(before.get(), change.before().get(), change.after().get()))
                : change.after();
        stands.put(line, after);
        return new Change(line.table(), line.row(), before, after);
    }

    private String overlaid(String onto, String before, String after) {
        return sql.one("""
                SELECT json_group_object(o.key, CASE WHEN a.value IS b.value THEN o.value ELSE a.value END)
                FROM json_each(?1) o JOIN json_each(?2) b ON b.key = o.key JOIN json_each(?3) a ON a.key = o.key""",
                row -> row.text(1), onto, before, after).orElseThrow();
    }

    /// How a row stands after the last change of all.
    private Optional<String> newest(Line line, List<Noted> own) {
        return Stream.concat(own.stream(), others.stream().filter(noted -> noted.line().equals(line)))
                .max(Comparator.comparingLong(Noted::id)).orElseThrow().change().after();
    }

    private void insert(long of, Change change) {
        sql.update("INSERT INTO undo_change (step, subject, row, before, after) VALUES (?, ?, ?, ?, ?)", of,
                change.subject(), change.row(), change.before().orElse(null), change.after().orElse(null));
    }
}
