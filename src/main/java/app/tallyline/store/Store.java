package app.tallyline.store;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.slf4j.LoggerFactory;

import app.tallyline.metrics.History;
import app.tallyline.store.StoreProblem.Reason;

/// One open store. Writes go through one connection, reads through another, so neither waits for the other; every
/// write is one transaction, on disk when it returns. Any thread may use it.
public final class Store implements AutoCloseable {
    private final StoreFile file;
    private final Guards guards;
    private final Connections connections;
    private final Sql writing;
    private final Sql reading;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final Map<Workdays.Year, Map<LocalDate, String>> holidays = new ConcurrentHashMap<>();
    private final Clock clock;
    private final Keeper keeper;
    private final AtomicLong told = new AtomicLong();
    private long seenVersion;

    /// What keeps watch over the file while it is open.
    record Guards(Seal seal, FileLocks locks) {}

    Store(StoreFile file, Guards guards, Connections connections, Clock clock) {
        this.file = file;
        this.guards = guards;
        this.connections = connections;
        this.writing = connections.writing();
        this.reading = connections.reading();
        this.clock = clock;
        this.keeper = new Keeper(this, clock);
        this.seenVersion = dataVersion();
    }

    /// Opens the store in that file; makes it where there is none, migrates it where it is old, having backed it up.
    ///
    /// @throws StoreProblem if the file is a folder, no store, made by a newer version, gone while something beside it tells
    ///         that it was there, or cannot be used; it is then left as it was
    public static Store open(Path path, Clock clock) {
        MissingFile.refuseDeadLink(path);
        return new Opening(StoreFile.of(path), clock).open();
    }

    /// How its file was found when it was opened.
    public Found found() {
        return guards.seal().found();
    }

    /// Where it lies.
    public Path path() {
        return file.path();
    }

    public ActivityLog log() {
        return new ActivityLog(this);
    }

    public UndoHistory undoHistory() {
        return new UndoHistory(this);
    }

    public Prospects prospects() {
        return new Prospects(this);
    }

    public ProspectSearch search() {
        return new ProspectSearch(reading);
    }

    public Agenda agenda() {
        return new Agenda(this);
    }

    public RunningTimer timer() {
        return new RunningTimer(this);
    }

    public Measures measures() {
        return new Measures(this);
    }

    public Goals goals() {
        return new Goals(this);
    }

    public KeptSettings settings() {
        return new KeptSettings(this);
    }

    public ClosedReviews reviews() {
        return new ClosedReviews(this);
    }

    public Workdays workdays() {
        return new Workdays(this);
    }

    /// Brings in what another store of the same user holds.
    public OtherStore other() {
        return new OtherStore(this, clock);
    }

    public KeptMappings mappings() {
        return new KeptMappings(this);
    }

    public Intake intake() {
        return new Intake(this);
    }

    /// What the arithmetic asks of the past, answered from the tallies.
    public History history() {
        return new Tallies(reading);
    }

    public Keeper keeper() {
        return keeper;
    }

    /// Calls back after every change, on the thread that made it.
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    /// Whether another program has changed the store since this was last asked.
    public boolean changedElsewhere() {
        long version = dataVersion();
        boolean changed = version != seenVersion;
        seenVersion = version;
        return changed;
    }

    @Override
    public void close() {
        try {
            optimize();
            guards.seal().close(connections::settle, connections::close);
        } catch (IOException | StoreProblem problem) {
            // The next to open the store finds it unsealed and checks it; all that was logged is on disk.
            LoggerFactory.getLogger(Store.class).warn("The store could not be sealed", problem);
        } finally {
            connections.close();
            guards.locks().close();
        }
    }

    /// In its turn, as whoever writes: it may gather statistics anew. Where that cannot be, the store is sealed all the same.
    private void optimize() {
        if (writing.shutOut()) {
            return;
        }
        try {
            writing.inTransaction(() -> {
                writing.run("PRAGMA optimize");
                return null;
            });
        } catch (StoreProblem problem) {
            LoggerFactory.getLogger(Store.class).warn("The store's statistics could not be gathered anew", problem);
        }
    }

    /// Asks what takes long of one moment, by a connection of its own: no other question waits for it, and nothing that is
    /// written meanwhile is seen.
    ///
    /// @param question is given the store as it stands at that moment, to be read only
    public <T> T atOneMoment(Function<Store, T> question) {
        try (Sql moment = file.connect(true)) {
            moment.run("BEGIN");
            return question.apply(new Store(file, guards, new Connections(writing, moment), clock));
        }
    }

    /// Writes a file for the user that has its name only once it is whole, and that its owner alone can read. What is left of
    /// it where the program is ended meanwhile is removed when the store is opened next.
    ///
    /// @param replacing whether a file of that name may be replaced
    /// @param content writes to the path that it is given
    /// @throws FileAlreadyExistsException if there is one and it may not
    /// @throws StoreProblem if it is one of the store's own
    public void save(Path target, boolean replacing, Content content) throws IOException {
        refuseOwn(target);
        WorkFolder.of(file).save(target, replacing, content::writeTo);
    }

    /// Writes a file's content.
    public interface Content {
        void writeTo(Path unfinished) throws IOException;
    }

    /// Whether a file is the store's own, by whatever name or link: its data or one of those beside that it works with. Such a
    /// file is never opened otherwise while the store is open: closing it would let go of the locks on it.
    public boolean isOwn(Path other) {
        return Stream.of("", "-wal", "-shm", "-seal", "-long").map(file::beside).anyMatch(own -> same(own, other));
    }

    /// @throws StoreProblem with reason OWN_FILE if a file is the store's own
    public void refuseOwn(Path other) {
        if (isOwn(other)) {
            throw new StoreProblem(Reason.OWN_FILE, other.toString());
        }
    }

    private static boolean same(Path own, Path other) {
        try {
            return Files.exists(own) && Files.exists(other) && Files.isSameFile(own, other);
        } catch (IOException problem) {
            throw new StoreProblem(Reason.UNREADABLE, other.toString(), problem);
        }
    }

    /// Keeps all other long work on the store away until it is closed, after what broke off before was taken back.
    ///
    /// @throws StoreProblem with reason BUSY if some is under way, in this program or another
    Gate.Turn longWork() {
        Gate.Turn work = guards.locks().longWork();
        try {
            LongStep.takeBackLeftovers(this);
            return work;
        } catch (RuntimeException problem) {
            work.close();
            throw problem;
        }
    }

    Clock clock() {
        return clock;
    }

    FileLocks locks() {
        return guards.locks();
    }

    Sql reading() {
        return reading;
    }

    Sql writing() {
        return writing;
    }

    /// The holidays that have been read or looked up since the store was opened.
    Map<Workdays.Year, Map<LocalDate, String>> holidays() {
        return holidays;
    }

    StoreFile file() {
        return file;
    }

    /// Writes in one transaction, then tells the listeners.
    <T> T write(Supplier<T> work) {
        T result = quietly(work);
        told.incrementAndGet();
        listeners.forEach(Runnable::run);
        return result;
    }

    /// Changes whenever someone else than a long step has written since it was last asked. Must run inside a transaction.
    long foreignWrites() {
        return writing.one("PRAGMA data_version", row -> row.number(1)).orElse(0L) + told.get();
    }

    /// Writes in one transaction and tells nobody.
    <T> T quietly(Supplier<T> work) {
        if (file.vanished()) {
            throw new StoreProblem(Reason.VANISHED, file.path().toString()).withNothingChanged();
        }
        try {
            return writing.inTransaction(() -> {
                // Never back, though the clock may be set back: what is written later is later.
                writing.update("UPDATE recording SET at = max(at + 1, ?)", clock.millis());
                return work.get();
            });
        } catch (StoreProblem problem) {
            throw problem.reason() == Reason.GONE || problem.reason() == Reason.TAKEN
                    ? problem
                    : problem.about(file.path()).withNothingChanged();
        }
    }

    /// Writes as one step that can be undone.
    <T> T step(UndoHistory.Kind kind, Supplier<T> work) {
        return write(() -> undoHistory().recorded(kind, work));
    }

    /// Counts the commits that other connections made, this program's own writing one left out.
    private long dataVersion() {
        return writing.one("PRAGMA data_version", row -> row.number(1)).orElse(0L);
    }
}
