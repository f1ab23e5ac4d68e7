package app.tallyline.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.Window;

import app.tallyline.Tallyline;
import app.tallyline.desktop.control.KeyCatcher;

/// The real program, and beside it a count of the keys that come to its window: what the X server drops is not the program's.
public final class TypedWindow {
    private TypedWindow() {}

    /// @param arguments the store, and the file that gets a line when the window is there and one for each key
    public static void main(String[] arguments) throws IOException {
        Writer said = Files.newBufferedWriter(Path.of(arguments[1]));
        Thread counting = new Thread(() -> countKeys(said), "counting");
        counting.setDaemon(true);
        counting.start();
        Tallyline.main(new String[]{"--store", arguments[0]});
    }

    private static void countKeys(Writer said) {
        for (boolean started = false; !started;) {
            try {
                Platform.runLater(() -> countKeysOf(said));
                started = true;
            } catch (IllegalStateException notYet) {
                pause();
            }
        }
    }

    private static void countKeysOf(Writer said) {
        Window.getWindows().forEach(window -> countKeysOf(window, said));
        Window.getWindows().addListener((ListChangeListener<Window>) change -> {
            while (change.next()) {
                change.getAddedSubList().forEach(window -> countKeysOf(window, said));
            }
        });
    }

    private static void countKeysOf(Window window, Writer said) {
        if (window instanceof Stage stage) {
            stage.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
                if (event.getCode() != KeyCode.CONTROL && !letGo()) {
                    say(said, event.getCode().getName());
                }
            });
            say(said, "window");
        }
    }

    /// Whether a key comes a second time, from where it had to wait.
    private static boolean letGo() {
        return StackWalker.getInstance().walk(calls -> calls.anyMatch(
                call -> call.getClassName().equals(KeyCatcher.class.getName()) && call.getMethodName().equals(
                        "letGo")));
    }

    private static void say(Writer said, String what) {
        try {
            said.write(what + "\n");
            said.flush();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(10);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
