package app.tallyline.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import app.tallyline.calendar.PublicHolidays;
import app.tallyline.metrics.Rate;
import app.tallyline.model.Language;
import app.tallyline.model.Measure;
import app.tallyline.model.Money;

class WordsTest {
    /// Keys that are put together while the program runs.
    private static final Pattern COMPOSED = Pattern.compile(
            "(measure|quantity|short|outcome|stage|prospectStage|category|column|kind|colour|icon|per|place|span|theme|window|language"
                    + "|shape|order|field|separator|keys|table|compare|chart\\.best|today\\.log|backup\\.why|data\\.kind|rescue\\.part|cli)\\..*");
    private static final Currency KRONER = Currency.getInstance("DKK");
    private static final Words ENGLISH = Words.of(Language.ENGLISH, Locale.ROOT, KRONER);
    private static final Words DANISH = Words.of(Language.DANISH, Locale.ROOT, KRONER);

    @Test
    void bothLanguagesSayTheSameThings() {
        Set<String> missing = new TreeSet<>(ENGLISH.keys());
        missing.removeAll(DANISH.keys());
        Set<String> tooMany = new TreeSet<>(DANISH.keys());
        tooMany.removeAll(ENGLISH.keys());
        assertEquals(Set.of(), missing, () -> "Add to da.properties:\n" + lines(missing));
        assertEquals(Set.of(), tooMany, () -> "Add to en.properties:\n" + lines(tooMany));
    }

    /// The countries that Java knows, those of its locales, those whose holidays are known, and some that are none.
    @Test
    void everyLocaleHasACurrencyToWriteAmountsIn() {
        Stream.of(Stream.of(Locale.getISOCountries()), Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3)
                .stream(),
                Locale.getISOCountries(Locale.IsoCountryCode.PART3).stream(), PublicHolidays.countries().stream(),
                Stream.of("", "ZZ", "XK", "EU", "001", "419")).flatMap(codes -> codes)
                .map(code -> Locale.of("en", code)).forEach(WordsTest::writesAmounts);
        Stream.of(Locale.getAvailableLocales()).forEach(WordsTest::writesAmounts);
    }

    private static void writesAmounts(Locale locale) {
        Words words = Words.of(Language.ENGLISH, locale, Words.currencyOf(locale));
        assertTrue(words.money(new Money(1_250_00)).contains("1"), locale::toString);
    }

    private static String lines(Set<String> keys) {
        return keys.stream().map(key -> key + "=").collect(Collectors.joining("\n"));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyPatternCanBeParsedAndNoStraightApostropheHidesAPart(Language language) {
        Words words = Words.of(language, Locale.ROOT, KRONER);
        for (String key : words.keys()) {
            String pattern = words.say(key);
            new MessageFormat(pattern, words.locale());
            assertTrue(!pattern.contains("'"), key + ": a straight apostrophe quotes in a pattern; use ’");
            assertTrue(!pattern.isBlank(), key + " is empty");
        }
    }

    @Test
    void bothLanguagesFillInTheSameParts() {
        Pattern part = Pattern.compile("\\{(\\d)");
        for (String key : ENGLISH.keys()) {
            assertEquals(parts(part, ENGLISH.say(key)), parts(part, DANISH.say(key)), key);
        }
    }

    private static Set<String> parts(Pattern part, String pattern) {
        return part.matcher(pattern).results().map(result -> result.group(1)).collect(Collectors.toSet());
    }

    @Test
    void everyKeyIsUsedAndEveryKeyUsedIsThere() throws IOException {
        String code;
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            code = files.filter(file -> file.toString().endsWith(".java")).map(WordsTest::read)
                    .collect(Collectors.joining());
        }
        Set<String> unused = ENGLISH.keys().stream().filter(key -> !COMPOSED.matcher(key).matches())
                .filter(key -> !code.contains('"' + key.replaceFirst("\\.(one|other)$", "") + '"'))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of(), unused, "keys that nothing says");
        Matcher said = Pattern.compile("\\.(say|count)\\(\\s*\"([^\"]+)\"\\s*[,)]").matcher(code);
        Set<String> absent = said.results()
                .flatMap(result -> result.group(1).equals("say")
                        ? Stream.of(result.group(2))
                        : Stream.of(result.group(2) + ".one", result.group(2) + ".other"))
                .filter(key -> !ENGLISH.keys().contains(key)).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of(), absent, () -> "Add to both languages:\n" + lines(absent));
    }

    /// Whoever says so must know it: these are said only of what was rolled back, never begun or cancelled before its end.
    @Test
    void onlyWhatIsKnownToHaveLeftNothingBehindSaysSo() {
        Pattern promise = Pattern.compile("(?i)nothing (was|is) (changed|written|imported|done)|left as it|unchanged"
                + "|intet (er|blev) (ændret|skrevet|importeret|gjort)|(er|blev) ikke rørt|uændret");
        Set<String> known = Set.of("problem.unchanged", "terminal.sayYes", "work.cancelled");
        for (Words words : List.of(ENGLISH, DANISH)) {
            assertEquals(known, words.keys().stream().filter(key -> promise.matcher(words.say(key)).find())
                    .collect(Collectors.toSet()));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    @Test
    void everyMeasureHasANameAndANumberInBothLanguages() {
        for (Words words : List.of(ENGLISH, DANISH)) {
            for (Measure measure : Measure.BUILT_IN) {
                assertTrue(!words.measure(measure).isBlank());
                assertTrue(words.quantity(measure, 1).startsWith("1 "));
                assertTrue(words.quantity(measure, 2).startsWith("2 "));
            }
        }
    }

    @Test
    void figuresAreWrittenAsTheLanguageDoes() {
        assertEquals("13,506", ENGLISH.number(13_506));
        assertEquals("13.506", DANISH.number(13_506));
        assertEquals("6.4%", ENGLISH.rate(new Rate(869, 13_506)));
        assertEquals("6,4\u00a0%", DANISH.rate(new Rate(869, 13_506)));
        assertEquals("–", DANISH.rate(new Rate(0, 0)));
        assertEquals("DKK\u00a018,500", ENGLISH.money(new Money(18_500_00)));
        assertEquals("18.500,50\u00a0kr.", DANISH.money(new Money(18_500_50)));
        assertEquals("Monday 23 November 2026", ENGLISH.longDate(LocalDate.of(2026, 11, 23)));
        assertEquals("mandag 23. november 2026", DANISH.longDate(LocalDate.of(2026, 11, 23)));
        assertEquals("November 2026", DANISH.heading(DANISH.month(YearMonth.of(2026, 11))));
        assertEquals("09:05", ENGLISH.time(LocalTime.of(9, 5)));
        assertEquals("09.05", DANISH.time(LocalTime.of(9, 5)));
    }

    @Test
    void theDesktopsOwnWayIsUsedWhereItSpeaksTheLanguage() {
        assertEquals("11/23/2026", Words.of(Language.ENGLISH, Locale.US, KRONER).shortDate(LocalDate.of(2026, 11, 23)));
        assertEquals("23.11.2026", Words.of(Language.DANISH, Locale.US, KRONER).shortDate(LocalDate.of(2026, 11, 23)));
    }

    @Test
    void whatIsNotCertainIsNotCalledSo() {
        assertEquals("under 1%", ENGLISH.chance(0.001));
        assertEquals("over 99%", ENGLISH.chance(0.9999));
        assertEquals("100%", ENGLISH.chance(1));
        assertEquals("80%", ENGLISH.chance(0.8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-5", "1000000000000", "1,5", "x", "", "12 x", "1e3", "99999999999999999999"})
    void aQuantityThatCannotBeIsNotRead(String text) {
        Reading<Long> reading = new Typed(ENGLISH).quantity(text);
        assertTrue(reading.understood().isEmpty());
        assertTrue(((Reading.Unreadable<Long>) reading).sentence(ENGLISH).contains("1,000,000"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"12; 12", " 1,200 ; 1200", "1000000; 1000000"})
    void aQuantityIsReadAsItIsWritten(String text, long quantity) {
        assertEquals(quantity, new Typed(ENGLISH).quantity(text).understood().orElseThrow());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"1250; 125000", "1.250,00; 125000", "1.250,5 kr.; 125050", "12,50; 1250",
        "0; 0"})
    void danishMoneyIsRead(String text, long minor) {
        assertEquals(new Money(minor), new Typed(DANISH).money(text).understood().orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(strings = {"12.50", "", "abc", "12k", "1e5", "2x500", "12 k 5", "--5", "1.25.000,5,0", "1.2.3,4,5",
        "99999999999999999999"})
    void danishMoneyThatCouldMeanAnotherAmountIsNotRead(String text) {
        assertTrue(new Typed(DANISH).money(text).understood().isEmpty());
    }

    @Test
    void daysAreReadByTheCalendarAndNoOthers() {
        LocalDate day = LocalDate.of(2026, 11, 3);
        assertEquals(day, new Typed(ENGLISH).day("2026-11-03").understood().orElseThrow());
        assertEquals(day, new Typed(ENGLISH).day("3/11/2026").understood().orElseThrow());
        assertEquals(day, new Typed(DANISH).day("03.11.2026").understood().orElseThrow());
        for (String never : List.of("2026-02-30", "31.04.2026", "1/1/26", "tomorrow", "")) {
            assertTrue(new Typed(DANISH).day(never).understood().isEmpty(), never);
        }
    }

    @ParameterizedTest
    @CsvSource({"9, 09:00", "0905, 09:05", "9.05, 09:05", "23:59, 23:59"})
    void timesAreRead(String text, LocalTime time) {
        assertEquals(time, new Typed(DANISH).time(text).understood().orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(strings = {"24:00", "9:60", "", "noon", "12345"})
    void timesThatNeverAreAreNotRead(String text) {
        assertTrue(new Typed(DANISH).time(text).understood().isEmpty());
    }

    /// 23 November 2026 is a Monday.
    @ParameterizedTest
    @CsvSource({"ENGLISH, 26, 2026-11-26", "ENGLISH, 3, 2026-12-03", "ENGLISH, 26/11, 2026-11-26",
        "ENGLISH, 2/1, 2027-01-02", "ENGLISH, thu, 2026-11-26", "ENGLISH, Monday, 2026-11-30",
        "ENGLISH, +3, 2026-11-26",
        "ENGLISH, 2026-12-24, 2026-12-24", "DANISH, tor, 2026-11-26", "DANISH, 26/11, 2026-11-26",
        "DANISH, 26., 2026-11-26", "DANISH, 1.12., 2026-12-01", "DANISH, lørdag, 2026-11-28"})
    void aDayToComeIsUnderstoodAsItIsSaid(Language language, String text, LocalDate day) {
        Words words = language == Language.DANISH ? DANISH : Words.of(language, Locale.UK, KRONER);
        assertEquals(day, new Typed(words).comingDay(text, LocalDate.of(2026, 11, 23)).understood().orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "32", "31/2", "never", "+", "2026-02-30", "0"})
    void aDayThatIsNoneIsRefused(String text) {
        assertTrue(new Typed(DANISH).comingDay(text, LocalDate.of(2026, 11, 23)).understood().isEmpty());
    }

    @Test
    void measuresOfOnesOwnAreCalledAsTheirUserNamedThem() {
        Measure own = new Measure("demoer", Measure.Kind.COUNT);
        Words words = ENGLISH.naming(Map.of(own, "Demoer 🎬"));
        assertEquals("Demoer 🎬", words.measure(own));
        assertEquals("Demoer 🎬: 3", words.quantity(own, 3));
        assertEquals("demoer", ENGLISH.measure(own));
        assertEquals("reports", ENGLISH.categoryKey(" Reports "));
        assertEquals("reports", DANISH.categoryKey("rapporter"));
        assertEquals("Kaffe", DANISH.categoryKey("Kaffe"));
    }
}
