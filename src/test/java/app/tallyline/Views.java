package app.tallyline;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import app.tallyline.desktop.dialog.FakeChooser;
import app.tallyline.desktop.dialog.PathChooser;
import app.tallyline.desktop.frame.Notices;
import app.tallyline.desktop.frame.Work;
import app.tallyline.desktop.shell.Look;
import app.tallyline.model.Settings;
import app.tallyline.store.Store;
import app.tallyline.words.Words;

/// The window's content over a store, with its work done at once.
final class Views {
    private Views() {}

    static DesktopWiring over(Store store, Clock clock, Notices notices) {
        return over(store, clock, notices, new Painted());
    }

    static DesktopWiring over(Store store, Clock clock, Notices notices, Painted desktop) {
        return new DesktopWiring(store, clock, Locale.ROOT, Work.direct(notices), notices, desktop);
    }

    static KeyEvent pressed(KeyCode code, String text) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, text, text, code, false, false, false, false);
    }

    /// Chooses a value of a box by its place in the list.
    static void choose(Scene scene, String selector, int index) {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        ((ComboBox<?>) scene.lookup(selector)).getSelectionModel().select(index);
    }

    /// Selects a row of a table.
    static void select(Scene scene, String selector, int row) {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        ((TableView<?>) scene.lookup(selector)).getSelectionModel().select(row);
    }

    /// Themes are put into effect; the machine's own locale is left alone.
    static final class Painted implements DesktopWiring.Ambience {
        private final List<String> reminders = new ArrayList<>();
        private final FakeChooser chooser = new FakeChooser();

        /// What was told on the desktop.
        List<String> reminders() {
            return List.copyOf(reminders);
        }

        /// The dialogs for files.
        FakeChooser chooser() {
            return chooser;
        }

        @Override
        public PathChooser files(Supplier<Words> words) {
            return chooser;
        }

        @Override
        public void paint(Settings.Theme theme) {
            Application.setUserAgentStylesheet(Look.styleSheet(theme));
        }

        @Override
        public void remind(String title, String text) {
            reminders.add(title + ": " + text);
        }

        @Override
        public void reminded() {
            // Tells nothing further.
        }

        @Override
        public void speak(Words words) {
            // Date pickers then speak the language of the machine that runs the tests.
        }
    }
}
