package app.tallyline;

import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

import app.tallyline.desktop.data.DataScreen;
import app.tallyline.desktop.data.ImportModel;
import app.tallyline.desktop.data.SafetyModel;
import app.tallyline.desktop.frame.CurrentDate;
import app.tallyline.desktop.frame.LongWork;
import app.tallyline.desktop.frame.Notices;
import app.tallyline.desktop.frame.Place;
import app.tallyline.desktop.frame.Screen;
import app.tallyline.desktop.frame.Undoing;
import app.tallyline.desktop.frame.Work;
import app.tallyline.desktop.goal.GoalModel;
import app.tallyline.desktop.goal.GoalScreen;
import app.tallyline.desktop.review.ReviewModel;
import app.tallyline.desktop.review.ReviewScreen;
import app.tallyline.desktop.settings.SettingsModel;
import app.tallyline.desktop.settings.SettingsScreen;
import app.tallyline.desktop.shell.Shell;
import app.tallyline.desktop.today.TodayModel;
import app.tallyline.desktop.today.TodayScreen;
import app.tallyline.desktop.welcome.WelcomeModel;
import app.tallyline.desktop.welcome.WelcomeScreen;
import app.tallyline.exchange.Export;
import app.tallyline.exchange.Import;
import app.tallyline.metrics.MetricsService;
import app.tallyline.model.Settings;
import app.tallyline.store.Store;
import app.tallyline.words.Words;

/// Puts the window's content together over one store. Models live as long as the window; screens are made anew when the
/// language changes.
final class DesktopWiring {
    /// What lies around the window and takes part in how it looks and speaks.
    interface Ambience {
        /// Puts a theme into effect.
        void paint(Settings.Theme theme);

        /// Lets the toolkit's own controls speak the language.
        void speak(Words words);
    }

    private final Store store;
    private final Locale locale;
    private final Work work;
    private final Ambience ambience;
    private final CurrentDate date;
    private final Shell shell;
    private final Lazy<ImportModel> importing;
    private Settings settings;
    private Words words;

    /// @param work where changes and questions run
    /// @param notices what the foot of the window tells
    /// @param ambience what lies around the window
    DesktopWiring(Store store, Clock clock, Locale locale, Work work, Notices notices,
            Ambience ambience) {
        this.store = store;
        this.locale = locale;
        this.work = work;
        this.ambience = ambience;
        this.date = new CurrentDate(clock);
        this.settings = store.settings().now();
        this.words = Wiring.words(settings, locale);
        ambience.speak(words);
        ambience.paint(settings.look().theme());
        LongWork longWork = new LongWork(work);
        Shell.Footing footing = new Shell.Footing(notices, longWork, store.path().getFileName().toString());
        this.importing = new Lazy<>(() -> new ImportModel(this::newImport, work, longWork, notices));
        this.shell = new Shell(builders(notices), new Undoing(store.undoHistory(), work, notices), footing,
                words);
        store.onChange(() -> work.onWindow(this::changed));
    }

    Shell shell() {
        return shell;
    }

    /// Shows the first screen: the desk, or of a new store the first questions.
    void begin() {
        if (settings.welcomed()) {
            shell.show(Place.TODAY);
        } else {
            shell.greet(new WelcomeScreen(new WelcomeModel(store, work, date), words, shell));
        }
    }

    /// The table on its way in, if there is one.
    ImportModel importing() {
        return importing.get();
    }

    /// Looks at the clock.
    void turn() {
        date.turn();
    }

    /// The desktop's own colours changed.
    void repaint() {
        ambience.paint(settings.look().theme());
    }

    /// The screen in view hears of a change; a change of language, currency or colours is put into effect.
    void changed() {
        shell.changed();
        work.read("look", store.settings()::now, this::lookLike);
    }

    private Import newImport() {
        return new Import(store.intake(), store.measures().loggable(), date.zone(), words.currency());
    }

    private void lookLike(Settings now) {
        Settings before = settings;
        settings = now;
        if (!now.look().theme().equals(before.look().theme())) {
            ambience.paint(now.look().theme());
        }
        if (!now.look().language().equals(before.look().language()) || !now.currency().equals(before.currency())) {
            words = Wiring.words(now, locale);
            ambience.speak(words);
            shell.speak(words);
        }
    }

    private Map<Place, Function<Words, Screen>> builders(Notices notices) {
        MetricsService metrics = Wiring.metrics(store, words.language());
        Lazy<TodayModel> today = new Lazy<>(() -> new TodayModel(store, metrics, work, notices, date));
        Lazy<ReviewModel> review = new Lazy<>(() -> new ReviewModel(metrics, store.settings(), work, date));
        Lazy<GoalModel> goal = new Lazy<>(() -> new GoalModel(store, metrics,
                () -> Wiring.calendar(store, words.language()), work, notices, date));
        Lazy<SafetyModel> safety = new Lazy<>(() -> new SafetyModel(store.keeper(),
                () -> new Export(store, date.zone(), words.currency()), work, notices, date.zone()));
        Lazy<SettingsModel> choosing = new Lazy<>(() -> new SettingsModel(store, settings, work, notices));
        return Map.of(
                Place.TODAY, spoken -> new TodayScreen(today.get(), spoken, shell()),
                Place.REVIEW, spoken -> new ReviewScreen(review.get(), spoken),
                Place.GOAL, spoken -> new GoalScreen(goal.get(), spoken),
                Place.DATA, spoken -> new DataScreen(importing(), safety.get(), spoken),
                Place.SETTINGS, spoken -> new SettingsScreen(choosing.get(), spoken));
    }
}
