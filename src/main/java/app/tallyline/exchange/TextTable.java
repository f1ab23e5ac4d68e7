package app.tallyline.exchange;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;

import app.tallyline.exchange.TableProblem.Reason;

/// Reads separated values: the letters by the file's mark, else as UTF-8 where they fit, else as the western encoding that
/// they look like; separated by the sign that makes the most even columns of comma, semicolon, tab and bar, or by what a
/// `sep=` line says.
final class TextTable {
    /// The encodings that tables come in.
    static final List<Charset> CHARSETS = List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE,
            StandardCharsets.UTF_16BE, Charset.forName("windows-1252"), Charset.forName("ISO-8859-15"));
    private static final Charset WINDOWS = CHARSETS.get(3);
    private static final Charset LATIN_9 = CHARSETS.get(4);
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final int LINES_TO_JUDGE_BY = 20;
    private static final int BYTES_TO_JUDGE_BY = 4_096;

    private TextTable() {}

    private record Text(Charset charset, String content) {}

    static Table read(Path file, byte[] bytes, Optional<Charset> charset) {
        Text text = charset.map(said -> new Text(said, new String(bytes, said))).orElseGet(() -> decoded(bytes));
        if (text.content().indexOf('\0') >= 0) {
            throw new TableProblem(Reason.NOT_TEXT, file);
        }
        boolean mark = !text.content().isEmpty() && text.content().charAt(0) == BYTE_ORDER_MARK;
        String content = mark ? text.content().substring(1) : text.content();
        refuseLong(content);
        String firstLine = content.lines().findFirst().orElse("");
        boolean said = firstLine.matches("(?i)\"?sep=.?\"?");
        String rows = said ? content.substring(firstLine.length()).replaceFirst("^(\r\n|\r|\n)", "") : content;
        char separator = said ? separatorSaid(firstLine).orElseGet(() -> separator(rows)) : separator(rows);
        if (rows.lines().limit(LINES_TO_JUDGE_BY)
                .anyMatch(line -> outsideQuotes(line, separator) >= TableFile.MOST_COLUMNS)) {
            throw new TableProblem(Reason.TOO_WIDE, TableFile.MOST_COLUMNS);
        }
        List<Table.Line> lines = lines(file, rows, separator, said ? 1 : 0);
        return TableFile.table(file, new Table.Form.Text(text.charset(), separator), lines);
    }

    /// Empty where the line says none, or a sign that parts no cells: the quotation mark, or what words and numbers are of.
    private static Optional<Character> separatorSaid(String line) {
        String said = line.substring(line.indexOf('=') + 1);
        return said.isEmpty() || said.charAt(0) == '"' || Character.isLetterOrDigit(said.codePointAt(0))
                || Character.isSurrogate(said.charAt(0)) ? Optional.empty() : Optional.of(said.charAt(0));
    }

    private static void refuseLong(String content) {
        int begin = 0;
        for (int i = 0; i <= content.length(); i++) {
            if (i == content.length() || content.charAt(i) == '\n' || content.charAt(i) == '\r') {
                if (i - begin > TableFile.LONGEST_ROW) {
                    throw new TableProblem(Reason.LONG_LINE, TableFile.LONGEST_ROW);
                }
                begin = i + 1;
            }
        }
    }

    private static Text decoded(byte[] bytes) {
        Charset unicode = unicode(bytes);
        try {
            return new Text(unicode, unicode.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException notUnicode) {
            Charset western = western(bytes);
            return new Text(western, new String(bytes, western));
        }
    }

    /// By the mark; without one, text in two bytes a letter shows itself by a zero in every other byte.
    private static Charset unicode(byte[] bytes) {
        if (bytes.length >= 2 && (bytes[0] & 0xff) == 0xff && (bytes[1] & 0xff) == 0xfe) {
            return StandardCharsets.UTF_16LE;
        }
        if (bytes.length >= 2 && (bytes[0] & 0xff) == 0xfe && (bytes[1] & 0xff) == 0xff) {
            return StandardCharsets.UTF_16BE;
        }
        int looked = Math.min(bytes.length, BYTES_TO_JUDGE_BY) & ~1;
        int[] zeros = new int[2];
        for (int i = 0; i < looked; i++) {
            zeros[i & 1] += bytes[i] == 0 ? 1 : 0;
        }
        if (zeros[1] > looked * 2 / 5 && zeros[0] == 0) {
            return StandardCharsets.UTF_16LE;
        }
        return zeros[0] > looked * 2 / 5 && zeros[1] == 0 ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_8;
    }

    /// The two differ in a few letters. Bytes from 80 to 9F (hex) stand for letters in the one alone; the euro sign, and
    /// the letters Š š Ž ž Œ œ Ÿ, stand in the other where the one has signs that no table needs.
    private static Charset western(byte[] bytes) {
        boolean windows = false;
        boolean latin = false;
        for (byte each : bytes) {
            int value = each & 0xff;
            windows |= value >= 0x80 && value <= 0x9f;
            latin |= value == 0xa4 || value == 0xa6 || value == 0xa8 || value == 0xb8 || value == 0xbc || value == 0xbd
                    || value == 0xbe;
        }
        return latin && !windows ? LATIN_9 : WINDOWS;
    }

    /// The sign that parts a line into the most headings known, two or more; else the one that stands equally often on
    /// most of the first lines that have it, and most often there.
    private static char separator(String content) {
        List<String> lines = content.lines().filter(line -> !line.isBlank()).limit(LINES_TO_JUDGE_BY).toList();
        return Stream.of(',', ';', '\t', '|').max(Comparator.comparingLong((Character sign) -> headings(lines, sign))
                .thenComparingLong(sign -> evenness(lines, sign))).get();
    }

    private static long headings(List<String> lines, char sign) {
        long most = lines.stream().mapToLong(line -> Headings.known(
                List.of(line.replace("\"", "").split(Pattern.quote(String.valueOf(sign)), TableFile.MOST_COLUMNS + 1))))
                .max().orElse(0);
        return most >= 2 ? most : 0;
    }

    private static long evenness(List<String> lines, char sign) {
        Map<Long, Long> counts = lines.stream().map(line -> outsideQuotes(line, sign)).filter(count -> count > 0)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return counts.entrySet().stream()
                .mapToLong(count -> count.getValue() * 10_000 / lines.size() + Math.min(count.getKey(), 9_999)).max()
                .orElse(0);
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
                if (found.getFieldCount() > TableFile.MOST_COLUMNS) {
                    throw new TableProblem(Reason.TOO_WIDE, TableFile.MOST_COLUMNS);
                }
                lines.add(new Table.Line(found.getStartingLineNumber() + linesBefore, List.copyOf(found.getFields())));
            }
        } catch (CsvParseException broken) {
            throw problem(file, content, broken);
        } catch (IOException problem) {
            throw new TableProblem(Reason.UNREADABLE, file, problem);
        }
        return lines;
    }

    /// The parser gives up on what has too many cells, is too long for it, or ends within quotation marks: which, the content
    /// says.
    private static TableProblem problem(Path file, String content, CsvParseException broken) {
        if (content.chars().filter(c -> c == '"').count() % 2 != 0) {
            return new TableProblem(Reason.BROKEN, file, broken);
        }
        return String.valueOf(broken.getMessage()).contains("fields")
                ? new TableProblem(Reason.TOO_WIDE, TableFile.MOST_COLUMNS, broken)
                : new TableProblem(Reason.LONG_LINE, TableFile.LONGEST_ROW, broken);
    }
}
