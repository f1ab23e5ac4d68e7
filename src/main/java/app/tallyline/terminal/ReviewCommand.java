package app.tallyline.terminal;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import app.tallyline.metrics.ChainTotals;
import app.tallyline.metrics.Rate;
import app.tallyline.metrics.Review;
import app.tallyline.metrics.Spread;
import app.tallyline.model.Measure;
import app.tallyline.model.MeasureSetup;
import app.tallyline.model.Period;
import app.tallyline.words.FurtherFigures;
import app.tallyline.words.Words;

/// `tallyline review`: what a period came to.
@Command(name = "review", mixinStandardHelpOptions = true)
final class ReviewCommand implements Callable<Integer> {
    private static final Pattern LAST = Pattern.compile("(\\d{1,4})([dwmy])");

    private final Terminal terminal;

    @Option(names = "--from", paramLabel = "DATE")
    private String from;

    @Option(names = "--to", paramLabel = "DATE")
    private String to;

    @Option(names = "--month", paramLabel = "MONTH")
    private String month;

    @Option(names = "--last", paramLabel = "N[d|w|m|y]")
    private String last;

    ReviewCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (Desk desk = terminal.open()) {
            Review review = desk.metrics().review(period(desk));
            List<MeasureSetup> measures = desk.store().measures().all();
            ChainTotals stages = ChainTotals.of(desk.settings().planBasis().chain(), review.totals());
            desk.give(() -> object(desk, review, stages, measures), () -> text(desk, review, stages, measures));
        }
        return 0;
    }

    private Period period(Desk desk) {
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
        return new Period(first, today);
    }

    private static Map<String, Object> object(Desk desk, Review review, ChainTotals stages,
            List<MeasureSetup> setups) {
        List<Measure> measures = setups.stream().map(MeasureSetup::measure)
                .filter(measure -> measure.kind() != Measure.Kind.RATE).toList();
        Map<String, Object> rates = Json.rates(review.rates());
        rates.put("connect", Json.rate(review.outcomes().connect()));
        rates.put("show", Json.rate(review.outcomes().show()));
        Spread days = review.cycles().days();
        Rate referrals = review.referrals();
        return Json.object("from", review.period().first(), "to", review.period().last(),
                "totals", Json.totals(review.totals(), measures), "rates", rates,
                "revenue", review.revenue().toDecimal(desk.currency()).toPlainString(),
                "averageSale", review.averageSale().map(money -> money.toDecimal(desk.currency()).toPlainString())
                        .orElse(null),
                "valueOfCall", review.valueOfCall().map(money -> money.toDecimal(desk.currency()).toPlainString())
                        .orElse(null),
                "currency", desk.currency().getCurrencyCode(),
                "salesCycle", Json.object("count", days.count(), "medianDays", days.median(), "meanDays", days.mean(),
                        "p90Days", days.p90(), "faults", review.cycles().faults()),
                "contactsBeforeClose", Json.spread(review.cycles().contacts()),
                "referrals", Json.object("received", referrals.trials(), "closed", referrals.successes(), "rate",
                        referrals.share()),
                "upsell", Json.rate(review.upsell()),
                "nonSalesMinutes", review.totals().of(Measure.NON_SALES_TIME),
                "nonSalesByCategory", new LinkedHashMap<String, Object>(review.time().byCategory()),
                "nonSalesShare", review.time().share(desk.settings().workplace().dailyMinutes()),
                "chain", stages.chain().stages().stream().<Object>map(stage -> Json.object("stage", stage.key(),
                        "count", review.totals().of(stage))).toList(),
                "chainRates", stages.passages().stream().<Object>map(step -> Json.object("from", step.from().key(),
                        "to", step.to().key(), "rate", Json.rate(step.rate()))).toList(),
                "ownRates", ownRates(review, setups),
                "byMonth", review.byMonth().entrySet().stream().<Object>map(each -> Json.object("month",
                        each.getKey(), "totals", Json.totals(each.getValue(), measures))).toList());
    }

    private static Map<String, Object> ownRates(Review review, List<MeasureSetup> setups) {
        Map<String, Object> rates = new LinkedHashMap<>();
        setups.forEach(setup -> setup.quotient()
                .ifPresent(quotient -> rates.put(setup.measure().key(), Json.rate(review.totals().of(quotient)))));
        return rates;
    }

    private static String text(Desk desk, Review review, ChainTotals stages, List<MeasureSetup> measures) {
        Words words = desk.words();
        Lines lines = new Lines()
                .line(words.say("terminal.period", words.date(review.period().first()),
                        words.date(review.period().last())));
        stages.chain().stages()
                .forEach(stage -> lines.pair(words.stage(stage), words.number(review.totals().of(stage))));
        stages.passages().forEach(step -> lines.pair(words.passage(step.from(), step.to()), rate(words, step.rate())));
        lines.pair(words.say("rate.callToSale"), rate(words, stages.callToSale()));
        FurtherFigures.of(review, review, measures, desk.settings().workplace().dailyMinutes(), words)
                .forEach(line -> lines.pair(line.name(),
                        line.of().isEmpty() ? line.now() : line.now() + "  (" + line.of() + ")"));
        return lines.toString();
    }

    private static String rate(Words words, Rate rate) {
        return words.rate(rate) + words.interval(rate).map(range -> "  (" + range + ")").orElse("")
                + (rate.passesOne() ? "  " + words.say("rate.passesOne") : "")
                + (rate.thin() && rate.trials() > 0 ? "  " + words.say("rate.thin") : "");
    }
}
