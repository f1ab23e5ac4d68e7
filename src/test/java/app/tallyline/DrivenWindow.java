package app.tallyline;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;

import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

import app.tallyline.desktop.frame.Notices;
import app.tallyline.desktop.frame.Work;
import app.tallyline.store.Store;

/// The real window over a store, driven by keys and mouse as a person does.
final class DrivenWindow {
    private static final double WIDTH = 980;
    private static final double HEIGHT = 800;

    private final FxRobot robot = new FxRobot();
    private final DesktopWiring desktop;
    private final Stage stage;

    private DrivenWindow(DesktopWiring desktop, Stage stage) {
        this.desktop = desktop;
        this.stage = stage;
    }

    static DrivenWindow over(Store store, Clock clock) throws TimeoutException {
        Notices notices = new Notices();
        return over(store, clock, notices, Work.direct(notices));
    }

    static DrivenWindow over(Store store, Clock clock, Notices notices, Work work) throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        DesktopWiring[] made = new DesktopWiring[1];
        Stage stage = FxToolkit.setupStage(each -> {
            made[0] = new DesktopWiring(store, clock, Locale.ROOT, work, notices, new Views.Painted());
            each.setScene(made[0].shell().scene(WIDTH, HEIGHT));
            made[0].begin();
            // It is the same window for every test.
            each.sizeToScene();
            each.setX(0);
            each.setY(0);
            each.show();
            each.requestFocus();
        });
        settle();
        return new DrivenWindow(made[0], stage);
    }

    /// Lets go of keys and takes the window away.
    void end() throws TimeoutException {
        robot.release(new KeyCode[0]);
        FxToolkit.cleanupStages();
    }

    DesktopWiring desktop() {
        return desktop;
    }

    Stage stage() {
        return stage;
    }

    FxRobot robot() {
        return robot;
    }

    void type(KeyCode... keys) {
        robot.type(keys);
        settle();
    }

    void write(String text) {
        robot.write(text, 0);
        settle();
    }

    void chord(KeyCode... keys) {
        robot.push(keys);
        settle();
    }

    /// Presses keys as [#type] does, without the robot's waits between them.
    void press(KeyCode... keys) {
        List.of(keys).forEach(key -> interact(() -> press(key, false, false)));
    }

    /// Presses the key of a character, as keyboards of every country have it somewhere.
    void typeOnPage(String character) {
        KeyCode digit = KeyCode.getKeyCode(character);
        KeyCode key = digit == null || !digit.isDigitKey() ? KeyCode.UNDEFINED : digit;
        for (EventType<KeyEvent> type : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_TYPED, KeyEvent.KEY_RELEASED)) {
            Event.fireEvent(stage.getScene().getFocusOwner(), new KeyEvent(type, character, character, key, false,
                    false,
                    false, false));
        }
    }

    /// Presses a key with Ctrl, as [#press] does.
    void shortcut(KeyCode key) {
        interact(() -> press(key, true, false));
    }

    /// Presses a key with Ctrl and Shift, as [#press] does.
    void shiftShortcut(KeyCode key) {
        interact(() -> press(key, true, true));
    }

    private void press(KeyCode key, boolean control, boolean shift) {
        String text = key.getChar().toLowerCase(Locale.ROOT);
        for (EventType<KeyEvent> type : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)) {
            Node owner = stage.getScene().getFocusOwner();
            Event.fireEvent(owner == null ? stage.getScene() : owner, new KeyEvent(type, text, text, key, shift,
                    control, false, false));
        }
    }

    void click(String selector) {
        robot.clickOn(selector);
        settle();
    }

    /// Does something on the window's thread.
    void interact(Runnable doing) {
        WaitForAsyncUtils.waitForAsyncFx(10_000, doing);
        settle();
    }

    /// Goes to a field and types a text in the place of what it holds; at once, for robots are slow typists.
    void retype(String selector, String text) {
        interact(() -> {
            TextInputControl field = (TextInputControl) node(selector);
            field.requestFocus();
            field.selectAll();
            field.replaceSelection(text);
        });
    }

    Node node(String selector) {
        return robot.lookup(selector).query();
    }

    boolean shows(String selector) {
        return robot.lookup(selector).tryQuery().filter(DrivenWindow::seen).isPresent();
    }

    static boolean seen(Node node) {
        return node.isVisible() && (node.getParent() == null || seen(node.getParent()));
    }

    /// What a label or button says.
    String text(String selector) {
        return ((Labeled) node(selector)).getText();
    }

    /// What a field holds.
    String typed(String selector) {
        return ((TextInputControl) node(selector)).getText();
    }

    /// Asks to close the window as the window manager does.
    void closeFromOutside() {
        interact(() -> stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
    }

    /// Waits for the window's thread, and has what came on the screen laid out: a machine may be too slow for a frame.
    private static void settle() {
        WaitForAsyncUtils.waitForFxEvents(1);
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> Window.getWindows().stream().map(Window::getScene)
                .filter(Objects::nonNull).map(Scene::getRoot).toList().forEach(root -> {
                    root.applyCss();
                    root.layout();
                }));
        WaitForAsyncUtils.waitForFxEvents(1);
    }
}
