package app.tallyline.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Lines of an answer, with the second column of pairs lined up. Whatever stands in a text, a line is one line.
final class Lines {
    private static final String BREAK = "\n";

    private final List<List<String>> rows = new ArrayList<>();

    /// An answer of one sentence.
    static Lines of(String sentence) {
        return new Lines().line(sentence);
    }

    /// An answer of several.
    static Lines of(List<String> sentences) {
        Lines lines = new Lines();
        sentences.forEach(lines::line);
        return lines;
    }

    Lines line(String text) {
        rows.add(List.of(Visible.line(text)));
        return this;
    }

    Lines pair(String name, String value) {
        rows.add(List.of(Visible.line(name), Visible.line(value)));
        return this;
    }

    /// A text that may have lines of its own, such as a note: they stand below each other, where the second column does.
    Lines text(String name, String text) {
        rows.add(List.of(Visible.line(name), text.lines().map(Visible::line).collect(Collectors.joining(BREAK))));
        return this;
    }

    @Override
    public String toString() {
        int width = rows.stream().filter(row -> row.size() > 1).mapToInt(row -> row.getFirst().length()).max().orElse(
                0);
        String below = System.lineSeparator() + " ".repeat(width + 4);
        return rows.stream().map(row -> row.size() == 1
                ? row.getFirst()
                : "  " + row.getFirst() + " ".repeat(width - row.getFirst().length() + 2)
                        + row.getLast().replace(BREAK, below))
                .collect(Collectors.joining(System.lineSeparator()));
    }
}
