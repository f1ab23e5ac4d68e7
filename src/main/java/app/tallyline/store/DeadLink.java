package app.tallyline.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// A link on the way to a file that leads to where there is nothing, such as into a disk that is not connected.
///
/// @param link where it lies
/// @param target where the file would lie
record DeadLink(Path link, Path target) {
    /// As many links in a row as systems commonly follow.
    private static final int MOST = 40;

    /// The first such link on the way to that file.
    ///
    /// @throws IOException if it cannot be read
    static Optional<DeadLink> onTheWayTo(Path file) throws IOException {
        Path absolute = file.toAbsolutePath();
        Optional<Path> first = dead(absolute);
        if (first.isEmpty()) {
            return Optional.empty();
        }
        Path target = absolute;
        Optional<Path> link = first;
        for (int n = 0; link.isPresent() && n < MOST; n++) {
            target = followed(link.get()).resolve(link.get().relativize(target)).normalize();
            link = dead(target);
        }
        return Optional.of(new DeadLink(first.get(), target));
    }

    private static Optional<Path> dead(Path file) {
        for (Path each = file; each != null; each = each.getParent()) {
            if (Files.isSymbolicLink(each) && !Files.exists(each)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    /// By what its own folder really is: a way up leads out of that one.
    private static Path followed(Path link) throws IOException {
        return link.getParent().toRealPath().resolve(Files.readSymbolicLink(link));
    }
}
