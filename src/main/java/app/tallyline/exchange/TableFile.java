package app.tallyline.exchange;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.dhatim.fastexcel.reader.ReadableWorkbook;

import app.tallyline.exchange.TableProblem.Reason;
import app.tallyline.model.Details;

/// Reads a table from a file of separated values or a workbook, finding out which it is and how it is written.
public final class TableFile {
    /// A wider table than this is a mistake.
    public static final int MOST_COLUMNS = 500;
    /// A row of as many notes as it may have columns, each as long as one may be, is shorter, in letters.
    static final int LONGEST_ROW = MOST_COLUMNS * Details.LONGEST_NOTE;
    /// The encodings that files of separated values come in.
    public static final List<Charset> CHARSETS = TextTable.CHARSETS;
    private static final int SHORTEST_WORKBOOK = 22;
    private static final long MOST_BYTES = 200L * 1024 * 1024;

    private TableFile() {}

    /// What the user says of a file; empty to find it out.
    ///
    /// @param charset how a file of separated values encodes its letters
    /// @param sheet the name of the sheet of a workbook
    public record Said(Optional<Charset> charset, Optional<String> sheet) {
        /// Finds out everything.
        public static final Said NOTHING = new Said(Optional.empty(), Optional.empty());
    }

    /// The table in a file, all found out.
    ///
    /// @throws TableProblem if there is none
    public static Table read(Path file) {
        return read(file, Said.NOTHING);
    }

    /// The table in a file. Lines above the one that names the columns, such as a title, are passed over.
    ///
    /// @throws TableProblem if there is none
    public static Table read(Path file, Said said) {
        return withinMemory(file, () -> found(file, said));
    }

    /// Does what may need more memory than there is: what was read of the table is let go of then.
    ///
    /// @throws TableProblem with reason NO_MEMORY if it does
    static <T> T withinMemory(Path file, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (OutOfMemoryError full) {
            throw new TableProblem(Reason.NO_MEMORY, file, full);
        }
    }

    private static Table found(Path file, Said said) {
        byte[] bytes = bytes(file);
        if (bytes.length < SHORTEST_WORKBOOK) {
            return TextTable.read(file, bytes, said.charset());
        }
        if (ReadableWorkbook.isOLE2Header(bytes)) {
            throw new TableProblem(Reason.OLD_WORKBOOK, file);
        }
        return ReadableWorkbook.isOOXMLZipHeader(bytes)
                ? SheetTable.read(file, said.sheet())
                : TextTable.read(file, bytes, said.charset());
    }

    /// The table that the lines of a file hold.
    ///
    /// @throws TableProblem if there is no line below the headings, or too many columns
    static Table table(Path file, Table.Form form, List<Table.Line> lines) {
        if (lines.stream().anyMatch(line -> line.cells().size() > MOST_COLUMNS)) {
            throw new TableProblem(Reason.TOO_WIDE, MOST_COLUMNS);
        }
        int heading = Headings.lineOf(lines);
        List<Table.Line> rows = lines.stream().skip(heading + 1).filter(line -> !line.blank()).toList();
        if (rows.isEmpty()) {
            throw new TableProblem(Reason.EMPTY, file);
        }
        return new Table(form, lines.get(heading).cells().stream().map(String::strip).toList(), rows);
    }

    private static byte[] bytes(Path file) {
        if (Files.isDirectory(file)) {
            throw new TableProblem(Reason.FOLDER, file);
        }
        if (!Files.exists(file)) {
            throw new TableProblem(Reason.MISSING, file);
        }
        if (!Files.isRegularFile(file)) {
            throw new TableProblem(Reason.NO_FILE, file);
        }
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new TableProblem(Reason.TOO_LARGE, file);
            }
            return Files.readAllBytes(file);
        } catch (IOException problem) {
            throw new TableProblem(Reason.UNREADABLE, file, problem);
        }
    }
}
