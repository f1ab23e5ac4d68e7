package app.tallyline.store;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.apache.commons.text.similarity.JaroWinklerSimilarity;

import app.tallyline.model.Prospect;

/// What was typed to find a prospect, as questions to the index of the store (see migrations/V5__people.sql), and the
/// order of what is found.
final class SearchText {
    /// From this likeness on, one word may be the other misspelled. By trial: "nordlsy" and "nordlys" have 0.97,
    /// "sorenson" and "sorensen" 0.95, "hansen" and "holm" 0.53.
    private static final double NEAR = 0.9;
    private static final int SHORTEST_MISSPELLED = 4;
    private static final int LONGEST = 200;
    private static final int CORRECTIONS = 4;
    private static final JaroWinklerSimilarity LIKENESS = new JaroWinklerSimilarity();

    /// Of the codes of countries, in digits.
    private static final int LONGEST_CODE = 3;

    private final String plain;
    private final List<String> pieces;
    /// Whether it is a number with its country's code, which one may be kept without.
    private final boolean coded;

    SearchText(String typed) {
        String text = spelled(typed.strip());
        this.plain = bare(text);
        String looked = text.substring(0, Math.min(text.length(), LONGEST));
        String written = PhoneNumber.international(looked);
        String number = written.replaceAll("[-\\s.()+]", "");
        this.coded = written.startsWith("+") && number.matches("\\d{7,}");
        this.pieces = number.matches("\\d{4,}")
                ? List.of(number)
                : Arrays.stream(looked.split("\\s+")).filter(piece -> !piece.isEmpty()).toList();
    }

    boolean blank() {
        return pieces.isEmpty();
    }

    /// Every piece as the beginning of a word; of a number with its country's code, it or its ending without.
    String words() {
        if (coded) {
            return IntStream.rangeClosed(0, LONGEST_CODE).mapToObj(pieces.getFirst()::substring)
                    .map(SearchText::beginning).collect(Collectors.joining(" OR "));
        }
        return pieces.stream().map(SearchText::beginning).collect(Collectors.joining(" AND "));
    }

    /// The same with words that nobody has put right; empty where there is nothing to put right.
    ///
    /// @param known whether a piece begins a word of the index
    /// @param vocabulary the words of the index that begin with those two letters
    Optional<String> corrected(Predicate<String> known, Function<String, List<String>> vocabulary) {
        Map<String, List<String>> right = pieces.stream().distinct()
                .filter(piece -> piece.length() >= SHORTEST_MISSPELLED && !known.test(beginning(piece)))
                .collect(Collectors.toMap(piece -> piece, piece -> corrections(bare(piece), known, vocabulary)));
        if (right.isEmpty() || right.containsValue(List.of())) {
            return Optional.empty();
        }
        return Optional.of(pieces.stream().map(piece -> right.getOrDefault(piece, List.of(piece)).stream()
                .map(SearchText::beginning).collect(Collectors.joining(" OR ", "(", ")")))
                .collect(Collectors.joining(" AND ")));
    }

    /// 0 for the very name, then names that begin so, names with a word that does, and all else.
    int rank(Prospect prospect) {
        String name = bare(spelled(prospect.name()));
        if (name.equals(plain)) {
            return 0;
        }
        return name.startsWith(plain) ? 1 : (" " + name).contains(" " + plain) ? 2 : 3;
    }

    /// Words that begin alike and are near; and words that come out when two letters change places or one goes, as a
    /// slip in the first two letters leaves no word that begins alike.
    private static List<String> corrections(String piece, Predicate<String> known,
            Function<String, List<String>> vocabulary) {
        Stream<String> near = vocabulary.apply(piece.substring(0, 2)).stream()
                .map(word -> Map.entry(word, likeness(piece, word))).filter(each -> each.getValue() >= NEAR)
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())).map(Map.Entry::getKey);
        Stream<String> slips = IntStream.range(0, 2).boxed().flatMap(i -> Stream.of(
                piece.substring(0, i) + piece.charAt(i + 1) + piece.charAt(i) + piece.substring(i + 2),
                piece.substring(0, i) + piece.substring(i + 1)))
                .filter(slip -> known.test(beginning(slip)));
        return Stream.concat(slips, near).distinct().limit(CORRECTIONS).toList();
    }

    /// The rest of a longer word may be yet to be typed.
    private static double likeness(String piece, String word) {
        return LIKENESS.apply(piece, word.substring(0, Math.min(word.length(), piece.length() + 1)));
    }

    /// As the index spells the letters that have no accent to leave out.
    private static String spelled(String text) {
        return text.toLowerCase(Locale.ROOT).replace("ø", "o").replace("æ", "ae").replace("ß", "ss")
                .replace("ł", "l").replace("đ", "d");
    }

    private static String bare(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    }

    private static String beginning(String piece) {
        return '"' + piece.replace("\"", "\"\"") + "\" *";
    }
}
