package app.tallyline.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import app.tallyline.model.Language;
import app.tallyline.model.Money;

/// Amounts as they are typed into a field, and as the program writes them there.
class TypedMoneyTest {
    private static Words words(Language language, Locale locale, String currency) {
        return Words.of(language, locale, Currency.getInstance(currency));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whatTheProgramWritesIntoAFieldItReadsBack(Language language) {
        Random random = new Random(7);
        List<Long> amounts = LongStream.concat(LongStream.of(0, 1, 99, 500_00, 1_000_00, 1_250_50, 1_000_000_00,
                Money.MOST.minor()), random.longs(300, 0, Money.MOST.minor())).boxed().toList();
        List<Locale> locales = Stream.concat(Stream.of(Locale.ROOT), Stream.of(Locale.getAvailableLocales())
                .filter(each -> each.getLanguage().equals(language.code()))).toList();
        for (Locale locale : locales) {
            for (String currency : List.of("DKK", "JPY", "KWD")) {
                Words words = words(language, locale, currency);
                amounts.stream().flatMap(minor -> Stream.of(new Money(minor), new Money(-minor))).forEach(
                        money -> assertEquals(new Reading.Read<>(money), new Typed(words).money(words.amount(money)),
                                () -> locale + " " + words.amount(money)));
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"ENGLISH; 1.250", "ENGLISH; 4.500", "ENGLISH; -1.250", "ENGLISH; kr 12.500",
        "DANISH; 1,250", "DANISH; 4,500"})
    void whatCanBeReadTwoWaysIsRefusedAndSaysHowToWriteIt(Language language, String text) {
        Words words = words(language, Locale.ROOT, "DKK");
        Reading<Money> reading = new Typed(words).money(text);
        assertTrue(((Reading.Unreadable<Money>) reading).sentence(words).contains("1250"), text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"ENGLISH; 1,250; 125000", "ENGLISH; 1.25; 125", "ENGLISH; 1250; 125000",
        "ENGLISH; 1,250.000; 125000", "ENGLISH; kr -500.00; -50000", "DANISH; 1.250; 125000", "DANISH; 1,25; 125",
        "DANISH; -500,00; -50000", "DANISH; −500 kr.; -50000", "DANISH; 1.250,- kr.; 125000", "DANISH; kr. 5; 500",
        "ENGLISH; €5; 500", "ENGLISH; 5 DKK; 500", "ENGLISH; US$5; 500"})
    void anAmountIsReadAsTheLanguageWritesIt(Language language, String text, long minor) {
        assertEquals(new Reading.Read<>(new Money(minor)), new Typed(words(language, Locale.ROOT, "DKK")).money(text));
    }

    @Test
    void aGoalIsNotNegative() {
        assertTrue(new Typed(words(Language.ENGLISH, Locale.ROOT, "DKK")).revenue("-5").understood().isEmpty());
    }
}
