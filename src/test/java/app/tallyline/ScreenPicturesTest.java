package app.tallyline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import app.tallyline.desktop.control.Printing;
import app.tallyline.desktop.frame.Notices;
import app.tallyline.desktop.frame.Place;
import app.tallyline.desktop.shell.Trouble;
import app.tallyline.exchange.report.Report;
import app.tallyline.exchange.report.ReportFile;
import app.tallyline.exchange.report.Sheet;
import app.tallyline.model.Activity;
import app.tallyline.model.Chain;
import app.tallyline.model.Goal;
import app.tallyline.model.Language;
import app.tallyline.model.Measure;
import app.tallyline.model.Moment;
import app.tallyline.model.Period;
import app.tallyline.model.Settings;
import app.tallyline.store.Incoming;
import app.tallyline.store.Rescue;
import app.tallyline.store.Store;
import app.tallyline.store.StoreProblem;
import app.tallyline.words.Telling;
import app.tallyline.words.Words;

/// Draws every screen from the real parts into `target/screens/`, to be looked at, and checks that something was drawn.
class ScreenPicturesTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"ENGLISH, LIGHT, 1180, 780", "ENGLISH, DARK, 1180, 780", "DANISH, LIGHT, 1180, 780",
        "DANISH, DARK, 1180, 780", "DANISH, LIGHT, 920, 640"})
    void everyScreenOfAFullStore(Language language, Settings.Theme theme, int width, int height) throws IOException {
        try (Store store = Store.open(folder.resolve("sample.db"), SampleYear.CLOCK)) {
            SampleYear.fill(store, language, theme);
            for (Place place : Place.values()) {
                draw(store, place.key() + "-full", language, theme, width, height, desktop -> {
                    desktop.begin();
                    desktop.shell().show(place);
                });
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"ENGLISH, LIGHT", "DANISH, DARK"})
    void everyScreenOfAnEmptyStore(Language language, Settings.Theme theme) throws IOException {
        try (Store store = Store.open(folder.resolve("empty.db"), SampleYear.CLOCK)) {
            SampleYear.choose(store, language, theme);
            for (Place place : Place.values()) {
                draw(store, place.key() + "-empty", language, theme, 1180, 780, desktop -> {
                    desktop.begin();
                    desktop.shell().show(place);
                });
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"ENGLISH, LIGHT", "DANISH, DARK"})
    void theDeskAtWork(Language language, Settings.Theme theme) throws IOException {
        try (Store store = Store.open(folder.resolve("sample.db"), SampleYear.CLOCK)) {
            SampleYear.fill(store, language, theme);
            draw(store, "today-editing", language, theme, 1180, 780, desktop -> {
                desktop.begin();
                press(desktop, KeyCode.DIGIT1, "1");
                press(desktop, KeyCode.DIGIT2, "2");
                press(desktop, KeyCode.E, "e");
            });
            draw(store, "today-sale", language, theme, 1180, 780, desktop -> {
                desktop.begin();
                press(desktop, KeyCode.O, "o");
                press(desktop, KeyCode.S, "s");
            });
            store.timer().discard();
            store.undoHistory().undo();
            draw(store, "today-back", language, theme, 1180, 780, desktop -> {
                desktop.begin();
                press(desktop, KeyCode.K, "k");
            });
            store.undoHistory().undo();
            draw(store, "prospects-one", language, theme, 1180, 780, desktop -> {
                desktop.begin();
                desktop.shell().show(Place.PROSPECTS);
                Views.select(desktop.shell().scene(), "#prospects", 0);
            });
            draw(store, "prospects-narrow", language, theme, 920, 640, desktop -> {
                desktop.begin();
                desktop.shell().show(Place.PROSPECTS);
                Views.select(desktop.shell().scene(), "#prospects", 0);
            });
            draw(store, "measures-making", language, theme, 1180, 780, desktop -> {
                desktop.begin();
                desktop.shell().show(Place.MEASURES);
                desktop.shell().scene().getRoot().applyCss();
                desktop.shell().scene().getRoot().layout();
                ((Button) desktop.shell().scene().lookup("#measure-make")).fire();
                Views.choose(desktop.shell().scene(), "#measure-kind", 2);
            });
            for (Place place : List.of(Place.REVIEW, Place.GOAL, Place.MEASURES, Place.PROSPECTS, Place.SETTINGS)) {
                draw(store, place.key() + "-tall", language, theme, 1180, place == Place.REVIEW ? 2600 : 1500,
                        desktop -> {
                            desktop.begin();
                            desktop.shell().show(place);
                            if (place == Place.REVIEW) {
                                Views.choose(desktop.shell().scene(), "#span", 2);
                            }
                        });
            }
            var plain = store.settings().now();
            store.settings().change(_ -> plain.withPlanBasis(plain.planBasis().withChain(Chain.FULL)));
            for (Place place : List.of(Place.REVIEW, Place.GOAL)) {
                draw(store, place.key() + "-chain", language, theme, 1180, 780, desktop -> {
                    desktop.begin();
                    desktop.shell().show(place);
                    if (place == Place.REVIEW) {
                        Views.choose(desktop.shell().scene(), "#span", 2);
                    }
                });
            }
            store.settings().change(_ -> plain);
            draw(store, "today-keys", language, theme, 1180, 780, desktop -> {
                desktop.begin();
                press(desktop, KeyCode.F1, "");
            });
            draw(store, "review-year", language, theme, 1180, 780, desktop -> {
                desktop.begin();
                desktop.shell().show(Place.REVIEW);
                Views.choose(desktop.shell().scene(), "#span", 3);
            });
            Path table = Files.writeString(folder.resolve("calls.csv"), """
                    Dato;Type;Antal;Kunde;Udfald;Beløb
                    23-11-2026;opkald;12;Nordlys A/S;talked;
                    31-10-2026;salg;1;Kjær & Sønner;;12.500,00
                    45-10-2026;opkald;1;Bakkegården;;
                    22-10-2026;møde;1;Åkjær Bogføring;held;
                    """);
            draw(store, "data-import", language, theme, 1180, 780, desktop -> {
                desktop.begin();
                desktop.shell().show(Place.DATA);
                desktop.importing().open(table);
            });
        }
    }

    /// Nothing, a first morning, a year, and ten.
    @ParameterizedTest
    @CsvSource({"ENGLISH, LIGHT", "ENGLISH, DARK", "DANISH, LIGHT", "DANISH, DARK"})
    void reviewAndGoalFromNothingToTenYears(Language language, Settings.Theme theme) throws IOException {
        try (Store store = Store.open(folder.resolve("ten.db"), SampleYear.CLOCK)) {
            SampleYear.choose(store, language, theme);
            drawBoth(store, "nothing", language, theme);
            store.goals().keep(new Goal(YearMonth.of(2026, 11), new Goal.Sales(50)));
            for (int i = 0; i < 10; i++) {
                store.log().record(new Activity(Measure.COLD_CALL, 1, Moment.at(SampleYear.TODAY,
                        LocalTime.of(9, 5 * i), SampleYear.ZONE)));
            }
            drawBoth(store, "ten-calls", language, theme);
        }
        try (Store store = Store.open(folder.resolve("years.db"), SampleYear.CLOCK)) {
            SampleYear.fill(store, language, theme);
            drawBoth(store, "a-year", language, theme);
            List<Incoming> years = new ArrayList<>();
            SampleYear.TODAY.minusYears(10).datesUntil(SampleYear.TODAY.minusYears(1))
                    .filter(day -> day.getDayOfWeek().getValue() <= 5)
                    .forEach(day -> years.add(new Incoming("early " + day, Optional.empty(), early(day))));
            store.intake().bring(years, _ -> true);
            drawBoth(store, "ten-years", language, theme);
        }
    }

    private static List<Activity> early(LocalDate day) {
        Moment at = Moment.at(day, LocalTime.of(9 + day.getDayOfYear() % 7, 0), SampleYear.ZONE);
        return List.of(new Activity(Measure.COLD_CALL, 40 + day.getDayOfYear() % 17, at),
                new Activity(Measure.APPOINTMENT, 4 + day.getDayOfYear() % 5, at),
                new Activity(Measure.SALE, 1 + day.getDayOfYear() % 3, at));
    }

    private static void drawBoth(Store store, String name, Language language, Settings.Theme theme) throws IOException {
        for (Place place : List.of(Place.REVIEW, Place.GOAL)) {
            draw(store, place.key() + "-" + name, language, theme, 1180, place == Place.REVIEW ? 2300 : 1600,
                    desktop -> {
                        desktop.begin();
                        desktop.shell().show(place);
                        if (place == Place.REVIEW && name.equals("ten-years")) {
                            Views.choose(desktop.shell().scene(), "#span", 3);
                        }
                    });
        }
    }

    /// A page as the printer gets it, while the window is dark.
    @Test
    void aPrintedPageIsWhiteInTheDark() throws IOException {
        try (Store store = Store.open(folder.resolve("sample.db"), SampleYear.CLOCK)) {
            SampleYear.fill(store, Language.DANISH, Settings.Theme.DARK);
            Words words = Wiring.words(store, store.settings().now(), Locale.ROOT);
            Period month = Period.month(YearMonth.of(2026, 10));
            Report report = Report.of(store, Wiring.metrics(store, Language.DANISH), month,
                    Period.month(YearMonth.of(2026, 9)), SampleYear.TODAY);
            List<Sheet> sheets = new ReportFile(report, words).sheets();
            for (int i = 0; i < sheets.size(); i++) {
                Sheet sheet = sheets.get(i);
                Scene scene = Headless.onWindow(() -> {
                    new Views.Painted().paint(Settings.Theme.DARK);
                    return Printing.page(sheet).getScene();
                });
                Path picture = Headless.draw(scene, "printed-" + (i + 1));
                assertDrawn(picture);
                BufferedImage image = ImageIO.read(Files.newInputStream(picture));
                assertEquals(0xffffffff, image.getRGB(5, 5));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"ENGLISH, LIGHT", "DANISH, DARK"})
    void theFirstQuestions(Language language, Settings.Theme theme) throws IOException {
        try (Store store = Store.open(folder.resolve("new.db"), SampleYear.CLOCK)) {
            store.settings().change(_ -> Settings.DEFAULT
                    .withLook(new Settings.Look(Optional.of(language), theme)));
            draw(store, "welcome", language, theme, 1180, 780, DesktopWiring::begin);
        }
    }

    @ParameterizedTest
    @CsvSource({"ENGLISH, LIGHT", "DANISH, DARK"})
    void aStoreThatIsDamaged(Language language, Settings.Theme theme) throws IOException {
        Path file = folder.resolve("damaged.db");
        try (Store store = Store.open(file, SampleYear.CLOCK)) {
            store.keeper().backUp();
        }
        Words words = Wiring.words(Settings.DEFAULT.withLook(new Settings.Look(Optional.of(language), theme)),
                Locale.UK);
        RescueScenes rescue = new RescueScenes(words, new Rescue(file, SampleYear.CLOCK), Runnable::run, _ -> {},
                () -> {});
        Scene scene = Headless.onWindow(() -> {
            new Views.Painted().paint(theme);
            return rescue.scene(new StoreProblem(StoreProblem.Reason.DAMAGED, "/home/ada/tallyline.db"));
        });
        assertDrawn(Headless.draw(scene, "trouble-damaged-" + language.code()));
        Scene after = Headless.onWindow(() -> Trouble.scene(words.say("trouble.rescued"),
                new Telling(words).recovered(new Rescue.Recovered(Path.of("/home/ada/tallyline-damaged.db"), 18_412,
                        903,
                        List.of(new Rescue.Loss("2026-10-06 cold-call", Optional.of(48L), 31),
                                new Rescue.Loss("goal", Optional.empty(), 3)))),
                List.of(new Trouble.Way("open", words.say("trouble.open"), () -> {}))));
        assertDrawn(Headless.draw(after, "trouble-recovered-" + language.code()));
    }

    /// Nothing can be recovered of it, but a backup can be put in its place.
    @ParameterizedTest
    @CsvSource({"ENGLISH, LIGHT", "DANISH, DARK"})
    void aStoreThatIsGone(Language language, Settings.Theme theme) throws IOException {
        Path file = folder.resolve("tallyline.db");
        try (Store store = Store.open(file, SampleYear.CLOCK)) {
            store.keeper().backUp();
        }
        Files.delete(file);
        StoreProblem problem = assertThrows(StoreProblem.class, () -> Store.open(file, SampleYear.CLOCK).close());
        Words words = Wiring.words(Settings.DEFAULT.withLook(new Settings.Look(Optional.of(language), theme)),
                Locale.UK);
        RescueScenes rescue = new RescueScenes(words, new Rescue(file, SampleYear.CLOCK), Runnable::run, _ -> {},
                () -> {});
        Scene scene = Headless.onWindow(() -> {
            new Views.Painted().paint(theme);
            return rescue.scene(problem);
        });
        assertEquals(List.of("put-back", "again", "close"),
                scene.getRoot().lookupAll(".button").stream().map(Node::getId).toList());
        assertDrawn(Headless.draw(scene, "trouble-missing-" + language.code()));
    }

    private static void press(DesktopWiring desktop, KeyCode code, String text) {
        Event.fireEvent(desktop.shell().scene(), Views.pressed(code, text));
    }

    private static void draw(Store store, String name, Language language, Settings.Theme theme, int width, int height,
            Consumer<DesktopWiring> drive) throws IOException {
        Scene scene = Headless.onWindow(() -> {
            DesktopWiring desktop = Views.over(store, SampleYear.CLOCK, new Notices());
            Scene made = desktop.shell().scene(width, height);
            drive.accept(desktop);
            return made;
        });
        assertDrawn(Headless.draw(scene, "%s-%s-%s-%d".formatted(name, language.code(),
                theme.name().toLowerCase(Locale.ROOT), width)));
    }

    /// A picture in which hardly anything differs from its corner shows nothing.
    static void assertDrawn(Path picture) throws IOException {
        BufferedImage image = ImageIO.read(Files.newInputStream(picture));
        int ground = image.getRGB(image.getWidth() - 3, 3);
        long drawn = 0;
        for (int x = 0; x < image.getWidth(); x += 2) {
            for (int y = 0; y < image.getHeight(); y += 2) {
                drawn += image.getRGB(x, y) == ground ? 0 : 1;
            }
        }
        assertTrue(drawn > image.getWidth() * image.getHeight() / 80, picture + " is nearly blank");
    }
}
