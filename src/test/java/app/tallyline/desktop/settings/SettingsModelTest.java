package app.tallyline.desktop.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import app.tallyline.desktop.frame.Notices;
import app.tallyline.desktop.frame.Work;
import app.tallyline.model.Settings;
import app.tallyline.model.Settings.Look;
import app.tallyline.model.Settings.Theme;
import app.tallyline.store.Store;

/// The settings as two windows over one store show and change them.
class SettingsModelTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T10:42:00Z"), ZoneId.of(
            "Europe/Copenhagen"));
    private static final UnaryOperator<Settings> DARK = now -> now
            .withLook(new Look(now.look().language(), Theme.DARK));
    private static final UnaryOperator<Settings> KRONER = now -> now.withCurrency(Currency.getInstance("DKK"));

    @TempDir
    private Path folder;
    private Store store;
    private Store elsewhere;
    private SettingsModel model;
    private SettingsModel other;
    private final Notices notices = new Notices();

    @BeforeEach
    void open() {
        store = Store.open(folder.resolve("t.db"), CLOCK);
        elsewhere = Store.open(folder.resolve("t.db"), CLOCK);
        model = model(store);
        other = model(elsewhere);
    }

    @AfterEach
    void close() {
        elsewhere.close();
        store.close();
    }

    private SettingsModel model(Store of) {
        return new SettingsModel(of, of.settings().now(), Work.direct(notices), notices);
    }

    @Test
    void whatAnotherWindowChangedIsKept() {
        other.change(DARK);
        model.change(KRONER);
        assertEquals(KRONER.apply(DARK.apply(Settings.DEFAULT)), store.settings().now());
        assertEquals(store.settings().now(), model.settingsProperty().get());
    }

    @Test
    void aChangeOfWhatAnotherWindowChangedTooIsMadeOfWhatStands() {
        other.change(now -> now.withWorkplace(now.workplace().withWorkingWeek(
                Set.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY), Set.of())));
        model.change(now -> now.withWorkplace(now.workplace().withDailyMinutes(300)));
        assertEquals(Settings.DEFAULT.workplace().withDailyMinutes(300).withWorkingWeek(
                Set.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY), Set.of()), store.settings().now().workplace());
    }

    @Test
    void whatIsChangedElsewhereIsShown() {
        model.refresh();
        other.change(now -> DARK.apply(now.withWorkplace(now.workplace().withPlace(Optional.of("DE"), "BY"))));
        model.refresh();
        assertEquals(store.settings().now(), model.settingsProperty().get());
        assertEquals(List.of("BB", "BE", "BW"), model.placesProperty().get().regions().subList(0, 3));
    }

    @Test
    void aChangeThatChangesNothingIsNotSaved() {
        model.change(DARK);
        List<Optional<Notices.Notice>> told = new ArrayList<>();
        notices.latestProperty().subscribe((_, now) -> told.add(now));
        model.change(DARK);
        assertEquals(List.of(), told);
    }
}
