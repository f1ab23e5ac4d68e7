package app.tallyline.desktop.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Currency;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import app.tallyline.Locks;
import app.tallyline.desktop.data.ExportModel.Span;
import app.tallyline.desktop.frame.CurrentDate;
import app.tallyline.desktop.frame.EntryHandle;
import app.tallyline.desktop.frame.Logging;
import app.tallyline.desktop.frame.LongWork;
import app.tallyline.desktop.frame.NamedActivity;
import app.tallyline.desktop.frame.Notices;
import app.tallyline.desktop.frame.Work;
import app.tallyline.exchange.DateOrder;
import app.tallyline.exchange.Export;
import app.tallyline.exchange.Import;
import app.tallyline.model.Activity;
import app.tallyline.model.Entry;
import app.tallyline.model.Language;
import app.tallyline.model.Measure;
import app.tallyline.model.Moment;
import app.tallyline.model.Period;
import app.tallyline.store.Store;
import app.tallyline.words.Words;

/// Tables in and out, backups, another machine's store, as the screen drives them.
class DataModelsTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T10:42:00Z"), ZONE);
    private static final Currency KRONER = Currency.getInstance("DKK");
    private static final Words WORDS = Words.of(Language.ENGLISH, Locale.ROOT, KRONER);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    @TempDir
    private Path folder;
    private Store store;
    private Notices notices;
    private Work work;
    private LongWork longWork;
    private Logging logging;
    private final Deque<Runnable> aside = new ArrayDeque<>();

    /// What takes long waits here until it is run.
    @BeforeEach
    void open() {
        store = Store.open(folder.resolve("t.db"), CLOCK);
        notices = new Notices();
        work = new Work(Runnable::run, Runnable::run, aside::add, Runnable::run, notices);
        longWork = new LongWork(work, notices);
        logging = new Logging(work, new CurrentDate(CLOCK));
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void runAside() {
        while (!aside.isEmpty()) {
            aside.poll().run();
        }
    }

    private ImportModel importing() {
        return new ImportModel(() -> new Import(store, ZONE, KRONER), work, longWork, notices);
    }

    private SafetyModel safety() {
        return new SafetyModel(store, logging, work, longWork, notices, new CurrentDate(CLOCK));
    }

    private String told() {
        return notices.latestProperty().get().map(notice -> notice.text().apply(WORDS)).orElse("");
    }

    private long calls() {
        return store.history().totals(Period.day(DAY)).of(Measure.COLD_CALL);
    }

    private static Activity call() {
        return new Activity(Measure.COLD_CALL, 1, Moment.onDay(DAY, ZONE));
    }

    private Path table(int rows) throws IOException {
        return Files.writeString(folder.resolve("calls.csv"), "date,measure,quantity,prospect\n"
                + IntStream.range(0, rows).mapToObj(i -> "2026-11-20,call,1,Prospect " + i + "\n")
                        .collect(Collectors.joining()));
    }

    @Test
    void aCallIsLoggedWhileATableComesIn() throws IOException {
        ImportModel model = importing();
        model.open(table(600));
        runAside();
        model.bring();
        LongWork.Running running = longWork.runningProperty().get().orElseThrow();
        assertEquals(600, running.steps());
        // Before it has its turn, and after its first pieces.
        store.log().record(call());
        running.done().subscribe(done -> {
            if (done.intValue() >= 250 && calls() < 600) {
                work.write(() -> store.log().record(call()), _ -> {});
            }
        });
        runAside();
        assertTrue(calls() > 601, "calls: " + calls());
        assertEquals(Optional.empty(), longWork.runningProperty().get());
        assertEquals("600 new rows came in of 600.", told());
        assertEquals(Optional.empty(), model.previewProperty().get());
    }

    @Test
    void cancelledNothingCameInAndTheTableIsStillThere() throws IOException {
        ImportModel model = importing();
        model.open(table(600));
        runAside();
        model.bring();
        longWork.runningProperty().get().orElseThrow().cancel();
        runAside();
        assertEquals(0, calls());
        assertEquals("Cancelled: nothing was changed.", told());
        assertTrue(model.previewProperty().get().isPresent());
    }

    @Test
    void oneLongWorkAtATime() throws IOException {
        ImportModel model = importing();
        model.open(table(3));
        runAside();
        model.bring();
        safety().check();
        assertTrue(told().startsWith("Something else is still being done."), told());
        runAside();
        assertEquals(3, calls());
    }

    @Test
    void theEncodingAndTheDatesArePutRight() throws IOException {
        ImportModel model = importing();
        model.open(Files.write(folder.resolve("t.csv"), "dato;type;kunde\n03-04-2026;møde;Škoda\n"
                .getBytes(Charset.forName("ISO-8859-15"))));
        runAside();
        assertTrue(model.previewProperty().get().orElseThrow().draft().ambiguous());
        assertFalse(model.previewProperty().get().orElseThrow().ready());
        model.order(DateOrder.DMY);
        runAside();
        assertEquals(LocalDate.of(2026, 4, 3), model.previewProperty().get().orElseThrow().draft().incoming().getFirst()
                .activities().getFirst().moment().day());
        model.charset(Charset.forName("windows-1252"));
        runAside();
        assertEquals("¦koda", model.previewProperty().get().orElseThrow().draft().incoming().getFirst().prospect()
                .orElseThrow().name());
    }

    @Test
    void theStoreItselfIsNotOpenedForATableHoweverItIsNamed() throws IOException {
        Assumptions.assumeTrue(Locks.told(), "This system does not tell of locks");
        store.log().record(call());
        for (Path file : List.of(store.path(), folder.resolve("t.db-seal"), folder.resolve("t.db-shm"),
                Files.createSymbolicLink(folder.resolve("linked.csv"), store.path()),
                Files.createLink(folder.resolve("second name.csv"), store.path()),
                folder.resolve("..").resolve(folder.getFileName()).resolve("t.db"))) {
            importing().open(file);
            runAside();
            assertEquals(Locks.OF_AN_OPEN_STORE, Locks.held(store.path()), file.toString());
            assertTrue(told().contains("belongs to the store that is open"), told());
        }
    }

    @Test
    void theRowsLeftOutAreSavedWithTheirReasons() throws IOException {
        ImportModel model = importing();
        model.open(Files.writeString(folder.resolve("t.csv"),
                "date,measure,note\n2026-11-20,call,x\n2026-02-31,call,=1+1\n"));
        runAside();
        Path out = folder.resolve("left.csv");
        model.saveRejected(model.previewProperty().get().orElseThrow(), out, WORDS);
        runAside();
        assertEquals(List.of("date,measure,note,Line,Left out because",
                "2026-02-31,call,'=1+1,3,“2026-02-31” is no date as the others are written."), Files.readAllLines(out));
    }

    @Test
    void aPartOfTheLogGoesOut() throws IOException {
        store.log().record(call());
        store.log().record(new Activity(Measure.SALE, 1, Moment.onDay(DAY.minusYears(1), ZONE)));
        ExportModel model = new ExportModel(store, () -> new Export(store, ZONE, KRONER), longWork, notices,
                new CurrentDate(CLOCK));
        for (Span span : Span.values()) {
            model.log(folder.resolve(span + ".csv"), span, Set.of());
            runAside();
        }
        assertEquals(List.of(3, 2, 2, 2, 1), IntStream.range(0, Span.values().length).mapToObj(i -> {
            try {
                return Files.readAllLines(folder.resolve(Span.values()[i] + ".csv")).size();
            } catch (IOException problem) {
                throw new UncheckedIOException(problem);
            }
        }).toList());
    }

    @Test
    void backupsAreListedWithWhatIsInThemAndPutBack() {
        store.log().record(call());
        SafetyModel model = safety();
        model.backUp();
        runAside();
        SafetyModel.Listed listed = model.safetyProperty().get().newest().getFirst();
        assertEquals(1, listed.contents().orElseThrow().entries());
        store.log().record(call());
        model.restore(listed.backup().file());
        runAside();
        assertEquals(2, calls());
        assertEquals(1, model.lessProperty().get().orElseThrow().holds().entries());
        assertEquals(2, model.lessProperty().get().orElseThrow().now().entries());
        model.keepNow();
        model.restoreLess();
        runAside();
        assertEquals(2, calls());
        model.restore(listed.backup().file());
        runAside();
        model.restoreLess();
        runAside();
        assertEquals(Optional.empty(), model.lessProperty().get());
        assertEquals(1, calls());
        assertEquals(2, model.safetyProperty().get().newest().size());
    }

    @Test
    void whatWasLoggedBeforeABackupIsPutBackIsNoLongerWhatKeysAreAbout() {
        SafetyModel model = safety();
        model.backUp();
        runAside();
        Activity call = new Activity(Measure.COLD_CALL, 1, logging.moment());
        EntryHandle handle = new EntryHandle();
        logging.log(handle, Optional.of(new NamedActivity(call, "")),
                handle.settledBy(() -> store.log().record(call), Optional::of), _ -> {}, _ -> {});
        model.restore(model.safetyProperty().get().newest().getFirst().backup().file());
        runAside();
        model.restoreLess();
        runAside();
        assertEquals(Optional.empty(), store.log().find(handle.id().orElseThrow()));
        long newest = store.log().record(call).id();
        assertEquals(Optional.of(newest), logging.aim(Optional.of(Measure.COLD_CALL)).act(store.log()::find)
                .map(Entry::id));
    }

    @Test
    void aSecondFolderGetsEachBackupFromTheFirstOn() {
        Path second = folder.resolve("second");
        SafetyModel model = safety();
        model.copyTo(Optional.of(second));
        runAside();
        assertEquals(Optional.of(second), model.safetyProperty().get().secondFolder());
        assertEquals(1, second.toFile().list().length);
        model.copyTo(Optional.empty());
        runAside();
        assertEquals(Optional.empty(), model.safetyProperty().get().secondFolder());
    }

    @Test
    void anotherMachinesStoreComesIn() {
        try (Store laptop = Store.open(folder.resolve("laptop.db"), CLOCK)) {
            laptop.log().record(call(), "Vestas");
        }
        SafetyModel model = safety();
        model.join(folder.resolve("laptop.db"));
        runAside();
        assertEquals(1, calls());
        assertEquals("1 new entry, 0 changed, 0 deleted, 1 new prospect.", told());
        model.join(folder.resolve("laptop.db"));
        runAside();
        assertTrue(told().startsWith("Nothing new"), told());
    }

    @Test
    void theCheckTellsWhatItFound() {
        SafetyModel model = safety();
        model.check();
        runAside();
        assertEquals(Optional.of(List.of()), model.faultsProperty().get());
    }
}
