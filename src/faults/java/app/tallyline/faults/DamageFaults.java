package app.tallyline.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import app.tallyline.model.Activity;
import app.tallyline.model.Details;
import app.tallyline.model.Goal;
import app.tallyline.model.Measure;
import app.tallyline.model.Moment;
import app.tallyline.model.Money;
import app.tallyline.model.Outcome;
import app.tallyline.model.Period;
import app.tallyline.store.Found;
import app.tallyline.store.Rescue;
import app.tallyline.store.Store;
import app.tallyline.store.StoreProblem;

/// Files that come back from the disk other than they were written.
class DamageFaults {
    private static final int TIMES = 1_000;
    private static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T10:42:00Z"), ZONE);
    private static final List<String> PARTS = List.of("", "-wal", "-seal");

    @TempDir
    private Path folder;

    private final Random random = new Random(11);
    private String whole;

    /// A store that was closed, one that was not, and another.
    @BeforeEach
    void fill() throws IOException {
        try (Store store = Store.open(folder.resolve("closed.db"), CLOCK)) {
            for (int i = 0; i < 400; i++) {
                store.log().record(activity(i), "Prospect " + i % 40);
            }
            store.goals().keep(new Goal(YearMonth.of(2026, 11), new Goal.Sales(50)));
            whole = figures(store);
        }
        copy("closed", "running");
        try (Store store = Store.open(folder.resolve("running.db"), CLOCK)) {
            for (int i = 0; i < 60; i++) {
                store.log().record(activity(i));
            }
            copy("running", "stopped");
        }
        try (Store store = Store.open(folder.resolve("other.db"), CLOCK)) {
            for (int i = 0; i < 90; i++) {
                store.log().record(activity(i));
            }
            copy("other", "otherStopped");
        }
    }

    private static Activity activity(int i) {
        Measure measure = i % 20 == 0 ? Measure.SALE : i % 7 == 0 ? Measure.APPOINTMENT : Measure.COLD_CALL;
        Details details = measure.equals(Measure.SALE)
                ? Details.NONE.withAmount(Optional.of(new Money(100_00L * i)))
                : Details.NONE.withOutcome(measure.equals(Measure.COLD_CALL)
                        ? Optional.of(Outcome.TALKED)
                        : Optional.empty()).withNote("note " + i);
        return new Activity(measure, 1 + i % 5, Moment.at(LocalDate.of(2026, 1, 5).plusDays(i % 300),
                LocalTime.of(9 + i % 8, 0), ZONE), details);
    }

    /// What the program would show: totals, revenue, cycles, the goal.
    private static String figures(Store store) {
        Period year = Period.year(2026);
        Map<String, Long> totals = new TreeMap<>();
        store.history().totals(year).byMeasure().forEach((measure, sum) -> totals.put(measure.key(), sum));
        long[] amounts = {0, 0};
        store.log().each(year, entry -> {
            amounts[0] += entry.activity().details().amount().map(Money::minor).orElse(0L);
            amounts[1]++;
        });
        return totals + " " + Arrays.toString(amounts) + " " + store.goals().of(YearMonth.of(2026, 11));
    }

    private void copy(String from, String to) throws IOException {
        for (String part : PARTS) {
            Path source = folder.resolve(from + ".db" + part);
            if (Files.exists(source)) {
                Files.copy(source, folder.resolve(to + ".db" + part), StandardCopyOption.REPLACE_EXISTING);
            } else {
                Files.deleteIfExists(folder.resolve(to + ".db" + part));
            }
        }
    }

    @Test
    @Timeout(300)
    void whatIsDamagedIsOpenedRecoveredOrRefusedAndNeverSilentlyOther() throws IOException {
        String stoppedWhole = reopened("stopped", "judged");
        Map<String, Integer> seen = new TreeMap<>();
        for (int i = 0; i < TIMES; i++) {
            boolean stopped = i % 3 == 0;
            copy(stopped ? "stopped" : "closed", "victim");
            damage(folder.resolve("victim.db"), stopped, i % 8);
            seen.merge(judged(stopped ? stoppedWhole : whole), 1, Integer::sum);
        }
        assertEquals(TIMES, seen.values().stream().mapToInt(n -> n).sum());
        Report.line("stores damaged: bytes flipped, cut short, journal gone, altered or another's", TIMES,
                seen.toString().replaceAll("[{}]", "").replace("=", ": "));
    }

    private String reopened(String from, String to) throws IOException {
        copy(from, to);
        try (Store store = Store.open(folder.resolve(to + ".db"), CLOCK)) {
            return figures(store);
        }
    }

    private void damage(Path file, boolean stopped, int how) throws IOException {
        Path journal = file.resolveSibling("victim.db-wal");
        if (stopped && how == 0) {
            Files.delete(journal);
        } else if (stopped && how == 1) {
            Files.copy(folder.resolve("otherStopped.db-wal"), journal, StandardCopyOption.REPLACE_EXISTING);
        } else if (stopped && how <= 4) {
            flip(journal);
        } else if (how == 5) {
            byte[] bytes = Files.readAllBytes(file);
            Files.write(file, Arrays.copyOf(bytes, random.nextInt(bytes.length)));
        } else {
            flip(file);
        }
    }

    private void flip(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        int flips = 1 + random.nextInt(8);
        for (int i = 0; i < flips; i++) {
            // Near the beginning as often as anywhere: the header and the schema stand there.
            int at = random.nextInt(random.nextInt(4) == 0 ? Math.min(bytes.length, 4_096) : bytes.length);
            bytes[at] ^= (byte) (1 << random.nextInt(8));
        }
        Files.write(file, bytes);
    }

    private String judged(String before) {
        Path file = folder.resolve("victim.db");
        try (Store store = Store.open(file, CLOCK)) {
            boolean equal = figures(store).equals(before);
            boolean told = store.found() != Found.AS_LEFT && store.found() != Found.UNKNOWN;
            assertTrue(equal || told, "other figures, and nothing said: " + figures(store));
            assertEquals(List.of(), store.keeper().check());
            return equal
                    ? told ? "opened with a word, figures equal" : "opened, figures equal"
                    : "opened with a word, figures other";
        } catch (StoreProblem problem) {
            return recovered(file);
        }
    }

    private static String recovered(Path file) {
        try {
            new Rescue(file, CLOCK).recover();
        } catch (StoreProblem problem) {
            assertTrue(Files.exists(file), "what could not be recovered was not left where it was");
            return "refused, nothing to recover";
        }
        try (Store store = Store.open(file, CLOCK)) {
            assertEquals(List.of(), store.keeper().check());
            return "refused, then recovered";
        }
    }
}
