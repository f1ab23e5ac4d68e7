package app.tallyline.store;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

import app.tallyline.model.Activity;
import app.tallyline.model.Details;
import app.tallyline.model.Entry;
import app.tallyline.model.Measure;
import app.tallyline.model.Moment;
import app.tallyline.model.Timer;
import app.tallyline.store.UndoHistory.Kind;

/// The one timer that may be running. It stands in the store from its start, so a crash or a restart does not stop it.
public final class RunningTimer {
    private final Store store;

    RunningTimer(Store store) {
        this.store = store;
    }

    /// The timer that is running.
    public Optional<Timer> now() {
        return running(store.reading());
    }

    /// Starts a timer in the place of one that may be running, which is let go.
    public void start(Timer timer) {
        store.write(() -> put(timer));
    }

    /// What came of turning a timer on or off.
    ///
    /// @param logged the entry of the timer that was stopped
    /// @param started the timer that runs now
    public record Toggled(Optional<Entry> logged, Optional<Timer> started) {}

    /// Stops the timer of a measure where it is running, else starts it; one that runs is logged, for the day it was started
    /// on.
    ///
    /// @param now when that is
    /// @param zone where the desk stands
    public Toggled toggle(Measure measure, Instant now, ZoneId zone) {
        return store.write(() -> {
            Optional<Timer> running = running(store.writing());
            Optional<Entry> logged = running.map(timer -> store.undoHistory().recorded(Kind.RECORD,
                    () -> logged(timer, Moment.at(timer.since(), zone), now)));
            Optional<Timer> started = running.filter(timer -> timer.measure().equals(measure)).isPresent()
                    ? Optional.empty()
                    : Optional.of(new Timer(measure, now, ""));
            started.ifPresent(this::put);
            return new Toggled(logged, started);
        });
    }

    /// Says what the time goes to, as in [app.tallyline.model.Details#category], where that very timer is still running.
    public void spendOn(Timer timer, String category) {
        store.write(() -> store.writing().update("UPDATE timer SET category = ? WHERE measure = ? AND since = ?",
                category, timer.measure().key(), timer.since().toEpochMilli()));
    }

    /// Stops the timer and logs its minutes, rounded to whole ones and at least one, for the day it was started on.
    ///
    /// @param started the moment that the timer was started, at the desk
    /// @param end when it is stopped
    /// @return the entry; empty where no timer was running
    public Optional<Entry> stop(Moment started, Instant end) {
        return store.step(Kind.RECORD, () -> running(store.writing()).map(timer -> logged(timer, started, end)));
    }

    /// Lets the timer go without logging anything.
    public void discard() {
        store.write(this::forget);
    }

    private Entry logged(Timer timer, Moment started, Instant end) {
        long seconds = Math.max(0, Duration.between(timer.since(), end).toSeconds());
        long minutes = Math.clamp((seconds + 30) / 60, 1, Activity.MOST);
        Activity spent = new Activity(timer.measure(), minutes, started, Details.NONE.withCategory(timer.category()));
        forget();
        return new Entry(Entries.insert(store.writing(), spent), spent);
    }

    private int put(Timer timer) {
        return store.writing().update("""
                INSERT INTO timer (id, measure, since, category) VALUES (1, ?1, ?2, ?3)
                ON CONFLICT DO UPDATE SET measure = ?1, since = ?2, category = ?3""",
                timer.measure().key(), timer.since().toEpochMilli(), timer.category());
    }

    private int forget() {
        return store.writing().update("DELETE FROM timer");
    }

    private static Optional<Timer> running(Sql sql) {
        return sql.one("SELECT t.measure, t.since, t.category, m.kind FROM timer t JOIN measure m ON m.key = t.measure",
                row -> new Timer(new Measure(row.text(1), Measure.Kind.ofKey(row.text(4)).orElseThrow()),
                        Instant.ofEpochMilli(row.number(2)), row.text(3)));
    }
}
