package app.tallyline.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import app.tallyline.model.Activity;
import app.tallyline.model.Money;
import app.tallyline.store.Rescue.Loss;
import app.tallyline.store.StoreProblem.Reason;

/// Amounts and numbers beyond what is taken in, as another version, or damage, may have put them into a file. The schema
/// allows more than the model, for a store that holds them is opened as it is.
final class Bounds {
    private static final long AMOUNT = Money.MOST.minor();
    private static final String LARGE_AMOUNT = "abs(amount) > " + AMOUNT;
    private static final String LARGE_TARGET = "target > " + Activity.MOST;
    private static final String LARGE_GOAL = "revenue > " + AMOUNT;

    private Bounds() {}

    /// Refuses what would come in from another store, attached as `other`, of which [OtherStore] has found out what is
    /// missing here and what differs.
    ///
    /// @throws StoreProblem with reason BEYOND, naming the day, measure or month
    static void refuse(Sql sql) {
        sql.one("SELECT day FROM other.activity WHERE " + LARGE_AMOUNT
                + " AND (id IN (SELECT id FROM temp.missing) OR id IN (SELECT theirs FROM temp.differing))"
                + " UNION ALL SELECT ifnull(name, key) FROM other.measure WHERE " + LARGE_TARGET
                + " AND key NOT IN (SELECT key FROM main.measure)"
                + " UNION ALL SELECT month FROM other.goal WHERE " + LARGE_GOAL
                + " AND month NOT IN (SELECT month FROM main.goal)", row -> row.text(1)).ifPresent(where -> {
                    throw new StoreProblem(Reason.BEYOND, where);
                });
    }

    /// Takes what is beyond out of a store that was recovered. Must run inside a transaction.
    ///
    /// @return the tables that lost something by it
    static List<Loss> takeOut(Sql sql) {
        List<Loss> lost = new ArrayList<>();
        changed(sql, "activity", "UPDATE activity SET amount = NULL WHERE " + LARGE_AMOUNT).ifPresent(lost::add);
        changed(sql, "measure", "UPDATE measure SET target = NULL, target_per = NULL WHERE " + LARGE_TARGET)
                .ifPresent(lost::add);
        changed(sql, "goal", "DELETE FROM goal WHERE " + LARGE_GOAL).ifPresent(lost::add);
        return lost;
    }

    private static Optional<Loss> changed(Sql sql, String table, String statement) {
        return sql.update(statement) == 0
                ? Optional.empty()
                : Optional.of(new Loss(table, Optional.empty(),
                        sql.one("SELECT count(*) FROM " + table, row -> row.number(1)).orElse(0L)));
    }
}
