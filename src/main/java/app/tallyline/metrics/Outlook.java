package app.tallyline.metrics;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

import app.tallyline.calendar.WorkCalendar;
import app.tallyline.model.Measure;
import app.tallyline.model.Period;

/// Looks ahead from a day to the end of a month, at the pace of the last twenty working days.
///
/// With mature figures every call is weighed by its chance to close in time (the share of the user's sales that took no
/// longer than what is left of the month), and appointments in hand count at the close rate; else the calls of the month
/// stand for the sales that earlier calls will still bring.
final class Outlook {
    private static final int PACE_DAYS = 20;
    private static final double LOW = 0.1;
    private static final double HIGH = 0.9;

    private final History history;
    private final WorkCalendar calendar;
    private final Basis basis;
    private final LocalDate asOf;
    private final Pace pace;
    private final List<Optional<LocalDate>> inHand;

    /// Calls made over some working days.
    private record Pace(long calls, int halves) {
        double per(int halfDays) {
            return halves == 0 ? 0 : (double) calls * halfDays / halves;
        }
    }

    /// @param basis one that is weighable
    Outlook(History history, WorkCalendar calendar, Basis basis, LocalDate asOf) {
        this.history = history;
        this.calendar = calendar;
        this.basis = basis;
        this.asOf = asOf;
        this.pace = pace();
        this.inHand = basis.lag().isPresent() && basis.counts().sales() <= basis.counts().appointments()
                ? history.appointmentsInHand(asOf)
                : List.of();
    }

    /// What the month comes to.
    ///
    /// @param goal sales aimed at
    /// @param sold sales closed this month
    Forecast forecast(Period month, long goal, long sold) {
        SalesToCome more = until(month.last(), month);
        return new Forecast(more.ofCalls().trials(), more.ofAppointments().map(BetaBinomial::trials).orElse(0L),
                sold + more.mean(), sold + more.quantile(LOW), sold + more.quantile(HIGH), more.atLeast(goal - sold));
    }

    /// What each day of the month from today on comes to.
    List<BurnUp.Day> ahead(Period month, long sold) {
        return month.eachDay().filter(day -> !day.isBefore(asOf)).map(day -> {
            SalesToCome more = until(day, month);
            return new BurnUp.Day(day, sold + more.mean(), sold + more.quantile(LOW), sold + more.quantile(HIGH));
        }).toList();
    }

    private SalesToCome until(LocalDate day, Period month) {
        long waiting = day.isBefore(asOf)
                ? 0
                : inHand.stream().filter(meant -> !meant.orElse(month.last()).isAfter(day)).count();
        Optional<BetaBinomial> ofAppointments = waiting == 0
                ? Optional.empty()
                : Optional.of(BetaBinomial.after(basis.counts().sales(), basis.counts().appointments(), waiting));
        return new SalesToCome(BetaBinomial.after(basis.counts().sales(), basis.counts().calls(), calls(day, month)),
                ofAppointments);
    }

    /// The calls up to a day; today brings what it has not brought yet. Rounded half up.
    private long calls(LocalDate last, Period month) {
        LocalDate from = asOf.isBefore(month.first()) ? month.first() : asOf;
        if (last.isBefore(from) || asOf.isAfter(month.last())) {
            return 0;
        }
        long done = history.totals(Period.day(asOf)).of(Measure.COLD_CALL);
        double today = from.equals(asOf) ? Math.max(0, Math.round(pace.per(calendar.worked(asOf).halves())) - done) : 0;
        Period days = new Period(from, last);
        if (basis.lag().isPresent()) {
            return Math.round(today * inTime(asOf, last) + days.eachDay().filter(day -> !day.equals(asOf))
                    .mapToDouble(day -> pace.per(calendar.worked(day).halves()) * inTime(day, last)).sum());
        }
        int after = calendar.workingDays(days).halves() - (from.equals(asOf) ? calendar.worked(asOf).halves() : 0);
        return Math.round(today) + Math.round(pace.per(after));
    }

    private double inTime(LocalDate call, LocalDate last) {
        return basis.lag().orElseThrow().closedWithin(ChronoUnit.DAYS.between(call, last));
    }

    /// The calls of the last twenty working days before today, or of those since the log began.
    private Pace pace() {
        LocalDate yesterday = asOf.minusDays(1);
        Optional<LocalDate> begun = history.span().map(Period::first).filter(day -> !day.isAfter(yesterday));
        if (begun.isEmpty()) {
            return new Pace(0, 0);
        }
        LocalDate back = calendar.back(yesterday, PACE_DAYS);
        Period worked = new Period(begun.get().isAfter(back) ? begun.get() : back, yesterday);
        return new Pace(history.totals(worked).of(Measure.COLD_CALL),
                Math.max(1, calendar.workingDays(worked).halves()));
    }
}
