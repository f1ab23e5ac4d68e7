package app.tallyline.exchange;

import java.util.regex.Pattern;

/// Keeps a spreadsheet from taking a text for a formula: an apostrophe before a sign that would begin one, put there on
/// the way out and taken away on the way in.
final class Escaped {
    /// Apostrophes are counted in, so that a text which really begins with one comes back as it was.
    private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\\t\\r].*", Pattern.DOTALL);

    private Escaped() {}

    static String harmless(String text) {
        return FORMULA.matcher(text).matches() ? "'" + text : text;
    }

    static String plain(String text) {
        return text.startsWith("'") && FORMULA.matcher(text).matches() ? text.substring(1) : text;
    }
}
