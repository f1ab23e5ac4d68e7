package app.tallyline.store;

import java.sql.SQLException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import app.tallyline.model.Activity;
import app.tallyline.model.Measure;
import app.tallyline.model.MeasureSetup;
import app.tallyline.model.MeasureSetup.Mark;
import app.tallyline.model.MeasureSetup.Quotient;
import app.tallyline.model.MeasureSetup.Target;
import app.tallyline.store.StoreProblem.Reason;
import app.tallyline.store.UndoHistory.Kind;

/// The measures, built in and the user's own, in the user's order.
public final class Measures {
    private static final int LONGEST_KEY = 40;

    private final Store store;

    Measures(Store store) {
        this.store = store;
    }

    /// How every measure is set up, the retired ones among them.
    public List<MeasureSetup> all() {
        return all(store.reading());
    }

    private static List<MeasureSetup> all(Sql sql) {
        return sql.query("""
                SELECT key, kind, name, shortcut, colour, icon, target, target_per, successes, trials, retired
                FROM measure ORDER BY position, rowid""", Measures::read);
    }

    /// The measures that can be logged now.
    public List<Measure> loggable() {
        return all().stream().filter(MeasureSetup::loggable).map(MeasureSetup::measure).toList();
    }

    /// The measures that an entry can be of, the retired ones among them.
    public List<Measure> counted() {
        return all().stream().map(MeasureSetup::measure).filter(measure -> measure.kind() != Measure.Kind.RATE)
                .toList();
    }

    /// The names that the user has given to measures of their own.
    public Map<Measure, String> names() {
        return all().stream().filter(setup -> !setup.name().isEmpty())
                .collect(Collectors.toMap(MeasureSetup::measure, MeasureSetup::name));
    }

    /// Adds a measure of the user's own, the last in the order. Its key is made of its name.
    ///
    /// @param setup makes the setup of the measure with a key that is free
    /// @throws StoreProblem with reason TAKEN if another measure has its name or its key on the desk
    public MeasureSetup add(String name, Function<String, MeasureSetup> setup) {
        return store.step(Kind.EDIT, () -> {
            List<MeasureSetup> others = all(store.writing());
            MeasureSetup made = setup.apply(freeKey(name, others));
            refuseTaken(made, others);
            insert(made);
            return made;
        });
    }

    /// Must run inside a transaction.
    void insert(MeasureSetup made) {
        store.writing().update("""
                INSERT INTO measure (key, kind, position, name, shortcut, colour, icon, target, target_per,
                    successes, trials, retired)
                VALUES (?, ?, (SELECT max(position) + 1 FROM measure), ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                made.measure().key(), made.measure().kind().key(), made.name(),
                made.mark().shortcut().orElse(null), made.mark().colour().orElse(null),
                made.mark().icon().orElse(null), made.target().map(Target::quantity).orElse(null),
                made.target().map(Measures::per).orElse(null),
                made.quotient().map(rate -> rate.successes().key()).orElse(null),
                made.quotient().map(rate -> rate.trials().key()).orElse(null), made.retired() ? 1 : 0);
    }

    /// Changes how a measure is set up in what differs between what was known of it and what is to be; the rest stays as it is
    /// by now, though it was changed meanwhile.
    ///
    /// @param known the setup as it was when the change was begun
    /// @param changed of the same measure
    /// @return the setup as it is now
    /// @throws StoreProblem with reason TAKEN if another measure has its name or its key on the desk, or GONE if there
    ///         is no such measure
    public MeasureSetup change(MeasureSetup known, MeasureSetup changed) {
        return store.step(Kind.EDIT, () -> {
            List<MeasureSetup> others = new ArrayList<>(all(store.writing()));
            MeasureSetup now = others.stream().filter(each -> each.measure().equals(known.measure())).findFirst()
                    .orElseThrow(() -> new StoreProblem(Reason.GONE, known.measure().key()));
            others.remove(now);
            MeasureSetup merged = now.withChange(known, changed);
            refuseTaken(merged, others);
            update(merged);
            return merged;
        });
    }

    private void update(MeasureSetup setup) {
        store.writing().update("""
                UPDATE measure SET name = ?, shortcut = ?, colour = ?, icon = ?, target = ?, target_per = ?,
                    successes = ?, trials = ?, retired = ? WHERE key = ?""",
                setup.name().isEmpty() ? null : setup.name(), setup.mark().shortcut().orElse(null),
                setup.mark().colour().orElse(null), setup.mark().icon().orElse(null),
                setup.target().map(Target::quantity).orElse(null), setup.target().map(Measures::per).orElse(null),
                setup.quotient().map(rate -> rate.successes().key()).orElse(null),
                setup.quotient().map(rate -> rate.trials().key()).orElse(null), setup.retired() ? 1 : 0,
                setup.measure().key());
    }

    /// Moves a measure up in the order, or down where negative; the ends of the order stop it.
    public void move(Measure measure, int places) {
        store.step(Kind.EDIT, () -> {
            List<Measure> order = new ArrayList<>(all(store.writing()).stream().map(MeasureSetup::measure).toList());
            int from = order.indexOf(measure);
            if (from < 0) {
                throw new StoreProblem(Reason.GONE, measure.key());
            }
            order.remove(from);
            int to = Math.clamp(from - places, 0, order.size());
            order.add(to, measure);
            // The numbers have gaps where measures came from elsewhere; closing these alone is no move.
            for (int i = 0; i < order.size() && to != from; i++) {
                store.writing().update("UPDATE measure SET position = ?1 WHERE key = ?2 AND position <> ?1", i + 1,
                        order.get(i).key());
            }
            return order;
        });
    }

    private static MeasureSetup read(Row row) throws SQLException {
        Measure measure = Entries.measure(row.text(1), row.text(2));
        Mark mark = new Mark(row.optionalText(4), row.optionalText(5), row.optionalText(6));
        Optional<String> per = row.optionalText(8);
        // A file of another version may hold a larger one.
        Optional<Target> target = row.optionalNumber(7).map(
                quantity -> new Target(Math.min(quantity, Activity.MOST), Target.Per.valueOf(per.orElseThrow()
                        .toUpperCase(Locale.ROOT))));
        String trials = row.text(10);
        Optional<Quotient> quotient = row.optionalText(9).map(successes -> new Quotient(
                new Measure(successes, Measure.Kind.COUNT), new Measure(trials, Measure.Kind.COUNT)));
        return new MeasureSetup(measure, row.optionalText(3).orElse(""), mark, target, quotient, row.number(11) == 1);
    }

    private static void refuseTaken(MeasureSetup setup, List<MeasureSetup> others) {
        setup.mark().shortcut().filter(_ -> !setup.retired()).ifPresent(key -> others.stream()
                .filter(other -> !other.retired() && other.mark().shortcut().filter(key::equals).isPresent())
                .findFirst().ifPresent(_ -> {
                    throw new StoreProblem(Reason.TAKEN, key);
                }));
        others.stream().filter(other -> !setup.name().isEmpty() && other.name().equalsIgnoreCase(setup.name()))
                .findFirst().ifPresent(_ -> {
                    throw new StoreProblem(Reason.TAKEN, setup.name());
                });
    }

    private static String freeKey(String name, List<MeasureSetup> others) {
        String spelled = name.toLowerCase(Locale.ROOT).replace("æ", "ae").replace("ø", "o").replace("ß", "ss");
        String slug = Normalizer.normalize(spelled, Normalizer.Form.NFD).replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-").replaceAll("^[-0-9]+|-+$", "");
        String base = slug.isEmpty() ? "own" : slug.substring(0, Math.min(slug.length(), LONGEST_KEY - 4));
        return Stream.concat(Stream.of(base), Stream.iterate(2, n -> n + 1).map(n -> base + "-" + n))
                .filter(key -> others.stream().noneMatch(other -> other.measure().key().equals(key))).findFirst()
                .orElseThrow();
    }

    private static String per(Target target) {
        return target.per().name().toLowerCase(Locale.ROOT);
    }
}
