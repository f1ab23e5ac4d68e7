package app.tallyline.desktop.review;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import app.tallyline.desktop.frame.CurrentDate;
import app.tallyline.desktop.frame.Work;
import app.tallyline.metrics.MetricsService;
import app.tallyline.metrics.Review;
import app.tallyline.model.Period;
import app.tallyline.model.Settings;
import app.tallyline.store.Store;

/// The review's state: which period, and what it came to.
public final class ReviewModel {
    private final MetricsService metrics;
    private final Store store;
    private final Work work;
    private final CurrentDate date;

    private DayOfWeek firstDayOfWeek = DayOfWeek.MONDAY;
    private final ReadOnlyObjectWrapper<Span> span = new ReadOnlyObjectWrapper<>(Span.WEEK);
    private final ReadOnlyObjectWrapper<Period> period;
    private final ReadOnlyObjectWrapper<Optional<ReviewFigures>> figures = new ReadOnlyObjectWrapper<>(
            Optional.empty());

    public ReviewModel(MetricsService metrics, Store store, Work work, CurrentDate date) {
        this.metrics = metrics;
        this.store = store;
        this.work = work;
        this.date = date;
        this.period = new ReadOnlyObjectWrapper<>(Span.WEEK.around(date.today(), firstDayOfWeek));
    }

    public ReadOnlyObjectProperty<Span> spanProperty() {
        return span.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Period> periodProperty() {
        return period.getReadOnlyProperty();
    }

    /// What the review shows; empty until it is first known.
    public ReadOnlyObjectProperty<Optional<ReviewFigures>> figuresProperty() {
        return figures.getReadOnlyProperty();
    }

    /// Turns to another length of period, around the end of the one shown or, if that lies ahead, today.
    public void choose(Span newSpan) {
        LocalDate last = period.get().last().isAfter(date.today()) ? date.today() : period.get().last();
        span.set(newSpan);
        show(newSpan.around(last, firstDayOfWeek));
    }

    /// Steps on, or back where negative.
    public void step(int steps) {
        show(span.get().beside(period.get(), steps));
    }

    /// Turns to a period of one's own; an end before the beginning pulls the other along.
    public void own(LocalDate first, LocalDate last, boolean firstChanged) {
        span.set(Span.OWN);
        if (last.isBefore(first)) {
            show(firstChanged ? Period.day(first) : Period.day(last));
        } else {
            show(new Period(first, last));
        }
    }

    /// Asks anew what the review shows.
    public void refresh() {
        Period asked = period.get();
        Span length = span.get();
        work.read("review", () -> figures(asked, length), this::show);
    }

    private ReviewFigures figures(Period asked, Span length) {
        Settings settings = store.settings().now();
        DayOfWeek first = settings.workplace().firstDayOfWeek();
        Review review = metrics.review(asked);
        var choices = new ReviewFigures.Choices(first, settings.planBasis().chain(),
                settings.workplace().dailyMinutes(), store.measures().all());
        return new ReviewFigures(review, metrics.review(length.beside(asked, -1)), length.parts(asked, first).stream()
                .map(part -> new ReviewFigures.Part(part, review.totalsIn(part))).toList(), choices);
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

    private void show(Period newPeriod) {
        period.set(newPeriod);
        refresh();
    }
}
