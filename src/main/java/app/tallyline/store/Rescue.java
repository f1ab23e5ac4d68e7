package app.tallyline.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

import app.tallyline.store.StoreProblem.Reason;

/// What can be done with a damaged store: its file is set aside, never written over, and in its place comes what can be
/// read of it, or a backup.
///
/// @param file the damaged store
/// @param clock the time
public record Rescue(Path file, Clock clock) {
    public Rescue {
        file = StoreFile.of(file).path();
    }

    /// What came of it.
    ///
    /// @param aside where the damaged file now lies
    /// @param entries how many entries were recovered
    /// @param prospects how many prospects were recovered
    /// @param lost what could not be read, or does not agree with the sums that were kept beside the entries
    public record Recovered(Path aside, long entries, long prospects, List<Loss> lost) {}

    /// Something that could not be recovered as it was.
    ///
    /// @param where the table; or the day and the key of the measure, parted by a space
    /// @param kept how much of it there was, where that is known
    /// @param recovered how much of it there is now
    public record Loss(String where, Optional<Long> kept, long recovered) {}

    /// The newest backup beside the store that is sound. One that holds nothing counts only where there is no other.
    public Optional<Backup> newestGoodBackup() {
        return Backups.beside(new StoreFile(file)).newestSound();
    }

    /// What is in a backup; empty where it cannot be read.
    public Optional<Backup.Contents> contents(Backup backup) {
        return Backups.contents(backup.file());
    }

    /// Sets the damaged file aside and puts what can be read of it into a new store in its place.
    ///
    /// @throws StoreProblem if nothing can be read of it, another program has it open, or there is no writing; the file then
    ///         lies where it lay
    public Recovered recover() {
        return alone(work -> {
            Path fresh = work.fresh();
            try {
                Salvage.Result result = Salvage.of(file, fresh, clock);
                return new Recovered(replaceBy(Salvage.recovered(fresh), work).orElseThrow(), result.entries(), result
                        .prospects(),
                        result.lost());
            } finally {
                work.discard(fresh);
            }
        });
    }

    /// Sets the damaged file aside, if there is one, and puts a backup in its place.
    ///
    /// @return where the damaged file now lies; empty where there was none
    /// @throws StoreProblem if the backup is not sound, another program has the file open, or there is no writing; the file
    ///         then lies where it lay
    public Optional<Path> putBack(Path backup) {
        return alone(work -> {
            try (WorkingCopy copy = WorkingCopy.of(backup, work, clock)) {
                return replaceBy(copy.file(), work);
            }
        });
    }

    private interface Mending<T> {
        T mend(WorkFolder work) throws IOException;
    }

    /// A file that another program has open is not taken from under it.
    private <T> T alone(Mending<T> mending) {
        StoreFile store = new StoreFile(file);
        try {
            Seal seal = Seal.of(store, new StrayJournals(store, clock), () -> {
                // What is left unfinished is removed below, or when the store is opened.
            });
            boolean alone = seal.alone();
            seal.leave();
            if (!alone) {
                throw new StoreProblem(Reason.LOCKED, file.toString());
            }
            try (FileLocks locks = FileLocks.of(store); var _ = locks.longWork()) {
                takeBackUnfinished(store);
                return mending.mend(WorkFolder.of(store));
            }
        } catch (IOException problem) {
            throw StoreProblem.unwritten(file, problem);
        }
    }

    private Optional<Path> replaceBy(Path sound, WorkFolder work) throws IOException {
        Path aside = aside();
        boolean there = Files.exists(file);
        new Replacement(new StoreFile(file), new StoreFile(aside), new StoreFile(sound), work).run();
        return there ? Optional.of(aside) : Optional.empty();
    }

    /// Takes back what a rescue that broke off has done, where the damaged file still lies at its place. To be called while no
    /// other program has it open.
    static void takeBackUnfinished(StoreFile store) throws IOException {
        for (Path aside : SetAside.DAMAGED.beside(store)) {
            if (aside.getFileName().toString().endsWith(".db")) {
                Replacement.takeBack(store, new StoreFile(aside));
            }
        }
    }

    private Path aside() {
        return file.resolveSibling(SetAside.DAMAGED.freeName(new StoreFile(file), clock.instant(),
                name -> isTaken(file.resolveSibling(name + ".db"))) + ".db");
    }

    /// Of a file that was gone only what lay beside it was set aside.
    private static boolean isTaken(Path aside) {
        return Replacement.KEPT.stream().map(new StoreFile(aside)::beside)
                .anyMatch(part -> Files.exists(part, LinkOption.NOFOLLOW_LINKS));
    }
}
