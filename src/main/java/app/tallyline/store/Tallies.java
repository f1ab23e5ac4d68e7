package app.tallyline.store;

import java.math.BigInteger;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import app.tallyline.metrics.FirstSteps;
import app.tallyline.metrics.History;
import app.tallyline.metrics.HourTotals;
import app.tallyline.metrics.Totals;
import app.tallyline.metrics.Touch;
import app.tallyline.model.Measure;
import app.tallyline.model.Money;
import app.tallyline.model.Outcome;
import app.tallyline.model.Period;

/// The past, read from sums by day, so that a figure over ten years reads days, not calls.
final class Tallies implements History {
    private static final BigInteger THOUSAND_MILLION = BigInteger.valueOf(1_000_000_000);

    private final Sql sql;

    Tallies(Sql sql) {
        this.sql = sql;
    }

    /// Came by referral, as [History#salesToReferred] defines it.
    private static final String REFERRED = """
            (p.referred_by IS NOT NULL
             OR p.source COLLATE NOCASE IN ('referral', 'referred', 'henvisning', 'anbefaling', 'empfehlung')
             OR EXISTS (SELECT 1 FROM activity r
                        WHERE r.prospect_id = p.id AND r.measure = 'referral-received'))""";

    private record Sum(LocalDate day, Totals totals) {}

    @Override
    public Totals totals(Period period) {
        return sql.query("""
                SELECT ?1, t.measure, m.kind, sum(t.quantity), sum(t.connects), sum(t.held)
                FROM day_tally t JOIN measure m ON m.key = t.measure
                WHERE t.day BETWEEN ?1 AND ?2 GROUP BY t.measure""",
                Tallies::sum, period.first().toString(), period.last().toString()).stream()
                .map(Sum::totals).reduce(Totals.NONE, Totals::plus);
    }

    @Override
    public SortedMap<LocalDate, Totals> totalsByDay(Period period) {
        SortedMap<LocalDate, Totals> days = new TreeMap<>();
        sql.each("""
                SELECT t.day, t.measure, m.kind, t.quantity, t.connects, t.held
                FROM day_tally t JOIN measure m ON m.key = t.measure WHERE t.day BETWEEN ? AND ?""", Tallies::sum,
                sum -> days.merge(sum.day(), sum.totals(), Totals::plus), period.first().toString(),
                period.last().toString());
        return days;
    }

    @Override
    public Map<Outcome, Long> outcomes(Measure measure, Period period) {
        Map<Outcome, Long> sums = new EnumMap<>(Outcome.class);
        sql.each("""
                SELECT outcome, sum(quantity) FROM tally
                WHERE day BETWEEN ? AND ? AND measure = ? AND outcome <> '' GROUP BY outcome""",
                row -> Map.entry(Outcome.ofKey(row.text(1)).orElseThrow(), row.number(2)),
                sum -> sums.put(sum.getKey(), sum.getValue()), period.first().toString(), period.last().toString(),
                measure.key());
        return sums;
    }

    @Override
    public Money revenue(Period period) {
        // In two parts, for the sum of what another version took in may be more than the database can add.
        return sql.one("""
                SELECT ifnull(sum(amount / 1000000000), 0), ifnull(sum(amount % 1000000000), 0)
                FROM day_tally WHERE day BETWEEN ? AND ? AND measure = ?""",
                row -> Money.saturated(BigInteger.valueOf(row.number(1)).multiply(THOUSAND_MILLION)
                        .add(BigInteger.valueOf(row.number(2)))),
                period.first().toString(), period.last().toString(), Measure.SALE.key()).orElse(Money.ZERO);
    }

    @Override
    public List<Touch> touchesOfBuyers(Period period) {
        return sql.query("""
                SELECT a.prospect_id, a.day, a.measure, m.kind, a.quantity, a.first_contact
                FROM activity a JOIN measure m ON m.key = a.measure
                WHERE a.prospect_id IN (SELECT prospect_id FROM activity
                                        WHERE measure = 'sale' AND day BETWEEN ? AND ?)
                  AND a.day <= ?
                ORDER BY a.prospect_id, a.day, a.at, a.id""",
                row -> new Touch(row.number(1), row.day(2), Entries.measure(row.text(3), row.text(4)),
                        row.number(5), row.optionalDay(6)),
                period.first().toString(), period.last().toString(), period.last().toString());
    }

    @Override
    public long salesToReferred(Period period) {
        return sql.one("""
                SELECT ifnull(sum(s.quantity), 0) FROM activity s JOIN prospect p ON p.id = s.prospect_id
                WHERE s.measure = 'sale' AND s.day BETWEEN ? AND ? AND\s""" + REFERRED,
                row -> row.number(1), period.first().toString(), period.last().toString()).orElse(0L);
    }

    @Override
    public SortedMap<String, Long> minutesByCategory(Period period) {
        SortedMap<String, Long> minutes = new TreeMap<>();
        sql.each("""
                SELECT category, sum(quantity) FROM activity
                WHERE measure = 'non-sales-time' AND day BETWEEN ? AND ? GROUP BY category""",
                row -> Map.entry(row.text(1), row.number(2)), sum -> minutes.put(sum.getKey(), sum.getValue()),
                period.first().toString(), period.last().toString());
        return minutes;
    }

    // The weekday is told here: the database takes long to.
    @Override
    public List<HourTotals> byHour(Period period) {
        Map<HourTotals.Hour, HourTotals> hours = new HashMap<>();
        sql.each("""
                SELECT day, hour,
                       sum(CASE measure WHEN 'cold-call' THEN quantity ELSE 0 END),
                       sum(CASE WHEN measure = 'cold-call' AND outcome <> '' THEN quantity ELSE 0 END),
                       sum(CASE WHEN measure = 'cold-call'
                                     AND outcome IN ('talked', 'call-back', 'not-interested', 'appointment')
                                THEN quantity ELSE 0 END),
                       sum(CASE measure WHEN 'appointment' THEN quantity ELSE 0 END)
                FROM tally
                WHERE day BETWEEN ? AND ? AND hour >= 0 AND measure IN ('cold-call', 'appointment')
                GROUP BY day, hour""", row -> new HourTotals(new HourTotals.Hour(row.day(1).getDayOfWeek(),
                Math.toIntExact(row.number(2))), row.number(3), row.number(4), row.number(5), row.number(6)),
                hour -> hours.merge(hour.hour(), hour, HourTotals::plus), period.first().toString(),
                period.last().toString());
        return List.copyOf(hours.values());
    }

    @Override
    public List<FirstSteps> firstSteps(Period contacted) {
        return sql.query("""
                SELECT first_contact, first_appointment, first_sale FROM prospect_tally
                WHERE first_contact BETWEEN ? AND ?""",
                row -> new FirstSteps(row.day(1), row.optionalDay(2), row.optionalDay(3)),
                contacted.first().toString(), contacted.last().toString());
    }

    @Override
    public Totals matured(Period calls, LocalDate upTo) {
        Map<Measure, Long> sums = new HashMap<>();
        sql.each("""
                SELECT measure, sum(quantity) FROM activity
                WHERE day BETWEEN ?1 AND ?2 AND measure = 'cold-call' AND prospect_id IS NOT NULL GROUP BY measure
                UNION ALL
                SELECT r.measure, sum(r.quantity) FROM activity r
                WHERE r.day BETWEEN ?1 AND ?3 AND r.measure IN ('appointment', 'sale') AND r.prospect_id IS NOT NULL
                  AND EXISTS (
                      SELECT 1 FROM activity c
                      WHERE c.prospect_id = r.prospect_id AND c.measure = 'cold-call' AND c.day BETWEEN ?1 AND ?2
                        AND (c.day, c.at, c.id) < (r.day, r.at, r.id)
                        AND NOT EXISTS (
                            SELECT 1 FROM activity s
                            WHERE s.prospect_id = r.prospect_id AND s.measure = 'sale'
                              AND (s.day, s.at, s.id) > (c.day, c.at, c.id)
                              AND (s.day, s.at, s.id) < (r.day, r.at, r.id)))
                GROUP BY r.measure""", row -> Map.entry(new Measure(row.text(1), Measure.Kind.COUNT), row.number(2)),
                sum -> sums.put(sum.getKey(), sum.getValue()), calls.first().toString(), calls.last().toString(),
                upTo.toString());
        return new Totals(sums);
    }

    @Override
    public List<Optional<LocalDate>> appointmentsInHand(LocalDate asOf) {
        return sql.query("""
                SELECT date(a.meant_for) FROM activity a
                WHERE a.measure = 'appointment' AND a.prospect_id IS NOT NULL AND a.day BETWEEN ?1 AND ?2
                  AND (a.outcome IS NULL OR a.outcome = 'moved')
                  AND NOT EXISTS (SELECT 1 FROM activity s
                                  WHERE s.prospect_id = a.prospect_id AND s.measure = 'sale' AND s.day <= ?2
                                    AND (s.day, s.at, s.id) > (a.day, a.at, a.id))""",
                row -> row.optionalDay(1), asOf.minusYears(1).toString(), asOf.toString());
    }

    private static Sum sum(Row row) throws SQLException {
        Measure measure = Entries.measure(row.text(2), row.text(3));
        return new Sum(row.day(1), new Totals(Map.of(measure, row.number(4)), row.number(5), row.number(6)));
    }

    @Override
    public Optional<Period> span() {
        // Asked for one by one, each is found at an end of the index; together they would take a scan.
        return sql.one("""
                SELECT (SELECT min(day) FROM day_tally), (SELECT max(day) FROM day_tally)
                WHERE EXISTS (SELECT 1 FROM day_tally)""", row -> new Period(row.day(1), row.day(2)));
    }
}
