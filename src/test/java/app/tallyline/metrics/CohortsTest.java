package app.tallyline.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import app.tallyline.model.Period;

class CohortsTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 8, 3);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private static Period week(int number) {
        return Period.week(MONDAY.plusWeeks(number), DayOfWeek.MONDAY);
    }

    @Test
    void aStepCountsFromTheDayOfFirstContact() {
        FirstSteps quick = new FirstSteps(MONDAY.plusDays(6), Optional.of(MONDAY.plusDays(13)),
                Optional.of(MONDAY.plusDays(35)));
        FirstSteps slow = new FirstSteps(MONDAY, Optional.of(MONDAY.plusDays(8)), Optional.empty());
        Cohorts.Row row = Cohorts.of(List.of(week(0)), List.of(quick, slow), TODAY).rows().getFirst();
        assertEquals(2, row.prospects());
        // Seven days are within a week, eight are not; twenty-nine days are not within four weeks but within eight.
        assertEquals(new Rate(1, 2), row.appointments().get(0).orElseThrow());
        assertEquals(new Rate(2, 2), row.appointments().get(1).orElseThrow());
        assertEquals(new Rate(0, 2), row.sales().get(2).orElseThrow());
        assertEquals(new Rate(1, 2), row.sales().get(3).orElseThrow());
    }

    @Test
    void whatIsNotOverYetIsLeftOpen() {
        // The week ends on Sunday 16 August; one week later is Sunday 23 August.
        Cohorts before = Cohorts.of(List.of(week(1)), List.of(), LocalDate.of(2026, 8, 23));
        assertTrue(before.rows().getFirst().appointments().get(0).isEmpty());
        Cohorts after = Cohorts.of(List.of(week(1)), List.of(), LocalDate.of(2026, 8, 24));
        assertEquals(new Rate(0, 0), after.rows().getFirst().appointments().get(0).orElseThrow());
        assertTrue(after.rows().getFirst().sales().get(1).isEmpty());
    }

    @Test
    void equalsPlainLoopsOverGeneratedProspects() {
        Random chance = new Random(11);
        List<FirstSteps> steps = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            LocalDate contact = MONDAY.plusDays(chance.nextInt(16 * 7));
            steps.add(new FirstSteps(contact, later(contact, chance), later(contact, chance)));
        }
        List<Period> weeks = IntStream.range(0, 16).mapToObj(CohortsTest::week).toList();
        Cohorts cohorts = Cohorts.of(weeks, steps, TODAY);
        int[] horizons = {1, 2, 4, 8, 12};
        for (int w = 0; w < 16; w++) {
            for (int h = 0; h < horizons.length; h++) {
                long prospects = 0;
                long appointments = 0;
                long sales = 0;
                for (FirstSteps each : steps) {
                    long number = each.contact().toEpochDay() - MONDAY.toEpochDay();
                    if (number / 7 == w) {
                        prospects++;
                        long limit = each.contact().toEpochDay() + 7L * horizons[h];
                        appointments += each.appointment().isPresent()
                                && each.appointment().get().toEpochDay() <= limit ? 1 : 0;
                        sales += each.sale().isPresent() && each.sale().get().toEpochDay() <= limit ? 1 : 0;
                    }
                }
                boolean over = MONDAY.toEpochDay() + 7L * w + 6 + 7L * horizons[h] < TODAY.toEpochDay();
                Cohorts.Row row = cohorts.rows().get(w);
                assertEquals(prospects, row.prospects());
                assertEquals(over ? Optional.of(new Rate(appointments, prospects)) : Optional.empty(),
                        row.appointments().get(h));
                assertEquals(over ? Optional.of(new Rate(sales, prospects)) : Optional.empty(), row.sales().get(h));
            }
        }
    }

    private static Optional<LocalDate> later(LocalDate contact, Random chance) {
        return chance.nextInt(3) == 0 ? Optional.empty() : Optional.of(contact.plusDays(chance.nextInt(100)));
    }
}
