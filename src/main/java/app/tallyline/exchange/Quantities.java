package app.tallyline.exchange;

import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the counts of tables, which are whole: a sign before exactly three digits parts thousands, and decimals are naught.
final class Quantities {
    private static final Pattern GROUPED = Pattern
            .compile("([1-9]\\d{0,2}([., \\u00a0\\u202f'’])\\d{3}(?:\\2\\d{3}){0,5})(?:(?!\\2)[.,]0+)?");
    private static final Pattern PLAIN = Pattern.compile("(\\d{1,18})(?:[.,]0+)?");
    /// What a workbook holds as a number has a point before its decimals, of which the last is never naught.
    private static final Pattern DECIMALS_OF_A_SHEET = Pattern.compile("\\d+\\.\\d*[1-9]");

    private Quantities() {}

    /// The count that a text writes, or empty where it writes none.
    ///
    /// @param sheet whether a workbook holds it
    static OptionalLong read(String text, boolean sheet) {
        if (sheet && DECIMALS_OF_A_SHEET.matcher(text).matches()) {
            return OptionalLong.empty();
        }
        Matcher grouped = GROUPED.matcher(text);
        Matcher plain = PLAIN.matcher(text);
        if (!grouped.matches() && !plain.matches()) {
            return OptionalLong.empty();
        }
        String digits = (grouped.matches() ? grouped : plain).group(1).replaceAll("\\D", "");
        return OptionalLong.of(Long.parseLong(digits));
    }
}
