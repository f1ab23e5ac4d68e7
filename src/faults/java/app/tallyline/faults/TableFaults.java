package app.tallyline.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import app.tallyline.exchange.Draft;
import app.tallyline.exchange.Import;
import app.tallyline.exchange.Table;
import app.tallyline.exchange.TableFile;
import app.tallyline.exchange.TableProblem;
import app.tallyline.store.Store;

/// Tables that nobody would write, brought in all the same.
class TableFaults {
    private static final int TIMES = 10_000;
    private static final Duration LONGEST = Duration.ofSeconds(5);
    private static final long MOST_BYTES = 512L << 20;
    private static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T10:42:00Z"), ZONE);
    private static final List<String> TEXTS = List.of(
            "date,time,measure,quantity,prospect,outcome,amount,note\n2026-11-20,09:30,cold-call,3,Nordlys A/S,talked,,x\n"
                    + "2026-11-20,14:05,sale,1,Lyng,,\"1,250.50\",\"two\nlines\"\n",
            "sep=;\r\nDato;Opkald;Møder;Salg\r\n20-11-2026;48;7;2\r\n21-11-2026;51;6;1\r\nI alt;99;13;3\r\n",
            "Deal ID\tCompany\tCreate date\tContacts\tLast contacted\tDeal stage\tClose date\tAmount\n"
                    + "1\tNordlys\t1 Sep 2026\t3\t20 Sep 2026\tClosed Won\tOct 1, 2026\t$ 1,000\n",
            "name|company|phone|email|follow up\nÅse|Nordlys|+45 20 30 40 50|a@b.dk|2026-12-01 09:00\n");

    @TempDir
    private Path folder;

    private final Random random = new Random(3);

    @Test
    void noneCrashesHangsOrComesInByHalf() throws IOException {
        byte[] workbook = workbook();
        Map<String, Integer> seen = new TreeMap<>();
        long slowest = 0;
        Store store = null;
        try {
            for (int i = 0; i < TIMES; i++) {
                if (i % 1_000 == 0) {
                    if (store != null) {
                        assertEquals(List.of(), store.keeper().check());
                        store.close();
                    }
                    store = Store.open(folder.resolve(i + ".db"), CLOCK);
                }
                byte[] bytes = i % 4 == 3
                        ? workbook.clone()
                        : TEXTS.get(random.nextInt(TEXTS.size())).getBytes(Charset.forName(List.of("UTF-8", "UTF-16LE",
                                "windows-1252").get(random.nextInt(3))));
                Path file = Files.write(folder.resolve("t"), mutated(bytes));
                long began = System.nanoTime();
                seen.merge(brought(store, file), 1, Integer::sum);
                slowest = Math.max(slowest, System.nanoTime() - began);
                assertTrue(System.nanoTime() - began < LONGEST.toNanos(), "it hung on table " + i);
            }
        } finally {
            if (store != null) {
                store.close();
            }
        }
        Runtime memory = Runtime.getRuntime();
        assertTrue(memory.totalMemory() - memory.freeMemory() < MOST_BYTES);
        Report.line("mutated tables brought in", TIMES, seen.toString().replaceAll("[{}]", "").replace("=", ": ")
                + "; the slowest took %.1f s".formatted(slowest / 1e9));
    }

    private String brought(Store store, Path file) {
        long before = store.log().count();
        Import into = new Import(store, ZONE, Currency.getInstance("DKK"));
        Draft draft;
        Table table;
        try {
            table = TableFile.read(file);
            draft = into.draft(table, into.suggested(table, Optional.empty()), Optional.empty());
        } catch (TableProblem problem) {
            return "refused";
        }
        if (!draft.mapping().complete() || draft.ambiguous() || draft.incoming().isEmpty()) {
            return draft.ambiguous() ? "asked about" : "nothing to bring";
        }
        long activities = draft.incoming().stream().mapToLong(row -> row.activities().size()).sum();
        boolean cancel = random.nextInt(5) == 0;
        try {
            into.bring(table, draft, done -> !cancel);
            assertEquals(before + activities, store.log().count());
            return "came in whole";
        } catch (CancellationException cancelled) {
            assertEquals(before, store.log().count());
            return "cancelled, nothing came in";
        }
    }

    /// Bytes changed, left out, doubled, put in; pieces moved; cut short.
    private byte[] mutated(byte[] bytes) throws IOException {
        byte[] now = bytes;
        int changes = 1 + random.nextInt(6);
        for (int i = 0; i < changes && now.length > 1; i++) {
            int at = random.nextInt(now.length);
            int length = Math.min(now.length - at, 1 + random.nextInt(40));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            out.write(now, 0, at);
            switch (random.nextInt(6)) {
                case 0 -> {
                    out.write(random.nextInt(256));
                    out.write(now, at + 1, now.length - at - 1);
                }
                case 1 -> out.write(now, at + length, now.length - at - length);
                case 2 -> {
                    for (int n = 0; n < 1 + random.nextInt(200); n++) {
                        out.write(now, at, length);
                    }
                    out.write(now, at, now.length - at);
                }
                case 3 -> {
                    out.write(List.of("\"", "\n", "\r", ";", "\0", "99999999999999", "2026-02-31", "=1+1", "\uFEFF",
                            "e308")
                            .get(random.nextInt(10)).getBytes(StandardCharsets.UTF_8));
                    out.write(now, at, now.length - at);
                }
                case 4 -> {
                    out.write(now, now.length - length, length);
                    out.write(now, at, now.length - at);
                }
                default -> {
                    if (random.nextInt(4) > 0) {
                        out.write(now, at, now.length - at);
                    }
                }
            }
            now = out.toByteArray();
        }
        return now;
    }

    private static byte[] workbook() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "test", null)) {
            Worksheet sheet = book.newWorksheet("Kald");
            List<String> headings = List.of("Dato", "Type", "Antal", "Kunde", "Beløb");
            for (int i = 0; i < headings.size(); i++) {
                sheet.value(0, i, headings.get(i));
            }
            for (int row = 1; row < 12; row++) {
                sheet.value(row, 0, LocalDate.of(2026, 11, row));
                sheet.style(row, 0).format("yyyy-mm-dd").set();
                sheet.value(row, 1, "opkald");
                sheet.value(row, 2, row);
                sheet.value(row, 3, "Prospect " + row);
                sheet.value(row, 4, 12.5 * row);
            }
        }
        return out.toByteArray();
    }
}
