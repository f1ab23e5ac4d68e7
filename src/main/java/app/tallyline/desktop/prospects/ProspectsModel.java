package app.tallyline.desktop.prospects;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import app.tallyline.desktop.frame.CurrentDate;
import app.tallyline.desktop.frame.Drafts;
import app.tallyline.desktop.frame.LongWork;
import app.tallyline.desktop.frame.Notices;
import app.tallyline.desktop.frame.Work;
import app.tallyline.exchange.PersonExport;
import app.tallyline.metrics.OpenCycle;
import app.tallyline.metrics.Touch;
import app.tallyline.model.Entry;
import app.tallyline.model.KnownProspect;
import app.tallyline.model.Moment;
import app.tallyline.model.Prospect;
import app.tallyline.store.ProspectSearch.Listed;
import app.tallyline.store.Store;
import app.tallyline.words.Telling;
import app.tallyline.words.Words;

/// The prospects' state: the list, which one of it is looked at, and what is done with that one.
public final class ProspectsModel {
    private static final int SUGGESTIONS = 7;

    private final Store store;
    private final Supplier<PersonExport> export;
    private final Work work;
    private final LongWork longWork;
    private final Notices notices;
    private final CurrentDate date;
    private final Drafts drafts;
    private final ReadOnlyObjectWrapper<Optional<ProspectDetail>> chosen = new ReadOnlyObjectWrapper<>(
            Optional.empty());
    private final ProspectList list;

    public ProspectsModel(Store store, Supplier<PersonExport> export, Work work, LongWork longWork,
            Notices notices, CurrentDate date) {
        this.longWork = longWork;
        this.store = store;
        this.export = export;
        this.work = work;
        this.notices = notices;
        this.date = date;
        this.drafts = new Drafts(notices);
        this.list = new ProspectList(store.search(), work, this::looked, this::lost);
    }

    /// Those that are found, and the one looked at.
    public ProspectList list() {
        return list;
    }

    /// The one looked at.
    public ReadOnlyObjectProperty<Optional<ProspectDetail>> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /// What is typed and not saved yet.
    public Drafts drafts() {
        return drafts;
    }

    public ReadOnlyObjectProperty<LocalDate> todayProperty() {
        return date.todayProperty();
    }

    public LocalDate today() {
        return date.today();
    }

    /// Looks at a prospect, once what is typed of another is saved.
    ///
    /// @param refused what to do where that cannot be
    public void choose(long id, Runnable refused) {
        work.read("prospects.chosen", () -> detail(id), found -> {
            if (isChosen(id)) {
                renew(found);
            } else {
                drafts.settle(() -> look(found), refused);
            }
        });
    }

    /// Looks at the first prospect that is found by what is typed into the search by now.
    public void chooseFirst() {
        work.read(list.first(), found -> found.ifPresent(each -> choose(each.known().id(), () -> {})), notices::tell);
    }

    private void look(Optional<ProspectDetail> detail) {
        chosen.set(detail);
        list.lookedAtAnother();
    }

    /// Asks anew what the screen shows.
    public void refresh() {
        list.refresh();
        looked().ifPresent(id -> work.read("prospects.again",
                () -> detail(id), found -> {
                    if (isChosen(id)) {
                        renew(found);
                    }
                }));
    }

    private boolean isChosen(long id) {
        return looked().filter(each -> each == id).isPresent();
    }

    /// One that is gone stays in view while something is typed of it that would be gone too.
    private void renew(Optional<ProspectDetail> found) {
        if (found.isPresent() || !drafts.unsaved()) {
            chosen.set(found);
        }
    }

    /// The likeliest prospects for what is typed so far.
    public void suggest(String text, Consumer<List<Listed>> answer) {
        work.read(() -> store.search().suggest(text, SUGGESTIONS), answer, problem -> {
            notices.tell(problem);
            answer.accept(List.of());
        });
    }

    /// Adds a prospect of that name and looks at it, once what is typed of another is saved.
    ///
    /// @param adding hears that it is
    public void add(String name, Runnable adding) {
        drafts.settle(() -> {
            adding.run();
            add(name);
        });
    }

    private void add(String name) {
        work.write(() -> store.prospects().add(Prospect.named(name)), added -> {
            choose(added.id(), () -> {});
            notices.tell(words -> words.say("prospects.added", added.prospect().name()));
        });
    }

    /// Changes a prospect in what differs between what was known of it and what is to be.
    ///
    /// @param referrer the name of the prospect who named it, where that is new
    /// @param ended hears of the end: empty when it is on disk, else why it is not
    public void save(KnownProspect known, Prospect changed, Optional<String> referrer,
            Consumer<Optional<Throwable>> ended) {
        work.write(() -> {
            store.prospects().change(known, changed, referrer);
            return known;
        }, _ -> {
            notices.tell(words -> words.say("prospects.saved", changed.name()));
            ended.accept(Optional.empty());
        }, problem -> ended.accept(Optional.of(problem)));
    }

    /// Tells that there was nothing to save.
    public void tellSaved() {
        notices.tell(words -> words.say("status.ready"));
    }

    /// Makes another prospect part of the one looked at.
    public void merge(KnownProspect into, KnownProspect other) {
        if (into.id() == other.id()) {
            notices.tell(words -> words.say("prospects.mergeItself"));
            return;
        }
        drafts.settle(() -> change(() -> {
            store.prospects().merge(into.id(), other.id());
            return into;
        }, words -> words.say("prospects.merged", other.prospect().name(), into.prospect().name())));
    }

    /// Erases a prospect for good.
    ///
    /// @param everywhere from the backups too
    public void erase(KnownProspect known, boolean everywhere) {
        drafts.discard();
        chosen.set(Optional.empty());
        if (everywhere) {
            longWork.run(words -> words.say("prospects.erasing"), 1_000,
                    goOn -> store.prospects().eraseEverywhere(known.id(), goOn),
                    erased -> notices.tell(words -> new Telling(words).erased(erased)));
            return;
        }
        change(() -> {
            store.prospects().erase(known.id());
            return known;
        }, words -> words.say("prospects.erased"));
    }

    /// Writes all that is held about a prospect to a file.
    public void export(KnownProspect known, Path file) {
        work.write(() -> {
            export.get().write(known.id(), file);
            return file;
        }, _ -> notices.tell(words -> words.say("prospects.exported", file.getFileName().toString())));
    }

    /// The moment's time of day at the desk; empty where only its day is known.
    Optional<LocalTime> timeOf(Moment moment) {
        return moment.hour().isPresent() ? Optional.of(moment.time(date.zone())) : Optional.empty();
    }

    /// The list has another search, which does not find the one looked at.
    private void lost(long id) {
        // Whoever searches goes on typing there.
        drafts.leave(() -> {
            if (isChosen(id)) {
                look(Optional.empty());
            }
        });
    }

    /// The number of the one looked at.
    Optional<Long> looked() {
        return chosen.get().map(detail -> detail.listed().known().id());
    }

    private Optional<ProspectDetail> detail(long id) {
        return store.search().listed(id).map(listed -> {
            List<Entry> timeline = store.log().with(id);
            String referrer = listed.known().prospect().origin().referredBy().flatMap(store.prospects()::find)
                    .map(other -> other.prospect().name()).orElse("");
            return new ProspectDetail(listed, referrer, timeline, OpenCycle.of(touches(timeline, id), date.today()));
        });
    }

    private static List<Touch> touches(List<Entry> timeline, long id) {
        return timeline.reversed().stream().map(Entry::activity).map(activity -> new Touch(id, activity.moment().day(),
                activity.measure(), activity.quantity(), activity.details().firstContact())).toList();
    }

    private <T> void change(Supplier<T> change, Function<Words, String> told) {
        work.write(change, _ -> notices.tell(told));
    }
}
