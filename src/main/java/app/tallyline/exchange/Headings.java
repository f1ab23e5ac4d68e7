package app.tallyline.exchange;

import java.util.List;
import java.util.stream.IntStream;

/// Finds the line of a table that names its columns.
final class Headings {
    private static final int LINES_TO_JUDGE_BY = 20;

    /// Nothing longer is what a column is known by.
    private static final int LONGEST = 200;

    private Headings() {}

    /// The first of the lines that names the most columns known, where it names two or more; else the first that is as
    /// wide as the table; a title or a date of export above it is neither.
    ///
    /// @return its index
    static int lineOf(List<Table.Line> lines) {
        int looked = Math.min(LINES_TO_JUDGE_BY, lines.size());
        int best = 0;
        long most = known(lines.isEmpty() ? List.of() : lines.getFirst().cells());
        for (int i = 1; i < looked; i++) {
            long known = known(lines.get(i).cells());
            if (known > most && known >= 2) {
                best = i;
                most = known;
            }
        }
        if (most > 0) {
            return best;
        }
        long widest = lines.stream().limit(looked).mapToLong(Headings::width).max().orElse(0);
        return IntStream.range(0, looked).filter(i -> width(lines.get(i)) == widest).findFirst().orElse(0);
    }

    /// Whether the cells name columns: one at least is known, and none is a date, a number or an address.
    static boolean named(List<String> cells) {
        return known(cells) > 0 && cells.stream().allMatch(cell -> CellKind.of(cell) == CellKind.TEXT);
    }

    private static long width(Table.Line line) {
        return line.cells().stream().filter(cell -> !cell.isBlank()).count();
    }

    /// How many of the cells name a column known.
    static long known(List<String> cells) {
        return cells.stream().filter(cell -> cell.length() <= LONGEST && !cell.isBlank())
                .filter(cell -> Field.known(cell) || MeasureNames.USUAL.find(cell).isPresent())
                .count();
    }
}
