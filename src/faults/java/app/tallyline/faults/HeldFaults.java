package app.tallyline.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import app.tallyline.model.Activity;
import app.tallyline.model.Measure;
import app.tallyline.model.Moment;
import app.tallyline.model.Period;
import app.tallyline.store.Store;
import app.tallyline.store.StoreProblem;
import app.tallyline.store.StoreProblem.Reason;

/// Other programs, such as those that copy files about, that hold the store's files and do not let go. Whoever waits for them
/// waits ten seconds in all, whatever is asked.
class HeldFaults {
    private static final Clock CLOCK = Clock.systemUTC();
    private static final Duration ALL_WAITING = Duration.ofSeconds(14);

    @TempDir
    private Path folder;

    private Path path() {
        return folder.resolve("t.db");
    }

    private void logged() {
        try (Store store = Store.open(path(), CLOCK)) {
            record(store);
        }
    }

    private static void record(Store store) {
        store.log().record(new Activity(Measure.COLD_CALL, 1, Moment.onDay(Victim.DAY, Victim.ZONE)));
    }

    /// Locks the whole of a file until what it reads comes to its end.
    static final class Holder {
        private Holder() {}

        public static void main(String... file) throws IOException {
            try (FileChannel channel = FileChannel.open(Path.of(file[0]), StandardOpenOption.WRITE);
                    var _ = channel.lock()) {
                System.out.write('h');
                System.out.flush();
                System.in.read();
            }
        }
    }

    private static Process holding(Path file) throws IOException {
        Process holder = new ProcessBuilder(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp", System.getProperty("java.class.path"), Holder.class.getName(), file.toString())).start();
        assertEquals('h', holder.getInputStream().read());
        return holder;
    }

    @Test
    void aSealThatAnotherProgramHoldsKeepsNobodyWaitingForEver() throws IOException, InterruptedException {
        logged();
        Process holder = holding(folder.resolve("t.db-seal"));
        try {
            StoreProblem problem = assertTimeoutPreemptively(ALL_WAITING,
                    () -> assertThrows(StoreProblem.class, () -> Store.open(path(), CLOCK)));
            assertEquals(Reason.LOCKED, problem.reason());
            assertTrue(problem.unchanged());
        } finally {
            holder.destroy();
            holder.waitFor();
        }
        logged();
    }

    @Test
    void whatCannotBeWrittenIsWaitedForOnce() throws SQLException {
        whileAnotherWrites(store -> assertEquals(Reason.LOCKED, assertThrows(StoreProblem.class,
                () -> record(store)).reason()));
    }

    @Test
    void whoOnlyReadWaitsOnceToo() throws SQLException {
        whileAnotherWrites(store -> store.log().each(Period.day(Victim.DAY), _ -> {
            // It is read, that is all.
        }));
    }

    /// Opens the store, does something with it and closes it, in the time of one wait.
    private void whileAnotherWrites(Consumer<Store> doing) throws SQLException {
        logged();
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + path());
                Statement statement = other.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            assertTimeoutPreemptively(ALL_WAITING, () -> {
                try (Store store = Store.open(path(), CLOCK)) {
                    doing.accept(store);
                }
            });
        }
    }
}
