package app.tallyline.store;

import java.util.Set;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.MatchType;

/// Telephone numbers, however they are written, and with or without the code of their country.
final class PhoneNumber {
    private static final int FEWEST_DIGITS = 4;
    private static final Set<MatchType> SAME = Set.of(MatchType.EXACT_MATCH, MatchType.NSN_MATCH);

    private PhoneNumber() {}

    /// Whether a text may be a number, and no name.
    static boolean isOne(String text) {
        return text.chars().noneMatch(Character::isLetter) && text.chars().filter(Character::isDigit)
                .count() >= FEWEST_DIGITS;
    }

    /// Whether both are numbers, and the same.
    static boolean isSame(String text, String phone) {
        return isOne(text) && SAME.contains(PhoneNumberUtil.getInstance().isNumberMatch(international(text),
                international(phone)));
    }

    /// The same with a plus sign where the digits stand for one.
    static String international(String number) {
        return number.strip().replaceFirst("^00", "+");
    }
}
