package app.tallyline.metrics;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

import app.tallyline.model.Period;
import app.tallyline.model.PlanBasis;

/// Looks back from the end of a review.
///
/// @param history the past
/// @param choices as the user has chosen
record Looking(History history, PlanBasis choices) {
    private static final int TREND_WEEKS = 26;
    private static final int MOST_TREND_WEEKS = 53;
    private static final int COHORT_WEEKS = 16;
    private static final int MONTHS = 12;

    Background back(Review review, LocalDate today, DayOfWeek firstDayOfWeek, Optional<CallPlan> plan) {
        LocalDate last = review.period().last().isAfter(today) ? today : review.period().last();
        Period year = new Period(YearMonth.from(last).minusMonths(MONTHS - 1L).atDay(1), last);
        List<Period> weeks = weeks(review.period(), last, firstDayOfWeek);
        Period all = new Period(weeks.getFirst().first().isBefore(year.first())
                ? weeks.getFirst().first()
                : year.first(), last);
        SortedMap<LocalDate, Totals> days = history.totalsByDay(all);
        List<HourTotals> hours = history.byHour(year);
        List<Period> cohorts = weeks(last, COHORT_WEEKS, firstDayOfWeek);
        Period contacted = new Period(cohorts.getFirst().first(), cohorts.getLast().last());
        return new Background(weeks.stream().map(week -> new PeriodTotals(week, Totals.in(week, days))).toList(),
                Arrays.stream(BestTime.Kind.values()).map(kind -> BestTime.of(year, kind, hours)).toList(),
                Cohorts.of(cohorts, history.firstSteps(contacted), today),
                Advice.of(ChainTotals.of(choices.chain(), review.totals()), months(days, year), choices.standards(),
                        plan));
    }

    /// Half a year of weeks, or those of the review where they are more.
    private static List<Period> weeks(Period reviewed, LocalDate last, DayOfWeek firstDayOfWeek) {
        long touched = reviewed.first().isAfter(last)
                ? 0
                : new Period(reviewed.first(), last).weeks(firstDayOfWeek).size();
        return weeks(last, Math.clamp(touched, TREND_WEEKS, MOST_TREND_WEEKS), firstDayOfWeek);
    }

    /// So many whole weeks, of which the last holds that day.
    private static List<Period> weeks(LocalDate last, int count, DayOfWeek firstDayOfWeek) {
        return IntStream.range(0, count)
                .mapToObj(i -> Period.week(last.minusWeeks(count - 1L - i), firstDayOfWeek)).toList();
    }

    private SortedMap<YearMonth, ChainTotals> months(SortedMap<LocalDate, Totals> days, Period year) {
        SortedMap<YearMonth, ChainTotals> months = new TreeMap<>();
        year.months().forEach(month -> months.put(month,
                ChainTotals.of(choices.chain(), Totals.in(Period.month(month), days))));
        return months;
    }
}
