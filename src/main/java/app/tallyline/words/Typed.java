package app.tallyline.words;

import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import app.tallyline.model.Activity;
import app.tallyline.model.Details;
import app.tallyline.model.Goal;
import app.tallyline.model.MeasureSetup;
import app.tallyline.model.Moment;
import app.tallyline.model.Money;
import app.tallyline.model.Prospect;

/// Understands what a person types into a field.
public final class Typed {
    private static final Pattern TIME = Pattern.compile("(\\d{1,2})(?:[:.h ]?(\\d{2}))?");

    private static final Pattern DAY_AND_MONTH = Pattern.compile("(\\d{1,2})[-/.](\\d{1,2})\\.?");

    private final Words words;

    /// @param words the language it was typed in
    public Typed(Words words) {
        this.words = words;
    }

    /// A quantity of 1 to [Activity#MOST].
    public Reading<Long> quantity(String text) {
        return whole(text, 1, Activity.MOST, "typed.quantity");
    }

    /// A goal of 0 to [Goal#MOST_SALES] sales.
    public Reading<Long> sales(String text) {
        return whole(text, 0, Goal.MOST_SALES, "typed.sales");
    }

    /// An amount within ±[Money#MOST], such as "1.250,00" in Danish; the currency's sign or letters before or after it and
    /// spaces are passed over. What the other language would read as thousands is not read.
    public Reading<Money> money(String text) {
        DecimalFormatSymbols signs = DecimalFormatSymbols.getInstance(words.locale());
        char point = signs.getDecimalSeparator();
        String group = "[" + Pattern.quote(String.valueOf(signs.getGroupingSeparator())) + " ]";
        Optional<WrittenAmount> written = WrittenAmount.of(text);
        String number = written.map(WrittenAmount::number).orElse("").replaceFirst("(?<=\\d)\\.$", "");
        String digits = number.replaceFirst("[" + point + "]\\d*$", "");
        boolean grouped = digits.matches("[1-9]\\d{0,2}(?:" + group + "\\d{2,3}){0,12}" + group + "\\d{3}");
        String plain = (grouped ? number.replaceAll(group, "") : number).replace(point, '.');
        if (!grouped && !digits.matches("\\d{1,40}") || !plain.matches("\\d{1,40}(\\.\\d*)?")) {
            return new Reading.Unreadable<>("typed.money", text.strip());
        }
        if (WrittenAmount.unclear(plain, words.currency())) {
            return new Reading.Unreadable<>("typed.moneyUnclear", text.strip());
        }
        BigDecimal major = new BigDecimal(plain);
        Money amount = Money.of(written.get().negative() ? major.negate() : major, words.currency());
        return amount.beyondMost()
                ? new Reading.Unreadable<>("typed.moneyMost", words.money(Money.MOST))
                : new Reading.Read<>(amount);
    }

    /// A goal of 0 to [Money#MOST], written as [#money] reads it.
    public Reading<Money> revenue(String text) {
        Reading<Money> amount = money(text);
        return amount.understood().filter(money -> money.minor() < 0).isPresent()
                ? new Reading.Unreadable<>("typed.money", text.strip())
                : amount;
    }

    /// A percentage of 0.1 to 100 with at most one decimal, as thousandths; empty where nothing was typed.
    public Reading<OptionalInt> permille(String text) {
        char point = DecimalFormatSymbols.getInstance(words.locale()).getDecimalSeparator();
        String bare = text.replaceAll("[\\s\\u00a0\\u202f%]", "");
        if (bare.isEmpty()) {
            return new Reading.Read<>(OptionalInt.empty());
        }
        String plain = bare.replace(point, '.');
        if (plain.matches("\\d{1,3}(\\.\\d0*)?")) {
            int permille = new BigDecimal(plain).movePointRight(1).intValueExact();
            if (permille >= 1 && permille <= 1000) {
                return new Reading.Read<>(OptionalInt.of(permille));
            }
        }
        return new Reading.Unreadable<>("typed.percent", text.strip());
    }

    /// A day as ISO 8601 or the locale's short date writes it.
    public Reading<LocalDate> day(String text) {
        for (DateTimeFormatter format : List.of(
                DateTimeFormatter.ISO_LOCAL_DATE.withResolverStyle(ResolverStyle.STRICT), shortDate(words.locale()))) {
            try {
                LocalDate day = LocalDate.parse(text.strip(), format);
                if (!day.isBefore(Moment.FIRST_DAY) && !day.isAfter(Moment.LAST_DAY)) {
                    return new Reading.Read<>(day);
                }
            } catch (DateTimeException another) {
                continue;
            }
        }
        return new Reading.Unreadable<>("typed.day", text.strip());
    }

    /// A day from today on, as [#day] reads it, or shorter: the day and month, the day of the month, a weekday or the
    /// beginning of its name, or `+3` for in three days. Short ones mean the next such day.
    public Reading<LocalDate> comingDay(String text, LocalDate today) {
        String bare = text.strip().toLowerCase(words.locale());
        if (bare.matches("\\+\\d{1,3}")) {
            return new Reading.Read<>(today.plusDays(Long.parseLong(bare.substring(1))));
        }
        Optional<DayOfWeek> weekday = Arrays.stream(DayOfWeek.values())
                .filter(day -> bare.length() >= 2 && words.weekday(day).toLowerCase(words.locale()).startsWith(bare))
                .findFirst();
        if (weekday.isPresent()) {
            return new Reading.Read<>(today.with(TemporalAdjusters.next(weekday.get())));
        }
        if (bare.matches("\\d{1,2}\\.?")) {
            int day = Integer.parseInt(bare.replace(".", ""));
            return today.datesUntil(today.plusMonths(3)).filter(each -> each.getDayOfMonth() == day).findFirst()
                    .<Reading<LocalDate>>map(Reading.Read::new)
                    .orElseGet(() -> new Reading.Unreadable<>("typed.day", text.strip()));
        }
        Matcher dayAndMonth = DAY_AND_MONTH.matcher(bare);
        if (dayAndMonth.matches()) {
            String separator = shortDate(words.locale()).format(today).replaceAll("^\\d+(\\D).*", "$1");
            String written = dayAndMonth.group(1) + separator + dayAndMonth.group(2) + separator;
            Reading<LocalDate> thisYear = day(written + today.getYear());
            return thisYear.understood().filter(day -> day.isBefore(today)).isPresent()
                    ? day(written + (today.getYear() + 1))
                    : thisYear;
        }
        return day(text);
    }

    /// Whether a text may become a day as [#comingDay] reads it, once it is typed to its end.
    public boolean beginsDay(String text) {
        String bare = text.strip().toLowerCase(words.locale());
        return bare.chars().noneMatch(Character::isLetter) || Arrays.stream(DayOfWeek.values())
                .anyMatch(day -> words.weekday(day).toLowerCase(words.locale()).startsWith(bare));
    }

    /// A prospect's name of 1 to [Prospect#LONGEST_NAME] characters.
    public Reading<String> name(String text) {
        String bare = text.strip();
        return bare.isEmpty() || bare.length() > Prospect.LONGEST_NAME
                ? new Reading.Unreadable<>("typed.name", words.number(Prospect.LONGEST_NAME))
                : new Reading.Read<>(bare);
    }

    /// A measure's name of 1 to [MeasureSetup#LONGEST_NAME] characters.
    public Reading<String> measureName(String text) {
        String bare = text.strip();
        return bare.isEmpty() || bare.length() > MeasureSetup.LONGEST_NAME
                ? new Reading.Unreadable<>("typed.measureName", words.number(MeasureSetup.LONGEST_NAME))
                : new Reading.Read<>(bare);
    }

    /// A key of the desk that is free: one letter.
    public Reading<String> shortcut(String text) {
        String letter = text.strip().toUpperCase(words.locale());
        return letter.matches("\\p{Lu}") && !MeasureSetup.Mark.RESERVED.contains(letter)
                ? new Reading.Read<>(letter)
                : new Reading.Unreadable<>("typed.shortcut", text.strip());
    }

    /// A text of at most that many characters.
    public Reading<String> text(String text, int longest) {
        return text.strip().length() > longest
                ? new Reading.Unreadable<>("typed.text", words.number(longest))
                : new Reading.Read<>(text.strip());
    }

    /// A time of day by the 24-hour clock, such as 9, 09:05, 0905 or 9.05.
    public Reading<LocalTime> time(String text) {
        Matcher parts = TIME.matcher(text.strip());
        if (parts.matches()) {
            int hour = Integer.parseInt(parts.group(1));
            int minute = parts.group(2) == null ? 0 : Integer.parseInt(parts.group(2));
            if (hour < 24 && minute < 60) {
                return new Reading.Read<>(LocalTime.of(hour, minute));
            }
        }
        return new Reading.Unreadable<>("typed.time", text.strip());
    }

    /// A note of at most [Details#LONGEST_NOTE] characters in any number of lines, to the letter; one without letters is
    /// none.
    public Reading<String> note(String text) {
        return text.length() > Details.LONGEST_NOTE
                ? new Reading.Unreadable<>("typed.note", words.number(Details.LONGEST_NOTE))
                : new Reading.Read<>(text.isBlank() ? "" : text);
    }

    /// The locale's short date with all four digits of the year, strict: 31 April is none.
    static DateTimeFormatter shortDate(Locale locale) {
        String pattern = DateTimeFormatterBuilder.getLocalizedDateTimePattern(FormatStyle.SHORT, null,
                IsoChronology.INSTANCE, locale);
        String full = pattern.replaceAll("y+", "uuuu").replaceAll("d+", "d").replaceAll("M+", "M");
        return DateTimeFormatter.ofPattern(full, locale).withResolverStyle(ResolverStyle.STRICT);
    }

    private Reading<Long> whole(String text, long least, long most, String key) {
        char group = DecimalFormatSymbols.getInstance(words.locale()).getGroupingSeparator();
        String bare = text.strip().replaceAll("(?<=\\d)[" + Pattern.quote(String.valueOf(group))
                + " \\u00a0\\u202f](?=\\d{3}(\\D|$))", "");
        if (!bare.matches("\\d{1,15}")) {
            return new Reading.Unreadable<>(key, text.strip());
        }
        long number = Long.parseLong(bare);
        return number < least || number > most
                ? new Reading.Unreadable<>(key, text.strip())
                : new Reading.Read<>(number);
    }
}
