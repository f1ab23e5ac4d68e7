package app.tallyline.store;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;

import app.tallyline.model.Activity;
import app.tallyline.model.Details;
import app.tallyline.model.Entry;
import app.tallyline.model.Measure;
import app.tallyline.model.Moment;
import app.tallyline.model.Money;
import app.tallyline.model.Outcome;
import app.tallyline.model.Period;
import app.tallyline.store.StoreProblem.Reason;

/// The log of activities. Each change is one transaction: the activity, its tally, its undo step.
public final class ActivityLog {
    private static final String COLUMNS = """
            a.id, a.measure, m.kind, a.quantity, a.at, a.day, a.hour, a.prospect_id, a.outcome, a.amount,
            a.first_contact, a.note""";
    private static final String FROM = "SELECT " + COLUMNS
            + " FROM activity a JOIN measure m ON m.key = a.measure WHERE ";

    private final Store store;

    ActivityLog(Store store) {
        this.store = store;
    }

    /// Writes an activity into the log; when this returns, it is on disk.
    public Entry record(Activity activity) {
        return store.step(UndoHistory.Kind.RECORD, () -> new Entry(insert(store.writing(), activity), activity));
    }

    /// Writes an activity with a prospect of that name, who becomes one if there is none yet.
    public Entry record(Activity activity, String prospect) {
        return store.step(UndoHistory.Kind.RECORD, () -> {
            Details details = activity.details().withProspect(Optional.of(Prospects.named(store.writing(), prospect)));
            Activity linked = activity.withDetails(details);
            return new Entry(insert(store.writing(), linked), linked);
        });
    }

    /// Puts a changed activity in the place of what the entry said.
    ///
    /// @throws StoreProblem with reason GONE if the entry is no longer in the log
    public void change(Entry entry) {
        Activity activity = entry.activity();
        Details details = activity.details();
        store.step(UndoHistory.Kind.EDIT, () -> {
            int changed = store.writing().update("""
                    UPDATE activity SET measure = ?, quantity = ?, at = ?, day = ?, hour = ?, prospect_id = ?,
                        outcome = ?, amount = ?, first_contact = ?, note = ? WHERE id = ?""",
                    activity.measure().key(), activity.quantity(), activity.moment().at().toEpochMilli(),
                    activity.moment().day().toString(), boxed(activity.moment().hour()),
                    details.prospect().orElse(null), details.outcome().map(Outcome::key).orElse(null),
                    details.amount().map(Money::minor).orElse(null),
                    details.firstContact().map(LocalDate::toString).orElse(null), details.note(), entry.id());
            return there(changed, entry.id());
        });
    }

    /// Takes an entry out of the log.
    ///
    /// @throws StoreProblem with reason GONE if it is no longer there
    public void delete(long id) {
        store.step(UndoHistory.Kind.DELETE,
                () -> there(store.writing().update("DELETE FROM activity WHERE id = ?", id), id));
    }

    /// The entries of a day, newest first.
    ///
    /// @param most how many at the most
    public List<Entry> on(LocalDate day, int most) {
        return store.reading().query(FROM + "a.day = ? ORDER BY a.at DESC, a.id DESC LIMIT ?", ActivityLog::entry,
                day.toString(), most);
    }

    /// The moment of the day's first entry of a measure whose time was noted.
    public Optional<Instant> firstOn(LocalDate day, Measure measure) {
        return store.reading().one("""
                SELECT at FROM activity WHERE day = ? AND measure = ? AND hour IS NOT NULL ORDER BY at LIMIT 1""",
                row -> Instant.ofEpochMilli(row.number(1)), day.toString(), measure.key());
    }

    /// Every entry of a period, oldest first, one after the other.
    public void each(Period period, Consumer<Entry> consumer) {
        store.reading().each(FROM + "a.day BETWEEN ? AND ? ORDER BY a.day, a.at, a.id", ActivityLog::entry, consumer,
                period.first().toString(), period.last().toString());
    }

    /// The measures that can be logged, in the user's order.
    public List<Measure> measures() {
        return store.reading().query(
                "SELECT key, kind FROM measure WHERE kind <> 'rate' AND retired = 0 ORDER BY position",
                row -> measure(row.text(1), row.text(2)));
    }

    /// Must run inside a transaction.
    static long insert(Sql sql, Activity activity) {
        Details details = activity.details();
        return sql.insert("""
                INSERT INTO activity (measure, quantity, at, day, hour, prospect_id, outcome, amount, first_contact,
                    note) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                activity.measure().key(), activity.quantity(), activity.moment().at().toEpochMilli(),
                activity.moment().day().toString(), boxed(activity.moment().hour()), details.prospect().orElse(null),
                details.outcome().map(Outcome::key).orElse(null), details.amount().map(Money::minor).orElse(null),
                details.firstContact().map(LocalDate::toString).orElse(null), details.note());
    }

    static Measure measure(String key, String kind) {
        return new Measure(key, Measure.Kind.valueOf(kind.toUpperCase(Locale.ROOT)));
    }

    private static Entry entry(Row row) throws SQLException {
        OptionalInt hour = row.optionalNumber(7).map(h -> OptionalInt.of(h.intValue())).orElse(OptionalInt.empty());
        Moment moment = new Moment(Instant.ofEpochMilli(row.number(5)), row.day(6), hour);
        Details details = new Details(row.optionalNumber(8), row.optionalText(9).flatMap(Outcome::ofKey),
                row.optionalNumber(10).map(Money::new), row.optionalDay(11), row.text(12));
        return new Entry(row.number(1), new Activity(measure(row.text(2), row.text(3)), row.number(4), moment,
                details));
    }

    private static Integer boxed(OptionalInt hour) {
        return hour.isPresent() ? hour.getAsInt() : null;
    }

    private static int there(int changed, long id) {
        if (changed == 0) {
            throw new StoreProblem(Reason.GONE, Long.toString(id));
        }
        return changed;
    }
}
