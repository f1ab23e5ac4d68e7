package app.tallyline.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import app.tallyline.model.Settings;

class KeptSettingsTest extends StoreTestBase {
    private List<String> kept() {
        return store.reading().query("SELECT key || '=' || value FROM setting ORDER BY key", row -> row.text(1));
    }

    private void put(String key, String value) {
        store.writing().update("INSERT INTO setting (key, value) VALUES (?, ?)", key, value);
    }

    @Test
    void whatANewerVersionKeptIsLeftAlone() {
        put("novelty", "42");
        put("theme", "SEPIA");
        store.settings().change(now -> now.withWelcomed());
        assertEquals(List.of("novelty=42", "theme=SEPIA", "welcomed=true"), kept());
    }

    @Test
    void aChangeThatChangesNothingWritesNothing() {
        store.settings().change(_ -> Settings.DEFAULT.withWelcomed());
        long at = store.writing().one("SELECT at FROM recording", row -> row.number(1)).orElseThrow();
        store.settings().change(now -> now);
        assertEquals(at, store.writing().one("SELECT at FROM recording", row -> row.number(1)).orElseThrow());
    }

    @Test
    void changesMadeAtOnceByTwoProgramsAreAllKept() throws InterruptedException {
        Thread one = new Thread(() -> IntStream.rangeClosed(1, 40).forEach(n -> store.settings()
                .change(now -> now.withWorkplace(now.workplace().withDailyMinutes(n)))));
        try (Store elsewhere = Store.open(folder.resolve("t.db"), CLOCK)) {
            one.start();
            IntStream.rangeClosed(51, 90).forEach(n -> elsewhere.settings()
                    .change(now -> now.withPlanBasis(now.planBasis().withCertaintyPercent(n))));
            one.join();
        }
        Settings last = store.settings().now();
        assertEquals(List.of(40, 90), List.of(last.workplace().dailyMinutes(), last.planBasis().certaintyPercent()));
    }

    @Test
    void whatIsNoLongerChosenIsNoLongerKept() {
        store.settings().change(now -> now.withWorkplace(now.workplace().withPlace(Optional.of("DK"), "")));
        store.settings().change(now -> now.withWorkplace(now.workplace().withPlace(Optional.empty(), "")));
        assertEquals(List.of(), kept());
    }

    @Test
    void aSettingBeyondItsRangeGivesWayToItsDefault() {
        put("certainty", "7");
        put("dailyMinutes", "100000");
        put("backupsKept", "-1");
        put("standards", "sale=5000");
        put("halfDays", "SUNDAY,MONDAY");
        put("assumed", "1000");
        assertEquals(Settings.DEFAULT, store.settings().now());
    }
}
