package app.tallyline.store;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import app.tallyline.model.Measure;

/// The steps that can be taken back and made again, whoever made them; it outlives the program.
///
/// The store notes each changed row before and after (see migrations/V4__undo.sql); undoing puts the earlier rows
/// back.
public final class UndoHistory {
    private static final int STEPS_KEPT = 1_000;
    private final Store store;

    UndoHistory(Store store) {
        this.store = store;
    }

    /// What kind of change a step is.
    public enum Kind {
        RECORD,
        EDIT,
        DELETE,
        IMPORT,
        GOAL,
        DAY_OFF,
        MERGE;

        String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Kind ofKey(String key) {
            return valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    /// A step that was taken back or made again.
    ///
    /// @param kind what kind of change
    /// @param what the activity, where the step is about a single one
    /// @param whom the name of the prospect, where the step is about one and no activity
    public record Step(Kind kind, Optional<Piece> what, Optional<String> whom) {}

    /// So many of a measure.
    ///
    /// @param day the day it was done on
    /// @param whom the name of the prospect it was done with, where it had one
    public record Piece(Measure measure, long quantity, LocalDate day, Optional<String> whom) {}

    /// Takes back the last step that still stands.
    ///
    /// @return the step, or empty where there is nothing to undo
    /// @throws StoreProblem with reason BUSY if long work is under way on what the step was about
    public Optional<Step> undo() {
        return store.write(() -> next(
                "SELECT id, kind FROM undo_step WHERE undone = 0 AND unfinished = 0 ORDER BY id DESC LIMIT 1")
                .map(step -> {
                    refuseAmidLongStep(step.id());
                    changes(step.id(), "DESC").forEach(change -> change.reversed().make(store.writing()));
                    if (step.kind() == Kind.IMPORT) {
                        forgetImported(step.id());
                    }
                    store.writing().update("UPDATE undo_step SET undone = 1 WHERE id = ?", step.id());
                    return told(step);
                }));
    }

    /// Makes the step again that was taken back last.
    ///
    /// @return the step, or empty where there is nothing to redo
    /// @throws StoreProblem with reason BUSY if long work is under way on what the step was about
    public Optional<Step> redo() {
        try {
            return store.write(() -> next("SELECT id, kind FROM undo_step WHERE undone = 1 ORDER BY id LIMIT 1")
                    .flatMap(this::redone));
        } catch (ConstraintViolation overtaken) {
            store.write(this::forgetUndone);
            return Optional.empty();
        }
    }

    /// Where something else has been made of its rows since, the step cannot be made again, nor what was undone before it.
    private Optional<Step> redone(StepRow step) {
        refuseAmidLongStep(step.id());
        List<Change> changes = changes(step.id(), "ASC");
        Set<List<Object>> seen = new HashSet<>();
        if (!changes.stream().filter(change -> seen.add(List.of(change.subject(), change.row()))).allMatch(
                change -> change.canBeMade(store.writing()))) {
            forgetUndone();
            return Optional.empty();
        }
        changes.forEach(change -> change.make(store.writing()));
        store.writing().update("UPDATE undo_step SET undone = 0 WHERE id = ?", step.id());
        return Optional.of(told(step));
    }

    private int forgetUndone() {
        return store.writing().update("DELETE FROM undo_step WHERE undone = 1");
    }

    private void refuseAmidLongStep(long step) {
        for (long unfinished : unfinished()) {
            if (Rebase.leans(store.writing(), unfinished, step) || Rebase.makesNamesakes(store.writing(), unfinished,
                    step)) {
                throw new StoreProblem(StoreProblem.Reason.BUSY, store.path().toString());
            }
        }
    }

    /// Notes in the step being recorded whom a prospect that it has just deleted became: made again, the deletion must say so too.
    static void becomes(Sql sql, long merged, long kept) {
        sql.update("""
                UPDATE undo_change SET before = json_set(before, '$.become', (SELECT uid FROM prospect WHERE id = ?))
                WHERE step = (SELECT step FROM recording) AND subject = 'prospect' AND row = ? AND after IS NULL""",
                kept,
                merged);
    }

    /// Runs work inside a transaction as one step; what had been undone can then no longer be redone. Work that left every
    /// row as it was leaves nothing behind: the transaction is taken back.
    <T> T recorded(Kind kind, Supplier<T> work) {
        long step = begun(kind, false);
        T result = noted(step, work);
        if (changed(step, 0)) {
            forgetUndone();
        } else {
            store.writing().discard();
        }
        return result;
    }

    /// Begins a step. Must run inside a transaction.
    ///
    /// @param unfinished whether its changes come in transactions of their own
    long begun(Kind kind, boolean unfinished) {
        return store.writing().insert("INSERT INTO undo_step (kind, unfinished) VALUES (?, ?)", kind.key(),
                unfinished ? 1 : 0);
    }

    /// Notes the changes that the work makes as that unfinished step's. Must run inside a transaction.
    <T> T into(long step, Supplier<T> work) {
        long last = store.writing().one("SELECT ifnull(max(id), 0) FROM undo_change", row -> row.number(1)).orElse(0L);
        T result = noted(step, work);
        changed(step, last);
        return result;
    }

    private <T> T noted(long step, Supplier<T> work) {
        store.writing().update("UPDATE recording SET step = ?", step);
        T result = work.get();
        store.writing().update("UPDATE recording SET step = NULL");
        return result;
    }

    private record Noticed(long other, long same) {}

    /// Whether the step has changes; those that left a row as it was, which the triggers note too, are forgotten.
    ///
    /// @param last the last change not to be looked at
    private boolean changed(long step, long last) {
        Sql sql = store.writing();
        Noticed noticed = sql.one("""
                SELECT count(*) FILTER (WHERE before IS NOT after), count(*) FILTER (WHERE before IS after)
                FROM undo_change WHERE step = ? AND id > ?""", row -> new Noticed(row.number(1), row.number(2)), step,
                last).orElseThrow();
        if (noticed.same() > 0) {
            sql.update("DELETE FROM undo_change WHERE step = ? AND id > ? AND before IS after", step, last);
        }
        if (noticed.other() > 0) {
            sql.update("DELETE FROM undo_step WHERE id <= ? AND unfinished = 0", step - STEPS_KEPT);
        }
        return noticed.other() > 0;
    }

    /// Ends a step whose pieces are all written. Where it leans on what others did meanwhile it comes after that, else it stays
    /// where it was begun. What had been undone can then no longer be redone. Must run inside a transaction.
    void ended(long step) {
        Sql sql = store.writing();
        sql.update("UPDATE undo_step SET unfinished = 0 WHERE id = ?", step);
        if (any("SELECT 1 FROM undo_change WHERE step = ? LIMIT 1", step)) {
            forgetUndone();
        }
        if (Rebase.leansOnOthers(sql, step)) {
            Rebase.of(sql, step);
            moved(step);
        }
        sql.update("DELETE FROM undo_step WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM undo_change WHERE step = ?1)",
                step);
    }

    /// Makes a step the last that was made.
    private void moved(long step) {
        Sql sql = store.writing();
        long last = sql.insert("INSERT INTO undo_step (kind) SELECT kind FROM undo_step WHERE id = ?", step);
        sql.update("UPDATE undo_change SET step = ? WHERE step = ?", last, step);
        sql.update("DELETE FROM undo_step WHERE id = ?", step);
    }

    /// The steps whose pieces are not all written.
    List<Long> unfinished() {
        return store.writing().query("SELECT id FROM undo_step WHERE unfinished = 1", row -> row.number(1));
    }

    /// Takes back the last changes of an unfinished step, so many at most, and forgets them; where none is left, the step
    /// too. The step is the last that was made. Must run inside a transaction.
    ///
    /// @return whether there may be more of it
    boolean takeBack(long step, int most) {
        List<Noted> last = store.writing().query("""
                SELECT id, subject, row, before, after FROM undo_change WHERE step = ? ORDER BY id DESC LIMIT ?""",
                row -> new Noted(row.number(1), Change.read(row, 2)), step, most);
        for (Noted noted : last) {
            if (!stillMeant(noted.change())) {
                noted.change().reversed().make(store.writing());
            }
        }
        if (last.isEmpty()) {
            store.writing().update("DELETE FROM undo_step WHERE id = ?", step);
            return false;
        }
        forgetImported(step);
        store.writing().update("DELETE FROM undo_change WHERE step = ? AND id >= ?", step, last.getLast().id());
        return true;
    }

    /// What came in and was taken back may come in again.
    private void forgetImported(long step) {
        store.writing().update("""
                DELETE FROM revision WHERE gone = 1 AND (subject, uid) IN
                    (SELECT subject, after ->> 'uid' FROM undo_change WHERE step = ? AND before IS NULL)""", step);
    }

    private record Noted(long id, Change change) {}

    /// Whether a row it made is pointed to by one that is in no history any more, or by the running timer.
    private boolean stillMeant(Change made) {
        return made.before().isEmpty() && switch (made.subject()) {
            case "prospect" -> any("SELECT 1 FROM activity WHERE prospect_id = ? LIMIT 1", made.row());
            case "measure" -> any("""
                    SELECT 1 FROM activity WHERE measure = ?1 ->> 'key' UNION ALL
                    SELECT 1 FROM timer WHERE measure = ?1 ->> 'key' LIMIT 1""", made.after().orElseThrow());
            default -> false;
        };
    }

    private boolean any(String sql, Object... values) {
        return store.writing().one(sql, row -> row.number(1), values).isPresent();
    }

    private record StepRow(long id, Kind kind) {}

    private Optional<StepRow> next(String sql) {
        return store.writing().one(sql, row -> new StepRow(row.number(1), Kind.ofKey(row.text(2))));
    }

    private List<Change> changes(long step, String order) {
        return store.writing().query(
                "SELECT subject, row, before, after FROM undo_change WHERE step = ? ORDER BY id " + order,
                row -> Change.read(row, 1), step);
    }

    private Step told(StepRow step) {
        List<Piece> pieces = store.writing().query("""
                SELECT m.key, m.kind, ifnull(c.after, c.before) ->> 'quantity', ifnull(c.after, c.before) ->> 'day',
                    ifnull((SELECT p.name FROM prospect p WHERE p.id = ifnull(c.after, c.before) ->> 'prospect_id'),
                           (SELECT ifnull(p.after, p.before) ->> 'name' FROM undo_change p WHERE p.step = ?1
                            AND p.subject = 'prospect' AND p.row = ifnull(c.after, c.before) ->> 'prospect_id'))
                FROM undo_change c JOIN measure m ON m.key = ifnull(c.after, c.before) ->> 'measure'
                WHERE c.step = ?1 AND c.subject = 'activity'
                  AND (c.before IS NULL OR NOT EXISTS (SELECT 1 FROM undo_change d WHERE d.step = ?1
                                                       AND d.subject = 'activity' AND d.before IS NULL))
                LIMIT 2""",
                row -> new Piece(Entries.measure(row.text(1), row.text(2)), row.number(3), row.day(4),
                        row.optionalText(5)), step.id());
        Optional<String> whom = pieces.isEmpty()
                ? store.writing().one("""
                        SELECT ifnull(after, before) ->> 'name' FROM undo_change
                        WHERE step = ? AND subject IN ('prospect', 'measure')
                        ORDER BY before IS NULL, id LIMIT 1""",
                        row -> row.optionalText(1), step.id()).flatMap(name -> name)
                : Optional.empty();
        return new Step(step.kind(), pieces.size() == 1 ? Optional.of(pieces.getFirst()) : Optional.empty(), whom);
    }
}
