package app.tallyline.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.Test;

import app.tallyline.model.Activity;
import app.tallyline.model.Details;
import app.tallyline.model.Measure;
import app.tallyline.model.Moment;
import app.tallyline.model.Outcome;
import app.tallyline.model.Period;

class BestTimeTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");
    private static final Period PERIOD = Period.year(2026);

    @Test
    void anHourWithFewCallsIsDrawnTowardTheOverallRate() {
        BestTime best = BestTime.of(PERIOD, BestTime.Kind.APPOINTMENT, List.of(
                new HourTotals(new HourTotals.Hour(DayOfWeek.MONDAY, 9), 10, 0, 0, 4), new HourTotals(
                        new HourTotals.Hour(DayOfWeek.MONDAY, 10), 90, 0, 0, 6),
                new HourTotals(new HourTotals.Hour(DayOfWeek.TUESDAY, 9), 0, 0, 0, 0)));
        assertEquals(new Rate(10, 100), best.overall());
        // (4 + 20 · 0.1) ÷ (10 + 20), and (6 + 2) ÷ (90 + 20).
        assertEquals(0.2, best.cells().get(0).shrunk().orElseThrow(), 1e-12);
        assertEquals(8.0 / 110, best.cells().get(1).shrunk().orElseThrow(), 1e-12);
        assertEquals(2, best.cells().size());
        assertEquals(9, best.best().orElseThrow().hour());
    }

    @Test
    void fewerThanFiveCallsSayNothing() {
        BestTime best = BestTime.of(PERIOD, BestTime.Kind.CONNECT, List.of(
                new HourTotals(new HourTotals.Hour(DayOfWeek.FRIDAY, 15), 40, 4, 4, 0), new HourTotals(
                        new HourTotals.Hour(DayOfWeek.FRIDAY, 14), 40, 5, 1, 0)));
        assertTrue(best.cells().get(0).shrunk().isEmpty());
        assertEquals((1 + 20 * 5.0 / 9) / 25, best.cells().get(1).shrunk().orElseThrow(), 1e-12);
        assertEquals(14, best.best().orElseThrow().hour());
    }

    @Test
    void nothingIsBestWhereNothingWasDone() {
        assertTrue(BestTime.of(PERIOD, BestTime.Kind.CONNECT, List.of()).best().isEmpty());
    }

    @Test
    void equalsPlainLoopsOverAGeneratedLog() {
        Random chance = new Random(7);
        List<Activity> log = new ArrayList<>();
        for (int i = 0; i < 3000; i++) {
            Moment at = Moment.at(LocalDate.of(2026, 1, 1).plusDays(chance.nextInt(300)),
                    LocalTime.of(8 + chance.nextInt(9), chance.nextInt(60)), ZONE);
            boolean call = chance.nextInt(5) > 0;
            Optional<Outcome> outcome = call && chance.nextInt(3) > 0
                    ? Optional.of(chance.nextBoolean() ? Outcome.TALKED : Outcome.BUSY)
                    : Optional.empty();
            log.add(new Activity(call ? Measure.COLD_CALL : Measure.APPOINTMENT, 1, at,
                    Details.NONE.withOutcome(outcome)));
        }
        BestTime connects = BestTime.of(PERIOD, BestTime.Kind.CONNECT, new ListHistory(log).byHour(PERIOD));
        BestTime appointments = BestTime.of(PERIOD, BestTime.Kind.APPOINTMENT, new ListHistory(log).byHour(PERIOD));
        for (DayOfWeek weekday : DayOfWeek.values()) {
            for (int hour = 8; hour < 17; hour++) {
                double[] here = counts(log, weekday, hour);
                double[] all = counts(log, null, 0);
                assertEquals((here[2] + 20 * all[2] / all[1]) / (here[1] + 20), shrunk(connects, weekday, hour), 1e-12);
                assertEquals((here[3] + 20 * all[3] / all[0]) / (here[0] + 20), shrunk(appointments, weekday, hour),
                        1e-12);
            }
        }
    }

    private static double shrunk(BestTime times, DayOfWeek weekday, int hour) {
        return times.cells().stream().filter(cell -> cell.weekday() == weekday && cell.hour() == hour).findFirst()
                .orElseThrow().shrunk().orElseThrow();
    }

    /// Calls, calls with an outcome, connects and appointments of an hour of the week; of every hour without a weekday.
    private static double[] counts(List<Activity> log, DayOfWeek weekday, int hour) {
        double[] counts = new double[4];
        for (Activity each : log) {
            if (weekday != null && (each.moment().day().getDayOfWeek() != weekday
                    || each.moment().hour().getAsInt() != hour)) {
                continue;
            }
            if (each.measure().equals(Measure.APPOINTMENT)) {
                counts[3]++;
            } else {
                counts[0]++;
                if (each.details().outcome().isPresent()) {
                    counts[1]++;
                    counts[2] += each.details().outcome().get() == Outcome.TALKED ? 1 : 0;
                }
            }
        }
        return counts;
    }
}
