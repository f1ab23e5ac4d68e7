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
import java.util.function.IntPredicate;

import app.tallyline.model.Activity;
import app.tallyline.model.Prospect;

/// Brings rows of a table into the store: all of them or none, as one step that can be undone.
public final class Intake {
    private static final int ROWS_AT_ONCE = 250;

    private final Store store;

    Intake(Store store) {
        this.store = store;
    }

    /// Which of these fingerprints have been brought in before.
    public Set<String> known(Collection<String> fingerprints) {
        Set<String> all = new HashSet<>();
        store.reading().each("SELECT fingerprint FROM imported_row", row -> row.text(1), all::add);
        all.retainAll(new HashSet<>(fingerprints));
        return all;
    }

    /// Brings the rows in that are not known yet, after a backup. The work is done when this returns.
    ///
    /// @param goOn is told how many rows are done and answers whether to go on
    /// @return how many rows came in
    /// @throws CancellationException if `goOn` said no; nothing has then come in
    public int bring(List<Incoming> rows, IntPredicate goOn) {
        if (rows.isEmpty()) {
            return 0;
        }
        store.keeper().backUp(Backups.Why.IMPORT);
        AtomicInteger came = new AtomicInteger();
        Acquaintances prospects = new Acquaintances(store);
        new LongStep(store).run(UndoHistory.Kind.IMPORT, rows.size(), from -> {
            prospects.refresh();
            int to = Math.min(from + ROWS_AT_ONCE, rows.size());
            rows.subList(from, to).forEach(row -> came.addAndGet(bring(row, prospects.byName()) ? 1 : 0));
            return to;
        }, goOn);
        return came.get();
    }

    /// The prospects by name, read anew only where another may have changed them between two pieces.
    private static final class Acquaintances {
        private final Store store;
        private Map<String, Long> byName = Map.of();
        private long seen = -1;

        Acquaintances(Store store) {
            this.store = store;
        }

        /// Inside a transaction.
        void refresh() {
            long now = store.foreignWrites();
            if (now != seen) {
                byName = Prospects.byName(store.writing());
                seen = now;
            }
        }

        Map<String, Long> byName() {
            return byName;
        }
    }

    private boolean bring(Incoming row, Map<String, Long> prospects) {
        Sql sql = store.writing();
        if (sql.update("INSERT OR IGNORE INTO imported_row (fingerprint) VALUES (?)", row.fingerprint()) == 0) {
            return false;
        }
        Optional<Long> referrer = row.referrer().map(name -> settled(Prospect.named(name), prospects));
        Optional<Long> prospect = row.prospect().map(who -> settled(referred(who, referrer), prospects));
        for (Activity activity : row.activities()) {
            Entries.insert(sql, prospect.isEmpty()
                    ? activity
                    : activity.withDetails(activity.details().withProspect(prospect)));
        }
        return true;
    }

    /// A prospect of several rows is won once one of them is, else open once one of them is, else lost; what is not
    /// known of it is taken from the row.
    private long settled(Prospect who, Map<String, Long> prospects) {
        Long there = prospects.get(who.name().toLowerCase(Locale.ROOT));
        if (there == null) {
            long id = Prospects.insert(store.writing(), who);
            prospects.put(who.name().toLowerCase(Locale.ROOT), id);
            return id;
        }
        if (who.equals(Prospect.named(who.name()))) {
            Prospects.reopen(store.writing(), there);
        } else {
            Prospects.complete(store.writing(), there, who);
        }
        return there;
    }

    private static Prospect referred(Prospect who, Optional<Long> referrer) {
        return referrer.isEmpty()
                ? who
                : who.withOrigin(new Prospect.Origin(who.origin().source(), referrer, who.origin().externalId()));
    }
}
