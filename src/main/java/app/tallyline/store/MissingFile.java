package app.tallyline.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import app.tallyline.store.StoreProblem.Reason;

/// Tells a data file that is gone from one that never was: no new store is made where there was one, for it would pass for
/// a log in which nothing was ever done.
///
/// @param file where the store lies, or should lie
record MissingFile(StoreFile file) {
    /// @throws StoreProblem with reason LEADS_NOWHERE if a link on the way to that path does
    static void refuseDeadLink(Path path) {
        try {
            DeadLink.onTheWayTo(path).ifPresent(dead -> {
                throw new StoreProblem(Reason.LEADS_NOWHERE, dead.link().toString()).with(dead.target().toString())
                        .withNothingChanged();
            });
        } catch (IOException problem) {
            throw new StoreProblem(Reason.UNREADABLE, path.toString(), problem);
        }
    }

    /// @throws StoreProblem with reason MISSING if there is no file, or an empty one, and something beside tells that there
    ///         was a store
    void refuse() {
        if (!isMissing()) {
            return;
        }
        try {
            List<String> traces = traces();
            // Another program may have made its first store meanwhile: whatever is beside came after the file.
            if (!traces.isEmpty() && isMissing()) {
                throw new StoreProblem(Reason.MISSING, file.path().toString()).with(String.join(", ", traces))
                        .withNothingChanged();
            }
        } catch (IOException problem) {
            throw new StoreProblem(Reason.UNREADABLE, file.path().getParent().toString(), problem);
        }
    }

    private boolean isMissing() {
        try {
            return !Files.exists(file.path()) || Files.isRegularFile(file.path()) && StoreFile.length(file.path()) == 0;
        } catch (IOException unreadable) {
            return false;
        }
    }

    /// What is put beside a store only once there is one: a seal is empty until then.
    private List<String> traces() throws IOException {
        List<String> traces = new ArrayList<>();
        for (Path each : List.of(Seal.beside(file), file.journal())) {
            if (Files.isRegularFile(each, LinkOption.NOFOLLOW_LINKS) && StoreFile.length(each) > 0) {
                traces.add(each.getFileName().toString());
            }
        }
        Backups backups = Backups.beside(file);
        if (!backups.named().isEmpty()) {
            traces.add(backups.folder().getFileName().toString());
        }
        SetAside.DAMAGED.beside(file).forEach(each -> traces.add(each.getFileName().toString()));
        return traces;
    }
}
