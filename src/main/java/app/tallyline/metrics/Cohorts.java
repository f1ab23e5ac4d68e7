package app.tallyline.metrics;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import app.tallyline.model.Period;

/// What became of the prospects first contacted in each week.
///
/// @param rows one for each week, in order
public record Cohorts(List<Row> rows) {
    /// After how many weeks it is asked what became of them.
    public static final List<Integer> HORIZONS = List.of(1, 2, 4, 8, 12);

    /// The prospects first contacted in one week.
    ///
    /// @param week the week
    /// @param prospects how many they are, 0 or more
    /// @param appointments for each horizon, how many had an appointment set within so many weeks of their first contact;
    ///        empty where those weeks are not over for all of them
    /// @param sales how many bought, likewise
    public record Row(Period week, long prospects, List<Optional<Rate>> appointments, List<Optional<Rate>> sales) {}

    public Cohorts {
        rows = List.copyOf(rows);
    }

    /// The cohorts of some weeks.
    ///
    /// @param steps the first steps of all prospects first contacted in these weeks
    /// @param today a day that is not over yet
    public static Cohorts of(List<Period> weeks, List<FirstSteps> steps, LocalDate today) {
        return new Cohorts(weeks.stream().map(week -> {
            List<FirstSteps> cohort = steps.stream().filter(each -> week.holds(each.contact())).toList();
            return new Row(week, cohort.size(), within(week, cohort, FirstSteps::appointment, today),
                    within(week, cohort, FirstSteps::sale, today));
        }).toList());
    }

    /// The newest weeks of which anything can be told yet.
    ///
    /// @param weeks at most how many
    public Cohorts newest(int weeks) {
        List<Row> told = rows.stream().filter(row -> row.sales().stream().anyMatch(Optional::isPresent)).toList();
        return new Cohorts(told.subList(Math.max(0, told.size() - weeks), told.size()));
    }

    private static List<Optional<Rate>> within(Period week, List<FirstSteps> cohort,
            Function<FirstSteps, Optional<LocalDate>> step, LocalDate today) {
        return HORIZONS.stream().map(weeks -> week.last().plusWeeks(weeks).isBefore(today)
                ? Optional.of(new Rate(cohort.stream().filter(each -> step.apply(each)
                        .filter(day -> !day.isAfter(each.contact().plusWeeks(weeks))).isPresent()).count(),
                        cohort.size()))
                : Optional.<Rate>empty()).toList();
    }
}
