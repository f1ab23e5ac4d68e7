package app.tallyline.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import app.tallyline.model.Activity;
import app.tallyline.model.Money;
import app.tallyline.store.Store;

/// The largest amounts and counts that are taken in, and what is said of larger ones. The program then says kroner with
/// two decimals: an amount is at most 25,000,000,000.
class BoundsTest extends CommandTest {
    private static final long DAYS = 3_653;
    private static final long ENTRIES_A_DAY = 1_000;
    private static final List<String> MEASURES = List.of("cold-call", "appointment", "sale", "email",
            "referral-received",
            "referral-closed", "upsell-attempt", "upsell-success", "non-sales-time");
    private static final BigInteger MINOR = BigInteger.valueOf(100);

    /// While it is held open, no program that opens the store holds the sums against the entries.
    private Store held;

    @BeforeEach
    void hold() {
        held = Store.open(folder.resolve("t.db"), CLOCK);
    }

    @AfterEach
    void letGo() {
        held.close();
    }

    private void execute(String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("t.db"));
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /// Ten years up to today of as many entries as a busy team makes, each call and each amount as large as one may be: the
    /// sums alone, from which figures are made.
    ///
    /// @param appointments of a day; and so the sales
    private void fill(long appointments, long sales, long amount) throws SQLException {
        run("log", "cold-call", "1000000", "--prospect", "Nordlys", "--outcome", "talked");
        run("log", "appointment", "1000000", "--prospect", "Nordlys");
        run("log", "sale", "1000000", "--prospect", "Nordlys");
        run("log", "non-sales-time", "1000000", "--category", "reports");
        execute("DELETE FROM tally",
                """
                        WITH RECURSIVE day (day) AS (SELECT '2016-11-23' UNION ALL SELECT date(day, '+1 day') FROM day
                                                     WHERE day < '2026-11-23')
                        INSERT INTO tally (day, hour, measure, outcome, entries, quantity, amount)
                        SELECT d.day, 9, m.key, CASE m.key WHEN 'cold-call' THEN 'talked' WHEN 'appointment' THEN 'held' ELSE '' END,
                               1000, CASE m.key WHEN 'appointment' THEN %d WHEN 'sale' THEN %d ELSE 1000000000 END,
                               CASE m.key WHEN 'sale' THEN 1000 * %d ELSE 0 END
                        FROM day d CROSS JOIN measure m WHERE m.key IN ('%s')"""
                        .formatted(appointments, sales, amount,
                                String.join("', '", MEASURES)));
    }

    private void everyFigureWorks(String report) throws IOException {
        for (List<String> command : List.of(List.of("today"), List.of("review"), List.of("review", "--last", "1y"),
                List.of("review", "--from", "2016-11-23", "--to", "2026-11-23"), List.of("goal", "set", "1000000"),
                List.of("goal", "show"), List.of("plan", "--goal", "1000000"),
                List.of("plan", "--goal", "1000000", "--certainty", "0.95"),
                List.of("goal", "set", "--money", "25000000000"), List.of("goal", "show"), List.of("today"),
                List.of("prospect", "show", "Nordlys"), List.of("export", folder.resolve("log-" + report + ".csv")
                        .toString()),
                List.of("report", folder.resolve("report-" + report).toString()))) {
            assertTimeoutPreemptively(Duration.ofSeconds(20), () -> assertEquals(0, run(command.toArray(
                    String[]::new)), () -> command + ": " + err), command::toString);
        }
        assertTrue(Files.size(folder.resolve("report-" + report)) > 0);
    }

    @ParameterizedTest
    @CsvSource({"1000000000, 1000000000, a.xlsx", "500000000, 10000000, a.pdf", "7, 1, b.xlsx", "900000000, 0, c.xlsx"})
    void everyFigureWorksAtTheBounds(long appointments, long sales, String report) throws IOException, SQLException {
        fill(appointments, sales, Money.MOST.minor());
        everyFigureWorks(report);
        Map<String, String> review = json("review", "--from", "2016-11-23", "--to", "2026-11-23");
        assertEquals(Long.toString(DAYS * ENTRIES_A_DAY * Activity.MOST), review.get("totals.cold-call"));
        assertEquals(BigInteger.valueOf(DAYS * ENTRIES_A_DAY).multiply(BigInteger.valueOf(Money.MOST.minor()))
                .divide(MINOR) + ".00", review.get("revenue"));
    }

    /// What may stand in a file that another version wrote, and more than a sum can hold.
    @Test
    void aFileThatHoldsMoreIsShown() throws IOException, SQLException {
        fill(500_000_000, 1_000_000_000, 9_000_000_000_000_00L);
        execute("INSERT INTO goal (month, revenue) VALUES ('2026-10', 9000000000000000000)",
                "UPDATE activity SET amount = 9000000000000000 WHERE measure = 'sale'",
                "UPDATE measure SET target = 9000000000000000000, target_per = 'day' WHERE key = 'cold-call'",
                "INSERT INTO setting (key, value) VALUES ('assumed', '2000000000,1,1')");
        assertEquals("90000000000000000.00", json("goal", "show", "--month", "2026-10").get("money"));
        everyFigureWorks("b.xlsx");
    }

    @Test
    void whatReachesABoundIsTakenIn() {
        for (String command : List.of("log sale --amount 25000000000.00", "log cold-call 1000000",
                "log non-sales-time 1000000", "goal set --money 25000000000", "goal set 1000000",
                "measure add Demoer --target 1000000 --per week",
                "plan --goal 1000000 --calls 1000000000 --appointments 1000000000 --sales 1 --working-days 20")) {
            assertEquals(0, run(command.split(" ")), () -> command + ": " + err);
        }
    }

    @Test
    void whatPassesABoundIsRefusedWithTheBound() {
        refuses("25,000,000,000", "log", "sale", "--amount", "25000000000.01");
        refuses("25,000,000,000", "log", "sale", "--amount", "9".repeat(40));
        refuses("1,000,000", "log", "cold-call", "1000001");
        refuses("1,000,000", "log", "non-sales-time", "1000001");
        refuses("25,000,000,000", "goal", "set", "--money", "90000000000000");
        refuses("1,000,000", "goal", "set", "1000001");
        refuses("1,000,000", "measure", "add", "Demoer", "--target", "1000001", "--per", "week");
        refuses("1,000,000,000", "plan", "--goal", "5", "--calls", "1000000001", "--sales", "1", "--working-days",
                "20");
    }

    @Test
    void rowsThatPassABoundAreRejectedWithTheReason() throws IOException {
        Path table = Files.writeString(folder.resolve("t.csv"), """
                date,measure,quantity,amount
                2026-11-20,sale,1,25000000000.00
                2026-11-20,sale,1,25000000000.01
                2026-11-20,sale,1,-90000000000000
                2026-11-20,sale,1,99999999999999999999
                2026-11-20,call,1000000,
                2026-11-20,call,1000001,
                """);
        Map<String, String> brought = json("import", table.toString(), "--yes");
        assertEquals("2", brought.get("newRows"), brought::toString);
        assertEquals("1000000", json("review", "--from", "2026-11-20").get("totals.cold-call"));
        assertTrue(brought.get("rejected.1.reason").contains("25,000,000,000"), brought::toString);
    }

    @Test
    void chancesOfFewAndOfManyAreWeighedInTime() throws IOException {
        for (String[] history : new String[][]{{"1000000000", "1"}, {"1000000000", "500000000"}, {"10", "5"},
            {"1000000000", "1000000000"}, {"1", "1"}}) {
            assertTimeoutPreemptively(Duration.ofSeconds(20), () -> json("plan", "--goal", "1000000", "--calls",
                    history[0], "--sales", history[1], "--working-days", "21", "--certainty", "0.95"));
        }
    }
}
