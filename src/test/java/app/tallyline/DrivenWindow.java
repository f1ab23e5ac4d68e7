package app.tallyline;

import java.time.Clock;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;

import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

import app.tallyline.desktop.frame.Notices;
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
        FxToolkit.registerPrimaryStage();
        DesktopWiring[] made = new DesktopWiring[1];
        Stage stage = FxToolkit.setupStage(each -> {
            made[0] = Views.over(store, clock, new Notices());
            each.setScene(made[0].shell().scene(WIDTH, HEIGHT));
            made[0].begin();
            each.setX(0);
            each.setY(0);
            each.show();
            each.requestFocus();
        });
        WaitForAsyncUtils.waitForFxEvents();
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
        WaitForAsyncUtils.waitForFxEvents();
    }

    void write(String text) {
        robot.write(text, 0);
        WaitForAsyncUtils.waitForFxEvents();
    }

    void chord(KeyCode... keys) {
        robot.push(keys);
        WaitForAsyncUtils.waitForFxEvents();
    }

    void click(String selector) {
        robot.clickOn(selector);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// Does something on the window's thread.
    void interact(Runnable doing) {
        robot.interact(doing);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// Puts a text in the place of what a field holds, by keyboard.
    void retype(String selector, String text) {
        interact(() -> node(selector).requestFocus());
        chord(KeyCode.CONTROL, KeyCode.A);
        write(text);
    }

    Node node(String selector) {
        return robot.lookup(selector).query();
    }

    boolean shows(String selector) {
        return robot.lookup(selector).tryQuery().filter(DrivenWindow::seen).isPresent();
    }

    private static boolean seen(Node node) {
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
}
