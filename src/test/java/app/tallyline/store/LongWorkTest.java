package app.tallyline.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import app.tallyline.MovableClock;
import app.tallyline.model.Activity;
import app.tallyline.model.Measure;
import app.tallyline.model.Moment;
import app.tallyline.model.Period;
import app.tallyline.model.Prospect;
import app.tallyline.store.StoreProblem.Reason;

/// Long work keeps other long work away; logging goes on, and nothing logged meanwhile is lost.
class LongWorkTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    @TempDir
    private Path folder;

    private final MovableClock clock = new MovableClock(DAY.atTime(9, 0).atZone(ZONE).toInstant(), ZONE);

    private Store open() {
        return Store.open(folder.resolve("t.db"), clock);
    }

    @Test
    void amidAnImportNothingElseThatTakesLongIsBegun() {
        try (Store store = open()) {
            long person = store.prospects().add(Prospect.named("Ida Holm")).id();
            Path backup = store.keeper().backUp().backup().file();
            Path copy = folder.resolve("copy.db");
            store.keeper().copyTo(copy);
            List<Runnable> others = List.of(() -> store.prospects().erase(person),
                    () -> store.prospects().eraseEverywhere(person, _ -> true), () -> store.keeper().restore(backup),
                    () -> store.other().bring(copy, _ -> true), () -> bring(store, 1, _ -> true));
            List<Reason> refused = new ArrayList<>();
            assertEquals(600, bring(store, 600, done -> {
                if (done == 250) {
                    others.forEach(other -> refused.add(assertThrows(StoreProblem.class, other::run).reason()));
                    store.log().record(calls(1));
                }
                return true;
            }));
            assertEquals(List.of(Reason.BUSY, Reason.BUSY, Reason.BUSY, Reason.BUSY, Reason.BUSY), refused);
            assertEquals(601, total(store));
            assertTrue(store.prospects().find(person).isPresent());
            assertEquals(List.of(), store.keeper().check());
            others.subList(1, others.size()).forEach(Runnable::run);
        }
    }

    /// Whoever else has the store open may log at any moment: each entry is in what stands after the restoring, or in the
    /// backup of what stood before.
    @Test
    void whatIsLoggedWhileABackupIsRestoredIsInOneOfTheTwo() throws InterruptedException {
        try (Store store = open(); Store other = open()) {
            store.log().record(calls(1_000));
            Path backup = store.keeper().backUp().backup().file();
            bring(store, 3_000, _ -> true);
            AtomicInteger logged = new AtomicInteger();
            CountDownLatch begun = new CountDownLatch(20);
            Thread logging = Thread.ofPlatform().start(() -> {
                while (!Thread.currentThread().isInterrupted()) {
                    other.log().record(calls(1));
                    logged.incrementAndGet();
                    begun.countDown();
                }
            });
            begun.await();
            clock.moveTo(clock.instant().plusSeconds(1));
            Keeper.Restored restored = store.keeper().restore(backup);
            int atTheEnd = logged.get();
            while (logged.get() < atTheEnd + 20) {
                Thread.onSpinWait();
            }
            logging.interrupt();
            logging.join();
            long after = total(store) - 1_000;
            store.keeper().restore(restored.safety().backup().file());
            long before = total(store) - 4_000;
            assertEquals(logged.get(), before + after);
            assertTrue(before > 0 && after > 0, before + " before, " + after + " after");
            assertEquals(List.of(), store.keeper().check());
        }
    }

    /// An export that takes long is no reason for a figure to wait, and what is written meanwhile is not in it.
    @Test
    void whatIsAskedOfOneMomentKeepsNoOtherQuestionWaiting() throws InterruptedException {
        try (Store store = open()) {
            store.log().record(calls(7));
            CountDownLatch amid = new CountDownLatch(1);
            CountDownLatch asked = new CountDownLatch(1);
            AtomicInteger seen = new AtomicInteger();
            Thread exporting = Thread.ofPlatform().start(() -> seen.set((int) store.atOneMoment(now -> {
                long[] sum = {0};
                now.log().each(Period.day(DAY), entry -> {
                    amid.countDown();
                    await(asked);
                    sum[0] += entry.activity().quantity();
                });
                return sum[0] + total(now);
            }).longValue()));
            amid.await();
            store.log().record(calls(5));
            assertEquals(12, total(store));
            asked.countDown();
            exporting.join();
            assertEquals(14, seen.get());
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static int bring(Store into, int rows, IntPredicate goOn) {
        List<Incoming> incoming = IntStream.range(0, rows).mapToObj(i -> new Incoming("row " + i + " of " + rows,
                Optional.empty(), List.of(calls(1)))).toList();
        return into.intake().bring(incoming, goOn);
    }

    private static long total(Store store) {
        return store.history().totals(Period.day(DAY)).of(Measure.COLD_CALL);
    }

    private static Activity calls(long quantity) {
        return new Activity(Measure.COLD_CALL, quantity, Moment.at(DAY, LocalTime.of(10, 0), ZONE));
    }

    @Test
    void whoAsksToWriteNextWritesNext() throws InterruptedException {
        try (Store importing = open(); Store logging = open()) {
            CountDownLatch begun = new CountDownLatch(1);
            AtomicInteger done = new AtomicInteger();
            Thread work = Thread.ofPlatform().start(() -> bring(importing, 10_000, at -> {
                done.set(at);
                begun.countDown();
                return true;
            }));
            begun.await();
            int waited = 0;
            for (int i = 0; i < 5; i++) {
                int before = done.get();
                logging.log().record(calls(1));
                waited = Math.max(waited, done.get() - before);
            }
            work.join();
            assertTrue(waited <= 3 * 250, "the import went on by " + waited + " rows meanwhile");
        }
    }
}
