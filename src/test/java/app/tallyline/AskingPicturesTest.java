package app.tallyline;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.control.TextField;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import app.tallyline.desktop.frame.Notices;
import app.tallyline.desktop.frame.Place;
import app.tallyline.model.FollowUp;
import app.tallyline.model.Language;
import app.tallyline.model.Prospect;
import app.tallyline.model.Settings;
import app.tallyline.store.Store;

/// Draws into `target/screens/` what the window tells and asks by itself.
class AskingPicturesTest {
    @TempDir
    private Path folder;
    private final MovableClock clock = new MovableClock(SampleYear.CLOCK.instant(), SampleYear.ZONE);

    @ParameterizedTest
    @CsvSource({"ENGLISH, LIGHT, 1600, 900", "ENGLISH, DARK, 920, 640", "DANISH, LIGHT, 920, 640",
        "DANISH, DARK, 1600, 900"})
    void aReminder(Language language, Settings.Theme theme, int width, int height) throws IOException {
        try (Store store = Store.open(folder.resolve("sample.db"), clock)) {
            SampleYear.fill(store, language, theme);
            for (String name : List.of("Smedegaard & Datter, Randers", "Kjær & Sønner")) {
                store.prospects().add(Prospect.named(name).withFollowUp(Optional.of(new FollowUp(SampleYear.TODAY
                        .plusDays(1), Optional.of(LocalTime.of(9, 15))))));
            }
            draw(store, "reminder-one", language, theme, width, height, desktop -> pass(desktop, Duration.ofHours(3)));
            draw(store, "reminder-many", language, theme, width, height, desktop -> {
                pass(desktop, Duration.ofHours(21));
            });
        }
    }

    @ParameterizedTest
    @CsvSource({"ENGLISH, LIGHT, 1600, 900", "ENGLISH, DARK, 920, 640", "DANISH, LIGHT, 920, 640",
        "DANISH, DARK, 1600, 900"})
    void whatIsTypedAndCannotBeSaved(Language language, Settings.Theme theme, int width, int height)
            throws IOException {
        try (Store store = Store.open(folder.resolve("sample.db"), clock)) {
            SampleYear.fill(store, language, theme);
            draw(store, "leave-stay", language, theme, width, height, desktop -> {
                typeNonsense(desktop);
                desktop.shell().show(Place.TODAY);
            });
            draw(store, "leave-question", language, theme, width, height, desktop -> {
                typeNonsense(desktop);
                desktop.shell().close();
            });
        }
    }

    private static void typeNonsense(DesktopWiring desktop) {
        Scene scene = desktop.shell().scene();
        desktop.shell().show(Place.PROSPECTS);
        Views.select(scene, "#prospects", 0);
        ((TextField) scene.lookup("#next-day")).setText("torzdag");
    }

    private void pass(DesktopWiring desktop, Duration time) {
        clock.moveTo(clock.instant().plus(time));
        desktop.turn();
    }

    private void draw(Store store, String name, Language language, Settings.Theme theme, int width, int height,
            Consumer<DesktopWiring> drive) throws IOException {
        Scene scene = Headless.onWindow(() -> {
            DesktopWiring desktop = Views.over(store, clock, new Notices());
            Scene made = desktop.shell().scene(width, height);
            desktop.begin();
            drive.accept(desktop);
            return made;
        });
        ScreenPicturesTest.assertDrawn(Headless.draw(scene, "%s-%s-%s-%d".formatted(name, language.code(),
                theme.name().toLowerCase(Locale.ROOT), width)));
    }
}
