package app.tallyline.words;

import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// An amount as it is written, apart from the currency that may be named before or after it.
///
/// @param number digits, points, commas, spaces and apostrophes, as they stand there
public record WrittenAmount(boolean negative, String number) {
    /// A number with its sign, what may name its currency before or after it, and the stroke that stands for no decimals.
    private static final Pattern WRITTEN = Pattern.compile("([-−]?)\\s?((?:\\p{L}[\\p{L}.]*)?\\p{Sc}?)\\s?([-−]?)\\s?"
            + "(\\d[\\d., '’]*?)(?:[.,][-–—])?\\s?((?:\\p{L}[\\p{L}.]*)?\\p{Sc}?|\\p{Sc}\\s?\\p{L}*)");
    private static final Pattern UNCLEAR = Pattern.compile("[1-9]\\d{0,2}\\.\\d{3}");
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

    /// What a text writes, with plain spaces; empty where there is more than a number and a currency.
    public static Optional<WrittenAmount> of(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        Matcher parts = WRITTEN.matcher(text.replaceAll("[\\u200e\\u200f]", "").replaceAll("[\\s\\u00a0\\u202f]+", " ")
                .strip());
        if (!parts.matches() || !currency(parts.group(2)) || !currency(parts.group(5)) || both(parts, 2, 5)
                || both(parts, 1, 3)) {
            return Optional.empty();
        }
        return Optional.of(new WrittenAmount(!parts.group(1).isEmpty() || !parts.group(3).isEmpty(), parts.group(4)));
    }

    /// Whether a number with a decimal point may as well have been meant for thousands: three digits behind the point, in a
    /// currency that has other than three decimals.
    public static boolean unclear(String number, Currency currency) {
        return UNCLEAR.matcher(number).matches() && currency.getDefaultFractionDigits() != 3;
    }

    private static boolean both(Matcher parts, int one, int other) {
        return !parts.group(one).isEmpty() && !parts.group(other).isEmpty();
    }

    private static boolean currency(String written) {
        String name = written.replaceAll("[\\p{Sc}.\\s]", "").toLowerCase(Locale.ROOT);
        boolean sign = SIGN.matcher(written).find();
        return name.isEmpty() || CODES.contains(name) || (sign ? COUNTRIES : NAMES).contains(name);
    }
}
