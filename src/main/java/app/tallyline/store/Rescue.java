package app.tallyline.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import app.tallyline.store.StoreProblem.Reason;

/// What can be done with a damaged store: its file is set aside, never written over, and in its place comes what can be
/// read of it, or a backup.
///
/// @param file the damaged store
/// @param clock the time
public record Rescue(Path file, Clock clock) {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HHmmss'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final String ASIDE = "-damaged-";
    private static final List<String> BESIDE = List.of("-wal", "-journal", "-shm", "-seal");

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
                return new Recovered(replaceBy(Salvage.recovered(fresh)).orElseThrow(), result.entries(), result
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
                return replaceBy(copy.file());
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
                // What is left unfinished is removed when the store is opened.
            });
            boolean alone = seal.alone();
            seal.leave();
            if (!alone) {
                throw new StoreProblem(Reason.LOCKED, file.toString());
            }
            try (FileLocks locks = FileLocks.of(store); var _ = locks.longWork()) {
                return mending.mend(WorkFolder.of(store));
            }
        } catch (IOException problem) {
            throw StoreProblem.unwritten(file, problem);
        }
    }

    /// Whenever the program ends meanwhile, the damaged file lies at its place or the sound one does: first a second name is
    /// given to the damaged one, then its journal is taken away, which would be read into any other, then its place is taken.
    private Optional<Path> replaceBy(Path sound) throws IOException {
        Path aside = aside();
        boolean there = Files.exists(file);
        if (there) {
            link(file, aside);
        }
        for (String ending : BESIDE) {
            Path part = file.resolveSibling(file.getFileName() + ending);
            if (Files.exists(part)) {
                Files.move(part, aside.resolveSibling(aside.getFileName() + ending));
            }
        }
        Files.move(sound, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        return there ? Optional.of(aside) : Optional.empty();
    }

    private static void link(Path file, Path second) throws IOException {
        try {
            Files.createLink(second, file);
        } catch (UnsupportedOperationException | IOException noLinks) {
            Files.copy(file, second);
        }
    }

    private Path aside() {
        String stamp = STAMP.format(clock.instant());
        String name = new StoreFile(file).bareName() + ASIDE + stamp;
        Path aside = file.resolveSibling(name + ".db");
        for (int n = 2; isTaken(aside); n++) {
            aside = file.resolveSibling(name + "-" + n + ".db");
        }
        return aside;
    }

    /// Of a file that was gone only what lay beside it was set aside.
    private static boolean isTaken(Path aside) {
        return Stream.concat(Stream.of(""), BESIDE.stream()).map(new StoreFile(aside)::beside).anyMatch(Files::exists);
    }

    /// The damaged files that were set aside beside a store.
    static List<Path> setAsideBeside(StoreFile store) throws IOException {
        if (!Files.isDirectory(store.path().getParent())) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(store.path().getParent())) {
            return all.filter(each -> each.getFileName().toString().startsWith(store.bareName() + ASIDE)
                    && each.getFileName().toString().endsWith(".db")).sorted().toList();
        }
    }
}
