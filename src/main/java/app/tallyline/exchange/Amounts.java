package app.tallyline.exchange;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import app.tallyline.words.WrittenAmount;

/// How a column writes amounts: with a point or a comma before the decimals.
///
/// @param decimalSign `.` or `,`
record Amounts(char decimalSign) {
    /// More letters than any amount has, its currency named in words.
    private static final int LONGEST = 200;
    private static final Pattern THOUSANDS = Pattern.compile("[1-9]\\d{0,2}(\\.\\d{3})+");
    private static final Pattern WITH_COMMA = Pattern
            .compile("(?:\\d+|[1-9]\\d{0,2}([. '’])\\d{3}(?:\\1\\d{3})*)(?:,\\d*)?");
    /// In India only the last group has three digits.
    private static final Pattern WITH_POINT = Pattern
            .compile("(?:\\d+|[1-9]\\d{0,2}([, '’])\\d{3}(?:\\1\\d{3})*|[1-9]\\d?(?:,\\d{2})+,\\d{3})(?:\\.\\d*)?");

    /// Found from the whole column: a sign that stands last in a number with both, or before other than three digits, is
    /// the decimal sign; where there is none such, one that stands before three digits parts thousands.
    ///
    /// @param plain whether a program wrote the numbers, which then have a decimal point and no thousands
    static Amounts of(Collection<String> texts, boolean plain) {
        List<String> numbers = texts.stream().map(WrittenAmount::of).flatMap(Optional::stream).map(
                WrittenAmount::number)
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
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        return WrittenAmount.of(text).filter(written -> (comma ? WITH_COMMA : WITH_POINT).matcher(written.number())
                .matches())
                .map(written -> {
                    String plain = written.number().replaceAll(comma ? "[. '’]" : "[, '’]", "").replace(',', '.');
                    return written.negative() ? new BigDecimal(plain).negate() : new BigDecimal(plain);
                });
    }

    private static boolean decimal(String number, char sign, char other) {
        int at = number.lastIndexOf(sign);
        if (at < 0 || number.indexOf(sign) != at) {
            return false;
        }
        return number.indexOf(other) >= 0 ? number.lastIndexOf(other) < at : number.length() - at - 1 != 3;
    }
}
