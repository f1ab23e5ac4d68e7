package app.tallyline.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import app.tallyline.model.Chain;
import app.tallyline.model.Details;
import app.tallyline.model.Language;
import app.tallyline.model.Measure;
import app.tallyline.model.Outcome;
import app.tallyline.model.Prospect;
import app.tallyline.model.Stage;
import app.tallyline.model.TimeCategory;
import app.tallyline.model.WorkingDays;

/// Everything the program says, in one language: sentences from the bundles, and figures as the locale writes them.
/// Immutable; any thread may use it.
public final class Words extends Figures {
    private final Language language;
    private final Properties texts;
    private final Map<Measure, String> own;

    private Words(Language language, Locale locale, Currency currency, Properties texts, Map<Measure, String> own) {
        super(locale, currency);
        this.language = language;
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
        return new Words(language, locale(), currency(), texts, names);
    }

    /// The currency of that locale's country, else the euro.
    public static Currency currencyOf(Locale locale) {
        return currencyIn(locale.getCountry()).orElseGet(() -> Currency.getInstance("EUR"));
    }

    /// The currency of a country.
    ///
    /// @param country ISO 3166 code
    /// @return empty where there is no such country or it has no currency of its own, as Antarctica has none
    public static Optional<Currency> currencyIn(String country) {
        try {
            return Optional.ofNullable(Currency.getInstance(Locale.of("", country)));
        } catch (IllegalArgumentException noCountry) {
            return Optional.empty();
        }
    }

    public Language language() {
        return language;
    }

    /// The keys of every sentence.
    public Set<String> keys() {
        return texts.stringPropertyNames();
    }

    /// The sentence of that key, with `{0}`, `{1}`… replaced; whole numbers are written as the locale does.
    ///
    /// @throws MissingResourceException if there is no such key
    @Override
    public String say(String key, Object... arguments) {
        String pattern = texts.getProperty(key);
        if (pattern == null) {
            throw new MissingResourceException("No words for " + key, Words.class.getName(), key);
        }
        return arguments.length == 0 ? pattern : new MessageFormat(pattern, locale()).format(arguments);
    }

    /// The sentence of `key.one` or `key.other`, with `{0}` replaced by the number and `{1}`… by the rest.
    public String count(String key, long number, Object... more) {
        Object[] arguments = new Object[more.length + 1];
        arguments[0] = number;
        System.arraycopy(more, 0, arguments, 1, more.length);
        return say(key + (number == 1 ? ".one" : ".other"), arguments);
    }

    /// The sentence of `key.one` or `key.other`, with `{0}` replaced by the number of days, to the half.
    public String count(String key, WorkingDays days) {
        return say(key + (days.halves() == 2 ? ".one" : ".other"), days.decimal());
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

    /// How far a prospect has come.
    public String stageOf(Prospect.Stage stage) {
        return say("prospectStage." + stage.name().toLowerCase(Locale.ROOT));
    }

    /// What is known of an entry beyond what, how many, when and with whom.
    public String details(Details details) {
        return Stream.of(details.outcome().map(this::outcome),
                details.meantFor().map(at -> say("log.meantFor", appointment(at))),
                details.amount().map(this::money), Optional.of(details.deal().product()),
                Optional.of(details.category()).filter(category -> !category.isEmpty()).map(this::category),
                Optional.of(oneLine(details.note())))
                .flatMap(Optional::stream).filter(text -> !text.isEmpty()).collect(Collectors.joining(" · "));
    }

    /// A note as lists show it: its first line that says something, with a sign where more follow.
    public static String oneLine(String note) {
        List<String> lines = note.lines().map(String::strip).filter(line -> !line.isEmpty()).limit(2).toList();
        return lines.size() < 2 ? String.join("", lines) : lines.getFirst() + " …";
    }

    /// What time went to: one of the usual categories in the language spoken, else the user's own word.
    public String category(String category) {
        return category.isEmpty()
                ? say("category.none")
                : TimeCategory.ofKey(category).map(usual -> say("category." + usual.key())).orElse(category);
    }

    /// The key of a usual category by its name in the language spoken, else the word as it stands.
    public String categoryKey(String word) {
        return Arrays.stream(TimeCategory.values()).map(TimeCategory::key)
                .filter(key -> category(key).equalsIgnoreCase(word.strip())).findFirst().orElse(word.strip());
    }

    /// So many without the name: a number, or hours and minutes.
    public String amount(Measure measure, long quantity) {
        return measure.kind() == Measure.Kind.TIME ? minutes(quantity) : number(quantity);
    }

    /// The measure's name on a small button, such as "Email".
    public String shortMeasure(Measure measure) {
        return measure.builtIn() ? say("short." + measure.key()) : measure(measure);
    }

}
