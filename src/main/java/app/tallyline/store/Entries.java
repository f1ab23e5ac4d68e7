package app.tallyline.store;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;

import app.tallyline.model.Activity;
import app.tallyline.model.Deal;
import app.tallyline.model.Details;
import app.tallyline.model.Entry;
import app.tallyline.model.Measure;
import app.tallyline.model.Moment;
import app.tallyline.model.Money;
import app.tallyline.model.Outcome;
import app.tallyline.store.StoreProblem.Reason;

/// Entries as rows of the log's table.
final class Entries {
    /// To be followed by a condition on `a`.
    static final String FROM = """
            SELECT a.id, a.measure, m.kind, a.quantity, a.at, a.day, a.hour, a.prospect_id, a.outcome, a.amount,
                   a.product, a.first_contact, a.category, a.meant_for, a.note, a.uid
            FROM activity a JOIN measure m ON m.key = a.measure WHERE\s""";

    private Entries() {}

    static Entry read(Row row) throws SQLException {
        OptionalInt hour = row.optionalNumber(7).map(h -> OptionalInt.of(h.intValue())).orElse(OptionalInt.empty());
        Moment moment = new Moment(Instant.ofEpochMilli(row.number(5)), row.day(6), hour);
        Deal deal = new Deal(row.optionalNumber(10).map(Money::new), row.text(11), row.optionalDay(12));
        Details details = new Details(row.optionalNumber(8), row.optionalText(9).flatMap(Outcome::ofKey), deal,
                row.text(13), row.optionalTime(14), row.text(15));
        return new Entry(row.number(1), new Activity(measure(row.text(2), row.text(3)), row.number(4), moment,
                details));
    }

    static Optional<Entry> one(Sql sql, long id) {
        return sql.one(FROM + "a.id = ?", Entries::read, id);
    }

    /// The entry that is wanted, as things stand now.
    static Optional<Entry> one(Sql sql, Wanted wanted) {
        for (long id : wanted.ids()) {
            Optional<Entry> known = one(sql, id).filter(entry -> wanted.fits(entry.activity().measure()));
            if (known.isPresent()) {
                return known;
            }
        }
        return wanted.elseOf().flatMap(day -> sql.one(
                FROM + "a.day = ?1 AND a.measure = ifnull(?2, a.measure) ORDER BY a.id DESC LIMIT 1", Entries::read,
                day.toString(), wanted.measure().map(Measure::key).orElse(null)));
    }

    /// @return the new entry's id
    static long insert(Sql sql, Activity activity) {
        return insert(sql, activity, Optional.empty());
    }

    /// @param number by which it is known in every copy of the store; empty to draw one
    /// @return the new entry's id
    /// @throws IllegalArgumentException if its amount is beyond [Money#MOST]
    static long insert(Sql sql, Activity activity, Optional<Long> number) {
        refuseBeyond(activity.details().amount(), Optional.empty());
        Object[] values = values(activity, 14);
        values[13] = number.orElse(null);
        return sql.insert("""
                INSERT INTO activity (measure, quantity, at, day, hour, prospect_id, outcome, amount, product,
                    first_contact, category, meant_for, note, uid)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ifnull(?, random()))""", values);
    }

    /// @throws StoreProblem with reason GONE if the entry is no longer in the log
    /// @throws IllegalArgumentException if its amount is beyond [Money#MOST] and is not the one it had
    static int update(Sql sql, Entry entry) {
        Optional<Money> amount = entry.activity().details().amount();
        refuseBeyond(amount, amount.filter(Money::beyondMost).flatMap(_ -> one(sql, entry.id()))
                .flatMap(former -> former.activity().details().amount()));
        Object[] values = values(entry.activity(), 14);
        values[13] = entry.id();
        return there(sql.update("""
                UPDATE activity SET measure = ?, quantity = ?, at = ?, day = ?, hour = ?, prospect_id = ?, outcome = ?,
                    amount = ?, product = ?, first_contact = ?, category = ?, meant_for = ?, note = ? WHERE id = ?""",
                values), entry.id());
    }

    private static void refuseBeyond(Optional<Money> amount, Optional<Money> former) {
        if (amount.filter(Money::beyondMost).isPresent() && !amount.equals(former)) {
            throw new IllegalArgumentException("An amount is within ±" + Money.MOST.minor() + " minor units: " + amount
                    .get().minor());
        }
    }

    static Measure measure(String key, String kind) {
        return new Measure(key, Measure.Kind.ofKey(kind).orElseThrow());
    }

    static int there(int changed, long id) {
        if (changed == 0) {
            throw new StoreProblem(Reason.GONE, Long.toString(id));
        }
        return changed;
    }

    private static Object[] values(Activity activity, int length) {
        Details details = activity.details();
        Moment moment = activity.moment();
        Object[] values = {activity.measure().key(), activity.quantity(), moment.at().toEpochMilli(),
            moment.day().toString(), moment.hour().isPresent() ? moment.hour().getAsInt() : null,
            details.prospect().orElse(null), details.outcome().map(Outcome::key).orElse(null),
            details.amount().map(Money::minor).orElse(null), details.deal().product(),
            details.firstContact().map(LocalDate::toString).orElse(null), details.category(),
            details.meantFor().map(Row::text).orElse(null), details.note()};
        return Arrays.copyOf(values, length);
    }
}
