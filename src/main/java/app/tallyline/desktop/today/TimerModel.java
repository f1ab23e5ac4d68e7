package app.tallyline.desktop.today;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import app.tallyline.desktop.frame.CurrentDate;
import app.tallyline.desktop.frame.EntryHandle;
import app.tallyline.desktop.frame.Logging;
import app.tallyline.desktop.frame.Notices;
import app.tallyline.desktop.frame.Work;
import app.tallyline.model.Entry;
import app.tallyline.model.Measure;
import app.tallyline.model.Timer;
import app.tallyline.store.RunningTimer;
import app.tallyline.store.RunningTimer.Toggled;

/// The timer: running or not, on what, for how long.
public final class TimerModel {
    private final RunningTimer timer;
    private final Logging logging;
    private final Work work;
    private final Notices notices;
    private final CurrentDate date;
    private final ReadOnlyObjectWrapper<Optional<Timer>> running = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Long> minutes = new ReadOnlyObjectWrapper<>(0L);

    public TimerModel(RunningTimer timer, Logging logging, Work work, Notices notices, CurrentDate date) {
        this.timer = timer;
        this.logging = logging;
        this.work = work;
        this.notices = notices;
        this.date = date;
    }

    /// The timer that is running.
    public ReadOnlyObjectProperty<Optional<Timer>> runningProperty() {
        return running.getReadOnlyProperty();
    }

    /// How many whole minutes it has been running.
    public ReadOnlyObjectProperty<Long> minutesProperty() {
        return minutes.getReadOnlyProperty();
    }

    /// Starts the timer of a measure, or stops and logs it where it is running by then; the timer of another is stopped
    /// and logged first.
    public void toggle(Measure measure) {
        Instant now = date.now();
        EntryHandle handle = new EntryHandle();
        logging.log(handle, Optional.empty(),
                handle.settledBy(() -> timer.toggle(measure, now, date.zone()), Toggled::logged), this::tell,
                notices::tell);
    }

    private void tell(Toggled toggled) {
        toggled.logged().map(Entry::activity).ifPresent(spent -> notices.tell(words -> words.say("today.saved",
                words.quantity(spent.measure(), spent.quantity()))));
        toggled.started().ifPresent(started -> notices.tell(words -> words.say("timer.started",
                words.measure(started.measure()))));
    }

    /// Says what the running time goes to, as in [app.tallyline.model.Details#category].
    ///
    /// @param ended hears of the end: empty when it is on disk or there is nothing to save, else why it is not
    public void spendOn(String category, Consumer<Optional<Throwable>> ended) {
        running.get().filter(now -> !now.category().equals(category)).ifPresentOrElse(now -> work.write(() -> {
            timer.spendOn(now, category);
            return category;
        }, _ -> {
            refresh();
            ended.accept(Optional.empty());
        }, problem -> ended.accept(Optional.of(problem))), () -> ended.accept(Optional.empty()));
    }

    /// Stops the timer and lets its time go.
    public void discard() {
        work.write(() -> {
            timer.discard();
            return timer;
        }, _ -> notices.tell(words -> words.say("timer.discarded")));
    }

    /// Asks anew whether one is running.
    public void refresh() {
        work.read("timer", timer::now, now -> {
            running.set(now);
            look();
        });
    }

    /// Looks at the clock; to be called now and then.
    public void look() {
        minutes.set(running.get().map(now -> Math.max(0, Duration.between(now.since(), date.now()).toMinutes()))
                .orElse(0L));
    }
}
