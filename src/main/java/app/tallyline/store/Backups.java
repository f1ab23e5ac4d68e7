package app.tallyline.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
            .compile("(?<store>.+)-(?<at>\\d{4}-\\d\\d-\\d\\dT\\d{9}Z)-(?<why>[a-z]+)\\.db");

    /// What a backup was made before.
    enum Why {
        ASKED,
        MIGRATION,
        IMPORT,
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

    /// Copies what that connection sees.
    ///
    /// @throws StoreProblem if the copy could not be written or is not sound; none is then left behind
    Backup write(Sql sql, Why why, Instant at) {
        StoreFile.makePrivateFolder(folder);
        Path file = free(why, at);
        Path unfinished = folder.resolve(file.getFileName() + ".unfinished");
        try {
            Files.deleteIfExists(unfinished);
            StoreFile.makePrivate(unfinished);
            sql.run("backup to " + quoted(unfinished));
            prove(unfinished);
            Files.move(unfinished, file);
            return backup(file).orElseThrow();
        } catch (IOException problem) {
            throw new StoreProblem(Reason.UNWRITABLE, folder.toString(), problem);
        } finally {
            discard(unfinished);
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

    /// Leaves the newest `kept` and removes the others.
    void prune(int kept) {
        list().stream().skip(kept).forEach(old -> discard(old.file()));
    }

    /// @throws StoreProblem if the file is not a sound store of a version that this program knows
    static void prove(Path file) {
        StoreFile copy = new StoreFile(file);
        if (copy.version() > Migration.NEWEST) {
            throw new StoreProblem(Reason.NEWER, file.toString());
        }
        try (Sql sql = copy.connect(true)) {
            List<String> faults = sql.query("PRAGMA quick_check", row -> row.text(1));
            if (!faults.equals(List.of("ok"))) {
                throw new StoreProblem(Reason.DAMAGED, file.toString());
            }
        }
    }

    static String quoted(Path file) {
        return "'" + file.toString().replace("'", "''") + "'";
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

    private static void discard(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException problem) {
            throw new StoreProblem(Reason.UNWRITABLE, file.toString(), problem);
        }
    }
}
