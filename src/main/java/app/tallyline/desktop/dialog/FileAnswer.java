package app.tallyline.desktop.dialog;

import java.net.URI;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What came of a dialog.
public sealed interface FileAnswer {
    /// A file or a folder was chosen.
    ///
    /// @param filter which of the request's kinds of files was in force; -1 for none
    record Chosen(Path file, int filter) implements FileAnswer {}

    /// Nothing was chosen.
    record Cancelled() implements FileAnswer {}

    /// The dialog did not come up, or was gone before it was answered.
    ///
    /// @param why for the log
    record Failed(String why) implements FileAnswer {}

    /// As a process says it on a line of its own: a URI holds no space and no end of line, whatever the file is called.
    static String line(FileAnswer answer) {
        return switch (answer) {
            case Chosen(Path file, int filter) -> "chosen " + filter + " " + file.toUri();
            case Cancelled _ -> "cancelled";
            case Failed(String why) -> "failed " + why.replaceAll("\\R", " ");
        };
    }

    /// The answer in all that a process has said, which is its last line: before it, a library may have had its say.
    static FileAnswer said(String text) {
        String last = text.lines().reduce("", (_, line) -> line);
        Matcher chosen = Pattern.compile("chosen (-?\\d+) (file:\\S+)").matcher(last);
        if (chosen.matches()) {
            return new Chosen(Path.of(URI.create(chosen.group(2))), Integer.parseInt(chosen.group(1)));
        }
        return last.equals("cancelled") ? new Cancelled() : new Failed(last);
    }
}
