package app.tallyline;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import java.util.stream.Stream;

import app.tallyline.calendar.WorkCalendar;
import app.tallyline.metrics.MetricsService;
import app.tallyline.model.Language;
import app.tallyline.model.Settings;
import app.tallyline.store.Store;
import app.tallyline.terminal.Stopping;
import app.tallyline.terminal.Surroundings;
import app.tallyline.terminal.Terminal;
import app.tallyline.words.Words;

/// Puts the parts together, by hand and when they are first needed. The one place that asks the machine for its clock,
/// its zone and its language.
final class Wiring {
    private static final char REPLACEMENT = '\ufffd';
    /// How long a command that is to stop is waited for.
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String ZONE_PROPERTY = "user.timezone";

    // Before anything asks for a date: from then on Java has chosen a zone too.
    private final boolean zoneChosen = System.getProperty(ZONE_PROPERTY) != null;
    private final MachineClock clock = new MachineClock(Clock.systemUTC(), this::machineZone);
    private final Locale locale = Locale.getDefault(Locale.Category.FORMAT);
    private final PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);

    /// Whether what the command line and the working folder say is known to the letter, and tells if not. Under a language
    /// setting that knows the letters A to Z alone, as LC_ALL=C, Java puts a replacement in the place of every other one: the
    /// name of a person would be stored so, and the path of another folder written to.
    boolean readable(String... arguments) {
        Optional<String> unread = Stream.concat(Stream.of(arguments), Stream.of(System.getProperty("user.dir")))
                .filter(text -> text.indexOf(REPLACEMENT) >= 0).findFirst();
        unread.ifPresent(text -> err.println(Terminal.lettersUnread(text, words(Settings.DEFAULT, locale))));
        return unread.isEmpty();
    }

    /// Opens the window; returns when the toolkit runs, which then keeps the program alive.
    ///
    /// @return 0, or 1 where there is no display to open it on
    int openWindow(WindowOptions options) {
        Words words = words(asked(Settings.DEFAULT, options.language()), locale);
        if (noDisplay()) {
            err.println(words.say("window.noDisplay"));
            return 1;
        }
        try {
            new Window(clock, locale, options.store().orElseGet(Wiring::usualStore), options.language()).open();
            return 0;
        } catch (InvalidPathException unread) {
            err.println(Terminal.lettersUnread(unread.getInput(), words));
        } catch (UnsupportedOperationException | UnsatisfiedLinkError | NoClassDefFoundError unopened) {
            err.println(words.say("window.noLibrary"));
        }
        return 1;
    }

    /// Runs a command. Ctrl-C, or the system's wish that the program end, lets it take back what it can and say so.
    int runCommand(String... arguments) {
        Stopping stopping = new Stopping();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            if (!stopping.ask(PATIENCE)) {
                err.println(words(Settings.DEFAULT, locale).say("terminal.stoppedAmid"));
            }
        }, "tallyline-stopping"));
        return Terminal.run(new Surroundings(clock, locale, Wiring::usualStore, Wiring::metrics,
                new Surroundings.Streams(stream(FileDescriptor.out), stream(FileDescriptor.err)), stopping), arguments);
    }

    /// Straight to the file or pipe: what Java keeps for this, the print stream, swallows that one is full or gone.
    private static Writer stream(FileDescriptor descriptor) {
        return new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8);
    }

    /// @throws InvalidPathException if the language setting does not know its letters
    private static Path usualStore() {
        return DataFolder.of(System::getProperty, System::getenv).resolve("tallyline.db");
    }

    /// These settings with the language asked for, for this run.
    static Settings asked(Settings settings, Optional<Language> language) {
        return language.isEmpty() ? settings : settings.withLook(new Settings.Look(language, settings.look().theme()));
    }

    static MetricsService metrics(Store store, Language language) {
        return new MetricsService(store.history(), () -> calendar(store, language),
                () -> store.settings().now().planBasis());
    }

    static WorkCalendar calendar(Store store, Language language) {
        return store.workdays().calendar(store.settings().now().workplace(), language);
    }

    /// The zone that the machine is in now. Java asks the machine once and keeps the answer in two places, its default
    /// zone and a property: both let go of it, so that it asks again. A zone that was chosen for the program stays.
    ZoneId machineZone() {
        if (!zoneChosen) {
            System.clearProperty(ZONE_PROPERTY);
            TimeZone.setDefault(null);
        }
        return ZoneId.systemDefault();
    }

    /// Lets the toolkit's own controls, such as the calendar of a date picker, speak the language chosen.
    static void speak(Words words) {
        Locale.setDefault(Locale.Category.FORMAT, words.locale());
    }

    /// The words that were chosen, with the names of the store's own measures.
    static Words words(Store store, Settings settings, Locale desktop) {
        return words(settings, desktop).naming(store.measures().names());
    }

    /// The words that were chosen, else those of the desktop.
    static Words words(Settings settings, Locale desktop) {
        Language language = settings.look().language().or(() -> Language.ofCode(desktop.getLanguage()))
                .orElse(Language.ENGLISH);
        return Words.of(language, desktop, settings.currency().orElseGet(() -> Words.currencyOf(desktop)));
    }

    /// Whether a dialog for files that runs in this process opens what it shows, and so lets the store's locks fall: GTK's
    /// does. macOS runs its own in a process apart, and on Windows a lock stays until whoever took it lets it go.
    static boolean dialogsLetLocksFall() {
        String system = System.getProperty("os.name");
        return !system.startsWith("Windows") && !system.startsWith("Mac");
    }

    /// On Linux a window needs an X server or Wayland's stand-in for one, unless JavaFX draws without a screen.
    private static boolean noDisplay() {
        boolean linux = System.getProperty("os.name").startsWith("Linux");
        boolean headless = "Headless".equalsIgnoreCase(System.getProperty("glass.platform"));
        return linux && !headless && Arrays.stream(new String[]{"DISPLAY", "WAYLAND_DISPLAY"})
                .map(System::getenv).allMatch(value -> value == null || value.isEmpty());
    }
}
