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

/// Copies of a store in a folder beside it. Each is whole: SQLite's online copy, proved by what it holds before it has its name.
///
/// @param folder where they lie
/// @param name the store's own name, with which theirs begin
/// @param work where unfinished ones are noted
record Backups(Path folder, String name, WorkFolder work) {
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
        return new Backups(file.path().resolveSibling("backups"), file.bareName(), WorkFolder.of(file));
    }

    /// Whether a file has a backup's name, of whichever store.
    static boolean isNamedAsOne(Path file) {
        return NAME.matcher(file.getFileName().toString()).matches();
    }

    /// Copies of the same store in another folder.
    Backups in(Path other) {
        return new Backups(other, name, work);
    }

    /// Copies what the store holds at this moment; others may write meanwhile.
    ///
    /// @throws StoreProblem if the copy could not be written, is not sound or does not hold all that the store did; none is
    ///         then left behind
    Backup write(StoreFile store, Why why, Instant at) {
        return make(free(why, at), unfinished -> prove(unfinished, store.copyTo(unfinished)));
    }

    /// Copies a backup into this folder, under its own name.
    ///
    /// @return whether it was not there yet
    /// @throws StoreProblem if the copy could not be written or is not sound; none is then left behind
    boolean take(Backup backup) {
        Path file = folder.resolve(backup.file().getFileName());
        if (Files.exists(file)) {
            return false;
        }
        make(file, unfinished -> {
            Files.copy(backup.file(), unfinished, StandardCopyOption.REPLACE_EXISTING);
            prove(unfinished, contents(backup.file()));
        });
        return true;
    }

    private Backup make(Path file, WorkFolder.Content content) {
        PrivateFiles.makeFolder(folder);
        try {
            work.save(file, false, content);
            return backup(file).orElseThrow();
        } catch (IOException problem) {
            throw StoreProblem.unwritten(folder, problem);
        } catch (StoreProblem problem) {
            throw problem.about(folder);
        }
    }

    /// Removes the unfinished ones that earlier versions left where the finished lie. To be called while no other program has
    /// the data file open.
    void clearUnfinished() throws IOException {
        for (Path file : files()) {
            String other = file.getFileName().toString();
            if (other.startsWith(name + "-") && other.contains(".db.unfinished")) {
                PrivateFiles.discard(file);
            }
        }
    }

    /// All that lies in the folder, whoever put it there.
    List<Path> files() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /// Those that lie there whole, newest first. One that was cut short, or is empty, is none: it would take the place of a
    /// good one.
    List<Backup> list() {
        try {
            return named().stream().filter(backup -> new StoreFile(backup.file()).isWhole())
                    .sorted(Comparator.comparing(Backup::at).reversed()).toList();
        } catch (IOException problem) {
            throw new StoreProblem(Reason.UNREADABLE, folder.toString(), problem);
        }
    }

    /// Those that have the name of one of this store, whole or not.
    List<Backup> named() throws IOException {
        return files().stream().map(this::backup).flatMap(Optional::stream).toList();
    }

    /// Leaves those that stay and removes the others. To be called when one has just been written and proved: however many
    /// go, that one is left.
    void prune(Ladder ladder) {
        List<Backup> all = list();
        Set<Backup> kept = ladder.kept(all);
        all.stream().filter(backup -> !kept.contains(backup)).forEach(old -> PrivateFiles.discard(old.file()));
    }

    /// What is in a file; empty where it cannot be read.
    static Optional<Backup.Contents> contents(Path file) {
        try (Sql sql = new StoreFile(file).connectToStill()) {
            return contents(sql);
        } catch (StoreProblem | IllegalStateException unreadable) {
            return Optional.empty();
        }
    }

    /// What the store holds that this connection sees.
    static Optional<Backup.Contents> contents(Sql sql) {
        return sql.one(
                """
                        SELECT (SELECT count(*) FROM activity), (SELECT count(*) FROM prospect), (SELECT max(day) FROM activity)""",
                row -> new Backup.Contents(row.number(1), row.number(2), row.optionalDay(3)));
    }

    /// Proves a file that nobody writes to by what it holds: our tables and no others, pages that fit together.
    ///
    /// @throws StoreProblem if it is not a sound store of a version that this program knows
    static void prove(Path file) {
        StoreFile copy = new StoreFile(file);
        long version = copy.versionOfStill();
        if (version > Migration.NEWEST) {
            throw new StoreProblem(Reason.NEWER, file.toString());
        }
        if (version == 0) {
            throw new StoreProblem(Reason.NOT_A_STORE, file.toString());
        }
        try (Sql sql = copy.connectToStill()) {
            if (!Schema.differences(sql, version).isEmpty()) {
                throw new StoreProblem(Reason.FOREIGN, file.toString());
            }
            if (!sql.query("PRAGMA quick_check", row -> row.text(1)).equals(List.of("ok"))) {
                throw new StoreProblem(Reason.DAMAGED, file.toString());
            }
        }
    }

    /// As [#prove(Path)], and that it holds as much as what it was copied from.
    private static void prove(Path file, Optional<Backup.Contents> original) {
        prove(file);
        if (original.isEmpty() || !contents(file).equals(original)) {
            throw new StoreProblem(Reason.DAMAGED, file.toString());
        }
    }

    /// The newest that proves sound, by what it holds: the clock may have been wrong when it was named. One that holds nothing
    /// counts only where there is no other.
    Optional<Backup> newestSound() {
        Optional<Backup> holdingNothing = Optional.empty();
        for (Backup backup : latestFirst()) {
            Optional<Backup.Contents> held = soundContents(backup.file());
            if (held.isPresent() && !held.get().isEmpty()) {
                return Optional.of(backup);
            }
            holdingNothing = holdingNothing.or(() -> held.map(_ -> backup));
        }
        return holdingNothing;
    }

    /// When the store was last written to that a backup was made of, as [#written(Sql)] gives it; 0 where that is not known.
    static long written(Backup backup) {
        try (Sql sql = new StoreFile(backup.file()).connectToStill()) {
            return written(sql);
        } catch (StoreProblem | IllegalStateException ofAnEarlierVersion) {
            return 0;
        }
    }

    /// When the store was last written to that this connection sees, by its own count, which never goes back; 0 for never.
    static long written(Sql sql) {
        return sql.one("SELECT at FROM recording", row -> row.number(1)).orElse(0L);
    }

    private List<Backup> latestFirst() {
        record Dated(Backup backup, long written) {}
        return list().stream().map(backup -> new Dated(backup, written(backup)))
                .sorted(Comparator.comparingLong(Dated::written).reversed()).map(Dated::backup).toList();
    }

    /// What is in a file that proves sound; empty where it does not.
    private static Optional<Backup.Contents> soundContents(Path file) {
        try {
            prove(file);
            return contents(file);
        } catch (StoreProblem | IllegalStateException unsound) {
            return Optional.empty();
        }
    }

    private Optional<Backup> backup(Path file) {
        Matcher parts = NAME.matcher(file.getFileName().toString());
        if (!parts.matches() || !parts.group("store").equals(name)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Backup(file, STAMP.parse(parts.group("at"), Instant::from), parts.group("why"),
                    StoreFile.length(file)));
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
