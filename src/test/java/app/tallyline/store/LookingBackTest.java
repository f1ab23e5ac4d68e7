package app.tallyline.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import app.tallyline.metrics.History;
import app.tallyline.metrics.HourTotals;
import app.tallyline.metrics.ListHistory;
import app.tallyline.model.Activity;
import app.tallyline.model.Details;
import app.tallyline.model.Entry;
import app.tallyline.model.Measure;
import app.tallyline.model.Moment;
import app.tallyline.model.Outcome;
import app.tallyline.model.Period;

/// What the store answers of the past from its tallies and indexes equals plain loops over its entries, after a log has
/// been recorded, changed, tied, deleted, undone and merged at random.
class LookingBackTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 5);
    private static final int DAYS = 120;
    private static final List<Measure> MEASURES = List.of(Measure.COLD_CALL, Measure.COLD_CALL, Measure.COLD_CALL,
            Measure.EMAIL, Measure.APPOINTMENT, Measure.SALE, Measure.BUSINESS_CARD);
    @TempDir
    private Path folder;

    @Test
    void equalsPlainLoopsOverTheEntries() {
        try (Store store = Store.open(folder.resolve("t.db"), Clock.fixed(Instant.EPOCH, ZONE))) {
            for (int seed = 1; seed <= 3; seed++) {
                play(store, new Random(seed));
                assertEqualToLoops(store);
            }
            assertEquals(List.of(), store.keeper().check());
        }
    }

    private static void play(Store store, Random chance) {
        for (int i = 0; i < 400; i++) {
            Activity activity = activity(chance);
            if (chance.nextInt(4) == 0) {
                store.log().record(activity);
            } else {
                store.log().record(activity, "Firm " + chance.nextInt(40));
            }
        }
        List<Entry> entries = entries(store);
        for (int i = 0; i < 80; i++) {
            Entry entry = entries.get(chance.nextInt(entries.size()));
            if (store.log().find(entry.id()).isEmpty()) {
                continue;
            }
            switch (chance.nextInt(4)) {
                case 0 -> store.log().delete(entry.id());
                case 1 -> store.log().change(entry, activity(chance), Optional.of("Firm " + chance.nextInt(40)));
                case 2 -> store.log().tie(entry.id(), "Firm " + chance.nextInt(40));
                default -> store.undoHistory().undo();
            }
        }
    }

    private static Activity activity(Random chance) {
        Measure measure = MEASURES.get(chance.nextInt(MEASURES.size()));
        LocalDate day = FIRST.plusDays(chance.nextInt(DAYS));
        Moment moment = chance.nextInt(12) == 0
                ? Moment.onDay(day, ZONE)
                : Moment.at(day, LocalTime.of(8, 0).plusNanos(chance.nextLong(9L * 3600 * 1_000_000_000)), ZONE);
        return new Activity(measure, 1 + chance.nextInt(3), moment, details(measure, day, chance));
    }

    private static Details details(Measure measure, LocalDate day, Random chance) {
        if (measure.equals(Measure.SALE) && chance.nextInt(3) == 0) {
            return Details.NONE.withFirstContact(Optional.of(day.minusDays(chance.nextInt(60))));
        }
        if (measure.equals(Measure.APPOINTMENT)) {
            return Details.NONE.withOutcome(any(Outcome.OF_APPOINTMENTS, chance))
                    .withMeantFor(chance.nextBoolean() ? Optional.of(day.plusDays(9).atTime(10, 0)) : Optional.empty());
        }
        return measure.equals(Measure.COLD_CALL)
                ? Details.NONE.withOutcome(any(Outcome.OF_CALLS, chance))
                : Details.NONE;
    }

    private static Optional<Outcome> any(List<Outcome> outcomes, Random chance) {
        return chance.nextInt(3) == 0 ? Optional.empty() : Optional.of(outcomes.get(chance.nextInt(outcomes.size())));
    }

    private static List<Entry> entries(Store store) {
        List<Entry> entries = new ArrayList<>();
        store.log().each(new Period(FIRST.minusYears(1), FIRST.plusYears(1)), entries::add);
        return entries;
    }

    private static void assertEqualToLoops(Store store) {
        History loops = new ListHistory(entries(store).stream().sorted(Comparator.comparing(Entry::id))
                .map(Entry::activity).toList());
        History history = store.history();
        for (int start = 0; start < DAYS; start += 25) {
            Period period = new Period(FIRST.plusDays(start), FIRST.plusDays(start + 40));
            LocalDate upTo = period.last().plusDays(20);
            Comparator<HourTotals> order = Comparator.comparing((HourTotals each) -> each.hour().weekday())
                    .thenComparing(each -> each.hour().hour());
            assertFalse(loops.byHour(period).isEmpty());
            assertEquals(loops.byHour(period).stream().sorted(order).toList(),
                    history.byHour(period).stream().sorted(order).toList());
            assertEquals(sorted(loops.firstSteps(period)), sorted(history.firstSteps(period)));
            assertEquals(loops.matured(period, upTo), history.matured(period, upTo));
            assertEquals(sorted(loops.appointmentsInHand(upTo)), sorted(history.appointmentsInHand(upTo)));
            assertEquals(loops.totals(period), history.totals(period));
        }
    }

    private static List<String> sorted(List<?> values) {
        return values.stream().map(Object::toString).sorted().toList();
    }
}
