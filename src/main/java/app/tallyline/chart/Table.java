package app.tallyline.chart;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import app.tallyline.metrics.Rate;
import app.tallyline.model.Money;
import app.tallyline.words.Words;

/// Figures in rows and columns.
///
/// @param head the names of the columns
/// @param rows each with a cell for every column
public record Table(List<String> head, List<List<Cell>> rows) {
    /// One figure, still as it was reckoned.
    public sealed interface Cell {
        /// As it is written in a language.
        default String text(Words words) {
            return switch (this) {
                case Text(String text) -> text;
                case Count(long count) -> words.number(count);
                case Measured(double number, int decimals) -> words.decimal(OptionalDouble.of(number), decimals);
                case Share(double share) -> words.percent(share);
                case Amount(Money amount) -> words.money(amount);
                case Day(LocalDate day) -> words.date(day);
                case Unknown() -> Words.UNKNOWN;
                case Open() -> "";
            };
        }
    }

    /// Words.
    public record Text(String text) implements Cell {}

    /// A whole number.
    public record Count(long count) implements Cell {}

    /// A number that is not whole.
    public record Measured(double number, int decimals) implements Cell {}

    /// A fraction, written as a percentage.
    public record Share(double share) implements Cell {}

    /// An amount of money.
    public record Amount(Money amount) implements Cell {}

    /// A day.
    public record Day(LocalDate day) implements Cell {}

    /// A figure that is not known.
    public record Unknown() implements Cell {}

    /// A figure whose time has not come.
    public record Open() implements Cell {}

    /// @throws IllegalArgumentException if a row has not a cell for every column
    public Table {
        head = List.copyOf(head);
        rows = List.copyOf(rows);
        for (List<Cell> row : rows) {
            if (row.size() != head.size()) {
                throw new IllegalArgumentException("A row has a cell for every column: " + row + " under " + head);
            }
        }
    }

    /// A rate as a percentage, or as unknown.
    public static Cell rate(Rate rate) {
        return share(rate.share());
    }

    public static Cell share(OptionalDouble share) {
        return share.isPresent() ? new Share(share.getAsDouble()) : new Unknown();
    }

    /// The table as text, its columns parted by tabs.
    public String copied(Words words) {
        return Stream.concat(Stream.of(String.join("\t", head)),
                rows.stream().map(row -> row.stream().map(cell -> cell.text(words)).collect(Collectors.joining("\t"))))
                .collect(Collectors.joining("\n"));
    }
}
