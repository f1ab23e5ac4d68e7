package app.tallyline.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.ObjLongConsumer;
import java.util.function.UnaryOperator;

import app.tallyline.model.Activity;
import app.tallyline.model.Details;
import app.tallyline.model.Entry;
import app.tallyline.model.Measure;
import app.tallyline.model.Moment;
import app.tallyline.model.Outcome;
import app.tallyline.model.Period;
import app.tallyline.model.Prospect;
import app.tallyline.store.UndoHistory.Kind;

/// The log of activities. Each change is one transaction: the activity, its tally, its undo step.
public final class ActivityLog {
    private final Store store;

    ActivityLog(Store store) {
        this.store = store;
    }

    /// Writes an activity into the log; when this returns, it is on disk. A sale makes its prospect a won one.
    public Entry record(Activity activity) {
        return store.step(Kind.RECORD, () -> insert(activity));
    }

    /// Writes an activity with a prospect of that name, who becomes one if there is none yet.
    public Entry record(Activity activity, String prospect) {
        return store.step(Kind.RECORD, () -> insert(activity.withDetails(
                activity.details().withProspect(Optional.of(Prospects.named(store.writing(), prospect))))));
    }

    /// Notes that a call led to an appointment, and writes the appointment into the log, with the same prospect. Where that
    /// is noted of the call already, nothing is written: its appointment may be in the log.
    ///
    /// @param call the call's entry
    /// @param moment when the appointment was agreed
    /// @param meantFor when it is to be held, where that is known
    /// @return the appointment's entry; empty where nothing was written
    /// @throws StoreProblem with reason GONE if the call is no longer in the log
    public Optional<Entry> agree(long call, Moment moment, Optional<LocalDateTime> meantFor) {
        return store.write(() -> Optional.of(there(call))
                .filter(made -> !made.activity().details().outcome().equals(Optional.of(Outcome.APPOINTMENT)))
                .map(made -> store.undoHistory().recorded(Kind.RECORD, () -> agreed(made, moment, meantFor))));
    }

    /// As [#agree(long, Moment, Optional)], of the call that is wanted, whatever is noted of it.
    ///
    /// @return the appointment's entry; empty where there is no such call, and nothing was written
    public Optional<Entry> agree(Wanted call, Moment moment, Optional<LocalDateTime> meantFor) {
        return stepOn(call, Kind.RECORD, made -> agreed(made, moment, meantFor));
    }

    /// Changes an entry in what differs between what was known of it and what is to be; the rest stays as the log has it
    /// now, though it was noted meanwhile.
    ///
    /// @param known the entry as it was when the change was begun
    /// @param changed what it is to be
    /// @param prospect the name of its prospect, who becomes one if there is none yet; empty to go by `changed`
    /// @throws StoreProblem with reason GONE if the entry is no longer in the log
    public void change(Entry known, Activity changed, Optional<String> prospect) {
        store.step(Kind.EDIT, () -> {
            Entry now = there(known.id());
            Activity merged = now.activity().withChange(known.activity(), changed);
            Optional<Long> who = prospect.map(name -> Prospects.named(store.writing(), name))
                    .or(merged.details()::prospect);
            return update(now, merged.withDetails(merged.details().withProspect(who)));
        });
    }

    /// Changes what is known of the entry that is wanted.
    ///
    /// @return the entry as it is now; empty where there is no such entry, and nothing was written
    public Optional<Entry> amend(Wanted wanted, UnaryOperator<Details> change) {
        return stepOn(wanted, Kind.EDIT, entry -> amended(entry, change));
    }

    /// Changes what is known of an entry.
    ///
    /// @return the entry as it is now
    /// @throws StoreProblem with reason GONE if the entry is no longer in the log
    public Entry amend(long id, UnaryOperator<Details> change) {
        return store.step(Kind.EDIT, () -> amended(there(id), change));
    }

    /// Notes what came of a call or an appointment, in the place of what was noted before.
    ///
    /// @throws StoreProblem with reason GONE if the entry is no longer in the log
    public void note(long id, Outcome outcome) {
        amend(id, details -> details.withOutcome(Optional.of(outcome)));
    }

    /// Notes that an appointment was moved.
    ///
    /// @param meantFor to when; empty where that is still to be agreed, and nothing is due then
    /// @throws StoreProblem with reason GONE if the entry is no longer in the log
    public void move(long id, Optional<LocalDateTime> meantFor) {
        amend(id, details -> details.withOutcome(Optional.of(Outcome.MOVED)).withMeantFor(meantFor));
    }

    /// Ties an entry to the prospect of that name, who becomes one if there is none yet.
    ///
    /// @throws StoreProblem with reason GONE if the entry is no longer in the log
    public void tie(long id, String prospect) {
        amend(id, details -> details.withProspect(Optional.of(Prospects.named(store.writing(), prospect))));
    }

    /// Ties an entry to a prospect.
    ///
    /// @throws StoreProblem with reason GONE if the entry is no longer in the log
    public void tie(long id, long prospect) {
        amend(id, details -> details.withProspect(Optional.of(prospect)));
    }

    /// Takes an entry out of the log.
    ///
    /// @throws StoreProblem with reason GONE if it is no longer there
    public void delete(long id) {
        store.step(Kind.DELETE,
                () -> Entries.there(store.writing().update("DELETE FROM activity WHERE id = ?", id), id));
    }

    /// The entry of that number, if it is in the log.
    public Optional<Entry> find(long id) {
        return Entries.one(store.reading(), id);
    }

    /// The entry that is wanted, if there is one.
    public Optional<Entry> find(Wanted wanted) {
        return Entries.one(store.reading(), wanted);
    }

    /// The entries of a day, newest first.
    ///
    /// @param most how many at the most
    public List<Entry> on(LocalDate day, int most) {
        return store.reading().query(Entries.FROM + "a.day = ? ORDER BY a.at DESC, a.id DESC LIMIT ?", Entries::read,
                day.toString(), most);
    }

    /// Everything done with a prospect, newest first.
    public List<Entry> with(long prospect) {
        return store.reading().query(Entries.FROM + "a.prospect_id = ? ORDER BY a.day DESC, a.at DESC, a.id DESC",
                Entries::read, prospect);
    }

    /// The moment of the day's first entry of a measure whose time was noted.
    public Optional<Instant> firstOn(LocalDate day, Measure measure) {
        return store.reading().one("""
                SELECT at FROM activity WHERE day = ? AND measure = ? AND hour IS NOT NULL ORDER BY at LIMIT 1""",
                row -> Instant.ofEpochMilli(row.number(1)), day.toString(), measure.key());
    }

    /// The moment of the last entry that was made.
    public Optional<Instant> last() {
        return store.reading().one("SELECT at FROM activity ORDER BY id DESC LIMIT 1",
                row -> Instant.ofEpochMilli(row.number(1)));
    }

    /// How many entries there are.
    public long count() {
        return store.reading().one("SELECT ifnull(sum(entries), 0) FROM tally", row -> row.number(1)).orElse(0L);
    }

    /// Every entry of a period, oldest first, one after the other.
    public void each(Period period, Consumer<Entry> consumer) {
        store.reading().each(Entries.FROM + "a.day BETWEEN ? AND ? ORDER BY a.day, a.at, a.id", Entries::read,
                consumer, period.first().toString(), period.last().toString());
    }

    /// As [#each(Period, Consumer)], each with the number by which it is known in every copy of the store.
    public void eachNumbered(Period period, ObjLongConsumer<Entry> consumer) {
        record Numbered(Entry entry, long number) {}
        store.reading().each(Entries.FROM + "a.day BETWEEN ? AND ? ORDER BY a.day, a.at, a.id",
                row -> new Numbered(Entries.read(row), row.number(16)),
                each -> consumer.accept(each.entry(), each.number()), period.first().toString(),
                period.last().toString());
    }

    /// A step about the entry that is wanted; where there is none, what had been undone can still be made again.
    private Optional<Entry> stepOn(Wanted wanted, Kind kind, UnaryOperator<Entry> work) {
        return store.write(() -> Entries.one(store.writing(), wanted)
                .map(entry -> store.undoHistory().recorded(kind, () -> work.apply(entry))));
    }

    /// Inside a transaction.
    private Entry insert(Activity activity) {
        settle(Optional.empty(), activity);
        return new Entry(Entries.insert(store.writing(), activity), activity);
    }

    /// Inside a transaction.
    private Entry agreed(Entry call, Moment moment, Optional<LocalDateTime> meantFor) {
        amended(call, details -> details.withOutcome(Optional.of(Outcome.APPOINTMENT)));
        return insert(new Activity(Measure.APPOINTMENT, 1, moment,
                Details.NONE.withProspect(call.activity().details().prospect()).withMeantFor(meantFor)));
    }

    /// Inside a transaction.
    private Entry amended(Entry entry, UnaryOperator<Details> change) {
        return update(entry, entry.activity().withDetails(change.apply(entry.activity().details())));
    }

    private Entry update(Entry former, Activity changed) {
        settle(saleTo(former.activity()), changed);
        Entry entry = new Entry(former.id(), changed);
        Entries.update(store.writing(), entry);
        return entry;
    }

    /// A sale makes a prospect a won one whose it was not before; a prospect that was erased or merged meanwhile is told of.
    private void settle(Optional<Long> buyer, Activity activity) {
        activity.details().prospect().filter(who -> Prospects.one(store.writing(), who).isEmpty()).ifPresent(who -> {
            throw Prospects.gone(who);
        });
        saleTo(activity).filter(who -> !buyer.equals(Optional.of(who)))
                .ifPresent(who -> Prospects.move(store.writing(), who, Prospect.Stage.WON));
    }

    private static Optional<Long> saleTo(Activity activity) {
        return activity.details().prospect().filter(_ -> activity.measure().equals(Measure.SALE));
    }

    private Entry there(long id) {
        return Entries.one(store.writing(), id)
                .orElseThrow(() -> new StoreProblem(StoreProblem.Reason.GONE, Long.toString(id)));
    }
}
