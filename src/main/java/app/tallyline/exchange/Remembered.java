package app.tallyline.exchange;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import app.tallyline.model.Measure;
import app.tallyline.store.KeptMappings;

/// How tables were understood before, known again by their headings in whatever order these stand.
///
/// @param kept where it is kept
record Remembered(KeptMappings kept) {
    private static final String SHAPE = "shape";
    private static final String DATES = "dates";
    private static final String FIELD = "field ";
    private static final String COUNT = "count ";

    /// The mapping of a table with the same headings.
    Optional<Mapping> mapping(Table table, MeasureNames measures) {
        Map<String, String> said = kept.of(known(table.headings()));
        return Optional.ofNullable(said.get(SHAPE)).flatMap(Shape::ofKey).map(shape -> {
            Map<Field, Integer> fields = new EnumMap<>(Field.class);
            Map<Measure, Integer> counts = new LinkedHashMap<>();
            said.forEach((part, heading) -> column(table, heading).ifPresent(column -> {
                if (part.startsWith(FIELD)) {
                    Field.ofKey(part.substring(FIELD.length())).ifPresent(field -> fields.put(field, column));
                } else if (part.startsWith(COUNT)) {
                    measures.find(part.substring(COUNT.length())).ifPresent(measure -> counts.put(measure, column));
                }
            }));
            return new Mapping(shape, fields, counts);
        });
    }

    /// The order in which the user said that such a table writes dates.
    Optional<DateOrder> order(Table table) {
        return Optional.ofNullable(kept.of(known(table.headings())).get(DATES)).flatMap(DateOrder::ofKey);
    }

    void keep(Table table, Mapping mapping, DateOrder order) {
        Map<String, String> said = new LinkedHashMap<>();
        said.put(SHAPE, mapping.shape().key());
        said.put(DATES, order.key());
        mapping.fields().forEach((field, column) -> said.put(FIELD + field.key(), table.headings().get(column)));
        mapping.counts().forEach((measure, column) -> said.put(COUNT + measure.key(), table.headings().get(column)));
        kept.keep(known(table.headings()), said);
    }

    private static OptionalInt column(Table table, String heading) {
        return IntStream.range(0, table.headings().size()).filter(i -> table.headings().get(i).equals(heading))
                .findFirst();
    }

    private static String known(List<String> headings) {
        return headings.stream().map(Field::bare).sorted().collect(Collectors.joining(" "));
    }
}
