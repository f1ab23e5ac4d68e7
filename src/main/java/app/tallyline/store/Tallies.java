package app.tallyline.store;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import app.tallyline.metrics.History;
import app.tallyline.metrics.Totals;
import app.tallyline.metrics.Touch;
import app.tallyline.model.Measure;
import app.tallyline.model.Money;
import app.tallyline.model.Outcome;
import app.tallyline.model.Period;

/// The past, read from sums by day, so that a figure over ten years reads days, not calls.
final class Tallies implements History {
    private final Sql sql;

    Tallies(Sql sql) {
        this.sql = sql;
    }

    private record Sum(LocalDate day, Measure measure, long quantity) {}

    @Override
    public Totals totals(Period period) {
        Map<Measure, Long> sums = new HashMap<>();
        sql.each("""
                SELECT t.measure, m.kind, sum(t.quantity) FROM tally t JOIN measure m ON m.key = t.measure
                WHERE t.day BETWEEN ? AND ? GROUP BY t.measure""",
                row -> sums.put(ActivityLog.measure(row.text(1), row.text(2)), row.number(3)), _ -> {}, period.first()
                        .toString(), period.last().toString());
        return new Totals(sums);
    }

    @Override
    public SortedMap<LocalDate, Totals> totalsByDay(Period period) {
        Map<LocalDate, Map<Measure, Long>> days = new HashMap<>();
        sql.each("""
                SELECT t.day, t.measure, m.kind, sum(t.quantity) FROM tally t JOIN measure m ON m.key = t.measure
                WHERE t.day BETWEEN ? AND ? GROUP BY t.day, t.measure""",
                row -> new Sum(row.day(1), ActivityLog.measure(row.text(2), row.text(3)), row.number(4)),
                sum -> days.computeIfAbsent(sum.day(), _ -> new HashMap<>()).put(sum.measure(), sum.quantity()),
                period.first().toString(), period.last().toString());
        SortedMap<LocalDate, Totals> sorted = new TreeMap<>();
        days.forEach((day, sums) -> sorted.put(day, new Totals(sums)));
        return sorted;
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
        return sql.one("SELECT ifnull(sum(amount), 0) FROM tally WHERE day BETWEEN ? AND ? AND measure = ?",
                row -> new Money(row.number(1)), period.first().toString(), period.last().toString(),
                Measure.SALE.key()).orElse(Money.ZERO);
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
                row -> new Touch(row.number(1), row.day(2), ActivityLog.measure(row.text(3), row.text(4)),
                        row.number(5), row.optionalDay(6)),
                period.first().toString(), period.last().toString(), period.last().toString());
    }

    @Override
    public Optional<Period> span() {
        return sql.one("SELECT min(day), max(day) FROM tally HAVING count(*) > 0",
                row -> new Period(row.day(1), row.day(2)));
    }
}
