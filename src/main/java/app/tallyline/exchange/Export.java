package app.tallyline.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import de.siegmar.fastcsv.writer.CsvWriter;

import app.tallyline.exchange.TableProblem.Reason;
import app.tallyline.model.KnownProspect;
import app.tallyline.model.Period;
import app.tallyline.store.Store;

/// Writes the log as a table that spreadsheets, other programs and Tallyline itself can read.
public final class Export {
    private final Store store;
    private final ActivityCells cells;

    public Export(Store store, ZoneId zone, Currency currency) {
        this.store = store;
        this.cells = new ActivityCells(zone, currency);
    }

    /// Writes a period's activities to a file of comma-separated values (RFC 4180, UTF-8), or a copy of the whole store
    /// where the file's name ends in `.db`.
    ///
    /// @return how many entries were written; for a copy, how many the period holds
    /// @throws TableProblem if there is such a file already, its name ends otherwise, or it cannot be written
    public long write(Path file, Period period) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        if (Files.exists(file)) {
            throw new TableProblem(Reason.EXISTS, file);
        }
        if (name.endsWith(".db")) {
            store.keeper().copyTo(file);
            long[] entries = {0};
            store.log().each(period, _ -> entries[0]++);
            return entries[0];
        }
        if (!name.endsWith(".csv")) {
            throw new TableProblem(Reason.FORMAT, file);
        }
        try (CsvWriter writer = CsvWriter.builder().build(file, StandardCharsets.UTF_8)) {
            return write(writer, period);
        } catch (IOException | UncheckedIOException problem) {
            throw new TableProblem(Reason.UNWRITABLE, file, problem);
        }
    }

    /// Writes every prospect to a file of comma-separated values, as the shape `people` reads them back.
    ///
    /// @return how many were written
    /// @throws TableProblem if there is such a file already, its name does not end in `.csv`, or it cannot be written
    public long writeProspects(Path file) {
        if (Files.exists(file)) {
            throw new TableProblem(Reason.EXISTS, file);
        }
        if (!file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".csv")) {
            throw new TableProblem(Reason.FORMAT, file);
        }
        List<KnownProspect> all = store.prospects().all();
        Map<Long, String> names = all.stream()
                .collect(Collectors.toMap(KnownProspect::id, known -> known.prospect().name()));
        try (CsvWriter writer = CsvWriter.builder().build(file, StandardCharsets.UTF_8)) {
            writer.writeRecord(ProspectCells.HEADINGS);
            all.stream().map(KnownProspect::prospect).forEach(prospect -> writer.writeRecord(ProspectCells.of(prospect,
                    prospect.origin().referredBy().map(names::get).orElse(""))));
            return all.size();
        } catch (IOException | UncheckedIOException problem) {
            throw new TableProblem(Reason.UNWRITABLE, file, problem);
        }
    }

    private long write(CsvWriter writer, Period period) {
        writer.writeRecord(ActivityCells.HEADINGS);
        Map<Long, String> names = store.prospects().names();
        long[] entries = {0};
        store.log().each(period, entry -> {
            writer.writeRecord(cells.of(entry.activity(),
                    entry.activity().details().prospect().map(names::get).orElse("")));
            entries[0]++;
        });
        return entries[0];
    }
}
