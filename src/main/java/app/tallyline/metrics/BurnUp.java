package app.tallyline.metrics;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import app.tallyline.calendar.WorkCalendar;
import app.tallyline.model.Measure;
import app.tallyline.model.Period;

/// A month's sales as they add up: what is done, what the plan asks, what the present pace brings.
///
/// @param month the month
/// @param goal the sales aimed at, 0 or more
/// @param done the sum of sales at the end of each day so far
/// @param planned the sum that the plan asks by the end of each day
/// @param ahead the days from today on; empty where there is no history to weigh
public record BurnUp(Period month, long goal, SortedMap<LocalDate, Long> done, SortedMap<LocalDate, Double> planned,
        List<Day> ahead) {
    /// What the present pace brings by the end of a day.
    ///
    /// @param expected sales to expect, those already closed included
    /// @param low the tenth percentile
    /// @param high the ninetieth
    public record Day(LocalDate day, double expected, long low, long high) {}

    public BurnUp {
        ahead = List.copyOf(ahead);
    }

    /// The sums of sales at the end of each day of the month up to one.
    static SortedMap<LocalDate, Long> done(Period month, SortedMap<LocalDate, Totals> byDay, LocalDate asOf) {
        SortedMap<LocalDate, Long> sums = new TreeMap<>();
        long sum = 0;
        for (LocalDate day : month.eachDay().filter(day -> !day.isAfter(asOf)).toList()) {
            sum += byDay.getOrDefault(day, Totals.NONE).of(Measure.SALE);
            sums.put(day, sum);
        }
        return sums;
    }

    /// The goal spread evenly over the working days of the month; over all its days where it has none.
    static SortedMap<LocalDate, Double> planned(Period month, long goal, WorkCalendar calendar) {
        int halves = calendar.workingDays(month).halves();
        SortedMap<LocalDate, Double> sums = new TreeMap<>();
        month.eachDay().forEach(day -> {
            Period soFar = new Period(month.first(), day);
            sums.put(day, halves == 0
                    ? (double) goal * soFar.days() / month.days()
                    : (double) goal * calendar.workingDays(soFar).halves() / halves);
        });
        return sums;
    }
}
