package app.tallyline.store;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// One change of a row, to be made, or to be made backwards.
///
/// @param subject the table
/// @param row the row's number
/// @param before the row's columns before, as JSON; empty where it was not there
/// @param after the row's columns after; empty where it is not there
record Change(String subject, long row, Optional<String> before, Optional<String> after) {
    private static final Map<String, List<String>> COLUMNS = Map.of(
            "activity", List.of("id", "measure", "quantity", "at", "day", "hour", "prospect_id", "outcome", "amount",
                    "product", "category", "meant_for", "first_contact", "note", "uid"),
            "prospect", List.of("id", "name", "company", "phone", "email", "stage", "source", "referred_by",
                    "follow_up", "follow_up_note", "note", "external_id", "uid"),
            "measure", List.of("rowid", "key", "kind", "built_in", "position", "name", "shortcut", "colour", "icon",
                    "target", "target_per", "successes", "trials", "retired"),
            "goal", List.of("id", "month", "sales", "revenue"),
            "day_off", List.of("id", "day", "name", "half"),
            "imported_row", List.of("id", "fingerprint"));

    /// Reads subject, row, before and after, which stand side by side in a row of an answer.
    ///
    /// @param first the column of the subject
    static Change read(Row row, int first) throws SQLException {
        return new Change(row.text(first), row.number(first + 1), row.optionalText(first + 2), row.optionalText(first
                + 3));
    }

    Change reversed() {
        return new Change(subject, row, after, before);
    }

    /// Makes the row what it is after.
    ///
    /// @throws ConstraintViolation if its table does not take it
    void make(Sql sql) {
        List<String> columns = columns();
        if (after.isEmpty()) {
            sql.update("DELETE FROM " + subject + " WHERE rowid = ?", row);
            sayBecome(sql);
        } else if (before.isEmpty()) {
            sql.update("INSERT INTO %s (%s) VALUES (%s)".formatted(subject, String.join(", ", columns), values(
                    columns)),
                    after.get());
        } else {
            sql.update("UPDATE %s SET (%s) = (%s) WHERE rowid = ?2".formatted(subject, String.join(", ", columns),
                    values(columns)), after.get(), row);
        }
    }

    /// A prospect that was merged into another is known as that one's part.
    private void sayBecome(Sql sql) {
        if (subject.equals("prospect")) {
            sql.update("""
                    UPDATE revision SET become = ?1 ->> 'become'
                    WHERE subject = 'prospect' AND uid = ?1 ->> 'uid' AND ?1 ->> 'become' IS NOT NULL""", before
                    .orElseThrow());
        }
    }

    /// Whether the row is as it was before.
    boolean canBeMade(Sql sql) {
        List<String> columns = columns();
        return before.isEmpty()
                ? sql.one("SELECT 1 FROM " + subject + " WHERE rowid = ?", found -> found.number(1), row).isEmpty()
                : sql.one("SELECT 1 FROM %s WHERE rowid = ?2 AND (%s) IS (%s)".formatted(subject,
                        String.join(", ", columns), values(columns)), found -> found.number(1), before.get(), row)
                        .isPresent();
    }

    /// What stands in the file is no statement: only the tables of the history are ever named in one.
    private List<String> columns() {
        return Optional.ofNullable(COLUMNS.get(subject))
                .orElseThrow(() -> new StoreProblem(StoreProblem.Reason.DAMAGED, subject));
    }

    private static String values(List<String> columns) {
        return columns.stream().map(column -> "?1 ->> '" + column + "'").collect(Collectors.joining(", "));
    }
}
