package app.tallyline.desktop.today;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import app.tallyline.calendar.WorkCalendar;
import app.tallyline.desktop.frame.Aim;
import app.tallyline.desktop.frame.EntryHandle;
import app.tallyline.desktop.frame.Logging;
import app.tallyline.desktop.frame.NamedActivity;
import app.tallyline.desktop.frame.Notices;
import app.tallyline.desktop.frame.Work;
import app.tallyline.desktop.today.Question.Kind;
import app.tallyline.model.Activity;
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

/// What may be said of the active entry after the fact: what came of it, with whom, and when it goes on. Which entry that
/// is, the key says as of the moment it is typed, and never what the screen shows: the entry may still be on its way to the
/// log. A question stays that entry's, whatever is logged meanwhile.
public final class NewestModel {
    private static final int SUGGESTIONS = 7;

    private final Logging logging;
    private final TodayModel desk;
    private final Store store;
    private final Supplier<WorkCalendar> calendar;
    private final Work work;
    private final Notices notices;
    private final ActiveModel active;
    private final ReadOnlyObjectWrapper<Optional<Question>> question = new ReadOnlyObjectWrapper<>(Optional.empty());

    public NewestModel(TodayModel desk, Logging logging, Store store, Supplier<WorkCalendar> calendar, Work work,
            Notices notices) {
        this.desk = desk;
        this.logging = logging;
        this.store = store;
        this.calendar = calendar;
        this.work = work;
        this.notices = notices;
        this.active = new ActiveModel(desk, logging, store, work);
    }

    /// What keys are about.
    ActiveModel active() {
        return active;
    }

    /// What is asked, if anything is.
    ReadOnlyObjectProperty<Optional<Question>> questionProperty() {
        return question.getReadOnlyProperty();
    }

    public LocalDate today() {
        return desk.todayProperty().get();
    }

    /// Asks anew what keys are about.
    public void refresh() {
        active.refresh();
    }

    /// The likeliest prospects for what is typed so far.
    public void suggest(String typed, Consumer<List<Listed>> answer) {
        work.read(() -> store.search().suggest(typed, SUGGESTIONS), answer, problem -> {
            notices.tell(problem);
            answer.accept(List.of());
        });
    }

    /// Notes what came of the call that is meant. *Appointment* logs the appointment as well and asks when; *call back* asks
    /// with whom, where that is not known, and when.
    public void outcome(Outcome outcome) {
        desk.number().forget();
        if (question.get().filter(Question::callBack).isPresent()) {
            leaveOpen();
        }
        CallAim call = new CallAim(desk, logging, store);
        switch (outcome) {
            case APPOINTMENT -> agree(call);
            case CALL_BACK -> callBack(call);
            default -> work.write(() -> note(call, outcome), noted -> {
                tell(noted.isPresent(), outcome, call);
                active.refresh();
            });
        }
    }

    private Optional<Entry> note(CallAim call, Outcome outcome) {
        return call.act(wanted -> store.log().amend(wanted, details -> details.withOutcome(Optional.of(outcome))));
    }

    private void callBack(CallAim call) {
        settle(new EntryHandle(), () -> note(call, Outcome.CALL_BACK), active.call(), work::write, found -> {
            tell(found.isPresent(), Outcome.CALL_BACK, call);
            active.refresh();
            found.ifPresent(entry -> {
                boolean named = !entry.what().prospect().isEmpty();
                ask(new Question(named ? Kind.CALL_BACK_WHEN : Kind.CALL_BACK_WHO, entry));
            });
        });
    }

    private void agree(CallAim call) {
        Moment moment = logging.moment();
        NamedActivity typed = new NamedActivity(new Activity(Measure.APPOINTMENT, 1, moment),
                active.call().map(line -> line.what().prospect()).orElse(""));
        EntryHandle agreed = new EntryHandle();
        Asking logged = (change, after, failed) -> logging.log(agreed, Optional.of(typed), change, after, failed);
        Optional<ActiveLine> known = active.call().map(_ -> new ActiveLine(typed, false));
        settle(agreed, () -> call.act(wanted -> store.log().agree(wanted, moment, Optional.empty())), known, logged,
                found -> {
                    tell(found.isPresent(), Outcome.APPOINTMENT, call);
                    active.refresh();
                    found.ifPresent(this::askWhen);
                });
    }

    private void tell(boolean noted, Outcome outcome, CallAim call) {
        if (noted) {
            notices.tell(words -> outcome == Outcome.APPOINTMENT
                    ? words.say("newest.agreed")
                    : words.say("newest.noted", words.outcome(outcome)));
        } else {
            notices.warn(words -> call.answered()
                    .map(line -> words.say("newest.answered", LogTexts.line(line, desk, words)))
                    .orElseGet(() -> words.say("newest.noCall")));
        }
    }

    /// Finds the entry logged last, for something is about to be typed about it: the keys wait.
    ///
    /// @param then hears of it; empty where there is none
    void find(Consumer<Optional<Found>> then) {
        Aim aim = logging.aim(Optional.empty());
        settle(new EntryHandle(), () -> aim.act(store.log()::find), active.entry(), work::write, then);
    }

    /// How a change is asked for.
    private interface Asking {
        void ask(Supplier<Optional<Found>> change, Consumer<Optional<Found>> after, Consumer<Throwable> failed);
    }

    /// Makes a change about an entry, while the keys wait that are typed about it. Where it cannot be saved, they go to its
    /// fields all the same, as far as it is known, and what is said of it there is refused: they are no commands.
    private void settle(EntryHandle handle, Supplier<Optional<Entry>> change, Optional<ActiveLine> known, Asking asking,
            Consumer<Optional<Found>> then) {
        LocalDate today = today();
        Supplier<Optional<Entry>> settling = handle.settledBy(change, entry -> entry);
        Supplier<Optional<Found>> found = () -> settling.get().map(entry -> new Found(handle, desk.line(entry).named(),
                calendar.get().nextWorkingDay(today)));
        desk.typeAhead().settle((after, failed) -> asking.ask(found, after, failed), then, problem -> {
            known.ifPresent(line -> then.accept(Optional.of(new Found(handle, line.what(), today.plusDays(1)))));
            notices.tell(problem);
        });
    }

    private void ask(Question asked) {
        question.set(Optional.of(asked));
    }

    /// Leaves what is asked unanswered.
    public void leaveOpen() {
        question.set(Optional.empty());
    }

    /// Asks with whom the entry logged last was; where it was asked with whom a call was that is to be made again, that is
    /// asked still.
    public void askWho() {
        if (question.get().filter(open -> open.kind() == Kind.CALL_BACK_WHO).isEmpty()) {
            ask(new Question(Kind.WHO, hold(Optional.empty()), active.entry().map(ActiveLine::what), today(), false));
        }
    }

    /// Asks for when an appointment was agreed.
    void askWhen(Found appointment) {
        ask(new Question(Kind.APPOINTMENT_WHEN, appointment));
    }

    /// Holds fast the entry that something is being typed about: what is logged meanwhile does not change it.
    ///
    /// @param measure the measure it must be of; empty for any
    EntryHandle hold(Optional<Measure> measure) {
        Aim aim = logging.aim(measure);
        EntryHandle handle = new EntryHandle();
        work.write(handle.settledBy(() -> aim.act(store.log()::find), found -> found), _ -> {}, _ -> {
            // Told once something is said of it.
        });
        return handle;
    }

    /// Says with whom the entry was that was asked about; where it has a prospect, is time spent, or there is no entry
    /// yet, the next entry will be with them.
    public void who(Named who) {
        if (question.get().filter(Question::ofName).isEmpty()) {
            askWho();
        }
        Question asked = question.get().orElseThrow();
        if (asked.callBack()) {
            ask(asked.then(Kind.CALL_BACK_WHEN));
            work.write(() -> tied(asked.entry(), who), this::tellWith, problem -> notAnswered(asked, problem));
            return;
        }
        TypedName name = new TypedName(who);
        desk.nameUnsettled(name);
        leaveOpen();
        work.write(() -> {
            Optional<Entry> free = asked.entry().id().flatMap(store.log()::find)
                    .filter(entry -> entry.activity().details().prospect().isEmpty())
                    .filter(entry -> entry.activity().measure().kind() != Measure.Kind.TIME);
            if (free.isEmpty()) {
                name.keepForNext(who.id().isPresent()
                        ? who
                        : store.prospects().find(who.name()).map(Named::of).orElse(who));
            }
            return free.map(_ -> tied(asked.entry(), who));
        }, tied -> {
            desk.nameSettled(name);
            tied.ifPresentOrElse(this::tellWith, () -> notices.tell(words -> words.say("newest.next", who.name())));
        }, problem -> {
            desk.nameSettled(name);
            notAnswered(asked, problem);
        });
    }

    /// @return the name of whom it is with by now, which may have been found by another text
    private String tied(EntryHandle entry, Named who) {
        long id = entry.known();
        who.id().ifPresentOrElse(prospect -> store.log().tie(id, prospect), () -> store.log().tie(id, who.name()));
        return store.log().find(id).map(each -> desk.line(each).named().prospect()).orElse(who.name());
    }

    private void tellWith(String name) {
        notices.tell(words -> words.say("newest.tied", name));
    }

    /// Answers when: the appointment is for then, or the prospect is to be called back then.
    public void when(LocalDate day, Optional<LocalTime> time) {
        Question asked = question.get().orElseThrow();
        leaveOpen();
        if (asked.callBack()) {
            work.write(() -> store.agenda().callBack(asked.entry().known(), day, time), name -> {
                // Where the name could not be saved it is asked for again, and the day once more behind it.
                if (name.isPresent() || !asks(Kind.CALL_BACK_WHO, asked.entry())) {
                    notices.tell(words -> name.map(who -> words.say("newest.callBack", who, words.dayAndMonth(day)))
                            .orElseGet(() -> words.say("newest.backNobody")));
                }
            }, problem -> notAnswered(asked, problem));
        } else {
            LocalDateTime at = day.atTime(time.orElse(LocalTime.MIDNIGHT));
            work.write(() -> store.log().amend(asked.entry().known(), details -> details.withMeantFor(Optional.of(at))),
                    _ -> notices.tell(words -> words.say("newest.meantFor", words.dayAndMonth(day))),
                    problem -> notAnswered(asked, problem));
        }
    }

    private boolean asks(Kind kind, EntryHandle entry) {
        return question.get().filter(open -> open.kind() == kind && open.entry() == entry).isPresent();
    }

    /// What was typed still stands, and is asked for again unless something else is; a name also before the day behind it.
    private void notAnswered(Question asked, Throwable problem) {
        if (question.get().isEmpty() || asked.ofName() && asks(Kind.CALL_BACK_WHEN, asked.entry())) {
            ask(asked.again());
        }
        notices.tell(problem);
    }

    /// Says what was sold and for how much.
    ///
    /// @param ended hears of the end: empty when it is on disk, else why it is not
    void sold(EntryHandle sale, Optional<Money> amount, String product, Consumer<Optional<Throwable>> ended) {
        amend(sale, details -> details.withDeal(new Deal(amount, product, details.firstContact())),
                words -> words.say("today.changed"), ended);
    }

    /// Says what time was spent on.
    ///
    /// @param ended hears of the end, as in [#sold]
    void spentOn(EntryHandle time, String category, Consumer<Optional<Throwable>> ended) {
        amend(time, details -> details.withCategory(category),
                words -> words.say("newest.noted", words.category(category)), ended);
    }

    private void amend(EntryHandle entry, UnaryOperator<Details> change, Function<Words, String> told,
            Consumer<Optional<Throwable>> ended) {
        work.write(() -> store.log().amend(entry.known(), change), _ -> {
            notices.tell(told);
            ended.accept(Optional.empty());
        }, problem -> ended.accept(Optional.of(problem)));
    }

    /// Tells that a single letter is taken for nobody's name.
    void tellOneLetter(String letter) {
        notices.warn(words -> words.say("newest.oneLetter", letter));
    }

    /// Tells why something could not be saved that comes back into no field.
    void tell(Throwable problem) {
        notices.tell(problem);
    }
}
