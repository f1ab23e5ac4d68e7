package app.tallyline.exchange;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;

import app.tallyline.exchange.Table.Form;
import app.tallyline.exchange.TableProblem.Reason;

/// Reads a file of separated values, finding out how it is written.
public final class TableFile {
    /// A wider table than this is a mistake.
    public static final int MOST_COLUMNS = 500;
    private static final long MOST_BYTES = 200L * 1024 * 1024;
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final int LINES_TO_JUDGE_BY = 20;

    private TableFile() {}

    private record Text(Charset charset, String content) {}

    /// The table in a file: UTF-8 or UTF-16 by its mark, UTF-8 where it fits, else Windows-1252; separated by the sign
    /// that makes the most even columns of comma, semicolon, tab and bar, or by what a `sep=` line says.
    ///
    /// @throws TableProblem if it is no such file
    public static Table read(Path file) {
        Text text = decoded(file, bytes(file));
        String content = text.content();
        String firstLine = content.lines().findFirst().orElse("");
        boolean said = firstLine.matches("(?i)sep=.");
        char separator = said ? firstLine.charAt(4) : separator(content);
        if (content.lines().limit(LINES_TO_JUDGE_BY).anyMatch(line -> outsideQuotes(line, separator) >= MOST_COLUMNS)) {
            throw new TableProblem(Reason.TOO_WIDE, MOST_COLUMNS);
        }
        List<Table.Line> lines = lines(file, said ? content.substring(firstLine.length()).stripLeading() : content,
                separator, said ? 1 : 0);
        if (lines.isEmpty()) {
            throw new TableProblem(Reason.EMPTY, file);
        }
        List<String> headings = lines.getFirst().cells().stream().map(String::strip).toList();
        List<Table.Line> rows = lines.stream().skip(1).filter(line -> !line.blank()).toList();
        if (rows.isEmpty()) {
            throw new TableProblem(Reason.EMPTY, file);
        }
        return new Table(new Form(text.charset(), separator), headings, rows);
    }

    private static byte[] bytes(Path file) {
        if (Files.isDirectory(file)) {
            throw new TableProblem(Reason.FOLDER, file);
        }
        if (!Files.exists(file)) {
            throw new TableProblem(Reason.MISSING, file);
        }
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new TableProblem(Reason.TOO_LARGE, file);
            }
            return Files.readAllBytes(file);
        } catch (IOException problem) {
            throw new TableProblem(Reason.UNREADABLE, file, problem);
        }
    }

    private static Text decoded(Path file, byte[] bytes) {
        Charset marked = bytes.length >= 2 && (bytes[0] & 0xff) == 0xff && (bytes[1] & 0xff) == 0xfe
                ? StandardCharsets.UTF_16LE
                : bytes.length >= 2 && (bytes[0] & 0xff) == 0xfe && (bytes[1] & 0xff) == 0xff
                        ? StandardCharsets.UTF_16BE
                        : StandardCharsets.UTF_8;
        Text text;
        try {
            text = new Text(marked, marked.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException notUnicode) {
            Charset western = Charset.forName("windows-1252");
            text = new Text(western, new String(bytes, western));
        }
        if (text.content().indexOf('\0') >= 0) {
            throw new TableProblem(Reason.NOT_TEXT, file);
        }
        boolean mark = !text.content().isEmpty() && text.content().charAt(0) == BYTE_ORDER_MARK;
        return mark ? new Text(text.charset(), text.content().substring(1)) : text;
    }

    /// The sign that stands equally often on most of the first lines, and most often on the first.
    private static char separator(String content) {
        List<String> lines = content.lines().filter(line -> !line.isBlank()).limit(LINES_TO_JUDGE_BY).toList();
        return Stream.of(',', ';', '\t', '|').max(Comparator.comparingLong(sign -> evenness(lines, sign))).get();
    }

    private static long evenness(List<String> lines, char sign) {
        List<Long> counts = lines.stream().map(line -> outsideQuotes(line, sign)).toList();
        if (counts.isEmpty() || counts.getFirst() == 0) {
            return 0;
        }
        long even = counts.stream().filter(counts.getFirst()::equals).count();
        return even * 10_000 / counts.size() + Math.min(counts.getFirst(), 9_999);
    }

    private static long outsideQuotes(String line, char sign) {
        boolean quoted = false;
        long count = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == sign && !quoted) {
                count++;
            }
        }
        return count;
    }

    private static List<Table.Line> lines(Path file, String content, char separator, int linesBefore) {
        List<Table.Line> lines = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder().fieldSeparator(separator).skipEmptyLines(true)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE).extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .ofCsvRecord(content)) {
            for (CsvRecord found : reader) {
                if (found.getFieldCount() > MOST_COLUMNS) {
                    throw new TableProblem(Reason.TOO_WIDE, MOST_COLUMNS);
                }
                lines.add(new Table.Line(found.getStartingLineNumber() + linesBefore, List.copyOf(found.getFields())));
            }
        } catch (CsvParseException broken) {
            throw new TableProblem(Reason.BROKEN, file, broken);
        } catch (IOException problem) {
            throw new TableProblem(Reason.UNREADABLE, file, problem);
        }
        return lines;
    }
}
