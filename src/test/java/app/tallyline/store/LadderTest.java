package app.tallyline.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

class LadderTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");
    private static final Instant START = Instant.parse("2024-01-01T08:00:00Z");

    /// Three years, four copies an hour in working hours, pruned at each: what is left at the end.
    @Test
    void yearsOfBackupsThinOutToHoursDaysWeeksAndMonths() {
        List<Backup> left = new ArrayList<>();
        Instant now = START;
        for (int day = 0; day < 1_000; day++) {
            for (int quarter = 0; quarter < 32; quarter++) {
                now = START.plus(Duration.ofDays(day)).plus(Duration.ofMinutes(15L * quarter));
                left.add(backup(now, quarter == 0 ? "day" : "change"));
                left.sort(Comparator.comparing(Backup::at).reversed());
                left.retainAll(new Ladder(now, ZONE, 30).kept(left));
            }
        }
        LocalDate today = now.atZone(ZONE).toLocalDate();
        List<LocalDate> days = left.stream().map(each -> each.at().atZone(ZONE).toLocalDate()).distinct().toList();
        for (int age = 0; age < 29; age++) {
            assertTrue(days.contains(today.minusDays(age)), "day " + age);
        }
        for (int age = 0; age < 13; age++) {
            LocalDate monday = today.minusWeeks(age).with(DayOfWeek.MONDAY);
            assertTrue(days.stream().anyMatch(day -> !day.isBefore(monday) && day.isBefore(monday.plusWeeks(1))),
                    "week " + age);
        }
        Set<YearMonth> months = Set.copyOf(days.stream().map(YearMonth::from).distinct().toList());
        Stream.iterate(YearMonth.from(today), month -> !month.isBefore(YearMonth.of(2024, 1)),
                month -> month.minusMonths(1)).forEach(month -> assertTrue(months.contains(month), month.toString()));
        assertEquals(8, left.stream().filter(each -> each.at().atZone(ZONE).toLocalDate().equals(today)).count());
        assertTrue(left.size() < 8 + 1 + 30 + 14 + 34, left.size() + " are left");
        assertEquals(now, left.getFirst().at());
    }

    @Test
    void whatWasCopiedBeforeAGreatChangeStaysAWeek() {
        Backup before = backup(START, "restore");
        List<Backup> all = List.of(backup(START.plusSeconds(900), "change"), backup(START.plusSeconds(600), "change"),
                before);
        assertTrue(new Ladder(START.plusSeconds(900), ZONE, 30).kept(all).contains(before));
        assertEquals(Set.of(all.getFirst()), new Ladder(START.plus(Duration.ofDays(8)), ZONE, 30).kept(all));
    }

    private static Backup backup(Instant at, String why) {
        return new Backup(Path.of("t-" + at.toEpochMilli() + ".db"), at, why, 1);
    }
}
