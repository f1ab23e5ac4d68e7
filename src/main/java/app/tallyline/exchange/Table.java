package app.tallyline.exchange;

import java.nio.charset.Charset;
import java.util.List;

/// A table as it stands in a file.
///
/// @param form how the file writes it
/// @param headings the first line's cells
/// @param lines the lines after it
public record Table(Form form, List<String> headings, List<Line> lines) {
    /// How a file writes a table.
    public record Form(Charset charset, char separator) {}

    /// @param number the line of the file it begins on, from 1
    /// @param cells as many as the line has
    public record Line(long number, List<String> cells) {
        /// The cell in that column, stripped; empty where the line is too short.
        public String cell(int column) {
            return column < cells.size() ? cells.get(column).strip() : "";
        }

        public boolean blank() {
            return cells.stream().allMatch(String::isBlank);
        }
    }
}
