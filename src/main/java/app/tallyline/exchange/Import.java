package app.tallyline.exchange;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.slf4j.LoggerFactory;

import app.tallyline.model.MeasureSetup;
import app.tallyline.store.Incoming;
import app.tallyline.store.Store;
import app.tallyline.store.StoreProblem;

/// Brings a table into the store: first a draft to look at, then all of it or nothing, as one step that can be undone.
public final class Import {
    private static final List<Field> DATES = List.of(Field.DATE, Field.FIRST_CONTACT, Field.LAST_CONTACT,
            Field.CLOSE_DATE, Field.MEANT_FOR, Field.FOLLOW_UP);

    private static final Set<String> TOTALS = Set.of("total", "totals", "totalt", "subtotal", "grandtotal", "sum",
            "ialt", "samlet", "summe", "gesamt", "gesamtsumme", "zwischensumme");

    private final Store store;
    private final MeasureNames measures;
    private final RowReader.Place place;

    /// @param zone where the table's times were taken
    /// @param currency of the table's amounts
    public Import(Store store, ZoneId zone, Currency currency) {
        this.store = store;
        this.measures = new MeasureNames(store.measures().counted(), store.measures().names());
        this.place = new RowReader.Place(zone, currency);
    }

    /// The table in a file.
    ///
    /// @throws TableProblem if there is none
    /// @throws app.tallyline.store.StoreProblem if the file is one of the store's own, which is then left unopened
    public Table table(Path file, TableFile.Said said) {
        store.refuseOwn(file);
        return TableFile.read(file, said);
    }

    /// What the headings suggest, or how a table of the same headings was understood the last time.
    ///
    /// @param shape what a row is; empty to find that out too
    public Mapping suggested(Table table, Optional<Shape> shape) {
        return new Remembered(store.mappings()).mapping(table, measures)
                .filter(kept -> shape.isEmpty() || shape.get() == kept.shape())
                .orElseGet(() -> Mapping.guess(table.headings(), shape, measures));
    }

    /// What the table would bring.
    ///
    /// @param order how its dates are written; empty to find it out. Where they can be read two ways and it is not
    ///        said, nor was the last time, the draft is ambiguous and must not be brought in
    public Draft draft(Table table, Mapping mapping, Optional<DateOrder> order) {
        Set<DateOrder> dates = dates(table, mapping, order);
        boolean sheet = table.form() instanceof Table.Form.Sheet;
        boolean own = mapping.column(Field.ENTRY_NUMBER).isPresent();
        Amounts amounts = Amounts.of(column(table, mapping, List.of(Field.AMOUNT)), sheet || own);
        List<MeasureSetup> brought = OwnMeasures.of(table, mapping, measures);
        RowReader reader = new RowReader(mapping, new RowReader.Writing(dates.iterator().next(), amounts, sheet),
                place,
                measures.with(brought));
        List<Incoming> read = new ArrayList<>();
        List<Rejected> rejected = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        for (Table.Line line : table.lines()) {
            try {
                refuseOdd(table, mapping, line);
                RowReader.Said said = reader.read(line);
                read.add(new Incoming(fingerprint(line, mapping, seen), said.prospect(), said.stage(),
                        said.referrer(), said.activities(), reader.numbers(line)));
            } catch (Rejected.Stop stop) {
                rejected.add(stop.at(line));
            }
        }
        Set<Incoming> known = store.intake().known(read);
        Map<String, Incoming> fresh = new LinkedHashMap<>();
        read.stream().filter(row -> !known.contains(row)).forEach(row -> fresh.putIfAbsent(row.fingerprint(), row));
        return new Draft(mapping, new Draft.Reading(dates, amounts.decimalSign(), brought), table.lines().size(),
                List.copyOf(fresh.values()), read.size() - fresh.size(), rejected);
    }

    /// Writes the rows that cannot come in.
    public RejectedRows rejectedRows() {
        return new RejectedRows(store);
    }

    /// Brings a draft in, and remembers how its table was understood. Where only that fails, the next such table is asked
    /// about again; the rows are in.
    ///
    /// @param goOn is told how many rows are done and answers whether to go on
    /// @return how many rows came in
    /// @throws IllegalArgumentException if the draft is ambiguous
    public int bring(Table table, Draft draft, IntPredicate goOn) {
        if (draft.ambiguous()) {
            throw new IllegalArgumentException("Its dates can be read as any of " + draft.dates());
        }
        int came = store.intake().bring(draft.reading().measures(), draft.incoming(), goOn);
        try {
            new Remembered(store.mappings()).keep(table, draft.mapping(), draft.dates().iterator().next());
        } catch (StoreProblem problem) {
            LoggerFactory.getLogger(Import.class).warn("How the table was understood could not be kept", problem);
        }
        return came;
    }

    private Set<DateOrder> dates(Table table, Mapping mapping, Optional<DateOrder> order) {
        if (order.isPresent()) {
            return EnumSet.of(order.get());
        }
        Set<DateOrder> found = DateOrder.of(column(table, mapping, DATES));
        if (found.isEmpty()) {
            return EnumSet.of(DateOrder.YMD);
        }
        return found.size() == 1
                ? found
                : new Remembered(store.mappings()).order(table).filter(found::contains)
                        .<Set<DateOrder>>map(EnumSet::of).orElse(found);
    }

    /// @throws Rejected.Stop if the line sums up others, or has other cells than the headings
    private static void refuseOdd(Table table, Mapping mapping, Table.Line line) {
        line.cells().stream().filter(cell -> !cell.isBlank()).findFirst()
                .filter(first -> TOTALS.contains(Field.bare(first))).ifPresent(first -> {
                    throw new Rejected.Stop(Rejected.Reason.TOTAL, first.strip());
                });
        int width = table.headings().size();
        int cells = line.cells().size();
        boolean tooLong = IntStream.range(width, Math.max(width, cells)).anyMatch(i -> !line.cell(i).isEmpty());
        boolean tooShort = table.form() instanceof Table.Form.Text
                && IntStream.concat(mapping.fields().values().stream().mapToInt(i -> i),
                        mapping.counts().values().stream().mapToInt(i -> i)).anyMatch(column -> column >= cells);
        if (tooLong || tooShort) {
            throw new Rejected.Stop(Rejected.Reason.RAGGED, cells + " / " + width);
        }
    }

    private static List<String> column(Table table, Mapping mapping, List<Field> fields) {
        int[] columns = fields.stream().map(mapping::column).flatMapToInt(OptionalInt::stream).toArray();
        return table.lines().stream().flatMap(line -> IntStream.of(columns).mapToObj(line::cell))
                .filter(text -> !text.isEmpty()).toList();
    }

    /// A row with an id is known by it; one without by all that is read of it, and by how many equal ones came before
    /// it in the same table, since two equal calls are two calls.
    private static String fingerprint(Table.Line line, Mapping mapping, Map<String, Integer> seen) {
        Optional<String> id = Stream.of(Field.ENTRY_NUMBER, Field.ID)
                .flatMap(field -> mapping.column(field).stream().boxed()).map(line::cell).filter(cell -> !cell
                        .isEmpty())
                .findFirst();
        if (id.isPresent()) {
            return Fingerprint.of(mapping.shape() + "\u001fid\u001f" + id.get());
        }
        StringBuilder content = new StringBuilder(mapping.shape().name());
        Stream.concat(mapping.fields().entrySet().stream().map(entry -> Map.entry(entry.getKey().name(), entry
                .getValue())),
                mapping.counts().entrySet().stream().map(entry -> Map.entry(entry.getKey().key(), entry.getValue())))
                .sorted(Map.Entry.comparingByKey()).forEach(entry -> content.append('\u001f').append(entry.getKey())
                        .append('\u001f').append(line.cell(entry.getValue())));
        int nth = seen.merge(content.toString(), 1, Integer::sum);
        return Fingerprint.of(content + "\u001f" + nth);
    }
}
