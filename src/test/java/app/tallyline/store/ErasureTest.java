package app.tallyline.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import app.tallyline.MovableClock;
import app.tallyline.model.Activity;
import app.tallyline.model.Deal;
import app.tallyline.model.Details;
import app.tallyline.model.KnownProspect;
import app.tallyline.model.Measure;
import app.tallyline.model.Moment;
import app.tallyline.model.Prospect;
import app.tallyline.model.Prospect.Reach;
import app.tallyline.model.Settings.Safekeeping;

/// A person who is erased from every copy is in none, and nobody else is gone from any.
class ErasureTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    @TempDir
    private Path folder;

    private final MovableClock clock = new MovableClock(DAY.atTime(9, 0).atZone(ZONE).toInstant(), ZONE);

    private Path file() {
        return folder.resolve("t.db");
    }

    private Store open() {
        return Store.open(file(), clock);
    }

    @Test
    void aNamesakeIsNotErasedFromTheBackups() {
        try (Store store = open()) {
            long erased = store.prospects().add(Prospect.named("Ida Holm")).id();
            store.prospects().add(Prospect.named("Ida Holm"));
            Backup backup = backUp(store);
            assertEquals(1, store.prospects().eraseEverywhere(erased, _ -> true).copies());
            assertEquals(1, store.keeper().contents(backup.file()).orElseThrow().prospects());
            store.keeper().restore(backup.file());
            assertTrue(store.prospects().find("Ida Holm").isPresent());
        }
    }

    /// What was sold is counted; whom it names is not kept.
    @Test
    void aProductThatNamesThePersonIsErasedAndAnotherStays() {
        try (Store store = open()) {
            long erased = store.prospects().add(Prospect.named("Ida Holm")).id();
            for (String product : List.of("Desk for Ida Holm", "Aida Holmbo", "Chair")) {
                store.log().record(new Activity(Measure.SALE, 1, Moment.onDay(LocalDate.of(2026, 11, 20), ZONE))
                        .withDetails(Details.NONE.withProspect(Optional.of(erased))
                                .withDeal(new Deal(Optional.empty(), product, Optional.empty()))));
            }
            store.prospects().eraseEverywhere(erased, _ -> true);
            assertEquals(List.of("", "Aida Holmbo", "Chair"), store.log().on(LocalDate.of(2026, 11, 20), 9).stream()
                    .map(each -> each.activity().details().deal().product()).sorted().toList());
        }
    }

    /// Another machine keeps its backups in the same folder: there the row's number is someone else's.
    @Test
    void whoeverHasTheSameRowInAnotherFileIsNotErased() throws IOException {
        Path others = folder.resolve("other/t.db");
        Path theirs;
        try (Store other = Store.open(others, clock)) {
            other.prospects().add(Prospect.named("Bo Lund"));
            theirs = backUp(other).file();
        }
        try (Store store = open()) {
            long first = store.prospects().add(Prospect.named("Ida Holm")).id();
            Path beside = backUp(store).file().getParent();
            Path copied = Files.copy(theirs, beside.resolve("t-2026-01-01T000000000Z-day.db"));
            store.prospects().eraseEverywhere(first, _ -> true);
            assertEquals(1, store.keeper().contents(copied).orElseThrow().prospects());
        }
    }

    @Test
    void whoWasMergedIntoThePersonGoesToo() throws IOException {
        try (Store store = open()) {
            long kept = store.prospects().add(Prospect.named("Zacharias Quist")).id();
            long merged = store.prospects().add(Prospect.named("Zach Quist")).id();
            store.log().record(calls(2), "Zach Quist");
            backUp(store);
            store.prospects().merge(kept, merged);
            backUp(store);
            assertEquals(new Erased(2, List.of(), false), store.prospects().eraseEverywhere(kept, _ -> true));
        }
        assertNowhere("quist");
    }

    @Test
    void whoWasMergedIntoThePersonOnceMoreGoesToo() throws IOException {
        try (Store store = open()) {
            long kept = store.prospects().add(Prospect.named("Zacharias Quist")).id();
            long merged = store.prospects().add(Prospect.named("Zach Quist")).id();
            backUp(store);
            store.prospects().merge(kept, merged);
            store.undoHistory().undo();
            store.undoHistory().redo();
            assertEquals(new Erased(1, List.of(), false), store.prospects().eraseEverywhere(kept, _ -> true));
        }
        assertNowhere("quist");
    }

    /// Once they are two again, the other is nobody's part.
    @Test
    void whoseMergingWasUndoneStays() throws IOException {
        try (Store store = open()) {
            long kept = store.prospects().add(Prospect.named("Zacharias Quist")).id();
            long merged = store.prospects().add(Prospect.named("Ida Holm")).id();
            store.prospects().merge(kept, merged);
            store.undoHistory().undo();
            store.undoHistory().redo();
            store.undoHistory().undo();
            store.prospects().eraseEverywhere(kept, _ -> true);
            assertTrue(store.prospects().find("Ida Holm").isPresent());
        }
        assertNowhere("quist");
    }

    @Test
    void renamedAndHiddenCopiesAreReachedAndWhatIsNoneIsLeftAlone() throws IOException {
        try (Store store = open()) {
            long id = store.prospects().add(Prospect.named("Zacharias Quist")).id();
            Path backups = backUp(store).file().getParent();
            Files.copy(store.keeper().backups().getFirst().file(), backups.resolve("before the trip.sqlite"));
            Files.copy(store.keeper().backups().getFirst().file(), folder.resolve("t-damaged-2026-01-01T000000Z.db"));
            Files.copy(store.keeper().backups().getFirst().file(), folder.resolve("t-damaged-of last week.db"));
            Files.writeString(backups.resolve("notes.txt"), "buy tea");
            assertEquals(new Erased(4, List.of(), false), store.prospects().eraseEverywhere(id, _ -> true));
            assertEquals("buy tea", Files.readString(backups.resolve("notes.txt")));
        }
        assertNowhere("quist");
    }

    /// What cannot be searched is told, never claimed.
    @Test
    void copiesThatCannotTellAreNamed() throws IOException {
        try (Store store = open()) {
            long id = store.prospects().add(Prospect.named("Zacharias Quist")).id();
            Path backups = backUp(store).file().getParent();
            Path old = backups.resolve("t-2020-01-01T000000000Z-day.db");
            try (InputStream kept = ErasureTest.class.getResourceAsStream("/stores/v6.db")) {
                Files.copy(kept, old);
            }
            Path broken = backups.resolve("t-2021-01-01T000000000Z-day.db");
            Files.write(broken, "SQLite format 3\0 and Zacharias".getBytes(StandardCharsets.US_ASCII));
            Erased erased = store.prospects().eraseEverywhere(id, _ -> true);
            assertEquals(new Erased(1, List.of(old, broken), false), erased);
        }
    }

    /// What was set aside as damaged may hold a person in any of its parts, whatever is left of their beginnings.
    @Test
    void whatWasSetAsideIsNamedThoughItsBeginningIsGone() throws IOException {
        try (Store store = open()) {
            long id = store.prospects().add(Prospect.named("Zacharias Quist")).id();
            Path backup = backUp(store).file();
            Path dated = noBeginning(backup, backup.resolveSibling("t-2021-01-01T000000000Z-day.db"));
            Path unfinished = noBeginning(backup, backup
                    .resolveSibling(".tallyline-00000000-0000-0000-0000-000000000000.unfinished"));
            Path main = noBeginning(backup, folder.resolve("t-damaged-2026-01-01T000000Z.db"));
            Path alone = noBeginning(backup, folder.resolve("t-damaged-2026-01-02T000000Z.db-wal"));
            Path rollback = noBeginning(backup, folder.resolve("t-damaged-2026-01-02T000000Z-2.db-journal"));
            Path stray = noBeginning(backup, folder.resolve("t-stray-2026-01-03T000000Z.wal"));
            Files.createFile(folder.resolve("t-damaged-2026-01-04T000000Z.db"));
            Path empty = noBeginning(backup, folder.resolve("t-damaged-2026-01-04T000000Z.db-wal"));
            Files.writeString(folder.resolve("t-damaged-2026-01-04T000000Z.db-seal"), "a seal names nobody");
            Erased erased = store.prospects().eraseEverywhere(id, _ -> true);
            assertEquals(new Erased(1, List.of(unfinished, dated, main, rollback, alone, empty, stray), false), erased);
        }
    }

    private static Path noBeginning(Path copy, Path to) throws IOException {
        byte[] bytes = Files.readAllBytes(copy);
        Arrays.fill(bytes, 0, 16, (byte) 0);
        return Files.write(to, bytes);
    }

    @Test
    void whatBrokeOffIsBroughtToItsEndWhenTheStoreIsOpenedNext() throws IOException {
        try (Store store = open()) {
            long id = store.prospects().add(Prospect.named("Zacharias Quist")).id();
            for (int i = 0; i < 4; i++) {
                backUp(store);
            }
            assertThrows(IllegalStateException.class, () -> store.prospects().eraseEverywhere(id, _ -> {
                throw new IllegalStateException("the program is ended");
            }));
            assertFalse(store.prospects().find(id).isPresent());
        }
        try (Store store = open()) {
            assertEquals(Optional.of(new Erased(3, List.of(), false)), store.keeper().finishErasing(_ -> true));
            assertEquals(Optional.empty(), store.keeper().finishErasing(_ -> true));
        }
        assertNowhere("quist");
        assertFalse(Files.exists(folder.resolve("t.db-work")));
    }

    /// What is refused with nothing changed is not done behind the user's back by the next command.
    @Test
    void whatCouldNotBeBegunIsNotGoneOnWith() throws IOException {
        Path away = folder.resolve("away.db");
        try (Store store = open()) {
            long id = store.prospects().add(Prospect.named("Zacharias Quist")).id();
            backUp(store);
            Files.move(file(), away);
            assertTrue(assertThrows(StoreProblem.class, () -> store.prospects().eraseEverywhere(id, _ -> true))
                    .unchanged());
            Files.move(away, file());
            assertFalse(Files.exists(folder.resolve("t.db-work")));
            assertEquals(Optional.empty(), store.keeper().finishErasing(_ -> true));
            assertTrue(store.prospects().find(id).isPresent());
        }
    }

    @Test
    void whatCouldNotBeNotedIsNotBegun() throws IOException {
        try (Store store = open()) {
            long id = store.prospects().add(Prospect.named("Zacharias Quist")).id();
            Path inTheWay = Files.writeString(folder.resolve("t.db-work"), "no folder");
            assertTrue(assertThrows(StoreProblem.class, () -> store.prospects().eraseEverywhere(id, _ -> true))
                    .unchanged());
            assertEquals("no folder", Files.readString(inTheWay));
            assertTrue(store.prospects().find(id).isPresent());
        }
    }

    /// The person is gone from the log by then: that is said, and the rest follows.
    @Test
    void whatFailsOnceThePersonIsErasedIsGoneOnWith() throws IOException {
        try (Store store = open()) {
            long id = store.prospects().add(Prospect.named("Zacharias Quist")).id();
            Path backups = backUp(store).file().getParent();
            store.onChange(() -> {
                throw new StoreProblem(StoreProblem.Reason.FULL, file().toString());
            });
            assertEquals(new Erased(0, List.of(backups), true), store.prospects().eraseEverywhere(id, _ -> true));
            assertFalse(store.prospects().find(id).isPresent());
            assertEquals(Optional.of(new Erased(1, List.of(), false)), store.keeper().finishErasing(_ -> true));
        }
        assertNowhere("quist");
    }

    @Test
    void whatIsCancelledWaitsAndIsSaid() throws IOException {
        try (Store store = open()) {
            long id = store.prospects().add(Prospect.named("Zacharias Quist")).id();
            for (int i = 0; i < 3; i++) {
                backUp(store);
            }
            Erased erased = store.prospects().eraseEverywhere(id, _ -> false);
            assertEquals(1, erased.copies());
            assertEquals(2, erased.left().size());
            assertTrue(erased.waiting());
            assertEquals(2, store.keeper().finishErasing(_ -> true).orElseThrow().copies());
        }
        assertNowhere("quist");
    }

    /// A disk that is not there waits; nothing else is done again meanwhile.
    @Test
    void aSecondFolderOutOfReachWaits() throws IOException {
        Path second = folder.resolve("disk");
        Path away = folder.resolve("away");
        try (Store store = open()) {
            store.settings().change(now -> now.withSafekeeping(new Safekeeping(30, Optional.of(second))));
            long id = store.prospects().add(Prospect.named("Zacharias Quist")).id();
            backUp(store);
            Files.move(second, away);
            assertEquals(new Erased(1, List.of(second), true), store.prospects().eraseEverywhere(id, _ -> true));
            assertEquals(Optional.empty(), store.keeper().finishErasing(_ -> true));
            Files.move(away, second);
            assertEquals(Optional.of(new Erased(1, List.of(), false)), store.keeper().finishErasing(_ -> true));
        }
        assertNowhere("quist");
    }

    /// What is done in the data file is not done again with each try at the rest.
    @Test
    void whileAFolderWaitsTheUndoHistoryStays() throws IOException {
        try (Store store = open()) {
            long id = known(store, "Zacharias Quist");
            assertTrue(store.prospects().eraseEverywhere(id, _ -> false).waiting());
            store.log().record(calls(1));
            assertTrue(store.keeper().finishErasing(_ -> false).orElseThrow().waiting());
            assertTrue(store.undoHistory().undo().isPresent());
            assertFalse(store.keeper().finishErasing(_ -> true).orElseThrow().waiting());
        }
        assertNowhere("quist");
    }

    /// Such as by a backup that was not reached yet.
    @Test
    void whoComesBackWhileAFolderWaitsIsErasedAgain() throws IOException {
        Path unreached = folder.resolve("unreached.db");
        try (Store store = open()) {
            long id = known(store, "Zacharias Quist");
            Files.copy(store.keeper().backups().getFirst().file(), unreached);
            assertTrue(store.prospects().eraseEverywhere(id, _ -> false).waiting());
            store.keeper().restore(unreached);
            assertTrue(store.prospects().find("Zacharias Quist").isPresent());
            store.keeper().finishErasing(_ -> true);
            assertEquals(Optional.empty(), store.prospects().find("Zacharias Quist"));
        }
        Files.delete(unreached);
        assertNowhere("quist");
    }

    /// The program may be ended once any of it is noted: all is gone on with, or nothing.
    @Test
    void whateverIsNotedLeadsToAll() throws IOException {
        Path before = folder.resolve("before");
        try (Store store = open()) {
            known(store, "Zacharias Quist");
            backUp(store);
        }
        Files.copy(file(), before);
        try (Store store = open()) {
            long id = store.prospects().find("Zacharias Quist").orElseThrow().id();
            assertThrows(IllegalStateException.class, () -> store.prospects().eraseEverywhere(id, _ -> {
                throw new IllegalStateException("the program is ended");
            }));
        }
        try (Stream<Path> notes = Files.list(folder.resolve("t.db-work"))) {
            for (Path later : notes.sorted().skip(1).toList()) {
                Files.delete(later);
            }
        }
        Files.move(before, file(), StandardCopyOption.REPLACE_EXISTING);
        try (Store store = open()) {
            assertFalse(store.keeper().finishErasing(_ -> true).orElseThrow().waiting());
        }
        assertNowhere("quist");
    }

    /// No backup was made yet, so there is no folder of them.
    @Test
    void whatBrokeOffIsGoneOnWithWhereThereAreNoCopies() throws IOException {
        Path before = folder.resolve("before");
        try (Store store = open()) {
            store.prospects().add(Prospect.named("Zacharias Quist"));
            store.settings().change(now -> now.withSafekeeping(new Safekeeping(30, Optional.of(folder.resolve(
                    "disk")))));
        }
        Files.copy(file(), before);
        try (Store store = open()) {
            long id = store.prospects().find("Zacharias Quist").orElseThrow().id();
            assertTrue(store.prospects().eraseEverywhere(id, _ -> true).waiting());
        }
        Files.move(before, file(), StandardCopyOption.REPLACE_EXISTING);
        Path note;
        try (Stream<Path> notes = Files.list(folder.resolve("t.db-work"))) {
            note = notes.findFirst().orElseThrow();
        }
        List<String> lines = Files.readAllLines(note);
        Files.write(note, List.of(folder.resolve("backups").toUri().toString(), lines.getLast()));
        try (Store store = open()) {
            assertEquals(Optional.of(new Erased(0, List.of(), false)), store.keeper().finishErasing(_ -> true));
        }
        assertNowhere("quist");
        assertFalse(Files.exists(folder.resolve("t.db-work")));
    }

    /// Adds someone whom a backup knows, and three copies of it in a second folder.
    private long known(Store store, String name) throws IOException {
        Path second = folder.resolve("disk");
        store.settings().change(now -> now.withSafekeeping(new Safekeeping(30, Optional.of(second))));
        long id = store.prospects().add(Prospect.named(name)).id();
        Path backup = backUp(store).file();
        for (String copy : List.of("a.db", "b.db", "c.db")) {
            Files.copy(backup, second.resolve(copy));
        }
        return id;
    }

    /// A list without headings was remembered by its first row.
    @Test
    void columnsRememberedByAPersonsRowAreForgotten() throws IOException {
        try (Store store = open()) {
            Reach reach = new Reach("Quist ApS", "+45 12 34 56 78", "zq@example.com");
            long id = store.prospects().add(Prospect.named("Zacharias Quist")).id();
            KnownProspect known = store.prospects().find(id).orElseThrow();
            store.prospects().change(store.prospects().find(id).orElseThrow(), new Prospect(known.prospect().name(),
                    reach,
                    known.prospect().stage(), known.prospect().origin(), known.prospect().followUp(), ""));
            store.mappings().keep("4512345678 zachariasquist", "", Map.of("field name", "Zacharias Quist",
                    "field phone",
                    "+4512345678"));
            store.mappings().keep("date calls", "", Map.of("shape", "days"));
            store.prospects().erase(id);
            assertEquals(Map.of(), store.mappings().of("4512345678 zachariasquist"));
            assertEquals(Map.of("shape", "days"), store.mappings().of("date calls"));
        }
        String pages = new String(Files.readAllBytes(file()), StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        assertFalse(pages.contains("zacharias"));
        assertFalse(pages.contains("4512345678"));
    }

    private Backup backUp(Store store) {
        clock.moveTo(clock.instant().plus(Duration.ofMinutes(1)));
        return store.keeper().backUp().backup();
    }

    /// In no byte of any file.
    private void assertNowhere(String name) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.filter(Files::isRegularFile).toList()) {
                String bytes = new String(Files.readAllBytes(each), StandardCharsets.ISO_8859_1).toLowerCase(
                        Locale.ROOT);
                assertFalse(bytes.contains(name), each.toString());
            }
        }
    }

    private static Activity calls(long quantity) {
        return new Activity(Measure.COLD_CALL, quantity, Moment.at(DAY, LocalTime.of(10, 0), ZONE));
    }
}
