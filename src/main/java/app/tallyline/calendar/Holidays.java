package app.tallyline.calendar;

import java.time.LocalDate;
import java.util.Map;

/// The public holidays of one place.
public interface Holidays {
    /// Every public holiday of that year and its name, in no order.
    Map<LocalDate, String> in(int year);

    /// A place without holidays.
    Holidays NONE = _ -> Map.of();
}
