package app.tallyline.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import app.tallyline.model.Activity;
import app.tallyline.model.Entry;
import app.tallyline.model.FollowUp;
import app.tallyline.model.KnownProspect;
import app.tallyline.model.Measure;
import app.tallyline.model.MeasureSetup;
import app.tallyline.model.Moment;
import app.tallyline.model.Outcome;
import app.tallyline.model.Period;
import app.tallyline.model.Prospect;
import app.tallyline.model.Prospect.Reach;
import app.tallyline.store.StoreProblem.Reason;

/// What others do to the rows of an import while it comes in piece by piece: whether it then comes in whole, is cancelled or
/// breaks off, nothing that was told to be saved is lost, each step can be taken back, and the check holds.
class MeanwhileTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T08:00:00Z"), ZONE);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final Measure DEMO = new Measure("demo", Measure.Kind.COUNT);
    private static final MeasureSetup DEMO_SETUP = new MeasureSetup(DEMO, "Demo", MeasureSetup.Mark.NONE,
            Optional.empty(), Optional.empty(), false);
    private static final Reach COMPANY = new Reach("Nordlys A/S", "", "");

    @TempDir
    private Path folder;

    private Store store;

    @BeforeEach
    void open() {
        store = Store.open(folder.resolve("t.db"), CLOCK);
    }

    @AfterEach
    void close() {
        assertEquals(List.of(), store.keeper().check());
        store.close();
    }

    @Test
    void aMeasureOfTheImportThatWasUsedStaysWhenTheImportIsCancelled() {
        assertThrows(CancellationException.class, () -> store.intake().bring(List.of(DEMO_SETUP), rows(
                MeanwhileTest::a),
                meanwhile(() -> store.log().record(new Activity(DEMO, 1, Moment.onDay(DAY, ZONE))), 750)));
        assertEquals(List.of(), store.undoHistory().unfinished());
        assertEquals(1, store.history().totals(Period.day(DAY)).of(DEMO));
        assertEquals(0, calls());
        store.undoHistory().undo();
        assertEquals(List.of(), store.measures().all().stream().filter(setup -> setup.measure().equals(DEMO)).toList());
        store.undoHistory().redo();
        assertEquals(1, store.history().totals(Period.day(DAY)).of(DEMO));
    }

    @Test
    void aStoreWhoseImportBrokeOffOpensThoughItsMeasureWasUsed() {
        store.intake().bring(List.of(DEMO_SETUP), rows(MeanwhileTest::a), meanwhile(() -> {
            store.log().record(new Activity(DEMO, 1, Moment.onDay(DAY, ZONE)));
            Stopped.copy(folder.resolve("t.db"), folder.resolve("stopped.db"));
        }, 1_000));
        try (Store next = Store.open(folder.resolve("stopped.db"), CLOCK)) {
            assertEquals(1, next.history().totals(Period.day(DAY)).of(DEMO));
            assertEquals(1, next.log().count());
            assertEquals(List.of(), next.keeper().check());
        }
    }

    @Test
    void whatIsNotedOfAProspectStaysWhenTheImportThatCompletedItIsCancelled() {
        long id = store.prospects().add(Prospect.named("Nordlys")).id();
        assertThrows(CancellationException.class, () -> store.intake().bring(rows(this::nordlysFirst), meanwhile(() -> {
            Prospect now = store.prospects().find(id).orElseThrow().prospect();
            assertEquals(COMPANY, now.reach());
            store.prospects().change(store.prospects().find(id).orElseThrow(), now.withReach(new Reach("Nordlys A/S",
                    "12345678", "")));
            store.log().record(new Activity(Measure.SALE, 1, Moment.onDay(DAY, ZONE)), "Nordlys");
            store.agenda().schedule(id, LocalDate.of(2026, 12, 1), Optional.empty());
        }, 750)));
        Prospect kept = store.prospects().find(id).orElseThrow().prospect();
        assertEquals(new Reach("", "12345678", ""), kept.reach());
        assertEquals(Prospect.Stage.WON, kept.stage());
        assertEquals(FollowUp.of(Optional.of(LocalDate.of(2026, 12, 1)), Optional.empty(), ""), kept.followUp());
        undoAll();
        assertEquals(List.of(), store.prospects().all());
    }

    @Test
    void aProspectOfTheImportThatWasChangedStaysWhenItIsCancelled() {
        assertThrows(CancellationException.class, () -> store.intake().bring(rows(MeanwhileTest::a), meanwhile(() -> {
            KnownProspect known = store.prospects().find("A7").orElseThrow();
            store.prospects().change(known, known.prospect().withReach(new Reach("", "12345678", "")));
        }, 750)));
        assertEquals(List.of(Prospect.named("A7").withReach(new Reach("", "12345678", ""))),
                store.prospects().all().stream().map(KnownProspect::prospect).toList());
        undoAll();
        assertEquals(List.of(), store.prospects().all());
    }

    @Test
    void anOutcomeThatWasNotedOfAnImportedEntryStaysWithIt() {
        store.log().record(call(5));
        assertThrows(CancellationException.class, () -> store.intake().bring(rows(MeanwhileTest::a),
                meanwhile(() -> store.log().note(10, Outcome.TALKED), 750)));
        assertEquals(6, calls());
        assertEquals(Optional.of(Outcome.TALKED), store.log().find(10).orElseThrow().activity().details().outcome());
        assertEquals(List.of(), store.keeper().check());
        undoAll();
        assertEquals(0, store.log().count());
        assertEquals(List.of(), store.prospects().all());
        redoAll();
        assertEquals(6, calls());
    }

    @Test
    void anImportedEntryThatWasDeletedComesBackByNothing() {
        store.log().record(call(5));
        assertThrows(CancellationException.class, () -> store.intake().bring(rows(MeanwhileTest::a),
                meanwhile(() -> store.log().delete(10), 750)));
        assertEquals(5, calls());
        store.undoHistory().undo();
        assertEquals(0, calls());
        assertEquals(Optional.empty(), store.undoHistory().undo());
    }

    @Test
    void whatWasDoneMeanwhileIsTakenBackBeforeNothingThatHangsOnIt() {
        store.intake().bring(rows(i -> Prospect.named(i < 600 ? "A" + i % 20 : "Nordlys")),
                meanwhile(() -> store.log().record(call(1), "Nordlys"), 1_000));
        assertEquals(1_001, calls());
        store.undoHistory().undo();
        assertEquals(1, calls(), "the import ended last");
        store.undoHistory().undo();
        assertEquals(0, calls());
        assertEquals(List.of(), store.prospects().all());
        redoAll();
        assertEquals(1_001, calls());
    }

    @Test
    void anEditBeforeTheImportCompletesTheProspectIsTakenBackByItself() {
        long id = store.prospects().add(Prospect.named("Nordlys")).id();
        store.intake().bring(rows(i -> i == 900 ? nordlysFirst(0) : a(i)), meanwhile(() -> store.prospects().change(
                store.prospects().find(id).orElseThrow(), Prospect.named("Nordlys").withNote("ring")), 1_000));
        Prospect whole = Prospect.named("Nordlys").withNote("ring").withReach(COMPANY);
        assertEquals(whole, prospect(id));
        store.undoHistory().undo();
        assertEquals(Prospect.named("Nordlys").withNote("ring"), prospect(id));
        store.undoHistory().undo();
        assertEquals(Prospect.named("Nordlys"), prospect(id));
        redoAll();
        assertEquals(whole, prospect(id));
    }

    @Test
    void anEditBehindTheImportsIsTakenBackByItself() {
        long id = store.prospects().add(Prospect.named("Nordlys")).id();
        store.intake().bring(rows(this::nordlysFirst), meanwhile(() -> store.prospects().change(store.prospects().find(
                id).orElseThrow(), Prospect.named("Nordlys").withReach(COMPANY).withNote("ring")), 1_000));
        store.undoHistory().undo();
        assertEquals(Prospect.named("Nordlys").withReach(COMPANY), prospect(id));
        store.undoHistory().undo();
        assertEquals(Prospect.named("Nordlys"), prospect(id));
    }

    /// Whatever is done meanwhile: no step back is refused, nothing is left, and made again all is as it was.
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 9})
    void whateverIsDoneMeanwhile(int seed) {
        Random chance = new Random(seed);
        for (int i = 0; i < 5; i++) {
            act(chance);
        }
        boolean whole = chance.nextBoolean();
        try {
            store.intake().bring(List.of(DEMO_SETUP), rows(i -> Prospect.named("N" + i % 15).withReach(
                    i % 7 == 0 ? COMPANY : Reach.UNKNOWN)), done -> {
                        for (int i = 0; i < 3; i++) {
                            act(chance);
                        }
                        return whole || done < 750;
                    });
        } catch (CancellationException cancelled) {
            assertFalse(whole);
        }
        redoAll();
        assertEquals(List.of(), store.keeper().check());
        List<?> entries = store.log().on(DAY, 5_000);
        List<KnownProspect> prospects = store.prospects().all();
        undoAll();
        assertEquals(0, store.log().count());
        assertEquals(List.of(), store.prospects().all());
        redoAll();
        assertEquals(entries, store.log().on(DAY, 5_000));
        assertEquals(prospects, store.prospects().all());
    }

    private void act(Random chance) {
        List<Entry> entries = store.log().on(DAY, 5_000);
        Optional<Entry> entry = entries.isEmpty()
                ? Optional.empty()
                : Optional.of(entries.get(chance.nextInt(entries.size())));
        List<KnownProspect> known = store.prospects().all();
        switch (chance.nextInt(7)) {
            case 0, 1 -> store.log().record(call(1 + chance.nextInt(5)), "N" + chance.nextInt(25));
            case 2 -> entry.ifPresent(each -> store.log().note(each.id(), Outcome.TALKED));
            case 3 -> entry.ifPresent(each -> store.log().delete(each.id()));
            case 4 -> known.stream().skip(known.isEmpty() ? 0 : chance.nextInt(known.size())).findFirst()
                    .ifPresent(each -> store.prospects().change(each, each.prospect().withNote(
                            "note " + chance.nextInt(100))));
            case 5 -> {
                try {
                    store.undoHistory().undo();
                } catch (StoreProblem busy) {
                    assertEquals(Reason.BUSY, busy.reason());
                }
            }
            default -> {
                if (store.measures().counted().contains(DEMO)) {
                    store.log().record(new Activity(DEMO, 1, Moment.onDay(DAY, ZONE)));
                }
            }
        }
    }

    @Test
    void whatTheImportStandsOnIsNotTakenBackFromUnderIt() {
        store.log().record(call(1), "Nordlys");
        store.intake().bring(rows(i -> i % 20 == 0 ? Prospect.named("Nordlys") : a(i)), meanwhile(() -> assertEquals(
                Reason.BUSY, assertThrows(StoreProblem.class, store.undoHistory()::undo).reason()), 1_000));
        assertEquals(1_001, calls());
        undoAll();
        assertEquals(0, calls());
    }

    @Test
    void anEditOfAProspectThatTheImportCompletedIsNotTakenBackFromUnderIt() {
        long id = store.prospects().add(Prospect.named("Nordlys")).id();
        store.prospects().change(store.prospects().find(id).orElseThrow(), Prospect.named("Nordlys").withNote("hej"));
        store.intake().bring(rows(this::nordlysFirst), meanwhile(() -> assertEquals(Reason.BUSY,
                assertThrows(StoreProblem.class, store.undoHistory()::undo).reason()), 1_000));
        assertEquals(Prospect.named("Nordlys").withNote("hej").withReach(COMPANY), prospect(id));
    }

    @Test
    void whatStandsByItselfIsTakenBackAlsoMeanwhile() {
        store.intake().bring(rows(MeanwhileTest::a), meanwhile(() -> {
            store.log().record(call(3), "Berg");
            store.undoHistory().undo();
        }, 1_000));
        assertEquals(1_000, calls());
        store.undoHistory().undo();
        assertEquals(0, calls());
    }

    @Test
    void whatWasUndoneIsMadeAgainThoughPiecesCameInSince() {
        store.log().record(call(5), "Berg");
        store.log().record(call(3));
        store.intake().bring(rows(MeanwhileTest::a), done -> {
            if (done == 250) {
                store.undoHistory().undo();
                store.undoHistory().undo();
            } else if (done == 500) {
                store.undoHistory().redo();
                store.undoHistory().undo();
                store.undoHistory().redo();
                assertEquals(List.of("Berg"), names(), "what was taken back last comes first");
            } else if (done == 750) {
                assertTrue(store.undoHistory().redo().isPresent());
            }
            return true;
        });
        assertEquals(1_008, calls());
        undoAll();
        assertEquals(0, calls());
    }

    private List<String> names() {
        return store.prospects().all().stream().map(known -> known.prospect().name()).filter(name -> !name.startsWith(
                "A")).toList();
    }

    @Test
    void whatTheImportWentOverIsNotMadeAgain() {
        long id = store.prospects().add(Prospect.named("Nordlys")).id();
        store.prospects().change(store.prospects().find(id).orElseThrow(), Prospect.named("Nordlys").withNote("hej"));
        store.log().record(call(5), "N7");
        store.undoHistory().undo();
        store.undoHistory().undo();
        store.intake().bring(rows(i -> i == 900 ? nordlysFirst(0) : Prospect.named("N" + i % 20)), _ -> true);
        assertEquals(Optional.empty(), store.undoHistory().redo());
        assertEquals(Prospect.named("Nordlys").withReach(COMPANY), prospect(id));
        assertEquals(21, store.prospects().count(), "nobody twice");
    }

    @Test
    void whatWasUndoneMeanwhileDoesNotKeepTheImportsChangesWhenItIsCancelled() {
        long id = store.prospects().add(Prospect.named("Nordlys")).id();
        assertThrows(CancellationException.class, () -> store.intake().bring(rows(i -> i == 600
                ? nordlysFirst(0)
                : a(i)), done -> {
                    if (done == 250) {
                        store.log().record(call(1));
                        store.prospects().change(store.prospects().find(id).orElseThrow(), Prospect.named("Nordlys")
                                .withNote("hej"));
                        store.undoHistory().undo();
                    }
                    return done < 750;
                }));
        assertEquals(Prospect.named("Nordlys"), prospect(id));
    }

    @Test
    void namesakesThatWereAddedAreAddedAgain() {
        store.prospects().add(Prospect.named("New prospect"));
        store.prospects().add(Prospect.named("New prospect"));
        store.log().record(call(12));
        undoAll();
        redoAll();
        assertEquals(2, store.prospects().count());
        assertEquals(12, calls());
    }

    @Test
    void whatCannotBeMadeAgainIsForgottenWithWhatWasUndoneBeforeIt() {
        long a = store.log().record(call(1), "A").activity().details().prospect().orElseThrow();
        store.log().record(call(1), "B");
        long b = store.prospects().find("B").orElseThrow().id();
        store.prospects().merge(a, b);
        store.undoHistory().undo();
        store.intake().bring(List.of(new Incoming("row", Optional.of(Prospect.named("B")), List.of(call(1)))),
                _ -> true);
        assertEquals(Optional.empty(), store.undoHistory().redo());
        assertEquals(Optional.empty(), store.undoHistory().redo());
        assertEquals(3, calls());
    }

    @Test
    void aSaleThatWasDeletedCountsByNothingThatIsMadeAgain() {
        long id = store.prospects().add(Prospect.named("Nordlys")).id();
        long sale = store.log().record(new Activity(Measure.SALE, 1, Moment.onDay(DAY, ZONE)), "Nordlys").id();
        store.log().delete(sale);
        store.undoHistory().undo();
        store.undoHistory().undo();
        store.intake().bring(rows(this::nordlysFirst), _ -> true);
        assertEquals(Optional.empty(), store.undoHistory().redo());
        store.undoHistory().undo();
        assertEquals(0, store.history().totals(Period.day(DAY)).of(Measure.SALE));
        assertEquals(Prospect.named("Nordlys"), prospect(id));
    }

    @Test
    void nobodyIsMadeTwiceWhateverTheLetters() {
        store.log().record(call(1), "Ærø Byg");
        store.undoHistory().undo();
        store.intake().bring(List.of(new Incoming("row", Optional.of(Prospect.named("ærø byg")), List.of(call(1)))),
                _ -> true);
        assertEquals(Optional.empty(), store.undoHistory().redo());
        assertEquals(1, store.prospects().count());
    }

    @Test
    void prospectsAreNotMergedMeanwhile() {
        store.log().record(call(5), "Nordlys");
        long nordlys = store.prospects().find("Nordlys").orElseThrow().id();
        store.intake().bring(rows(MeanwhileTest::a), meanwhile(() -> assertEquals(Reason.BUSY,
                assertThrows(StoreProblem.class, () -> store.prospects().merge(nordlys,
                        store.prospects().find("A7").orElseThrow().id())).reason()), 1_000));
        assertEquals(1_005, calls());
    }

    @Test
    void anEntryThatWasEditedWhileAnotherMachinesCameInKeepsWhatWasTypedLast() {
        long id = store.log().record(call(10)).id();
        bringLaptops(laptop -> laptop.log().change(laptop.log().find(id).orElseThrow(), call(12), Optional.empty()),
                () -> store.log().amend(id, details -> details.withNote("mine")));
        assertEquals("mine", store.log().find(id).orElseThrow().activity().details().note());
        assertEquals(List.of(), store.keeper().check());
        undoAll();
        assertEquals(0, store.log().count());
    }

    /// The other machine merged Anna into another; meanwhile the call that was with Anna is said to have been with Bo.
    @Test
    void whatWasTakenFromAProspectThatThenWasMergedIsUndone() {
        long anna = store.prospects().add(Prospect.named("Anna")).id();
        long hansen = store.prospects().add(Prospect.named("Anna Hansen")).id();
        long bo = store.prospects().add(Prospect.named("Bo")).id();
        long call = store.log().record(call(1), "Anna").id();
        bringLaptops(laptop -> laptop.prospects().merge(hansen, anna), () -> store.log().tie(call, bo));
        assertEquals(Optional.of(bo), store.log().find(call).orElseThrow().activity().details().prospect());
        undoAll();
        assertEquals(0, store.prospects().count());
        redoAll();
        assertEquals(Optional.of(bo), store.log().find(call).orElseThrow().activity().details().prospect());
        assertEquals(2, store.prospects().count());
    }

    /// Brings in the store of a laptop, a copy in which something was changed and much was logged.
    ///
    /// @param there what was changed on the laptop
    /// @param meanwhile what is done here an hour later, when the first entries are in
    private void bringLaptops(Consumer<Store> there, Runnable meanwhile) {
        store.keeper().copyTo(folder.resolve("laptop.db"));
        try (Store laptop = Store.open(folder.resolve("laptop.db"), CLOCK)) {
            there.accept(laptop);
            for (int i = 0; i < 1_200; i++) {
                laptop.log().record(call(1));
            }
        }
        store.close();
        store = Store.open(folder.resolve("t.db"), Clock.offset(CLOCK, Duration.ofHours(1)));
        int[] parts = {0};
        store.other().bring(folder.resolve("laptop.db"), _ -> {
            if (++parts[0] == 3) {
                meanwhile.run();
            }
            return true;
        });
    }

    private Prospect prospect(long id) {
        return store.prospects().find(id).orElseThrow().prospect();
    }

    private void undoAll() {
        while (store.undoHistory().undo().isPresent()) {
            // Each of them must be possible.
        }
        assertEquals(List.of(), store.keeper().check());
    }

    private void redoAll() {
        while (store.undoHistory().redo().isPresent()) {
            // Each of them must be possible.
        }
        assertEquals(List.of(), store.keeper().check());
    }

    /// Does something after half of the rows, and goes on until so many are in.
    private static IntPredicate meanwhile(Runnable what, int end) {
        return done -> {
            if (done == 500) {
                what.run();
            }
            return end == 1_000 || done < end;
        };
    }

    private Prospect nordlysFirst(int row) {
        return row == 0 ? Prospect.named("Nordlys").withReach(COMPANY) : a(row);
    }

    private static Prospect a(int row) {
        return Prospect.named("A" + row % 20);
    }

    private static List<Incoming> rows(IntFunction<Prospect> who) {
        return IntStream.range(0, 1_000).mapToObj(i -> new Incoming("row " + i, Optional.of(who.apply(i)), List.of(
                call(1)))).toList();
    }

    private static Activity call(long quantity) {
        return new Activity(Measure.COLD_CALL, quantity, Moment.onDay(DAY, ZONE));
    }

    private long calls() {
        return store.history().totals(Period.day(DAY)).of(Measure.COLD_CALL);
    }
}
