package app.tallyline.exchange;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Dates with the month as a word, in English, Danish or German, such as "23. november 2026", "Nov 23, 2026" or
/// "23-Nov-26". They can be read one way only.
final class SpelledDate {
    private static final Pattern WEEKDAY = Pattern.compile("^\\p{L}+[.,]*\\s+(?:(?:the|den|der|d\\.)\\s+)?(?=\\d)");
    private static final String MONTH = "(\\p{L}{3,9})\\.?";
    private static final String TIME_AFTER = "(?:[T ,].*)?";
    private static final Pattern DAY_FIRST = Pattern
            .compile("(\\d{1,2})(?:\\.|st|nd|rd|th)?[-/ ]?\\s*" + MONTH + "[-/, ]+(\\d{4}|\\d{2})" + TIME_AFTER);
    private static final Pattern MONTH_FIRST = Pattern
            .compile(MONTH + "[-/ ]+(\\d{1,2})(?:st|nd|rd|th)?[-/, ]+(\\d{4})" + TIME_AFTER);
    private static final Pattern YEAR_FIRST = Pattern
            .compile("(\\d{4})[-/ ]" + MONTH + "[-/ ](\\d{1,2})" + TIME_AFTER);
    /// Three letters tell the month in all three languages.
    private static final Map<String, Integer> MONTHS = Map.ofEntries(Map.entry("jan", 1), Map.entry("feb", 2),
            Map.entry("mar", 3), Map.entry("mär", 3), Map.entry("mrz", 3), Map.entry("apr", 4), Map.entry("may", 5),
            Map.entry("maj", 5), Map.entry("mai", 5), Map.entry("jun", 6), Map.entry("jul", 7), Map.entry("aug", 8),
            Map.entry("sep", 9), Map.entry("oct", 10), Map.entry("okt", 10), Map.entry("nov", 11),
            Map.entry("dec", 12), Map.entry("dez", 12));

    private SpelledDate() {}

    /// @throws DateTimeException if it writes a day that never was
    static Optional<LocalDate> read(String text) {
        String bare = text.toLowerCase(Locale.ROOT);
        String date = month(bare.replaceFirst("[^\\p{L}].*", "")).isPresent()
                ? bare
                : WEEKDAY.matcher(bare).replaceFirst("");
        Matcher day = DAY_FIRST.matcher(date);
        if (day.matches()) {
            return of(day.group(3), day.group(2), day.group(1));
        }
        Matcher month = MONTH_FIRST.matcher(date);
        if (month.matches()) {
            return of(month.group(3), month.group(1), month.group(2));
        }
        Matcher year = YEAR_FIRST.matcher(date);
        return year.matches() ? of(year.group(1), year.group(2), year.group(3)) : Optional.empty();
    }

    private static Optional<LocalDate> of(String year, String month, String day) {
        return month(month).map(number -> LocalDate.of(DateOrder.century(Integer.parseInt(year)), number,
                Integer.parseInt(day)));
    }

    private static Optional<Integer> month(String word) {
        return word.length() < 3 ? Optional.empty() : Optional.ofNullable(MONTHS.get(word.substring(0, 3)));
    }
}
