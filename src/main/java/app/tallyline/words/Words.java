package app.tallyline.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Properties;
import java.util.Set;

import app.tallyline.metrics.Rate;
import app.tallyline.model.Chain;
import app.tallyline.model.Language;
import app.tallyline.model.Measure;
import app.tallyline.model.Money;
import app.tallyline.model.Outcome;
import app.tallyline.model.Stage;
import app.tallyline.model.TimeCategory;

/// Everything the program says, in one language: sentences from the bundles, and figures as the locale writes them.
/// Immutable; any thread may use it.
public final class Words {
    /// Stands for what is unknown.
    public static final String UNKNOWN = "–";

    private final Language language;
    private final Locale locale;
    private final Currency currency;
    private final Properties texts;
    private final Map<Measure, String> own;

    private Words(Language language, Locale locale, Currency currency, Properties texts, Map<Measure, String> own) {
        this.language = language;
        this.locale = locale;
        this.currency = currency;
        this.texts = texts;
        this.own = Map.copyOf(own);
    }

    /// The words of a language.
    ///
    /// @param desktop the desktop's locale: its way of writing figures is used where it speaks that language
    /// @param currency the currency of amounts
    public static Words of(Language language, Locale desktop, Currency currency) {
        Locale locale = desktop.getLanguage().equals(language.code()) && !desktop.getCountry().isEmpty()
                ? desktop
                : language.locale();
        Properties texts = new Properties();
        String file = language.code() + ".properties";
        try (InputStream in = Words.class.getResourceAsStream(file)) {
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        return new Words(language, locale, currency, texts, Map.of());
    }

    /// These words, with the names that the user has given to measures of their own.
    public Words naming(Map<Measure, String> names) {
        return new Words(language, locale, currency, texts, names);
    }

    /// The currency of that locale's country, else the euro.
    public static Currency currencyOf(Locale locale) {
        try {
            return Currency.getInstance(locale);
        } catch (IllegalArgumentException | NullPointerException noCountry) {
            return Currency.getInstance("EUR");
        }
    }

    public Language language() {
        return language;
    }

    public Locale locale() {
        return locale;
    }

    public Currency currency() {
        return currency;
    }

    /// The keys of every sentence.
    public Set<String> keys() {
        return texts.stringPropertyNames();
    }

    /// The sentence of that key, with `{0}`, `{1}`… replaced; whole numbers are written as the locale does.
    ///
    /// @throws MissingResourceException if there is no such key
    public String say(String key, Object... arguments) {
        String pattern = texts.getProperty(key);
        if (pattern == null) {
            throw new MissingResourceException("No words for " + key, Words.class.getName(), key);
        }
        return arguments.length == 0 ? pattern : new MessageFormat(pattern, locale).format(arguments);
    }

    /// The sentence of `key.one` or `key.other`, with `{0}` replaced by the number and `{1}`… by the rest.
    public String count(String key, long number, Object... more) {
        Object[] arguments = new Object[more.length + 1];
        arguments[0] = number;
        System.arraycopy(more, 0, arguments, 1, more.length);
        return say(key + (number == 1 ? ".one" : ".other"), arguments);
    }

    public String number(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
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

    /// The rate as a percentage, or a dash where it is unknown.
    public String rate(Rate rate) {
        return rate.share().isPresent() ? percent(rate.share().getAsDouble()) : UNKNOWN;
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

    /// The locale's shortest date, as it is typed into a field.
    public String shortDate(LocalDate day) {
        return Typed.shortDate(locale).format(day);
    }

    /// Such as "November 2026".
    public String month(YearMonth month) {
        return month.getMonth().getDisplayName(TextStyle.FULL_STANDALONE, locale) + " " + month.getYear();
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

    /// Such as "23 Nov 2026, 11:42".
    public String dateAndTime(ZonedDateTime moment) {
        return date(moment.toLocalDate()) + ", " + time(moment.toLocalTime());
    }

    /// The measure's name, such as "Cold calls"; of a user's own, as they named it.
    public String measure(Measure measure) {
        return measure.builtIn() ? say("measure." + measure.key()) : own.getOrDefault(measure, measure.key());
    }

    /// So many of a measure, such as "3 cold calls".
    public String quantity(Measure measure, long quantity) {
        return measure.builtIn()
                ? count("quantity." + measure.key(), quantity)
                : say(measure.kind() == Measure.Kind.TIME ? "quantity.ownTime" : "quantity.own", quantity,
                        measure(measure));
    }

    public String outcome(Outcome outcome) {
        return say("outcome." + outcome.key());
    }

    /// The stage's name, such as "Connects".
    public String stage(Stage stage) {
        return stage instanceof Stage.Counted(Measure measure) ? measure(measure) : say("stage." + stage.key());
    }

    /// The name of the rate from one stage to the next.
    public String passage(Stage from, Stage to) {
        if (from.equals(Chain.FIRST) && to.equals(Chain.APPOINTMENTS)) {
            return say("rate.appointment");
        }
        return from.equals(Chain.APPOINTMENTS) && to.equals(Chain.LAST)
                ? say("rate.close")
                : say("rate.passage", stage(from), stage(to));
    }

    /// What time went to: one of the usual categories in the language spoken, else the user's own word.
    public String category(String category) {
        return category.isEmpty()
                ? say("category.none")
                : TimeCategory.ofKey(category).map(usual -> say("category." + usual.key())).orElse(category);
    }

    /// A span of minutes, such as "2:05" for two hours and five minutes.
    public String minutes(long minutes) {
        return minutes / 60 + ":" + String.format(Locale.ROOT, "%02d", minutes % 60);
    }

    private String monthName(LocalDate day) {
        return day.getMonth().getDisplayName(TextStyle.FULL, locale);
    }
}
