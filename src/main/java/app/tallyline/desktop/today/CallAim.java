package app.tallyline.desktop.today;

import java.util.Optional;
import java.util.function.Function;

import app.tallyline.desktop.frame.Aim;
import app.tallyline.desktop.frame.Logging;
import app.tallyline.desktop.frame.NamedActivity;
import app.tallyline.desktop.frame.NotSaved;
import app.tallyline.model.Entry;
import app.tallyline.model.Measure;
import app.tallyline.store.Store;
import app.tallyline.store.Wanted;

/// The call that an outcome's key means, as of the moment it was typed: the one logged last. Where something else was logged
/// behind it and its outcome is noted, none is meant: whoever types one then has forgotten to log the call.
final class CallAim {
    private final Aim newest;
    private final Aim call;
    private final TodayModel desk;
    private final Store store;
    private volatile Optional<NamedActivity> answered = Optional.empty();

    CallAim(TodayModel desk, Logging logging, Store store) {
        this.desk = desk;
        this.newest = logging.aim(Optional.empty());
        this.call = logging.aim(Optional.of(Measure.COLD_CALL));
        this.store = store;
    }

    /// Makes a change about the call. On the writer's thread.
    ///
    /// @return empty where there is no such call, or none is meant
    Optional<Entry> act(Function<Wanted, Optional<Entry>> change) {
        try {
            return call.act(wanted -> {
                answered = store.log().find(wanted)
                        .filter(entry -> entry.activity().details().outcome().isPresent() && !isNewest(entry))
                        .map(entry -> desk.line(entry).named());
                return answered.isPresent() ? Optional.empty() : change.apply(wanted);
            });
        } catch (NotSaved before) {
            // One before it was not saved; that is not why.
            if (answered.isPresent()) {
                return Optional.empty();
            }
            throw before;
        }
    }

    /// The call that would have been meant, had its outcome not been noted; empty before [#act].
    Optional<NamedActivity> answered() {
        return answered;
    }

    private boolean isNewest(Entry entry) {
        return newest.act(store.log()::find).filter(each -> each.id() == entry.id()).isPresent();
    }
}
