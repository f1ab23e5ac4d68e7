package app.tallyline.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import app.tallyline.MovableClock;
import app.tallyline.exchange.Draft;
import app.tallyline.exchange.Export;
import app.tallyline.exchange.Import;
import app.tallyline.exchange.Table;
import app.tallyline.exchange.TableFile;
import app.tallyline.model.Activity;
import app.tallyline.model.Measure;
import app.tallyline.model.Moment;
import app.tallyline.model.Period;
import app.tallyline.store.Store;

/// A clock that is set back, a desk that travels, summer time both ways.
class ClockFaults {
    private static final Currency KRONER = Currency.getInstance("DKK");
    private static final List<ZoneId> ZONES = List.of(ZoneId.of("Europe/Copenhagen"), ZoneId.of("Pacific/Apia"),
            ZoneId.of("America/Los_Angeles"), ZoneId.of("Australia/Lord_Howe"), ZoneId.of("UTC"));

    @TempDir
    private Path folder;

    private static Map<LocalDate, Long> byDay(Store store) {
        Map<LocalDate, Long> days = new TreeMap<>();
        store.log().each(new Period(Moment.FIRST_DAY, Moment.LAST_DAY),
                entry -> days.merge(entry.activity().moment().day(), entry.activity().quantity(), Long::sum));
        return days;
    }

    /// Every half hour around both changes of the clocks, in one zone; looked at, copied and brought in in the others.
    @Test
    void noEntryMovesToAnotherDay() throws Exception {
        long entries = 0;
        for (ZoneId home : ZONES) {
            Path file = folder.resolve(home.getId().replace('/', '-') + ".db");
            MovableClock clock = new MovableClock(Instant.parse("2026-03-28T00:00:00Z"), home);
            Map<LocalDate, Long> written = new TreeMap<>();
            for (String from : List.of("2026-03-28T12:00:00Z", "2026-10-24T12:00:00Z", "2026-04-04T00:00:00Z")) {
                for (int half = 0; half < 96; half++) {
                    clock.moveTo(Instant.parse(from).plusSeconds(1_800L * half));
                    try (Store store = Store.open(file, clock)) {
                        Moment now = Moment.at(clock.instant(), home);
                        store.log().record(new Activity(Measure.COLD_CALL, 1, now));
                        written.merge(now.day(), 1L, Long::sum);
                        entries++;
                    }
                }
            }
            for (ZoneId abroad : ZONES) {
                try (Store store = Store.open(file, new MovableClock(clock.instant(), abroad));
                        Store copy = Store.open(folder.resolve(home.hashCode() + "-" + abroad.hashCode() + ".db"),
                                new MovableClock(clock.instant(), abroad))) {
                    assertEquals(written, byDay(store));
                    written.forEach((day, calls) -> assertEquals(calls,
                            store.history().totals(Period.day(day)).of(Measure.COLD_CALL)));
                    Path table = folder.resolve(home.hashCode() + "-" + abroad.hashCode() + ".csv");
                    new Export(store, abroad, KRONER).write(table,
                            Export.Selection.of(new Period(Moment.FIRST_DAY, Moment.LAST_DAY)), _ -> true);
                    Import into = new Import(copy, abroad, KRONER);
                    Table read = TableFile.read(table);
                    Draft draft = into.draft(read, into.suggested(read, Optional.empty()), Optional.empty());
                    into.bring(read, draft, _ -> true);
                    assertEquals(written, byDay(copy));
                    store.undoHistory().undo();
                    store.undoHistory().redo();
                    assertEquals(written, byDay(store));
                    assertEquals(List.of(), store.keeper().check());
                }
            }
        }
        Report.line("summer time both ways, five zones, each looked at and copied in the others", entries,
                "no entry on another day");
    }

    @Test
    void aClockSetBackLosesNothingAndBackupsGoOn() {
        MovableClock clock = new MovableClock(Instant.parse("2027-11-23T09:00:00Z"), ZONES.getFirst());
        Path file = folder.resolve("back.db");
        try (Store store = Store.open(file, clock)) {
            store.log().record(new Activity(Measure.COLD_CALL, 1, Moment.at(clock.instant(), clock.getZone())));
            store.keeper().backUpIfDue();
        }
        clock.moveTo(Instant.parse("2026-11-23T09:00:00Z"));
        int made = 0;
        for (int quarter = 0; quarter < 16; quarter++) {
            try (Store store = Store.open(file, clock)) {
                store.log().record(new Activity(Measure.COLD_CALL, 1, Moment.at(clock.instant(), clock.getZone())));
                made += store.keeper().backUpIfDue().isPresent() ? 1 : 0;
                assertEquals(List.of(), store.keeper().check());
            }
            clock.moveTo(clock.instant().plusSeconds(900));
        }
        try (Store store = Store.open(file, clock)) {
            assertEquals(Map.of(LocalDate.of(2026, 11, 23), 16L, LocalDate.of(2027, 11, 23), 1L), byDay(store));
        }
        assertEquals(8, made);
        Report.line("the clock set back a year", 16, "no entry missing or moved; %d backups in four hours".formatted(
                made));
    }
}
