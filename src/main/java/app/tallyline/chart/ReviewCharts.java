package app.tallyline.chart;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import app.tallyline.metrics.Background;
import app.tallyline.metrics.BestTime;
import app.tallyline.metrics.Cohorts;
import app.tallyline.metrics.CoreRates;
import app.tallyline.model.Chain;
import app.tallyline.words.Words;

/// The charts of a review.
///
/// @param background the figures they draw
/// @param firstDayOfWeek the day that weeks begin with
public record ReviewCharts(Words words, Background background, DayOfWeek firstDayOfWeek) {
    private static final List<Ink> INKS = List.of(Ink.CALLS, Ink.APPOINTMENTS, Ink.SALES);

    /// The three core rates by week.
    public List<RateTrend> trends() {
        return List.of(
                new RateTrend(words, words.say("rate.appointment"), background.weeks(),
                        totals -> CoreRates.of(totals.counts()).appointment(), Ink.APPOINTMENTS),
                new RateTrend(words, words.say("rate.close"), background.weeks(),
                        totals -> CoreRates.of(totals.counts()).close(), Ink.SALES),
                new RateTrend(words, words.say("rate.callToSale"), background.weeks(),
                        totals -> CoreRates.of(totals.counts()).callToSale(), Ink.CALLS));
    }

    /// The three core counts by week.
    public List<WeekBars> weeks() {
        return Stream.of(0, 1, 2).map(i -> new WeekBars(words, background.weeks(), Chain.PLAIN.stages().get(i),
                INKS.get(i))).toList();
    }

    /// Connects and appointments by hour of the week.
    public List<HeatMap> hours() {
        return background.bestTimes().stream().map(times -> new HeatMap(words,
                words.say("chart.best." + times.kind().name().toLowerCase(Locale.ROOT)), times, firstDayOfWeek))
                .toList();
    }

    /// On which days and by which rule the hours stand.
    public String hoursNote() {
        BestTime times = background.bestTimes().getFirst();
        return words.say("chart.hoursNote", words.date(times.period().first()), words.date(times.period().last()),
                BestTime.PRIOR_CALLS, BestTime.ENOUGH_CALLS);
    }

    /// What share had an appointment, and what share bought.
    public List<CohortChart> cohorts() {
        return List.of(
                new CohortChart(words, words.say("chart.withAppointment"), background.cohorts(),
                        Cohorts.Row::appointments, Ink.APPOINTMENTS),
                new CohortChart(words, words.say("chart.withSale"), background.cohorts(), Cohorts.Row::sales,
                        Ink.SALES));
    }
}
