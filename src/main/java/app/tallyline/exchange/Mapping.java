package app.tallyline.exchange;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import app.tallyline.model.Measure;

/// Which column of a table is what.
///
/// @param shape what a row is
/// @param fields the column of each field, from 0
/// @param counts the column of each measure, in a table of days
public record Mapping(Shape shape, Map<Field, Integer> fields, Map<Measure, Integer> counts) {
    public Mapping {
        fields = Map.copyOf(fields);
        counts = Map.copyOf(counts);
    }

    /// The mapping that the headings suggest.
    ///
    /// @param shape what a row is; empty to find that out too
    /// @param measures those the store knows
    public static Mapping guess(List<String> headings, Optional<Shape> shape, MeasureNames measures) {
        return shape.map(known -> ofShape(known, headings, measures)).orElseGet(() -> Stream.of(Shape.values())
                .map(each -> ofShape(each, headings, measures)).max(Comparator.comparingInt(Mapping::likelihood))
                .orElseThrow());
    }

    /// This mapping with a field in another column, or in none.
    public Mapping with(Field field, OptionalInt column) {
        Map<Field, Integer> changed = new EnumMap<>(Field.class);
        changed.putAll(fields);
        changed.remove(field);
        column.ifPresent(index -> {
            changed.values().removeIf(other -> other == index);
            changed.put(field, index);
        });
        return new Mapping(shape, changed, counts);
    }

    /// This mapping with a measure counted in that column.
    public Mapping counting(Measure measure, int column) {
        Map<Measure, Integer> changed = new LinkedHashMap<>(counts);
        changed.put(measure, column);
        return new Mapping(shape, fields, changed);
    }

    /// The column of a field.
    public OptionalInt column(Field field) {
        Integer column = fields.get(field);
        return column == null ? OptionalInt.empty() : OptionalInt.of(column);
    }

    /// Whether rows can be understood with it: a date for days and activities, a name or id for prospects.
    public boolean complete() {
        return switch (shape) {
            case ACTIVITIES -> fields.containsKey(Field.DATE);
            case DAYS -> fields.containsKey(Field.DATE) && !counts.isEmpty();
            case PROSPECTS, PEOPLE -> Stream.of(Field.NAME, Field.COMPANY, Field.ID, Field.PHONE, Field.EMAIL)
                    .anyMatch(fields::containsKey);
        };
    }

    private static Mapping ofShape(Shape shape, List<String> headings, MeasureNames names) {
        Map<Field, Integer> fields = new EnumMap<>(Field.class);
        for (Field field : shape.fields()) {
            IntStream.range(0, headings.size())
                    .filter(column -> !fields.containsValue(column) && field.goesBy(headings.get(column))).findFirst()
                    .ifPresent(column -> fields.put(field, column));
        }
        Map<Measure, Integer> counts = new LinkedHashMap<>();
        if (shape == Shape.DAYS) {
            IntStream.range(0, headings.size()).filter(column -> !fields.containsValue(column)).forEach(
                    column -> names.find(headings.get(column))
                            .ifPresent(measure -> counts.putIfAbsent(measure, column)));
        }
        return new Mapping(shape, fields, counts);
    }

    private int likelihood() {
        if (!complete()) {
            return 0;
        }
        int telling = switch (shape) {
            case ACTIVITIES -> fields.containsKey(Field.MEASURE) ? 3 : 0;
            case DAYS -> counts.size();
            case PROSPECTS -> Math.toIntExact(
                    Stream.of(Field.CONTACTS, Field.LAST_CONTACT, Field.CLOSE_DATE, Field.FIRST_CONTACT)
                            .filter(fields::containsKey).count());
            case PEOPLE -> Math.toIntExact(Stream.of(Field.FOLLOW_UP_TIME, Field.FOLLOW_UP_NOTE)
                    .filter(fields::containsKey).count());
        };
        return 10 * telling + fields.size();
    }
}
