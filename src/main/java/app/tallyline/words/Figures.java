package app.tallyline.words;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

import app.tallyline.metrics.Rate;
import app.tallyline.model.Money;
import app.tallyline.model.Period;
import app.tallyline.model.WorkingDays;

/// Numbers, rates, money and dates as a locale writes them.
abstract sealed class Figures permits Words {
    /// Stands for what is unknown.
    public static final String UNKNOWN = "–";

    private final Locale locale;
    private final Currency currency;

    Figures(Locale locale, Currency currency) {
        this.locale = locale;
        this.currency = currency;
    }

    /// The sentence of that key, with `{0}`, `{1}`… replaced.
    public abstract String say(String key, Object... arguments);

    public Locale locale() {
        return locale;
    }

    public Currency currency() {
        return currency;
    }

    public String number(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    /// Such as 21, or 20.5.
    public String number(WorkingDays days) {
        return NumberFormat.getNumberInstance(locale).format(days.decimal());
    }

    public String number(OptionalLong number) {
        return number.isPresent() ? number(number.getAsLong()) : UNKNOWN;
    }

    /// A number with that many decimals.
    public String decimal(OptionalDouble number, int decimals) {
        if (number.isEmpty()) {
            return UNKNOWN;
        }
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format.format(number.getAsDouble());
    }

    /// A fraction as a percentage with one decimal, such as 5.0%.
    public String percent(double fraction) {
        return percent(fraction, 1);
    }

    /// A fraction as a percentage with that many decimals.
    public String percent(double fraction, int decimals) {
        NumberFormat format = NumberFormat.getPercentInstance(locale);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format.format(fraction);
    }

    /// Thousandths as a percentage without decimals it does not need, as it is typed into a field.
    public String percentOf(int permille) {
        return percent(permille / 1000.0, permille % 10 == 0 ? 0 : 1);
    }

    /// The rate as a percentage, or a dash where it is unknown.
    public String rate(Rate rate) {
        return rate.share().isPresent() ? percent(rate.share().getAsDouble()) : UNKNOWN;
    }

    /// The rate with what it is made of, such as "33.3% (1 of 3)".
    public String rateOf(Rate rate) {
        return rate.trials() == 0 ? UNKNOWN : say("rate.withCounts", rate(rate), rate.successes(), rate.trials());
    }

    /// The rate's interval, such as "4.0%–6.2%"; empty where it has none.
    public Optional<String> interval(Rate rate) {
        return rate.interval().map(range -> percent(range.low()) + "–" + percent(range.high()));
    }

    public String money(Money amount) {
        NumberFormat format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(currency);
        boolean whole = amount.toDecimal(currency).stripTrailingZeros().scale() <= 0;
        format.setMinimumFractionDigits(whole ? 0 : currency.getDefaultFractionDigits());
        format.setMaximumFractionDigits(Math.max(0, currency.getDefaultFractionDigits()));
        // A currency named by letters stands apart from the number.
        return format.format(amount.toDecimal(currency)).replaceAll("(?<=\\p{L})(?=[\\d-])", "\u00a0");
    }

    /// The amount without what does not count: from a thousand on, in whole units.
    public String roundedMoney(Money amount) {
        BigDecimal exact = amount.toDecimal(currency);
        return exact.abs().compareTo(BigDecimal.valueOf(1_000)) < 0
                ? money(amount)
                : money(Money.of(exact.setScale(0, RoundingMode.HALF_EVEN), currency));
    }

    /// The amount as it is typed into a field, without the currency's sign.
    public String amount(Money amount) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(amount.toDecimal(currency).scale());
        return format.format(amount.toDecimal(currency));
    }

    /// A probability in whole per cents; what is not certain is never called 0 or 100.
    public String chance(double probability) {
        if (probability > 0 && probability < 0.01) {
            return say("chance.below", percent(0.01, 0));
        }
        return probability < 1 && probability > 0.99 ? say("chance.above", percent(0.99, 0)) : percent(probability, 0);
    }

    /// Such as "Monday 23 November 2026".
    public String longDate(LocalDate day) {
        return weekday(day.getDayOfWeek()) + " " + say("date.dayMonthYear", Integer.toString(day.getDayOfMonth()),
                monthName(day), Integer.toString(day.getYear()));
    }

    /// Such as "Monday 23 November".
    public String dayAndMonth(LocalDate day) {
        return weekday(day.getDayOfWeek()) + " "
                + say("date.dayMonth", Integer.toString(day.getDayOfMonth()), monthName(day));
    }

    /// The locale's medium date, such as "23 Nov 2026".
    public String date(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale).format(day);
    }

    /// Such as "23 Nov".
    public String shortDay(LocalDate day) {
        return say("date.dayMonth", Integer.toString(day.getDayOfMonth()),
                day.getMonth().getDisplayName(TextStyle.SHORT, locale));
    }

    /// Such as "12–18 Oct", or "26 Oct – 1 Nov" where it passes a month's end.
    public String shortDays(Period period) {
        LocalDate first = period.first();
        LocalDate last = period.last();
        return YearMonth.from(first).equals(YearMonth.from(last)) && period.days() > 1
                ? say("date.sameMonth", Integer.toString(first.getDayOfMonth()), shortDay(last))
                : shortDay(first) + " – " + shortDay(last);
    }

    /// The locale's shortest date, as it is typed into a field.
    public String shortDate(LocalDate day) {
        return Typed.shortDate(locale).format(day);
    }

    /// Such as "November 2026".
    public String month(YearMonth month) {
        return month.getMonth().getDisplayName(TextStyle.FULL_STANDALONE, locale) + " " + month.getYear();
    }

    /// Such as "Nov 2025".
    public String shortMonth(YearMonth month) {
        return month.getMonth().getDisplayName(TextStyle.SHORT_STANDALONE, locale) + " " + month.getYear();
    }

    /// A text as a heading begins: with a capital letter, which Danish months and days do not have by themselves.
    public String heading(String text) {
        return text.substring(0, 1).toUpperCase(locale) + text.substring(1);
    }

    public String weekday(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL_STANDALONE, locale);
    }

    public String shortWeekday(DayOfWeek day) {
        return day.getDisplayName(TextStyle.SHORT_STANDALONE, locale);
    }

    /// Such as "11:42", by the 24-hour clock in both languages.
    public String time(LocalTime time) {
        return DateTimeFormatter.ofPattern(say("date.time"), locale).format(time);
    }

    /// A full hour of the day, such as "9".
    public String hour(int hour) {
        return Integer.toString(hour);
    }

    /// Such as "23 Nov 2026, 11:42".
    public String dateAndTime(ZonedDateTime moment) {
        return date(moment.toLocalDate()) + ", " + time(moment.toLocalTime());
    }

    /// A span of minutes, such as "2:05" for two hours and five minutes.
    public String minutes(long minutes) {
        return minutes / 60 + ":" + String.format(Locale.ROOT, "%02d", minutes % 60);
    }

    /// A day and a time to come, such as "Wed 25 Nov 13:00"; midnight stands for any time that day.
    public String appointment(LocalDateTime at) {
        String day = shortWeekday(at.getDayOfWeek()) + " " + shortDay(at.toLocalDate());
        return at.toLocalTime().equals(LocalTime.MIDNIGHT) ? day : day + " " + time(at.toLocalTime());
    }

    private String monthName(LocalDate day) {
        return day.getMonth().getDisplayName(TextStyle.FULL, locale);
    }
}
