package app.tallyline.desktop.welcome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import app.tallyline.calendar.PublicHolidays;
import app.tallyline.desktop.frame.CurrentDate;
import app.tallyline.desktop.frame.Notices;
import app.tallyline.desktop.frame.Work;
import app.tallyline.desktop.welcome.WelcomeModel.Answers;
import app.tallyline.model.Goal;
import app.tallyline.model.PlanBasis;
import app.tallyline.store.Store;

class WelcomeModelTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T10:42:00Z"), ZoneId.of(
            "Europe/Copenhagen"));

    @TempDir
    private Path folder;
    private Store store;
    private WelcomeModel model;
    private final Notices notices = new Notices();
    private int answered;

    @BeforeEach
    void open() {
        store = Store.open(folder.resolve("t.db"), CLOCK);
        model = new WelcomeModel(store, Work.direct(notices), notices, new CurrentDate(CLOCK));
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void answer(String country) {
        model.answer(new Answers(Optional.empty(), Optional.of(country), false), _ -> answered++);
    }

    @Test
    void theAnswersAreKept() {
        model.answer(new Answers(Optional.of(50L), Optional.of("DK"), true), _ -> answered++);
        assertTrue(store.settings().now().welcomed());
        assertEquals(Optional.of(Currency.getInstance("DKK")), store.settings().now().currency());
        assertEquals(Optional.of(PlanBasis.FIVE_PER_CENT), store.settings().now().planBasis().assumed());
        assertEquals(Optional.of(new Goal(YearMonth.of(2026, 11), new Goal.Sales(50))),
                store.goals().of(YearMonth.of(2026, 11)));
        assertEquals(1, answered);
    }

    @Test
    void aCountryWithoutACurrencyLeavesTheCurrencyOpen() {
        answer("AQ");
        assertEquals(Optional.of("AQ"), store.settings().now().workplace().country());
        assertEquals(Optional.empty(), store.settings().now().currency());
        assertTrue(store.settings().now().welcomed());
    }

    @Test
    void everyCountryCanBeChosen() {
        Set<String> countries = new TreeSet<>(PublicHolidays.countries());
        countries.addAll(List.of(Locale.getISOCountries()));
        int asked = 0;
        for (String country : countries) {
            answer(country);
            assertEquals(Optional.empty(), notices.latestProperty().get(), country);
            assertEquals(++asked, answered, country);
            assertEquals(Optional.of(country), store.settings().now().workplace().country());
        }
    }
}
