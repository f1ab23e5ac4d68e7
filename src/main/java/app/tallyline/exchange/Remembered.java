package app.tallyline.exchange;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import app.tallyline.model.Measure;
import app.tallyline.store.KeptMappings;

/// How tables were understood before. One that names its columns is known again by their headings, in whatever order these
/// stand; one that does not, by what its columns look like.
///
/// Nothing that stands in a table is kept: of headings, which a row of people may be taken for, their fingerprint, and of a
/// column its place among them.
///
/// @param kept where it is kept
record Remembered(KeptMappings kept) {
    private static final String SHAPE = "shape";
    private static final String DATES = "dates";
    private static final String FIELD = "field ";
    private static final String COUNT = "count ";
    private static final int LINES_TO_JUDGE_BY = 20;

    /// The mapping of a table of the kind.
    Optional<Mapping> mapping(Table table, MeasureNames measures) {
        Map<String, String> said = said(table);
        return Optional.ofNullable(said.get(SHAPE)).flatMap(Shape::ofKey).map(shape -> {
            Map<Field, Integer> fields = new EnumMap<>(Field.class);
            Map<Measure, Integer> counts = new LinkedHashMap<>();
            said.forEach((part, place) -> column(table, place).ifPresent(column -> {
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
        return Optional.ofNullable(said(table).get(DATES)).flatMap(DateOrder::ofKey);
    }

    void keep(Table table, Mapping mapping, DateOrder order) {
        Map<String, String> said = new LinkedHashMap<>();
        said.put(SHAPE, mapping.shape().key());
        said.put(DATES, order.key());
        mapping.fields().forEach((field, column) -> said.put(FIELD + field.key(), place(table, column)));
        mapping.counts().forEach((measure, column) -> said.put(COUNT + measure.key(), place(table, column)));
        kept.keep(known(table), before(table), said);
    }

    private Map<String, String> said(Table table) {
        Map<String, String> said = kept.of(known(table));
        return said.isEmpty() ? saidBefore(table) : said;
    }

    /// What was kept while headings were kept as they stand.
    private Map<String, String> saidBefore(Table table) {
        Map<String, String> said = new LinkedHashMap<>();
        kept.of(before(table)).forEach((part, text) -> {
            int column = table.headings().indexOf(text);
            if (!part.startsWith(FIELD) && !part.startsWith(COUNT)) {
                said.put(part, text);
            } else if (column >= 0) {
                said.put(part, place(table, column));
            }
        });
        return said;
    }

    private static String before(Table table) {
        return table.headings().stream().map(Field::bare).sorted().collect(Collectors.joining(" "));
    }

    private static String known(Table table) {
        if (Headings.named(table.headings())) {
            return "headings " + Fingerprint.of(places(table).stream().map(column -> spelled(table, column))
                    .collect(Collectors.joining("\u001f")));
        }
        return "columns " + IntStream.range(0, table.headings().size()).mapToObj(column -> CellKind.ofMost(table.lines()
                .stream().limit(LINES_TO_JUDGE_BY).map(line -> line.cell(column)).toList()).name()
                .toLowerCase(Locale.ROOT)).collect(Collectors.joining(" "));
    }

    private static String place(Table table, int column) {
        return Integer.toString(places(table).indexOf(column));
    }

    private static OptionalInt column(Table table, String place) {
        List<Integer> places = places(table);
        return place.matches("\\d{1,3}") && Integer.parseInt(place) < places.size()
                ? OptionalInt.of(places.get(Integer.parseInt(place)))
                : OptionalInt.empty();
    }

    /// The columns in the order of their headings, or as they stand where they have none.
    private static List<Integer> places(Table table) {
        List<Integer> columns = IntStream.range(0, table.headings().size()).boxed().toList();
        return Headings.named(table.headings())
                ? columns.stream().sorted(Comparator.comparing(column -> spelled(table, column))).toList()
                : columns;
    }

    private static String spelled(Table table, int column) {
        String heading = table.headings().get(column);
        String bare = Field.bare(heading);
        return bare.isEmpty() ? heading.toLowerCase(Locale.ROOT) : bare;
    }
}
