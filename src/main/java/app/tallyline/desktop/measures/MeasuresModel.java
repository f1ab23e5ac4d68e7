package app.tallyline.desktop.measures;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import app.tallyline.desktop.frame.CurrentDate;
import app.tallyline.desktop.frame.Drafts;
import app.tallyline.desktop.frame.EntryHandle;
import app.tallyline.desktop.frame.Logging;
import app.tallyline.desktop.frame.NamedActivity;
import app.tallyline.desktop.frame.Notices;
import app.tallyline.desktop.frame.Work;
import app.tallyline.metrics.MetricsService;
import app.tallyline.metrics.Review;
import app.tallyline.metrics.Totals;
import app.tallyline.model.Activity;
import app.tallyline.model.Measure;
import app.tallyline.model.MeasureSetup;
import app.tallyline.model.Moment;
import app.tallyline.model.Period;
import app.tallyline.store.Store;
import app.tallyline.words.Words;

/// The measures' state: how each is set up and what it came to.
public final class MeasuresModel {
    /// How many weeks the trend shows.
    public static final int WEEKS = 8;
    /// How many days the figures of the cycle and the rates look back.
    public static final int DAYS = 90;

    private final Store store;
    private final MetricsService metrics;
    private final Logging logging;
    private final Work work;
    private final Notices notices;
    private final CurrentDate date;
    private final Drafts drafts;
    private final ReadOnlyObjectWrapper<Optional<Figures>> figures = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Editing>> editing = new ReadOnlyObjectWrapper<>(Optional.empty());

    /// Everything the screen shows.
    ///
    /// @param cards a card for each measure beside the three counters, the retired ones among them
    /// @param lately the review of the last [#DAYS] days
    public record Figures(List<MeasureFigures> cards, Review lately) {}

    /// What is being made or changed.
    ///
    /// @param setup the measure that is changed; empty for a new one
    public record Editing(Optional<MeasureSetup> setup) {}

    public MeasuresModel(Store store, MetricsService metrics, Logging logging, Work work, Notices notices,
            CurrentDate date) {
        this.store = store;
        this.metrics = metrics;
        this.logging = logging;
        this.work = work;
        this.notices = notices;
        this.date = date;
        this.drafts = new Drafts(notices);
    }

    /// What is typed and not saved yet.
    public Drafts drafts() {
        return drafts;
    }

    /// What the screen shows; empty until it is first known.
    public ReadOnlyObjectProperty<Optional<Figures>> figuresProperty() {
        return figures.getReadOnlyProperty();
    }

    /// What is being made or changed.
    public ReadOnlyObjectProperty<Optional<Editing>> editingProperty() {
        return editing.getReadOnlyProperty();
    }

    /// Asks anew what the screen shows.
    public void refresh() {
        LocalDate today = date.today();
        work.read("measures", () -> figures(today), answer -> figures.set(Optional.of(answer)));
    }

    /// Logs one more, now.
    public void log(Measure measure) {
        Activity one = new Activity(measure, 1, Moment.at(date.now(), date.zone()));
        EntryHandle handle = new EntryHandle();
        logging.log(handle, Optional.of(new NamedActivity(one, "")),
                handle.settledBy(() -> store.log().record(one), Optional::of),
                _ -> notices.tell(words -> words.say("today.saved", words.quantity(measure, 1))), notices::tell);
    }

    /// Changes a measure, once what is typed of another is saved.
    public void edit(MeasureSetup setup) {
        drafts.settle(() -> editing.set(Optional.of(new Editing(Optional.of(setup)))));
    }

    /// Makes a measure, once what is typed of another is saved.
    public void make() {
        drafts.settle(() -> editing.set(Optional.of(new Editing(Optional.empty()))));
    }

    public void stopEditing() {
        editing.set(Optional.empty());
    }

    /// Adds a measure of the user's own.
    ///
    /// @param setup makes its setup, once its key is known
    /// @param ended hears of the end: empty when it is on disk, else why it is not
    public void add(String name, Function<String, MeasureSetup> setup, Consumer<Optional<Throwable>> ended) {
        Optional<Editing> open = editing.get();
        work.write(() -> store.measures().add(name, setup), _ -> saved(open, words -> words.say("measures.added", name),
                ended), problem -> ended.accept(Optional.of(problem)));
    }

    /// Changes how a measure is set up in what differs between what was known of it and what is to be.
    ///
    /// @param ended hears of the end: empty when it is on disk, else why it is not
    public void change(MeasureSetup known, MeasureSetup setup, Consumer<Optional<Throwable>> ended) {
        Optional<Editing> open = editing.get();
        work.write(() -> store.measures().change(known, setup), _ -> saved(open, words -> words.say("measures.changed",
                words.measure(setup.measure())), ended),
                problem -> ended.accept(Optional.of(problem)));
    }

    /// Logs it no longer, or again; what was logged stays.
    public void retire(Measure measure, boolean retired) {
        change(() -> {
            MeasureSetup setup = store.measures().all().stream().filter(each -> each.measure().equals(measure))
                    .findFirst().orElseThrow();
            // Its key may have gone to another meanwhile: it comes back without.
            MeasureSetup changed = retired
                    ? setup.withRetired(true)
                    : setup.withRetired(false).withMark(new MeasureSetup.Mark(Optional.empty(), setup.mark().colour(),
                            setup.mark().icon()));
            return store.measures().change(setup, changed);
        }, words -> words.say(retired ? "measures.retired" : "measures.back", words.measure(measure)));
    }

    /// Moves a measure up in the order, or down where negative.
    public void move(Measure measure, int places) {
        change(() -> {
            store.measures().move(measure, places);
            return measure;
        }, words -> words.say("measures.moved", words.measure(measure)));
    }

    /// Closes what was saved, and not what was opened meanwhile.
    private void saved(Optional<Editing> open, Function<Words, String> told, Consumer<Optional<Throwable>> ended) {
        if (editing.get() == open) {
            stopEditing();
        }
        notices.tell(told);
        ended.accept(Optional.empty());
    }

    private <T> void change(Supplier<T> change, Function<Words, String> told) {
        work.write(change, _ -> notices.tell(told));
    }

    private Figures figures(LocalDate today) {
        DayOfWeek first = store.settings().now().workplace().firstDayOfWeek();
        Review lately = metrics.review(Period.ending(today, DAYS));
        Totals now = lately.totalsIn(Period.day(today));
        List<Totals> weeks = IntStream.range(0, WEEKS)
                .mapToObj(i -> lately.totalsIn(Period.week(today.minusWeeks(WEEKS - 1L - i), first))).toList();
        List<MeasureFigures> cards = store.measures().all().stream()
                .filter(setup -> !Measure.CORE.contains(setup.measure()))
                .map(setup -> new MeasureFigures(setup, now, weeks)).toList();
        return new Figures(cards, lately);
    }
}
