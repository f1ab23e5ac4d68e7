package app.tallyline.desktop.today;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import app.tallyline.calendar.WorkCalendar;
import app.tallyline.desktop.frame.CurrentDate;
import app.tallyline.desktop.frame.Notices;
import app.tallyline.desktop.frame.Work;
import app.tallyline.model.Due;
import app.tallyline.model.FollowUp;
import app.tallyline.model.Moment;
import app.tallyline.model.Outcome;
import app.tallyline.store.Store;
import app.tallyline.words.Words;

/// What is due today and before: appointments that wait for their outcome, prospects to be contacted. What is not done
/// is carried on to the next day by itself.
public final class DueModel {
    private final Store store;
    private final Supplier<WorkCalendar> calendar;
    private final Work work;
    private final Notices notices;
    private final CurrentDate date;
    private final ReadOnlyObjectWrapper<List<Due>> due = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<Due>> reminder = new ReadOnlyObjectWrapper<>(List.of());
    private LocalDateTime looked;

    public DueModel(Store store, Supplier<WorkCalendar> calendar, Work work, Notices notices, CurrentDate date) {
        this.store = store;
        this.calendar = calendar;
        this.work = work;
        this.notices = notices;
        this.date = date;
        this.looked = now();
    }

    /// What is due, the longest overdue first.
    public ReadOnlyObjectProperty<List<Due>> dueProperty() {
        return due.getReadOnlyProperty();
    }

    /// What fell due last while the window was open, to be told on the desktop.
    public ReadOnlyObjectProperty<List<Due>> reminderProperty() {
        return reminder.getReadOnlyProperty();
    }

    /// The present time at the desk.
    public LocalDateTime now() {
        return LocalDateTime.ofInstant(date.now(), date.zone());
    }

    /// Asks anew what is due.
    public void refresh() {
        LocalDateTime end = date.today().plusDays(1).atStartOfDay();
        work.read("due", () -> store.agenda().before(end), due::set);
    }

    /// Looks whether something has fallen due since it last looked; to be called now and then.
    public void look() {
        LocalDateTime now = now();
        List<Due> fallen = due.get().stream().filter(each -> each.at().isAfter(looked) && !each.at().isAfter(now))
                .toList();
        if (!fallen.isEmpty()) {
            reminder.set(fallen);
        }
        if (!now.toLocalDate().equals(looked.toLocalDate())) {
            refresh();
        }
        looked = now;
    }

    /// Notes what came of an appointment.
    public void outcome(Due.Appointment appointment, Outcome outcome) {
        change(() -> {
            store.log().note(appointment.entry().id(), outcome);
            return outcome;
        }, words -> words.say("newest.noted", words.outcome(outcome)));
    }

    /// Notes that an appointment was moved.
    ///
    /// @param to empty where the new time is still to be agreed
    public void move(Due.Appointment appointment, Optional<LocalDateTime> to) {
        change(() -> {
            store.log().move(appointment.entry().id(), to);
            return to;
        }, words -> to.map(at -> words.say("newest.meantFor", words.dayAndMonth(at.toLocalDate())))
                .orElseGet(() -> words.say("newest.noted", words.outcome(Outcome.MOVED))));
    }

    /// Logs the call to a prospect who was due.
    public void called(Due.Contact contact) {
        Instant now = date.now();
        change(() -> store.agenda().call(contact.who().id(), Moment.at(now, date.zone())),
                words -> words.say("due.called", contact.name()));
    }

    /// Takes a prospect off the list.
    public void done(Due.Contact contact) {
        change(() -> {
            store.agenda().set(contact.who().id(), Optional.empty());
            return contact;
        }, words -> words.say("due.done", contact.name()));
    }

    /// Puts a prospect off to the next working day, at the same time.
    public void later(Due.Contact contact) {
        FollowUp now = contact.who().prospect().followUp().orElseThrow();
        LocalDate today = date.today();
        work.write(() -> {
            LocalDate next = calendar.get().nextWorkingDay(today);
            store.agenda().set(contact.who().id(), Optional.of(now.moved(next, now.time())));
            return next;
        }, day -> notices.tell(words -> words.say("due.moved", contact.name(), words.dayAndMonth(day))));
    }

    private <T> void change(Supplier<T> change, Function<Words, String> told) {
        work.write(change, _ -> notices.tell(told));
    }
}
