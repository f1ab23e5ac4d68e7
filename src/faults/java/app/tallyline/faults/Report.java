package app.tallyline.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// The table of what was seen, a line a fault.
public final class Report {
    private static final Path FILE = Path.of("target", "faults.md");

    private Report() {}

    /// @param fault what was done
    /// @param times how often
    /// @param seen what came of it, in numbers
    public static void line(String fault, long times, String seen) {
        try {
            if (!Files.exists(FILE)) {
                Files.writeString(FILE, "| fault | times | what came of it |\n| --- | ---: | --- |\n");
            }
            Files.writeString(FILE, "| %s | %,d | %s |%n".formatted(fault, times, seen), StandardOpenOption.APPEND);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
