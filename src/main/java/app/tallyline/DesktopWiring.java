package app.tallyline;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

import app.tallyline.calendar.WorkCalendar;
import app.tallyline.desktop.data.AutomaticBackup;
import app.tallyline.desktop.data.DataScreen;
import app.tallyline.desktop.data.ExportModel;
import app.tallyline.desktop.data.ImportModel;
import app.tallyline.desktop.data.SafetyModel;
import app.tallyline.desktop.dialog.PathChooser;
import app.tallyline.desktop.frame.CurrentDate;
import app.tallyline.desktop.frame.FileDialog;
import app.tallyline.desktop.frame.Logging;
import app.tallyline.desktop.frame.LongWork;
import app.tallyline.desktop.frame.Notices;
import app.tallyline.desktop.frame.Place;
import app.tallyline.desktop.frame.Reminders;
import app.tallyline.desktop.frame.Reporting;
import app.tallyline.desktop.frame.Screen;
import app.tallyline.desktop.frame.Undoing;
import app.tallyline.desktop.frame.Work;
import app.tallyline.desktop.goal.GoalModel;
import app.tallyline.desktop.goal.GoalScreen;
import app.tallyline.desktop.measures.MeasuresModel;
import app.tallyline.desktop.measures.MeasuresScreen;
import app.tallyline.desktop.prospects.ProspectsModel;
import app.tallyline.desktop.prospects.ProspectsScreen;
import app.tallyline.desktop.review.ReviewModel;
import app.tallyline.desktop.review.ReviewScreen;
import app.tallyline.desktop.settings.SettingsModel;
import app.tallyline.desktop.settings.SettingsScreen;
import app.tallyline.desktop.shell.ReminderTexts;
import app.tallyline.desktop.shell.Shell;
import app.tallyline.desktop.today.DueModel;
import app.tallyline.desktop.today.EditingModel;
import app.tallyline.desktop.today.NewestModel;
import app.tallyline.desktop.today.TimerModel;
import app.tallyline.desktop.today.TodayModel;
import app.tallyline.desktop.today.TodayScreen;
import app.tallyline.desktop.today.WeekModel;
import app.tallyline.desktop.welcome.WelcomeModel;
import app.tallyline.desktop.welcome.WelcomeScreen;
import app.tallyline.exchange.Export;
import app.tallyline.exchange.Import;
import app.tallyline.exchange.PersonExport;
import app.tallyline.metrics.MetricsService;
import app.tallyline.model.Language;
import app.tallyline.model.Measure;
import app.tallyline.model.Settings;
import app.tallyline.store.Store;
import app.tallyline.words.Telling;
import app.tallyline.words.Words;

/// Puts the window's content together over one store. Models live as long as the window; screens are made anew when the
/// language changes.
final class DesktopWiring {
    /// What lies around the window and takes part in how it looks and speaks.
    interface Ambience {
        /// Puts a theme into effect.
        void paint(Settings.Theme theme);

        /// Tells beyond the window that something has fallen due, for whoever does not look at it.
        void remind(String title, String text);

        /// What was told of is answered or put away.
        void reminded();

        /// Lets the toolkit's own controls speak the language.
        void speak(Words words);

        /// The language that was asked for when the program was started; it holds until another is chosen, and is not
        /// kept.
        default Optional<Language> language() {
            return Optional.empty();
        }

        /// Shows the desktop's dialogs for files.
        ///
        /// @param words in the language spoken when one is shown
        PathChooser files(Supplier<Words> words);
    }

    private static final int MOST_REMINDED = 5;

    private final Store store;
    private final Locale locale;
    private final Work work;
    private final Ambience ambience;
    private final CurrentDate date;
    private final Shell shell;
    private final LongWork longWork;
    private final AutomaticBackup backup;
    private final Notices notices;
    private final Logging logging;
    private final FileDialog files;
    private final Lazy<ImportModel> importing;
    private final Lazy<DueModel> due;
    private final Lazy<TimerModel> timer;
    private Map<Measure, String> names;
    private Settings settings;
    private Optional<Language> asked;
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
        this.notices = notices;
        this.settings = store.settings().now();
        this.asked = ambience.language();
        this.words = Wiring.words(store, Wiring.asked(settings, asked), locale);
        ambience.speak(words);
        ambience.paint(settings.look().theme());
        this.longWork = new LongWork(work, notices);
        this.backup = new AutomaticBackup(store.keeper(), work, notices);
        this.files = new FileDialog(ambience.files(() -> words), work, notices);
        Reminders reminders = new Reminders(date);
        Shell.Footing footing = new Shell.Footing(notices, longWork, files, reminders,
                store.path().getFileName().toString());
        this.names = store.measures().names();
        this.logging = new Logging(work, date);
        this.due = new Lazy<>(() -> new DueModel(store, () -> Wiring.calendar(store, words.language()), logging, work,
                notices, reminders));
        this.timer = new Lazy<>(() -> new TimerModel(store.timer(), logging, work, notices, date));
        this.importing = new Lazy<>(() -> new ImportModel(this::newImport, work, longWork, notices));
        this.shell = new Shell(builders(), new Undoing(store.undoHistory(), work, notices,
                logging.dayProperty()::get), footing, work, words);
        reminders.standingProperty().subscribe(this::remind);
        store.onChange(() -> work.onWindow(this::changed));
    }

    Shell shell() {
        return shell;
    }

    /// Shows the first screen: the desk, or of a new store the first questions.
    void begin() {
        due.get().refresh();
        tellOfWhatWasFound();
        finishErasing();
        if (settings.welcomed()) {
            shell.show(Place.TODAY);
        } else {
            shell.greet(new WelcomeScreen(new WelcomeModel(store, work, notices, date), words, shell));
        }
    }

    /// A store that is not as it was left is told of before anything is logged into it.
    private void tellOfWhatWasFound() {
        switch (store.found()) {
            case AS_LEFT, UNKNOWN -> {
                // Nothing to tell.
            }
            case NOT_CLOSED -> {
                Optional<Instant> last = store.log().last();
                notices.tell(words -> last.map(at -> words.say("found.notClosed",
                        words.dateAndTime(at.atZone(date.zone())))).orElseGet(() -> words.say("status.ready")));
            }
            case JOURNAL_BROKEN -> notices.warn(words -> words.say("found.journalBroken"));
            case CHANGED -> notices.warn(words -> words.say("found.changed"));
            case STRAY_JOURNAL -> notices.warn(words -> words.say("found.strayJournal"));
        }
    }

    /// What was begun of erasing comes to its end.
    private void finishErasing() {
        work.readAside("finish erasing", () -> store.keeper().finishErasing(_ -> true), done -> done.ifPresent(
                erased -> notices.tell(words -> words.say("erase.goneOn") + " " + new Telling(words).erased(erased))));
    }

    /// Backs the store up where that is due.
    void keepSafe() {
        backup.makeIfDue();
    }

    /// Stops what takes long, and takes an open dialog away, for the window closes.
    void stop() {
        longWork.stop();
        files.end();
    }

    /// The table on its way in, if there is one.
    ImportModel importing() {
        return importing.get();
    }

    /// Looks at the clock: another day or zone, what falls due, how long the timer has run. Of another day the screen in
    /// view asks anew, as each does when it is shown.
    void turn() {
        if (date.turn()) {
            shell.changed();
        }
        due.get().look();
        timer.get().look();
    }

    private void remind(Reminders.Standing before, Reminders.Standing now) {
        if (now.due().isEmpty()) {
            ambience.reminded();
        } else if (now.tellsMoreThan(before)) {
            ReminderTexts texts = new ReminderTexts(words, now);
            ambience.remind(texts.title(), String.join("\n", texts.lines(MOST_REMINDED)));
        }
    }

    /// The desktop's own colours changed.
    void repaint() {
        ambience.paint(settings.look().theme());
    }

    /// The screen in view hears of a change; a change of language, currency or colours is put into effect.
    void changed() {
        shell.changed();
        due.get().refresh();
        work.read("look", () -> new Look(store.settings().now(), store.measures().names()), this::lookLike);
    }

    /// What the window looks like and speaks by.
    private record Look(Settings settings, Map<Measure, String> names) {}

    private Import newImport() {
        return new Import(store, date.zone(), words.currency());
    }

    private void lookLike(Look look) {
        Settings before = settings;
        Settings now = look.settings();
        settings = now;
        if (!now.look().theme().equals(before.look().theme())) {
            ambience.paint(now.look().theme());
        }
        if (!now.look().language().equals(before.look().language())) {
            asked = Optional.empty();
        }
        if (!now.look().language().equals(before.look().language()) || !now.currency().equals(before.currency())) {
            speak(Wiring.words(Wiring.asked(now, asked), locale).naming(look.names()));
            ambience.speak(words);
        } else if (!look.names().equals(names)) {
            speak(words.naming(look.names()));
        }
        names = look.names();
    }

    private void speak(Words newWords) {
        words = newWords;
        shell.speak(words);
    }

    private Map<Place, Function<Words, Screen>> builders() {
        MetricsService metrics = Wiring.metrics(store, words.language());
        Supplier<WorkCalendar> calendar = () -> Wiring.calendar(store, words.language());
        Lazy<ReviewModel> review = new Lazy<>(() -> new ReviewModel(metrics, store, work, notices, date));
        Lazy<TodayScreen.Models> today = new Lazy<>(() -> {
            TodayModel desk = new TodayModel(store, metrics, logging, work, notices, date);
            NewestModel newest = new NewestModel(desk, logging, store, calendar, work, notices);
            return new TodayScreen.Models(desk, newest, due.get(), timer.get(), new WeekModel(store, calendar, work,
                    date, day -> {
                        review.get().week(day);
                        shell().show(Place.REVIEW);
                    }), new EditingModel(desk, newest, store, work, notices));
        });
        Reporting reporting = new Reporting(store, metrics, work, notices, files, date);
        Lazy<GoalModel> goal = new Lazy<>(() -> new GoalModel(store, metrics, calendar, work, notices, date));
        Lazy<ProspectsModel> prospects = new Lazy<>(() -> new ProspectsModel(store,
                () -> new PersonExport(store, date.zone(), words.currency()), work, longWork, notices, date));
        Lazy<MeasuresModel> measures = new Lazy<>(() -> new MeasuresModel(store, metrics, logging, work, notices,
                date));
        Lazy<SafetyModel> safety = new Lazy<>(() -> new SafetyModel(store, logging, work, longWork, notices,
                date));
        Lazy<ExportModel> exporting = new Lazy<>(() -> new ExportModel(store,
                () -> new Export(store, date.zone(), words.currency()), longWork, notices, date));
        Lazy<SettingsModel> choosing = new Lazy<>(() -> new SettingsModel(store, settings, work, notices));
        return Map.of(
                Place.TODAY, spoken -> new TodayScreen(today.get(), spoken, shell()),
                Place.REVIEW, spoken -> new ReviewScreen(review.get(), reporting, spoken),
                Place.GOAL, spoken -> new GoalScreen(goal.get(), reporting, spoken),
                Place.PROSPECTS, spoken -> new ProspectsScreen(prospects.get(), files, spoken),
                Place.MEASURES, spoken -> new MeasuresScreen(measures.get(), spoken),
                Place.DATA, spoken -> new DataScreen(importing(), exporting.get(), safety.get(), files,
                        spoken),
                Place.SETTINGS, spoken -> new SettingsScreen(choosing.get(), spoken));
    }
}
