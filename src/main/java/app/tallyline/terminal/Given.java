package app.tallyline.terminal;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Currency;
import java.util.function.Function;

import app.tallyline.model.Activity;
import app.tallyline.model.Counts;
import app.tallyline.model.Details;
import app.tallyline.model.Goal;
import app.tallyline.model.Moment;
import app.tallyline.model.Money;
import app.tallyline.model.Prospect;
import app.tallyline.model.WorkingDays;
import app.tallyline.words.Words;
import app.tallyline.words.WrittenAmount;

/// Understands the values given on a command line: dates as ISO 8601 and amounts with a point, in any language.
///
/// @param words in which it refuses what cannot be
record Given(Words words) {
    private static final int LONGEST_SHOWN = 40;

    long quantity(String text) {
        return whole(text, 1, Activity.MOST);
    }

    long goal(String text) {
        return whole(text, 0, Goal.MOST_SALES);
    }

    long count(String text) {
        return whole(text, 0, Counts.MOST);
    }

    WorkingDays workingDays(String text) {
        boolean half = text.matches("\\d{1,3}\\.5");
        long days = whole(half ? text.substring(0, text.length() - 2) : text, 0, 366);
        return new WorkingDays(Math.toIntExact(2 * days) + (half ? 1 : 0));
    }

    String note(String text) {
        if (text.length() > Details.LONGEST_NOTE) {
            throw new Refusal(words.say("terminal.longNote", Details.LONGEST_NOTE, text.length()));
        }
        return text;
    }

    String text(String text, int longest) {
        if (text.strip().length() > longest) {
            throw new Refusal(words.say("typed.text", words.number(longest)));
        }
        return text.strip();
    }

    String name(String text) {
        if (text.isBlank() || text.strip().length() > Prospect.LONGEST_NAME) {
            throw new Refusal(words.say("terminal.badName", Prospect.LONGEST_NAME));
        }
        return text.strip();
    }

    /// A local date and time, or a day, which is then at midnight.
    LocalDateTime time(String text) {
        return text.contains("T")
                ? recordable(text, "terminal.badTime", LocalDateTime::parse)
                : recordable(text, "terminal.badTime", LocalDate::parse).atStartOfDay();
    }

    long id(String text) {
        return whole(text, 1, Long.MAX_VALUE / 10);
    }

    LocalDate day(String text) {
        return recordable(text, "terminal.badDay", LocalDate::parse);
    }

    YearMonth month(String text) {
        return recordable(text, "terminal.badMonth", YearMonth::parse);
    }

    /// A certainty of 0.5 to 0.95 as whole per cents.
    int certaintyPercent(String text) {
        if (text.matches("0?\\.\\d{1,2}0*")) {
            int percent = new BigDecimal(text).movePointRight(2).intValueExact();
            if (percent >= 50 && percent <= 95) {
                return percent;
            }
        }
        throw new Refusal(words.say("terminal.badCertainty", shown(text)));
    }

    Money money(String text, Currency currency) {
        if (!text.matches("\\d{1,40}(\\.\\d{1,4})?")) {
            throw new Refusal(words.say("terminal.badAmount", shown(text)));
        }
        if (WrittenAmount.unclear(text, currency)) {
            throw new Refusal(words.say("terminal.amountUnclear", shown(text)));
        }
        Money amount = Money.of(new BigDecimal(text), currency);
        if (amount.beyondMost()) {
            throw new Refusal(words.say("typed.moneyMost", words.money(Money.MOST)));
        }
        return amount;
    }

    /// The text, cut to what fits a line.
    static String shown(String text) {
        String line = text.replaceAll("\\s+", " ");
        return line.length() > LONGEST_SHOWN ? line.substring(0, LONGEST_SHOWN) + "…" : line;
    }

    private <T extends TemporalAccessor> T recordable(String text, String refusal, Function<String, T> parser) {
        try {
            T read = parser.apply(text);
            if (read.get(ChronoField.YEAR) >= Moment.FIRST_DAY.getYear()
                    && read.get(ChronoField.YEAR) <= Moment.LAST_DAY.getYear()) {
                return read;
            }
        } catch (DateTimeException never) {
            throw new Refusal(words.say(refusal, shown(text)));
        }
        throw new Refusal(words.say(refusal, shown(text)));
    }

    private long whole(String text, long least, long most) {
        if (text.matches("\\d{1,18}")) {
            long number = Long.parseLong(text);
            if (number >= least && number <= most) {
                return number;
            }
        }
        throw new Refusal(words.say("terminal.badNumber", least, most, shown(text)));
    }
}
