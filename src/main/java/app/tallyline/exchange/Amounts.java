package app.tallyline.exchange;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// How a column writes amounts: with a point or a comma before the decimals.
///
/// @param decimalSign `.` or `,`
record Amounts(char decimalSign) {
    /// A number with its sign, what may name its currency before or after it, and the stroke that stands for no decimals.
    private static final Pattern WRITTEN = Pattern.compile("([-−]?)\\s?((?:\\p{L}[\\p{L}.]*)?\\p{Sc}?)\\s?([-−]?)\\s?"
            + "(\\d[\\d., '’]*?)(?:[.,][-–—])?\\s?((?:\\p{L}[\\p{L}.]*)?\\p{Sc}?|\\p{Sc}\\s?\\p{L}*)");
    private static final Pattern THOUSANDS = Pattern.compile("[1-9]\\d{0,2}(\\.\\d{3})+");
    private static final Pattern WITH_COMMA = Pattern
            .compile("(?:\\d+|[1-9]\\d{0,2}([. '’])\\d{3}(?:\\1\\d{3})*)(?:,\\d*)?");
    /// In India only the last group has three digits.
    private static final Pattern WITH_POINT = Pattern
            .compile("(?:\\d+|[1-9]\\d{0,2}([, '’])\\d{3}(?:\\1\\d{3})*|[1-9]\\d?(?:,\\d{2})+,\\d{3})(?:\\.\\d*)?");
    private static final Pattern SIGN = Pattern.compile("\\p{Sc}");
    private static final int LONGEST = 80;
    /// What currencies go by beside their codes and signs.
    private static final Set<String> NAMES = Set.of("kr", "dkr", "skr", "nkr", "ikr", "kroner", "krone", "kronor",
            "krona", "euro", "euros", "dollar", "dollars", "pund", "pound", "pounds", "stg", "fr", "sfr", "franken",
            "francs", "zł", "zl", "kč", "ft", "lei", "tl", "лв", "руб", "р", "грн", "rs", "rp", "rm");
    /// What stands beside a sign that is several currencies', as in US$.
    private static final Set<String> COUNTRIES = Set.of("us", "a", "au", "c", "ca", "hk", "nz", "s", "sg", "r", "mx",
            "nt");
    private static final Set<String> CODES = Currency.getAvailableCurrencies().stream()
            .map(each -> each.getCurrencyCode().toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());

    private record Written(boolean negative, String number) {}

    /// Found from the whole column: a sign that stands last in a number with both, or before other than three digits, is
    /// the decimal sign; where there is none such, one that stands before three digits parts thousands.
    ///
    /// @param plain whether a program wrote the numbers, which then have a decimal point and no thousands
    static Amounts of(Collection<String> texts, boolean plain) {
        List<String> numbers = texts.stream().map(Amounts::written).flatMap(Optional::stream).map(Written::number)
                .toList();
        long commas = numbers.stream().filter(number -> decimal(number, ',', '.')).count();
        long points = numbers.stream().filter(number -> decimal(number, '.', ',')).count();
        if (commas == points && !plain) {
            return new Amounts(numbers.stream().anyMatch(number -> THOUSANDS.matcher(number).matches()) ? ',' : '.');
        }
        return new Amounts(commas > points ? ',' : '.');
    }

    /// The amount in major units, apart from the currency that may be named before or after it. Empty where it is none:
    /// where anything else stands beside the number, or a sign within it that parts neither thousands nor decimals.
    Optional<BigDecimal> read(String text) {
        boolean comma = decimalSign == ',';
        return written(text).filter(written -> (comma ? WITH_COMMA : WITH_POINT).matcher(written.number()).matches())
                .map(written -> {
                    String plain = written.number().replaceAll(comma ? "[. '’]" : "[, '’]", "").replace(',', '.');
                    return written.negative() ? new BigDecimal(plain).negate() : new BigDecimal(plain);
                });
    }

    /// What a text writes, with plain spaces; empty where there is more than a number and a currency.
    private static Optional<Written> written(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        Matcher parts = WRITTEN.matcher(text.replaceAll("[\\s\\u00a0\\u202f]+", " ").strip());
        if (!parts.matches() || !currency(parts.group(2)) || !currency(parts.group(5)) || both(parts, 2, 5)
                || both(parts, 1, 3)) {
            return Optional.empty();
        }
        return Optional.of(new Written(!parts.group(1).isEmpty() || !parts.group(3).isEmpty(), parts.group(4)));
    }

    private static boolean both(Matcher parts, int one, int other) {
        return !parts.group(one).isEmpty() && !parts.group(other).isEmpty();
    }

    private static boolean currency(String written) {
        String name = written.replaceAll("[\\p{Sc}.\\s]", "").toLowerCase(Locale.ROOT);
        boolean sign = SIGN.matcher(written).find();
        return name.isEmpty() || CODES.contains(name) || (sign ? COUNTRIES : NAMES).contains(name);
    }

    private static boolean decimal(String number, char sign, char other) {
        int at = number.lastIndexOf(sign);
        if (at < 0 || number.indexOf(sign) != at) {
            return false;
        }
        return number.indexOf(other) >= 0 ? number.lastIndexOf(other) < at : number.length() - at - 1 != 3;
    }
}
