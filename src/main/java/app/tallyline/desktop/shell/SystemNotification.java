package app.tallyline.desktop.shell;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

import org.slf4j.LoggerFactory;

/// A notification of the desktop's own. It comes over other programs without taking the focus, a key or a click from
/// them, and whoever wants no notifications has turned them off there.
public record SystemNotification(String title, String text) {
    /// Shows it where the desktop has a command for that; to be called beside the window's thread.
    ///
    /// @param system the operating system's name, as Java has it
    public void show(String system) {
        List<String> command = command(system.toLowerCase(Locale.ROOT));
        if (command.isEmpty()) {
            return;
        }
        try {
            new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        } catch (IOException absent) {
            LoggerFactory.getLogger(SystemNotification.class).info("No notification could be shown: {}",
                    absent.getMessage());
        }
    }

    /// The command and what it is given, one by one, so that no text is ever read as a command.
    List<String> command(String system) {
        if (system.contains("mac")) {
            return List.of("osascript", "-e", "on run argv", "-e",
                    "display notification (item 3 of argv) with title (item 1 of argv) subtitle (item 2 of argv)", "-e",
                    "end run", "Tallyline", title, text);
        }
        return system.contains("linux")
                ? List.of("notify-send", "--app-name=Tallyline", "--", title, plain(text))
                : List.of();
    }

    /// The text of a notification may hold marks; a name may hold what looks like one.
    private static String plain(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
