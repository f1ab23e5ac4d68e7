package app.tallyline.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import de.siegmar.fastcsv.writer.CsvWriter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// A file that tables are written to. Cells are texts, dates and numbers; a text that a spreadsheet would take for a formula
/// is made harmless where the file does not tell texts from formulas.
interface TableOut extends AutoCloseable {
    /// The endings of the names of files that are written so.
    Set<String> ENDINGS = Set.of("csv", "xlsx");

    /// @param ending one of the [#ENDINGS], of the name that the file will have
    static TableOut to(Path file, String ending) throws IOException {
        return switch (ending) {
            case "csv" -> new Separated(CsvWriter.builder().build(file, StandardCharsets.UTF_8));
            case "xlsx" -> new Workbooked(Files.newOutputStream(file));
            default -> throw new IllegalArgumentException(ending);
        };
    }

    /// Whether it can hold several tables.
    boolean holdsSeveral();

    void begin(String name, List<String> headings) throws IOException;

    void row(List<?> cells);

    @Override
    void close() throws IOException;

    /// A file of separated values.
    record Separated(CsvWriter writer) implements TableOut {
        @Override
        public boolean holdsSeveral() {
            return false;
        }

        @Override
        public void begin(String name, List<String> headings) {
            writer.writeRecord(headings);
        }

        @Override
        public void row(List<?> cells) {
            writer.writeRecord(cells.stream().map(cell -> cell instanceof String text
                    ? Escaped.harmless(text)
                    : cell instanceof BigDecimal number ? number.toPlainString() : cell.toString()).toList());
        }

        @Override
        public void close() throws IOException {
            writer.close();
        }
    }

    /// A workbook.
    final class Workbooked implements TableOut {
        private static final int ROWS_AT_ONCE = 1_000;

        private final Workbook workbook;
        private Worksheet sheet;
        private int row;

        Workbooked(OutputStream out) {
            this.workbook = new Workbook(out, "Tallyline", null);
        }

        @Override
        public boolean holdsSeveral() {
            return true;
        }

        @Override
        public void begin(String name, List<String> headings) throws IOException {
            if (sheet != null) {
                sheet.finish();
            }
            sheet = workbook.newWorksheet(name);
            sheet.freezePane(0, 1);
            row = 0;
            IntStream.range(0, headings.size()).forEach(i -> {
                sheet.value(0, i, headings.get(i));
                sheet.style(0, i).bold().set();
            });
        }

        @Override
        public void row(List<?> cells) {
            row++;
            for (int i = 0; i < cells.size(); i++) {
                switch (cells.get(i)) {
                    case LocalDate day -> {
                        sheet.value(row, i, day);
                        sheet.style(row, i).format("yyyy-mm-dd").set();
                    }
                    case Number number -> sheet.value(row, i, number);
                    case Object text -> sheet.value(row, i, text.toString());
                }
            }
            if (row % ROWS_AT_ONCE == 0) {
                flush();
            }
        }

        private void flush() {
            try {
                sheet.flush();
            } catch (IOException problem) {
                throw new UncheckedIOException(problem);
            }
        }

        @Override
        public void close() throws IOException {
            if (sheet != null) {
                sheet.finish();
            }
            workbook.finish();
        }
    }
}
