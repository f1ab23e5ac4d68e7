package app.tallyline.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import app.tallyline.store.StoreProblem.Reason;

/// Copies of a store in a folder beside it. Each is whole: SQLite's online copy, checked after it is written.
///
/// @param folder where they lie
/// @param name the store's own name, with which theirs begin
record Backups(Path folder, String name) {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HHmmssSSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final Pattern NAME = Pattern
            .compile("(?<store>.+)-(?<at>\\d{4}-\\d\\d-\\d\\dT\\d{9}Z)-(?<why>[a-z]+)\\.db", Pattern.DOTALL);

    /// What a backup was made for, or before.
    enum Why {
        ASKED,
        /// The first of a day.
        DAY,
        /// Something changed since the last.
        CHANGE,
        MIGRATION,
        IMPORT,
        MERGE,
        ERASE,
        RESTORE;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Backups beside(StoreFile file) {
        String own = file.path().getFileName().toString();
        String name = own.endsWith(".db") ? own.substring(0, own.length() - 3) : own;
        return new Backups(file.path().resolveSibling("backups"), name);
    }

    /// Copies of the same store in another folder.
    Backups in(Path other) {
        return new Backups(other, name);
    }

    /// Copies what the store holds at this moment; others may write meanwhile.
    ///
    /// @throws StoreProblem if the copy could not be written or is not sound; none is then left behind
    Backup write(StoreFile store, Why why, Instant at) {
        return make(free(why, at), store::copyTo);
    }

    /// Copies a backup into this folder, under its own name.
    ///
    /// @throws StoreProblem if the copy could not be written or is not sound; none is then left behind
    void take(Backup backup) {
        Path file = folder.resolve(backup.file().getFileName());
        if (!Files.exists(file)) {
            make(file, unfinished -> Files.copy(backup.file(), unfinished, StandardCopyOption.REPLACE_EXISTING));
        }
    }

    private interface Writing {
        void to(Path unfinished) throws IOException;
    }

    private Backup make(Path file, Writing writing) {
        StoreFile.makePrivateFolder(folder);
        Path unfinished = folder.resolve(file.getFileName() + ".unfinished");
        try {
            Files.deleteIfExists(unfinished);
            StoreFile.makePrivate(unfinished);
            writing.to(unfinished);
            prove(unfinished);
            Files.move(unfinished, file);
            return backup(file).orElseThrow();
        } catch (IOException problem) {
            throw StoreProblem.unwritten(folder, problem);
        } catch (StoreProblem problem) {
            throw problem.about(folder);
        } finally {
            StoreFile.discard(unfinished);
        }
    }

    /// Those that lie there, newest first.
    List<Backup> list() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(this::backup).flatMap(Optional::stream)
                    .sorted(Comparator.comparing(Backup::at).reversed()).toList();
        } catch (IOException problem) {
            throw new StoreProblem(Reason.UNREADABLE, folder.toString(), problem);
        }
    }

    /// Leaves those that stay and removes the others. To be called when one has just been written and proved: however many
    /// go, that one is left.
    void prune(Ladder ladder) {
        List<Backup> all = list();
        Set<Backup> kept = ladder.kept(all);
        all.stream().filter(backup -> !kept.contains(backup)).forEach(old -> StoreFile.discard(old.file()));
    }

    /// What is in a backup; empty where it cannot be read.
    static Optional<Backup.Contents> contents(Backup backup) {
        try (Sql sql = new StoreFile(backup.file()).connectToStill()) {
            return sql.one("""
                    SELECT ifnull(sum(entries), 0), (SELECT count(*) FROM prospect), max(day) FROM tally""",
                    row -> new Backup.Contents(row.number(1), row.number(2), row.optionalDay(3)));
        } catch (StoreProblem | IllegalStateException unreadable) {
            return Optional.empty();
        }
    }

    /// @throws StoreProblem if the file is not a sound store of a version that this program knows
    static void prove(Path file) {
        StoreFile copy = new StoreFile(file);
        if (copy.versionOfStill() > Migration.NEWEST) {
            throw new StoreProblem(Reason.NEWER, file.toString());
        }
        try (Sql sql = copy.connectToStill()) {
            List<String> faults = sql.query("PRAGMA quick_check", row -> row.text(1));
            if (!faults.equals(List.of("ok"))) {
                throw new StoreProblem(Reason.DAMAGED, file.toString());
            }
        }
    }

    private Optional<Backup> backup(Path file) {
        Matcher parts = NAME.matcher(file.getFileName().toString());
        if (!parts.matches() || !parts.group("store").equals(name)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Backup(file, STAMP.parse(parts.group("at"), Instant::from), parts.group("why"),
                    Files.size(file)));
        } catch (IOException problem) {
            throw new StoreProblem(Reason.UNREADABLE, file.toString(), problem);
        }
    }

    /// A name whose time no backup has yet; of two in the same millisecond the second takes the next.
    private Path free(Why why, Instant at) {
        Instant stamp = at;
        while (taken(stamp)) {
            stamp = stamp.plusMillis(1);
        }
        return named(why, stamp);
    }

    private boolean taken(Instant at) {
        return Arrays.stream(Why.values()).anyMatch(why -> Files.exists(named(why, at)));
    }

    private Path named(Why why, Instant at) {
        return folder.resolve(name + "-" + STAMP.format(at) + "-" + why.key() + ".db");
    }
}
