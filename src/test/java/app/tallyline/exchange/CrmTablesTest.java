package app.tallyline.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import app.tallyline.model.Activity;
import app.tallyline.model.Measure;
import app.tallyline.model.Outcome;
import app.tallyline.model.Prospect.Stage;
import app.tallyline.store.Store;

/// Tables with the headings that customer systems give them.
class CrmTablesTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T10:42:00Z"), ZONE);

    @TempDir
    private Path folder;
    private Store store;

    @BeforeEach
    void open() {
        store = Store.open(folder.resolve("t.db"), CLOCK);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private Draft draft(String text) throws IOException {
        Table table = TableFile.read(Files.writeString(folder.resolve("t.csv"), text));
        Import into = new Import(store, ZONE, Currency.getInstance("DKK"));
        return into.draft(table, into.suggested(table, Optional.empty()), Optional.empty());
    }

    @Test
    void dealsOfHubSpot() throws IOException {
        Draft draft = draft("""
                Record ID,Deal Name,Deal Stage,Close Date,Amount,Create Date,Number of times contacted,Last Contacted,\
                Associated Company
                1001,Nordlys roof,Closed Won,2026-10-01 12:00,12500,2026-09-01 09:12,4,2026-09-28 10:00,Nordlys
                1002,Lyng,Presentation Scheduled,,,2026-09-02 11:00,2,2026-09-03 15:00,Lyng A/S
                """);
        assertEquals(Shape.PROSPECTS, draft.mapping().shape());
        assertEquals(Map.of(Measure.COLD_CALL, 6L, Measure.SALE, 1L), draft.counts());
        assertEquals("Lyng A/S", draft.incoming().get(1).prospect().orElseThrow().reach().company());
    }

    @Test
    void dealsOfPipedrive() throws IOException {
        Draft draft = draft("""
                Deal - ID,Deal - Title,Deal - Value,Deal - Status,Deal - Deal created,Deal - Won time,\
                Deal - Organization,Deal - Contact person,Deal - Done activities,Deal - Last activity date
                7,Vestas service,"1,250.00",Won,2026-08-01 10:00:00,2026-09-01 10:00:00,Vestas,Bo Lund,3,2026-08-20
                """);
        assertEquals(List.of(), draft.rejected());
        assertEquals(1, draft.atStage(Stage.WON));
        Activity sale = draft.incoming().getFirst().activities().getLast();
        assertEquals(LocalDate.of(2026, 9, 1), sale.moment().day());
        assertEquals(125_000, sale.details().amount().orElseThrow().minor());
    }

    @Test
    void opportunitiesOfSalesforce() throws IOException {
        Draft draft = draft("""
                Opportunity Name,Account Name,Stage,Amount,Close Date,Created Date,Lead Source,Opportunity ID
                Nordlys 2026,Nordlys,Closed Won,"$12,500.00",11/23/2026,9/30/2026,Web,0061
                Lyng,Lyng,Closed Lost,,11/2/2026,9/1/2026,Fair,0062
                """);
        assertEquals(List.of(), draft.rejected());
        assertEquals(1, draft.atStage(Stage.WON));
        assertEquals(1, draft.atStage(Stage.LOST));
        assertEquals(LocalDate.of(2026, 11, 23), draft.incoming().getFirst().activities().getFirst().moment().day());
        assertEquals("Web", draft.incoming().getFirst().prospect().orElseThrow().origin().source());
    }

    @Test
    void callsOfZoho() throws IOException {
        Draft draft = draft("""
                Record Id,Subject,Call Type,Call Start Time,Contact Name,Call Result
                zcrm_1,Outbound,Call,2026-11-20 09:12:00,Bo Lund,No Answer
                zcrm_2,Outbound,Call,2026-11-20 09:20:00,Åse,Left Voicemail
                """);
        assertEquals(Shape.ACTIVITIES, draft.mapping().shape());
        assertEquals(List.of(), draft.rejected());
        assertEquals(List.of(Optional.of(Outcome.NO_ANSWER), Optional.of(Outcome.VOICEMAIL)),
                draft.incoming().stream().map(row -> row.activities().getFirst().details().outcome()).toList());
    }

    @Test
    void opportunitiesOfCloseWhoseTimesAreGreenwichs() throws IOException {
        Draft draft = draft("""
                id,lead_name,status_label,value,date_created,date_won
                oppo_1,Nordlys,Won,4500,2026-09-30T22:30:00+00:00,2026-10-31T23:30:00+00:00
                """);
        Activity sale = draft.incoming().getFirst().activities().getFirst();
        assertEquals(LocalDate.of(2026, 11, 1), sale.moment().day());
        assertEquals(Optional.of(LocalDate.of(2026, 10, 1)), sale.details().firstContact());
    }

    @Test
    void leadsWithTheirNamesInTwoColumns() throws IOException {
        Draft draft = draft("""
                First Name,Last Name,Company,Email,Phone,Lead Status,Lead Source
                Åse,Madsen,Nordlys,aase@nordlys.dk,+45 20 30 40 50,Open,Web
                """);
        assertEquals("Åse Madsen", draft.incoming().getFirst().prospect().orElseThrow().name());
    }

    @Test
    void callsInGerman() throws IOException {
        Draft draft = draft("""
                Datum;Uhrzeit;Aktivität;Anzahl;Kunde;Ergebnis;Bemerkung
                23. November 2026;14:05;Anruf;2;Müller GmbH;besetzt;später
                """);
        assertEquals(List.of(), draft.rejected());
        Activity call = draft.incoming().getFirst().activities().getFirst();
        assertEquals(OptionalInt.of(14), call.moment().hour());
        assertEquals(Optional.of(Outcome.BUSY), call.details().outcome());
        assertEquals(2, call.quantity());
    }

    @Test
    void daysCountedAsASpreadsheetCounts() throws IOException {
        Draft draft = draft("Dato;Opkald;Møder\n46349;48;7\n46350;51;6\nI alt;99;13\n");
        assertEquals(List.of(LocalDate.of(2026, 11, 23), LocalDate.of(2026, 11, 24)),
                draft.incoming().stream().map(row -> row.activities().getFirst().moment().day()).toList());
        assertEquals(Rejected.Reason.TOTAL, draft.rejected().getFirst().reason());
    }

    @Test
    void thousandsAreNotTakenForDecimals() throws IOException {
        Draft danish = draft("dato;type;beløb\n2026-11-20;salg;1.250\n2026-11-20;salg;12.000\n");
        assertEquals(125_000, danish.incoming().getFirst().activities().getFirst().details().amount().orElseThrow()
                .minor());
        assertEquals(',', danish.reading().decimalSign());
        Draft english = draft("date,type,amount\n2026-11-20,sale,\"1,250\"\n2026-11-20,sale,\"12,000\"\n");
        assertEquals(125_000, english.incoming().getFirst().activities().getFirst().details().amount().orElseThrow()
                .minor());
    }
}
