package app.tallyline.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

import app.tallyline.model.Settings.Safekeeping;
import app.tallyline.store.StoreProblem.Reason;

/// Keeps the store safe: backs it up, restores it, checks it. None of it keeps a call from being logged meanwhile.
public final class Keeper {
    private static final Duration BETWEEN_BACKUPS = Duration.ofMinutes(30);

    private final Store store;
    private final Clock clock;

    Keeper(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// Something about the store that is not as it should be.
    ///
    /// @param kind what
    /// @param detail where, as the database tells it
    public record Fault(Kind kind, String detail) {
        /// What can be wrong.
        public enum Kind {
            /// The file's pages do not fit together.
            FILE,
            /// A row points to one that is not there.
            LINK,
            /// A day's sums do not equal its entries.
            TALLY,
            /// The undo history does not fit the entries.
            UNDO
        }
    }

    /// A backup that was made.
    ///
    /// @param backup the one beside the store
    /// @param second why it is not in the second folder, where one is named and it could not be copied there
    public record Made(Backup backup, Optional<StoreProblem> second) {}

    /// Copies the store as it now stands, beside it and into the second folder.
    ///
    /// @throws StoreProblem if the one beside it could not be made
    public Made backUp() {
        return backUp(Backups.Why.ASKED);
    }

    /// Copies the store if this is the first time today or the last copy is half an hour old, and something has changed
    /// since.
    public Optional<Made> backUpIfDue() {
        List<Backup> all = backups();
        long written = written(store.reading());
        if (written == 0 || all.stream().findFirst().filter(newest -> written(newest) == written).isPresent()) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        // One made while the clock was ahead says nothing of how long ago it was.
        Optional<Instant> last = all.stream().map(Backup::at).filter(at -> !at.isAfter(now)).findFirst();
        boolean today = last.filter(at -> day(at).equals(day(now))).isPresent();
        boolean due = !today || Duration.between(last.get(), now).compareTo(BETWEEN_BACKUPS) >= 0;
        return due ? Optional.of(backUp(today ? Backups.Why.CHANGE : Backups.Why.DAY)) : Optional.empty();
    }

    /// When the store was last written to that this connection sees, by its own count; 0 for never.
    private static long written(Sql sql) {
        return sql.one("SELECT at FROM recording", row -> row.number(1)).orElse(0L);
    }

    private static long written(Backup backup) {
        try (Sql sql = new StoreFile(backup.file()).connectToStill()) {
            return written(sql);
        } catch (StoreProblem | IllegalStateException ofAnEarlierVersion) {
            return 0;
        }
    }

    Made backUp(Backups.Why why) {
        Safekeeping how = store.settings().now().safekeeping();
        Ladder ladder = new Ladder(clock.instant(), clock.getZone(), how.daysKept());
        Backups backups = Backups.beside(store.file());
        Backup backup = backups.write(store.file(), why, clock.instant());
        backups.prune(ladder);
        try {
            how.secondFolder().map(backups::in).ifPresent(second -> {
                second.take(backup);
                second.prune(ladder);
            });
            return new Made(backup, Optional.empty());
        } catch (StoreProblem problem) {
            return new Made(backup, Optional.of(problem));
        }
    }

    /// The backups beside the store, newest first.
    public List<Backup> backups() {
        return Backups.beside(store.file()).list();
    }

    /// What is in a backup; empty where it cannot be read.
    public Optional<Backup.Contents> contents(Backup backup) {
        return Backups.contents(backup);
    }

    /// Erases a person from the backups in both folders.
    void eraseFromBackups(Erasure.Person person, IntPredicate goOn) {
        Backups beside = Backups.beside(store.file());
        List<Erasure> folders = Stream.concat(Stream.of(beside),
                store.settings().now().safekeeping().secondFolder().map(beside::in).stream())
                .map(folder -> new Erasure(folder, clock)).toList();
        int size = Math.max(1, folders.stream().mapToInt(Erasure::size).sum());
        int before = 0;
        for (Erasure folder : folders) {
            int earlier = before;
            folder.erase(person, done -> goOn.test(1_000 * (earlier + done) / size));
            before += folder.size();
        }
    }

    /// Copies the store to a file of its own.
    ///
    /// @throws StoreProblem if the file is there already or cannot be written
    public void copyTo(Path file) {
        if (Files.exists(file)) {
            throw new StoreProblem(Reason.UNWRITABLE, file.toString());
        }
        try {
            StoreFile.makePrivate(file.toAbsolutePath());
            store.file().copyTo(file.toAbsolutePath());
        } catch (StoreProblem problem) {
            StoreFile.discard(file);
            throw problem.about(file);
        }
    }

    /// Puts a backup in the place of what the store holds, having backed that up.
    ///
    /// @throws StoreProblem if the backup is not sound; nothing is then changed
    public void restore(Path backup) {
        if (!Files.isRegularFile(backup)) {
            throw new StoreProblem(Reason.UNREADABLE, backup.toString());
        }
        try (WorkingCopy copy = WorkingCopy.of(backup, clock)) {
            backUp(Backups.Why.RESTORE);
            store.writing().restoreFrom(copy.file());
        }
        store.write(() -> null);
    }

    /// Everything wrong with the store: its pages, its links, its sums, its undo history, its search. An empty list means
    /// it is sound.
    public List<Fault> check() {
        return check(_ -> true);
    }

    /// How many looks a check takes.
    public int looks() {
        return Inspection.LOOKS;
    }

    /// As [#check()], which can be broken off.
    ///
    /// @param goOn is told how many looks are done and answers whether to go on
    /// @throws CancellationException if `goOn` said no
    public List<Fault> check(IntPredicate goOn) {
        try (Sql sql = store.file().connect(false)) {
            List<Fault> faults = new ArrayList<>(Inspection.faults(sql, goOn));
            faults.addAll(Inspection.searchFaults(sql));
            return faults;
        }
    }

    private LocalDate day(Instant at) {
        return at.atZone(clock.getZone()).toLocalDate();
    }
}
