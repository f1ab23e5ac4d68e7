package app.tallyline.store;

import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

import app.tallyline.model.FollowUp;
import app.tallyline.model.KnownProspect;
import app.tallyline.model.LineBreaks;
import app.tallyline.model.Prospect;
import app.tallyline.model.Prospect.Origin;
import app.tallyline.model.Prospect.Reach;
import app.tallyline.model.Prospect.Stage;
import app.tallyline.store.StoreProblem.Reason;
import app.tallyline.store.UndoHistory.Kind;

/// The prospects.
public final class Prospects {
    static final String COLUMNS = """
            p.id, p.name, p.company, p.phone, p.email, p.stage, p.source, p.referred_by, p.external_id, p.follow_up,
            p.follow_up_note, p.note""";

    private static final int SAME_WORDS = 200;

    private final Store store;

    Prospects(Store store) {
        this.store = store;
    }

    private record Named(long id, String name) {}

    /// The prospect of that number.
    public Optional<KnownProspect> find(long id) {
        return one(store.reading(), id);
    }

    /// The prospect of exactly that name, case aside; of namesakes the first.
    public Optional<KnownProspect> find(String name) {
        return called(store.reading(), name);
    }

    /// Adds a prospect.
    public KnownProspect add(Prospect prospect) {
        return store.step(Kind.RECORD, () -> new KnownProspect(insert(store.writing(), prospect), prospect));
    }

    /// Changes a prospect in what differs between what was known of it and what is to be; the rest stays as it is by now,
    /// though it was changed meanwhile.
    ///
    /// @param known the prospect as it was when the change was begun
    /// @param changed what it is to be
    /// @param referrer the name of the prospect who named it, who becomes one if there is none yet; empty to go by `changed`
    /// @throws StoreProblem with reason GONE if it is no longer there
    public void change(KnownProspect known, Prospect changed, Optional<String> referrer) {
        store.step(Kind.EDIT, () -> {
            Prospect now = one(store.writing(), known.id()).orElseThrow(() -> gone(known.id())).prospect();
            Prospect merged = now.withChange(known.prospect(), changed);
            Origin origin = merged.origin();
            Optional<Long> by = referrer.map(name -> named(store.writing(), name)).or(origin::referredBy);
            return update(store.writing(), new KnownProspect(known.id(), merged.withOrigin(new Origin(origin.source(),
                    by,
                    origin.externalId()))));
        });
    }

    /// As [#change(KnownProspect, Prospect, Optional)], of a prospect whose referrer is not given by name.
    public void change(KnownProspect known, Prospect changed) {
        change(known, changed, Optional.empty());
    }

    /// Makes two prospects that are one into one: the entries of the second become the first's, and what is not known
    /// of the first is taken from the second, which is then gone. One step that can be undone.
    ///
    /// @throws StoreProblem with reason GONE if one of them is no longer there, BUSY if long work is under way, LONG_NOTES if
    ///         their notes together are longer than one may be
    /// @throws IllegalArgumentException if both are the same
    public void merge(long kept, long merged) {
        if (kept == merged) {
            throw new IllegalArgumentException("A prospect is not merged with itself: " + kept);
        }
        try (var _ = store.longWork()) {
            store.step(Kind.MERGE, () -> {
                Sql sql = store.writing();
                KnownProspect into = one(sql, kept).orElseThrow(() -> gone(kept));
                Prospect other = one(sql, merged).orElseThrow(() -> gone(merged)).prospect();
                if (ProspectMerge.isTooMuch(into.prospect(), other)) {
                    throw new StoreProblem(Reason.LONG_NOTES, Long.toString(merged));
                }
                update(sql, new KnownProspect(kept, ProspectMerge.of(kept, into.prospect(), merged, other)));
                return unite(sql, kept, merged);
            });
        }
    }

    /// Gives one prospect all that points to another, who is then gone. Must run inside a transaction.
    static int unite(Sql sql, long kept, long merged) {
        sql.update("UPDATE activity SET prospect_id = ? WHERE prospect_id = ?", kept, merged);
        sql.update("UPDATE prospect SET referred_by = ?1 WHERE referred_by = ?2 AND id <> ?1", kept, merged);
        long uid = sql.one("SELECT uid FROM prospect WHERE id = ?", row -> row.number(1), merged)
                .orElseThrow(() -> gone(merged));
        sql.update("DELETE FROM prospect WHERE id = ?", merged);
        UndoHistory.becomes(sql, merged, kept);
        return sql.update("""
                UPDATE revision SET become = (SELECT uid FROM prospect WHERE id = ?) WHERE subject = 'prospect'
                    AND uid = ?""", kept, uid);
    }

    /// Erases a person for good: the prospect, its name wherever it stands, the notes on what was done with it. What
    /// was done stays in the log without a name, so that no figure changes. The undo history is cleared, for it would
    /// know; what is erased is overwritten in the file. Backups are not touched, and one is made before.
    ///
    /// @throws StoreProblem with reason GONE if it is no longer there, BUSY if long work is under way
    public void erase(long id) {
        try (var _ = store.longWork()) {
            store.keeper().backUp(Backups.Why.ERASE);
            store.keeper().erasures().eraseHere(known(id));
        }
    }

    /// Erases a person as [#erase(long)] does, and from every copy of the store too, so that none is made before. Should the
    /// program be ended meanwhile, it is gone on with when the store is opened next.
    ///
    /// @param goOn is told how many of a thousand parts are done and answers whether to go on now or when the store is opened next
    /// @throws StoreProblem with reason GONE if it is no longer there, BUSY if long work is under way
    public Erased eraseEverywhere(long id, IntPredicate goOn) {
        try (var _ = store.longWork()) {
            return store.keeper().erasures().erase(known(id), store.keeper().folders(), goOn);
        }
    }

    private Set<Long> known(long id) {
        Set<Long> numbers = Erasure.numbers(store.reading(), id);
        if (numbers.isEmpty()) {
            throw gone(id);
        }
        return numbers;
    }

    /// The names of those prospects, by id.
    public Map<Long, String> names(Collection<Long> ids) {
        String list = ids.stream().map(String::valueOf).collect(Collectors.joining(","));
        return store.reading().query("SELECT id, name FROM prospect WHERE id IN (" + list + ")",
                Prospects::named).stream()
                .collect(Collectors.toMap(Named::id, Named::name));
    }

    /// The names of all prospects, by id.
    public Map<Long, String> names() {
        return store.reading().query("SELECT id, name FROM prospect", Prospects::named)
                .stream().collect(Collectors.toMap(Named::id, Named::name));
    }

    /// Every prospect, in the order they came.
    public List<KnownProspect> all() {
        return store.reading().query("SELECT " + COLUMNS + " FROM prospect p ORDER BY id", Prospects::read);
    }

    /// The numbers by which all prospects are known in every copy of the store, by id.
    public Map<Long, Long> numbers() {
        Map<Long, Long> numbers = new HashMap<>();
        byNumber(store.reading()).forEach((number, id) -> numbers.put(id, number));
        return numbers;
    }

    /// How many there are.
    public long count() {
        return store.reading().one("SELECT count(*) FROM prospect", row -> row.number(1)).orElse(0L);
    }

    static KnownProspect read(Row row) throws SQLException {
        Origin origin = new Origin(row.text(7), row.optionalNumber(8), row.optionalText(9));
        String note = row.text(11);
        Optional<LocalDateTime> at = row.optionalTime(10);
        Optional<FollowUp> next = FollowUp.of(at.map(LocalDateTime::toLocalDate), at.map(LocalDateTime::toLocalTime),
                note);
        return new KnownProspect(row.number(1),
                new Prospect(row.text(2), new Reach(row.text(3), row.text(4), row.text(5)),
                        Stage.valueOf(row.text(6).toUpperCase(Locale.ROOT)), origin, next, row.text(12)));
    }

    static Optional<KnownProspect> one(Sql sql, long id) {
        return sql.one("SELECT " + COLUMNS + " FROM prospect p WHERE id = ?", Prospects::read, id);
    }

    /// Names of before were kept with their line breaks.
    private static Named named(Row row) throws SQLException {
        return new Named(row.number(1), LineBreaks.spaced(row.text(2)));
    }

    /// The prospect of that name or telephone number, made if there is none yet. Must run inside a transaction.
    static long named(Sql sql, String name) {
        return called(sql, name).map(KnownProspect::id).orElseGet(() -> insert(sql, Prospect.named(name)));
    }

    /// SQLite itself knows the case of the letters A to Z alone; other alphabets' are compared here, among those with the
    /// same words.
    private static Optional<KnownProspect> called(Sql sql, String name) {
        String bare = LineBreaks.spaced(name.strip());
        return sql.one("SELECT " + COLUMNS + " FROM prospect p WHERE name = ? COLLATE NOCASE ORDER BY id LIMIT 1",
                Prospects::read, bare).or(() -> amongThoseWithItsWords(sql, bare));
    }

    private static Optional<KnownProspect> amongThoseWithItsWords(Sql sql, String bare) {
        List<KnownProspect> found = sql.query("SELECT " + COLUMNS + " FROM prospect p WHERE id IN "
                + "(SELECT rowid FROM prospect_word WHERE prospect_word MATCH ? LIMIT ?) ORDER BY id",
                Prospects::read, new SearchText(bare).words(),
                SAME_WORDS);
        List<KnownProspect> ofTheNumber = found.stream()
                .filter(each -> PhoneNumber.isSame(bare, each.prospect().reach().phone())).toList();
        return found.stream()
                .filter(each -> each.prospect().name().toLowerCase(Locale.ROOT).equals(bare.toLowerCase(Locale.ROOT)))
                .findFirst()
                // Of a number that several have it is not known whose is meant.
                .or(() -> ofTheNumber.size() == 1 ? Optional.of(ofTheNumber.getFirst()) : Optional.empty());
    }

    /// Must run inside a transaction.
    static long insert(Sql sql, Prospect prospect) {
        return insert(sql, prospect, Optional.empty());
    }

    /// Must run inside a transaction.
    ///
    /// @param number by which it is known in every copy of the store; empty to draw one
    static long insert(Sql sql, Prospect prospect, Optional<Long> number) {
        Object[] values = Arrays.copyOf(values(prospect), 12);
        values[11] = number.orElse(null);
        return sql.insert("""
                INSERT INTO prospect (name, company, phone, email, stage, source, referred_by, external_id, follow_up,
                    follow_up_note, note, uid) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ifnull(?, random()))""",
                values);
    }

    /// Must run inside a transaction.
    static int update(Sql sql, KnownProspect known) {
        Object[] values = Arrays.copyOf(values(known.prospect()), 12);
        values[11] = known.id();
        return Entries.there(sql.update("""
                UPDATE prospect SET name = ?, company = ?, phone = ?, email = ?, stage = ?, source = ?, referred_by = ?,
                    external_id = ?, follow_up = ?, follow_up_note = ?, note = ? WHERE id = ?""", values), known.id());
    }

    /// Moves a prospect to a stage, if it is not there. Must run inside a transaction.
    static void move(Sql sql, long id, Stage stage) {
        sql.update("UPDATE prospect SET stage = ?1 WHERE id = ?2 AND stage <> ?1", stageKey(stage), id);
    }

    /// Every prospect's id by its name in lower case; of namesakes the first.
    static Map<String, Long> byName(Sql sql) {
        Map<String, Long> ids = new HashMap<>();
        sql.each("SELECT id, name FROM prospect ORDER BY id", Prospects::named,
                named -> ids.putIfAbsent(named.name().toLowerCase(Locale.ROOT), named.id()));
        return ids;
    }

    /// Every prospect's id by the number it is known by in every copy of the store.
    static Map<Long, Long> byNumber(Sql sql) {
        Map<Long, Long> ids = new HashMap<>();
        sql.each("SELECT uid, id FROM prospect", row -> Map.entry(row.number(1), row.number(2)),
                both -> ids.put(both.getKey(), both.getValue()));
        return ids;
    }

    static StoreProblem gone(long id) {
        return new StoreProblem(Reason.GONE, Long.toString(id));
    }

    private static Object[] values(Prospect prospect) {
        return new Object[]{prospect.name(), prospect.reach().company(), prospect.reach().phone(),
            prospect.reach().email(), stageKey(prospect.stage()), prospect.origin().source(),
            prospect.origin().referredBy().orElse(null), prospect.origin().externalId().orElse(null),
            prospect.followUp().flatMap(FollowUp::at).map(Row::text).orElse(null),
            prospect.followUp().map(FollowUp::note).orElse(""), prospect.note()};
    }

    private static String stageKey(Stage stage) {
        return stage.name().toLowerCase(Locale.ROOT);
    }
}
