package app.tallyline.store;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import java.util.function.LongConsumer;

/// Brings what another store of the same user holds into this one, such as the laptop's into the desk's: what both have
/// stays once, what was changed last wins, what was deleted stays deleted. Entries and prospects are known in both by the
/// number drawn when they were made; prospects made apart, by their name and company. One step that can be undone; the
/// other store stays as it is.
public final class OtherStore {
    private static final int ROWS_AT_ONCE = 500;
    private static final String ENTRY = "measure, quantity, at, day, hour, outcome, amount, product, category, meant_for,"
            + " first_contact";
    private static final String PROSPECT = "name, company, phone, email, stage, source, follow_up, follow_up_note, note,"
            + " external_id, uid";

    private final Store store;
    private final Clock clock;

    OtherStore(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// What came of it.
    ///
    /// @param added how many entries came in
    /// @param changed how many entries of both stores had been changed there last
    /// @param removed how many entries had been deleted there
    /// @param prospects how many prospects came in
    public record Brought(long added, long changed, long removed, long prospects) {
        /// Whether the store had it all before.
        public boolean nothing() {
            return added + changed + removed + prospects == 0;
        }
    }

    /// Brings it in, after a backup.
    ///
    /// @param goOn is told how many of a thousand parts are done and answers whether to go on
    /// @throws CancellationException if `goOn` said no; nothing has then come in
    /// @throws StoreProblem if the other is no sound store; nothing has then come in
    public Brought bring(Path other, IntPredicate goOn) {
        if (store.isOwn(other)) {
            throw new StoreProblem(StoreProblem.Reason.SAME_STORE, other.toString());
        }
        try (var _ = store.longWork(); WorkingCopy copy = WorkingCopy.of(other, WorkFolder.of(store.file()), clock)) {
            store.keeper().backUp(Backups.Why.MERGE);
            Sql sql = store.writing();
            sql.update("ATTACH ? AS other", copy.file().toString());
            try {
                prepare(sql);
                Bounds.refuse(sql);
                return bring(sql, goOn);
            } finally {
                PREPARED.forEach(table -> sql.run("DROP TABLE IF EXISTS temp." + table));
                sql.run("DETACH other");
            }
        }
    }

    /// When an entry was last changed here; it may have been since what is to be done was found out.
    private static final String SINCE = """
            ifnull((SELECT r.at FROM main.revision r WHERE r.subject = 'activity' AND r.uid = activity.uid), 0)""";
    private static final List<String> PREPARED = List.of("ours", "met", "missing", "differing", "deleted");

    /// What is to be done, found out before any of it is.
    private static void prepare(Sql sql) {
        // Whom each of their prospects is here: the same number; what it was merged into here; the same name and company;
        // or nobody (null): erased here, or yet to come in.
        sql.run("""
                CREATE TEMP TABLE ours AS SELECT id, uid, lower(name) AS name, lower(company) AS company FROM main.prospect""");
        sql.run("CREATE INDEX temp.ours_by_uid ON ours (uid)");
        sql.run("CREATE INDEX temp.ours_by_name ON ours (name, company)");
        sql.run("""
                CREATE TEMP TABLE met AS
                SELECT t.id AS theirs, t.uid AS known,
                       coalesce((SELECT o.id FROM temp.ours o WHERE o.uid = t.uid),
                                (SELECT o.id FROM main.revision r JOIN temp.ours o ON o.uid = r.become
                                 WHERE r.subject = 'prospect' AND r.uid = t.uid),
                                (SELECT min(o.id) FROM temp.ours o WHERE o.name = lower(t.name)
                                 AND o.company = lower(t.company)
                                 AND NOT EXISTS (SELECT 1 FROM main.revision r
                                                 WHERE r.subject = 'prospect' AND r.uid = t.uid AND r.gone = 1))) AS ours,
                       EXISTS (SELECT 1 FROM main.revision r WHERE r.subject = 'prospect' AND r.uid = t.uid AND r.gone = 1)
                           AS gone
                FROM other.prospect t""");
        sql.run("CREATE UNIQUE INDEX temp.met_by_theirs ON met (theirs)");
        sql.run("""
                CREATE TEMP TABLE missing AS
                SELECT t.id FROM other.activity t LEFT JOIN main.activity o ON o.uid = t.uid
                LEFT JOIN main.revision r ON r.subject = 'activity' AND r.uid = t.uid AND r.gone = 1
                LEFT JOIN other.revision s ON s.subject = 'activity' AND s.uid = t.uid
                WHERE o.id IS NULL AND (r.uid IS NULL OR ifnull(s.at, 0) > r.at) ORDER BY t.id""");
        sql.run("""
                CREATE TEMP TABLE differing AS
                SELECT o.id AS ours, t.id AS theirs, s.at AS stamp FROM other.revision s
                JOIN other.activity t ON t.uid = s.uid JOIN main.activity o ON o.uid = s.uid
                LEFT JOIN main.revision r ON r.subject = 'activity' AND r.uid = s.uid
                WHERE s.subject = 'activity' AND s.at > ifnull(r.at, 0)""");
        sql.run("""
                CREATE TEMP TABLE deleted AS
                SELECT o.id, s.at AS stamp FROM other.revision s JOIN main.activity o ON o.uid = s.uid
                LEFT JOIN main.revision r ON r.subject = 'activity' AND r.uid = s.uid
                WHERE s.subject = 'activity' AND s.gone = 1 AND s.at > ifnull(r.at, 0)""");
    }

    private Brought bring(Sql sql, IntPredicate goOn) {
        long added = count(sql, "missing");
        long changed = count(sql, "differing");
        long removed = count(sql, "deleted");
        long before = store.prospects().count();
        List<Runnable> parts = new ArrayList<>();
        parts.add(() -> bringMeasures(sql));
        parts.add(() -> bringProspects(sql));
        pieces(added, from -> bringEntries(sql, from), parts);
        parts.add(() -> changeEntries(sql));
        parts.add(() -> sql.update("DELETE FROM activity WHERE id IN (SELECT id FROM temp.deleted d WHERE d.stamp > "
                + SINCE
                + ")"));
        parts.add(() -> mergeAsThere(sql));
        parts.add(() -> bringTheRest(sql));
        IntUnaryOperator piece = at -> {
            parts.get(at).run();
            return at + 1;
        };
        new LongStep(store).run(UndoHistory.Kind.IMPORT, parts.size(), piece,
                done -> goOn.test(1_000 * done / parts.size()));
        return new Brought(added, changed, removed, store.prospects().count() - before);
    }

    private static void pieces(long rows, LongConsumer each, List<Runnable> parts) {
        for (long from = 0; from < rows; from += ROWS_AT_ONCE) {
            long at = from;
            parts.add(() -> each.accept(at));
        }
    }

    /// A key on the desk, or a name, that another measure has here is left to that one.
    private static void bringMeasures(Sql sql) {
        sql.update("""
                INSERT INTO measure (key, kind, built_in, position, name, shortcut, colour, icon, target, target_per,
                    successes, trials, retired)
                SELECT key, kind, 0, (SELECT max(position) FROM measure) + row_number() OVER (ORDER BY t.position),
                       CASE WHEN EXISTS (SELECT 1 FROM measure m WHERE lower(m.name) = lower(t.name))
                            THEN t.name || ' 2' ELSE t.name END,
                       CASE WHEN EXISTS (SELECT 1 FROM measure m WHERE m.shortcut = t.shortcut AND m.retired = 0)
                            THEN NULL ELSE t.shortcut END,
                       colour, icon, target, target_per, successes, trials, retired
                FROM other.measure t WHERE NOT EXISTS (SELECT 1 FROM measure m WHERE m.key = t.key)
                ORDER BY t.kind = 'rate'""");
    }

    private static void bringProspects(Sql sql) {
        sql.update("INSERT INTO prospect (" + PROSPECT + ") SELECT " + PROSPECT + """
                 FROM other.prospect t JOIN temp.met ON met.theirs = t.id
                WHERE met.ours IS NULL AND NOT met.gone ORDER BY t.id""");
        sql.update(
                """
                        UPDATE temp.met SET ours = (SELECT id FROM main.prospect p WHERE p.uid = met.known) WHERE ours IS NULL""");
        sql.update(
                """
                        UPDATE prospect SET (name, company, phone, email, stage, source, follow_up, follow_up_note, note,
                                             external_id) =
                            (t.name, t.company, t.phone, t.email, t.stage, t.source, t.follow_up, t.follow_up_note, t.note,
                             t.external_id)
                        FROM other.prospect t JOIN other.revision s ON s.subject = 'prospect' AND s.uid = t.uid
                        WHERE prospect.uid = t.uid
                          AND s.at > ifnull((SELECT at FROM main.revision r WHERE r.subject = 'prospect' AND r.uid = t.uid), 0)""");
        sql.update("""
                UPDATE prospect SET referred_by = by.ours
                FROM temp.met me, other.prospect t, temp.met by
                WHERE me.ours = prospect.id AND t.id = me.theirs AND by.theirs = t.referred_by
                  AND prospect.referred_by IS NULL AND by.ours IS NOT NULL AND by.ours <> prospect.id""");
    }

    /// What is said of a person who was erased here comes in without them.
    private static void bringEntries(Sql sql, long from) {
        sql.update("INSERT INTO activity (" + ENTRY + ", prospect_id, note, uid) SELECT " + ENTRY + """
                , met.ours, CASE WHEN t.prospect_id IS NOT NULL AND met.ours IS NULL THEN '' ELSE note END, t.uid
                FROM temp.missing m JOIN other.activity t ON t.id = m.id
                LEFT JOIN temp.met ON met.theirs = t.prospect_id
                WHERE m.rowid > ?1 AND m.rowid <= ?1 + ?2 ORDER BY m.rowid""", from, ROWS_AT_ONCE);
    }

    private static void changeEntries(Sql sql) {
        sql.update("UPDATE activity SET (" + ENTRY + ", prospect_id, note) = (SELECT " + ENTRY + """
                , met.ours, CASE WHEN t.prospect_id IS NOT NULL AND met.ours IS NULL THEN '' ELSE note END
                FROM temp.differing d JOIN other.activity t ON t.id = d.theirs
                LEFT JOIN temp.met ON met.theirs = t.prospect_id WHERE d.ours = activity.id)
                WHERE id IN (SELECT ours FROM temp.differing d WHERE d.stamp >\s""" + SINCE + ")");
    }

    /// A prospect that was merged into another there is merged here too.
    private static void mergeAsThere(Sql sql) {
        record Merged(long loser, long winner) {}
        sql.query("""
                SELECT p.id, w.id FROM other.revision s
                JOIN main.prospect p ON p.uid = s.uid JOIN main.prospect w ON w.uid = s.become
                LEFT JOIN main.revision r ON r.subject = 'prospect' AND r.uid = s.uid
                WHERE s.subject = 'prospect' AND s.at > ifnull(r.at, 0)""",
                row -> new Merged(row.number(1), row.number(2)))
                .forEach(merged -> Prospects.unite(sql, merged.winner(), merged.loser()));
    }

    private static void bringTheRest(Sql sql) {
        sql.update("INSERT OR IGNORE INTO goal (month, sales, revenue) SELECT month, sales, revenue FROM other.goal");
        sql.update("INSERT OR IGNORE INTO day_off (day, name, half) SELECT day, name, half FROM other.day_off");
        sql.update("INSERT OR IGNORE INTO closed_review SELECT first_day, note FROM other.closed_review");
        sql.update("INSERT OR IGNORE INTO imported_row (fingerprint) SELECT fingerprint FROM other.imported_row");
    }

    private static long count(Sql sql, String table) {
        return sql.one("SELECT count(*) FROM temp." + table, row -> row.number(1)).orElse(0L);
    }
}
