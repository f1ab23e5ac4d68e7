package app.tallyline.desktop.settings;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import app.tallyline.calendar.PublicHolidays;
import app.tallyline.desktop.frame.Drafts;
import app.tallyline.desktop.frame.Notices;
import app.tallyline.desktop.frame.Work;
import app.tallyline.model.DayOff;
import app.tallyline.model.Measure;
import app.tallyline.model.Settings;
import app.tallyline.store.Store;

/// The settings as they stand, and each change to them. A change holds at once.
public final class SettingsModel {
    private final Store store;
    private final Work work;
    private final Notices notices;
    private final Drafts drafts;

    private final ReadOnlyObjectWrapper<Settings> settings;
    private final ReadOnlyObjectWrapper<List<DayOff>> daysOff = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<Measure>> counters = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Places> places = new ReadOnlyObjectWrapper<>(new Places(List.of(), List.of()));

    /// Where holidays are known.
    ///
    /// @param countries their codes
    /// @param regions the codes of the chosen country's regions
    public record Places(List<String> countries, List<String> regions) {}

    /// @param now the settings as they stand
    public SettingsModel(Store store, Settings now, Work work, Notices notices) {
        this.store = store;
        this.work = work;
        this.notices = notices;
        this.drafts = new Drafts(notices);
        this.settings = new ReadOnlyObjectWrapper<>(now);
    }

    /// What is typed and not saved yet.
    public Drafts drafts() {
        return drafts;
    }

    public ReadOnlyObjectProperty<Settings> settingsProperty() {
        return settings.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<List<DayOff>> daysOffProperty() {
        return daysOff.getReadOnlyProperty();
    }

    /// The counters of the user's own that are not retired.
    public ReadOnlyObjectProperty<List<Measure>> countersProperty() {
        return counters.getReadOnlyProperty();
    }

    /// The countries to choose from; empty until they are known.
    public ReadOnlyObjectProperty<Places> placesProperty() {
        return places.getReadOnlyProperty();
    }

    /// Where the store lies.
    public Path storePath() {
        return store.path();
    }

    /// Changes the settings as they stand in the store, which another window may have changed meanwhile.
    ///
    /// @param change makes the new settings of those that stand; it runs on another thread too, so it must ask no control
    public void change(UnaryOperator<Settings> change) {
        Settings shown = settings.get();
        settings.set(change.apply(shown));
        work.write(() -> store.settings().change(change), now -> {
            settings.set(now);
            if (!now.equals(shown)) {
                notices.tell(words -> words.say("settings.saved"));
            }
            refresh();
        });
    }

    /// Takes every day of a range off.
    ///
    /// @param half whether only half of each
    /// @param ended hears of the end: empty when it is on disk, else why it is not
    public void takeOff(LocalDate first, LocalDate last, String name, boolean half,
            Consumer<Optional<Throwable>> ended) {
        work.write(() -> {
            store.workdays().take(first.datesUntil(last.plusDays(1)).map(day -> new DayOff(day, name, half)).toList());
            return first;
        }, _ -> {
            notices.tell(words -> words.say("settings.saved"));
            refresh();
            ended.accept(Optional.empty());
        }, problem -> ended.accept(Optional.of(problem)));
    }

    /// Works on that day after all.
    public void giveBack(LocalDate day) {
        work.write(() -> {
            store.workdays().giveBack(day);
            return day;
        }, _ -> refresh());
    }

    /// Asks anew how everything stands.
    public void refresh() {
        work.read("settings", store.settings()::now, now -> {
            settings.set(now);
            refreshPlaces(now.workplace().country());
        });
        work.read("counters", () -> store.measures().loggable().stream()
                .filter(measure -> !measure.builtIn() && measure.kind() == Measure.Kind.COUNT).toList(), counters::set);
        work.read("daysOff", store.workdays()::daysOff, daysOff::set);
    }

    private void refreshPlaces(Optional<String> country) {
        work.read("places", () -> new Places(PublicHolidays.countries(),
                country.map(PublicHolidays::regions).orElse(List.of())), places::set);
    }
}
