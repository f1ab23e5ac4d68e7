package app.tallyline.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import app.tallyline.model.Measure;
import app.tallyline.store.Store;

class RememberedTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T10:42:00Z"), ZONE);
    private static final Mapping CALLS = new Mapping(Shape.ACTIVITIES,
            Map.of(Field.DATE, 2, Field.NAME, 0, Field.PHONE, 1), Map.of());

    @TempDir
    private Path folder;
    private Store store;
    private Import into;

    @BeforeEach
    void open() {
        store = Store.open(folder.resolve("t.db"), CLOCK);
        into = new Import(store, ZONE, Currency.getInstance("DKK"));
    }

    @AfterEach
    void close() {
        store.close();
    }

    private Table table(String text) throws IOException {
        return TableFile.read(Files.writeString(folder.resolve("table.csv"), text));
    }

    private Mapping suggested(String text) throws IOException {
        return into.suggested(table(text), Optional.empty());
    }

    private void bring(String text, Mapping mapping) throws IOException {
        Table table = table(text);
        into.bring(table, into.draft(table, mapping, Optional.of(DateOrder.DMY)), _ -> true);
    }

    /// All that is kept of how tables were understood, in lower case.
    private String kept() throws SQLException {
        StringBuilder kept = new StringBuilder();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("t.db"));
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT headings || ' ' || part || ' ' || said FROM kept_mapping")) {
            while (rows.next()) {
                kept.append(rows.getString(1)).append('\n');
            }
        }
        return kept.toString().toLowerCase(Locale.ROOT);
    }

    @Test
    void aTableWithoutHeadingsIsRememberedByNothingThatNamesPeople() throws IOException, SQLException {
        bring("Åse Holm;20 30 40 50;20-11-2026\nBo Lund;30405060;21-11-2026\n", CALLS);
        for (String name : new String[]{"holm", "20304050", "20 30", "lund", "3040"}) {
            assertFalse(kept().contains(name), kept());
        }
        assertFalse(kept().isEmpty());
    }

    /// Two known words in the first row make it look like headings.
    @Test
    void aRowThatIsTakenForHeadingsIsNotKeptEither() throws IOException, SQLException {
        bring("Åse Holm;opkald;salg\nBo Lund;opkald;21-11-2026\n", CALLS);
        assertFalse(kept().contains("holm"), kept());
        assertFalse(kept().isEmpty());
    }

    @Test
    void theNextTableWithoutHeadingsIsUnderstoodLikewise() throws IOException {
        bring("Åse Holm;20 30 40 50;20-11-2026\nBo Lund;30405060;21-11-2026\n", CALLS);
        assertEquals(CALLS, suggested("Carl Friis;+45 40 50 60 70;3-12-2026\nDea;50607080;4-12-2026\n"));
        assertNotEquals(CALLS, suggested("3-12-2026;Carl Friis;40506070\n4-12-2026;Dea;50607080\n"));
        assertNotEquals(CALLS, suggested("Carl;40506070;3-12-2026;x\nDea;50607080;4-12-2026;y\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Klient;Numer;Kiedy", "Клиент;Номер;Когда", "客户;号码;时间"})
    void headingsThatNameNoColumnKnownAreKnownAgain(String headings) throws IOException {
        bring(headings + "\nÅse Holm;20304050;20-11-2026\n", CALLS);
        assertEquals(CALLS, suggested(headings + "\nCarl Friis;+45 40 50 60 70;3-12-2026\n"));
    }

    @Test
    void headingsAreKnownAgainInWhateverOrder() throws IOException {
        bring("Customer;Dialled;When;Calls\nÅse Holm;20304050;20-11-2026;3\n",
                CALLS.with(Field.QUANTITY, OptionalInt.of(3)));
        Mapping again = suggested("Calls;When;Customer;Dialled\n4;3-12-2026;Carl Friis;40506070\n");
        assertEquals(Map.of(Field.DATE, 1, Field.NAME, 2, Field.PHONE, 3, Field.QUANTITY, 0), again.fields());
    }

    @Test
    void aTableOfDaysIsKnownAgain() throws IOException {
        bring("Dato;Ring;Mails\n20-11-2026;3;9\n", new Mapping(Shape.DAYS, Map.of(Field.DATE, 0),
                Map.of(Measure.COLD_CALL, 1, Measure.EMAIL, 2)));
        assertEquals(Map.of(Measure.COLD_CALL, 0, Measure.EMAIL, 1),
                suggested("Ring;Mails;Dato\n3;9;20-11-2026\n").counts());
    }

    /// As it was kept before: by the headings as they stand.
    @Test
    void whatWasKeptByHeadingsAsTheyStandIsStillKnown() throws IOException {
        store.mappings().keep("dialled name when", "", Map.of("shape", "activities", "dates", "dmy", "field date",
                "When",
                "field phone", "Dialled", "field name", "Name"));
        String table = "Name;Dialled;When\nÅse Holm;20304050;20-11-2026\n";
        assertEquals(CALLS, suggested(table));
        bring(table, CALLS);
        assertEquals(CALLS, suggested(table));
        assertEquals(Map.of(), store.mappings().of("dialled name when"));
    }
}
