package app.tallyline.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What is set aside beside a store, and known by its name: the store's, why, and when, such as
/// `t-damaged-2026-11-24T150709Z.db`.
enum SetAside {
    /// A damaged data file, with what lay beside it.
    DAMAGED,
    /// A journal that is not the data file's own.
    STRAY;

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HHmmss'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final Pattern NAME = Pattern.compile(
            ".+-(damaged|stray)-\\d{4}-\\d\\d-\\d\\dT\\d{6}Z(-\\d+)?\\.(db(-wal|-journal)?|wal|journal)",
            Pattern.DOTALL);

    /// Whether a file has the name of one that was set aside and may hold what a store holds, of whichever store.
    static boolean isNamed(Path file) {
        return NAME.matcher(file.getFileName().toString()).matches();
    }

    /// A name, without its ending, that is free.
    ///
    /// @param taken whether a name is not
    String freeName(StoreFile store, Instant at, Predicate<String> taken) {
        String first = beginning(store) + STAMP.format(at);
        String name = first;
        for (int n = 2; taken.test(name); n++) {
            name = first + "-" + n;
        }
        return name;
    }

    /// Those beside a store, each with its journal; seals, which hold nothing, are left out.
    List<Path> beside(StoreFile store) throws IOException {
        if (!Files.isDirectory(store.path().getParent())) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(store.path().getParent())) {
            return all.filter(each -> each.getFileName().toString().startsWith(beginning(store))
                    && !each.getFileName().toString().endsWith("-seal")).sorted().toList();
        }
    }

    private String beginning(StoreFile store) {
        return store.bareName() + "-" + name().toLowerCase(Locale.ROOT) + "-";
    }
}
