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
            } catch (IllegalArgumentException problem) {
                // Asked for here, not before: the log costs time on the way to the first frame.
                LoggerFactory.getLogger(KeptSettings.class).warn("The setting {} cannot be read; its default holds",
                        key, problem);
                return fallback;
            }
        }
    }

    /// The settings as they stand.
    public Settings now() {
        Map<String, String> values = store.reading().query("SELECT key, value FROM setting",
                row -> new Pair(row.text(1), row.text(2))).stream()
                .collect(Collectors.toMap(Pair::key, Pair::value));
        Texts texts = new Texts(values);
        Settings usual = Settings.DEFAULT;
        Look look = new Look(texts.read("language", Optional.empty(), Language::ofCode),
                texts.read("theme", usual.look().theme(), Theme::valueOf));
        Workplace workplace = new Workplace(texts.read("country", Optional.empty(), Optional::of),
                texts.read("region", "", Function.identity()),
                texts.read("workingWeek", usual.workplace().workingWeek(), KeptSettings::days),
                texts.read("halfDays", usual.workplace().halfDays(), KeptSettings::days),
                texts.read("firstDayOfWeek", usual.workplace().firstDayOfWeek(), DayOfWeek::valueOf),
                texts.read("dailyMinutes", usual.workplace().dailyMinutes(), Integer::valueOf));
        PlanBasis basis = new PlanBasis(texts.read("window", usual.planBasis().window(), PlanBasis.Window::valueOf),
                texts.read("certainty", usual.planBasis().certaintyPercent(), Integer::valueOf),
                texts.read("assumed", Optional.empty(), text -> Optional.of(counts(text))),
                texts.read("chain", usual.planBasis().chain(), KeptSettings::chain),
                texts.read("mature", false, Boolean::valueOf),
                texts.read("standards", usual.planBasis().standards(), KeptSettings::standards));
        return new Settings(look, workplace,
                texts.read("currency", Optional.empty(), code -> Optional.of(Currency.getInstance(code))), basis,
                texts.read("welcomed", false, Boolean::valueOf),
                new Safekeeping(texts.read("backupsKept", usual.safekeeping().daysKept(), Integer::valueOf),
                        texts.read("secondFolder", Optional.empty(), text -> Optional.of(Path.of(text)))));
    }

    /// Keeps the settings in the place of the former ones.
    public void keep(Settings settings) {
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
        store.write(() -> {
            store.writing().update("DELETE FROM setting");
            values.forEach((key, value) -> store.writing().update("INSERT INTO setting (key, value) VALUES (?, ?)",
                    key, value));
            return null;
        });
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
