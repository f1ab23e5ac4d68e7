package app.tallyline.exchange;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

import app.tallyline.model.Activity;
import app.tallyline.model.Details;
import app.tallyline.model.Outcome;

/// An activity as the cells of a row.
///
/// @param zone of the desk's times
/// @param currency of the amounts
record ActivityCells(ZoneId zone, Currency currency) {
    static final List<String> HEADINGS = List.of("date", "time", "measure", "quantity", "prospect", "outcome",
            "amount", "product", "first contact", "category", "meant for", "note");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter DAY_AND_TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    /// As a spreadsheet may be given them.
    List<String> of(Activity activity, String prospect) {
        return cells(activity, prospect, Escaped::harmless);
    }

    List<String> plain(Activity activity, String prospect) {
        return cells(activity, prospect, UnaryOperator.identity());
    }

    private List<String> cells(Activity activity, String prospect, UnaryOperator<String> typed) {
        Details details = activity.details();
        return List.of(activity.moment().day().toString(), time(activity), activity.measure().key(),
                Long.toString(activity.quantity()), typed.apply(prospect), details.outcome().map(Outcome::key).orElse(
                        ""),
                details.amount().map(amount -> amount.toDecimal(currency).toPlainString()).orElse(""),
                typed.apply(details.deal().product()), details.firstContact().map(LocalDate::toString).orElse(""),
                typed.apply(details.category()), details.meantFor().map(ActivityCells::written).orElse(""),
                typed.apply(details.note()));
    }

    private static String written(LocalDateTime time) {
        return DAY_AND_TIME.format(time);
    }

    /// The desk's own time, whose hour was noted; the minutes come of the instant.
    private String time(Activity activity) {
        if (activity.moment().hour().isEmpty()) {
            return "";
        }
        return TIME.format(activity.moment().at().atZone(zone).withHour(activity.moment().hour().getAsInt()));
    }
}
