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
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import app.tallyline.store.StoreProblem.Reason;

/// Erasures that reach every copy of the store. What is to be erased from each folder of copies is noted before anything is
/// erased and until the folder is done, so that what broke off, or a folder out of reach, is gone on with later. The notes hold
/// numbers, no names.
///
/// @param store the store
/// @param work where they are noted
record PendingErasures(Store store, WorkFolder work) {
    private static final String ENDING = ".erasing";
    private static final int PARTS = 1_000;

    private record Pending(Path note, Path folder, Set<Long> numbers) {
        /// Empty where it names nobody.
        static Optional<Pending> of(Path note, List<String> lines) {
            Set<Long> numbers = lines.stream().skip(1).map(Long::valueOf).collect(Collectors.toSet());
            return numbers.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Pending(note, Path.of(URI.create(lines.getFirst())), numbers));
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
        store.writing().run("PRAGMA wal_checkpoint(TRUNCATE)");
    }

    /// Erases whoever has one of those numbers, here and from the copies in those folders. Whoever asks for it holds the store's
    /// [Store#longWork].
    ///
    /// @param goOn is told how many of a thousand parts are done and answers whether to go on now
    /// @throws StoreProblem if nobody could be erased here; nothing is then noted that would be gone on with
    Erased erase(Set<Long> numbers, List<Path> folders, IntPredicate goOn) {
        List<Pending> pending = noted(numbers, folders);
        try {
            store.quietly(() -> Erasure.erase(store.writing(), numbers));
        } catch (RuntimeException takenBack) {
            forget(pending);
            throw takenBack;
        }
        try {
            settle();
        } catch (StoreProblem problem) {
            // The person is gone from the log: the rest waits, which is no failure.
            log().warn("What was erased is settled when the store is opened next", problem);
            return new Erased(0, folders, true);
        }
        return finish(pending, goOn);
    }

    private List<Pending> noted(Set<Long> numbers, List<Path> folders) {
        List<Pending> pending = new ArrayList<>();
        try {
            for (Path folder : folders) {
                String text = Stream.concat(Stream.of(folder.toUri().toString()), numbers.stream().map(String::valueOf))
                        .collect(Collectors.joining("\n"));
                pending.add(new Pending(work.note(UUID.randomUUID() + ENDING, text), folder, numbers));
            }
            return pending;
        } catch (IOException problem) {
            forget(pending);
            throw StoreProblem.unwritten(work.folder(), problem).withNothingChanged();
        } catch (StoreProblem problem) {
            forget(pending);
            throw problem.withNothingChanged();
        }
    }

    private void forget(List<Pending> pending) {
        pending.forEach(each -> work.forget(each.note()));
    }

    /// Goes on with what waits, where its folder can be reached; empty where nothing does, other long work is under way, or
    /// nothing can be written just now: it waits on, and keeps nobody from what they came for.
    Optional<Erased> finish(IntPredicate goOn) {
        try {
            if (within().isEmpty()) {
                return Optional.empty();
            }
            try (var _ = store.longWork()) {
                List<Pending> pending = within();
                pending.forEach(each -> eraseHere(each.numbers()));
                return Optional.of(finish(pending, goOn));
            }
        } catch (StoreProblem problem) {
            if (problem.reason() != Reason.BUSY) {
                log().warn("Erasing that was begun could not be gone on with", problem);
            }
            return Optional.empty();
        }
    }

    private List<Pending> within() {
        try {
            return work.notes(ENDING).stream()
                    .flatMap(note -> work.said(note, lines -> Pending.of(note, lines)).stream())
                    .filter(each -> Files.isDirectory(each.folder())).toList();
        } catch (IOException problem) {
            throw new StoreProblem(Reason.UNREADABLE, work.folder().toString(), problem);
        }
    }

    private Erased finish(List<Pending> pending, IntPredicate goOn) {
        Erased all = Erased.NOTHING;
        for (int i = 0; i < pending.size(); i++) {
            int before = PARTS * i / pending.size();
            int folders = pending.size();
            Erased erased = finish(pending.get(i), done -> goOn.test(before + done / folders));
            if (!erased.waiting()) {
                work.forget(pending.get(i).note());
            }
            all = all.and(erased);
        }
        return all;
    }

    private Erased finish(Pending pending, IntPredicate goOn) {
        Backups beside = Backups.beside(store.file());
        boolean own = pending.folder().equals(beside.folder());
        if (!own && !Files.isDirectory(pending.folder())) {
            return new Erased(0, List.of(pending.folder()), true);
        }
        try {
            List<Path> copies = new ArrayList<>(new Backups(pending.folder(), beside.name(), work).files());
            if (own) {
                copies.addAll(Rescue.setAsideBeside(store.file()));
                copies.addAll(StrayJournals.keptBeside(store.file()));
            }
            int size = Math.max(1, copies.size());
            return new Erasure(work, store.clock()).eraseFrom(copies, pending.numbers(),
                    done -> goOn.test(PARTS * done / size));
        } catch (IOException problem) {
            log().warn("The copies of a folder could not be listed", problem);
            return new Erased(0, List.of(pending.folder()), true);
        }
    }

    private static Logger log() {
        return LoggerFactory.getLogger(PendingErasures.class);
    }
}
