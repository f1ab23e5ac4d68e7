package app.tallyline.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

import app.tallyline.store.StoreProblem.Reason;

/// Puts a sound file in the place of a damaged one, in steps. Should the program be ended between two of them, either the damaged
/// file lies at its place with all that lay beside it, or the sound one does, with a seal that fits it: a journal that is still
/// beside it is then known for another's, and not read.
///
/// @param file the damaged store
/// @param aside where it is to lie; nothing lies there
/// @param sound a store that was closed whole
/// @param work where is noted what is unfinished
record Replacement(StoreFile file, StoreFile aside, StoreFile sound, WorkFolder work) {
    /// What of a store is kept with it. The index of its journal, which SQLite makes anew, is not.
    static final List<String> KEPT = List.of("", "-wal", "-journal", "-seal");
    private static final List<String> JOURNALS = List.of("-wal", "-journal", "-shm");

    /// A part of the work, all or nothing.
    interface Step {
        void take() throws IOException;
    }

    /// @throws StoreProblem if the sound file could not be sealed
    void run() throws IOException {
        for (Step step : steps()) {
            step.take();
        }
    }

    /// All of it, in their order.
    List<Step> steps() throws IOException {
        if (!Seal.fits(sound)) {
            throw new StoreProblem(Reason.UNWRITABLE, file.path().toString());
        }
        List<Step> steps = new ArrayList<>();
        KEPT.forEach(ending -> steps.add(() -> keep(file.beside(ending), aside.beside(ending))));
        steps.add(() -> work.save(Seal.beside(file), true,
                unfinished -> Files.copy(Seal.beside(sound), unfinished, StandardCopyOption.REPLACE_EXISTING)));
        steps.add(this::takePlace);
        JOURNALS.forEach(ending -> steps.add(() -> remove(file.beside(ending))));
        return steps;
    }

    /// By a second name, which takes no room and no reading of what may be unreadable; where there are none, by a copy.
    private void keep(Path part, Path second) throws IOException {
        if (!isThere(part)) {
            return;
        }
        try {
            Files.createLink(second, part);
        } catch (UnsupportedOperationException | IOException noLinks) {
            work.save(second, false,
                    unfinished -> Files.copy(part, unfinished, StandardCopyOption.REPLACE_EXISTING));
        }
    }

    private void takePlace() throws IOException {
        try (FileChannel channel = FileChannel.open(sound.path(), StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(sound.path(), file.path(), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void remove(Path journal) {
        if (isThere(journal)) {
            PrivateFiles.discard(journal);
        }
    }

    /// What is no file is left to whoever opens the store: it is a stray journal.
    private static boolean isThere(Path part) {
        return Files.isRegularFile(part, LinkOption.NOFOLLOW_LINKS);
    }

    /// Takes back what a replacement that broke off has done, where the damaged file still lies at its place: its second name is
    /// removed, and with it those of what lies beside it.
    static void takeBack(StoreFile file, StoreFile aside) throws IOException {
        if (!isSame(file.path(), aside.path())) {
            return;
        }
        for (String ending : KEPT.reversed()) {
            if (ending.equals("-seal") || isSame(file.beside(ending), aside.beside(ending))) {
                PrivateFiles.discard(aside.beside(ending));
            }
        }
    }

    private static boolean isSame(Path part, Path second) throws IOException {
        return Files.exists(part) && Files.exists(second) && Files.isSameFile(part, second);
    }
}
