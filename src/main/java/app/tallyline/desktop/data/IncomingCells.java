package app.tallyline.desktop.data;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import app.tallyline.model.Activity;
import app.tallyline.model.Details;
import app.tallyline.model.Prospect;
import app.tallyline.store.Incoming;
import app.tallyline.words.Words;

/// What a row that would come in says, told as the log would tell it.
///
/// @param words in which it is told
record IncomingCells(Words words) {
    /// The headings, each with what a row says under it.
    Map<String, Function<Incoming, String>> columns() {
        Map<String, Function<Incoming, String>> columns = new LinkedHashMap<>();
        columns.put(words.say("field.date"), this::when);
        columns.put(words.say("data.what"), row -> each(row, activity -> Optional.of(words.quantity(activity.measure(),
                activity.quantity()))));
        columns.put(words.say("field.name"), row -> row.prospect().map(Prospect::name).orElse(""));
        columns.put(words.say("field.company"), row -> row.prospect().map(who -> who.reach().company()).orElse(""));
        columns.put(words.say("data.stageOrOutcome"), this::outcome);
        columns.put(words.say("field.amount"),
                row -> each(row, activity -> activity.details().amount().map(words::money)));
        columns.put(words.say("field.note"), row -> Words.oneLine(row.activities().stream()
                .map(activity -> activity.details().note()).filter(note -> !note.isEmpty()).findFirst()
                .orElseGet(() -> row.prospect().map(Prospect::note).orElse(""))));
        return columns;
    }

    private String when(Incoming row) {
        return each(row, activity -> Optional.of(activity.moment().hour().isPresent()
                ? words.say("data.dayAndHour", words.date(activity.moment().day()), activity.moment().hour().getAsInt())
                : words.date(activity.moment().day())));
    }

    private String outcome(Incoming row) {
        String said = each(row, activity -> activity.details().outcome().map(words::outcome));
        return said.isEmpty() && row.activities().stream().map(Activity::details).allMatch(Details.NONE::equals)
                ? row.prospect().map(who -> words.stageOf(who.stage())).orElse("")
                : said;
    }

    private static String each(Incoming row, Function<Activity, Optional<String>> said) {
        return row.activities().stream().map(said).flatMap(Optional::stream).distinct()
                .collect(Collectors.joining(", "));
    }
}
