package app.tallyline.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import app.tallyline.model.Prospect;

/// The prospects.
public final class Prospects {
    private final Store store;

    Prospects(Store store) {
        this.store = store;
    }

    private record Named(long id, String name) {}

    /// The names of those prospects, by id.
    public Map<Long, String> names(Collection<Long> ids) {
        String list = ids.stream().map(String::valueOf).collect(Collectors.joining(","));
        return store.reading().query("SELECT id, name FROM prospect WHERE id IN (" + list + ")",
                row -> new Named(row.number(1), row.text(2))).stream()
                .collect(Collectors.toMap(Named::id, Named::name));
    }

    /// The names of all prospects, by id.
    public Map<Long, String> names() {
        return store.reading().query("SELECT id, name FROM prospect", row -> new Named(row.number(1), row.text(2)))
                .stream().collect(Collectors.toMap(Named::id, Named::name));
    }

    /// How many there are.
    public long count() {
        return store.reading().one("SELECT count(*) FROM prospect", row -> row.number(1)).orElse(0L);
    }

    /// The prospect of that name, made if there is none yet. Must run inside a transaction.
    static long named(Sql sql, String name) {
        return sql.one("SELECT id FROM prospect WHERE name = ? COLLATE NOCASE ORDER BY id LIMIT 1",
                row -> row.number(1), name.strip()).orElseGet(() -> insert(sql, Prospect.named(name)));
    }

    /// Must run inside a transaction.
    static long insert(Sql sql, Prospect prospect) {
        return sql.insert("""
                INSERT INTO prospect (name, company, phone, email, stage, source, external_id)
                VALUES (?, ?, ?, ?, ?, ?, ?)""",
                prospect.name(), prospect.reach().company(), prospect.reach().phone(), prospect.reach().email(),
                stageKey(prospect.stage()), prospect.source(), prospect.externalId().orElse(null));
    }

    /// Moves a prospect to a stage, if it is not there. Must run inside a transaction.
    static void move(Sql sql, long id, Prospect.Stage stage) {
        sql.update("UPDATE prospect SET stage = ?1 WHERE id = ?2 AND stage <> ?1", stageKey(stage), id);
    }

    /// Takes a prospect that was lost up again. Must run inside a transaction.
    static void reopen(Sql sql, long id) {
        sql.update("UPDATE prospect SET stage = 'open' WHERE id = ? AND stage = 'lost'", id);
    }

    /// Every prospect's id by its name in lower case; of namesakes the first.
    static Map<String, Long> byName(Sql sql) {
        Map<String, Long> ids = new HashMap<>();
        sql.each("SELECT id, name FROM prospect ORDER BY id", row -> new Named(row.number(1), row.text(2)),
                named -> ids.putIfAbsent(named.name().toLowerCase(Locale.ROOT), named.id()));
        return ids;
    }

    private static String stageKey(Prospect.Stage stage) {
        return stage.name().toLowerCase(Locale.ROOT);
    }
}
