package app.tallyline.desktop.dialog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.Test;

class ProgramCommandTest {
    private static final Map<String, String> PLAIN = Map.of("java.home", Path.of("/opt/java").toString(),
            "java.io.tmpdir", "/tmp");

    private static List<String> command(Class<?> main, Map<String, String> properties) {
        Map<String, String> system = new HashMap<>(properties);
        UnaryOperator<String> lookUp = system::get;
        return new ProgramCommand(main, lookUp).with("--file-dialog");
    }

    @Test
    void aProgramOfClassesInAFolderIsStartedFromThere() {
        List<String> command = command(FileRequest.class, PLAIN);
        assertEquals(Path.of("/opt/java/bin/java").toString(), command.getFirst());
        assertEquals(List.of(FileRequest.class.getName(), "--file-dialog"),
                command.subList(command.size() - 2, command.size()));
        assertTrue(Files.isDirectory(Path.of(command.get(command.indexOf("-cp") + 1))), command.toString());
    }

    @Test
    void aProgramInAJarIsStartedFromThat() {
        List<String> command = command(Test.class, PLAIN);
        assertTrue(command.get(command.indexOf("-jar") + 1).endsWith(".jar"), command.toString());
        assertEquals("--file-dialog", command.getLast());
    }

    @Test
    void aProgramInARunTimeImageIsStartedAsItsModule() {
        Class<?> ofTheImage = com.sun.net.httpserver.HttpServer.class;
        List<String> command = command(ofTheImage, PLAIN);
        assertEquals(List.of("--module", "jdk.httpserver/" + ofTheImage.getName(), "--file-dialog"),
                command.subList(command.size() - 3, command.size()));
    }

    @Test
    void anInstalledProgramWhoseJavaCannotBeStartedIsStartedByItsLauncher() {
        assertEquals(List.of("/opt/tallyline/bin/Tallyline", "--file-dialog"), command(FileRequest.class,
                Map.of("java.home", "/opt/tallyline/lib/runtime", "jpackage.app-path",
                        "/opt/tallyline/bin/Tallyline")));
    }

    @Test
    void anInstalledProgramWhoseJavaCanBeStartedIsStartedByThatWhichIsSooner() {
        List<String> command = command(FileRequest.class, Map.of("java.home", System.getProperty("java.home"),
                "java.io.tmpdir", "/tmp", "jpackage.app-path", "/opt/tallyline/bin/Tallyline"));
        assertEquals(Path.of(System.getProperty("java.home"), "bin", "java").toString(), command.getFirst());
    }
}
