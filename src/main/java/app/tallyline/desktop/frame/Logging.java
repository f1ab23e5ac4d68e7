package app.tallyline.desktop.frame;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import app.tallyline.model.Measure;
import app.tallyline.model.Moment;

/// What is logged in this window, and for which day. The entry logged last is the active one from the moment its key is
/// typed, while it is still being saved: what is typed next is about it, and waits behind it. Lives on the window's thread.
public final class Logging {
    /// How long an entry of before midnight is still what keys are about.
    private static final Duration AT_HAND = Duration.ofHours(1);

    private final Work work;
    private final CurrentDate date;
    private final ReadOnlyObjectWrapper<LocalDate> day;
    private final ReadOnlyObjectWrapper<Optional<Logged>> newest = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyIntegerWrapper unsaved = new ReadOnlyIntegerWrapper();
    private LocalDate since;

    public Logging(Work work, CurrentDate date) {
        this.work = work;
        this.date = date;
        this.day = new ReadOnlyObjectWrapper<>(date.today());
        this.since = date.today();
        date.todayProperty().addListener((_, before, now) -> {
            // A clock that was set back, or a zone to the west, leaves no day shown that is still to come.
            if (day.get().equals(before) || day.get().isAfter(now)) {
                turn(now);
            }
        });
    }

    /// Something logged in this window.
    ///
    /// @param typed as it was asked for; empty where that is known only once it is saved
    /// @param at when it was asked for
    /// @param day the day that was logged for
    /// @param before what was logged before it
    public record Logged(EntryHandle handle, Optional<NamedActivity> typed, Instant at, LocalDate day,
            Optional<Logged> before) {}

    /// The day that is logged for: today, unless another was chosen.
    public ReadOnlyObjectProperty<LocalDate> dayProperty() {
        return day.getReadOnlyProperty();
    }

    /// Whether another day than today is logged for.
    public boolean late() {
        return !day.get().equals(date.today());
    }

    /// The moment that is logged for: now, or the other day that was chosen.
    public Moment moment() {
        return late() ? Moment.onDay(day.get(), date.zone()) : Moment.at(date.now(), date.zone());
    }

    /// Turns to another day. What was logged for the former one is then no longer what keys are about.
    public void show(LocalDate newDay) {
        since = newDay;
        day.set(newDay);
    }

    /// The day turns by itself at midnight: a call of just before still gets its outcome.
    private void turn(LocalDate today) {
        since = since.isAfter(today) ? today : since;
        day.set(today);
        leaveYesterday();
    }

    /// What was logged before midnight is what keys are about for a while, and no longer in the morning.
    private void leaveYesterday() {
        Instant recent = date.now().minus(AT_HAND);
        boolean atHand = newest.get().filter(logged -> logged.at().isAfter(recent)).isPresent();
        if (!late() && !atHand && since.isBefore(day.get())) {
            since = day.get();
            forget();
        }
    }

    /// What was logged last in this window, whatever came of it.
    public ReadOnlyObjectProperty<Optional<Logged>> newestProperty() {
        return newest.getReadOnlyProperty();
    }

    /// Whether nothing was logged since that was asked for.
    public boolean isNewest(NamedActivity typed) {
        return newest.get().flatMap(Logged::typed).filter(last -> last == typed).isPresent();
    }

    /// Makes a change that logs something, which is the active entry at once.
    ///
    /// @param handle stands for the entry, and is settled by the change
    /// @param typed what is logged; empty where that is known only once it is saved
    /// @param after hears of the result once it is on disk
    /// @param failed hears why it could not be saved
    public <T> void log(EntryHandle handle, Optional<NamedActivity> typed, Supplier<T> change, Consumer<T> after,
            Consumer<Throwable> failed) {
        newest.set(Optional.of(new Logged(handle, typed, date.now(), day.get(), newest.get())));
        work.write(change, after, problem -> {
            unsaved.set(unsaved.get() + 1);
            failed.accept(problem);
        });
    }

    /// How many entries could not be saved since the window was opened.
    public ReadOnlyIntegerProperty unsavedProperty() {
        return unsaved.getReadOnlyProperty();
    }

    /// What a key means that is typed now.
    ///
    /// @param measure the measure that the entry must be of; empty for any
    public Aim aim(Optional<Measure> measure) {
        leaveYesterday();
        return new Aim(newest.get(), since, day.get(), measure);
    }

    /// Forgets what was logged, as when another log is put in the place of this one.
    public void forget() {
        newest.set(Optional.empty());
    }
}
