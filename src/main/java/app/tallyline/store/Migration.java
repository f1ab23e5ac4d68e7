package app.tallyline.store;

import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;
import org.sqlite.SQLiteDataSource;

import app.tallyline.store.StoreProblem.Reason;

/// Brings a store's schema up to the newest version, by Flyway. Loaded only when a store is new or old: Flyway costs
/// some 200 ms.
final class Migration {
    /// Every migration, oldest first. They are named here, not scanned for: it is faster, and works in a module.
    static final List<String> FILES = List.of("V1__the_log.sql", "V2__the_plan.sql", "V3__tallies.sql",
            "V4__undo.sql", "V5__people.sql", "V6__the_review.sql", "V7__two_machines.sql");
    /// The schema version that the newest migration leaves behind.
    static final long NEWEST = FILES.size();

    private Migration() {}

    /// @throws StoreProblem if a migration fails; the store is then as the last good one left it
    static void run(Path file) {
        SQLiteDataSource source = new SQLiteDataSource();
        source.setUrl(StoreFile.url(file));
        source.setEnforceForeignKeys(true);
        try {
            Flyway.configure(Migration.class.getClassLoader()).dataSource(source).resourceProvider(new Packed())
                    .group(true).loggers("slf4j").load().migrate();
        } catch (FlywayException problem) {
            throw new StoreProblem(Reason.UNWRITABLE, file.toString(), problem);
        }
    }

    /// The migrations as they lie in the program's own jar.
    private static final class Packed implements ResourceProvider {
        @Override
        public LoadableResource getResource(String name) {
            return null;
        }

        @Override
        public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
            return FILES.stream().filter(name -> name.startsWith(prefix)).<LoadableResource>map(PackedFile::new)
                    .toList();
        }
    }

    private static final class PackedFile extends LoadableResource {
        private final String name;

        PackedFile(String name) {
            this.name = name;
        }

        @Override
        public Reader read() {
            InputStream in = Migration.class.getResourceAsStream("/migrations/" + name);
            return new InputStreamReader(in, StandardCharsets.UTF_8);
        }

        @Override
        public String getAbsolutePath() {
            return "migrations/" + name;
        }

        @Override
        public String getAbsolutePathOnDisk() {
            return getAbsolutePath();
        }

        @Override
        public String getFilename() {
            return name;
        }

        @Override
        public String getRelativePath() {
            return name;
        }
    }
}
