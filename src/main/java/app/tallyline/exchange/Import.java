package app.tallyline.exchange;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import app.tallyline.store.Incoming;
import app.tallyline.store.Intake;
import app.tallyline.store.Store;

/// Brings a table into the store: first a draft to look at, then all of it or nothing, as one step that can be undone.
public final class Import {
    private static final List<Field> DATES = List.of(Field.DATE, Field.FIRST_CONTACT, Field.LAST_CONTACT,
            Field.CLOSE_DATE, Field.MEANT_FOR, Field.FOLLOW_UP);

    private final Intake intake;
    private final MeasureNames measures;
    private final RowReader.Place place;

    /// @param zone where the table's times were taken
    /// @param currency of the table's amounts
    public Import(Store store, ZoneId zone, Currency currency) {
        this.intake = store.intake();
        this.measures = new MeasureNames(store.measures().counted(), store.measures().names());
        this.place = new RowReader.Place(zone, currency);
    }

    /// What the headings suggest.
    ///
    /// @param shape what a row is; empty to find that out too
    public Mapping suggested(Table table, Optional<Shape> shape) {
        return Mapping.guess(table.headings(), shape, measures);
    }

    /// What the table would bring.
    ///
    /// @param order how its dates are written; empty to find it out. Where they can be read two ways and it is not
    ///        said, the draft is ambiguous and must not be brought in
    public Draft draft(Table table, Mapping mapping, Optional<DateOrder> order) {
        Set<DateOrder> dates = order.map(EnumSet::of)
                .orElseGet(() -> EnumSet.copyOf(orElse(DateOrder.of(column(table, mapping, DATES)))));
        Amounts amounts = Amounts.of(column(table, mapping, List.of(Field.AMOUNT)));
        RowReader reader = new RowReader(mapping, new RowReader.Writing(dates.iterator().next(), amounts), place,
                measures);
        List<Incoming> read = new ArrayList<>();
        List<Rejected> rejected = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        for (Table.Line line : table.lines()) {
            try {
                RowReader.Said said = reader.read(line);
                read.add(new Incoming(fingerprint(line, mapping, seen), said.prospect(), said.referrer(),
                        said.activities()));
            } catch (Rejected.Stop stop) {
                rejected.add(stop.at(line.number()));
            }
        }
        Set<String> known = intake.known(read.stream().map(Incoming::fingerprint).toList());
        Map<String, Incoming> fresh = new LinkedHashMap<>();
        read.stream().filter(row -> !known.contains(row.fingerprint()))
                .forEach(row -> fresh.putIfAbsent(row.fingerprint(), row));
        return new Draft(mapping, dates, table.lines().size(), List.copyOf(fresh.values()),
                read.size() - fresh.size(), rejected);
    }

    /// Brings a draft in.
    ///
    /// @param goOn is told how many rows are done and answers whether to go on
    /// @return how many rows came in
    /// @throws IllegalArgumentException if the draft is ambiguous
    public int bring(Draft draft, IntPredicate goOn) {
        if (draft.ambiguous()) {
            throw new IllegalArgumentException("Its dates can be read as any of " + draft.dates());
        }
        return intake.bring(draft.incoming(), goOn);
    }

    private static Collection<DateOrder> orElse(Set<DateOrder> found) {
        return found.isEmpty() ? EnumSet.of(DateOrder.YMD) : found;
    }

    private static List<String> column(Table table, Mapping mapping, List<Field> fields) {
        int[] columns = fields.stream().map(mapping::column).flatMapToInt(OptionalInt::stream).toArray();
        return table.lines().stream().flatMap(line -> IntStream.of(columns).mapToObj(line::cell))
                .filter(text -> !text.isEmpty()).toList();
    }

    /// A row with an id is known by it; one without by all that is read of it, and by how many equal ones came before
    /// it in the same table, since two equal calls are two calls.
    private static String fingerprint(Table.Line line, Mapping mapping, Map<String, Integer> seen) {
        Optional<String> id = mapping.column(Field.ID).stream().mapToObj(line::cell).filter(cell -> !cell.isEmpty())
                .findFirst();
        if (id.isPresent()) {
            return hash(mapping.shape() + "\u001fid\u001f" + id.get());
        }
        StringBuilder content = new StringBuilder(mapping.shape().name());
        Stream.concat(mapping.fields().entrySet().stream().map(entry -> Map.entry(entry.getKey().name(), entry
                .getValue())),
                mapping.counts().entrySet().stream().map(entry -> Map.entry(entry.getKey().key(), entry.getValue())))
                .sorted(Map.Entry.comparingByKey()).forEach(entry -> content.append('\u001f').append(entry.getKey())
                        .append('\u001f').append(line.cell(entry.getValue())));
        int nth = seen.merge(content.toString(), 1, Integer::sum);
        return hash(content + "\u001f" + nth);
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("Every Java has SHA-256", absent);
        }
    }
}
