package app.tallyline.desktop.dialog;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// How to start this very program once more, in another process: from its jar, its folder of classes or its module, as it was
/// started itself; or by its launcher, where it was installed with a Java of its own that cannot be started by itself. For a
/// short life: it starts sooner, and takes less memory.
///
/// @param main the class that begins it, which for this task must need none of the libraries
/// @param properties the system's properties, by name; null for one that is not set
record ProgramCommand(Class<?> main, UnaryOperator<String> properties) {
    private static final List<String> SHORT_LIFE = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx64m",
            "-XX:-UsePerfData", "-Xshare:auto");

    List<String> with(String argument) {
        Path java = Path.of(properties.apply("java.home"), "bin", "java");
        String launcher = properties.apply("jpackage.app-path");
        if (launcher != null && Files.notExists(java)) {
            return List.of(launcher, argument);
        }
        List<String> command = new ArrayList<>(List.of(java.toString()));
        command.addAll(SHORT_LIFE);
        command.add("-XX:ErrorFile=" + Path.of(properties.apply("java.io.tmpdir"), "tallyline-%p.log"));
        URI place = place();
        if (place.getScheme().equals("file")) {
            Path file = Path.of(place);
            command.add("--enable-native-access=ALL-UNNAMED");
            command.addAll(Files.isDirectory(file)
                    ? List.of("-cp", file.toString(), main.getName())
                    : List.of("-jar", file.toString()));
        } else {
            String module = main.getModule().getName();
            command.addAll(List.of("--enable-native-access=" + module, "--module", module + "/" + main.getName()));
        }
        command.add(argument);
        return command;
    }

    /// Where the program's classes lie: a jar, a folder, or the run-time image itself.
    private URI place() {
        try {
            return main.getProtectionDomain().getCodeSource().getLocation().toURI();
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
