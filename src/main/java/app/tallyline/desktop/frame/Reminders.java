package app.tallyline.desktop.frame;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import app.tallyline.model.Due;

/// What has fallen due at a time of day while the window was open, and is neither answered nor put away: one reminder
/// for all of it, each told once. Lives on the window's thread.
public final class Reminders {
    /// A clock that is set back by less is put right, and tells nothing twice.
    private static final Duration CORRECTION = Duration.ofMinutes(5);

    private final CurrentDate date;
    private final ReadOnlyObjectWrapper<Standing> standing = new ReadOnlyObjectWrapper<>(
            new Standing(List.of(), LocalDate.EPOCH));
    private LocalDateTime told;
    private Consumer<Due.Cause> showing = _ -> {};

    /// What there is to tell.
    ///
    /// @param due what has fallen due, the earliest first; empty where there is nothing to tell
    /// @param today the day it is told on
    public record Standing(List<Due> due, LocalDate today) {
        /// Whether there is something to tell that another did not know of.
        public boolean tellsMoreThan(Standing other) {
            return due.stream().anyMatch(each -> !other.holds(each));
        }

        private boolean holds(Due wanted) {
            return due.stream().anyMatch(each -> each.cause().equals(wanted.cause()));
        }
    }

    public Reminders(CurrentDate date) {
        this.date = date;
        this.told = date.time();
    }

    /// The date and time that they go by.
    public CurrentDate date() {
        return date;
    }

    /// What is to be told.
    public ReadOnlyObjectProperty<Standing> standingProperty() {
        return standing.getReadOnlyProperty();
    }

    /// Looks what has fallen due since it last looked, however long ago that is: the machine may have slept, or been
    /// taken to another zone.
    ///
    /// @param due everything due by now; what was told of and is not among it any more is answered
    public void look(List<Due> due) {
        LocalDateTime now = date.time();
        if (now.isBefore(told.minus(CORRECTION))) {
            told = now;
        }
        Standing before = standing.get();
        standing.set(new Standing(due.stream().filter(each -> !each.at().isAfter(now))
                .filter(each -> before.holds(each) || fallen(each)).toList(), now.toLocalDate()));
        told = now.isAfter(told) ? now : told;
    }

    /// @param newShowing brings what is told to where it can be answered
    public void onShow(Consumer<Due.Cause> newShowing) {
        showing = newShowing;
    }

    /// Puts away what is told, and brings the first of it to where it can be answered.
    public void show() {
        List<Due> shown = standing.get().due();
        dismiss();
        shown.stream().findFirst().ifPresent(first -> showing.accept(first.cause()));
    }

    /// Puts away what is told, answered or not.
    public void dismiss() {
        standing.set(new Standing(List.of(), date.today()));
    }

    /// Midnight stands for any time that day, which is no time to be reminded at.
    private boolean fallen(Due due) {
        return due.at().isAfter(told) && !due.at().toLocalTime().equals(LocalTime.MIDNIGHT);
    }
}
