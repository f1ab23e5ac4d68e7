package app.tallyline.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Year;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;

/// The public holidays of a country or one of its regions, as Jollyday has them: days when offices are closed, not
/// observances. The first question costs some 170 ms, so the store keeps the answers.
///
/// @param country ISO 3166 code, such as `DK`
/// @param region the region's part of its ISO 3166-2 code, such as `BY`; empty for the whole country
/// @param language the language of the holidays' names
public record PublicHolidays(String country, String region, Locale language) implements Holidays {
    /// @return empty where the country's holidays are not known
    @Override
    public Map<LocalDate, String> in(int year) {
        if (!known(country)) {
            return Map.of();
        }
        Properties own = ownNames();
        HolidayManager manager = HolidayManager.getInstance(ManagerParameters.create(country));
        var found = region.isEmpty()
                ? manager.getHolidays(Year.of(year))
                : manager.getHolidays(Year.of(year), region.toLowerCase(Locale.ROOT));
        return found.stream().filter(holiday -> holiday.getType() == HolidayType.PUBLIC_HOLIDAY)
                .collect(Collectors.toMap(Holiday::getDate, holiday -> name(holiday, own), (one, _) -> one));
    }

    private String name(Holiday holiday, Properties own) {
        String key = holiday.getPropertiesKey().replaceFirst("^.*\\.", "");
        return own.getProperty(key, holiday.getDescription(language));
    }

    /// The names that Jollyday does not have in this language.
    private Properties ownNames() {
        Properties names = new Properties();
        try (InputStream in = PublicHolidays.class
                .getResourceAsStream("holidays_" + language.getLanguage() + ".properties")) {
            if (in != null) {
                names.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            }
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        return names;
    }

    /// The ISO 3166 codes of every country whose holidays are known, in order.
    public static List<String> countries() {
        return HolidayManager.getSupportedCalendarCodes().stream().map(code -> code.toUpperCase(Locale.ROOT))
                .filter(code -> code.length() == 2).sorted().toList();
    }

    /// A store may name a country of another version's.
    private static boolean known(String country) {
        return countries().contains(country.toUpperCase(Locale.ROOT));
    }

    /// The regions of a country that have holidays of their own, in order; empty where it has none or is not known.
    public static List<String> regions(String country) {
        if (!known(country)) {
            return List.of();
        }
        return HolidayManager.getInstance(ManagerParameters.create(country)).getCalendarHierarchy().getChildren()
                .keySet().stream().map(code -> code.toUpperCase(Locale.ROOT)).sorted(Comparator.naturalOrder())
                .toList();
    }
}
