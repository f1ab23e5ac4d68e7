package app.tallyline.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Lines of an answer, with the second column of pairs lined up, each line of it where it has several.
final class Lines {
    private final List<List<String>> rows = new ArrayList<>();

    Lines line(String text) {
        rows.add(List.of(text));
        return this;
    }

    Lines pair(String name, String value) {
        rows.add(List.of(name, value));
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
                        + row.getLast().lines().collect(Collectors.joining(below)))
                .collect(Collectors.joining(System.lineSeparator()));
    }
}
