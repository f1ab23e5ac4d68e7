package app.tallyline.exchange;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import app.tallyline.model.Measure;
import app.tallyline.model.MeasureSetup;
import app.tallyline.model.MeasureSetup.Mark;

/// The measures of the user's own that a table brings along which Tallyline wrote: it says their key, their name and their
/// kind.
final class OwnMeasures {
    private OwnMeasures() {}

    /// Those that go by no name the store knows.
    static List<MeasureSetup> of(Table table, Mapping mapping, MeasureNames known) {
        if (mapping.column(Field.MEASURE_NAME).isEmpty() || mapping.column(Field.KIND).isEmpty()) {
            return List.of();
        }
        Map<String, MeasureSetup> found = new LinkedHashMap<>();
        for (Table.Line line : table.lines()) {
            String key = cell(line, mapping, Field.MEASURE);
            if (!found.containsKey(key) && known.find(key).isEmpty()) {
                setup(key, cell(line, mapping, Field.MEASURE_NAME), cell(line, mapping, Field.KIND))
                        .ifPresent(setup -> found.put(key, setup));
            }
        }
        return List.copyOf(found.values());
    }

    private static Optional<MeasureSetup> setup(String key, String name, String kind) {
        try {
            return Measure.Kind.ofKey(kind).filter(each -> each != Measure.Kind.RATE)
                    .map(each -> new MeasureSetup(new Measure(key, each), Escaped.plain(name), Mark.NONE,
                            Optional.empty(), Optional.empty(), false));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private static String cell(Table.Line line, Mapping mapping, Field field) {
        return mapping.column(field).stream().mapToObj(line::cell).findFirst().orElse("");
    }
}
