package app.tallyline.desktop.today;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import app.tallyline.desktop.frame.CurrentDate;
import app.tallyline.desktop.frame.Notices;
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

/// The log desk's state: which day, how many, what is done, which entry is being changed.
public final class TodayModel {
    /// More entries than a person makes in a day; the screen says so when there are more.
    public static final int MOST_LINES = 250;

    private final Store store;
    private final MetricsService metrics;
    private final Work work;
    private final Notices notices;
    private final CurrentDate date;
    private final Undoing undoing;

    private final ReadOnlyObjectWrapper<LocalDate> day;
    private final ReadOnlyStringWrapper quantity = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Optional<TodayFigures>> figures = new ReadOnlyObjectWrapper<>(
            Optional.empty());
    private final ReadOnlyObjectWrapper<List<LogLine>> log = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<GoalStanding>> goal = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<MeasureSetup>> further = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<Named>> next = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Entry>> editing = new ReadOnlyObjectWrapper<>(Optional.empty());

    public TodayModel(Store store, MetricsService metrics, Work work, Notices notices, CurrentDate date) {
        this.store = store;
        this.metrics = metrics;
        this.work = work;
        this.notices = notices;
        this.date = date;
        this.undoing = new Undoing(store.undoHistory(), work, notices);
        this.day = new ReadOnlyObjectWrapper<>(date.today());
        date.todayProperty().addListener((_, before, now) -> {
            if (day.get().equals(before)) {
                show(now);
            }
        });
    }

    /// The day that is logged for: today, unless another was chosen.
    public ReadOnlyObjectProperty<LocalDate> dayProperty() {
        return day.getReadOnlyProperty();
    }

    /// The digits typed so far; empty means one.
    public ReadOnlyStringProperty quantityProperty() {
        return quantity.getReadOnlyProperty();
    }

    /// The day's entries, newest first.
    public ReadOnlyObjectProperty<List<LogLine>> logProperty() {
        return log.getReadOnlyProperty();
    }

    /// The day's entry that was logged last, whatever time it is for.
    Optional<LogLine> newest() {
        return log.get().stream().max(Comparator.comparingLong(line -> line.entry().id()));
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

    /// The entry being changed.
    public ReadOnlyObjectProperty<Optional<Entry>> editingProperty() {
        return editing.getReadOnlyProperty();
    }

    /// Whether another day than today is logged for.
    public boolean late() {
        return !day.get().equals(date.today());
    }

    public LocalDate today() {
        return date.today();
    }

    /// The moment's time of day at the desk.
    public LocalTime timeOf(Moment moment) {
        ZonedDateTime there = moment.at().atZone(date.zone());
        return LocalTime.of(moment.hour().orElse(there.getHour()), there.getMinute());
    }

    /// Takes a digit into the quantity, up to the most that one entry can count.
    public void digit(int digit) {
        String typed = quantity.get() + digit;
        if (Long.parseLong(typed) >= 1 && Long.parseLong(typed) <= Activity.MOST) {
            quantity.set(typed);
        }
    }

    /// Takes the last digit back.
    public void eraseDigit() {
        quantity.set(quantity.get().isEmpty() ? "" : quantity.get().substring(0, quantity.get().length() - 1));
    }

    public void forgetQuantity() {
        quantity.set("");
    }

    /// Logs as many as were typed, or one. On another day than today the hour stays unknown.
    public void log(Measure measure) {
        log(measure, Details.NONE);
    }

    /// Logs as many as were typed, or one, with details, and with the prospect named for it.
    void log(Measure measure, Details details) {
        long many = quantity.get().isEmpty() ? 1 : Long.parseLong(quantity.get());
        forgetQuantity();
        Optional<Named> who = next.get();
        next.set(Optional.empty());
        Activity activity = new Activity(measure, many, moment(), details.withProspect(who.flatMap(Named::id)));
        LocalDate logged = activity.moment().day();
        boolean elsewhere = late();
        work.write(() -> who.filter(named -> named.id().isEmpty())
                .map(named -> store.log().record(activity, named.name()))
                .orElseGet(() -> store.log().record(activity)),
                _ -> notices.tell(words -> elsewhere
                        ? words.say("today.savedFor", words.quantity(measure, many), words.dayAndMonth(logged))
                        : words.say("today.saved", words.quantity(measure, many))));
    }

    /// Says with whom the next entry will be.
    public void nextWith(Optional<Named> who) {
        next.set(who);
    }

    /// The moment that is logged for: now, or the other day that was chosen.
    Moment moment() {
        return late() ? Moment.onDay(day.get(), date.zone()) : Moment.at(date.now(), date.zone());
    }

    public void undo() {
        undoing.undo();
    }

    public void redo() {
        undoing.redo();
    }

    public void edit(Entry entry) {
        editing.set(Optional.of(entry));
    }

    public void stopEditing() {
        editing.set(Optional.empty());
    }

    /// Changes an entry; what was noted of it meanwhile stays.
    ///
    /// @param known the entry as the change began with it
    /// @param prospect the name of its prospect; empty to go by `changed`
    public void save(Entry known, Activity changed, Optional<String> prospect) {
        work.write(() -> {
            store.log().change(known, changed, prospect);
            return changed;
        }, _ -> {
            stopEditing();
            notices.tell(words -> words.say("today.changed"));
        });
    }

    public void delete(Entry entry) {
        if (editing.get().filter(entry::equals).isPresent()) {
            stopEditing();
        }
        work.write(() -> {
            store.log().delete(entry.id());
            return entry;
        }, _ -> notices.tell(words -> words.say("today.deleted",
                words.quantity(entry.activity().measure(), entry.activity().quantity()))));
    }

    /// Where entries that are changed to another time belong.
    public ZoneId zone() {
        return date.zone();
    }

    /// Turns the desk to another day; the future cannot be logged.
    public void show(LocalDate newDay) {
        LocalDate bounded = newDay.isAfter(date.today())
                ? date.today()
                : newDay.isBefore(Moment.FIRST_DAY) ? Moment.FIRST_DAY : newDay;
        day.set(bounded);
        stopEditing();
        refresh();
    }

    /// Asks anew what the desk shows: the counters first, for it is they that the user waits for.
    public void refresh() {
        LocalDate asked = day.get();
        work.read("today.counters", () -> figures(asked), answer -> figures.set(Optional.of(answer)));
        work.read("today.further", this::loggable, further::set);
        work.read("today.log", () -> lines(asked), log::set);
        work.read("today.goal", () -> goalOf(asked).map(set -> metrics.standing(set, asked)), goal::set);
    }

    private List<MeasureSetup> loggable() {
        return store.measures().all().stream().filter(MeasureSetup::loggable)
                .filter(setup -> !Measure.CORE.contains(setup.measure())).toList();
    }

    private Optional<Goal> goalOf(LocalDate asked) {
        return store.goals().holding(YearMonth.from(asked));
    }

    private List<LogLine> lines(LocalDate asked) {
        List<Entry> entries = store.log().on(asked, MOST_LINES);
        Map<Long, String> names = store.prospects().names(entries.stream()
                .flatMap(entry -> entry.activity().details().prospect().stream()).toList());
        return entries.stream().map(entry -> new LogLine(entry,
                entry.activity().details().prospect().map(names::get).orElse(""))).toList();
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
