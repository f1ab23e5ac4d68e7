package app.tallyline.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import de.siegmar.fastcsv.writer.CsvWriter;

import app.tallyline.exchange.TableProblem.Reason;
import app.tallyline.store.Store;
import app.tallyline.words.Words;

/// Writes the rows that cannot come in, as they stood, each with its line and why: to be mended and brought in after all.
///
/// @param store by which the file is saved
public record RejectedRows(Store store) {
    /// @return how many were written
    /// @throws TableProblem if there is such a file already or it cannot be written
    public int write(Path file, Table table, List<Rejected> rejected, Words words) {
        try {
            store.save(file, false, unfinished -> written(unfinished, table, rejected, words));
            return rejected.size();
        } catch (FileAlreadyExistsException there) {
            throw new TableProblem(Reason.EXISTS, file);
        } catch (IOException | UncheckedIOException problem) {
            throw new TableProblem(Reason.UNWRITABLE, file, problem);
        }
    }

    private static void written(Path file, Table table, List<Rejected> rejected, Words words) throws IOException {
        try (CsvWriter writer = CsvWriter.builder().build(file, StandardCharsets.UTF_8)) {
            writer.writeRecord(row(table.headings(), words.say("reject.line"), words.say("reject.why")));
            for (Rejected each : rejected) {
                List<String> cells = new ArrayList<>(each.row().cells());
                while (cells.size() < table.headings().size()) {
                    cells.add("");
                }
                writer.writeRecord(row(cells, Long.toString(each.line()), each.sentence(words)));
            }
        }
    }

    private static List<String> row(List<String> cells, String line, String why) {
        List<String> row = new ArrayList<>(cells.stream().map(Escaped::harmless).toList());
        row.add(line);
        row.add(why);
        return row;
    }
}
