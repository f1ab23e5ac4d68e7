package app.tallyline.store;

import java.io.IOException;
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
            /// A table, trigger or view is not Tallyline's, is another than it made, or is missing.
            SCHEMA,
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
        Instant now = clock.instant();
        // One made while the clock was ahead stays the newest by its name, and says nothing of how long ago it was.
        Optional<Backup> last = all.stream().filter(backup -> !backup.at().isAfter(now)).findFirst();
        long written = Backups.written(store.reading());
        if (written == 0 || Stream.concat(all.stream().limit(1), last.stream()).distinct()
                .anyMatch(backup -> Backups.written(backup) == written)) {
            return Optional.empty();
        }
        boolean today = last.filter(backup -> day(backup.at()).equals(day(now))).isPresent();
        boolean due = !today || Duration.between(last.get().at(), now).compareTo(BETWEEN_BACKUPS) >= 0;
        return due ? Optional.of(backUp(today ? Backups.Why.CHANGE : Backups.Why.DAY)) : Optional.empty();
    }

    Made backUp(Backups.Why why) {
        Backup backup = beside().write(store.file(), why, clock.instant());
        return new Made(backup, copied(backup));
    }

    /// Clears away what the ladder lets go, and copies a backup to the second folder.
    ///
    /// @return why it is not there
    private Optional<StoreProblem> copied(Backup backup) {
        Safekeeping how = store.settings().now().safekeeping();
        Ladder ladder = new Ladder(clock.instant(), clock.getZone(), how.daysKept());
        beside().prune(ladder);
        try {
            how.secondFolder().map(beside()::in)
                    .ifPresent(second -> new SecondFolder(beside(), second).take(backup, ladder));
            return Optional.empty();
        } catch (StoreProblem problem) {
            return Optional.of(problem);
        }
    }

    private Backups beside() {
        return Backups.beside(store.file());
    }

    /// The backups beside the store, newest first.
    public List<Backup> backups() {
        return beside().list();
    }

    /// The newest backup that proves sound. One that holds nothing counts only where there is no other.
    public Optional<Backup> newestSound() {
        return beside().newestSound();
    }

    /// What is in a file, such as a backup; empty where it cannot be read.
    public Optional<Backup.Contents> contents(Path file) {
        return Backups.contents(file);
    }

    /// What is in the store.
    public Backup.Contents contents() {
        return Backups.contents(store.reading()).orElseThrow();
    }

    /// Copies the store to a file of its own.
    ///
    /// @throws StoreProblem if the file is there already or cannot be written
    public void copyTo(Path file) {
        try {
            store.save(file, false, store.file()::copyTo);
        } catch (IOException problem) {
            throw StoreProblem.unwritten(file, problem);
        } catch (StoreProblem problem) {
            throw problem.about(file);
        }
    }

    /// What came of restoring.
    ///
    /// @param safety the backup of what stood before
    /// @param before what stood before
    /// @param now what stands now
    public record Restored(Made safety, Backup.Contents before, Backup.Contents now) {}

    /// Puts a backup in the place of what the store holds, having backed that up. Whatever is logged meanwhile is in that
    /// backup or in what stands then.
    ///
    /// @throws StoreProblem if the backup is not sound, or other long work is under way; nothing is then changed
    public Restored restore(Path backup) {
        if (store.isOwn(backup)) {
            throw new StoreProblem(Reason.SAME_STORE, backup.toString());
        }
        try (var _ = store.longWork();
                WorkingCopy copy = WorkingCopy.of(backup, WorkFolder.of(store.file()), clock)) {
            record Stood(Backup safety, Backup.Contents contents) {}
            Stood stood = new Restore(store, copy).run(() -> new Stood(
                    beside().write(store.file(), Backups.Why.RESTORE, clock.instant()), contents()));
            store.write(() -> null);
            return new Restored(new Made(stood.safety(), copied(stood.safety())), stood.contents(), contents());
        }
    }

    /// The folders that copies of the store lie in.
    List<Path> folders() {
        return Stream.concat(Stream.of(beside().folder()),
                store.settings().now().safekeeping().secondFolder().stream()).toList();
    }

    /// Goes on with erasing that was begun and did not come to its end, for the program was ended or a folder was out of reach.
    ///
    /// @param goOn is told how many of a thousand parts are done and answers whether to go on
    /// @return what came of it; empty where nothing waited
    public Optional<Erased> finishErasing(IntPredicate goOn) {
        return erasures().finish(goOn);
    }

    PendingErasures erasures() {
        return new PendingErasures(store, beside().work());
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
        try (Sql sql = store.file().connect(false, store.locks())) {
            List<Fault> faults = new ArrayList<>(Inspection.faults(sql, goOn));
            faults.addAll(sql.inTransaction(() -> Inspection.searchFaults(sql)));
            return faults;
        }
    }

    private LocalDate day(Instant at) {
        return at.atZone(clock.getZone()).toLocalDate();
    }
}
