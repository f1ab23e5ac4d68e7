package app.tallyline.desktop.data;

import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import app.tallyline.desktop.frame.CurrentDate;
import app.tallyline.desktop.frame.Logging;
import app.tallyline.desktop.frame.LongWork;
import app.tallyline.desktop.frame.Notices;
import app.tallyline.desktop.frame.Work;
import app.tallyline.store.Backup;
import app.tallyline.store.Keeper;
import app.tallyline.store.Store;
import app.tallyline.words.Telling;

/// What keeps the log safe: the backups, the check, another machine's store.
public final class SafetyModel {
    private static final int BACKUPS_SHOWN = 12;
    private static final int THOUSANDTHS = 1_000;

    private final Store store;
    private final Keeper keeper;
    private final Logging logging;
    private final Work work;
    private final LongWork longWork;
    private final Notices notices;
    private final CurrentDate date;

    private final ReadOnlyObjectWrapper<Safety> safety = new ReadOnlyObjectWrapper<>(
            new Safety(List.of(), 0, Optional.empty(), ZoneOffset.UTC));
    private final ReadOnlyObjectWrapper<Optional<Less>> less = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<List<Keeper.Fault>>> faults = new ReadOnlyObjectWrapper<>(
            Optional.empty());

    /// What there is to fall back on.
    ///
    /// @param newest the newest backups, newest first
    /// @param more how many older ones there are
    /// @param secondFolder where each backup is copied to
    /// @param zone in which the times of backups are told
    public record Safety(List<Listed> newest, int more, Optional<Path> secondFolder, ZoneId zone) {}

    /// A backup and what is in it; empty where it cannot be read.
    public record Listed(Backup backup, Optional<Backup.Contents> contents) {}

    public SafetyModel(Store store, Logging logging, Work work, LongWork longWork, Notices notices, CurrentDate date) {
        this.store = store;
        this.keeper = store.keeper();
        this.logging = logging;
        this.work = work;
        this.longWork = longWork;
        this.notices = notices;
        this.date = date;
    }

    public ReadOnlyObjectProperty<Safety> safetyProperty() {
        return safety.getReadOnlyProperty();
    }

    /// What the last check found; empty until there was one.
    public ReadOnlyObjectProperty<Optional<List<Keeper.Fault>>> faultsProperty() {
        return faults.getReadOnlyProperty();
    }

    public ZoneId zone() {
        return safety.get().zone();
    }

    public void backUp() {
        longWork.run(words -> words.say("data.backingUp"), 1, _ -> keeper.backUp(), made -> {
            made.second().ifPresentOrElse(notices::tell,
                    () -> notices.tell(words -> words.say("backup.made", made.backup().file())));
            refresh();
        });
    }

    /// A backup that holds less than the log does now.
    public record Less(Path backup, Backup.Contents holds, Backup.Contents now) {}

    /// The backup that was chosen and holds less, for which the user is asked; empty while there is nothing to ask.
    public ReadOnlyObjectProperty<Optional<Less>> lessProperty() {
        return less.getReadOnlyProperty();
    }

    /// Puts a backup in the place of the log, which is backed up first. Where it holds less, the user is asked before.
    public void restore(Path backup) {
        keepNow();
        work.readAside("restore", () -> keeper.contents(backup).map(holds -> new Less(backup, holds, keeper.contents()))
                .filter(each -> each.holds().isLessThan(each.now())), found -> {
                    less.set(found);
                    if (found.isEmpty()) {
                        putBack(backup);
                    }
                });
    }

    /// Puts the backup in the log's place that the user was asked for.
    public void restoreLess() {
        Optional<Less> asked = less.get();
        keepNow();
        asked.map(Less::backup).ifPresent(this::putBack);
    }

    /// Leaves the log as it stands.
    public void keepNow() {
        less.set(Optional.empty());
    }

    private void putBack(Path backup) {
        // What was logged last may not be in it, and its number be another entry's.
        logging.forget();
        longWork.run(words -> words.say("data.restoring", backup.getFileName()), 1, _ -> keeper.restore(backup),
                restored -> {
                    restored.safety().second().ifPresentOrElse(notices::tell,
                            () -> notices.tell(words -> new Telling(words).restored(backup.getFileName(), restored)));
                    refresh();
                });
    }

    /// Copies each backup into that folder from now on, beginning with one of this moment.
    public void copyTo(Optional<Path> folder) {
        work.write(() -> store.settings()
                .change(now -> now.withSafekeeping(now.safekeeping().withSecondFolder(folder))), _ -> {
                    if (folder.isPresent()) {
                        backUp();
                    }
                    refresh();
                });
    }

    /// Brings in what another machine's store holds.
    public void join(Path other) {
        longWork.run(words -> words.say("data.joining", other.getFileName()), THOUSANDTHS,
                goOn -> store.other().bring(other, goOn),
                brought -> notices.tell(words -> brought.nothing()
                        ? words.say("join.nothing")
                        : words.say("join.brought", brought.added(), brought.changed(), brought.removed(),
                                brought.prospects())));
    }

    public void check() {
        longWork.run(words -> words.say("data.checking"), keeper.looks(), keeper::check,
                found -> faults.set(Optional.of(found)));
    }

    /// Asks anew which backups there are.
    public void refresh() {
        ZoneId zone = date.zone();
        work.readAside("backups", () -> {
            List<Backup> all = keeper.backups();
            return new Safety(all.stream().limit(BACKUPS_SHOWN)
                    .map(backup -> new Listed(backup, keeper.contents(backup.file()))).toList(),
                    Math.max(0, all.size() - BACKUPS_SHOWN), store.settings().now().safekeeping().secondFolder(),
                    zone);
        }, safety::set);
    }
}
