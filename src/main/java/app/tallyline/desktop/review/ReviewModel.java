package app.tallyline.desktop.review;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import app.tallyline.desktop.frame.CurrentDate;
import app.tallyline.desktop.frame.Drafts;
import app.tallyline.desktop.frame.Notices;
import app.tallyline.desktop.frame.Reporting;
import app.tallyline.desktop.frame.Work;
import app.tallyline.metrics.CallPlan;
import app.tallyline.metrics.MetricsService;
import app.tallyline.metrics.PeriodTotals;
import app.tallyline.metrics.Review;
import app.tallyline.model.ClosedReview;
import app.tallyline.model.Period;
import app.tallyline.model.Settings;
import app.tallyline.model.Stage;
import app.tallyline.store.Store;

/// The review's state: which period, and what it came to.
public final class ReviewModel {
    private final MetricsService metrics;
    private final Store store;
    private final Work work;
    private final Notices notices;
    private final CurrentDate date;
    private final Drafts drafts;

    private DayOfWeek firstDayOfWeek = DayOfWeek.MONDAY;
    private final ReadOnlyObjectWrapper<Span> span = new ReadOnlyObjectWrapper<>(Span.WEEK);
    private final ReadOnlyObjectWrapper<Comparison> comparison = new ReadOnlyObjectWrapper<>(Comparison.BEFORE);
    private final ReadOnlyObjectWrapper<Period> period;
    private final ReadOnlyObjectWrapper<Optional<ReviewFigures>> figures = new ReadOnlyObjectWrapper<>(
            Optional.empty());

    public ReviewModel(MetricsService metrics, Store store, Work work, Notices notices, CurrentDate date) {
        this.metrics = metrics;
        this.store = store;
        this.work = work;
        this.notices = notices;
        this.date = date;
        this.drafts = new Drafts(notices);
        this.period = new ReadOnlyObjectWrapper<>(Span.WEEK.around(date.today(), firstDayOfWeek));
        date.todayProperty().addListener((_, before, now) -> turn(before, now));
    }

    /// What is typed and not saved yet.
    public Drafts drafts() {
        return drafts;
    }

    public ReadOnlyObjectProperty<Span> spanProperty() {
        return span.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Period> periodProperty() {
        return period.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Comparison> comparisonProperty() {
        return comparison.getReadOnlyProperty();
    }

    /// What the review shows; empty until it is first known.
    public ReadOnlyObjectProperty<Optional<ReviewFigures>> figuresProperty() {
        return figures.getReadOnlyProperty();
    }

    /// Turns to another length of period, around the end of the one shown or, if that lies ahead, today.
    public void choose(Span newSpan) {
        LocalDate last = period.get().last().isAfter(date.today()) ? date.today() : period.get().last();
        turn(newSpan, newSpan.around(last, firstDayOfWeek));
    }

    /// Holds the period against another.
    public void compare(Comparison newComparison) {
        comparison.set(newComparison);
        refresh();
    }

    /// Turns to the week that holds a day.
    public void week(LocalDate day) {
        turn(Span.WEEK, Span.WEEK.around(day, firstDayOfWeek));
    }

    /// Closes the review of a week, with a note on what to change.
    ///
    /// @param ended hears of the end: empty when it is on disk, else why it is not
    public void close(ClosedReview review, Consumer<Optional<Throwable>> ended) {
        work.write(() -> {
            store.reviews().close(review);
            return review;
        }, _ -> {
            notices.tell(words -> words.say("closing.closed"));
            refresh();
            ended.accept(Optional.empty());
        }, problem -> ended.accept(Optional.of(problem)));
    }

    /// Sets the rate that the user means to keep at the step leading to a stage.
    ///
    /// @param permille thousandths, 1 to 1000; empty to hold the stage against the best month
    /// @param ended hears of the end: empty when it is on disk, else why it is not
    public void standard(Stage stage, OptionalInt permille, Consumer<Optional<Throwable>> ended) {
        work.write(() -> store.settings().change(now -> now.withPlanBasis(
                now.planBasis().withStandards(now.planBasis().standards().with(stage, permille)))), _ -> {
                    refresh();
                    ended.accept(Optional.empty());
                }, problem -> ended.accept(Optional.of(problem)));
    }

    /// Steps on, or back where negative.
    public void step(int steps) {
        turn(span.get(), span.get().beside(period.get(), steps));
    }

    /// Turns to a period of one's own; an end before the beginning pulls the other along.
    public void own(LocalDate first, LocalDate last, boolean firstChanged) {
        turn(Span.OWN, last.isBefore(first)
                ? Period.day(firstChanged ? first : last)
                : new Period(first, last));
    }

    /// What is reviewed and what it is held against, for a report.
    public Reporting.About about() {
        return new Reporting.About(period.get(), span.get().compared(period.get(), comparison.get()));
    }

    /// Asks anew what the review shows.
    public void refresh() {
        Period asked = period.get();
        Span length = span.get();
        Comparison against = comparison.get();
        work.read("review", () -> figures(asked, length, against), this::show);
    }

    private ReviewFigures figures(Period asked, Span length, Comparison against) {
        Settings settings = store.settings().now();
        DayOfWeek first = settings.workplace().firstDayOfWeek();
        Review review = metrics.review(asked);
        Optional<CallPlan> plan = store.goals().atTheEndOf(asked, date.today())
                .flatMap(goal -> metrics.plan(goal, date.today()));
        var choices = new ReviewFigures.Choices(first, settings.planBasis().chain(),
                settings.planBasis().standards(), settings.workplace().dailyMinutes(), store.measures().all());
        var kept = new ReviewFigures.Kept(store.reviews().of(asked.first()), store.reviews().before(asked.first()),
                plan);
        return new ReviewFigures(review, metrics.review(length.compared(asked, against)),
                length.parts(asked, first).stream().map(part -> new PeriodTotals(part, review.totalsIn(part))).toList(),
                metrics.background(review, date.today(), first, plan), choices, kept);
    }

    /// Where weeks begin on another day than was thought, the week is turned to the one that holds its middle.
    private void show(ReviewFigures answer) {
        figures.set(Optional.of(answer));
        if (answer.choices().firstDayOfWeek() != firstDayOfWeek) {
            firstDayOfWeek = answer.choices().firstDayOfWeek();
            if (span.get() == Span.WEEK) {
                LocalDate day = period.get().holds(date.today()) ? date.today() : period.get().first().plusDays(3);
                show(Span.WEEK.around(day, firstDayOfWeek));
            }
        }
    }

    /// The period that holds today stays the one that does; one that was turned to, is one's own, or is being written of,
    /// stays as it is.
    private void turn(LocalDate before, LocalDate now) {
        if (span.get() != Span.OWN && period.get().holds(before) && !period.get().holds(now) && !drafts.unsaved()) {
            show(span.get().around(now, firstDayOfWeek));
        }
    }

    /// Turns to another period, once what is typed is saved.
    private void turn(Span newSpan, Period newPeriod) {
        drafts.settle(() -> {
            span.set(newSpan);
            show(newPeriod);
        });
    }

    private void show(Period newPeriod) {
        period.set(newPeriod);
        refresh();
    }
}
