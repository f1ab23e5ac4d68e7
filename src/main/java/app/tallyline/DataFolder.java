package app.tallyline;

import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Function;

/// Where the platform wants a program to keep its user's data.
final class DataFolder {
    private DataFolder() {}

    /// @param properties the system's properties, by name
    /// @param environment the environment's variables, by name; null for one that is not set
    static Path of(Function<String, String> properties, Function<String, String> environment) {
        String system = properties.apply("os.name").toLowerCase(Locale.ROOT);
        Path home = Path.of(properties.apply("user.home"));
        if (system.startsWith("win")) {
            String roaming = environment.apply("APPDATA");
            return (roaming == null ? home.resolve("AppData").resolve("Roaming") : Path.of(roaming))
                    .resolve("Tallyline");
        }
        if (system.startsWith("mac")) {
            return home.resolve("Library").resolve("Application Support").resolve("Tallyline");
        }
        String data = environment.apply("XDG_DATA_HOME");
        return (data == null || data.isBlank() ? home.resolve(".local").resolve("share") : Path.of(data))
                .resolve("tallyline");
    }
}
