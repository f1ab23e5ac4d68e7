package app.tallyline.store;

import java.util.LinkedHashMap;
import java.util.Map;

/// How the columns of tables were understood, by what a table is known again by; that must name no one.
public final class KeptMappings {
    private final Store store;

    KeptMappings(Store store) {
        this.store = store;
    }

    /// What was kept for tables that are known by that; empty where nothing was.
    public Map<String, String> of(String known) {
        Map<String, String> said = new LinkedHashMap<>();
        store.reading().each("SELECT part, said FROM kept_mapping WHERE headings = ?",
                row -> Map.entry(row.text(1), row.text(2)), each -> said.put(each.getKey(), each.getValue()), known);
        return said;
    }

    /// Keeps it in the place of what was kept before.
    ///
    /// @param before what such tables were known by before
    public void keep(String known, String before, Map<String, String> said) {
        store.write(() -> {
            store.writing().update("DELETE FROM kept_mapping WHERE headings IN (?, ?)", known, before);
            said.forEach((part, text) -> store.writing().update("INSERT INTO kept_mapping VALUES (?, ?, ?)", known,
                    part, text));
            return null;
        });
    }
}
