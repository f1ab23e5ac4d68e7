package app.tallyline.store;

import java.util.LinkedHashMap;
import java.util.Map;

/// How the columns of tables were understood, by the headings of the table.
public final class KeptMappings {
    private final Store store;

    KeptMappings(Store store) {
        this.store = store;
    }

    /// What was kept for a table of those headings; empty where nothing was.
    public Map<String, String> of(String headings) {
        Map<String, String> said = new LinkedHashMap<>();
        store.reading().each("SELECT part, said FROM kept_mapping WHERE headings = ?",
                row -> Map.entry(row.text(1), row.text(2)), each -> said.put(each.getKey(), each.getValue()), headings);
        return said;
    }

    /// Keeps it in the place of what was kept before.
    public void keep(String headings, Map<String, String> said) {
        store.write(() -> {
            store.writing().update("DELETE FROM kept_mapping WHERE headings = ?", headings);
            said.forEach((part, text) -> store.writing().update("INSERT INTO kept_mapping VALUES (?, ?, ?)", headings,
                    part, text));
            return null;
        });
    }
}
