package app.tallyline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;

class DataFolderTest {
    private static final Path HOME = Path.of("home");

    private static Path on(String system, Map<String, String> environment) {
        return DataFolder.of(Map.of("os.name", system, "user.home", "home")::get, environment::get);
    }

    @Test
    void liesWhereThePlatformWantsIt() {
        assertEquals(HOME.resolve(".local").resolve("share").resolve("tallyline"), on("Linux", Map.of()));
        assertEquals(Path.of("data").resolve("tallyline"), on("Linux", Map.of("XDG_DATA_HOME", "data")));
        assertEquals(Path.of("roaming").resolve("Tallyline"), on("Windows 11", Map.of("APPDATA", "roaming")));
        assertEquals(HOME.resolve("AppData").resolve("Roaming").resolve("Tallyline"), on("Windows 11", Map.of()));
        assertEquals(HOME.resolve("Library").resolve("Application Support").resolve("Tallyline"),
                on("Mac OS X", Map.of()));
    }
}
