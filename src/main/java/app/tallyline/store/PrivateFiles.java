package app.tallyline.store;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Stream;

/// Makes files and folders that their owner alone can read, where the file system can say so, and removes them.
public final class PrivateFiles {
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");

    private PrivateFiles() {}

    /// Makes a folder, and those that it lies in, unless it is there.
    ///
    /// @throws StoreProblem if it cannot be made
    public static void makeFolder(Path folder) {
        if (Files.isDirectory(folder)) {
            return;
        }
        try {
            if (posix()) {
                Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(FOLDER));
            } else {
                Files.createDirectories(folder);
            }
        } catch (IOException problem) {
            throw StoreProblem.unwritten(folder, problem);
        }
    }

    /// Makes a file, if there is none, and lets its owner alone read it. A link in its place is removed, not followed.
    ///
    /// @throws StoreProblem if it cannot be made
    public static void make(Path file) {
        try {
            if (Files.isSymbolicLink(file)) {
                Files.delete(file);
            }
            create(file);
        } catch (FileAlreadyExistsException there) {
            // Made before, or by another program just now.
            restrict(file);
        } catch (IOException problem) {
            throw StoreProblem.unwritten(file, problem);
        }
    }

    private static void restrict(Path file) {
        if (posix()) {
            try {
                Files.getFileAttributeView(file, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
                        .setPermissions(FILE);
            } catch (IOException problem) {
                throw StoreProblem.unwritten(file, problem);
            }
        }
    }

    /// Makes a file that its owner alone can read, from its first moment on.
    ///
    /// @throws FileAlreadyExistsException if something is there, be it a link that leads nowhere
    static void create(Path file) throws IOException {
        if (posix()) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(FILE));
        } else {
            Files.createFile(file);
        }
    }

    /// @throws StoreProblem if it is there and cannot be removed
    static void discard(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException problem) {
            throw StoreProblem.unwritten(file, problem);
        }
    }

    /// Removes a folder and all that is in it.
    ///
    /// @throws StoreProblem if something of it cannot be removed
    static void discardFolder(Path folder) {
        try (Stream<Path> inside = Files.walk(folder)) {
            inside.sorted(Comparator.reverseOrder()).forEach(PrivateFiles::discard);
        } catch (IOException problem) {
            throw StoreProblem.unwritten(folder, problem);
        }
    }

    private static boolean posix() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    }
}
