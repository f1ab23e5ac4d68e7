package app.tallyline.desktop.today;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import app.tallyline.calendar.WorkCalendar;
import app.tallyline.desktop.frame.CurrentDate;
import app.tallyline.desktop.frame.EntryHandle;
import app.tallyline.desktop.frame.Logging;
import app.tallyline.desktop.frame.NamedActivity;
import app.tallyline.desktop.frame.Notices;
import app.tallyline.desktop.frame.Reminders;
import app.tallyline.desktop.frame.Work;
import app.tallyline.model.Activity;
import app.tallyline.model.Due;
import app.tallyline.model.FollowUp;
import app.tallyline.model.Measure;
import app.tallyline.model.Moment;
import app.tallyline.model.Outcome;
import app.tallyline.store.Store;
import app.tallyline.words.Words;

/// What is due today and before: appointments that wait for their outcome, prospects to be contacted. What is not done
/// is carried on to the next day by itself.
public final class DueModel {
    private final Store store;
    private final Supplier<WorkCalendar> calendar;
    private final Logging logging;
    private final Work work;
    private final Notices notices;
    private final CurrentDate date;
    private final Reminders reminders;
    private final ReadOnlyObjectWrapper<List<Due>> due = new ReadOnlyObjectWrapper<>(List.of());
    /// What has been answered, while that is being saved.
    private final Set<Due> hidden = new HashSet<>();
    private LocalDateTime knownUntil = LocalDateTime.MIN;

    /// @param reminders is told of all that is due, to tell what of it has just fallen due
    public DueModel(Store store, Supplier<WorkCalendar> calendar, Logging logging, Work work, Notices notices,
            Reminders reminders) {
        this.store = store;
        this.calendar = calendar;
        this.logging = logging;
        this.work = work;
        this.notices = notices;
        this.date = reminders.date();
        this.reminders = reminders;
        date.todayProperty().addListener((_, _, _) -> refresh());
    }

    /// What is due, the longest overdue first.
    public ReadOnlyObjectProperty<List<Due>> dueProperty() {
        return due.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<LocalDate> todayProperty() {
        return date.todayProperty();
    }

    /// The present time at the desk.
    public LocalDateTime now() {
        return date.time();
    }

    /// Asks anew what is due.
    public void refresh() {
        LocalDateTime end = date.today().plusDays(1).atStartOfDay();
        work.read("due", () -> store.agenda().before(end), found -> {
            knownUntil = end;
            show(found);
            look();
        });
    }

    private void show(List<Due> all) {
        due.set(all.stream().filter(each -> !hidden.contains(each)).toList());
    }

    /// Looks whether something has fallen due since it last looked; to be called now and then. What is known of another
    /// day says nothing of today: that is looked at when it is known.
    public void look() {
        if (now().isBefore(knownUntil)) {
            reminders.look(due.get());
        }
    }

    /// @param showing brings what the user was reminded of, and wants to see, into view
    void onShow(Consumer<Due.Cause> showing) {
        reminders.onShow(showing);
    }

    /// Notes what came of an appointment.
    public void outcome(Due.Appointment appointment, Outcome outcome) {
        answer(appointment, () -> {
            store.log().note(appointment.entry().id(), outcome);
            return outcome;
        }, (words, noted) -> words.say("newest.noted", words.outcome(noted)));
    }

    /// Notes that an appointment was moved.
    ///
    /// @param to empty where the new time is still to be agreed
    public void move(Due.Appointment appointment, Optional<LocalDateTime> to) {
        answer(appointment, () -> {
            store.log().move(appointment.entry().id(), to);
            return to;
        }, (words, moved) -> moved.map(at -> words.say("newest.meantFor", words.dayAndMonth(at.toLocalDate())))
                .orElseGet(() -> words.say("newest.noted", words.outcome(Outcome.MOVED))));
    }

    /// Logs the call to a prospect who was due.
    public void called(Due.Contact contact) {
        Moment moment = Moment.at(date.now(), date.zone());
        EntryHandle handle = new EntryHandle();
        hide(contact);
        logging.log(handle,
                Optional.of(new NamedActivity(new Activity(Measure.COLD_CALL, 1, moment), contact.name())),
                handle.settledBy(() -> store.agenda().call(contact.who().id(), contact.next(), moment),
                        call -> Optional.of(call.entry())),
                call -> answered(contact, words -> words.say(call.answered() ? "due.called" : "due.calledOther",
                        contact.name())),
                problem -> notAnswered(contact, problem));
    }

    /// Takes a prospect off the list.
    public void done(Due.Contact contact) {
        answer(contact, Optional::empty, (words, _) -> words.say("due.done", contact.name()));
    }

    /// Puts a prospect off to the next working day, at the same time.
    public void later(Due.Contact contact) {
        LocalDate today = date.today();
        answer(contact, () -> Optional.of(contact.next().moved(calendar.get().nextWorkingDay(today),
                contact.next().time())), (words, next) -> words.say("due.moved", contact.name(),
                        words.dayAndMonth(next.flatMap(FollowUp::day).orElseThrow())));
    }

    /// Sets what is to stand in the place of the next step that is shown, unless another was set meanwhile.
    private void answer(Due.Contact contact, Supplier<Optional<FollowUp>> next,
            BiFunction<Words, Optional<FollowUp>, String> told) {
        record Answer(Optional<FollowUp> next, boolean stands) {}
        hide(contact);
        work.write(() -> {
            Optional<FollowUp> wanted = next.get();
            return new Answer(wanted, store.agenda().answer(contact.who().id(), contact.next(), wanted));
        }, answer -> {
            if (answer.stands()) {
                answered(contact, words -> told.apply(words, answer.next()));
            } else {
                answered(contact, words -> words.say("due.other", contact.name()));
                // Nothing was written, and what is shown is of before.
                refresh();
            }
        }, problem -> notAnswered(contact, problem));
    }

    /// Says which keys answer what is due, where another was pressed.
    void tellKeys() {
        notices.tell(words -> words.say("due.keys"));
    }

    /// Answers something that is due. It is shown no longer from now on, so that the next key is about the next.
    private <T> void answer(Due what, Supplier<T> change, BiFunction<Words, T, String> told) {
        hide(what);
        work.write(change, value -> answered(what, words -> told.apply(words, value)),
                problem -> notAnswered(what, problem));
    }

    private void hide(Due what) {
        hidden.add(what);
        show(due.get());
    }

    private void answered(Due what, Function<Words, String> told) {
        hidden.remove(what);
        notices.tell(told);
    }

    private void notAnswered(Due what, Throwable problem) {
        hidden.remove(what);
        refresh();
        notices.tell(problem);
    }
}
