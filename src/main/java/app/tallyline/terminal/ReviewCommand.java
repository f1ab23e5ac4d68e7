package app.tallyline.terminal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import app.tallyline.metrics.ChainTotals;
import app.tallyline.metrics.Rate;
import app.tallyline.metrics.Review;
import app.tallyline.metrics.Spread;
import app.tallyline.model.Measure;
import app.tallyline.model.MeasureSetup;
import app.tallyline.words.Counsel;
import app.tallyline.words.FurtherFigures;
import app.tallyline.words.Words;

/// `tallyline review`: what a period came to.
@Command(name = "review", mixinStandardHelpOptions = true)
final class ReviewCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private PeriodOptions options;

    ReviewCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (Desk desk = terminal.open()) {
            Review review = desk.metrics().review(options.period(terminal, desk));
            List<MeasureSetup> measures = desk.store().measures().all();
            ChainTotals stages = ChainTotals.of(desk.settings().planBasis().chain(), review.totals());
            desk.give(() -> object(desk, review, stages, measures), () -> text(desk, review, stages, measures));
        }
        return 0;
    }

    /// Which stage to work on, in one sentence.
    private static String advice(Desk desk, Review review) {
        var plan = desk.store().goals().atTheEndOf(review.period(), desk.today())
                .flatMap(goal -> desk.metrics().plan(goal, desk.today()));
        return new Counsel(desk.words()).advice(desk.metrics()
                .background(review, desk.today(), desk.settings().workplace().firstDayOfWeek(), plan).advice());
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
                "advice", advice(desk, review),
                "byMonth", review.byMonth().entrySet().stream().<Object>map(each -> Json.object("month",
                        each.getKey(), "totals", Json.totals(each.getValue(), measures))).toList());
    }

    private static Map<String, Object> ownRates(Review review, List<MeasureSetup> setups) {
        Map<String, Object> rates = new LinkedHashMap<>();
        setups.forEach(setup -> setup.quotient()
                .ifPresent(quotient -> rates.put(setup.measure().key(), Json.rate(review.totals().of(quotient)))));
        return rates;
    }

    private static Lines text(Desk desk, Review review, ChainTotals stages, List<MeasureSetup> measures) {
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
                        line.of().isEmpty() ? line.now().text() : line.now().text() + "  (" + line.of() + ")"));
        return lines.line(advice(desk, review));
    }

    private static String rate(Words words, Rate rate) {
        return words.rate(rate) + words.interval(rate).map(range -> "  (" + range + ")").orElse("")
                + (rate.passesOne() ? "  " + words.say("rate.passesOne") : "")
                + (rate.thin() && rate.trials() > 0 ? "  " + words.say("rate.thin") : "");
    }
}
