package app.tallyline.store;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.IntPredicate;

import app.tallyline.store.Keeper.Fault;
import app.tallyline.store.Keeper.Fault.Kind;

/// Looks a whole store over: its pages, its links, its sums, its undo history, its search.
final class Inspection {
    /// How many looks it takes: one at the schema, then the others.
    static final int LOOKS = 1 + Look.ALL.size();

    private Inspection() {}

    /// One question whose every answer is a fault.
    private record Look(Kind kind, String sql, String subject) {
        static final List<Look> ALL = List.of(
                new Look(Kind.FILE, "SELECT integrity_check FROM pragma_integrity_check WHERE integrity_check <> 'ok'",
                        ""),
                new Look(Kind.LINK, "SELECT \"table\" || ' → ' || \"parent\" FROM pragma_foreign_key_check", ""),
                new Look(Kind.TALLY, TALLY, ""),
                new Look(Kind.TALLY, PROSPECTS, "prospect "),
                new Look(Kind.TALLY, DAYS, ""),
                new Look(Kind.UNDO, UNDO, "entry "));

        List<Fault> faults(Sql sql) {
            return sql.query(this.sql, row -> new Fault(kind, subject + row.text(1)));
        }
    }

    private static final String TALLY = """
            WITH truth AS (
                SELECT day, ifnull(hour, -1) AS hour, measure, ifnull(outcome, '') AS outcome, count(*) AS entries,
                       sum(quantity) AS quantity, sum(ifnull(amount, 0)) AS amount
                FROM activity GROUP BY 1, 2, 3, 4)
            SELECT day || ' ' || measure FROM (SELECT * FROM truth EXCEPT SELECT * FROM tally)
            UNION SELECT day || ' ' || measure FROM (SELECT * FROM tally EXCEPT SELECT * FROM truth)
            ORDER BY 1""";
    private static final String PROSPECTS = """
            WITH truth AS (
                SELECT prospect_id, count(*) AS entries,
                       sum(CASE WHEN measure IN ('cold-call', 'email', 'direct-mail', 'appointment')
                                THEN quantity ELSE 0 END) AS contacts, max(day) AS last_day
                FROM activity WHERE prospect_id IS NOT NULL GROUP BY prospect_id),
            whole AS (
                SELECT t.*, nullif(f.first_contact, '9999'), f.first_appointment, f.first_sale
                FROM truth t JOIN prospect_first f USING (prospect_id))
            SELECT prospect_id FROM (SELECT * FROM whole EXCEPT SELECT * FROM prospect_tally)
            UNION SELECT prospect_id FROM (SELECT * FROM prospect_tally EXCEPT SELECT * FROM whole)
            ORDER BY 1""";
    private static final String DAYS = """
            WITH truth AS (
                SELECT day, measure, sum(quantity), sum(connects), sum(held), sum(amount)
                FROM tally_for_day GROUP BY day, measure)
            SELECT day || ' ' || measure FROM (SELECT * FROM truth EXCEPT SELECT * FROM day_tally)
            UNION SELECT day || ' ' || measure FROM (SELECT * FROM day_tally EXCEPT SELECT * FROM truth)
            ORDER BY 1""";
    /// What the last standing step says of an entry is what the entry says; and every note can be read.
    private static final String UNDO = """
            WITH last AS (
                    SELECT c.row, max(c.id) AS id FROM undo_change c JOIN undo_step s ON s.id = c.step
                    WHERE s.undone = 0 AND c.subject = 'activity' GROUP BY c.row)
                SELECT c.row FROM last JOIN undo_change c USING (id) LEFT JOIN activity a ON a.id = c.row
                WHERE json_valid(ifnull(c.after, '{}')) = 0
                   OR (c.after IS NULL) <> (a.id IS NULL)
                   OR c.after IS NOT NULL AND (
                      (a.measure, a.quantity, a.at, a.day, a.hour, a.outcome, a.amount, a.prospect_id, a.first_contact,
                       a.note)
                      IS NOT (c.after ->> 'measure', c.after ->> 'quantity', c.after ->> 'at', c.after ->> 'day',
                              c.after ->> 'hour', c.after ->> 'outcome', c.after ->> 'amount',
                              c.after ->> 'prospect_id', c.after ->> 'first_contact', c.after ->> 'note'))
                UNION ALL
                SELECT row FROM undo_change WHERE NOT json_valid(ifnull(before, '{}'))
                UNION ALL
                SELECT 0 FROM recording WHERE step IS NOT NULL""";

    /// Everything wrong with the store that this connection sees. An empty list means it is sound.
    ///
    /// @param goOn is told how many looks are done and answers whether to go on
    /// @throws CancellationException if `goOn` said no
    /// @throws StoreProblem if the store cannot even be read to its end
    static List<Fault> faults(Sql sql, IntPredicate goOn) {
        List<Fault> faults = new ArrayList<>();
        Schema.differences(sql, Migration.NEWEST).forEach(name -> faults.add(new Fault(Kind.SCHEMA, name)));
        if (!faults.isEmpty()) {
            // The other looks are at tables that may not be there, or at what only looks like one.
            return faults;
        }
        for (int i = 0; i < Look.ALL.size(); i++) {
            went(goOn, i + 1);
            List<Fault> found = Look.ALL.get(i).faults(sql);
            faults.addAll(found);
            if (Look.ALL.get(i).kind() == Kind.FILE && !found.isEmpty()) {
                // Pages that do not fit together may be read for ever.
                return faults;
            }
        }
        went(goOn, LOOKS);
        return faults;
    }

    private static void went(IntPredicate goOn, int looks) {
        if (!goOn.test(looks)) {
            throw new CancellationException("after " + looks + " looks");
        }
    }

    /// What the search's index says of itself: asking it is a write, which changes nothing.
    static List<Fault> searchFaults(Sql sql) {
        try {
            sql.update("INSERT INTO prospect_word (prospect_word, rank) VALUES ('integrity-check', 1)");
            return List.of();
        } catch (StoreProblem problem) {
            return List.of(new Fault(Kind.FILE, problem.subject()));
        }
    }
}
