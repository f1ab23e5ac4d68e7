package app.tallyline.desktop.today;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import app.tallyline.desktop.frame.Aim;
import app.tallyline.desktop.frame.EntryHandle;
import app.tallyline.desktop.frame.Logging;
import app.tallyline.desktop.frame.Logging.Logged;
import app.tallyline.desktop.frame.NamedActivity;
import app.tallyline.desktop.frame.Work;
import app.tallyline.model.Entry;
import app.tallyline.model.Measure;
import app.tallyline.store.Store;
import app.tallyline.store.Wanted;

/// What keys are about, to be shown: the entry logged last from the moment its key is typed. It is for the eye; what a key
/// does is settled by an [Aim].
final class ActiveModel {
    private final TodayModel desk;
    private final Logging logging;
    private final Store store;
    private final Work work;
    private final ReadOnlyObjectWrapper<Active> active = new ReadOnlyObjectWrapper<>(
            new Active(Optional.empty(), Optional.empty()));

    /// What keys are about, as far as is known.
    ///
    /// @param entry the entry logged last
    /// @param call the call logged last, which outcomes are of
    record Active(Optional<ActiveLine> entry, Optional<ActiveLine> call) {}

    ActiveModel(TodayModel desk, Logging logging, Store store, Work work) {
        this.desk = desk;
        this.logging = logging;
        this.store = store;
        this.work = work;
        logging.newestProperty().subscribe((_, newest) -> {
            newest.flatMap(Logged::typed).ifPresent(this::typed);
            refresh();
        });
        logging.dayProperty().subscribe((_, _) -> refresh());
        logging.unsavedProperty().subscribe((_, _) -> refresh());
    }

    ReadOnlyObjectProperty<Active> activeProperty() {
        return active.getReadOnlyProperty();
    }

    Optional<ActiveLine> entry() {
        return active.get().entry();
    }

    /// Whether the entry logged last is a sale, of which a number may be the amount.
    boolean isSale() {
        return entry().filter(line -> line.activity().measure().equals(Measure.SALE)).isPresent();
    }

    Optional<ActiveLine> call() {
        return active.get().call();
    }

    /// Asks anew.
    void refresh() {
        Aim any = logging.aim(Optional.empty());
        Aim call = logging.aim(Optional.of(Measure.COLD_CALL));
        work.read("newest.active", () -> new Active(line(any), line(call)), active::set);
    }

    private void typed(NamedActivity typed) {
        Optional<ActiveLine> line = Optional.of(new ActiveLine(typed, false));
        active.set(new Active(line, typed.activity().measure().equals(Measure.COLD_CALL) ? line : call()));
    }

    private Optional<ActiveLine> line(Aim aim) {
        for (Logged each : aim.candidates()) {
            Optional<ActiveLine> line = switch (each.handle().state()) {
                case EntryHandle.OnItsWay _ -> each.typed().map(typed -> new ActiveLine(typed, false));
                case EntryHandle.Unsaved _ -> each.typed().map(typed -> new ActiveLine(typed, true));
                case EntryHandle.Known known -> store.log().find(new Wanted(known.id(), aim.measure())).map(this::line);
                case EntryHandle.None _ -> Optional.empty();
            };
            if (line.isPresent()) {
                return line;
            }
        }
        return store.log().find(new Wanted(aim.day(), aim.measure())).map(this::line);
    }

    private ActiveLine line(Entry entry) {
        return new ActiveLine(desk.line(entry).named(), false);
    }
}
