package app.tallyline.exchange;

import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a cell looks like, whatever it means.
enum CellKind {
    TEXT,
    DATE,
    /// A number, an amount, a phone number, a time of day.
    DIGITS,
    MAIL;

    private static final Pattern DIGITS_AND_SIGNS = Pattern.compile("[+-]?[\\d\\s()+:.,/'-]*\\d[\\d\\s()+:.,/'-]*");
    private static final Pattern ADDRESS = Pattern.compile("\\S+@\\S+");
    private static final Pattern PARTED = Pattern.compile(".*[\\p{L}./-].*");

    static CellKind of(String cell) {
        String bare = cell.strip();
        if (PARTED.matcher(bare).matches() && Stream.of(DateOrder.DMY, DateOrder.MDY, DateOrder.YMD)
                .anyMatch(order -> order.read(bare).isPresent())) {
            return DATE;
        }
        if (DIGITS_AND_SIGNS.matcher(bare).matches()) {
            return DIGITS;
        }
        return ADDRESS.matcher(bare).matches() ? MAIL : TEXT;
    }

    /// What most of the cells of a column look like that say anything; text where none does.
    static CellKind ofMost(Collection<String> cells) {
        Map<CellKind, Long> kinds = cells.stream().filter(cell -> !cell.isBlank()).map(CellKind::of)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return Stream.of(values()).max(Comparator.comparing(kind -> kinds.getOrDefault(kind, 0L))).filter(
                kinds::containsKey).orElse(TEXT);
    }
}
