package app.tallyline.desktop.dialog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import app.tallyline.desktop.dialog.FileRequest.Use;

/// A dialog in a process of its own, a [StandInDialog].
class ProcessChooserTest {
    @TempDir
    private Path folder;

    private PathChooser.Dialog dialog(FileRequest request) {
        return dialog(request, standIn());
    }

    private static PathChooser.Dialog dialog(FileRequest request, List<String> command) {
        return new ProcessChooser(command, () -> "da").dialog(request);
    }

    private List<String> standIn() {
        return List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC", "-cp", places(StandInDialog.class, FileRequest.class),
                StandInDialog.class.getName(), folder.resolve("started").toString());
    }

    private static String places(Class<?>... classes) {
        return Stream.of(classes).map(each -> {
            try {
                return Path.of(each.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
            } catch (URISyntaxException impossible) {
                throw new IllegalStateException(impossible);
            }
        }).collect(Collectors.joining(File.pathSeparator));
    }

    private static FileRequest request(String what) {
        return FileRequest.open(Use.IMPORT, what, List.of());
    }

    private static CompletableFuture<FileAnswer> shown(PathChooser.Dialog dialog) {
        CompletableFuture<FileAnswer> answer = new CompletableFuture<>();
        dialog.show(answer::complete);
        return answer;
    }

    private static FileAnswer answered(CompletableFuture<FileAnswer> answer)
            throws InterruptedException, ExecutionException, TimeoutException {
        return answer.get(30, TimeUnit.SECONDS);
    }

    @Test
    void aFileIsChosenWhateverItsName() throws Exception {
        for (String name : List.of("calls.csv", "line\nbreak \"quoted\" 'and' 100 %.csv", "kald 📞 æøå.xlsx", " ")) {
            FileRequest request = FileRequest.save(Use.EXPORT, "choose", name, List.of(
                    new FileRequest.Filter("Tables", List.of("*.csv")), new FileRequest.Filter("All", List.of("*.*"))))
                    .in(folder.resolve("en mappe\n📁"));
            assertEquals(new FileAnswer.Chosen(folder.resolve("en mappe\n📁").resolve(name), 1),
                    answered(shown(dialog(request))));
        }
    }

    @Test
    void theProcessThatWaitsIsTheOneThatIsAsked() throws Exception {
        List<String> language = new ArrayList<>(List.of("en"));
        ProcessChooser chooser = new ProcessChooser(standIn(), language::getLast);
        chooser.prepare();
        chooser.prepare();
        answered(shown(chooser.dialog(request("cancel"))));
        assertEquals(List.of("en"), Files.readAllLines(folder.resolve("started")));
        language.add("da");
        answered(shown(chooser.dialog(request("cancel"))));
        assertEquals(List.of("en", "da"), Files.readAllLines(folder.resolve("started")));
    }

    @Test
    void nothingIsChosen() throws Exception {
        assertEquals(new FileAnswer.Cancelled(), answered(shown(dialog(request("cancel")))));
    }

    @Test
    void aProcessThatDiesIsToldOf() throws Exception {
        FileAnswer answer = answered(shown(dialog(request("die"))));
        assertInstanceOf(FileAnswer.Failed.class, answer);
    }

    @Test
    void aProcessThatSaysNothingIsToldOfWithItsResult() throws Exception {
        List<String> silent = List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-version");
        assertEquals(new FileAnswer.Failed("the process ended with 0"), answered(shown(dialog(request("choose"),
                silent))));
    }

    @Test
    void aProcessThatCannotStartIsToldOf() throws Exception {
        FileAnswer answer = answered(shown(dialog(request("choose"), List.of(folder.resolve("nothing").toString()))));
        assertTrue(answer instanceof FileAnswer.Failed(String why) && why.contains("nothing"), answer.toString());
    }

    @Test
    void aDialogIsBroughtToTheFrontAndKnowsWhoAsked() throws Exception {
        PathChooser.Dialog dialog = dialog(request("front"));
        CompletableFuture<FileAnswer> answer = shown(dialog);
        dialog.toFront();
        assertEquals(new FileAnswer.Chosen(Path.of("/owner-" + ProcessHandle.current().pid()), -1), answered(answer));
    }

    @Test
    void aDialogThatIsTakenAwayEndsItsProcess() throws Exception {
        PathChooser.Dialog dialog = dialog(request("front"));
        CompletableFuture<FileAnswer> answer = shown(dialog);
        dialog.end();
        assertInstanceOf(FileAnswer.Failed.class, answered(answer));
    }
}
