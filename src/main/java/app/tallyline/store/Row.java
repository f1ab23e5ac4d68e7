package app.tallyline.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/// One row of an answer, read by column number from 1.
record Row(ResultSet answer) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    String text(int column) throws SQLException {
        return answer.getString(column);
    }

    Optional<String> optionalText(int column) throws SQLException {
        return Optional.ofNullable(answer.getString(column));
    }

    Object value(int column) throws SQLException {
        return answer.getObject(column);
    }

    long number(int column) throws SQLException {
        return answer.getLong(column);
    }

    Optional<Long> optionalNumber(int column) throws SQLException {
        long value = answer.getLong(column);
        return answer.wasNull() ? Optional.empty() : Optional.of(value);
    }

    Optional<LocalDateTime> optionalTime(int column) throws SQLException {
        return optionalText(column).map(text -> LocalDateTime.parse(text, TIME));
    }

    /// The text that a column of local date and time holds.
    static String text(LocalDateTime time) {
        return TIME.format(time);
    }

    LocalDate day(int column) throws SQLException {
        return LocalDate.parse(answer.getString(column));
    }

    Optional<LocalDate> optionalDay(int column) throws SQLException {
        return optionalText(column).map(LocalDate::parse);
    }
}
