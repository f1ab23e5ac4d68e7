package app.tallyline.store;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

import app.tallyline.model.Activity;
import app.tallyline.model.KnownProspect;
import app.tallyline.model.MeasureSetup;
import app.tallyline.model.Prospect;
import app.tallyline.model.Prospect.Origin;
import app.tallyline.model.Prospect.Reach;
import app.tallyline.model.Prospect.Stage;

/// Brings rows of a table into the store: all of them or none, as one step that can be undone.
public final class Intake {
    private static final int ROWS_AT_ONCE = 250;

    private final Store store;

    Intake(Store store) {
        this.store = store;
    }

    /// Those of the rows that are in the store already: by their fingerprint, or by the number they were given when they
    /// were made.
    public Set<Incoming> known(Collection<Incoming> rows) {
        Set<String> fingerprints = new HashSet<>();
        store.reading().each("SELECT fingerprint FROM imported_row", row -> row.text(1), fingerprints::add);
        Set<Long> entries = numbers(rows, "activity", row -> row.numbers().entry());
        // One of whom only the name is known may learn more.
        Set<Long> people = numbers(rows,
                "prospect WHERE company || phone || email || source || follow_up_note || note <> '' "
                        + "OR coalesce(referred_by, follow_up, external_id) IS NOT NULL",
                row -> row.aboutAPerson() ? row.numbers().prospect() : Optional.empty());
        return rows.stream().filter(row -> fingerprints.contains(row.fingerprint())
                || row.numbers().entry().filter(entries::contains).isPresent()
                || row.aboutAPerson() && row.numbers().prospect().filter(people::contains).isPresent())
                .collect(Collectors.toSet());
    }

    private Set<Long> numbers(Collection<Incoming> rows, String table, Function<Incoming, Optional<Long>> number) {
        Set<Long> all = new HashSet<>();
        if (rows.stream().anyMatch(row -> number.apply(row).isPresent())) {
            store.reading().each("SELECT uid FROM " + table, row -> row.number(1), all::add);
        }
        return all;
    }

    /// Brings the rows in that are not known yet, after a backup. The work is done when this returns. Calls can be logged
    /// meanwhile.
    ///
    /// @param measures of the user's own, which the rows count; made first where there are none of their keys
    /// @param goOn is told how many rows are done and answers whether to go on
    /// @return how many rows came in
    /// @throws CancellationException if `goOn` said no; nothing has then come in
    public int bring(List<MeasureSetup> measures, List<Incoming> rows, IntPredicate goOn) {
        if (rows.isEmpty()) {
            return 0;
        }
        try (var _ = store.longWork()) {
            store.keeper().backUp(Backups.Why.IMPORT);
            AtomicInteger came = new AtomicInteger();
            Acquaintances prospects = new Acquaintances(store);
            new LongStep(store).run(UndoHistory.Kind.IMPORT, rows.size(), from -> {
                if (from == 0) {
                    measures.forEach(store.measures()::insert);
                }
                prospects.refresh();
                int to = Math.min(from + ROWS_AT_ONCE, rows.size());
                rows.subList(from, to).forEach(row -> came.addAndGet(bring(row, prospects) ? 1 : 0));
                return to;
            }, goOn);
            return came.get();
        }
    }

    /// As [#bring(List, List, IntPredicate)], of rows that need no measure made.
    public int bring(List<Incoming> rows, IntPredicate goOn) {
        return bring(List.of(), rows, goOn);
    }

    /// The prospects by name and by number, read anew only where another may have changed them between two pieces.
    private static final class Acquaintances {
        private final Store store;
        private Map<String, Long> byName = Map.of();
        private Map<Long, Long> byNumber = Map.of();
        private long seen = -1;

        Acquaintances(Store store) {
            this.store = store;
        }

        /// Inside a transaction.
        void refresh() {
            long now = store.foreignWrites();
            if (now != seen) {
                byName = Prospects.byName(store.writing());
                byNumber = Prospects.byNumber(store.writing());
                seen = now;
            }
        }

        /// One with a number is known by that alone: there may be namesakes.
        Optional<Long> find(Prospect who, Optional<Long> number) {
            return Optional.ofNullable(number.isPresent() ? byNumber.get(number.get()) : byName.get(key(who)));
        }

        void meet(Prospect who, Optional<Long> number, long id) {
            byName.putIfAbsent(key(who), id);
            number.ifPresent(drawn -> byNumber.put(drawn, id));
        }

        private static String key(Prospect who) {
            return who.name().toLowerCase(Locale.ROOT);
        }
    }

    private boolean bring(Incoming row, Acquaintances prospects) {
        Sql sql = store.writing();
        if (sql.update("INSERT OR IGNORE INTO imported_row (fingerprint) VALUES (?)", row.fingerprint()) == 0) {
            return false;
        }
        Incoming.Numbers numbers = row.numbers();
        Optional<Long> referrer = row.referrer()
                .map(name -> settled(Prospect.named(name), false, numbers.referrer(), prospects));
        Optional<Prospect> told = row.prospect().map(who -> referred(who, referrer));
        Optional<Long> prospect = told.map(who -> settled(who, row.tellsStage(), numbers.prospect(), prospects));
        if (row.aboutAPerson() && numbers.prospect().isPresent()) {
            describe(prospect.orElseThrow(), told.orElseThrow(), row.tellsStage());
        }
        for (Activity activity : row.activities()) {
            Entries.insert(sql, prospect.isEmpty()
                    ? activity
                    : activity.withDetails(activity.details().withProspect(prospect)), numbers.entry());
        }
        if (row.sells()) {
            prospect.ifPresent(who -> Prospects.move(sql, who, Stage.WON));
        }
        return true;
    }

    /// A prospect of several rows that tell its stage is won once one of them is, else open once one of them is, else lost;
    /// what is not known of it is taken from the row.
    private long settled(Prospect who, boolean tellsStage, Optional<Long> number, Acquaintances prospects) {
        Optional<Long> there = prospects.find(who, number);
        if (there.isEmpty()) {
            long id = Prospects.insert(store.writing(), who, number);
            prospects.meet(who, number, id);
            return id;
        }
        // One known by its number is told of by a row of its own.
        if (number.isEmpty()) {
            Prospect known = known(there.get());
            write(there.get(), known, ProspectMerge.completed(there.get(), known, staged(who, tellsStage, known)));
        }
        return there.get();
    }

    /// A prospect of whom only the name is known becomes the one that a row of Tallyline's own tells of.
    private void describe(long id, Prospect who, boolean tellsStage) {
        Prospect known = known(id);
        if (known.equals(new Prospect(known.name(), Reach.UNKNOWN, known.stage(), Origin.UNKNOWN, Optional.empty(),
                ""))) {
            write(id, known, staged(who, tellsStage, known));
        }
    }

    private static Prospect staged(Prospect who, boolean tellsStage, Prospect known) {
        return tellsStage ? who : who.withStage(known.stage());
    }

    private Prospect known(long id) {
        return Prospects.one(store.writing(), id).orElseThrow(() -> Prospects.gone(id)).prospect();
    }

    private void write(long id, Prospect known, Prospect now) {
        if (!now.equals(known)) {
            Prospects.update(store.writing(), new KnownProspect(id, now));
        }
    }

    private static Prospect referred(Prospect who, Optional<Long> referrer) {
        return referrer.isEmpty()
                ? who
                : who.withOrigin(new Origin(who.origin().source(), referrer, who.origin().externalId()));
    }
}
