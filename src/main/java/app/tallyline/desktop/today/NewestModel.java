package app.tallyline.desktop.today;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import app.tallyline.calendar.WorkCalendar;
import app.tallyline.desktop.frame.CurrentDate;
import app.tallyline.desktop.frame.Notices;
import app.tallyline.desktop.frame.Work;
import app.tallyline.model.Deal;
import app.tallyline.model.Details;
import app.tallyline.model.Entry;
import app.tallyline.model.Measure;
import app.tallyline.model.Moment;
import app.tallyline.model.Money;
import app.tallyline.model.Outcome;
import app.tallyline.store.ProspectSearch.Listed;
import app.tallyline.store.Store;
import app.tallyline.words.Words;

/// What may be said of the newest entry after the fact: what came of it, with whom, and when it goes on.
public final class NewestModel {
    private static final int SUGGESTIONS = 7;

    private final TodayModel desk;
    private final Store store;
    private final Supplier<WorkCalendar> calendar;
    private final Work work;
    private final Notices notices;
    private final CurrentDate date;
    private final ReadOnlyObjectWrapper<Question> question = new ReadOnlyObjectWrapper<>(Question.NONE);

    /// What is asked of the newest entry, in place.
    public enum Question {
        NONE,
        /// For when an appointment was agreed.
        APPOINTMENT_WHEN,
        /// When to call back.
        CALL_BACK_WHEN,
        /// With whom.
        WHO
    }

    public NewestModel(TodayModel desk, Store store, Supplier<WorkCalendar> calendar, Work work, Notices notices,
            CurrentDate date) {
        this.desk = desk;
        this.store = store;
        this.calendar = calendar;
        this.work = work;
        this.notices = notices;
        this.date = date;
        desk.dayProperty().subscribe(_ -> question.set(Question.NONE));
    }

    /// What is asked.
    public ReadOnlyObjectProperty<Question> questionProperty() {
        return question.getReadOnlyProperty();
    }

    /// The entry that answers are about: the newest of its measure while a question is open, else the newest.
    public Optional<LogLine> subject() {
        return switch (question.get()) {
            case APPOINTMENT_WHEN -> newest(Measure.APPOINTMENT);
            case CALL_BACK_WHEN -> newest(Measure.COLD_CALL);
            case NONE, WHO -> desk.newest();
        };
    }

    public LocalDate today() {
        return date.today();
    }

    /// Answers with the next working day after today.
    public void nextWorkingDay(Consumer<LocalDate> answer) {
        LocalDate today = date.today();
        work.read("newest.day", () -> calendar.get().nextWorkingDay(today), answer);
    }

    /// Notes what came of the newest call. *Appointment* logs the appointment as well and asks when; *call back* asks
    /// when.
    public void outcome(Outcome outcome) {
        desk.forgetQuantity();
        Optional<LogLine> call = newest(Measure.COLD_CALL);
        if (call.isEmpty()) {
            notices.tell(words -> words.say("newest.noCall"));
            return;
        }
        long id = call.get().entry().id();
        Moment moment = desk.moment();
        if (outcome == Outcome.APPOINTMENT) {
            change(() -> store.log().agree(id, moment, Optional.empty()),
                    words -> words.say("newest.agreed"), Question.APPOINTMENT_WHEN);
        } else {
            change(() -> note(id, outcome), words -> words.say("newest.noted", words.outcome(outcome)),
                    outcome == Outcome.CALL_BACK ? Question.CALL_BACK_WHEN : Question.NONE);
        }
    }

    /// Ties the newest entry to somebody; where it has a prospect, or there is no entry yet, the next entry will be with
    /// them.
    public void who(Named who) {
        Optional<LogLine> entry = subject();
        boolean tied = entry.isPresent() && entry.get().prospect().isEmpty();
        Question then = question.get() == Question.CALL_BACK_WHEN ? Question.CALL_BACK_WHEN : Question.NONE;
        if (tied) {
            long id = entry.get().entry().id();
            change(() -> {
                who.id().ifPresentOrElse(prospect -> store.log().tie(id, prospect),
                        () -> store.log().tie(id, who.name()));
                return who;
            }, words -> words.say("newest.tied", who.name()), then);
        } else {
            desk.nextWith(Optional.of(who));
            question.set(Question.NONE);
            notices.tell(words -> words.say("newest.next", who.name()));
        }
    }

    /// The likeliest prospects for what is typed so far.
    public void suggest(String typed, Consumer<List<Listed>> answer) {
        work.read("newest.suggestions", () -> store.search().suggest(typed, SUGGESTIONS), answer);
    }

    /// Asks with whom the newest entry was.
    public void askWho() {
        question.set(Question.WHO);
    }

    /// Asks for when the newest appointment was agreed.
    public void askWhen() {
        question.set(Question.APPOINTMENT_WHEN);
    }

    /// Leaves what is asked unanswered.
    public void leaveOpen() {
        question.set(Question.NONE);
    }

    /// Answers when: the appointment is for then, or the prospect is to be called back then.
    public void when(LocalDate day, Optional<LocalTime> time) {
        Optional<LogLine> entry = subject();
        if (entry.isEmpty()) {
            leaveOpen();
            return;
        }
        Entry known = entry.get().entry();
        if (question.get() == Question.CALL_BACK_WHEN) {
            known.activity().details().prospect().ifPresent(who -> change(() -> store.agenda().schedule(who, day, time),
                    words -> words.say("newest.callBack", entry.get().prospect(), words.dayAndMonth(day)), Question.NONE));
        } else {
            LocalDateTime at = day.atTime(time.orElse(LocalTime.MIDNIGHT));
            change(known, known.activity().details().withMeantFor(Optional.of(at)),
                    words -> words.say("newest.meantFor", words.dayAndMonth(day)));
        }
    }

    /// Says what was sold and for how much.
    public void sold(Optional<Money> amount, String product) {
        newest(Measure.SALE).map(LogLine::entry).ifPresent(sale -> {
            Deal deal = new Deal(amount, product, sale.activity().details().firstContact());
            change(sale, sale.activity().details().withDeal(deal), words -> words.say("today.changed"));
        });
    }

    /// Says what the newest entry's time was spent on.
    public void spentOn(String category) {
        desk.newest().map(LogLine::entry)
                .filter(entry -> entry.activity().measure().kind() == Measure.Kind.TIME)
                .filter(entry -> !entry.activity().details().category().equals(category))
                .ifPresent(entry -> change(entry, entry.activity().details().withCategory(category),
                        words -> words.say("newest.noted", words.category(category))));
    }

    private Optional<LogLine> newest(Measure measure) {
        return desk.logProperty().get().stream()
                .filter(line -> line.entry().activity().measure().equals(measure))
                .max(Comparator.comparingLong(line -> line.entry().id()));
    }

    private Long note(long id, Outcome outcome) {
        store.log().note(id, outcome);
        return id;
    }

    private void change(Entry entry, Details details, Function<Words, String> told) {
        change(() -> {
            store.log().change(entry, entry.activity().withDetails(details), Optional.empty());
            return entry;
        }, told, Question.NONE);
    }

    private <T> void change(Supplier<T> change, Function<Words, String> told, Question then) {
        work.write(change, _ -> {
            notices.tell(told);
            desk.refresh();
            question.set(then);
        });
    }
}
