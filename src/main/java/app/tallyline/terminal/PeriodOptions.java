package app.tallyline.terminal;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import picocli.CommandLine.Option;

import app.tallyline.model.Moment;
import app.tallyline.model.Period;

/// Which period a command is about: a month, some days up to today, or a range; the current week where nothing is said.
final class PeriodOptions {
    private static final Pattern LAST = Pattern.compile("(\\d{1,4})([dwmy])");

    @Option(names = "--from", paramLabel = "DATE")
    private String from;

    @Option(names = "--to", paramLabel = "DATE")
    private String to;

    @Option(names = "--month", paramLabel = "MONTH")
    private String month;

    @Option(names = "--last", paramLabel = "N[d|w|m|y]")
    private String last;

    Period period(Terminal terminal, Desk desk) {
        Given given = new Given(desk.words());
        if (month != null && from == null && to == null && last == null) {
            return Period.month(given.month(month));
        }
        if (last != null && from == null && to == null && month == null) {
            return lastly(desk);
        }
        if (month != null || last != null) {
            throw terminal.misused("terminal.onePeriod");
        }
        LocalDate end = to == null ? desk.today() : given.day(to);
        LocalDate begin = from == null
                ? Period.week(end, desk.settings().workplace().firstDayOfWeek()).first()
                : given.day(from);
        if (end.isBefore(begin)) {
            throw new Refusal(desk.words().say("terminal.endsBeforeItBegins", begin, end));
        }
        return new Period(begin, end);
    }

    /// What a period is held against: the one before it, as long as it is, or the same one a year earlier.
    Period compared(Period period, boolean lastYear) {
        if (month != null) {
            YearMonth which = YearMonth.from(period.first());
            return Period.month(lastYear ? which.minusYears(1) : which.minusMonths(1));
        }
        return lastYear
                ? new Period(period.first().minusYears(1), period.last().minusYears(1))
                : new Period(period.first().minusDays(period.days()), period.first().minusDays(1));
    }

    private Period lastly(Desk desk) {
        Matcher parts = LAST.matcher(last);
        if (!parts.matches() || Integer.parseInt(parts.group(1)) == 0) {
            throw new Refusal(desk.words().say("terminal.badLast", Given.shown(last)));
        }
        int count = Integer.parseInt(parts.group(1));
        LocalDate today = desk.today();
        LocalDate first = switch (parts.group(2)) {
            case "d" -> today.minusDays(count - 1L);
            case "w" -> today.minusWeeks(count).plusDays(1);
            case "m" -> today.minusMonths(count).plusDays(1);
            default -> today.minusYears(count).plusDays(1);
        };
        if (first.isBefore(Moment.FIRST_DAY)) {
            throw new Refusal(desk.words().say("terminal.badLast", Given.shown(last)));
        }
        return new Period(first, today);
    }
}
