package app.tallyline.exchange;

import java.nio.charset.Charset;
import java.util.List;

/// A table as it stands in a file.
///
/// @param form how the file writes it
/// @param headings the cells of the line that names the columns
/// @param lines the lines after it
public record Table(Form form, List<String> headings, List<Line> lines) {
    /// How a file writes a table.
    public sealed interface Form {
        /// Separated values.
        record Text(Charset charset, char separator) implements Form {}

        /// A sheet of a workbook.
        ///
        /// @param name the sheet's
        /// @param all the names of all sheets that hold a table
        record Sheet(String name, List<String> all) implements Form {}
    }

    /// @param number the line of the file, or the row of the sheet, that it begins on, from 1
    /// @param cells as many as the line has
    public record Line(long number, List<String> cells) {
        /// The cell in that column, stripped; empty where the line is too short.
        public String cell(int column) {
            return column < cells.size() ? cells.get(column).strip() : "";
        }

        /// The cell in that column as it stands there; empty where the line is too short.
        String raw(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }

        public boolean blank() {
            return cells.stream().allMatch(String::isBlank);
        }
    }
}
