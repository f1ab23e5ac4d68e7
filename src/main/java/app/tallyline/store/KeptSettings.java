package app.tallyline.store;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import org.slf4j.LoggerFactory;

import app.tallyline.model.Chain;
import app.tallyline.model.Counts;
import app.tallyline.model.Language;
import app.tallyline.model.Measure;
import app.tallyline.model.PlanBasis;
import app.tallyline.model.Settings;
import app.tallyline.model.Settings.Look;
import app.tallyline.model.Settings.Safekeeping;
import app.tallyline.model.Settings.Theme;
import app.tallyline.model.Settings.Workplace;
import app.tallyline.model.Stage;
import app.tallyline.model.Standards;

/// The settings, kept as named texts; one that cannot be understood is passed over for its default.
public final class KeptSettings {
    private final Store store;

    KeptSettings(Store store) {
        this.store = store;
    }

    private record Pair(String key, String value) {}

    private record Texts(Map<String, String> values) {
        <T> T read(String key, T fallback, Function<String, T> reader) {
            String value = values.get(key);
            if (value == null) {
                return fallback;
            }
            try {
                return reader.apply(value);
            } catch (IllegalArgumentException | IllegalStateException | IndexOutOfBoundsException problem) {
                // Asked for here, not before: the log costs time on the way to the first frame.
                LoggerFactory.getLogger(KeptSettings.class).warn("The setting {} cannot be read; its default holds",
                        key, problem);
                return fallback;
            }
        }
    }

    /// The settings as they stand.
    public Settings now() {
        return settings(store.reading());
    }

    /// Changes the settings as they stand, whoever changed them last; the one way to change them. Only what differs is
    /// written: what a newer version keeps, or what cannot be read here, stays.
    ///
    /// @param change makes the new settings of those that stand; it is called once, on the calling thread, inside the
    ///        transaction, so it must be quick and use no store
    /// @return the settings as they now stand
    public Settings change(UnaryOperator<Settings> change) {
        return store.write(() -> {
            Sql sql = store.writing();
            Settings before = settings(sql);
            Settings after = change.apply(before);
            Map<String, String> former = texts(before);
            Map<String, String> texts = texts(after);
            if (texts.equals(former)) {
                sql.discard();
            }
            texts.entrySet().stream().filter(each -> !each.getValue().equals(former.get(each.getKey())))
                    .forEach(each -> sql.update("""
                            INSERT INTO setting (key, value) VALUES (?, ?)
                            ON CONFLICT DO UPDATE SET value = excluded.value""", each.getKey(), each.getValue()));
            former.keySet().stream().filter(key -> !texts.containsKey(key))
                    .forEach(key -> sql.update("DELETE FROM setting WHERE key = ?", key));
            return after;
        });
    }

    private static Settings settings(Sql sql) {
        Texts texts = new Texts(sql.query("SELECT key, value FROM setting",
                row -> new Pair(row.text(1), row.text(2))).stream()
                .collect(Collectors.toMap(Pair::key, Pair::value)));
        Settings usual = Settings.DEFAULT;
        Look look = new Look(texts.read("language", Optional.empty(), Language::ofCode),
                texts.read("theme", usual.look().theme(), Theme::valueOf));
        return new Settings(look, workplace(texts, usual.workplace()),
                texts.read("currency", Optional.empty(), code -> Optional.of(Currency.getInstance(code))),
                planBasis(texts, usual.planBasis()), texts.read("welcomed", false, Boolean::valueOf),
                new Safekeeping(texts.read("backupsKept", usual.safekeeping().daysKept(),
                        text -> usual.safekeeping().withDaysKept(Integer.parseInt(text)).daysKept()),
                        texts.read("secondFolder", Optional.empty(), text -> Optional.of(Path.of(text)))));
    }

    private static Workplace workplace(Texts texts, Workplace usual) {
        Set<DayOfWeek> week = texts.read("workingWeek", usual.workingWeek(), KeptSettings::days);
        return new Workplace(texts.read("country", Optional.empty(), Optional::of),
                texts.read("region", "", Function.identity()), week,
                texts.read("halfDays", usual.halfDays(),
                        text -> usual.withWorkingWeek(week, days(text)).halfDays()),
                texts.read("firstDayOfWeek", usual.firstDayOfWeek(), DayOfWeek::valueOf),
                texts.read("dailyMinutes", usual.dailyMinutes(),
                        text -> usual.withDailyMinutes(Integer.parseInt(text)).dailyMinutes()));
    }

    private static PlanBasis planBasis(Texts texts, PlanBasis usual) {
        return new PlanBasis(texts.read("window", usual.window(), PlanBasis.Window::valueOf),
                texts.read("certainty", usual.certaintyPercent(),
                        text -> usual.withCertaintyPercent(Integer.parseInt(text)).certaintyPercent()),
                texts.read("assumed", Optional.empty(), text -> usual.withAssumed(Optional.of(counts(text))).assumed()),
                texts.read("chain", usual.chain(), KeptSettings::chain),
                texts.read("mature", false, Boolean::valueOf),
                texts.read("standards", usual.standards(), KeptSettings::standards));
    }

    private static Map<String, String> texts(Settings settings) {
        Map<String, String> values = new HashMap<>();
        Workplace place = settings.workplace();
        settings.look().language().ifPresent(language -> values.put("language", language.code()));
        values.put("theme", settings.look().theme().name());
        place.country().ifPresent(country -> values.put("country", country));
        values.put("region", place.region());
        values.put("workingWeek", text(place.workingWeek()));
        if (!place.halfDays().isEmpty()) {
            values.put("halfDays", text(place.halfDays()));
        }
        values.put("firstDayOfWeek", place.firstDayOfWeek().name());
        settings.currency().ifPresent(currency -> values.put("currency", currency.getCurrencyCode()));
        values.put("dailyMinutes", Integer.toString(place.dailyMinutes()));
        values.put("chain", settings.planBasis().chain().stages().stream().map(Stage::key)
                .collect(Collectors.joining(",")));
        values.put("mature", Boolean.toString(settings.planBasis().mature()));
        values.put("standards", settings.planBasis().standards().permille().entrySet().stream()
                .map(each -> each.getKey().key() + "=" + each.getValue()).sorted().collect(Collectors.joining(",")));
        values.put("window", settings.planBasis().window().name());
        values.put("certainty", Integer.toString(settings.planBasis().certaintyPercent()));
        settings.planBasis().assumed().ifPresent(
                counts -> values.put("assumed", counts.calls() + "," + counts.appointments() + "," + counts.sales()));
        values.put("welcomed", Boolean.toString(settings.welcomed()));
        values.put("backupsKept", Integer.toString(settings.safekeeping().daysKept()));
        settings.safekeeping().secondFolder().ifPresent(folder -> values.put("secondFolder", folder.toString()));
        return values;
    }

    private static String text(Set<DayOfWeek> days) {
        return days.stream().sorted().map(DayOfWeek::name).collect(Collectors.joining(","));
    }

    private static Set<DayOfWeek> days(String text) {
        return Arrays.stream(text.split(",")).map(DayOfWeek::valueOf).collect(Collectors.toUnmodifiableSet());
    }

    private static Chain chain(String text) {
        return new Chain(Arrays.stream(text.split(",")).map(KeptSettings::stage).toList());
    }

    private static Stage stage(String key) {
        return Arrays.<Stage>stream(Stage.Noted.values()).filter(noted -> noted.key().equals(key)).findFirst()
                .orElseGet(() -> new Stage.Counted(new Measure(key, Measure.Kind.COUNT)));
    }

    private static Standards standards(String text) {
        return new Standards(Arrays.stream(text.split(",")).filter(each -> !each.isEmpty())
                .map(each -> each.split("=", 2))
                .collect(Collectors.toMap(each -> stage(each[0]), each -> Integer.valueOf(each[1]))));
    }

    private static Counts counts(String text) {
        String[] parts = text.split(",", 3);
        return new Counts(Long.parseLong(parts[0]), Long.parseLong(parts[1]), Long.parseLong(parts[2]));
    }
}
