package app.tallyline.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// The second folder that each backup is copied to, such as one on another disk. Other machines may keep their backups in it,
/// under names like ours: what this data file has put there is listed beside its own backups, and nothing else there is ever
/// removed.
///
/// @param beside the backups beside the data file
/// @param second those in the second folder
record SecondFolder(Backups beside, Backups second) {
    /// Copies a backup there, and removes of the earlier ones what the ladder lets go.
    ///
    /// @throws StoreProblem if the copy could not be written or is not sound; none is then left behind
    void take(Backup backup, Ladder ladder) {
        try {
            if (second.take(backup)) {
                PrivateFiles.make(list());
                Files.writeString(list(), listed(backup) + "\n", StandardOpenOption.APPEND, LinkOption.NOFOLLOW_LINKS);
            }
            prune(ladder);
        } catch (IOException problem) {
            throw StoreProblem.unwritten(list(), problem);
        }
    }

    private void prune(Ladder ladder) throws IOException {
        Set<String> ours = new TreeSet<>(Files.readAllLines(list()));
        List<Backup> there = second.list().stream().filter(each -> ours.contains(listed(each))).toList();
        Set<Backup> kept = ladder.kept(there);
        List<Backup> old = there.stream().filter(each -> !kept.contains(each)).toList();
        if (!old.isEmpty()) {
            old.forEach(each -> PrivateFiles.discard(each.file()));
            old.forEach(each -> ours.remove(listed(each)));
            beside.work().save(list(), true, unfinished -> Files.write(unfinished, ours));
        }
    }

    private Path list() {
        return beside.folder().resolve(beside.name() + "-in-second-folder.txt");
    }

    /// A backup's name in the list, in which each takes a line.
    private static String listed(Backup backup) {
        return backup.file().getFileName().toString().replace('\n', '/');
    }
}
