package app.tallyline.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

import app.tallyline.metrics.History;
import app.tallyline.store.StoreProblem.Reason;

/// One open store. Writes go through one connection, reads through another, so neither waits for the other; every
/// write is one transaction, on disk when it returns. Any thread may use it.
public final class Store implements AutoCloseable {
    private final StoreFile file;
    private final Sql writing;
    private final Sql reading;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final Map<Workdays.Year, Map<LocalDate, String>> holidays = new ConcurrentHashMap<>();
    private final Keeper keeper;
    private long seenVersion;

    private Store(StoreFile file, Sql writing, Sql reading, Clock clock) {
        this.file = file;
        this.writing = writing;
        this.reading = reading;
        this.keeper = new Keeper(this, clock);
        this.seenVersion = dataVersion();
    }

    /// Opens the store in that file; makes it where there is none, migrates it where it is old, having backed it up.
    ///
    /// @throws StoreProblem if the file is a folder, no store, made by a newer version, or cannot be used; it is then
    ///         left as it was
    public static Store open(Path path, Clock clock) {
        StoreFile file = new StoreFile(path.toAbsolutePath());
        long version = file.version();
        if (version > Migration.NEWEST) {
            throw new StoreProblem(Reason.NEWER, path.toString());
        }
        if (version < Migration.NEWEST) {
            migrate(file, clock);
        }
        if (!Files.isWritable(file.path())) {
            throw new StoreProblem(Reason.UNWRITABLE, path.toString());
        }
        Sql writing = file.connect(false);
        try {
            return new Store(file, writing, file.connect(false), clock);
        } catch (RuntimeException problem) {
            writing.close();
            throw problem;
        }
    }

    /// Two programs that find the same store old take turns: the second finds it new. The file they take turns by is
    /// removed once that is so, for then it no longer matters who still waits for it.
    private static synchronized void migrate(StoreFile file, Clock clock) {
        file.makeFolder();
        Path turns = file.path().resolveSibling(file.path().getFileName() + ".migrating");
        try (FileChannel channel = FileChannel.open(turns, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var _ = channel.lock()) {
            long version = file.version();
            if (version > 0 && version < Migration.NEWEST) {
                try (Sql sql = file.connect(false)) {
                    Backups.beside(file).write(sql, Backups.Why.MIGRATION, clock.instant());
                }
            }
            if (version < Migration.NEWEST) {
                file.makePrivate();
                file.mark();
                Migration.run(file.path());
            }
            Files.deleteIfExists(turns);
        } catch (IOException problem) {
            throw new StoreProblem(Reason.UNWRITABLE, file.path().toString(), problem);
        }
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
            writing.run("PRAGMA optimize");
        } finally {
            reading.close();
            writing.close();
        }
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
        T result;
        try {
            result = writing.inTransaction(work);
        } catch (StoreProblem problem) {
            throw problem.reason() == Reason.GONE || problem.reason() == Reason.TAKEN
                    ? problem
                    : problem.about(file.path());
        }
        listeners.forEach(Runnable::run);
        return result;
    }

    /// Writes as one step that can be undone.
    <T> T step(UndoHistory.Kind kind, Supplier<T> work) {
        return write(() -> UndoHistory.recorded(writing, kind, work));
    }

    /// Counts the commits that other connections made, this program's own writing one left out.
    private long dataVersion() {
        return writing.one("PRAGMA data_version", row -> row.number(1)).orElse(0L);
    }
}
