package app.tallyline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.Slider;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import app.tallyline.desktop.frame.Notices;
import app.tallyline.desktop.frame.Place;
import app.tallyline.faults.Report;
import app.tallyline.model.Language;
import app.tallyline.model.Settings;
import app.tallyline.store.Store;

/// Random clicks and keys on the window. A dialog for files stays open until it is cancelled at the foot.
class WindowFaults {
    private static final int TIMES = 10_000;
    private static final List<KeyCode> KEYS = List.of(KeyCode.C, KeyCode.A, KeyCode.S, KeyCode.N, KeyCode.V, KeyCode.T,
            KeyCode.D, KeyCode.K, KeyCode.E, KeyCode.P, KeyCode.M, KeyCode.O, KeyCode.LEFT, KeyCode.RIGHT, KeyCode.UP,
            KeyCode.DOWN, KeyCode.ENTER, KeyCode.SPACE, KeyCode.TAB, KeyCode.ESCAPE, KeyCode.DIGIT3, KeyCode.HOME,
            KeyCode.END, KeyCode.DELETE, KeyCode.F1, KeyCode.F6, KeyCode.Z);
    private static final List<String> TYPED = List.of("", "12", "15,5", "abc", "150", "33.3 %", "-1", "9999999999",
            "Åse",
            "2026-02-31", "=1+1");

    @TempDir
    private Path folder;

    private final Random random = new Random(17);
    private final List<Throwable> uncaught = Collections.synchronizedList(new ArrayList<>());

    @Test
    void noneOfTenThousandGoesWrong() {
        try (Store store = Store.open(folder.resolve("t.db"), SampleYear.CLOCK)) {
            SampleYear.fill(store, Language.ENGLISH, Settings.Theme.LIGHT);
            DesktopWiring desktop = Headless.onWindow(() -> {
                Thread.currentThread().setUncaughtExceptionHandler((_, problem) -> uncaught.add(problem));
                DesktopWiring made = Views.over(store, SampleYear.CLOCK, new Notices());
                Stage stage = new Stage();
                stage.setScene(made.shell().scene(1000, 900));
                made.begin();
                stage.show();
                return made;
            });
            for (int i = 0; i < TIMES; i++) {
                Headless.onWindow(() -> {
                    try {
                        step(desktop);
                    } catch (RuntimeException | Error problem) {
                        uncaught.add(problem);
                    }
                    return null;
                });
            }
            assertEquals(List.of(), uncaught);
            assertEquals(List.of(), store.keeper().check());
            Report.line("random clicks and keys on the window", TIMES, "no exception; the check holds, with %,d entries"
                    .formatted(store.log().count()));
        }
    }

    private void step(DesktopWiring desktop) {
        Scene scene = desktop.shell().scene();
        if (random.nextInt(25) == 0) {
            Place[] places = Place.values();
            desktop.shell().show(places[random.nextInt(places.length)]);
        } else if (random.nextInt(3) == 0) {
            press(scene, KEYS.get(random.nextInt(KEYS.size())));
        } else {
            List<Node> nodes = new ArrayList<>();
            reachable(scene.getRoot(), nodes);
            touch(nodes.get(random.nextInt(nodes.size())));
        }
        scene.getRoot().applyCss();
        scene.getRoot().layout();
    }

    private void press(Scene scene, KeyCode key) {
        boolean control = key == KeyCode.Z || random.nextInt(20) == 0 && key == KeyCode.C;
        Node owner = scene.getFocusOwner();
        Event.fireEvent(owner == null ? scene : owner, new KeyEvent(KeyEvent.KEY_PRESSED, key.getChar(), key.getChar(),
                key, false, control, false, false));
    }

    private void touch(Node node) {
        // A person cannot give a scroll bar the focus, and JavaFX' traversal stumbles over it.
        if (node.isDisabled() || node instanceof MenuButton || node instanceof ScrollBar) {
            return;
        }
        node.requestFocus();
        switch (node) {
            case Button button -> button.fire();
            case CheckBox box -> box.fire();
            case ComboBox<?> combo when !combo.getItems().isEmpty() -> combo.getSelectionModel()
                    .select(random.nextInt(combo.getItems().size()));
            case TextInputControl field when field.isEditable() -> field.setText(TYPED.get(random.nextInt(TYPED
                    .size())));
            case Slider slider -> slider.setValue(
                    slider.getMin() + random.nextDouble() * (slider.getMax() - slider.getMin()));
            default -> Event.fireEvent(node, new MouseEvent(MouseEvent.MOUSE_MOVED, random.nextInt(300),
                    random.nextInt(150), 0, 0, MouseButton.NONE, 0, false, false, false, false, false, false, false,
                    false,
                    false, false, null));
        }
    }

    private static void reachable(Parent parent, List<Node> nodes) {
        for (Node node : parent.getChildrenUnmodifiable()) {
            if (node.isVisible()) {
                if (node instanceof Control || node.isFocusTraversable()) {
                    nodes.add(node);
                }
                if (node instanceof Parent inner) {
                    reachable(inner, nodes);
                }
            }
        }
    }
}
