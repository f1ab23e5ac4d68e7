package app.tallyline.store;

import java.util.List;
import java.util.function.Supplier;

/// Puts what a copy of a store holds in the place of what the store holds, in one transaction: whoever writes meanwhile has
/// written before, and is in what is backed up, or writes after, and is in what stands then.
///
/// @param store the store
/// @param copy what comes in its place, of the newest schema
record Restore(Store store, WorkingCopy copy) {
    private record Trigger(String name, String sql) {}

    /// @param before backs up what stands; nobody can write while it does
    <T> T run(Supplier<T> before) {
        // A connection of its own: foreign keys are off while rows stand in for one another.
        try (Sql sql = store.file().connect(false, store.locks())) {
            sql.run("PRAGMA foreign_keys = OFF");
            sql.update("ATTACH ? AS copy", copy.file().toString());
            return sql.inTransaction(() -> {
                T stood = before.get();
                replace(sql);
                return stood;
            });
        }
    }

    /// Sums and histories come along as rows like any others, so nothing may follow the rows by itself.
    private static void replace(Sql sql) {
        List<Trigger> triggers = sql.query("SELECT name, sql FROM main.sqlite_schema WHERE type = 'trigger'",
                row -> new Trigger(row.text(1), row.text(2)));
        triggers.forEach(each -> sql.run("DROP TRIGGER main.\"" + each.name() + "\""));
        // The file stays the same one, and its time never goes back.
        sql.run("CREATE TEMP TABLE self AS SELECT store, at FROM main.recording");
        sql.query("""
                SELECT name FROM pragma_table_list
                WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
                  AND name <> 'flyway_schema_history'""", row -> row.text(1)).forEach(table -> {
            sql.run("DELETE FROM main.\"" + table + "\"");
            sql.run("INSERT INTO main.\"" + table + "\" SELECT * FROM copy.\"" + table + "\"");
        });
        sql.run("UPDATE main.recording SET (store, at) = (SELECT store, max(recording.at, self.at) + 1 FROM temp.self)");
        sql.run("INSERT INTO main.prospect_word (prospect_word) VALUES ('rebuild')");
        triggers.forEach(each -> sql.run(each.sql()));
    }
}
