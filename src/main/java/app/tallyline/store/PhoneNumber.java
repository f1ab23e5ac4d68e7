package app.tallyline.store;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.MatchType;

/// Telephone numbers, however they are written, and with or without the code of their country.
final class PhoneNumber {
    /// Of the codes of countries, in digits.
    private static final int LONGEST_CODE = 3;
    private static final Set<MatchType> SAME = Set.of(MatchType.EXACT_MATCH, MatchType.NSN_MATCH);

    private PhoneNumber() {}

    /// Whether a text may be a number, and no name.
    static boolean isOne(String text) {
        return text.chars().noneMatch(Character::isLetter) && text.chars().filter(Character::isDigit)
                .count() > LONGEST_CODE;
    }

    /// Whether both are numbers, and the same.
    static boolean isSame(String text, String phone) {
        return isOne(text) && SAME.contains(PhoneNumberUtil.getInstance().isNumberMatch(international(text),
                international(phone)));
    }

    /// What the index of the prospects is asked for: where a number has its country's code, also without.
    static String words(String number) {
        String digits = international(number).replaceAll("\\D", "");
        int code = international(number).startsWith("+") ? LONGEST_CODE : 0;
        return IntStream.rangeClosed(0, code).mapToObj(from -> new SearchText(digits.substring(from)).words())
                .collect(Collectors.joining(" OR "));
    }

    private static String international(String number) {
        return number.strip().replaceFirst("^00", "+");
    }
}
