package app.tallyline.metrics;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

import app.tallyline.model.Measure;
import app.tallyline.model.Money;
import app.tallyline.model.Outcome;
import app.tallyline.model.Period;

/// What the arithmetic asks of the past. The store answers it from its tallies; a test from a list.
public interface History {
    /// The totals of every measure in the period.
    Totals totals(Period period);

    /// The totals of every day in the period that has any, in order of the days.
    SortedMap<LocalDate, Totals> totalsByDay(Period period);

    /// How many of a measure had each outcome in the period; what has no outcome noted is not in it.
    Map<Outcome, Long> outcomes(Measure measure, Period period);

    /// The sum of the amounts of the period's sales.
    Money revenue(Period period);

    /// Everything done with those prospects who bought in the period, up to its last day; prospect by prospect, each
    /// in the order it happened.
    List<Touch> touchesOfBuyers(Period period);

    /// How many of the period's sales went to a prospect who came by referral: one whom another prospect named, whose
    /// source says so, or with whom a referral received is in the log.
    long salesToReferred(Period period);

    /// The minutes of non-sales time in the period by category; the empty category stands for none noted.
    SortedMap<String, Long> minutesByCategory(Period period);

    /// The cold calls and appointments of each hour of the week in the period, those whose hour is known.
    List<HourTotals> byHour(Period period);

    /// The first steps of every prospect whose first contact lies in the period, in no order.
    List<FirstSteps> firstSteps(Period contacted);

    /// The cold calls of the period made to known prospects, and the appointments and sales up to a day that came of
    /// them: those with the same prospect after such a call, no other sale between.
    Totals matured(Period calls, LocalDate upTo);

    /// The days that appointments in hand are for, empty where it is not known: those set with a known prospect by that
    /// day, of which no outcome is noted (or that they were moved), and with no sale to the prospect since.
    List<Optional<LocalDate>> appointmentsInHand(LocalDate asOf);

    /// From the first day that has an entry to the last; empty while the log is.
    Optional<Period> span();
}
