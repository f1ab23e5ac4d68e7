package app.tallyline.desktop.dialog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import app.tallyline.Tallyline;
import app.tallyline.desktop.dialog.FileRequest.Filter;
import app.tallyline.desktop.dialog.FileRequest.Use;
import app.tallyline.faults.Display;
import app.tallyline.faults.Report;

/// GTK's own dialog, answered by keys, in folders and with files of names that are hard to hand on.
class GtkDialogFaults {
    private static final String TITLE = "Choose one";
    private static final List<String> NAMES = List.of("calls.csv", "kald 📞 æøå.csv", "two\nlines.csv",
            "50 % \"off\" 'now'.csv",
            "a#b?c=d&e.csv");
    private static final List<Filter> FILTERS = List.of(new Filter("Workbooks", List.of("*.xlsx")), new Filter("Tables",
            List.of("*.csv")));

    @TempDir
    private Path folder;
    private Display display;

    @BeforeEach
    void begin() throws Exception {
        Optional<String> missing = Display.missing();
        Assumptions.assumeTrue(missing.isEmpty(), () -> "No real dialog can be shown here: there is no " + missing
                .get());
        display = new Display(folder);
    }

    @AfterEach
    void end() {
        if (display != null) {
            display.close();
        }
    }

    private FileAnswer answered(FileRequest request, String... keys) throws Exception {
        CompletableFuture<FileAnswer> answer = new CompletableFuture<>();
        PathChooser.Dialog dialog = chooser().dialog(request);
        dialog.show(answer::complete);
        String window = display.window(TITLE);
        display.focus(window);
        dialog.toFront();
        TimeUnit.SECONDS.sleep(1);
        for (String key : keys) {
            display.press(key);
            TimeUnit.MILLISECONDS.sleep(300);
        }
        return answer.get(20, TimeUnit.SECONDS);
    }

    private ProcessChooser chooser() {
        List<String> command = new ArrayList<>(List.of("env", "DISPLAY=" + display.name(), "GSETTINGS_BACKEND=memory",
                "HOME=" + folder));
        command.addAll(new ProgramCommand(Tallyline.class, System::getProperty).with(GtkDialog.ARGUMENT));
        return new ProcessChooser(command, () -> "en");
    }

    @Test
    void whatIsChosenArrivesWhateverItsName() throws Exception {
        int times = 0;
        for (String name : NAMES) {
            Path place = Files.createDirectories(folder.resolve("in " + name));
            Path file = Files.createFile(place.resolve(name));
            FileRequest open = FileRequest.open(Use.IMPORT, TITLE, List.of(FILTERS.getLast(), FILTERS.getFirst())).in(
                    place);
            assertEquals(new FileAnswer.Chosen(file, 0), answered(open, "Return"));
            assertEquals(new FileAnswer.Cancelled(), answered(open, "Escape"));
            FileRequest save = FileRequest.save(Use.EXPORT, TITLE, "new " + name, FILTERS).in(place);
            assertEquals(new FileAnswer.Chosen(place.resolve("new " + name), 0), answered(save, "Return"));
            assertEquals(new FileAnswer.Chosen(file, 0), answered(save.named(name), "Return", "alt+r"), "written over");
            assertEquals(new FileAnswer.Chosen(place, -1), answered(FileRequest.folder(Use.BACKUP, TITLE).in(place),
                    "alt+o"));
            times += 5;
        }
        Report.line("files and folders of odd names chosen in the desktop's own dialog", times,
                "each arrived as it was");
    }

    @Test
    void aDialogWhoseProgramIsKilledIsToldOf() throws Exception {
        CompletableFuture<FileAnswer> answer = new CompletableFuture<>();
        PathChooser.Dialog dialog = chooser().dialog(FileRequest.folder(Use.BACKUP, TITLE));
        dialog.show(answer::complete);
        display.window(TITLE);
        ProcessHandle.current().descendants().filter(each -> each.info().arguments().map(List::of).orElse(List.of())
                .contains(GtkDialog.ARGUMENT)).forEach(ProcessHandle::destroyForcibly);
        assertInstanceOf(FileAnswer.Failed.class, answer.get(20, TimeUnit.SECONDS));
    }
}
