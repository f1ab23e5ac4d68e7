package app.tallyline.desktop.today;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import app.tallyline.desktop.frame.CurrentDate;
import app.tallyline.desktop.frame.Drafts;
import app.tallyline.desktop.frame.EntryHandle;
import app.tallyline.desktop.frame.Logging;
import app.tallyline.desktop.frame.NamedActivity;
import app.tallyline.desktop.frame.NotSaved;
import app.tallyline.desktop.frame.Notices;
import app.tallyline.desktop.frame.TypeAhead;
import app.tallyline.desktop.frame.Undoing;
import app.tallyline.desktop.frame.Work;
import app.tallyline.metrics.DayStanding;
import app.tallyline.metrics.GoalStanding;
import app.tallyline.metrics.MetricsService;
import app.tallyline.metrics.Pace;
import app.tallyline.model.Activity;
import app.tallyline.model.Details;
import app.tallyline.model.Entry;
import app.tallyline.model.Goal;
import app.tallyline.model.Measure;
import app.tallyline.model.MeasureSetup;
import app.tallyline.model.Moment;
import app.tallyline.store.Store;

/// The log desk's state: which day, how many, what is done.
public final class TodayModel {
    /// More entries than a person makes in a day; the screen says so when there are more.
    public static final int MOST_LINES = 250;

    /// So many calls nobody makes between a sale and the next key: it is the amount, and Enter was forgotten.
    private static final long MANY = 100;

    private final Store store;
    private final MetricsService metrics;
    private final Work work;
    private final Notices notices;
    private final CurrentDate date;
    private final Logging logging;
    private final Undoing undoing;
    private final Drafts drafts;

    private final PendingNumber number = new PendingNumber();
    private final ReadOnlyObjectWrapper<Optional<TodayFigures>> figures = new ReadOnlyObjectWrapper<>(
            Optional.empty());
    private final ReadOnlyObjectWrapper<List<LogLine>> log = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<GoalStanding>> goal = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<MeasureSetup>> further = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<Named>> next = new ReadOnlyObjectWrapper<>(Optional.empty());
    /// A name that was typed, of which it is not settled yet whether it is the next entry's.
    private Optional<TypedName> unsettled = Optional.empty();
    private final TypeAhead typeAhead = new TypeAhead();
    /// Entries that are being deleted: they are shown no longer.
    private final Set<Long> deleted = new HashSet<>();

    public TodayModel(Store store, MetricsService metrics, Logging logging, Work work, Notices notices,
            CurrentDate date) {
        this.store = store;
        this.metrics = metrics;
        this.work = work;
        this.notices = notices;
        this.date = date;
        this.logging = logging;
        this.undoing = new Undoing(store.undoHistory(), work, notices, logging.dayProperty()::get);
        this.drafts = new Drafts(notices);
        logging.dayProperty().subscribe((_, _) -> refresh());
        // Whatever is logged, also from the list of what is due, the number was typed before it.
        logging.newestProperty().subscribe((_, _) -> number.forget());
    }

    /// What is typed and not saved yet.
    public Drafts drafts() {
        return drafts;
    }

    /// The day that is logged for: today, unless another was chosen.
    public ReadOnlyObjectProperty<LocalDate> dayProperty() {
        return logging.dayProperty();
    }

    /// How many the next key logs, or what it makes the amount.
    public PendingNumber number() {
        return number;
    }

    /// The day's entries, newest first.
    public ReadOnlyObjectProperty<List<LogLine>> logProperty() {
        return log.getReadOnlyProperty();
    }

    /// How the month's goal stands; empty where none is set.
    public ReadOnlyObjectProperty<Optional<GoalStanding>> goalProperty() {
        return goal.getReadOnlyProperty();
    }

    /// What the counters show; empty until it is first known.
    public ReadOnlyObjectProperty<Optional<TodayFigures>> figuresProperty() {
        return figures.getReadOnlyProperty();
    }

    /// The measures beside the three counters that can be logged, in the user's order.
    public ReadOnlyObjectProperty<List<MeasureSetup>> furtherProperty() {
        return further.getReadOnlyProperty();
    }

    /// With whom the next entry will be; empty for nobody named.
    public ReadOnlyObjectProperty<Optional<Named>> nextProperty() {
        return next.getReadOnlyProperty();
    }

    /// Whether keys wait until it is settled where they go.
    TypeAhead typeAhead() {
        return typeAhead;
    }

    /// Whether another day than today is logged for.
    public boolean late() {
        return logging.late();
    }

    public ReadOnlyObjectProperty<LocalDate> todayProperty() {
        return date.todayProperty();
    }

    /// The moment's time of day at the desk, to the minute.
    public LocalTime timeOf(Moment moment) {
        return moment.time(date.zone()).truncatedTo(ChronoUnit.MINUTES);
    }

    /// Logs as many as were typed, or one, with whoever is named for it. On another day than today the hour stays unknown.
    /// Where how many cannot be understood, or may be the sale's amount that was logged just before, the entry is one that was
    /// not saved: what is typed behind it is not of the one before. Who types the number again means so many.
    public void log(Measure measure) {
        String typedNumber = number.take();
        OptionalLong counted = PendingNumber.many(typedNumber);
        if (counted.isEmpty()) {
            refuse(measure, new NotSaved("notSaved.number", typedNumber));
            return;
        }
        long many = counted.getAsLong();
        if (many >= MANY && Measure.CORE.contains(measure) && number.perhapsAmount()) {
            refuse(measure, new NotSaved("notSaved.amountOrCount", typedNumber));
            return;
        }
        Optional<Named> named = next.get();
        Optional<TypedName> typed = unsettled;
        nextWith(Optional.empty());
        Activity activity = new Activity(measure, many, logging.moment());
        boolean elsewhere = late();
        NamedActivity asked = new NamedActivity(activity, named.map(Named::name).orElse(""));
        Supplier<Optional<Named>> who = () -> typed.filter(TypedName::isNext).map(TypedName::name).or(() -> named);
        EntryHandle handle = new EntryHandle();
        logging.log(handle, Optional.of(asked), handle.settledBy(() -> record(activity, who.get()), Optional::of),
                entry -> tellLogged(entry.activity(), who.get(), elsewhere),
                problem -> {
                    // To be logged again, with the same one.
                    if (logging.isNewest(asked) && next.get().isEmpty()) {
                        nextWith(who.get());
                    }
                    notices.tell(problem);
                });
    }

    private void tellLogged(Activity logged, Optional<Named> asked, boolean elsewhere) {
        Optional<Named> gone = asked.filter(_ -> logged.details().prospect().isEmpty());
        if (gone.isPresent()) {
            notices.warn(words -> words.say("today.savedWithout", words.quantity(logged.measure(), logged.quantity()),
                    gone.get().name()));
        } else {
            notices.tell(words -> elsewhere
                    ? words.say("today.savedFor", words.quantity(logged.measure(), logged.quantity()),
                            words.dayAndMonth(logged.moment().day()))
                    : words.say("today.saved", words.quantity(logged.measure(), logged.quantity())));
        }
    }

    private void refuse(Measure measure, NotSaved why) {
        NamedActivity asked = new NamedActivity(new Activity(measure, 1, logging.moment()), "");
        EntryHandle handle = new EntryHandle();
        logging.log(handle, Optional.of(asked), handle.settledBy(() -> {
            throw why;
        }, _ -> Optional.empty()), _ -> {}, notices::tell);
    }

    /// Whoever is gone by now, merged or taken back, keeps no key from logging.
    private Entry record(Activity activity, Optional<Named> who) {
        if (who.isPresent() && who.get().id().isEmpty()) {
            return store.log().record(activity, who.get().name());
        }
        Optional<Long> there = who.flatMap(Named::id).filter(id -> store.prospects().find(id).isPresent());
        return store.log().record(activity.withDetails(Details.NONE.withProspect(there)));
    }

    /// Says with whom the next entry will be.
    public void nextWith(Optional<Named> who) {
        unsettled = Optional.empty();
        next.set(who);
    }

    /// A name whose entry is settled by a change that is on its way.
    void nameUnsettled(TypedName name) {
        unsettled = Optional.of(name);
    }

    /// What the name is of has been settled, or will not be: it is the next entry's where it is nobody's yet.
    void nameSettled(TypedName name) {
        if (unsettled.filter(name::equals).isPresent()) {
            unsettled = Optional.empty();
            if (name.isNext()) {
                next.set(Optional.of(name.name()));
            }
        }
    }

    public void undo() {
        number.forget();
        undoing.undo();
    }

    public void redo() {
        number.forget();
        undoing.redo();
    }

    /// Takes an entry out of the log; it is shown no longer from now on.
    public void delete(Entry entry) {
        number.forget();
        deleted.add(entry.id());
        show(log.get());
        work.write(() -> {
            store.log().delete(entry.id());
            return entry;
        }, _ -> {
            deleted.remove(entry.id());
            notices.tell(words -> words.say("today.deleted",
                    words.quantity(entry.activity().measure(), entry.activity().quantity())));
        }, problem -> {
            deleted.remove(entry.id());
            refresh();
            notices.tell(problem);
        });
    }

    /// Where entries that are changed to another time belong.
    public ZoneId zone() {
        return date.zone();
    }

    /// Turns the desk to another day, once what is typed is saved; the future cannot be logged.
    public void show(LocalDate newDay) {
        if (drafts.settle()) {
            logging.show(newDay.isAfter(date.today())
                    ? date.today()
                    : newDay.isBefore(Moment.FIRST_DAY) ? Moment.FIRST_DAY : newDay);
        }
    }

    /// Asks anew what the desk shows: the counters first, for it is they that the user waits for.
    public void refresh() {
        LocalDate asked = dayProperty().get();
        work.read("today.counters", () -> figures(asked), answer -> figures.set(Optional.of(answer)));
        work.read("today.further", this::loggable, further::set);
        work.read("today.log", () -> lines(store.log().on(asked, MOST_LINES)), this::show);
        work.read("today.goal", () -> goalOf(asked).map(set -> metrics.standing(set, asked)), goal::set);
    }

    private void show(List<LogLine> lines) {
        log.set(lines.stream().filter(line -> !deleted.contains(line.entry().id())).toList());
    }

    private List<MeasureSetup> loggable() {
        return store.measures().all().stream().filter(MeasureSetup::loggable)
                .filter(setup -> !Measure.CORE.contains(setup.measure())).toList();
    }

    private Optional<Goal> goalOf(LocalDate asked) {
        return store.goals().holding(YearMonth.from(asked));
    }

    private List<LogLine> lines(List<Entry> entries) {
        Map<Long, String> names = store.prospects().names(entries.stream()
                .flatMap(entry -> entry.activity().details().prospect().stream()).toList());
        return entries.stream().map(entry -> new LogLine(entry,
                entry.activity().details().prospect().map(names::get).orElse(""))).toList();
    }

    /// An entry as the log shows it. Asks the store.
    LogLine line(Entry entry) {
        return lines(List.of(entry)).getFirst();
    }

    private TodayFigures figures(LocalDate asked) {
        Optional<Goal> set = goalOf(asked);
        DayStanding standing = metrics.day(asked, set);
        return new TodayFigures(standing, set.isPresent(), doneBy(standing));
    }

    private Optional<LocalTime> doneBy(DayStanding standing) {
        if (!standing.date().equals(date.today())) {
            return Optional.empty();
        }
        long toGo = standing.toGo(Measure.COLD_CALL).orElse(0);
        return store.log().firstOn(standing.date(), Measure.COLD_CALL)
                .flatMap(first -> Pace.doneBy(first, date.now(), standing.totals().of(Measure.COLD_CALL), toGo))
                .map(done -> done.atZone(date.zone()))
                .filter(done -> done.toLocalDate().equals(standing.date())).map(ZonedDateTime::toLocalTime);
    }
}
