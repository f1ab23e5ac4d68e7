package app.tallyline.exchange;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Optional;

/// How a column writes amounts: with a point or a comma before the decimals.
///
/// @param decimalSign `.` or `,`
record Amounts(char decimalSign) {
    /// Found from the whole column: a sign that stands last in a text with both, or before other than three digits, is
    /// the decimal sign.
    static Amounts of(Collection<String> texts) {
        long commas = texts.stream().filter(text -> decimal(text, ',', '.')).count();
        long points = texts.stream().filter(text -> decimal(text, '.', ',')).count();
        return new Amounts(commas > points ? ',' : '.');
    }

    /// The amount in major units; currency signs, letters and spaces are passed over. Empty where it is none.
    Optional<BigDecimal> read(String text) {
        char group = decimalSign == ',' ? '.' : ',';
        String plain = text.replaceAll("[\\p{Sc}\\p{L}\\s\\u00a0\\u202f'’]", "").replace(String.valueOf(group), "")
                .replace(decimalSign, '.');
        return plain.matches("-?\\d{1,15}(\\.\\d*)?") ? Optional.of(new BigDecimal(plain)) : Optional.empty();
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
