package app.tallyline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import app.tallyline.desktop.dialog.FakeChooser;
import app.tallyline.desktop.dialog.PathChooser;
import app.tallyline.desktop.frame.Notices;
import app.tallyline.desktop.frame.Work;
import app.tallyline.model.Language;
import app.tallyline.model.Settings;
import app.tallyline.store.Store;
import app.tallyline.words.Words;

/// Options alone open the window, with what they say.
class WindowOptionsTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T10:42:00Z"), ZoneId.of(
            "Europe/Copenhagen"));

    @TempDir
    private Path folder;

    private static Optional<WindowOptions> of(String line) {
        return WindowOptions.of(line.isEmpty() ? new String[0] : line.split(" "));
    }

    @ParameterizedTest
    @CsvSource({"'',,", "--store x.db,x.db,", "--store=x.db,x.db,", "--lang da,,DANISH", "--lang=en,,ENGLISH",
        "--store x.db --lang da,x.db,DANISH", "--lang=da --store x=y.db,x=y.db,DANISH", "--store=-x,-x,"})
    void theyAreTakenInEitherForm(String line, Path store, Language language) {
        assertEquals(Optional.of(new WindowOptions(Optional.ofNullable(store), Optional.ofNullable(language))), of(
                line));
    }

    @ParameterizedTest
    @ValueSource(strings = {"today", "--help", "--store", "--lang", "--lang xx", "--lang=", "--store=", "--json",
        "--lang da --lang en", "--store a --store b", "--store x.db today", "--nope=x", "--store --lang", "@file"})
    void allElseIsACommandOrWrongUsage(String line) {
        assertEquals(Optional.empty(), of(line));
    }

    /// The window's surroundings, which were started with a language.
    private static final class Asked implements DesktopWiring.Ambience {
        private final List<Language> spoken = new ArrayList<>();

        @Override
        public void paint(Settings.Theme theme) {
            // Nothing is looked at.
        }

        @Override
        public void remind(String title, String text) {
            // Nothing falls due.
        }

        @Override
        public void reminded() {
            // Nothing was told.
        }

        @Override
        public PathChooser files(Supplier<Words> words) {
            return new FakeChooser();
        }

        @Override
        public void speak(Words words) {
            spoken.add(words.language());
        }

        @Override
        public Optional<Language> language() {
            return Optional.of(Language.DANISH);
        }
    }

    @Test
    void theLanguageAskedForHoldsUntilAnotherIsChosenAndIsNotKept() {
        Notices notices = new Notices();
        Asked asked = new Asked();
        try (Store store = Store.open(folder.resolve("t.db"), CLOCK)) {
            Headless.onWindow(() -> {
                DesktopWiring wiring = new DesktopWiring(store, CLOCK, Locale.UK, Work.direct(notices), notices, asked);
                wiring.shell().scene(980, 700);
                wiring.begin();
                assertEquals(List.of(Language.DANISH), asked.spoken);
                Settings now = store.settings().now();
                assertEquals(Optional.empty(), now.look().language());
                store.settings().change(each -> each.withCurrency(Currency.getInstance("SEK")));
                assertEquals(List.of(Language.DANISH, Language.DANISH), asked.spoken);
                store.settings().change(each -> each.withLook(new Settings.Look(Optional.of(Language.ENGLISH),
                        each.look().theme())));
                assertEquals(Language.ENGLISH, asked.spoken.getLast());
                assertEquals(Optional.of(Language.ENGLISH), store.settings().now().look().language());
            });
        }
    }
}
