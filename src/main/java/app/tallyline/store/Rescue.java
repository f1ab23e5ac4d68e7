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

import app.tallyline.store.StoreProblem.Reason;

/// What can be done with a damaged store: its file is set aside, never written over, and in its place comes what can be
/// read of it, or a backup.
///
/// @param file the damaged store
/// @param clock the time
public record Rescue(Path file, Clock clock) {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HHmmss'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final List<String> BESIDE = List.of("", "-wal", "-shm", "-seal");

    public Rescue {
        file = file.toAbsolutePath();
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

    /// The newest backup beside the store that is sound, with what is in it.
    public Optional<Backup> newestGoodBackup() {
        return Backups.beside(new StoreFile(file)).list().stream().filter(Rescue::sound).findFirst();
    }

    /// Sets the damaged file aside and puts what can be read of it into a new store in its place.
    ///
    /// @throws StoreProblem if nothing can be read of it, or there is no writing; the file then lies where it lay
    public Recovered recover() {
        Path fresh = file.resolveSibling(file.getFileName() + "-recovered");
        delete(fresh);
        Salvage.Result result = Salvage.of(file, fresh, clock);
        Path aside = setAside();
        move(fresh, file);
        delete(fresh);
        return new Recovered(aside, result.entries(), result.prospects(), result.lost());
    }

    /// Sets the damaged file aside and puts a backup in its place.
    ///
    /// @return where the damaged file now lies
    /// @throws StoreProblem if the backup is not sound; the file then lies where it lay
    public Path putBack(Path backup) {
        Path fresh = file.resolveSibling(file.getFileName() + "-recovered");
        delete(fresh);
        try (WorkingCopy copy = WorkingCopy.of(backup, clock)) {
            StoreFile.makePrivate(fresh);
            Files.copy(copy.file(), fresh, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException problem) {
            throw StoreProblem.unwritten(file, problem);
        }
        Path aside = setAside();
        move(fresh, file);
        return aside;
    }

    private static boolean sound(Backup backup) {
        try {
            Backups.prove(backup.file());
            return true;
        } catch (StoreProblem | IllegalStateException unsound) {
            return false;
        }
    }

    private Path setAside() {
        String name = file.getFileName().toString().replaceFirst("\\.db$", "");
        Path aside = file.resolveSibling(name + "-damaged-" + STAMP.format(clock.instant()) + ".db");
        for (int n = 2; Files.exists(aside); n++) {
            aside = file.resolveSibling(name + "-damaged-" + STAMP.format(clock.instant()) + "-" + n + ".db");
        }
        for (String ending : BESIDE) {
            Path part = file.resolveSibling(file.getFileName() + ending);
            if (Files.exists(part)) {
                move(part, aside.resolveSibling(aside.getFileName() + ending));
            }
        }
        return aside;
    }

    private static void delete(Path fresh) {
        BESIDE.forEach(ending -> StoreFile.discard(fresh.resolveSibling(fresh.getFileName() + ending)));
    }

    private static void move(Path from, Path to) {
        try {
            Files.move(from, to);
        } catch (IOException problem) {
            throw StoreProblem.unwritten(to, problem);
        }
    }
}
