package app.tallyline.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.slf4j.LoggerFactory;

/// Journals of SQLite's that lie beside a data file and are not its own. They are kept beside it, under a name by which no
/// program reads them.
///
/// @param file the store's
/// @param clock the time
record StrayJournals(StoreFile file, Clock clock) {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HHmmss'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final String ASIDE = "-stray-";
    private static final Pattern NAME = Pattern
            .compile(".+" + ASIDE + "\\d{4}-\\d\\d-\\d\\dT\\d{6}Z(-\\d+)?\\.(wal|journal)", Pattern.DOTALL);

    /// Sets aside all that lie beside the file.
    void setAside() throws IOException {
        for (Path journal : file.journals()) {
            Path aside = free(journal);
            Files.move(journal, aside);
            LoggerFactory.getLogger(StrayJournals.class).warn("A journal that is not the file's own was set aside: {}",
                    aside);
        }
    }

    private Path free(Path journal) {
        String name = file.bareName() + ASIDE + STAMP.format(clock.instant());
        String ending = journal.getFileName().toString().replaceFirst("(?s).*-", ".");
        Path aside = file.path().resolveSibling(name + ending);
        for (int n = 2; Files.exists(aside, LinkOption.NOFOLLOW_LINKS); n++) {
            aside = file.path().resolveSibling(name + "-" + n + ending);
        }
        return aside;
    }

    /// Whether a file has the name of a journal that was set aside.
    static boolean isNamedAside(Path file) {
        return NAME.matcher(file.getFileName().toString()).matches();
    }

    /// Those that were set aside beside a store.
    static List<Path> keptBeside(StoreFile store) throws IOException {
        try (Stream<Path> all = Files.list(store.path().getParent())) {
            return all.filter(each -> each.getFileName().toString().startsWith(store.bareName() + ASIDE)).sorted()
                    .toList();
        }
    }
}
