package app.tallyline.store;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import app.tallyline.calendar.Holidays;
import app.tallyline.calendar.PublicHolidays;
import app.tallyline.calendar.WorkCalendar;
import app.tallyline.model.DayOff;
import app.tallyline.model.Language;
import app.tallyline.model.Period;
import app.tallyline.model.Settings.Workplace;

/// The user's working days: their week, their days off, and the public holidays, which are kept once looked up
/// because looking up costs some 170 ms.
public final class Workdays {
    private final Store store;

    Workdays(Store store) {
        this.store = store;
    }

    /// A year's holidays in one place: facts, which do not change while the program runs.
    record Year(PublicHolidays place, int year) {}

    /// The calendar as now chosen.
    ///
    /// @param language in which holidays are named
    public WorkCalendar calendar(Workplace workplace, Language language) {
        Holidays holidays = workplace.country()
                .<Holidays>map(country -> kept(new PublicHolidays(country, workplace.region(), language.locale())))
                .orElse(Holidays.NONE);
        Map<LocalDate, DayOff> off = new HashMap<>();
        daysOff().forEach(dayOff -> off.put(dayOff.day(), dayOff));
        return new WorkCalendar(workplace.workingWeek(), workplace.halfDays(), holidays, off);
    }

    /// Every day off, in order.
    public List<DayOff> daysOff() {
        return store.reading().query("SELECT day, name, half FROM day_off ORDER BY day",
                row -> new DayOff(row.day(1), row.text(2), row.number(3) == 1));
    }

    /// Takes days off, or half days, in one step; one that was off already is now off as given.
    public void take(List<DayOff> days) {
        store.step(UndoHistory.Kind.DAY_OFF, () -> {
            days.forEach(dayOff -> store.writing().update("""
                    INSERT INTO day_off (day, name, half) VALUES (?, ?, ?)
                    ON CONFLICT (day) DO UPDATE SET name = excluded.name, half = excluded.half""",
                    dayOff.day().toString(), dayOff.name(), dayOff.half() ? 1 : 0));
            return null;
        });
    }

    /// Works on that day after all.
    public void giveBack(LocalDate day) {
        store.step(UndoHistory.Kind.DAY_OFF,
                () -> store.writing().update("DELETE FROM day_off WHERE day = ?", day.toString()));
    }

    private Holidays kept(PublicHolidays place) {
        return year -> store.holidays().computeIfAbsent(new Year(place, year), _ -> {
            Map<LocalDate, String> known = read(place, year);
            return known.isEmpty() ? lookUp(place, year) : known;
        });
    }

    private Map<LocalDate, String> read(PublicHolidays place, int year) {
        Map<LocalDate, String> found = new HashMap<>();
        Period days = Period.year(year);
        store.reading().query("""
                SELECT day, name FROM holiday WHERE country = ? AND region = ? AND language = ?
                    AND day BETWEEN ? AND ?""", row -> new DayOff(row.day(1), row.text(2)),
                place.country(), place.region(), language(place.language()), days.first().toString(),
                days.last().toString()).forEach(holiday -> found.put(holiday.day(), holiday.name()));
        return found;
    }

    private Map<LocalDate, String> lookUp(PublicHolidays place, int year) {
        Map<LocalDate, String> found = place.in(year);
        store.writing().inTransaction(() -> {
            found.forEach((day, name) -> store.writing().update("INSERT OR IGNORE INTO holiday VALUES (?, ?, ?, ?, ?)",
                    place.country(), place.region(), language(place.language()), day.toString(), name));
            return null;
        });
        return found;
    }

    private static String language(Locale locale) {
        return locale.getLanguage();
    }
}
