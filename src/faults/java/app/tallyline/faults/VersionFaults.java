package app.tallyline.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import app.tallyline.metrics.Totals;
import app.tallyline.model.Moment;
import app.tallyline.model.Money;
import app.tallyline.model.Period;
import app.tallyline.store.Store;

/// Every schema version that ever landed.
class VersionFaults {
    private static final List<String> LANDED = List.of("v4", "v5", "v6");

    @TempDir
    private Path folder;

    @Test
    void eachOpensAndMigratesWithEqualFigures() throws Exception {
        for (String version : LANDED) {
            Path file = folder.resolve(version + ".db");
            try (InputStream kept = VersionFaults.class.getResourceAsStream("/stores/" + version + ".db")) {
                Files.copy(kept, file);
            }
            Map<String, Long> before = new HashMap<>();
            long revenue = 0;
            try (Connection plain = DriverManager.getConnection("jdbc:sqlite:" + file);
                    Statement statement = plain.createStatement();
                    ResultSet rows = statement.executeQuery(
                            "SELECT measure, sum(quantity), sum(ifnull(amount, 0)) FROM activity GROUP BY 1")) {
                while (rows.next()) {
                    before.put(rows.getString(1), rows.getLong(2));
                    revenue += rows.getLong(3);
                }
            }
            try (Store store = Store.open(file, Clock.systemUTC())) {
                Totals totals = store.history().totals(new Period(Moment.FIRST_DAY, Moment.LAST_DAY));
                Map<String, Long> after = new HashMap<>();
                totals.byMeasure().forEach((measure, quantity) -> after.put(measure.key(), quantity));
                assertEquals(before, after, version);
                long[] amounts = {0};
                store.log().each(new Period(Moment.FIRST_DAY, Moment.LAST_DAY), entry -> amounts[0] += entry.activity()
                        .details().amount().map(Money::minor).orElse(0L));
                assertEquals(revenue, amounts[0], version);
                assertEquals(List.of(), store.keeper().check(), version);
            }
        }
        Report.line("stores of the versions 4, 5 and 6, which landed, opened", LANDED.size(),
                "migrated with equal figures; every check held");
    }
}
