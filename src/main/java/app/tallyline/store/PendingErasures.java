package app.tallyline.store;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import app.tallyline.store.StoreProblem.Reason;

/// Erasures that reach every copy of the store. Before anything is erased, who is to be erased and from which folders of copies is
/// noted in one note, so that an erasing that broke off is either all to be gone on with or never was; a folder is struck from
/// it once it is done, so that one out of reach is gone on with later. The notes hold numbers, no names.
///
/// @param store the store
/// @param work where they are noted
record PendingErasures(Store store, WorkFolder work) {
    private static final String ENDING = ".erasing";
    private static final Predicate<String> NUMBER = Pattern.compile("-?\\d+").asMatchPredicate();
    private static final int PARTS = 1_000;

    /// @param name of its note
    /// @param folders those that are not done
    /// @param numbers whose
    private record Pending(String name, List<Path> folders, Set<Long> numbers) {
        /// Empty where it names nobody, or no folder.
        static Optional<Pending> of(String name, List<String> lines) {
            Set<Long> numbers = lines.stream().filter(NUMBER).map(Long::valueOf).collect(Collectors.toSet());
            List<Path> folders = lines.stream().filter(NUMBER.negate()).map(line -> Path.of(URI.create(line))).toList();
            return numbers.isEmpty() || folders.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Pending(name, folders, numbers));
        }

        String text() {
            return Stream.concat(folders.stream().map(folder -> folder.toUri().toString()),
                    numbers.stream().map(String::valueOf)).collect(Collectors.joining("\n"));
        }

        Pending without(Path folder) {
            return new Pending(name, folders.stream().filter(each -> !each.equals(folder)).toList(), numbers);
        }
    }

    /// Erases whoever has one of those numbers here alone.
    void eraseHere(Set<Long> numbers) {
        store.quietly(() -> Erasure.erase(store.writing(), numbers));
        settle();
    }

    /// Tells of what was erased, and overwrites it in the file too.
    private void settle() {
        store.write(() -> null);
        overwrite();
    }

    private void overwrite() {
        store.writing().run("PRAGMA wal_checkpoint(TRUNCATE)");
    }

    /// Erases whoever has one of those numbers, here and from the copies in those folders. Whoever asks for it holds the store's
    /// [Store#longWork].
    ///
    /// @param goOn is told how many of a thousand parts are done and answers whether to go on now
    /// @throws StoreProblem if nobody could be erased here; nothing is then noted that would be gone on with
    Erased erase(Set<Long> numbers, List<Path> folders, IntPredicate goOn) {
        Pending pending = new Pending(UUID.randomUUID() + ENDING, folders, numbers);
        try {
            note(pending);
        } catch (StoreProblem problem) {
            throw problem.withNothingChanged();
        }
        try {
            store.quietly(() -> Erasure.erase(store.writing(), numbers));
        } catch (RuntimeException takenBack) {
            work.forget(work.folder().resolve(pending.name()));
            throw takenBack;
        }
        try {
            settle();
        } catch (StoreProblem problem) {
            // The person is gone from the log: the rest waits, which is no failure.
            log().warn("What was erased is settled when the store is opened next", problem);
            return new Erased(0, folders, true);
        }
        return finish(List.of(pending), goOn);
    }

    /// Writes down what waits, in the place of what was written down before; nothing where nothing waits any more.
    private void note(Pending pending) {
        try {
            if (pending.folders().isEmpty()) {
                work.forget(work.folder().resolve(pending.name()));
            } else {
                work.note(pending.name(), pending.text());
            }
        } catch (IOException problem) {
            throw StoreProblem.unwritten(work.folder(), problem);
        }
    }

    /// Goes on with what waits, where its folder can be reached; empty where nothing does, other long work is under way, or
    /// nothing can be written just now: it waits on, and keeps nobody from what they came for.
    Optional<Erased> finish(IntPredicate goOn) {
        try {
            if (withinReach().isEmpty()) {
                return Optional.empty();
            }
            try (var _ = store.longWork()) {
                List<Pending> pending = withinReach();
                eraseHereWhereKnown(pending);
                return Optional.of(finish(pending, goOn));
            }
        } catch (StoreProblem problem) {
            if (problem.reason() != Reason.BUSY) {
                log().warn("Erasing that was begun could not be gone on with", problem);
            }
            return Optional.empty();
        }
    }

    /// What was done in the store is not done again: it would take the undo history of what was logged since. Yet it may have
    /// broken off before it was done, and a person may have come back, such as by a copy that was not reached.
    private void eraseHereWhereKnown(List<Pending> pending) {
        Set<Long> numbers = pending.stream().flatMap(each -> each.numbers().stream()).collect(Collectors.toSet());
        if (Erasure.knows(store.writing(), numbers)) {
            eraseHere(numbers);
        } else {
            overwrite();
        }
    }

    private List<Pending> withinReach() {
        try {
            return work.notes(ENDING).stream()
                    .flatMap(note -> work.said(note, lines -> Pending.of(note.getFileName().toString(), lines))
                            .stream())
                    .filter(each -> each.folders().stream().anyMatch(this::isWithinReach)).toList();
        } catch (IOException problem) {
            throw new StoreProblem(Reason.UNREADABLE, work.folder().toString(), problem);
        }
    }

    /// The store's own folder of backups is, though none was made yet: other copies lie beside the store.
    private boolean isWithinReach(Path folder) {
        return isOwn(folder) || Files.isDirectory(folder);
    }

    private boolean isOwn(Path folder) {
        return folder.equals(Backups.beside(store.file()).folder());
    }

    private Erased finish(List<Pending> pending, IntPredicate goOn) {
        int folders = pending.stream().mapToInt(each -> each.folders().size()).sum();
        Erased all = Erased.NOTHING;
        int done = 0;
        for (Pending each : pending) {
            Pending left = each;
            for (Path folder : each.folders()) {
                int before = PARTS * done / folders;
                Erased erased = erase(folder, each.numbers(), parts -> goOn.test(before + parts / folders));
                if (!erased.waiting()) {
                    left = left.without(folder);
                    struck(left);
                }
                all = all.and(erased);
                done++;
            }
        }
        return all;
    }

    /// Where it cannot be written down that a folder is done, it is looked through again next time.
    private void struck(Pending left) {
        try {
            note(left);
        } catch (StoreProblem problem) {
            log().warn("That a folder is done could not be noted", problem);
        }
    }

    private Erased erase(Path folder, Set<Long> numbers, IntPredicate goOn) {
        if (!isWithinReach(folder)) {
            return new Erased(0, List.of(folder), true);
        }
        try {
            List<Path> copies = new ArrayList<>(new Backups(folder, store.file().bareName(), work).files());
            if (isOwn(folder)) {
                copies.addAll(SetAside.DAMAGED.beside(store.file()));
                copies.addAll(SetAside.STRAY.beside(store.file()));
            }
            int size = Math.max(1, copies.size());
            return new Erasure(work, store.clock()).eraseFrom(copies, numbers, done -> goOn.test(PARTS * done / size));
        } catch (IOException problem) {
            log().warn("The copies of a folder could not be listed", problem);
            return new Erased(0, List.of(folder), true);
        }
    }

    private static Logger log() {
        return LoggerFactory.getLogger(PendingErasures.class);
    }
}
