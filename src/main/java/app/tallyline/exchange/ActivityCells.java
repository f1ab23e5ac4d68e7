package app.tallyline.exchange;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

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
    /// With what Tallyline needs to know an entry again, and to make a measure of the user's own.
    static final List<String> HEADINGS_WITH_NUMBERS = Stream.concat(HEADINGS.stream(), Stream.of("measure name", "kind",
            "moment", "tallyline entry", "tallyline prospect")).toList();
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter DAY_AND_TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    /// What is known of an activity beside it.
    ///
    /// @param prospect the prospect's name; empty for none
    /// @param prospectNumber by which the prospect is known in every copy of the store
    /// @param measureName of a measure of the user's own; empty for others
    /// @param number by which the entry is known in every copy of the store
    record Known(String prospect, Optional<Long> prospectNumber, String measureName, long number) {}

    /// Typed, with the numbers.
    List<Object> numbered(Activity activity, Known known) {
        List<String> plain = plain(activity, known.prospect());
        List<Object> cells = new ArrayList<>(plain);
        cells.set(0, activity.moment().day());
        cells.set(3, activity.quantity());
        activity.details().amount().ifPresent(amount -> cells.set(6, amount.toDecimal(currency)));
        activity.details().firstContact().ifPresent(day -> cells.set(8, day));
        cells.add(known.measureName());
        cells.add(known.measureName().isEmpty() ? "" : activity.measure().kind().key());
        cells.add(activity.moment().at().toString());
        cells.add(Long.toString(known.number()));
        cells.add(known.prospectNumber().map(String::valueOf).orElse(""));
        return cells;
    }

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

    /// The desk's own time, where its hour was noted.
    private String time(Activity activity) {
        if (activity.moment().hour().isEmpty()) {
            return "";
        }
        return TIME.format(activity.moment().time(zone));
    }
}
