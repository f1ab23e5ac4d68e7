package app.tallyline.exchange;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import app.tallyline.model.Measure;
import app.tallyline.model.MeasureSetup;
import app.tallyline.model.Prospect;
import app.tallyline.model.Prospect.Stage;
import app.tallyline.store.Incoming;

/// What a table would bring, before any of it comes in.
///
/// @param mapping which column was taken for what
/// @param reading how its dates and amounts were understood
/// @param rows how many rows the table has
/// @param incoming the rows that would come in
/// @param duplicates how many rows are in the store already
/// @param rejected the rows that cannot come in
public record Draft(Mapping mapping, Reading reading, int rows, List<Incoming> incoming, int duplicates,
        List<Rejected> rejected) {
    /// How a table's dates and amounts were understood.
    ///
    /// @param dates the orders the dates can be read in; more than one, and the user must say which
    /// @param decimalSign `.` or `,`
    /// @param measures measures of the user's own that the table brings along
    public record Reading(Set<DateOrder> dates, char decimalSign, List<MeasureSetup> measures) {}

    /// The orders the dates can be read in; more than one, and the user must say which.
    public Set<DateOrder> dates() {
        return reading.dates();
    }

    /// Whether its dates can be read two ways.
    public boolean ambiguous() {
        return dates().size() > 1;
    }

    /// How many of each measure would come in.
    public Map<Measure, Long> counts() {
        Map<Measure, Long> counts = new HashMap<>();
        incoming.stream().flatMap(row -> row.activities().stream())
                .forEach(activity -> counts.merge(activity.measure(), activity.quantity(), Long::sum));
        return counts;
    }

    /// How many of the rows that would come in are at that stage.
    public long atStage(Stage stage) {
        return incoming.stream().flatMap(row -> row.prospect().stream()).map(Prospect::stage).filter(stage::equals)
                .count();
    }

    /// How many prospects the rows are about, namesakes counted once.
    public long prospects() {
        return incoming.stream().flatMap(row -> row.prospect().stream()).map(who -> who.name().toLowerCase(Locale.ROOT))
                .distinct().count();
    }

}
