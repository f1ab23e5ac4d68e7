package app.tallyline.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// What a data file of each version is made of, told by the migrations themselves. A file that holds other tables, triggers or
/// views, or lacks some, is not trusted: a trigger runs unseen with every entry.
final class Schema {
    private static final Pattern COMMENTS = Pattern.compile("--[^\n]*");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    /// Flyway's own table beside ours; SQLite's own are told apart by their names.
    private static final String OBJECTS = """
            SELECT type || ' ' || name, sql FROM sqlite_schema
            WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND tbl_name <> 'flyway_schema_history'
               OR type = 'trigger'""";

    private Schema() {}

    /// How a file differs from what Tallyline made in that version: each object that is foreign, missing or another, by its
    /// kind and name. An empty list means it does not.
    static List<String> differences(Sql sql, long version) {
        Map<String, String> ours = ofVersion(version);
        Map<String, String> found = objects(sql);
        List<String> differing = new ArrayList<>();
        found.forEach((name, text) -> {
            if (!text.equals(ours.get(name))) {
                differing.add(name);
            }
        });
        ours.keySet().stream().filter(name -> !found.containsKey(name)).forEach(differing::add);
        return differing;
    }

    private static Map<String, String> ofVersion(long version) {
        try (Sql memory = new Sql(DriverManager.getConnection("jdbc:sqlite::memory:"), Path.of(":memory:"),
                Gate.OPEN)) {
            Migration.FILES.stream().limit(version).forEach(name -> memory.script(text(name)));
            return objects(memory);
        } catch (SQLException problem) {
            throw new IllegalStateException("The schema could not be made in memory", problem);
        }
    }

    private static String text(String migration) {
        try (InputStream in = Migration.class.getResourceAsStream("/migrations/" + migration)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static Map<String, String> objects(Sql sql) {
        Map<String, String> objects = new TreeMap<>();
        sql.each(OBJECTS, row -> Map.entry(row.text(1), plain(row.optionalText(2).orElse(""))),
                each -> objects.put(each.getKey(), each.getValue()));
        return objects;
    }

    /// Without what means nothing to SQLite.
    private static String plain(String text) {
        return SPACES.matcher(COMMENTS.matcher(text).replaceAll(" ")).replaceAll(" ").strip();
    }
}
