package app.tallyline.exchange;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

import app.tallyline.exchange.TableProblem.Reason;

/// Reads a sheet of an Excel workbook (.xlsx). What the sheet holds as a date becomes a date, whatever way it shows it; what
/// it holds as a number becomes one with a decimal point.
final class SheetTable {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT);
    private static final DateTimeFormatter DAY_AND_TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss",
            Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final long MOST_UNPACKED = 1L << 30;
    private static final int MOST_ROWS = 1_100_000;

    /// What a number format shows as it stands: in quotation marks, in brackets, behind a backslash.
    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"?|\\[[^\\]]*]?|\\\\.?");
    private static final Pattern PART_OF_A_DATE = Pattern.compile("[dmyhDMYH]");
    /// More digits than the largest number that a spreadsheet program holds.
    private static final int MOST_DIGITS = 400;
    /// The day after the last one that a spreadsheet program shows, 9999-12-31, as it counts days.
    private static final BigDecimal AFTER_ALL_DAYS = BigDecimal.valueOf(2_958_466);

    private final Map<String, Boolean> dated = new HashMap<>();

    private SheetTable() {}

    private record Filled(String name, List<Table.Line> lines) {}

    /// @param said the sheet's name; empty for the first that holds a table
    static Table read(Path file, Optional<String> said) {
        refuseBomb(file);
        SheetTable reading = new SheetTable();
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true))) {
            List<Filled> sheets = new ArrayList<>();
            for (Sheet sheet : workbook.getSheets().toList()) {
                List<Table.Line> lines = reading.lines(sheet);
                if (lines.size() > 1) {
                    sheets.add(new Filled(sheet.getName(), lines));
                }
            }
            Filled chosen = sheets.stream().filter(sheet -> said.isEmpty() || said.get().equalsIgnoreCase(sheet.name()))
                    .findFirst().orElseThrow(() -> new TableProblem(said.isEmpty() ? Reason.EMPTY : Reason.NO_SHEET,
                            said.<Object>map(name -> name).orElse(file)));
            return TableFile.table(file, new Table.Form.Sheet(chosen.name(), sheets.stream().map(Filled::name)
                    .toList()),
                    chosen.lines());
        } catch (IOException problem) {
            throw new TableProblem(Reason.BROKEN_WORKBOOK, file, problem);
        } catch (TableProblem problem) {
            throw problem;
        } catch (RuntimeException broken) {
            // The library has many names for what it cannot read, and none in common.
            throw new TableProblem(Reason.BROKEN_WORKBOOK, file, broken);
        }
    }

    /// A small file that would fill the memory is no table.
    private static void refuseBomb(Path file) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.stream().mapToLong(entry -> Math.max(0, entry.getSize())).sum() > MOST_UNPACKED) {
                throw new TableProblem(Reason.TOO_LARGE, file);
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw new TableProblem(Reason.BROKEN_WORKBOOK, file, broken);
        }
    }

    private List<Table.Line> lines(Sheet sheet) throws IOException {
        try (Stream<Row> rows = sheet.openStream()) {
            return rows.limit(MOST_ROWS).map(row -> new Table.Line(row.getRowNum(), cells(row)))
                    .filter(line -> !line.blank()).toList();
        }
    }

    private List<String> cells(Row row) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < Math.min(row.getCellCount(), TableFile.MOST_COLUMNS + 1); i++) {
            Cell cell = row.getCell(i);
            cells.add(cell == null ? "" : text(cell));
        }
        return cells;
    }

    private String text(Cell cell) {
        boolean number = cell.getType() == CellType.NUMBER
                || cell.getType() == CellType.FORMULA && cell.getValue() instanceof Number;
        if (!number || cell.getValue() == null) {
            // A number that is none, such as NaN, is told as it stands: it is not an empty cell.
            return Stream.of(cell.getText(), cell.getRawValue()).filter(text -> text != null && !text.isEmpty())
                    .findFirst().orElse("");
        }
        return number(cell.getRawValue()).map(found -> isDate(cell, found) ? date(cell, found) : found.toPlainString())
                .orElse(cell.getRawValue());
    }

    /// Empty for one that is larger, or longer, than any that means something: to write it out may take for ever.
    private static Optional<BigDecimal> number(String written) {
        if (written.length() > MOST_DIGITS) {
            return Optional.empty();
        }
        BigDecimal number = new BigDecimal(written).stripTrailingZeros();
        return Math.abs((long) number.scale()) > MOST_DIGITS ? Optional.empty() : Optional.of(number);
    }

    private boolean isDate(Cell cell, BigDecimal number) {
        String format = cell.getDataFormatString();
        return format != null && number.compareTo(AFTER_ALL_DAYS) < 0
                && dated.computeIfAbsent(format, SheetTable::writesDate);
    }

    /// A format that writes a day, month, year or hour marks a date.
    private static boolean writesDate(String format) {
        return PART_OF_A_DATE.matcher(LITERAL.matcher(format).replaceAll("")).find();
    }

    private static String date(Cell cell, BigDecimal number) {
        LocalDateTime at = cell.asDate();
        if (number.compareTo(BigDecimal.ONE) < 0) {
            return TIME.format(at);
        }
        return at.toLocalTime().equals(LocalTime.MIDNIGHT) ? DAY.format(at) : DAY_AND_TIME.format(at);
    }
}
