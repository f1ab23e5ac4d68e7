package app.tallyline.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import de.siegmar.fastcsv.writer.CsvWriter;

import app.tallyline.exchange.TableProblem.Reason;
import app.tallyline.model.Entry;
import app.tallyline.model.KnownProspect;
import app.tallyline.model.Prospect;
import app.tallyline.store.Store;
import app.tallyline.store.StoreProblem;

/// Writes all that is held about one person, to be given to them: who they are to the user, and everything done.
public final class PersonExport {
    private final Store store;
    private final ActivityCells cells;

    /// @param zone of the times that are written
    /// @param currency of the amounts
    public PersonExport(Store store, ZoneId zone, Currency currency) {
        this.store = store;
        this.cells = new ActivityCells(zone, currency);
    }

    /// Writes to a file whose name ends in `.json` or `.csv`. The table has a row for the person and one for each entry.
    ///
    /// @throws StoreProblem with reason GONE if there is no such prospect
    /// @throws TableProblem if there is such a file already, its name ends otherwise, or it cannot be written
    public void write(long prospect, Path file) {
        KnownProspect known = store.prospects().find(prospect)
                .orElseThrow(() -> new StoreProblem(StoreProblem.Reason.GONE, Long.toString(prospect)));
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        if (Files.exists(file)) {
            throw new TableProblem(Reason.EXISTS, file);
        }
        if (!name.endsWith(".json") && !name.endsWith(".csv")) {
            throw new TableProblem(Reason.PERSON_FORMAT, file);
        }
        try {
            store.save(file, false, unfinished -> {
                if (name.endsWith(".json")) {
                    writeJson(known, unfinished);
                } else {
                    writeTable(known, unfinished);
                }
            });
        } catch (FileAlreadyExistsException there) {
            throw new TableProblem(Reason.EXISTS, file);
        } catch (IOException | UncheckedIOException problem) {
            throw new TableProblem(Reason.UNWRITABLE, file, problem);
        }
    }

    private void writeTable(KnownProspect known, Path file) throws IOException {
        try (CsvWriter writer = CsvWriter.builder().build(file, StandardCharsets.UTF_8)) {
            writer.writeRecord(ProspectCells.HEADINGS);
            writer.writeRecord(ProspectCells.of(known.prospect(), referrer(known)));
            writer.writeRecord(List.of());
            writer.writeRecord(ActivityCells.HEADINGS);
            for (Entry entry : store.log().with(known.id()).reversed()) {
                writer.writeRecord(cells.of(entry.activity(), known.prospect().name()));
            }
        }
    }

    private void writeJson(KnownProspect known, Path file) throws IOException {
        try (JsonGenerator json = new JsonFactory().createGenerator(Files.newBufferedWriter(file))) {
            json.setPrettyPrinter(new DefaultPrettyPrinter());
            json.writeStartObject();
            pairs(json, ProspectCells.HEADINGS, ProspectCells.plain(known.prospect(), referrer(known)));
            json.writeArrayFieldStart("activities");
            for (Entry entry : store.log().with(known.id()).reversed()) {
                json.writeStartObject();
                pairs(json, ActivityCells.HEADINGS, cells.plain(entry.activity(), known.prospect().name()));
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private static void pairs(JsonGenerator json, List<String> names, List<String> values) throws IOException {
        for (int i = 0; i < names.size(); i++) {
            json.writeStringField(names.get(i), values.get(i));
        }
    }

    private String referrer(KnownProspect known) {
        Optional<Long> by = known.prospect().origin().referredBy();
        return by.flatMap(store.prospects()::find).map(KnownProspect::prospect).map(Prospect::name).orElse("");
    }
}
