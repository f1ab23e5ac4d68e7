package app.tallyline.desktop.today;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import app.tallyline.calendar.WorkCalendar;
import app.tallyline.desktop.frame.CurrentDate;
import app.tallyline.desktop.frame.Work;
import app.tallyline.metrics.Totals;
import app.tallyline.model.Period;
import app.tallyline.store.Store;

/// Offers the review of last week on the first working day of a week, until it is closed or put off for the day.
public final class WeekModel {
    private final Store store;
    private final Supplier<WorkCalendar> calendar;
    private final Work work;
    private final CurrentDate date;
    private final Consumer<LocalDate> review;
    private final ReadOnlyObjectWrapper<Optional<Offer>> offer = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<LocalDate> putOff = Optional.empty();

    /// A week that waits to be reviewed.
    ///
    /// @param week the week
    /// @param totals what it came to
    public record Offer(Period week, Totals totals) {}

    /// @param review shows the review of the week that holds a day
    public WeekModel(Store store, Supplier<WorkCalendar> calendar, Work work, CurrentDate date,
            Consumer<LocalDate> review) {
        this.store = store;
        this.calendar = calendar;
        this.work = work;
        this.date = date;
        this.review = review;
    }

    /// The week on offer, if there is one.
    public ReadOnlyObjectProperty<Optional<Offer>> offerProperty() {
        return offer.getReadOnlyProperty();
    }

    /// Goes to the review.
    public void accept() {
        offer.get().ifPresent(waiting -> review.accept(waiting.week().first()));
    }

    /// Offers nothing more today.
    public void putOff() {
        putOff = Optional.of(date.today());
        offer.set(Optional.empty());
    }

    /// Asks anew whether there is something to offer.
    public void refresh() {
        LocalDate today = date.today();
        if (putOff.equals(Optional.of(today))) {
            return;
        }
        work.read("week", () -> offer(today), offer::set);
    }

    private Optional<Offer> offer(LocalDate today) {
        DayOfWeek first = store.settings().now().workplace().firstDayOfWeek();
        Period week = Period.week(today, first);
        WorkCalendar working = calendar.get();
        boolean firstWorkingDay = week.eachDay().filter(working::works).findFirst().filter(today::equals).isPresent();
        Period last = Period.week(today.minusWeeks(1), first);
        if (!firstWorkingDay || store.reviews().of(last.first()).isPresent()) {
            return Optional.empty();
        }
        Totals totals = store.history().totals(last);
        return totals.byMeasure().isEmpty() ? Optional.empty() : Optional.of(new Offer(last, totals));
    }
}
