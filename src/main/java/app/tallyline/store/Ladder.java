package app.tallyline.store;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Which backups stay: the newer, the denser. The newest of each hour stays for a day, of each day for as many days as the
/// user says, of each week for a quarter, of each month for good. One made before something that changes much, or asked
/// for, stays a week in any case; and the newest always stays.
///
/// @param now the present
/// @param zone in which hours, days, weeks and months are told apart
/// @param days for how many days each day keeps one
record Ladder(Instant now, ZoneId zone, int days) {
    private static final Duration HOURS = Duration.ofHours(24);
    private static final Duration IN_ANY_CASE = Duration.ofDays(7);
    private static final Duration WEEKS = Duration.ofDays(92);
    private static final Set<String> ROUTINE = Set.of(Backups.Why.DAY.key(), Backups.Why.CHANGE.key());

    private record Week(int year, int week) {}

    /// Those that stay.
    ///
    /// @param newestFirst all there are
    Set<Backup> kept(List<Backup> newestFirst) {
        Set<Backup> kept = new HashSet<>();
        newestFirst.stream().limit(1).forEach(kept::add);
        newestFirst.stream().filter(backup -> younger(backup, IN_ANY_CASE) && !ROUTINE.contains(backup.why()))
                .forEach(kept::add);
        newestOfEach(newestFirst, HOURS, at -> at.truncatedTo(ChronoUnit.HOURS).toInstant(), kept);
        newestOfEach(newestFirst, Duration.ofDays(days), ZonedDateTime::toLocalDate, kept);
        newestOfEach(newestFirst, WEEKS, at -> week(at.toLocalDate()), kept);
        newestOfEach(newestFirst, ChronoUnit.FOREVER.getDuration(), YearMonth::from, kept);
        return kept;
    }

    private void newestOfEach(List<Backup> newestFirst, Duration age, Function<ZonedDateTime, ?> rung,
            Set<Backup> kept) {
        kept.addAll(newestFirst.stream().filter(backup -> younger(backup, age))
                .collect(Collectors.toMap(backup -> rung.apply(backup.at().atZone(zone)), Function.identity(),
                        (newest, _) -> newest))
                .values());
    }

    private boolean younger(Backup backup, Duration age) {
        return Duration.between(backup.at(), now).compareTo(age) < 0;
    }

    private static Week week(LocalDate day) {
        return new Week(day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }
}
