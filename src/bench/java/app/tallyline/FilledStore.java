package app.tallyline;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import app.tallyline.model.Activity;
import app.tallyline.model.Goal;
import app.tallyline.model.Language;
import app.tallyline.model.Measure;
import app.tallyline.model.Moment;
import app.tallyline.model.Settings;
import app.tallyline.store.Incoming;
import app.tallyline.store.Store;

/// A store with 100,000 activities and more: fifty a day, every day, up to yesterday, with a goal set.
final class FilledStore {
    static final int ACTIVITIES = 100_000;
    private static final int A_DAY = 50;

    private FilledStore() {}

    static Store open(Path file, Clock clock) {
        Store store = Store.open(file, clock);
        if (store.history().span().isPresent()) {
            return store;
        }
        SampleYear.choose(store, Language.ENGLISH, Settings.Theme.LIGHT);
        LocalDate today = LocalDate.now(clock);
        List<Incoming> days = new ArrayList<>();
        for (int i = 1; i <= ACTIVITIES / A_DAY; i++) {
            LocalDate day = today.minusDays(i);
            List<Activity> done = new ArrayList<>();
            for (int n = 0; n < A_DAY; n++) {
                Measure measure = n == 0 ? Measure.SALE : n < 8 ? Measure.APPOINTMENT : Measure.COLD_CALL;
                done.add(new Activity(measure, 1, Moment.at(day, LocalTime.of(8 + n / 6, n % 60), clock.getZone())));
            }
            days.add(new Incoming("day " + day, Optional.empty(), done));
        }
        store.intake().bring(days, _ -> true);
        store.goals().keep(new Goal(YearMonth.from(today),
                new Goal.Sales(50)));
        return store;
    }
}
