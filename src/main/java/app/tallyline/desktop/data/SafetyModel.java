package app.tallyline.desktop.data;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import app.tallyline.desktop.frame.Notices;
import app.tallyline.desktop.frame.Work;
import app.tallyline.exchange.Export;
import app.tallyline.model.Moment;
import app.tallyline.model.Period;
import app.tallyline.store.Backup;
import app.tallyline.store.Keeper;

/// What keeps the log safe: the export, the backups, the check.
public final class SafetyModel {
    private final Keeper keeper;
    private final Supplier<Export> export;
    private final Work work;
    private final Notices notices;
    private final ZoneId zone;

    private final ReadOnlyObjectWrapper<List<Backup>> backups = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<List<Keeper.Fault>>> faults = new ReadOnlyObjectWrapper<>(
            Optional.empty());

    /// @param export makes the export for the currency as it stands
    /// @param zone in which the times of backups are told
    public SafetyModel(Keeper keeper, Supplier<Export> export, Work work, Notices notices, ZoneId zone) {
        this.keeper = keeper;
        this.export = export;
        this.work = work;
        this.notices = notices;
        this.zone = zone;
    }

    /// The backups, newest first.
    public ReadOnlyObjectProperty<List<Backup>> backupsProperty() {
        return backups.getReadOnlyProperty();
    }

    /// What the last check found; empty until there was one.
    public ReadOnlyObjectProperty<Optional<List<Keeper.Fault>>> faultsProperty() {
        return faults.getReadOnlyProperty();
    }

    public ZoneId zone() {
        return zone;
    }

    /// Writes every prospect to a file.
    public void exportProspects(Path file) {
        work.write(() -> export.get().writeProspects(file),
                written -> notices.tell(words -> words.count("export.prospects", written, file)));
    }

    /// Writes the whole log, or a copy of the store, to a file.
    public void export(Path file) {
        work.write(() -> export.get().write(file, new Period(Moment.FIRST_DAY, Moment.LAST_DAY)),
                entries -> notices.tell(words -> words.count("export.written", entries, file)));
    }

    public void backUp() {
        work.write(keeper::backUp, backup -> {
            notices.tell(words -> words.say("backup.made", backup.backup().file()));
            refresh();
        });
    }

    /// Puts a backup in the place of the log, which is backed up first.
    public void restore(Backup backup) {
        work.write(() -> {
            keeper.restore(backup.file());
            return backup;
        }, restored -> {
            notices.tell(words -> words.say("backup.restored", restored.file().getFileName()));
            refresh();
        });
    }

    public void check() {
        work.read("check", keeper::check, found -> faults.set(Optional.of(found)));
    }

    /// Asks anew which backups there are.
    public void refresh() {
        work.read("backups", keeper::backups, backups::set);
    }
}
