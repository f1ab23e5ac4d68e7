package app.tallyline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The locks that processes hold on a store's files, as Linux tells them.
public final class Locks {
    /// What a process holds that has a store open: one on the store's file, one on its shared memory, one on its seal.
    public static final int OF_AN_OPEN_STORE = 3;

    private static final Path TOLD = Path.of("/proc/locks");

    private Locks() {}

    /// Whether the system tells of locks.
    public static boolean told() {
        return Files.isReadable(TOLD);
    }

    /// How many this process holds.
    public static long held(Path store) throws IOException {
        return held(ProcessHandle.current().pid(), store);
    }

    /// How many a process holds.
    public static long held(long process, Path store) throws IOException {
        List<String> files = new ArrayList<>();
        for (String ending : List.of("", "-shm", "-seal")) {
            Path file = store.resolveSibling(store.getFileName() + ending);
            if (Files.exists(file)) {
                files.add(":" + Files.getAttribute(file, "unix:ino"));
            }
        }
        return Files.readAllLines(TOLD).stream().map(line -> line.strip().split("\\s+"))
                .filter(words -> words[1].equals("POSIX") && words[4].equals(Long.toString(process)))
                .filter(words -> files.stream().anyMatch(words[5]::endsWith)).count();
    }
}
