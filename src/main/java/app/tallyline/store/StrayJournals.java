package app.tallyline.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;

import org.slf4j.LoggerFactory;

/// Journals of SQLite's that lie beside a data file and are not its own. They are kept beside it, under a name by which no
/// program reads them.
///
/// @param file the store's
/// @param clock the time
record StrayJournals(StoreFile file, Clock clock) {
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
        String ending = journal.getFileName().toString().replaceFirst("(?s).*-", ".");
        return file.path().resolveSibling(SetAside.STRAY.freeName(file, clock.instant(), name -> Files.exists(file
                .path()
                .resolveSibling(name + ending), LinkOption.NOFOLLOW_LINKS)) + ending);
    }
}
