package app.tallyline.exchange;

import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import app.tallyline.exchange.Rejected.Reason;
import app.tallyline.exchange.Rejected.Stop;

/// Times of day and moments, as tables write them.
final class Times {
    private static final Pattern TIME = Pattern
            .compile("(?:.*[T ])?(\\d{1,2})[:.](\\d{2})(?:[:.]\\d{2}(?:[.,]\\d+)?)?(?:\\s*([AaPp])\\.?[Mm]\\.?)?Z?");
    private static final Pattern OFFSET = Pattern
            .compile("\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d+)?)?(?:Z|[+-]\\d\\d:?\\d\\d)");
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    private Times() {}

    /// @throws Stop if it is no moment as ISO 8601 writes one in Greenwich's time
    static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException none) {
            throw new Stop(Reason.BAD_TIME, text);
        }
    }

    /// The time of day that a text writes, alone or after a date.
    ///
    /// @throws Stop if it writes none
    static LocalTime time(String written) {
        Matcher parts = TIME.matcher(written);
        if (!parts.matches()) {
            throw new Stop(Reason.BAD_TIME, written);
        }
        int hour = Integer.parseInt(parts.group(1));
        int minute = Integer.parseInt(parts.group(2));
        if (parts.group(3) != null && hour <= 12) {
            hour = hour % 12 + (parts.group(3).equalsIgnoreCase("p") ? 12 : 0);
        }
        if (hour > 23 || minute > 59) {
            throw new Stop(Reason.BAD_TIME, written);
        }
        return LocalTime.of(hour, minute);
    }

    /// A moment written with its distance from Greenwich is told as the desk's clock showed it. At midnight it stands for
    /// a day, which is the same everywhere. Any other text stays as it is.
    ///
    /// @throws Stop if it writes a moment that never was
    static String atTheDesk(String text, ZoneId zone) {
        if (!OFFSET.matcher(text).matches()) {
            return text;
        }
        try {
            OffsetDateTime there = OffsetDateTime.parse(text.replaceFirst(" ", "T")
                    .replaceFirst("([+-]\\d\\d):?(\\d\\d)$", "$1:$2"));
            return SECONDS.format(there.toLocalTime().equals(LocalTime.MIDNIGHT)
                    ? there.toLocalDateTime()
                    : there.atZoneSameInstant(zone).toLocalDateTime());
        } catch (DateTimeParseException never) {
            throw new Stop(Reason.BAD_DATE, text);
        }
    }
}
