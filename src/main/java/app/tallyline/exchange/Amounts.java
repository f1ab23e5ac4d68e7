package app.tallyline.exchange;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Optional;
import java.util.regex.Pattern;

/// How a column writes amounts: with a point or a comma before the decimals.
///
/// @param decimalSign `.` or `,`
record Amounts(char decimalSign) {
    private static final Pattern THOUSANDS = Pattern.compile("(?<!\\d)[1-9]\\d{0,2}(\\.\\d{3})+(?!\\d)");

    /// Found from the whole column: a sign that stands last in a text with both, or before other than three digits, is
    /// the decimal sign; where there is none such, one that stands before three digits parts thousands.
    ///
    /// @param plain whether a program wrote the numbers, which then have a decimal point and no thousands
    static Amounts of(Collection<String> texts, boolean plain) {
        long commas = texts.stream().filter(text -> decimal(text, ',', '.')).count();
        long points = texts.stream().filter(text -> decimal(text, '.', ',')).count();
        if (commas == points && !plain) {
            return new Amounts(texts.stream().anyMatch(text -> THOUSANDS.matcher(text).find()) ? ',' : '.');
        }
        return new Amounts(commas > points ? ',' : '.');
    }

    /// The amount in major units; currency signs, letters and spaces are passed over. Empty where it is none.
    Optional<BigDecimal> read(String text) {
        char group = decimalSign == ',' ? '.' : ',';
        String plain = text.replaceAll("[\\p{Sc}\\p{L}\\s\\u00a0\\u202f'’]", "").replace(String.valueOf(group), "")
                .replace(decimalSign, '.');
        return plain.matches("-?\\d{1,40}(\\.\\d*)?") ? Optional.of(new BigDecimal(plain)) : Optional.empty();
    }

    private static boolean decimal(String text, char sign, char other) {
        int at = text.lastIndexOf(sign);
        if (at < 0 || text.indexOf(sign) != at) {
            return false;
        }
        String after = text.substring(at + 1).replaceAll("\\D.*", "");
        return text.indexOf(other) >= 0 ? text.lastIndexOf(other) < at : after.length() != 3;
    }
}
