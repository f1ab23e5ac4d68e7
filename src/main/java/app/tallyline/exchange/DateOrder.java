package app.tallyline.exchange;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import app.tallyline.model.Moment;

/// In which order a column writes day, month and year.
public enum DateOrder {
    YMD,
    DMY,
    MDY,
    /// Days counted as spreadsheets count them, from 30 December 1899.
    SERIAL;

    private static final Pattern PARTS = Pattern
            .compile("(\\d{1,4})[-./ ](\\d{1,2})[-./ ](\\d{1,4})(?:[T ,].*)?");
    private static final Pattern PACKED = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    /// From 1970 to 2099.
    private static final Pattern DAYS = Pattern.compile("(2[6-9]\\d{3}|[3-6]\\d{4}|7[0-2]\\d{3})(?:[.,]\\d+)?");
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

    /// Its name on the command line.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The order of that name.
    public static Optional<DateOrder> ofKey(String key) {
        return Stream.of(values()).filter(order -> order.key().equals(key)).findFirst();
    }

    /// The orders in which most of a column can be read: no other order reads more of it. Where two are left, the
    /// column can be read two ways, and the user must say which.
    public static Set<DateOrder> of(Collection<String> texts) {
        Set<DateOrder> best = EnumSet.noneOf(DateOrder.class);
        long most = 1;
        for (DateOrder order : values()) {
            long read = texts.stream().filter(text -> order.read(text).isPresent()).count();
            if (read > most) {
                best.clear();
                most = read;
            }
            if (read == most) {
                best.add(order);
            }
        }
        boolean sameEitherWay = texts.stream().allMatch(text -> best.stream().map(order -> order.read(text)).distinct()
                .count() <= 1);
        return sameEitherWay && !best.isEmpty() ? EnumSet.of(best.iterator().next()) : best;
    }

    /// The date that a text writes in this order; a time after it is passed over, and a year of two digits lies between
    /// 1970 and 2069. Empty where it writes none, or a day that never was.
    public Optional<LocalDate> read(String text) {
        String bare = text.strip();
        if (this == SERIAL) {
            Matcher days = DAYS.matcher(bare);
            return days.matches() ? Optional.of(DAY_ZERO.plusDays(Long.parseLong(days.group(1)))) : Optional.empty();
        }
        Matcher parts = PARTS.matcher(bare);
        Matcher packed = PACKED.matcher(bare);
        try {
            if (parts.matches()) {
                return read(parts);
            }
            return this == YMD && packed.matches()
                    ? Optional.of(LocalDate.of(number(packed, 1), number(packed, 2),
                            number(packed, 3))).filter(DateOrder::recordable)
                    : SpelledDate.read(bare).filter(DateOrder::recordable);
        } catch (DateTimeException never) {
            return Optional.empty();
        }
    }

    private Optional<LocalDate> read(Matcher parts) {
        int year = this == YMD ? 1 : 3;
        if (parts.group(year).length() == 3 || parts.group(year).length() == 1 || parts.group(4 - year).length() > 2) {
            return Optional.empty();
        }
        int month = this == MDY ? 1 : 2;
        int day = 6 - year - month;
        return Optional.of(LocalDate.of(century(number(parts, year)), number(parts, month), number(parts, day)))
                .filter(DateOrder::recordable);
    }

    private static boolean recordable(LocalDate day) {
        return !day.isBefore(Moment.FIRST_DAY) && !day.isAfter(Moment.LAST_DAY);
    }

    static int century(int year) {
        if (year >= 100) {
            return year;
        }
        return year < 70 ? 2000 + year : 1900 + year;
    }

    private static int number(Matcher parts, int group) {
        return Integer.parseInt(parts.group(group));
    }
}
