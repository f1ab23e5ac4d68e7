package app.tallyline.store;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import app.tallyline.model.Activity;
import app.tallyline.model.Details;
import app.tallyline.model.Due;
import app.tallyline.model.Entry;
import app.tallyline.model.FollowUp;
import app.tallyline.model.KnownProspect;
import app.tallyline.model.Measure;
import app.tallyline.model.Moment;
import app.tallyline.model.Prospect;
import app.tallyline.store.UndoHistory.Kind;

/// What waits for the user: appointments without an outcome, and prospects to be contacted.
public final class Agenda {
    private final Store store;

    Agenda(Store store) {
        this.store = store;
    }

    /// Everything due before that time, the longest overdue first.
    public List<Due> before(LocalDateTime end) {
        String last = Row.text(end);
        List<Entry> appointments = store.reading().query(Entries.FROM + """
                a.measure = 'appointment' AND a.meant_for IS NOT NULL AND a.meant_for < ?
                AND (a.outcome IS NULL OR a.outcome = 'moved') ORDER BY a.meant_for""", Entries::read, last);
        Map<Long, String> names = store.prospects().names(appointments.stream()
                .flatMap(entry -> entry.activity().details().prospect().stream()).toList());
        Stream<Due> held = appointments.stream().map(entry -> new Due.Appointment(entry,
                entry.activity().details().prospect().map(names::get).orElse("")));
        Stream<Due> contacts = store.reading().query("SELECT " + Prospects.COLUMNS
                + " FROM prospect p WHERE p.follow_up IS NOT NULL AND p.follow_up < ? ORDER BY p.follow_up",
                Prospects::read, last).stream().map(Due.Contact::new);
        return Stream.concat(held, contacts).sorted(Comparator.comparing(Due::at)).toList();
    }

    /// Sets when a prospect is to be contacted next, or that it is not to be.
    ///
    /// @throws StoreProblem with reason GONE if the prospect is no longer there
    public void set(long prospect, Optional<FollowUp> followUp) {
        store.step(Kind.EDIT, () -> write(prospect, _ -> followUp));
    }

    /// Answers the next step with a prospect that was seen. Where another was set meanwhile, that one stays.
    ///
    /// @param seen the next step that the answer is about
    /// @param next what is to stand in its place; empty where nothing is left to do
    /// @return whether that stands now
    /// @throws StoreProblem with reason GONE if the prospect is no longer there
    public boolean answer(long prospect, FollowUp seen, Optional<FollowUp> next) {
        return store.step(Kind.EDIT, () -> answered(prospect, seen, next));
    }

    private boolean answered(long prospect, FollowUp seen, Optional<FollowUp> next) {
        return write(prospect, now -> now.equals(Optional.of(seen)) ? next : now).equals(next);
    }

    /// Sets when a prospect is to be contacted next; what that is about stays as it was said.
    ///
    /// @return what then stands
    /// @throws StoreProblem with reason GONE if the prospect is no longer there
    public FollowUp schedule(long prospect, LocalDate day, Optional<LocalTime> time) {
        return store.step(Kind.EDIT, () -> write(prospect, now -> moved(now, day, time))).orElseThrow();
    }

    private static Optional<FollowUp> moved(Optional<FollowUp> now, LocalDate day, Optional<LocalTime> time) {
        return Optional.of(now.map(next -> next.moved(day, time)).orElseGet(() -> new FollowUp(day, time)));
    }

    /// Says what the next step with a prospect is about; its day, where it has one, stays.
    ///
    /// @param note not blank
    /// @return what then stands
    /// @throws StoreProblem with reason GONE if the prospect is no longer there
    public FollowUp about(long prospect, String note) {
        return store.step(Kind.EDIT, () -> write(prospect, now -> FollowUp.of(now.flatMap(FollowUp::day),
                now.flatMap(FollowUp::time), note))).orElseThrow();
    }

    /// Sets when the prospect of an entry is to be contacted next; what that is about stays as it was said, and is what
    /// the entry's note says where nothing was.
    ///
    /// @return the prospect's name; empty where the entry is anonymous, and nothing was set
    /// @throws StoreProblem with reason GONE if the entry is no longer in the log
    public Optional<String> callBack(long entry, LocalDate day, Optional<LocalTime> time) {
        return store.step(Kind.EDIT, () -> {
            Entry call = Entries.one(store.writing(), entry)
                    .orElseThrow(() -> new StoreProblem(StoreProblem.Reason.GONE, Long.toString(entry)));
            return call.activity().details().prospect().map(who -> {
                write(who, now -> Optional.of(new FollowUp(day, time, now.map(FollowUp::note)
                        .filter(about -> !about.isBlank()).orElse(call.activity().details().note()))));
                return Prospects.one(store.writing(), who).orElseThrow().prospect().name();
            });
        });
    }

    /// A call that was logged.
    ///
    /// @param entry its entry
    /// @param answered whether the prospect has no next step any more; else another was set meanwhile, and stays
    public record Called(Entry entry, boolean answered) {}

    /// Logs the call to a prospect who was due, and takes the next step that was seen away; what that was about is the
    /// call's note.
    ///
    /// @param seen the next step that the call answers
    /// @throws StoreProblem with reason GONE if the prospect is no longer there
    public Called call(long prospect, FollowUp seen, Moment moment) {
        return store.step(Kind.RECORD, () -> {
            boolean answered = answered(prospect, seen, Optional.empty());
            Activity call = new Activity(Measure.COLD_CALL, 1, moment,
                    Details.NONE.withProspect(Optional.of(prospect)).withNote(seen.note()));
            return new Called(new Entry(Entries.insert(store.writing(), call), call), answered);
        });
    }

    private Optional<FollowUp> write(long prospect, UnaryOperator<Optional<FollowUp>> change) {
        Prospect who = Prospects.one(store.writing(), prospect).orElseThrow(() -> Prospects.gone(prospect)).prospect();
        Optional<FollowUp> next = change.apply(who.followUp());
        Prospects.update(store.writing(), new KnownProspect(prospect, who.withFollowUp(next)));
        return next;
    }
}
